// @ts-check
/** The return page with the element on it: says what became of the order, without the page that began it. */
import { describe, refusal } from './result.js';
import { act, endpointsFor, nameOf } from './wiring.js';

const query = new URLSearchParams(location.search);
const provider = /** @type {import('./wiring.js').Provider} */ (query.get('provider') ?? 'intergiro');
const kind = /** @type {import('./wiring.js').Case} */ (query.get('case') ?? 'payment');

const element = /** @type {HTMLElement} */ (document.getElementById('consent'));
const result = /** @type {HTMLElement} */ (document.getElementById('result'));
const back = /** @type {HTMLAnchorElement} */ (document.getElementById('back'));

const { initiate, status } = endpointsFor(provider, kind);
element.setAttribute('provider', provider);
if (initiate) element.setAttribute('initiate-url', initiate);
if (status) element.setAttribute('status-url', status);
else element.removeAttribute('status-url');
back.href = `/?${new URLSearchParams({ provider, case: kind })}`;

element.addEventListener('consent-complete', async (event) => {
  const { consent } = /** @type {CustomEvent} */ (event).detail;
  const answer = await act(provider, kind, { consent: nameOf(provider, kind, consent) });
  const done = !answer.consent && answer.response.ok;
  result.replaceChildren(...(done ? describe(kind, answer.body) : refusal('The provider is not ready yet.')));
});
