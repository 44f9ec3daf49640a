import { type AttemptReturn, parseReturnAddress, withoutAttempt } from '../attempt/attempt-id.js';
import { type AttemptRecord, load, save } from '../attempt/attempt-store.js';
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
  if (found) page[CAPTURED_RETURN] = receive(found);
  return page[CAPTURED_RETURN];
}

/** Remembers that the attempt came back, and tells the page that waits, unless that page was left for the provider's. */
function receive(found: AttemptReturn): CapturedReturn {
  const record = load(found.attempt);
  // The page that resumes the attempt, and each reload of it, finds the return's parameters here.
  if (record) save({ ...record, returned: found.returned });
  const heard = record?.flow === 'redirect' ? null : announceReturn(found);
  return { ...found, record, heard };
}
