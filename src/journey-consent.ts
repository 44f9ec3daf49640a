import type { ConsentRequest } from './consent/consent.js';
import { assertField, isObject } from './consent/guards.js';
import { type ProviderChoice, readConsentRequest } from './consent/read-consent.js';
import { ScaError } from './errors.js';
import { findUrlThatNeedsId, type HostSettings } from './host/host-client.js';
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
  /** The host was asked for a fresh consent, so the next one counts even where it looks the same. */
  isRenewing = false;

  #consent: unknown = null;
  #providerName = 'auto';

  /** What is new since the last call; null: nothing. `journey`: what the element works on. */
  take(settings: ConsentSettings, journey: JourneyState, now: number): ReceivedConsent | null {
    const { consent, provider } = settings;
    const providerName = nameOf(provider);
    const sameProvider = providerName === this.#providerName;
    if (sameProvider && Object.is(consent, this.#consent)) return null;
    const sameContent = sameProvider && !this.isRenewing && isEqual(consent, this.#consent);
    this.#consent = consent;
    this.#providerName = providerName;
    if (sameContent) return null;
    const received = read(settings, now);
    const isSame = !this.isRenewing && isAbout(journey, received.request);
    this.isRenewing = false;
    return { ...received, isSame };
  }
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

/** Frameworks make the same object anew at each render: equal content is the same consent, in whatever order of keys. */
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
