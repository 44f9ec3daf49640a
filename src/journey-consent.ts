import type { ConsentRequest } from './consent/consent.js';
import { assertField, isObject } from './consent/guards.js';
import { type ProviderChoice, readConsentRequest } from './consent/read-consent.js';
import { ScaError, warn } from './errors.js';
import { findUrlThatNeedsId, type HostSettings } from './host/host-client.js';
import { toText } from './i18n/formats.js';
import { isActive, type JourneyState, type Problem } from './journey/state.js';

/** The element's properties that say what must be authorised. */
export interface ConsentSettings extends HostSettings {
  readonly consent: unknown;
  readonly provider: ProviderChoice;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly payee: string | null;
}

/** What the host handed over, read. */
export interface ReceivedConsent {
  /** Null: nothing must be authorised, or it could not be read. */
  readonly request: ConsentRequest | null;
  readonly problem?: Problem;
  /** It is the consent that the journey is about, perhaps with another status or expiry. */
  readonly isSame: boolean;
}

/** Notices when the host hands over a consent, and tells whether it is a new one (contract, section 7). */
export class ConsentIntake {
  readonly renewal = new Renewal();

  #consent: unknown = null;
  #providerName = 'auto';
  #payment = '';

  /** What is new since the last call; null: nothing. `journey`: what the element works on. */
  take(settings: ConsentSettings, journey: JourneyState, now: number): ReceivedConsent | null {
    const { consent, provider } = settings;
    const providerName = nameOf(provider);
    const payment = describePayment(settings);
    const samePayment = payment === this.#payment || !isKnownByPayment(journey);
    const sameProvider = providerName === this.#providerName;
    const before = this.#consent;
    this.#consent = consent;
    this.#providerName = providerName;
    this.#payment = payment;
    if (sameProvider && samePayment) {
      if (Object.is(consent, before)) return null;
      // Frameworks make the same object anew at each render.
      if (!this.renewal.isOpen && isEqual(consent, before)) return null;
    }
    const received = read(settings, now);
    // What a resumed journey pays stands in its record, and the resumer compares.
    const mayBeSame = samePayment || journey.resumed;
    const isSame = mayBeSame && !this.renewal.isOpen && isAbout(journey, received.request);
    this.renewal.close();
    return { ...received, isSame };
  }
}

/** How long the host has to set a fresh consent before a press asks for it again. */
const RENEWAL_PATIENCE_MS = 10_000;

/** Asks the host for a fresh consent, once for each spent one. */
export class Renewal {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;

  /** The host was asked, so the next consent counts even where it looks the same. */
  isOpen = false;

  /** Calls `ask`, unless the host was asked a moment ago and is still at it: each call may make a payment. */
  request(ask: () => void): void {
    if (this.#isWaiting) return;
    this.isOpen = true;
    this.#isWaiting = true;
    this.#timer = setTimeout(() => this.#giveUpWaiting(), RENEWAL_PATIENCE_MS);
    ask();
  }

  close(): void {
    this.isOpen = false;
    this.stopWaiting();
  }

  /** Nobody presses an element that is out of the page. */
  stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#isWaiting = false;
  }

  #giveUpWaiting(): void {
    this.#isWaiting = false;
    warn(
      'asked for a fresh consent with the event consent-renew, and none was set: listen to it, ask your server for a new consent, and set it as the consent property.',
    );
  }
}

/** What makes a payment without an id another one. */
function describePayment({ amount, currency, payee, initiateUrl, statusUrl }: ConsentSettings): string {
  return JSON.stringify([amount, currency, payee, initiateUrl, statusUrl].map(toText));
}

/** An attempt without an id is known by what it pays: one that was begun for another amount must not complete this one. */
function isKnownByPayment(journey: JourneyState): boolean {
  return isActive(journey) && journey.request !== null && journey.request.consent.id === undefined;
}

/** With an id, the id and the provider are the consent's identity. Without one, a page that comes back sets its consent again. */
function isAbout(journey: JourneyState, received: ConsentRequest | null): boolean {
  const { request } = journey;
  if (!request || !received || request.consent.id !== received.consent.id) return false;
  if (received.consent.id === undefined) return journey.resumed && isActive(journey);
  return request.provider.name === received.provider.name;
}

function nameOf(provider: ProviderChoice): string {
  return typeof provider === 'string' ? provider : (provider?.name ?? 'auto');
}

/** Whether two consents have the same content, in whatever order of keys. */
function isEqual(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
  } catch {
    // A circular object, or one that throws when it is read.
    return false;
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

/**
 * The `consent` attribute. Where a template's server writes every property as an attribute (SvelteKit), an object becomes the
 * text below, and the property follows once the page's scripts run. So it is no consent yet, and no mistake that ends anything.
 */
export function parseConsentAttribute(text: string | null): unknown {
  if (text?.trim() !== '[object Object]') return parseConsentText(text);
  warn('found "[object Object]" in the attribute consent: set the property, or write JSON.stringify(consent).');
  return null;
}

/** JSON text is read, as frameworks set it where an attribute is meant. Any other text stays what it is, and is refused later. */
export function parseConsentText(text: string | null): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return text;
  }
}

function read(settings: ConsentSettings, now: number): Omit<ReceivedConsent, 'isSame'> {
  const { provider } = settings;
  const consent = typeof settings.consent === 'string' ? parseConsentText(settings.consent) : settings.consent;
  if (consent === null || consent === undefined) return { request: null };
  try {
    const request = readConsentRequest(consent, provider, now);
    assertHasNeededId(settings, request);
    return { request };
  } catch (error) {
    return { request: null, problem: toInvalidConsent(error) };
  }
}

/** A host's object may throw when it is read, as a revoked proxy does. */
function toInvalidConsent(error: unknown): ScaError {
  if (error instanceof ScaError) return error;
  return new ScaError('invalid-consent', 'The consent could not be read: it threw an error.', { cause: error });
}

/** Throws `invalid-consent` where an endpoint's URL holds `{id}` and the consent has no id. */
export function assertHasNeededId(settings: HostSettings, { consent, exempt }: ConsentRequest): void {
  if (consent.id !== undefined || exempt) return;
  const attribute = findUrlThatNeedsId(settings);
  assertField(attribute === '', 'id', undefined, `a non-empty string, since ${attribute} holds {id}`);
}
