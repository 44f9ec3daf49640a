/** Elements that find an attempt which an earlier element or an earlier page began. */
import { aTimeout, expect } from '@open-wc/testing';
import type { AttemptRecord } from '../../src/attempt/attempt-store.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import type { ScaConsent } from '../../src/index.js';
import { aRecord, clearStorages } from '../attempt/records.js';
import { aLooseElement, anElement, aPayment, linkUrl, settle, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, json, later, never } from '../helpers/host.js';
import { playWindows } from '../helpers/platform.js';

let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  clearStorages();
  windows = playWindows();
});

afterEach(() => {
  windows.restore();
  clearStorages();
});

type Status = ScaConsent['checkStatus'];

const pending = answers({ status: 'pending' });

/** The user is at the provider in a window. */
async function away(checkStatus: Status, more: Partial<ScaConsent> = {}): Promise<ScaConsent> {
  const el = await anElement({ checkStatus });
  Object.assign(el, { id: 'pay', ...more });
  void el.start();
  await untilState(el, 'authorizing');
  return el;
}

/** What a framework puts in the old element's place: the same settings, and nothing of what the old one knew. */
function again(checkStatus: Status, more: Partial<ScaConsent> = {}): ScaConsent {
  return Object.assign(aLooseElement({ checkStatus }), { id: 'pay', ...more });
}

/** An earlier page remembered an attempt of the element `pay` of this page. */
function remembered(more: Partial<AttemptRecord> = {}): AttemptRecord {
  const record = aRecord({ place: `${location.pathname}|pay`, ...more });
  attemptStore.save(record);
  return record;
}

/** An element that is put in once an earlier page is gone. */
async function visit(settings: Parameters<typeof aLooseElement>[0] = {}, id = 'pay') {
  const el = Object.assign(aLooseElement({ consent: null, ...settings }), { id });
  const heard = listenTo(el);
  const box = document.createElement('div');
  document.body.append(box);
  box.append(el);
  await settle(el);
  return { el, heard, box };
}

/** The user comes back in the window, to a page of this origin. */
function comeBack({ attempt }: { attempt: string }): void {
  const channel = new BroadcastChannel(`sca-consent:${attempt}`);
  channel.postMessage({ sca: attempt, returned: { order: '7' } });
  channel.close();
}

const onlyAttempt = (): { attempt: string } => ({ attempt: attemptStore.loadAll()[0]?.attempt ?? '' });

function putBefore(old: ScaConsent, el: ScaConsent): void {
  old.before(el);
  old.remove();
}

/** Without Web Locks until the test has ended, as on plain http. */
function withoutLocks(): () => void {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  return () => {
    delete (navigator as { locks?: unknown }).locks;
  };
}

