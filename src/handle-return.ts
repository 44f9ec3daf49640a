/**
 * The return page's helper as a function. By popup it tells the waiting page and closes its window. By full page it goes on to
 * the page that started, which tells the outcome. Where it can do neither it says so in words and offers a link.
 */
import { type CapturedReturn, captureReturn } from './arrival/capture-return.js';
import { type AttemptRecord, update } from './attempt/attempt-store.js';
import { documentText, fromDocument } from './page-document.js';
import englishWords from './words/return-en.js';

/** A script may add an element a little later than this one runs, and a window takes a moment to close. */
const GRACE_MS = 500;

let handled: Promise<void> | undefined;

/**
 * Does on a return page what `sca-consent/return` does there as it is imported: call it where an app with one bundle shows its
 * return page, and nowhere else. It does it once for each page load, however often it is called, and nothing on a server.
 *
 * @returns settles once the waiting page was told, or the return page is being left.
 */
export function handleReturn(): Promise<void> {
  // The module may be imported on a server, which has no document.
  if (!globalThis.document) return Promise.resolve();
  handled ??= run();
  return handled;
}

async function run(): Promise<void> {
  const arrival = captureReturn();
  if (documentText('readyState') !== 'complete') await untilParsed();
  if (arrival && goOn(arrival)) return;
  await arrival?.heard;
  // A provider that drops the return address's parameters has brought the user here all the same.
  setTimeout(() => {
    if (!isElementHere(arrival)) writeWords(arrival);
  }, GRACE_MS);
}

/**
 * A script in the head runs before there is a body, and deferred scripts, which may add an element, run before
 * DOMContentLoaded. An async script may come after that event, but before `load`.
 */
function untilParsed(): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve);
    addEventListener('load', resolve);
  });
}

/** An element on this page resumes the attempt and tells the outcome itself. */
function isElementHere(arrival: CapturedReturn | undefined): boolean {
  return !!arrival?.taken || !!find('sca-consent');
}

/**
 * Leaves for the page that started, where that was left for the provider's. False: it does not, since an element is here, or
 * since it would come back to this page.
 */
function goOn(arrival: CapturedReturn): boolean {
  const page = startingPage(arrival.record);
  // Where no page can wait, the one that started was left.
  if (arrival.heard || isElementHere(arrival) || page.pathname === location.pathname) return false;
  // No element may resume the attempt on a page that is being left.
  arrival.taken = true;
  update(arrival.attempt, { leftAt: Date.now() });
  location.replace(page);
  return true;
}

/** Put behind the origin, a page in a record can lead nowhere else, whatever somebody wrote into storage. */
function startingPage(record: AttemptRecord | null | undefined): URL {
  return new URL(`${location.origin}/${record?.page ?? ''}`);
}

/** Nothing is verified here: the words say that the user is back, and no more. */
function writeWords(arrival: CapturedReturn | undefined): void {
  const record = arrival?.record;
  const words = record?.words ?? englishWords;
  const text = create('p');
  const link = create('a');
  text.setAttribute('role', 'status');
  text.lang = words.lang;
  link.lang = words.lang;
  text.textContent = words.returned;
  link.textContent = words.link;
  link.setAttribute('href', startingPage(record).href);
  link.onclick = () => arrival && update(arrival.attempt, { leftAt: Date.now() });
  (find('[data-sca-return]') ?? fromDocument('body')).append(text, link);
}

function find(selector: string): Element | null {
  return fromDocument('querySelector').call(document, selector);
}

function create(tag: string): HTMLElement {
  return fromDocument('createElement').call(document, tag);
}
