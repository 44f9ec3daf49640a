/**
 * The return page's helper: tells the waiting page, tidies the address, closes its window; where nobody is waiting it says so
 * in words and offers a link on. No dependency; works as a module and as a classic script.
 */
import { captureReturn } from './arrival/capture-return.js';
import { recall } from './attempt/attempt-store.js';
import words from './words/return-en.js';

/** An element's script may come later than this one, and a window takes a moment to close. */
const grace = 500;

const run = async (): Promise<void> => {
  const arrival = captureReturn();
  // A provider that dropped the return address's parameters has brought the person here all the same.
  await arrival?.heard;
  setTimeout(() => {
    // An element on this page says it all.
    if (arrival?.taken || document.querySelector('sca-consent')) return;
    const record = arrival && recall(arrival.attempt);
    const said = record?.words ?? words;
    const text = document.createElement('p');
    text.setAttribute('role', 'status');
    const link = document.createElement('a');
    text.lang = link.lang = said.lang;
    text.textContent = said.returned;
    link.textContent = said.link;
    // Put behind the origin, a remembered page can lead nowhere else, whatever somebody wrote into storage.
    link.href = `${location.origin}/${record?.page ?? ''}`;
    (document.querySelector('[data-sca-return]') ?? document.body).append(text, link);
  }, grace);
};

// A server has no way back.
if (globalThis.document) void run();