describe('An element that is replaced while the user is at the provider', () => {
  for (const [lockSupport, prepare] of [
    ['', () => () => {}],
    [', without Web Locks', withoutLocks],
  ] as const) {
    for (const [endpoint, status] of [
      ['with', () => later()],
      ['without', () => null],
    ] as const) {
      for (const [how, replace] of [
        ['the new one comes first', putBefore],
        ['the old one goes first', (old: ScaConsent, el: ScaConsent) => old.replaceWith(el)],
        ['all at once', (old: ScaConsent, el: ScaConsent) => old.parentElement?.replaceChildren(el)],
      ] as const) {
        it(`hands its journey over: ${how}, ${endpoint} a status endpoint${lockSupport}`, async () => {
          const restore = prepare();
          try {
            const checkStatus = status();
            const old = await away(checkStatus ?? null);
            const heardOld = listenTo(old);
            const el = again(checkStatus ?? null);
            const heard = listenTo(el);
            replace(old, el);
            await untilState(el, 'authorizing');
            comeBack(onlyAttempt());
            if (checkStatus) await untilState(el, 'verifying');
            checkStatus?.answer({ status: 'complete' });
            await untilState(el, 'complete');
            expect(heard.ends).to.deep.equal(['consent-complete']);
            expect(heardOld.ends).to.deep.equal([]);
            expect(heard.of('consent-complete')[0]?.returned).to.deep.equal({ order: '7' });
            el.remove();
          } finally {
            restore();
          }
        });
      }
    }
  }

  it('by its own markup, set again', async () => {
    const old = await away(pending);
    const box = old.parentElement as HTMLElement;
    old.setAttribute('consent', JSON.stringify(aPayment()));
    old.setAttribute('mode', 'popup');
    const { innerHTML } = box;
    box.innerHTML = innerHTML;
    const el = box.querySelector<ScaConsent>('sca-consent');
    if (!el) throw new Error('The markup holds no element.');
    Object.assign(el, { checkStatus: pending });
    await untilState(el, 'authorizing');
  });

  it('that is put back beside the new one does not tell the end as well', async () => {
    const old = await away(null);
    const el = again(null);
    old.replaceWith(el);
    await untilState(el, 'authorizing');
    const [heard, heardOld] = [listenTo(el), listenTo(old)];
    el.after(old);
    await untilState(old, 'idle');
    comeBack(onlyAttempt());
    await untilState(el, 'complete');
    await settle(old);
    expect(heard.ends).to.deep.equal(['consent-complete']);
    expect(heardOld.ends).to.deep.equal([]);
    old.remove();
    el.remove();
  });

  it('is found by its id where its URLs are signed anew for each page', async () => {
    const old = await away(null, { initiateUrl: '/api/initiate?signature=1', statusUrl: null });
    const el = again(null, { initiateUrl: '/api/initiate?signature=2' });
    old.replaceWith(el);
    await untilState(el, 'authorizing');
    el.remove();
  });

  it('is found by its URLs without their queries where it has no id', async () => {
    const old = await away(null, { id: '', initiateUrl: '/api/initiate?signature=1' });
    const other = again(null, { id: '', initiateUrl: '/api/another?signature=1' });
    const el = again(null, { id: '', initiateUrl: '/api/initiate?signature=2' });
    old.before(other);
    old.replaceWith(el);
    await untilState(el, 'authorizing');
    expect(other.state).to.equal('idle');
    other.remove();
    el.remove();
  });
});

