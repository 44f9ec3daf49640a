import { type AttemptReturn, parseReturnAddress, withoutAttempt } from '../attempt/attempt-id.js';
import { type AttemptRecord, sweepWithOtherTabs, update } from '../attempt/attempt-store.js';
import { announceReturn } from './return-channel.js';

/** A return that stood in this page's address. */
export interface CapturedReturn extends AttemptReturn {
  /** What this browser remembered of the attempt as it came back; null: it began in another browser, or is over. */
  readonly record: AttemptRecord | null;
  /** Settles with true where another page waited and heard; then this page is no longer needed. null: no page can wait. */
  readonly heard: Promise<boolean> | null;
  /** Set once an element of this page resumes the attempt, or the return helper leaves with it. */
  taken?: boolean;
}

/** Shared by every copy of the script on this page. */
const CAPTURED_RETURN = Symbol.for('sca-consent.return');

/**
 * Reads the return in this page's address. Whoever asks first (the helper, an element, a second copy of the script) takes it
 * out of the address and tells the page that waits; everybody else gets the same object.
 *
 * @returns undefined where the user did not come back to this page.
 */
export function captureReturn(): CapturedReturn | undefined {
  const page = globalThis as { [CAPTURED_RETURN]?: CapturedReturn };
  const address = location.href;
  const found = parseReturnAddress(address);
  const tidied = withoutAttempt(address).href;
  if (tidied !== address) history.replaceState(history.state, '', tidied);
  // One page is one return: a router may put the address back that it read before.
  if (found) page[CAPTURED_RETURN] ??= receive(found);
  return page[CAPTURED_RETURN];
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
function receive(found: AttemptReturn): CapturedReturn {
  // The page that resumes the attempt, and each reload of it, finds the return's parameters in the record.
  const record = update(found.attempt, { returned: found.returned });
  const heard = record?.flow === 'redirect' ? null : announceReturn(found);
  return { record, heard, ...found };
}
