// A page of the shop's own on the way to the provider: it waits a while and goes on to ?to=.
const { searchParams } = new URL(location.href);
setTimeout(() => location.replace(searchParams.get('to')), 1500);
