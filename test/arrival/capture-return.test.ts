import { aTimeout, expect } from '@open-wc/testing';
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
});
