import { type AttemptReturn, parseReturnAddress, withoutAttempt } from '../attempt/attempt-id.js';
import { type AttemptRecord, load, sweepWithOtherTabs, update } from '../attempt/attempt-store.js';
import { recogniseReturn } from '../attempt/recognise-return.js';
import { readReturned, withoutParameters } from '../attempt/return-parameters.js';
import { SECRET_PARAMETERS } from '../consent/secret-return.js';
import { announceReturn } from './return-channel.js';

/** A return that stood in this page's address. */
export interface CapturedReturn extends AttemptReturn {
  /** What this browser remembered of the attempt as it came back; null: it began in another browser, or is over. */
  readonly record: AttemptRecord | null;
  /** Settles with true where another page waited and heard; then this page is no longer needed. null: no page can wait. */
  readonly heard: Promise<boolean> | null;
  /** Names of the parameters that are secrets. `returned` does not hold them, and the address neither. */
  readonly secretReturn: readonly string[];
  /** Set once an element of this page resumes the attempt, or the return helper leaves with it. */
  taken?: boolean;
}

/** Shared by every copy of the script on this page. */
const CAPTURED_RETURN = Symbol.for('sca-consent.return');

/** What this page came back with; null: it was looked at, and came back with nothing. */
type Page = { [CAPTURED_RETURN]?: CapturedReturn | null };

/** Where nothing is remembered, nobody knows whose return it is. */
const ANY_SECRET: readonly string[] = Object.values(SECRET_PARAMETERS).flat();

/**
 * Reads the return in this page's address. Whoever asks first (the helper, an element, a second copy of the script) takes it
 * out of the address and tells the page that waits; everybody else gets the same object.
 *
 * @returns undefined where the user did not come back to this page.
 */
export function captureReturn(): CapturedReturn | undefined {
  const page = globalThis as Page;
  const address = location.href;
  // One page is one return: a router may put the address back that it read before.
  page[CAPTURED_RETURN] ??= findReturn(address, page[CAPTURED_RETURN]);
  const captured = page[CAPTURED_RETURN] ?? undefined;
  const tidied = withoutParameters(withoutAttempt(address).href, captured?.secretReturn ?? []);
  if (tidied !== address) history.replaceState(history.state, '', tidied);
  return captured;
}

/** By the consent's id only as the page loads: the host's own router may write such a parameter later. */
function findReturn(address: string, before: null | undefined): CapturedReturn | null {
  const found = parseReturnAddress(address) ?? (before === undefined ? recogniseReturn(address) : null);
  return found && receive(found.attempt, address);
}

/**
 * What a page does that may hold elements, once and as its script loads: a router may tidy the address before an element is
 * drawn, so the return is read now. Routers also put back what they had read, so the address is tidied again later.
 */
export function prepareArrival(): void {
  captureReturn();
  addEventListener('load', () => captureReturn(), { once: true });
  sweepWithOtherTabs();
}

/** Remembers that the attempt came back, and tells the page that waits, unless that page was left for the provider's. */
function receive(attempt: string, address: string): CapturedReturn {
  const secretReturn = load(attempt)?.secretReturn ?? ANY_SECRET;
  const returned = readReturned(address, secretReturn);
  // The page that resumes the attempt, and each reload of it, finds the return's parameters in the record.
  const record = update(attempt, { returned });
  const heard = record?.flow === 'redirect' ? null : announceReturn({ attempt, returned });
  return { record, heard, attempt, returned, secretReturn };
}
