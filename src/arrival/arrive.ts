import { type Return, readReturn, tidy } from './read-return.js';
import { recall, remember } from './remembered-attempt.js';
import { tellReturn } from './return-message.js';

/** A return that stood in this page's address: read once, whoever asks first (the helper, an element, a second copy). */
export interface Arrival extends Return {
  /** Another page was waiting and has heard; this one is no longer needed. */
  readonly heard: Promise<boolean>;
  /** An element on this page takes the journey up. */
  taken?: boolean;
}

/** Shared by every copy of the script on this page. */
const shared = Symbol.for('sca-consent.arrival');

type Holder = { [shared]?: Arrival };

/** The return in this page's address, if there is one. Tidies the address and tells the page that waits. */
export const arrive = (): Arrival | null => {
  const holder = globalThis as Holder;
  const found = readReturn(location.href);
  if (!found) return holder[shared] ?? null;
  history.replaceState(history.state, '', tidy(location.href));
  const record = recall(found.attempt);
  // From now on a reload of this page goes on where this one was.
  if (record) remember({ ...record, returned: found.returned });
  // Allowed in a window that a script opened, also where the provider's headers took its opener away.
  const heard = record?.way === 'redirect' ? Promise.resolve(false) : tellReturn(found, () => close());
  const arrival: Arrival = { ...found, heard };
  holder[shared] = arrival;
  return arrival;
};
