/** The protected call, made by the element (contract, section 8): over the real network, in every way that it can go. */
import { aTimeout, expect } from '@open-wc/testing';
import type { AttemptRecord } from '../../src/attempt/attempt-store.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import type { ConsentOutcome, PerformRequest, ScaConsent } from '../../src/index.js';
import { aRecord, clearStorages } from '../attempt/records.js';
import {
  aLooseElement,
  press,
  pressMain,
  type Settings,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import type { ShopAnswer } from '../helpers/drive-shop.js';
import { listenTo, whenTold } from '../helpers/events.js';
import { answers } from '../helpers/host.js';
import { playWindows } from '../helpers/platform.js';

let windows: ReturnType<typeof playWindows>;
const boxes: HTMLElement[] = [];

beforeEach(() => {
  clearStorages();
  windows = playWindows();
});

afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
  windows.restore();
  clearStorages();
});

const receipt: ShopAnswer = { status: 200, body: { receipt: 7 } };

function asks(id: string): ShopAnswer {
  return { status: 412, body: { consent: { id, status: 'pending', scope: ['make_payment'] } } };
}

function messageOf(outcome: ConsentOutcome | null): string {
  return outcome?.state === 'failed' ? outcome.detail.message : '';
}

async function readBody(response: unknown): Promise<unknown> {
  return response instanceof Response ? response.json() : null;
}

function putBefore(old: ScaConsent, el: ScaConsent): void {
  old.before(el);
  old.remove();
}

/** A shop of the test's own: what it answers to its first call, its second, and so on. */
function aShop(...given: ShopAnswer[]) {
  const query = new URLSearchParams({ shop: crypto.randomUUID(), answers: JSON.stringify(given) });
  const requests: PerformRequest[] = [];
  const perform = (request: PerformRequest): Promise<Response> => {
    requests.push(request);
    const { consent, signal } = request;
    return fetch(`/test-pay?${query}`, { method: 'POST', body: consent?.id ?? 'none', signal });
  };
  /** The consents that it was called with, as they came over the network. */
  const calls = async (): Promise<string[]> => (await fetch(`/test-pay?${query}`)).json();
  return { perform, calls, requests };
}

/** An element without a consent, on the page. */
async function place(settings: Settings): Promise<ScaConsent> {
  const el = Object.assign(aLooseElement({ consent: null, ...settings }), { id: 'pay' });
  const box = document.createElement('div');
  boxes.push(box);
  document.body.append(box);
  box.append(el);
  await el.updateComplete;
  return el;
}

/** One that was asked to pay, and shows its button. */
async function asked(settings: Settings): Promise<ScaConsent> {
  const el = await place(settings);
  void el.start();
  await untilState(el, 'idle');
  return el;
}

const complete = () => answers({ status: 'complete' });

/** The user comes back in the window, to a page of this origin. */
function comeBack(): void {
  const channel = new BroadcastChannel(`sca-consent:${attemptStore.loadAll()[0]?.attempt}`);
  channel.postMessage({ sca: attemptStore.loadAll()[0]?.attempt, returned: { order: '8' } });
  channel.close();
}

/** An earlier page remembered an attempt whose protected call the element makes. */
function remembered(more: Partial<AttemptRecord> = {}): AttemptRecord {
  const record = aRecord({ place: `${location.pathname}|pay`, call: 'expected', round: 1, ...more });
  attemptStore.save(record);
  return record;
}

function problemOf({
  code,
  message,
  retryable,
  status,
}: {
  code: string;
  message: string;
  retryable: boolean;
  status: unknown;
}) {
  return { code, message, retryable, status };
}

