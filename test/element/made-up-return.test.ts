/** A return in this page's address that nothing here remembers: somebody made it up, or a router put it back. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { newAttemptId } from '../../src/attempt/attempt-id.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { aRecord, clearStorages } from '../attempt/records.js';
import { anElement, aPayment, partOf, settle, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, never } from '../helpers/host.js';

const address = location.href;
const RETURN = Symbol.for('sca-consent.return');

/** Longer than a return waits for a page that hears it. */
const untilNobodyHeard = () => aTimeout(1200);

/** This page is loaded with such an address. */
function arriveWith(attempt: string): void {
  delete (globalThis as { [RETURN]?: unknown })[RETURN];
  putBack(attempt);
}

function putBack(attempt: string): void {
  history.replaceState(history.state, '', `?order=7&sca_attempt=${attempt}`);
}

beforeEach(clearStorages);

afterEach(() => {
  delete (globalThis as { [RETURN]?: unknown })[RETURN];
  history.replaceState(history.state, '', address);
  clearStorages();
});

describe('A made-up return', () => {
  it('takes nothing away: the button stays while the truth is asked for, once', async () => {
    arriveWith(newAttemptId());
    const checkStatus = never();
    const el = await anElement({ checkStatus });
    const heard = listenTo(el);
    await waitUntil(() => checkStatus.asked.length > 0, undefined, { timeout: 3000 });
    await settle(el);
    expect(el.state).to.equal('idle');
    expect(partOf(el, 'button')).to.have.property('disabled', false);
    expect(heard.names).to.deep.equal([]);
    expect(checkStatus.asked).to.have.length(1);
    expect(location.search).to.equal('?order=7');
  });

  it('with a consent that is complete is told, since that is the truth', async () => {
    arriveWith(newAttemptId());
    const el = await anElement({ checkStatus: answers({ status: 'complete' }) });
    const heard = listenTo(el);
    await untilState(el, 'complete');
    expect(heard.of('consent-complete')[0]?.verified).to.be.true;
    expect(heard.ends).to.deep.equal(['consent-complete']);
  });

  for (const status of ['pending', 'declined', 'expired', 'failed']) {
    it(`with a consent that is ${status} changes nothing`, async () => {
      arriveWith(newAttemptId());
      const checkStatus = answers({ status });
      const el = await anElement({ checkStatus });
      const heard = listenTo(el);
      await waitUntil(() => checkStatus.asked.length > 0, undefined, { timeout: 3000 });
      await settle(el);
      expect(el.state).to.equal('idle');
      expect(heard.names).to.deep.equal([]);
    });
  }
});

describe('An address that a router puts back', () => {
  const pagePlace = `${location.pathname}|pay`;

  /** The user came back, and the end is told. */
  async function comeBack(attempt: string) {
    attemptStore.save(aRecord({ attempt, place: pagePlace }));
    arriveWith(attempt);
    const el = await anElement({ checkStatus: answers({ status: 'complete' }) });
    putBack(attempt);
    await untilState(el, 'complete');
    return el;
  }

  it('is tidied again at the end', async () => {
    await comeBack(newAttemptId());
    expect(location.search).to.equal('?order=7');
  });

  it('is no second return, on the same page or after a reload', async () => {
    const attempt = newAttemptId();
    await comeBack(attempt);
    for (const visit of [putBack, arriveWith]) {
      visit(attempt);
      const checkStatus = answers({ status: 'complete' });
      const el = await anElement({ consent: aPayment({ id: 'c-2' }), checkStatus });
      const heard = listenTo(el);
      await untilNobodyHeard();
      expect(el.state).to.equal('idle');
      expect(heard.names).to.deep.equal([]);
      expect(checkStatus.asked).to.deep.equal([]);
      expect(location.search).to.equal('?order=7');
    }
  });
});
