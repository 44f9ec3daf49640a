import { expect } from '@open-wc/testing';
import { anElement, aPayment, change, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, never } from '../helpers/host.js';

/** What each terminal event tells (contract, section 2), and no more: what is there by accident, somebody will rely on. */
const fields = {
  'consent-complete': ['consent', 'diagnostics', 'exempt', 'response', 'returned', 'verified'],
  'consent-declined': ['consent', 'diagnostics', 'returned', 'verified'],
  'consent-expired': ['consent', 'diagnostics', 'verified', 'what'],
  'consent-cancelled': ['by', 'consent', 'diagnostics'],
  'consent-error': ['cause', 'code', 'consent', 'diagnostics', 'message', 'retryable', 'status'],
} as const;

/** Stopped, with what the last look at the truth says. */
const stopped = (status: string) => async (): Promise<Awaited<ReturnType<typeof anElement>>> => {
  const el = await anElement({ initiate: never(), checkStatus: answers({ status }) });
  queueMicrotask(async () => {
    void el.start();
    await untilState(el, 'initiating');
    el.cancel();
  });
  return el;
};

const given = (consent: object) => async (): Promise<Awaited<ReturnType<typeof anElement>>> => {
  const el = await anElement({ consent: null });
  queueMicrotask(() => change(el, { consent }));
  return el;
};

const ways = {
  'consent-complete': stopped('complete'),
  'consent-declined': stopped('declined'),
  'consent-expired': given(aPayment({ expires_at: '2020-01-01T00:00:00Z' })),
  'consent-cancelled': stopped('pending'),
  'consent-error': given({ id: 7 }),
} satisfies Record<keyof typeof fields, unknown>;

for (const [name, way] of Object.entries(ways)) {
  it(`${name} tells what the contract says`, async () => {
    const el = await way();
    const heard = listenTo(el);
    while (!heard.ends.length) await new Promise((done) => setTimeout(done));
    expect(heard.ends).to.deep.equal([name]);
    expect(Object.keys(heard.events.at(-1)?.detail).sort()).to.deep.equal(fields[name as keyof typeof fields]);
  });
}
