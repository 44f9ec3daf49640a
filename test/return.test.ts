import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { AttemptRecord } from '../src/attempt/attempt-store.js';
import * as attemptStore from '../src/attempt/attempt-store.js';
import { closeFrames, openPage } from './arrival/frames.js';
import { aRecord, clearStorages } from './attempt/records.js';

const helper = new URL('../src/return.ts', import.meta.url).href;
const pages = new URL('arrival/pages/', import.meta.url).pathname.slice(1);
const startingPage = `${pages}starting-page.html?cart=5`;
const returnPage = `${pages}return-page.html`;

type Page = Window & typeof globalThis;

/** The user comes back to the return page, which holds the helper. */
async function comeBack({ attempt }: AttemptRecord, prepare: (page: Page) => void = () => {}): Promise<Page> {
  const page = await openPage(`/${returnPage}?sca_attempt=${attempt}&order=7`);
  prepare(page);
  await page.eval(`import(${JSON.stringify(helper)})`);
  return page;
}

const pathOf = ({ location }: Page): string => location.href.slice(location.origin.length + 1);

const linkOn = ({ document }: Page): HTMLAnchorElement | null => document.querySelector('a');

/** Longer than the helper waits before it writes, once nobody has heard it. */
const untilItWouldWrite = () => aTimeout(1800);

/** Keeps the record as an earlier page of this browser did. */
function remembered(more: Partial<AttemptRecord>): AttemptRecord {
  const record = aRecord({ page: startingPage, ...more });
  attemptStore.save(record);
  return record;
}

describe('The return helper', () => {
  beforeEach(clearStorages);
  afterEach(closeFrames);
  after(clearStorages);

  it('goes on to the page that started where the user came back by full page', async () => {
    const record = remembered({ flow: 'redirect' });
    const page = await comeBack(record);
    await waitUntil(() => pathOf(page) === startingPage);
    // What the page that started picks the return up by.
    const [kept] = attemptStore.loadOwn();
    expect(kept).to.deep.equal({ ...record, returned: { order: '7' }, leftAt: kept?.leftAt });
    expect(kept?.leftAt).to.be.closeTo(Date.now(), 60_000);
  });

  for (const evil of ['/evil.example/', '\\evil.example', '@evil.example', '.evil.example/', 'javascript:alert(1)']) {
    it(`stays on this origin, whatever was written into storage: ${evil}`, async () => {
      const page = await comeBack(remembered({ flow: 'popup', page: evil }));
      await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
      expect(linkOn(page)?.origin).to.equal(location.origin);
    });
  }

  it('does not go on to the page that it is on', async () => {
    const page = await comeBack(remembered({ flow: 'redirect', page: `${returnPage}?cart=5` }));
    await waitUntil(() => linkOn(page));
    expect(pathOf(page)).to.equal(`${returnPage}?order=7`);
    expect(linkOn(page)?.href).to.equal(`${location.origin}/${returnPage}?cart=5`);
  });

  it('stays where an element is on its page, and writes nothing', async () => {
    const page = await comeBack(remembered({ flow: 'redirect' }), ({ document }) => {
      document.body.append(document.createElement('sca-consent'));
    });
    await untilItWouldWrite();
    expect(pathOf(page)).to.equal(`${returnPage}?order=7`);
    expect(linkOn(page)).to.be.null;
  });

  it('in a window that nobody waits for says so in the words of the page that started', async () => {
    const record = remembered({ flow: 'popup' });
    const page = await comeBack(record);
    await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
    const text = page.document.querySelector<HTMLElement>('[role=status]');
    expect([text?.lang, text?.textContent]).to.deep.equal([record.words.lang, record.words.returned]);
    expect(linkOn(page)?.href).to.equal(`${location.origin}/${startingPage}`);
  });

  it('that is left by its link says so to the page that comes next, and to no other', async () => {
    const record = remembered({ flow: 'popup' });
    const page = await comeBack(record);
    await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
    expect(attemptStore.load(record.attempt)).not.to.have.property('leftAt');
    linkOn(page)?.addEventListener('click', (event) => event.preventDefault());
    linkOn(page)?.click();
    expect(attemptStore.load(record.attempt)).to.have.property('leftAt');
  });

  it('does not bring back an attempt that ended meanwhile', async () => {
    const record = remembered({ flow: 'popup' });
    const page = await comeBack(record);
    await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
    attemptStore.remove(record.attempt);
    linkOn(page)?.addEventListener('click', (event) => event.preventDefault());
    linkOn(page)?.click();
    expect(attemptStore.load(record.attempt)).to.be.null;
  });

  it('without a record says that the user is back, and no more', async () => {
    const page = await comeBack(aRecord());
    await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
    expect(page.document.body.textContent)
      .to.match(/back/)
      .and.not.to.match(/thank|confirm|done|success/i);
    expect(linkOn(page)?.href).to.equal(`${location.origin}/`);
  });

  it('in the head of a page waits for the rest of it', async () => {
    const page = await comeBack(aRecord(), ({ document }) => {
      Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    });
    await untilItWouldWrite();
    expect(linkOn(page)).to.be.null;
    page.document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
    await waitUntil(() => linkOn(page), undefined, { timeout: 3000 });
  });
});
