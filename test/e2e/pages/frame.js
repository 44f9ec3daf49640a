// Another site that frames the shop: ?src= is the shop's page, ?sandbox= what its frame may do, ?unseen that nobody sees it.
const params = new URLSearchParams(location.search);
const frame = document.createElement('iframe');
frame.width = '500';
frame.height = '500';
const sandbox = params.get('sandbox');
if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
frame.hidden = params.has('unseen');
frame.src = params.get('src') ?? 'about:blank';
document.body.append(frame);
addEventListener('message', ({ data }) => {
  if (data === 'ready') window.frameReady = true;
  else if (data?.told) window.frameTold = data.told;
});