describe('Nobody pays twice: an element without a consent', () => {
  for (const flow of ['redirect', 'popup'] as const) {
    it(`by ${flow} is verifying until the truth is known, and then complete`, async () => {
      const record = remembered({ flow });
      const checkStatus = later();
      const { el, heard, box } = await visit({ checkStatus });
      await untilState(el, 'verifying');
      checkStatus.answer({ status: 'complete' });
      await untilState(el, 'complete');
      expect(heard.ends).to.deep.equal(['consent-complete']);
      const [told] = heard.of('consent-complete');
      expect([told?.verified, told?.consent?.id]).to.deep.equal([true, 'c-1']);
      expect(attemptStore.load(record.attempt)).to.be.null;
      box.remove();
    });

    it(`by ${flow} goes on where the provider is undecided: it can be opened again, and is asked for again`, async () => {
      remembered({ flow });
      let status = 'pending';
      const { el, heard, box } = await visit({ checkStatus: async () => ({ status }) });
      await untilState(el, 'authorizing');
      const buttons = [...(el.shadowRoot?.querySelectorAll('button') ?? [])].map(({ textContent }) =>
        textContent.trim(),
      );
      expect(buttons).to.include.members(['Open again', 'Cancel']);
      status = 'complete';
      dispatchEvent(new Event('focus'));
      await untilState(el, 'complete');
      expect(heard.ends).to.deep.equal(['consent-complete']);
      box.remove();
    });
  }

  it('finds what another tab began and left', async () => {
    remembered();
    sessionStorage.clear();
    const { el, box } = await visit({ checkStatus: answers({ status: 'complete' }) });
    await untilState(el, 'complete');
    box.remove();
  });

  it('leaves to another tab what that one works on', async () => {
    const { attempt } = remembered({ flow: 'popup' });
    sessionStorage.clear();
    await navigator.locks.request(`sca-consent:${attempt}`, async () => {
      const { el, heard, box } = await visit({ checkStatus: answers({ status: 'complete' }) });
      await settle(el);
      expect(el.state).to.equal('empty');
      expect(heard.names).to.deep.equal([]);
      box.remove();
    });
  });

  it('lets go in silence of what the user comes back to in another tab', async () => {
    const { attempt } = remembered();
    sessionStorage.clear();
    const { el, heard, box } = await visit({ checkStatus: never() });
    await untilState(el, 'verifying');
    await navigator.locks.request(`sca-consent:${attempt}`, { steal: true }, () => untilState(el, 'empty'));
    expect(heard.ends).to.deep.equal([]);
    expect(attemptStore.load(attempt)).not.to.be.null;
    box.remove();
  });

  it('tells nothing and shows nothing without a status endpoint', async () => {
    remembered();
    const { el, heard, box } = await visit();
    await settle(el);
    expect(el.state).to.equal('empty');
    expect(heard.names).to.deep.equal([]);
    box.remove();
  });

  it('of another place finds nothing', async () => {
    remembered();
    const { el, box } = await visit({ checkStatus: never() }, 'other');
    expect(el.state).to.equal('empty');
    box.remove();
  });

  it('gives a consent that is set meanwhile its button, where nothing came of it', async () => {
    remembered();
    const checkStatus = later();
    const { el, heard, box } = await visit({ checkStatus });
    await untilState(el, 'verifying');
    el.consent = aPayment();
    await settle(el);
    expect(el.state).to.equal('verifying');
    checkStatus.answer({ status: 'pending' });
    await untilState(el, 'idle');
    expect(heard.ends).to.deep.equal([]);
    box.remove();
  });

  it('stays verifying while the endpoint fails, and is empty again once it refuses three times', async () => {
    remembered();
    let answer = (): Response => new Response('', { status: 503 });
    const checkStatus = async (): Promise<Response> => answer();
    const { el, heard, box } = await visit({ checkStatus });
    await untilState(el, 'verifying');
    for (let turn = 0; turn < 4; turn++) {
      dispatchEvent(new Event('online'));
      await aTimeout(50);
    }
    expect(el.state).to.equal('verifying');
    answer = () => json({ error: 'not yours' }, { status: 404 });
    for (let turn = 0; turn < 4; turn++) {
      dispatchEvent(new Event('online'));
      await aTimeout(50);
    }
    await untilState(el, 'empty', 9000);
    expect(heard.ends).to.deep.equal([]);
    box.remove();
  }).timeout(12_000);
});

describe('Two elements without an id', () => {
  const place = `${location.pathname}|||`;

  it('leave an attempt to the one whose own the consent is, whichever looks first', async () => {
    remembered({ flow: 'popup', place });
    const [empty, own] = [{ consent: null }, {}].map((more) => aLooseElement({ checkStatus: pending, ...more }));
    const heard = listenTo(empty as ScaConsent);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(empty as ScaConsent, own as ScaConsent);
    await untilState(own as ScaConsent, 'authorizing');
    expect(heard.names).to.deep.equal([]);
    box.remove();
  });

  it('give it over where the consent of the other comes late', async () => {
    remembered({ flow: 'popup', place });
    const [empty, own] = [0, 1].map(() => aLooseElement({ checkStatus: pending, consent: null }));
    if (!empty || !own) throw new Error('There are two.');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(empty);
    await untilState(empty, 'authorizing');
    const heard = listenTo(empty);
    box.append(own);
    own.consent = aPayment();
    await untilState(own, 'authorizing');
    expect(empty.state).to.equal('empty');
    expect(heard.ends).to.deep.equal([]);
    box.remove();
  });
});