describe('The first call', () => {
  it('that is answered with a consent shows the button', async () => {
    const { perform, calls } = aShop({ ...asks('c-9'), after: 100 });
    const el = await place({ perform });
    const heard = listenTo(el);
    expect(el.state).to.equal('empty');
    void el.start();
    await untilState(el, 'verifying');
    expect(wordsOf(el, 'status')).to.contain('Finishing');
    await untilState(el, 'idle');
    expect(heard.of('consent-change').map(({ state }) => state)).to.deep.equal(['verifying', 'idle']);
    expect(heard.ends).to.deep.equal([]);
    expect(await calls()).to.deep.equal(['none']);
  });

  for (const [shape, answer] of [
    ['a 412 with Intergiro’s wrapper', asks('c-1')],
    ['a 412 in the plain form', { status: 412, body: { id: 'c-1', scope: ['make_payment'] } }],
    [
      'a 401 with Mangopay’s header',
      {
        status: 401,
        headers: { 'WWW-Authenticate': 'PendingUserAction RedirectUrl=https://sca.mangopay.example/?token=1' },
      },
    ],
    [
      'a 200 with Mangopay’s body',
      { status: 200, body: { PendingUserAction: { RedirectUrl: 'https://sca.mangopay.example/' } } },
    ],
    ['a 200 with Intergiro’s wrapper', { ...asks('c-1'), status: 200 }],
  ] as [string, ShopAnswer][]) {
    it(`takes ${shape} for a consent`, async () => {
      const el = await asked(aShop(answer));
      expect(el.outcome).to.be.null;
    });
  }

  it('takes a plain object for the body of a 2xx', async () => {
    const el = await asked({ perform: async () => ({ consent: { id: 'c-1', status: 'pending' } }) });
    el.reset();
    expect(el.state).to.equal('empty');
    const bodies = [{ receipt: 7 }, { PendingUserAction: null, Id: 't-1' }];
    for (const body of bodies) {
      const other = await place({ perform: async () => body });
      const outcome = await other.start();
      expect(outcome?.detail).to.deep.include({ exempt: true, verified: false, response: body });
    }
  });

  it('that is answered well is complete and exempt, with the response unread', async () => {
    const el = await place(aShop(receipt));
    const outcome = await el.start();
    if (outcome?.state !== 'complete') throw new Error(outcome?.type);
    const { exempt, verified, returned, consent, response } = outcome.detail;
    expect({ exempt, verified, returned, consent }).to.deep.equal({
      exempt: true,
      verified: false,
      returned: null,
      consent: null,
    });
    expect(await (response as Response).json()).to.deep.equal({ receipt: 7 });
  });

  it('is made once however often Pay is pressed, also after it went well', async () => {
    const { perform, calls } = aShop({ ...receipt, after: 100 });
    const el = await place({ perform });
    const heard = listenTo(el);
    const outcomes = await Promise.all([el.start(), el.start(), el.start()]);
    expect(outcomes.map((outcome) => outcome?.type)).to.deep.equal(Array(3).fill('consent-complete'));
    expect(await el.start()).to.be.null;
    expect(heard.ends).to.deep.equal(['consent-complete']);
    expect(heard.names.filter((name) => name === 'consent-start')).to.have.length(1);
    expect(heard.names).not.to.include('consent-renew');
    expect(await calls()).to.deep.equal(['none']);
  });

  it('is made again after reset()', async () => {
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform });
    await el.start();
    el.reset();
    expect((await el.start())?.type).to.equal('consent-complete');
    expect(await calls()).to.have.length(2);
  });

  it('is not made where consent-start is prevented, or the element is disabled', async () => {
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform, disabled: true });
    expect(await el.start()).to.be.null;
    el.disabled = false;
    el.addEventListener('consent-start', (event) => event.preventDefault());
    expect(await el.start()).to.be.null;
    expect([el.state, await calls()]).to.deep.equal(['empty', []]);
  });

  it('has no Cancel and heeds no cancel(): it may have happened', async () => {
    const { perform, requests } = aShop({ ...receipt, after: 150 });
    const el = await place({ perform });
    const ended = el.start();
    await untilState(el, 'verifying');
    expect(el.shadowRoot?.querySelectorAll('button')).to.have.length(0);
    el.cancel();
    expect((await ended)?.type).to.equal('consent-complete');
    expect(requests[0]?.signal.aborted).to.be.false;
  });

  it('ends as cancelled by the host, its signal aborted, where the host resets the element', async () => {
    const { perform, requests } = aShop({ ...receipt, after: 150 });
    const el = await place({ perform });
    const ended = el.start();
    await untilState(el, 'verifying');
    await aTimeout(20);
    el.reset();
    const outcome = await ended;
    expect(outcome?.detail).to.include({ by: 'host' });
    expect(requests[0]?.signal.aborted).to.be.true;
    await aTimeout(250);
    expect(el.state).to.equal('empty');
  });

  it('has no time limit of the element’s', async () => {
    const el = await place({ ...aShop({ ...receipt, after: 300 }), timeout: 50 });
    expect((await el.start())?.type).to.equal('consent-complete');
  });

  for (const [mistake, perform, words] of [
    ['a server error', aShop({ status: 500, body: { error: { message: 'down' } } }).perform, /^down$/],
    ['a refusal', aShop({ status: 403, body: {} }).perform, /answered 403.*signed in/],
    [
      'a page',
      aShop({ status: 200, body: '<p>Sign in</p>', headers: { 'Content-Type': 'text/html' } }).perform,
      /a page/,
    ],
    ['a 401 that asks for nothing', aShop({ status: 401, body: {} }).perform, /answered 401/],
    ['a 412 without a consent', aShop({ status: 412, body: { data: {} } }).perform, /cannot be read/],
    ['a consent one level too deep', aShop({ status: 200, body: { data: { consent: {} } } }).perform, /under "data"/],
    ['a rejection', () => Promise.reject(new TypeError('no network')), /threw or rejected.*no network/],
    [
      'an HTTP client that throws',
      () => Promise.reject(Object.assign(new Error('412'), { response: { status: 412 } })),
      /validateStatus/,
    ],
    ['nothing', async () => undefined, /gave nothing: return the Response/],
    ['a text', async () => '{"receipt":7}', /gave a string/],
    ['an array', async () => [], /gave an array/],
    ['a client’s whole response', async () => ({ status: 500, headers: {}, data: {} }), /data alone/],
  ] as [string, ScaConsent['perform'], RegExp][]) {
    it(`that is answered with ${mistake} fails, says how to mend it, and can be tried again`, async () => {
      const el = await place({ perform });
      const outcome = await el.start();
      if (outcome?.state !== 'failed') throw new Error(outcome?.type);
      expect(problemOf(outcome.detail)).to.include({ code: 'perform-failed', retryable: true });
      expect(outcome.detail.message).to.match(words);
      Object.assign(el, aShop(receipt));
      const told = whenTold(el, 'consent-complete');
      await press(el, 'Try again');
      expect((await told).exempt).to.be.true;
    });
  }

  it('whose Response was read already says so', async () => {
    const el = await place({
      perform: async () => {
        const response = await aShop(receipt).perform({ consent: null, signal: new AbortController().signal });
        await response.json();
        return response;
      },
    });
    const outcome = await el.start();
    expect(messageOf(outcome)).to.contain('has been read');
  });

  it('keeps the server’s own words out of the console', async () => {
    const { error } = console;
    const lines: string[] = [];
    console.error = (line: string) => void lines.push(line);
    try {
      await (await place(aShop({ status: 500, body: { error: { message: 's3cret' } } }))).start();
    } finally {
      console.error = error;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^<sca-consent> consent-error perform-failed \(HTTP 500\): /);
    expect(lines[0]).not.to.contain('s3cret');
  });
});

