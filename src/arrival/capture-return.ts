import { type Return, readAttempt, withoutAttempt } from '../attempt/attempt-id.js';
import { recall, remember } from '../attempt/attempt-store.js';
import { tellReturn } from './return-channel.js';

/** A return that stood in this page's address: read once, whoever asks first (the helper, an element, a second copy). */
export interface Arrival extends Return {
  /** Another page was waiting and has heard; this one is no longer needed. */
  readonly heard: false | Promise<boolean>;
  /** An element on this page takes the journey up. */
  taken?: boolean;
}

/** Shared by every copy of the script on this page. */
const shared = Symbol.for('sca-consent.arrival');

/** The return in this page's address, if there is one. Tidies the address and tells the page that waits. */
export const captureReturn = (): Arrival | undefined => {
  const holder = globalThis as { [shared]?: Arrival };
  const found = readAttempt(location.href);
  if (found) {
    history.replaceState(history.state, '', withoutAttempt(location.href));
    const record = recall(found.attempt);
    // From now on a reload of this page goes on where this one was.
    if (record) remember({ ...record, ...found });
    holder[shared] = { ...found, heard: record?.way !== 'redirect' && tellReturn(found) };
  }
  return holder[shared];
};