describe('What somebody else left behind', () => {
  it('is not told to the next user where nobody can verify it', async () => {
    remembered({ returned: { status: 'complete' } });
    const { el, heard, box } = await visit();
    expect(el.state).to.equal('empty');
    expect(heard.names).to.deep.equal([]);
    box.remove();
  });

  it('holds the path and query of the page and no fragment, and lives a day at most', async () => {
    const before = location.href;
    history.replaceState(history.state, '', `${location.pathname}?cart=5#access_token=s3cret`);
    try {
      const in180Days = new Date(Date.now() + 180 * 86_400_000).toISOString();
      const el = await away(null, { consent: aPayment({ expires_at: in180Days }) });
      const [record] = attemptStore.loadAll();
      expect(record?.page).to.equal(`${location.pathname.slice(1)}?cart=5`);
      expect(record?.expiresAt).to.be.at.most(Date.now() + 86_400_000);
      expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('s3cret');
      el.remove();
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('is swept away as soon as an element looks', async () => {
    attemptStore.save(aRecord({ expiresAt: Date.now() - 1 }));
    const { box } = await visit();
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    box.remove();
  });

  it('goes from this tab when it ends in another', async () => {
    const { attempt } = remembered();
    localStorage.removeItem(`sca-consent:${attempt}`);
    // What the browser tells the other tabs.
    dispatchEvent(new StorageEvent('storage', { key: `sca-consent:${attempt}`, newValue: null }));
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('A journey without an id that is picked up', () => {
  const scope = ['make_payment'];
  const payment = { amount: '24.50', currency: 'EUR', payee: 'Ferry' };

  /** A reload of the page: the host sets the consent again, for so much. */
  async function reload(amount: string, checkStatus: Status = pending) {
    remembered({ flow: 'popup', provider: 'mangopay', consent: { scope }, payment });
    return visit({ consent: { scope }, provider: 'mangopay', ...payment, amount, checkStatus });
  }

  it('goes on for the same amount', async () => {
    const { el, box } = await reload('24.50');
    await untilState(el, 'authorizing');
    box.remove();
  });

  it('does not go on for another amount', async () => {
    const { el, heard, box } = await reload('9999.00', answers({ status: 'complete' }));
    await settle(el);
    expect(el.state).to.equal('idle');
    expect(heard.ends).to.deep.equal([]);
    box.remove();
  });

  it('ends as cancelled by the host where a consent for another amount is set meanwhile', async () => {
    remembered({ flow: 'popup', provider: 'mangopay', consent: { scope }, payment });
    const { el, heard, box } = await visit({ provider: 'mangopay', checkStatus: pending });
    await untilState(el, 'authorizing');
    Object.assign(el, { ...payment, amount: '9999.00', consent: { scope } });
    await untilState(el, 'idle');
    expect(heard.ends).to.deep.equal(['consent-cancelled']);
    expect(heard.of('consent-cancelled')[0]?.by).to.equal('host');
    box.remove();
  });

  it('goes on where the consent of the same amount is set meanwhile', async () => {
    remembered({ flow: 'popup', provider: 'mangopay', consent: { scope }, payment });
    const { el, heard, box } = await visit({ provider: 'mangopay', checkStatus: pending });
    await untilState(el, 'authorizing');
    Object.assign(el, { ...payment, consent: { scope } });
    await settle(el);
    expect(el.state).to.equal('authorizing');
    expect(heard.ends).to.deep.equal([]);
    box.remove();
  });

  it('remembers what is paid, and with an id remembers none of it', async () => {
    const initiate = answers({ PendingUserAction: { RedirectUrl: linkUrl } });
    const el = await anElement({ consent: { scope }, provider: 'mangopay', initiate, ...payment });
    void el.start();
    await untilState(el, 'authorizing');
    expect(attemptStore.loadAll()[0]?.payment).to.deep.equal(payment);
    el.remove();
    clearStorages();
    const other = await away(null, { ...payment });
    expect(attemptStore.loadAll()[0]).not.to.have.property('payment');
    other.remove();
  });
});