describe('Once authorised', () => {
  for (const [endpoint, checkStatus] of [
    ['with', complete()],
    ['without', null],
  ] as const) {
    it(`the call is repeated with the consent, ${endpoint} a status endpoint, and its answer told`, async () => {
      const { perform, calls } = aShop(asks('c-9'), { ...receipt, after: 100 });
      const el = await asked({ perform, checkStatus });
      const heard = listenTo(el);
      await pressMain(el);
      if (!checkStatus) {
        await untilState(el, 'authorizing');
        comeBack();
      }
      await untilState(el, 'verifying');
      await aTimeout(50);
      expect(heard.ends).to.deep.equal([]);
      await untilState(el, 'complete');
      const [told] = heard.of('consent-complete');
      expect(told).to.deep.include({ verified: !!checkStatus, exempt: false });
      expect(told?.consent?.id).to.equal('c-9');
      expect(await readBody(told?.response)).to.deep.equal({ receipt: 7 });
      expect(await calls()).to.deep.equal(['none', 'c-9']);
      expect(wordsOf(el, 'status')).to.contain('Confirmed');
      expect(attemptStore.loadAll()).to.deep.equal([]);
    });
  }

  it('every promise of start() resolves with the one end', async () => {
    const el = await place({ ...aShop(asks('c-1'), receipt), checkStatus: complete() });
    const first = el.start();
    await untilState(el, 'idle');
    const second = el.start();
    expect((await first)?.type).to.equal('consent-complete');
    expect(await second).to.equal(await first);
  });

  it('a consent of the host’s own is performed too', async () => {
    const { perform, calls } = aShop(receipt);
    const el = await place({ consent: { id: 'c-5' }, perform, checkStatus: complete() });
    expect((await el.start())?.type).to.equal('consent-complete');
    expect(await calls()).to.deep.equal(['c-5']);
  });

  it('what initiate calls exempt is performed', async () => {
    const { perform, calls } = aShop(asks('c-1'), receipt);
    const el = await asked({ perform, initiate: answers({ PendingUserAction: null }) });
    const outcome = await el.start();
    expect(outcome?.detail).to.deep.include({ exempt: true });
    expect(await calls()).to.deep.equal(['none', 'c-1']);
  });

  it('it waits for perform, which the page sets late', async () => {
    remembered({ flow: 'popup' });
    const { perform, calls } = aShop(receipt);
    const el = await place({ checkStatus: complete() });
    const heard = listenTo(el);
    await untilState(el, 'verifying');
    await settle(el);
    expect(heard.ends).to.deep.equal([]);
    el.perform = perform;
    await untilState(el, 'complete');
    expect(heard.of('consent-complete')[0]).to.include({ verified: true });
    expect(await calls()).to.deep.equal(['c-1']);
  });

  it('a consent that was answered with another one does not come back with the host’s next rendering', async () => {
    const el = await place({ consent: { id: 'c-5' }, ...aShop(asks('c-6')), checkStatus: complete() });
    const heard = listenTo(el);
    void el.start();
    while (heard.of('consent-change').at(-1)?.state !== 'idle') await aTimeout(10);
    el.consent = { id: 'c-5', status: 'authorised' };
    await settle(el);
    expect(heard.ends).to.deep.equal([]);
    void el.start();
    expect(heard.of('consent-start').at(-1)?.consent?.id).to.equal('c-6');
  });

  it('a declined consent is not performed, and Start again begins with the call', async () => {
    const { perform, calls } = aShop(asks('c-1'), asks('c-2'));
    const el = await asked({ perform, checkStatus: answers({ status: 'declined' }) });
    const heard = listenTo(el);
    await el.start();
    expect(el.state).to.equal('declined');
    await press(el, 'Start again');
    await untilState(el, 'idle');
    expect(heard.names).not.to.include('consent-renew');
    expect(await calls()).to.deep.equal(['none', 'none']);
  });

  it('nothing is performed without perform', async () => {
    const el = await place({ consent: { id: 'c-1' }, checkStatus: complete() });
    const outcome = await el.start();
    expect(outcome?.detail).to.deep.include({ verified: true, response: null });
  });
});

