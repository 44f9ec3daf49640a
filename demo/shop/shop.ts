/** The checkout page: asks for something protected, hands the consent to `<sca-consent>`, and acts on its one answer. */
import type { ConsentCompleteDetail, ScaConsent } from 'sca-consent';
import { byId, setAttribute } from './dom.js';
import { logEvents } from './log.js';
import { describe, groupDigits, refusal } from './result.js';
import { type Choices, fillLanguages, keep, readChoices, restore, simulation } from './settings.js';
import {
  type ActionBody,
  act,
  type Case,
  cases,
  casesOf,
  dialectOf,
  endpointsFor,
  getSession,
  type Provider,
  post,
  providers,
} from './wiring.js';

/** The element may not be defined yet: what is set now is there when it wakes up. */
const element = byId('consent', HTMLElement) as ScaConsent;
const button = byId('act', HTMLButtonElement);
const result = byId('result', HTMLElement);

const BUTTON_TEXT: Record<Case, (fare: string) => string> = {
  payment: (fare) => `Pay €${fare}`,
  card: () => 'Show card number',
  account: () => 'Link bank account',
  enrolment: () => 'Enrol',
};

const DEFAULT_FARE = '129.90';
/** Below Mangopay's limit: nothing has to be authorised. */
const SMALL_FARE = '24.50';

fillLanguages(byId('language', HTMLSelectElement));
restore();
logEvents(byId('log', HTMLElement), document);

let csrf = '';
element.headers = () => ({ 'X-CSRF-Token': csrf });

interface Settings {
  provider: Provider;
  kind: Case;
  fare: string;
  choices: Choices;
}

function readSettings(): Settings {
  const choices = readChoices();
  return {
    choices,
    provider: providers.find((name) => name === choices.provider) ?? 'intergiro',
    kind: cases.find((name) => name === choices.case) ?? 'payment',
    fare: choices.fare ?? DEFAULT_FARE,
  };
}

/** Brings page and element in line with the switches. */
function apply(): void {
  offerCases();
  const settings = readSettings();
  showSettings(settings);
  configureElement(settings);
}

/** A case that the provider does not have gives way to the payment. */
function offerCases(): void {
  const offered: readonly string[] = casesOf(readSettings().provider);
  const radios = [...document.querySelectorAll<HTMLInputElement>('#cases input')];
  for (const radio of radios) {
    const label = radio.closest('label');
    if (label) label.hidden = !offered.includes(radio.value);
  }
  const chosen = radios.find(({ checked, value }) => checked && offered.includes(value)) ?? radios[0];
  if (chosen) chosen.checked = true;
}

function showSettings({ kind, fare, choices }: Settings): void {
  Object.assign(document.documentElement.dataset, { theme: choices.theme, accent: choices.accent });
  for (const section of document.querySelectorAll<HTMLElement>('[data-case]')) {
    section.hidden = section.dataset.case !== kind;
  }
  showFare(fare);
  button.textContent = BUTTON_TEXT[kind](fare);
}

function showFare(fare: string): void {
  const isSmall = fare === SMALL_FARE;
  const lines = {
    fare: isSmall ? SMALL_FARE : '79.90',
    cabin: isSmall ? '0.00' : '42.00',
    breakfast: isSmall ? '0.00' : '8.00',
    total: fare,
  };
  for (const [name, value] of Object.entries(lines)) {
    const cell = document.querySelector(`[data-fare=${name}]`);
    if (cell) cell.textContent = `€${value}`;
  }
}

function configureElement({ provider, kind, fare, choices }: Settings): void {
  const { initiate, status } = endpointsFor(provider, kind);
  const payment = kind === 'payment' ? { amount: fare, currency: 'EUR', payee: 'Ferry Oslo' } : {};
  const attributes = {
    provider: dialectOf(provider),
    'initiate-url': initiate,
    'status-url': status,
    'return-url': returnUrlFor(provider, kind, choices.returns),
    mode: choices.mode,
    locale: choices.language,
    'keep-opener': choices.keepOpener && '',
    amount: payment.amount,
    currency: payment.currency,
    payee: payment.payee,
  };
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
}

/** The return page with the element has to know what it is about. */
function returnUrlFor(provider: Provider, kind: Case, page: string | undefined): string | undefined {
  return page === '/return-shop.html' ? `${page}?provider=${provider}&case=${kind}` : page;
}

/** The first time around: learn whether the user has to authorise. */
async function begin(): Promise<void> {
  const { kind, provider, fare, choices } = readSettings();
  button.disabled = true;
  result.replaceChildren();
  try {
    const more = { amount: Number(fare), simulate: simulation(choices) };
    const { response, body, consent } = await act(provider, kind, more);
    if (consent) return showConsent(consent);
    if (response.ok) element.consent = null;
    result.replaceChildren(...(response.ok ? describe(kind, body) : refusalIn(body, 'The provider refused.')));
  } catch {
    result.replaceChildren(...refusal('The shop cannot be reached. Please try again.'));
  } finally {
    button.disabled = false;
  }
}

function showConsent(consent: object): void {
  element.consent = consent;
  button.hidden = true;
  // The pressed button is gone: without this the keyboard would start again at the top of the page.
  byId('deal', HTMLElement).focus({ preventScroll: true });
}

function refusalIn(body: ActionBody | null, otherwise: string): Node[] {
  return refusal(body?.error?.message ?? otherwise);
}

/** The user has authorised: ask once more, and now it goes through. */
async function finish(detail: ConsentCompleteDetail): Promise<void> {
  const { kind, provider } = readSettings();
  button.hidden = true;
  const { response, body, consent } = await act(provider, kind, { consent: detail.consent?.id });
  if (consent || !response.ok) {
    result.replaceChildren(...refusalIn(body, 'The provider is not ready yet.'));
    return;
  }
  result.replaceChildren(...describe(kind, body));
  if (body?.card) showCard(groupDigits(body.card.number), body.card.expiry);
}

function showCard(digits: string, expiry: string): void {
  byId('digits', HTMLElement).textContent = digits;
  byId('valid', HTMLElement).textContent = expiry;
}

/** Another case or provider is another purchase. */
function startOver(): void {
  element.consent = null;
  result.replaceChildren();
  showCard('•••• •••• •••• 4242', '••/••');
  button.hidden = false;
}

element.addEventListener('consent-complete', ({ detail }) => void finish(detail));
element.addEventListener('consent-renew', begin);
element.addEventListener('consent-change', ({ detail }) => {
  // Also when the element picks up what was begun before a full page at the provider.
  button.hidden = detail.state !== 'empty';
});
button.addEventListener('click', begin);
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  apply();
  keep();
  if (['case', 'provider', 'fare'].includes(target.name)) startOver();
});
byId('newCustomer', HTMLButtonElement).addEventListener('click', async () => {
  await post('/api/session/end', {});
  location.reload();
});

apply();
const session = await getSession();
csrf = session.csrf;
byId('user', HTMLElement).textContent = session.user.name;
// Only the providers' own pages may be opened, whatever an answer says.
element.setAttribute('redirect-origins', session.redirectOrigins.join(' '));
