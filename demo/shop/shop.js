// @ts-check
/**
 * The checkout page: asks for something protected, hands the consent to `<sca-consent>`, and acts on its one answer.
 */
import { logEvents } from './log.js';
import { describe, refusal } from './result.js';
import { chosen, fillLanguages, keep, restore, simulation } from './settings.js';
import { act, endpointsFor, getSession, nameOf, post } from './wiring.js';

/** @typedef {import('./wiring.js').Provider} Provider */
/** @typedef {import('./wiring.js').Case} Case */

/** @template {HTMLElement} T @param {string} id @returns {T} */
const get = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * The element may not be defined yet: what is set now is there when it wakes up. @type {HTMLElement & Record<string,
 * any>}
 */
const element = get('consent');
const button = /** @type {HTMLButtonElement} */ (get('act'));
const result = get('result');

fillLanguages(get('language'));
restore();
logEvents(get('log'), document);

let csrf = '';
element.headers = () => ({ 'X-CSRF-Token': csrf });

/** @param {string} name @param {string | undefined} value */
const attribute = (name, value) =>
  value === undefined ? element.removeAttribute(name) : element.setAttribute(name, value);

/** @returns {Record<string, string> & { provider: Provider, kind: Case }} */
const settings = () => {
  const all = chosen();
  return { ...all, provider: /** @type {Provider} */ (all.provider), kind: /** @type {Case} */ (all.case) };
};

/** Brings page and element in line with the switches. */
function apply() {
  // Mangopay issues no cards, and only Mangopay has an enrolment of its own: one takes the other's place.
  const mangopay = chosen().provider === 'mangopay';
  for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('#cases input'))) {
    const label = /** @type {HTMLElement} */ (radio.parentElement);
    label.hidden = radio.value === (mangopay ? 'card' : 'enrolment');
    const other = mangopay ? 'enrolment' : 'card';
    if (label.hidden && radio.checked)
      /** @type {HTMLInputElement} */ (document.querySelector(`#cases [value=${other}]`)).checked = true;
  }

  const { provider, kind, mode, language, theme, accent, returns, fare = '129.90', keepOpener } = settings();
  const root = document.documentElement;
  Object.assign(root.dataset, { theme, accent });
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-case]'))) {
    section.hidden = section.dataset.case !== kind;
  }
  showFare(fare);
  button.textContent = {
    payment: `Pay €${fare}`,
    card: 'Show card number',
    account: 'Link bank account',
    enrolment: 'Enrol',
  }[kind];

  const { initiate, status } = endpointsFor(provider, kind);
  attribute('provider', provider);
  attribute('initiate-url', initiate);
  attribute('status-url', status);
  // The return page with the element has to know what it is about.
  attribute('return-url', returns === '/return-shop.html' ? `${returns}?provider=${provider}&case=${kind}` : returns);
  attribute('mode', mode);
  attribute('locale', language);
  attribute('keep-opener', keepOpener && '');
  attribute('amount', kind === 'payment' ? fare : undefined);
  attribute('currency', kind === 'payment' ? 'EUR' : undefined);
  attribute('payee', kind === 'payment' ? 'Ferry Oslo' : undefined);
}

/** @param {string} fare */
function showFare(fare) {
  const lines =
    fare === '24.50'
      ? { fare: '24.50', cabin: '0.00', breakfast: '0.00' }
      : { fare: '79.90', cabin: '42.00', breakfast: '8.00' };
  for (const [name, value] of Object.entries({ ...lines, total: fare })) {
    const cell = document.querySelector(`[data-fare=${name}]`);
    if (cell) cell.textContent = `€${value}`;
  }
}

/** The first time around: learn whether the user has to authorise. */
async function begin() {
  const { kind, provider, ...switches } = settings();
  button.disabled = true;
  result.replaceChildren();
  try {
    const { response, body, consent } = await act(provider, kind, {
      amount: Number(switches.fare),
      simulate: simulation(switches),
    });
    if (consent) {
      element.consent = consent;
      button.hidden = true;
      // The pressed button is gone: without this the keyboard would start again at the top of the page.
      get('deal').focus({ preventScroll: true });
    } else if (response.ok) {
      element.consent = null;
      result.replaceChildren(...describe(kind, body));
    } else result.replaceChildren(...refusal(body?.error?.message ?? 'The provider refused.'));
  } catch {
    result.replaceChildren(...refusal('The shop cannot be reached. Please try again.'));
  } finally {
    button.disabled = false;
  }
}

/** The user has authorised: ask once more, and now it goes through. @param {CustomEvent} event */
async function finish({ detail }) {
  const { kind, provider } = settings();
  button.hidden = true;
  if (kind === 'enrolment') return result.replaceChildren(...describe(kind, null));
  const { response, body, consent } = await act(provider, kind, { consent: nameOf(provider, kind, detail.consent) });
  if (!consent && response.ok) {
    result.replaceChildren(...describe(kind, body));
    showCard(body);
  } else result.replaceChildren(...refusal(body?.error?.message ?? 'The provider is not ready yet.'));
}

/** @param {any} body */
function showCard(body) {
  if (!body?.card) return;
  get('digits').textContent = body.card.number.replace(/(.{4})(?=.)/g, '$1 ');
  get('valid').textContent = body.card.expiry;
}

/** Another case or provider is another purchase. */
function startOver() {
  element.consent = null;
  result.replaceChildren();
  get('digits').textContent = '•••• •••• •••• 4242';
  get('valid').textContent = '••/••';
  button.hidden = false;
}

element.addEventListener('consent-complete', (event) => finish(/** @type {CustomEvent} */ (event)));
element.addEventListener('consent-renew', begin);
element.addEventListener('consent-change', (event) => {
  // Also when the element picks up what was begun before a full page at the provider.
  button.hidden = /** @type {CustomEvent} */ (event).detail.state !== 'empty';
});
button.addEventListener('click', begin);
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  apply();
  keep();
  if (['case', 'provider', 'fare'].includes(target.name)) startOver();
});
get('newCustomer').addEventListener('click', async () => {
  await post('/api/session/end', {});
  location.reload();
});

apply();
const session = await getSession();
csrf = session.csrf;
get('user').textContent = session.user.name;
// Only the providers' own pages may be opened, whatever an answer says.
attribute('redirect-origins', session.redirectOrigins.join(' '));
