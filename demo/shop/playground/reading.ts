/** What the package makes of the three answers, by its public entries alone: `readConsent` and `providers`. */
import { type Provider, providers, type ReadConsent, readConsent } from 'sca-consent';
import type { Arrival } from './samples.js';

export interface Answer {
  arrival: Arrival;
  challenge: string;
  body: string;
}

export interface Field {
  name: string;
  value: string;
  /** What it means for the user. */
  meaning: string;
}

export type Verdict =
  | { kind: 'consent'; consent: object; read: ReadConsent }
  | { kind: 'nothing' }
  | { kind: 'mistake'; message: string };

const NO_BODY_STATUS = 204;

/** What a page would do with the answer: `readConsent(response)`, or the property itself. */
export async function readAnswer({ arrival, challenge, body }: Answer): Promise<Verdict> {
  try {
    if (arrival === 'page') {
      const consent: object = JSON.parse(body);
      return { kind: 'consent', consent, read: readConsent({ ...consent }) };
    }
    const headers: HeadersInit = arrival === '401' && challenge !== '' ? { 'WWW-Authenticate': challenge } : {};
    const status = body === '' && arrival === '200' ? NO_BODY_STATUS : Number(arrival);
    const read = await readConsent(new Response(body === '' ? null : body, { status, headers }));
    return read ? { kind: 'consent', consent: read, read } : { kind: 'nothing' };
  } catch (error) {
    return { kind: 'mistake', message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return `This is no JSON: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

/** Every dialect in the order in which `auto` asks, and whether it says that the body is its own. */
export function askDialects(body: string): { name: string; recognises: boolean }[] {
  const raw = parse(body);
  return providers.map(({ name, recognises }) => ({ name, recognises: !!raw && !!recognises?.(raw) }));
}

export function dialectOf(name: string): Provider {
  const found = providers.find((provider) => provider.name === name) ?? providers.at(-1);
  if (!found) throw new Error('The package has no dialects.');
  return found;
}

const MEANINGS: Record<string, (value: string, dialect: Provider) => string> = {
  provider: () => 'the dialect that it was read in',
  id: () => 'fills {id} of your two URLs, and tells this consent from another',
  status: () => 'the provider’s own word; it decides nothing',
  scope: () => 'chooses the sentence and the explanation',
  expires_at: () => 'a countdown in the last 24 hours; then the journey ends as expired',
  redirect_url: (_value, { name }) => `the link came with it: no initiate endpoint is asked (${name})`,
  link_expires_at: () => 'then the link is over, and “Open again” asks for another',
  link_ready: () => 'the provider knows the way back: nothing is added to the link',
  wait: () => 'the user authorises in an app: no window opens',
  exempt: () => 'nothing has to be authorised: complete at once',
};

export function consentFields(read: ReadConsent): Field[] {
  const dialect = dialectOf(read.provider);
  return Object.entries(read).map(([name, value]) => {
    const text = shorten(name, value);
    return { name, value: text, meaning: MEANINGS[name]?.(text, dialect) ?? '' };
  });
}

/** A link's token is a secret for whoever has it: only where it leads is shown. */
function shorten(name: string, value: unknown): string {
  if (name === 'redirect_url' && typeof value === 'string' && URL.canParse(value)) return `${new URL(value).origin}/…`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the dialect finds in the initiate endpoint's answer. */
export function initiateFields(body: string, dialect: Provider): Field[] {
  const raw = parse(body);
  if (!raw) return [];
  const link = dialect.readLink?.(raw) ?? raw;
  const fields: Field[] = [];
  if (link.exempt === true) return [{ name: 'exempt', value: 'true', meaning: 'nothing has to be authorised' }];
  if (link.wait === true) return [{ name: 'wait', value: 'true', meaning: 'the user authorises in an app' }];
  const url = String(link.redirect_url ?? '');
  const isLink = URL.canParse(url);
  fields.push({
    name: 'redirect_url',
    value: isLink ? shorten('redirect_url', url) : 'none',
    meaning: isLink ? 'what the window is pointed at' : 'without a link it is consent-error, invalid-link',
  });
  if (isLink) fields.push(...timeOf(link.expires_at, dialect), ...addedTo(url, dialect));
  return fields;
}

function timeOf(expiresAt: unknown, { linkLifetime }: Provider): Field[] {
  const name = 'expires_at';
  if (typeof expiresAt === 'string') return [{ name, value: expiresAt, meaning: 'when the link is over' }];
  if (linkLifetime === undefined) return [];
  return [{ name, value: `${linkLifetime / 60_000} minutes`, meaning: 'from the answer, since the dialect says so' }];
}

function addedTo(url: string, { prepareLink }: Provider): Field[] {
  const link = new URL(url);
  const before = new Set(link.searchParams.keys());
  prepareLink?.(link, { returnUrl: 'https://shop.example/sca-return.html?sca_attempt=…', lang: 'en' });
  const added = [...link.searchParams].filter(([name]) => !before.has(name));
  return added.map(([name, value]) => ({ name: `+ ${name}`, value, meaning: 'added to the link by the element' }));
}

const FIVE_WORDS = ['pending', 'complete', 'declined', 'expired', 'failed'];

/** What the status endpoint's answer says. */
export function statusFields(body: string, dialect: Provider): Field[] {
  const raw = parse(body);
  if (!raw) return [];
  const own = FIVE_WORDS.find((word) => word === raw.status);
  const word = own ?? dialect.readStatus?.(raw);
  const meaning = own ? 'one of the five words' : `a word of ${dialect.name}’s`;
  return [{ name: 'status', value: word ?? 'pending', meaning: word ? meaning : 'nobody knows this word: not yet' }];
}

/** Undefined where it is no JSON object. */
export function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
