import type { ScaConsent } from '../../src/index.js';
import { anElement, aPayment, inSeconds, type Settings, untilState } from './consent-element.js';
import { answers, never } from './host.js';

/** One that was started, in the state it comes to. */
const started = async (state: ScaConsent['state'], settings: Settings): Promise<ScaConsent> => {
  const el = await anElement(settings);
  void el.start();
  await untilState(el, state);
  return el;
};

/** One that was started and stopped again, with what the last look at the truth says. */
const stopped = async (state: ScaConsent['state'], status: Settings['checkStatus']): Promise<ScaConsent> => {
  const el = await started('initiating', { initiate: never(), checkStatus: status ?? null });
  el.cancel();
  await untilState(el, state);
  return el;
};

/** Every state that can be reached on one page without a window, `empty` aside, and how. */
export const everyState: Readonly<Record<string, () => Promise<ScaConsent>>> = {
  idle: () => anElement({ amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo' }),
  'idle with a countdown': () => anElement({ consent: aPayment({ expires_at: inSeconds(600) }) }),
  initiating: () => started('initiating', { initiate: never() }),
  'authorizing, the window refused': () => started('authorizing', {}),
  verifying: () => stopped('verifying', never()),
  'complete, verified': () => stopped('complete', answers({ status: 'complete' })),
  'complete, exempt': () => anElement({ consent: { PendingUserAction: null } }),
  declined: () => stopped('declined', answers({ status: 'declined' })),
  expired: () => anElement({ consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) }),
  cancelled: () => stopped('cancelled', null),
  'failed, may be tried again': () => started('failed', { initiate: answers({}) }),
  'failed for good': () => anElement({ consent: { id: 7 } }),
};