describe('A repeated call that fails', () => {
  it('is made again by the next press, which authorises nothing again', async () => {
    const initiate = answers({ redirect_url: 'https://psp.example/' });
    const { perform, calls } = aShop(asks('c-9'), { status: 503 }, receipt);
    const el = await asked({ perform, checkStatus: complete(), initiate });
    const heard = listenTo(el);
    const outcome = await el.start();
    if (outcome?.state !== 'failed') throw new Error(outcome?.type);
    expect(problemOf(outcome.detail)).to.include({ code: 'perform-failed', retryable: true, status: 503 });
    expect(wordsOf(el, 'status')).to.contain('do not have to confirm again');
    await press(el, 'Try again');
    await untilState(el, 'complete');
    expect(heard.ends).to.deep.equal(['consent-error', 'consent-complete']);
    expect(await calls()).to.deep.equal(['none', 'c-9', 'c-9']);
    expect([initiate.asked.length, windows.windows.length]).to.deep.equal([1, 1]);
  });

  it('is made again by a press after a reload, and not before', async () => {
    remembered({ call: 'failed', verified: true, returned: {} });
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform, checkStatus: complete() });
    const heard = listenTo(el);
    await untilState(el, 'idle');
    await settle(el);
    expect(await calls()).to.deep.equal([]);
    expect(heard.ends).to.deep.equal([]);
    await press(el, 'Try again');
    await untilState(el, 'complete');
    expect(await calls()).to.deep.equal(['c-1']);
  });

  it('and was begun by a page that is gone is made again at once', async () => {
    remembered({ call: 'begun', verified: true, returned: { order: '7' } });
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform });
    await untilState(el, 'complete');
    expect(el.outcome?.detail).to.deep.include({ verified: true, exempt: false, returned: { order: '7' } });
    expect(await calls()).to.deep.equal(['c-1']);
  });

  it('claims no confirmation where nobody could be asked for it', async () => {
    const el = await asked(aShop(asks('c-9'), { status: 503 }));
    const ended = el.start();
    await untilState(el, 'authorizing');
    comeBack();
    await ended;
    expect(wordsOf(el, 'status')).not.to.contain('do not have to confirm');
  });

  it('holds no answer, token or link in storage', async () => {
    const el = await asked({
      ...aShop(asks('c-9'), { status: 503, body: { error: { message: 's3cret' } } }),
      checkStatus: complete(),
      initiate: answers({ redirect_url: 'https://psp.example/?token=s3cret' }),
    });
    await el.start();
    expect(attemptStore.loadAll()[0]).to.include({ call: 'failed', verified: true, round: 1 });
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.match(/s3cret|psp\.example/);
  });
});

