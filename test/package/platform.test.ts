/** Whatever the element reads of the platform is either what every page has, or taken away in test/element/missing-platform.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './files.js';
import { readSources } from './rooms/sources.js';

/** What is no part of a page that shows the element. */
const BESIDE_THE_ELEMENT = ['server', 'simulator', 'server.ts', 'simulator.ts', 'cli.ts', 'index.ts'];

/** ECMAScript, which no environment is without. */
const LANGUAGE = (
  'Array Boolean Date Error JSON Map Math Number Object Promise RangeError Reflect RegExp Set String Symbol TypeError Uint8Array ' +
  'WeakMap encodeURIComponent globalThis undefined'
).split(' ');

/** Without one of these nothing is a page: every browser and every simulated one has them. */
const EVERY_PAGE = (
  'AbortController CustomEvent Document EventTarget HTMLButtonElement Node Text URL URLSearchParams addEventListener ' +
  'clearInterval clearTimeout close console customElements document history location opener performance queueMicrotask ' +
  'removeEventListener self setInterval setTimeout window navigator'
).split(' ');

/** Why the element does not do without them. */
const NEEDED: Readonly<Record<string, string>> = {
  crypto: 'an attempt has an id that nobody can guess, or is not begun',
  fetch: 'the host has two functions to put in its place: initiate and checkStatus',
  Intl: 'each of its parts is taken away alone: a page without all of them has no language either',
  DOMRect: 'where tip-position.js fails, the explanation opens in the flow',
  getComputedStyle: 'as DOMRect',
};

const known = [...LANGUAGE, ...EVERY_PAGE, ...Object.keys(NEEDED)];
const taken = read('test/element/missing-platform.test.ts');

const sources = readSources().filter(
  ({ path, room }) => ![path, room].some((name) => BESIDE_THE_ELEMENT.includes(name)),
);

function isTaken(name: string): boolean {
  return new RegExp(`'${name}'`).test(taken);
}

test('every global that the source reads is one that every page has, or is taken away', () => {
  const missing = sources.flatMap(({ path, free }) =>
    free
      .filter(({ name }) => !known.includes(name) && !isTaken(name))
      .map(({ name, line }) => `${path}, ${line}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('whatever it reads of the navigator is taken away', () => {
  const read = sources.flatMap(({ code }) => [...code.matchAll(/\bnavigator\??\.(\w+)/g)].map(([, name = '']) => name));
  assert.ok(read.length > 4);
  assert.deepEqual(
    read.filter((name) => !isTaken(name)),
    [],
  );
});
