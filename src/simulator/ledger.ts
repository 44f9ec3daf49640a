/**
 * What the simulated providers remember: consents, and the links with which a person decides about them. All of it is in
 * memory. A status is computed from the clock when it is asked for; timers run for webhooks alone.
 */
import { randomBytes, randomUUID } from 'node:crypto';

export type Provider =
  | 'intergiro'
  | 'mangopay'
  | 'swan'
  | 'mollie'
  | 'truelayer'
  | 'berlin-group'
  | 'stripe'
  | 'generic';
export type Kind = 'payment' | 'card' | 'account' | 'enrolment' | 'recipient';
export type Decision = 'authorised' | 'declined';

/** How the provider shall misbehave: JSON in the `X-Simulate` header of the shop's call. */
export interface Switches {
  /** The hosted page's COOP header. */
  coop?: 'same-origin' | 'same-origin-allow-popups' | 'noopener-allow-popups';
  /** A 302 before the page carries that header, and the page does not. */
  coopOnHop?: boolean;
  /** ms until the hosted page answers */
  slow?: number;
  /** ms until the initiate call answers */
  apiSlow?: number;
  /** The initiate call fails with this status ... */
  apiStatus?: 500 | 422;
  /** ... but only so many times; every time when left out. */
  apiTimes?: number;
  /** ms the consent lives */
  expiresIn?: number;
  /** ms a link lives */
  linkExpiresIn?: number;
  /** The decision is kept, but the page stays: the user never comes back. */
  never?: boolean;
  /** The page decides by itself. */
  auto?: 'authorise' | 'decline';
  /** ms until it does */
  decideIn?: number;
  /** ms after the decision during which the status is still pending */
  settleIn?: number;
  /** So many answers to the same POST are lost: the work is done, and the connection is cut. */
  loseAnswers?: number;
  /** Intergiro: `Idempotency-Key` is not heeded. */
  ignoreKey?: boolean;
  /** TrueLayer and the Berlin Group: the bank asks in its app, and there is no link. */
  decoupled?: boolean;
}

/** What the hosted page shows. */
export interface Subject {
  amount?: string;
  currency?: string;
  payee?: string;
  item?: string;
}

export interface Consent {
  id: string;
  provider: Provider;
  kind: Kind;
  subject: Subject;
  scope?: string[];
  /** ms since 1970 */
  expiresAt: number;
  switches: Switches;
  /** `at`: ms since 1970 */
  decision: { word: Decision; at: number } | null;
  /** The protected thing was handed out, and it was one that may be handed out once. */
  isSpent: boolean;
  /** Initiate calls that failed on purpose. */
  failures: number;
  /** What the provider adds to the return address. Left out: nothing. */
  addsToReturn?: ((word: Decision) => Record<string, string>) | undefined;
  /** Told once, when the status is no longer pending. */
  onSettled?: ((status: Decision | 'expired') => void) | undefined;
}

export interface Link {
  token: string;
  consent: Consent;
  returnUrl: string | null;
  /** ms since 1970 */
  expiresAt: number;
}

export type NewConsent = Pick<
  Consent,
  'provider' | 'kind' | 'subject' | 'scope' | 'switches' | 'addsToReturn' | 'onSettled'
> & {
  /** What the provider's ids begin with. */
  prefix?: string;
  lifetimeMs?: number;
};

export interface Ledger {
  openConsent(wanted: NewConsent): Consent;
  findConsent(id: string, provider: Provider): Consent | undefined;
  /** A fresh link; older ones of the same consent stay valid until the decision. */
  openLink(consent: Consent, returnUrl: string | null): Link;
  findLink(token: string | null): Link | undefined;
  /** The newest that the user has to answer in an app. */
  findQuestionInApp(): Link | undefined;
  /** Counts what fails on purpose, for whoever creates anew with each call. */
  failuresOf(call: string): { failures: number };
}

/** What a simulated provider's routes stand on. */
export interface Simulation {
  ledger: Ledger;
  /** The origin of the hosted pages, known once the server listens. */
  origin(): string;
}

const CONSENT_LIFETIME_MS = 15 * 60_000;
const LINK_LIFETIME_MS = 10 * 60_000;
/** A simulator may run for days, so the oldest entries may go. */
const MAX_ENTRIES = 5_000;

export function createLedger(): Ledger {
  const consents = new Map<string, Consent>();
  const links = new Map<string, Link>();
  const failures = new Map<string, { failures: number }>();

  return {
    openConsent({ lifetimeMs = CONSENT_LIFETIME_MS, prefix = '', ...wanted }) {
      const consent: Consent = {
        ...wanted,
        id: prefix + randomUUID(),
        expiresAt: Date.now() + (wanted.switches.expiresIn ?? lifetimeMs),
        decision: null,
        isSpent: false,
        failures: 0,
      };
      remember(consents, consent.id, consent);
      if (consent.onSettled) setTimeout(() => tellSettled(consent), consent.expiresAt - Date.now()).unref();
      return consent;
    },

    findConsent(id, provider) {
      const consent = consents.get(id);
      return consent?.provider === provider ? consent : undefined;
    },

    openLink(consent, returnUrl) {
      const token = randomBytes(24).toString('base64url');
      const linkEnds = Date.now() + (consent.switches.linkExpiresIn ?? LINK_LIFETIME_MS);
      const link = { token, consent, returnUrl, expiresAt: Math.min(linkEnds, consent.expiresAt) };
      remember(links, token, link);
      return link;
    },

    findLink(token) {
      return token === null ? undefined : links.get(token);
    },

    findQuestionInApp() {
      const waiting = ({ consent }: Link) => consent.switches.decoupled && statusOf(consent) === 'pending';
      return [...links.values()].reverse().find((link) => waiting(link) && link.consent.decision === null);
    },

    failuresOf(call) {
      const counter = failures.get(call) ?? { failures: 0 };
      remember(failures, call, counter);
      return counter;
    },
  };
}

export function statusOf({ decision, expiresAt, switches }: Consent): 'pending' | 'expired' | Decision {
  if (decision === null) return Date.now() >= expiresAt ? 'expired' : 'pending';
  const settlesAt = decision.at + (switches.settleIn ?? 0);
  return Date.now() < settlesAt ? 'pending' : decision.word;
}

/** The first decision counts. */
export function decide(consent: Consent, word: Decision): void {
  consent.decision ??= { word, at: Date.now() };
  if (consent.onSettled) setTimeout(() => tellSettled(consent), consent.switches.settleIn ?? 0).unref();
}

function tellSettled(consent: Consent): void {
  const status = statusOf(consent);
  if (status === 'pending') return;
  const { onSettled } = consent;
  consent.onSettled = undefined;
  onSettled?.(status);
}

function remember<Entry>(entries: Map<string, Entry>, key: string, entry: Entry): void {
  entries.set(key, entry);
  const oldest = entries.keys().next();
  if (entries.size > MAX_ENTRIES && !oldest.done) entries.delete(oldest.value);
}