describe('Another consent in the answer', () => {
  it('is asked for, three in a row at most', async () => {
    const shop = aShop(asks('c-1'), asks('c-2'), asks('c-3'), asks('c-4'), receipt);
    const el = await asked({ ...shop, checkStatus: complete() });
    const heard = listenTo(el);
    for (let turn = 0; turn < 2; turn++) {
      await pressMain(el);
      while ((await shop.calls()).length < turn + 2) await aTimeout(10);
      await untilState(el, 'idle');
    }
    await pressMain(el);
    await untilState(el, 'failed');
    expect(heard.ends).to.deep.equal(['consent-error']);
    expect(heard.of('consent-error')[0]?.message).to.contain('3 times in a row');
    expect(await shop.calls()).to.deep.equal(['none', 'c-1', 'c-2', 'c-3']);
    await press(el, 'Try again');
    await untilState(el, 'complete');
  });

  it('that is the same is no other: it cannot be authorised twice', async () => {
    const el = await asked({ ...aShop(asks('c-1')), checkStatus: complete() });
    const outcome = await el.start();
    expect(messageOf(outcome)).to.contain('the same consent again');
  });

  it('that is the same is asked for where nobody has verified it', async () => {
    const el = await asked(aShop(asks('c-1')));
    void el.start();
    await untilState(el, 'authorizing');
    comeBack();
    await untilState(el, 'idle');
  });
});

