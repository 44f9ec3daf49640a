// A shop's page for the journeys: what it does is told in ?s=<JSON>, what happened is kept over navigations.
// `attributes` of the element, `simulate` for the provider, `action`, `provider`, `log` (where this tab keeps what it was told).
const settings = JSON.parse(new URLSearchParams(location.search).get('s') ?? '{}');
const {
  provider = 'intergiro',
  action = 'payment',
  amount = 129.9,
  simulate = {},
  attributes = {},
  log = 'log',
} = settings;
const names = 'start change complete declined expired cancelled error renew'
  .split(' ')
  .map((name) => `consent-${name}`);

// A page's markup may take the place of the document's own properties, and the journeys' pages do.
const ofDocument = (name) => Reflect.get(Document.prototype, name, document);

const read = (name) => JSON.parse(localStorage.getItem(name) ?? 'null');
const write = (name, value) => localStorage.setItem(name, JSON.stringify(value));

// In storage and not in the page: a full-page journey has several pages, and what each was told counts.
for (const name of names) {
  addEventListener(name, ({ type, detail, target }) => {
    const { cause: _, ...plain } = detail;
    write(log, [...(read(log) ?? []), { type, id: target.id, detail: plain, path: location.pathname }]);
  });
}
addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
  write('violations', [...(read('violations') ?? []), `${violatedDirective} ${sourceFile}`]);
});

const session = await (await fetch('/api/session')).json();
const headers = { 'X-CSRF-Token': session.csrf };

const ask = async () => {
  const answer = await fetch(`/api/actions/${action}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ provider, amount, simulate }),
  });
  const { id, ...consent } = await answer.json();
  // Mangopay has no ids: the call is the action, and the session knows which.
  return provider === 'mangopay' ? consent : { id, ...consent };
};

const urls =
  provider === 'mangopay'
    ? {
        'initiate-url': '/api/consents/initiate',
        'status-url': '/api/consents',
        provider: 'mangopay',
      }
    : { 'initiate-url': '/api/consents/{id}/initiate', 'status-url': '/api/consents/{id}' };

/** One element with a consent of its own. */
window.place = async (id = 'one') => {
  const element = document.createElement('sca-consent');
  element.id = id;
  const all = { ...urls, 'return-url': '/fixtures/return.html', ...attributes };
  for (const [name, value] of Object.entries(all)) if (value !== null) element.setAttribute(name, value);
  element.headers = headers;
  // The same consent again after a reload: a shop's backend knows what is pending.
  const key = `consent-${id}`;
  const consent = settings.none ? null : (read(key) ?? (await ask()));
  write(key, consent);
  element.consent = consent;
  ofDocument('querySelector').call(document, 'main').append(element);
  await customElements.whenDefined('sca-consent');
  await element.updateComplete;
  return element;
};

window.log = () => read(log) ?? [];
window.violations = () => read('violations') ?? [];
window.told = () => window.log().filter(({ type }) => !['consent-start', 'consent-change'].includes(type));
window.one = await window.place();
if (settings.two) window.two = await window.place('two');
ofDocument('documentElement').dataset.ready = 'yes';

// In a frame the driver can only click the frame's middle and hear what it is told.
if (settings.fill) {
  const sheet = new CSSStyleSheet();
  // Above the countdown, which is a stacking context of its own and comes later.
  sheet.replaceSync(
    'sca-consent::part(button) { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; z-index: 1 }',
  );
  document.adoptedStyleSheets = [sheet];
  document.addEventListener('consent-complete', ({ type, detail }) =>
    parent.postMessage({ told: { type, detail } }, '*'),
  );
  parent.postMessage('ready', '*');
}
