import { aTimeout, expect } from '@open-wc/testing';
import type { AttemptRecord } from '../../src/attempt/attempt-store.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { aRecord, clearStorages } from '../attempt/records.js';
import { closeFrames, openPage } from './frames.js';

type CaptureReturn = typeof import('../../src/arrival/capture-return.js');

const module = new URL('../../src/arrival/capture-return.ts', import.meta.url).href;
const returnPage = new URL('pages/return-page.html', import.meta.url).href;

/** The user came back to this address, and a script of its page asks for the return. */
async function comeBackTo(address: string) {
  const page = await openPage(returnPage + address);
  const load = (query = ''): Promise<CaptureReturn> => page.eval(`import(${JSON.stringify(module + query)})`);
  const { captureReturn } = await load();
  const putBack = (query: string): void => page.history.replaceState(null, '', query);
  return { captureReturn, load, putBack, address: (): string => page.location.href.slice(returnPage.length) };
}

describe('captureReturn', () => {
  beforeEach(clearStorages);
  afterEach(closeFrames);
  after(clearStorages);

  it('reads the return once, tidies the address, and gives everybody the same', async () => {
    const { attempt, ...record } = aRecord();
    attemptStore.save({ attempt, ...record });
    const page = await comeBackTo(`?order=7&sca_attempt=${attempt}#top`);
    const captured = page.captureReturn();
    expect(captured).to.deep.include({ attempt, returned: { order: '7' } });
    expect(page.address()).to.equal('?order=7#top');
    expect(page.captureReturn()).to.equal(captured);
    // Another query is another module: the same file, loaded a second time.
    const copy = await page.load('?second-copy');
    expect(copy.captureReturn()).to.equal(captured);
  });

  it('writes what came back into the record', async () => {
    const record = aRecord();
    attemptStore.save(record);
    const page = await comeBackTo(`?order=7&sca_attempt=${record.attempt}`);
    page.captureReturn();
    expect(attemptStore.load(record.attempt)).to.deep.equal({ ...record, returned: { order: '7' } });
  });

  it('of a full-page attempt tells nobody', async () => {
    const record = aRecord();
    attemptStore.save(record);
    const channel = new BroadcastChannel(`sca-consent:${record.attempt}`);
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    const page = await comeBackTo(`?sca_attempt=${record.attempt}`);
    expect(page.captureReturn()?.heard).to.be.null;
    await aTimeout(300);
    channel.close();
    expect(heard).to.deep.equal([]);
  });

  it('of an attempt in a window tells the page that waits', async () => {
    const record = aRecord({ flow: 'popup' });
    attemptStore.save(record);
    const channel = new BroadcastChannel(`sca-consent:${record.attempt}`);
    channel.onmessage = () => channel.postMessage({ sca: record.attempt, heard: true });
    const page = await comeBackTo(`?sca_attempt=${record.attempt}`);
    expect(await page.captureReturn()?.heard).to.be.true;
    channel.close();
  });

  it('takes an address that a router puts back for no second return, and tidies it again', async () => {
    const record = aRecord();
    attemptStore.save(record);
    const page = await comeBackTo(`?order=7&sca_attempt=${record.attempt}`);
    const captured = page.captureReturn();
    Object.assign(captured ?? {}, { taken: true });
    attemptStore.remove(record.attempt);
    page.putBack(`?order=7&sca_attempt=${record.attempt}`);
    expect(page.captureReturn()).to.equal(captured);
    expect(page.captureReturn()?.taken).to.be.true;
    expect(page.address()).to.equal('?order=7');
    expect(attemptStore.load(record.attempt)).to.be.null;
  });

  for (const address of ['?sca_attempt=x&order=7', '?order=7&sca_attempt', '?order=7;sca_attempt=0#?sca_attempt=1']) {
    it(`takes what is not ours out of ${address}, and finds no return`, async () => {
      const page = await comeBackTo(address);
      expect(page.captureReturn()).to.be.undefined;
      expect(page.address()).to.match(/^\?order=7#?$/);
    });
  }

  it('leaves every other address alone', async () => {
    const page = await comeBackTo('?a=1;2&b=%2f+x?#/route?c');
    expect(page.captureReturn()).to.be.undefined;
    expect(page.address()).to.equal('?a=1;2&b=%2f+x?#/route?c');
  });

  const secret = 'pi_1_secret_s3cr3t';

  /** Everything that another script of the shop's origin could read. */
  const stored = (): string => JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage)));

  for (const flow of ['redirect', 'popup'] as const) {
    it(`stores no secret, tells none, and takes it out of the address (${flow})`, async () => {
      const record = aRecord({ flow, secretReturn: ['client_secret'] });
      attemptStore.save(record);
      const channel = new BroadcastChannel(`sca-consent:${record.attempt}`);
      const heard: unknown[] = [];
      channel.onmessage = ({ data }) => heard.push(data);
      const page = await comeBackTo(`?order=7&client_secret=${secret}&sca_attempt=${record.attempt}&b=1#top`);
      const captured = page.captureReturn();
      expect(captured?.returned).to.deep.equal({ order: '7', b: '1' });
      expect(page.address()).to.equal('?order=7&b=1#top');
      page.putBack(`?client_secret=${secret}`);
      page.captureReturn();
      await aTimeout(300);
      channel.close();
      expect(page.address()).to.equal('');
      expect(heard.length > 0).to.equal(flow === 'popup');
      expect(JSON.stringify([captured, heard]) + stored()).not.to.contain('s3cr3t');
    });
  }

  it('takes the secrets of every built-in dialect out of a return that nothing here remembers', async () => {
    const { attempt } = aRecord();
    const page = await comeBackTo(`?sca_attempt=${attempt}&payment_intent_client_secret=${secret}&code=${secret}&a=1`);
    expect(page.captureReturn()?.returned).to.deep.equal({ a: '1' });
    expect(page.address()).to.equal('?a=1');
  });

  it('leaves a parameter of that name alone where its dialect has no such secret', async () => {
    const record = aRecord({ secretReturn: [] });
    attemptStore.save(record);
    const page = await comeBackTo(`?code=7&sca_attempt=${record.attempt}`);
    expect(page.captureReturn()?.returned).to.deep.equal({ code: '7' });
    expect(page.address()).to.equal('?code=7');
  });

  describe('where the attempt was lost', () => {
    const path = new URL(returnPage).pathname;
    const swan = () => aRecord({ provider: 'swan', knownBy: { parameters: ['consentId'], path } });

    it('knows the return by the consent’s id, and leaves that in the address', async () => {
      const record = swan();
      attemptStore.save(record);
      const page = await comeBackTo('?consentId=c-1&status=Accepted');
      const { attempt, returned } = page.captureReturn() ?? {};
      expect({ attempt, returned }).to.deep.equal({
        attempt: record.attempt,
        returned: { consentId: 'c-1', status: 'Accepted' },
      });
      expect(page.address()).to.equal('?consentId=c-1&status=Accepted');
      expect(attemptStore.load(record.attempt)?.returned).to.deep.equal(returned);
    });

    it('takes the secrets of its dialect out of the address all the same', async () => {
      attemptStore.save({ ...swan(), secretReturn: ['client_secret'] });
      const page = await comeBackTo(`?consentId=c-1&client_secret=${secret}`);
      expect(page.captureReturn()?.returned).to.deep.equal({ consentId: 'c-1' });
      expect(page.address()).to.equal('?consentId=c-1');
      expect(stored()).not.to.contain('s3cr3t');
    });

    for (const [what, address, more] of [
      ['of another consent', '?consentId=c-2', {}],
      ['in a parameter of another name', '?id=c-1', {}],
      ['in the fragment', '#consentId=c-1', {}],
      ['on another page', '?consentId=c-1', { knownBy: { parameters: ['consentId'], path: '/other' } }],
      ['of a dialect that documents no such parameter', '?consentId=c-1', { knownBy: undefined }],
      ['whose record is over', '?consentId=c-1', { expiresAt: 1 }],
    ] as const) {
      it(`takes no id for a return ${what}`, async () => {
        attemptStore.save({ ...swan(), ...more } as AttemptRecord);
        const page = await comeBackTo(address);
        expect(page.captureReturn()).to.be.undefined;
      });
    }

    it('takes no parameter that a router writes later for a return', async () => {
      attemptStore.save(swan());
      const page = await comeBackTo('?order=7');
      expect(page.captureReturn()).to.be.undefined;
      page.putBack('?consentId=c-1');
      expect(page.captureReturn()).to.be.undefined;
    });
  });
});