describe('Whatever becomes of the page', () => {
  it('a reload finds what is authorised, and performs it once', async () => {
    remembered({ returned: {} });
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform, checkStatus: complete() });
    await untilState(el, 'complete');
    expect(await calls()).to.deep.equal(['c-1']);
  });

  for (const [what, answer, state, ends] of [
    ['given: complete', receipt, 'complete', ['consent-complete']],
    ['still pending: the journey goes on', asks('c-1'), 'authorizing', []],
    ['nothing comes of it: silence', { status: 404 }, 'empty', []],
  ] as const) {
    it(`a later visit without a status endpoint asks by the call itself; ${what}`, async () => {
      remembered({ flow: 'popup' });
      const el = await place({});
      const heard = listenTo(el);
      Object.assign(el, aShop({ ...answer, after: 50 }));
      await untilState(el, 'verifying');
      await untilState(el, state);
      expect(heard.ends).to.deep.equal(ends);
    });
  }

  it('Pay pressed at once after a reload performs what was authorised, and begins nothing new', async () => {
    remembered({ returned: {} });
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform, checkStatus: complete() });
    expect((await el.start())?.detail).to.deep.include({ exempt: false });
    expect(await calls()).to.deep.equal(['c-1']);
  });

  for (const [when, first] of [
    ['first', []],
    ['repeated', [asks('c-1')]],
  ] as const) {
    for (const [how, replace] of [
      ['replaced at once', (old: ScaConsent, el: ScaConsent) => old.replaceWith(el)],
      ['replaced, the new one first', putBefore],
    ] as const) {
      it(`an element ${how} during the ${when} call hands the running call over`, async () => {
        // Long enough for a busy machine to replace the element while the call is on its way.
        const shop = aShop(...first, { ...receipt, after: 1500 });
        const settings = { perform: shop.perform, checkStatus: complete() };
        const old = await (first.length ? asked(settings) : place(settings));
        const heardOld = listenTo(old);
        void old.start();
        await untilState(old, 'verifying');
        while ((await shop.calls()).length <= first.length) await aTimeout(10);
        const el = Object.assign(aLooseElement({ consent: null, ...settings }), { id: 'pay' });
        const heard = listenTo(el);
        replace(old, el);
        await untilState(el, 'verifying');
        await untilState(el, 'complete');
        expect(
          await ((heard.of('consent-complete')[0]?.response as Response) ?? new Response('null')).json(),
        ).to.deep.equal({
          receipt: 7,
        });
        expect(heardOld.ends).to.deep.equal([]);
        expect(await shop.calls()).to.have.length(first.length + 1);
      });
    }
  }

  it('an element that is taken out and put in again gets the answer of its call', async () => {
    const shop = aShop({ ...receipt, after: 100 });
    const el = await place(shop);
    const ended = el.start();
    await untilState(el, 'verifying');
    const { parentElement: box } = el;
    el.remove();
    await aTimeout(200);
    expect(el.outcome).to.be.null;
    box?.append(el);
    expect((await ended)?.type).to.equal('consent-complete');
    expect(await shop.calls()).to.have.length(1);
  });

  it('a call that was answered with nobody there is not made again', async () => {
    const { attempt } = remembered({ call: 'answered', verified: true });
    const { perform, calls } = aShop(receipt);
    const el = await place({ perform, checkStatus: complete() });
    await untilState(el, 'complete');
    expect(el.outcome?.detail).to.deep.include({ verified: true, response: null });
    expect(await calls()).to.deep.equal([]);
    expect(attemptStore.load(attempt)).to.be.null;
  });

  it('another tab’s running call is waited for', async () => {
    const { attempt } = remembered({ call: 'begun', verified: true });
    const { perform, calls } = aShop(receipt);
    let el: ScaConsent | undefined;
    await navigator.locks.request(`sca-consent:${attempt}:perform`, async () => {
      el = await place({ perform, checkStatus: complete() });
      await untilState(el, 'verifying');
      await aTimeout(300);
      expect(await calls()).to.deep.equal([]);
      attemptStore.remove(attempt);
    });
    if (!el) throw new Error('It was placed.');
    const heard = listenTo(el);
    await untilState(el, 'empty');
    expect(await calls()).to.deep.equal([]);
    expect(heard.ends).to.deep.equal([]);
  });

  it('a page that is left during the call tells no failure, and goes on if it is shown again', async () => {
    const el = await asked({ ...aShop(asks('c-1')), checkStatus: complete() });
    let fail: (reason: unknown) => void = () => {};
    el.perform = () =>
      new Promise((_, reject) => {
        fail = reject;
      });
    const heard = listenTo(el);
    void el.start();
    await untilState(el, 'verifying');
    await aTimeout(50);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    fail(new TypeError('cut off'));
    await settle(el);
    expect(heard.ends).to.deep.equal([]);
    expect(attemptStore.loadAll()[0]?.call).to.equal('begun');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await untilState(el, 'failed');
  });
});
