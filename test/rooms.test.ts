/** Who may import whom (ARCHITECTURE.md), what the pure rooms may not touch, and what is nowhere in src. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { circlesIn, type Graph } from './package/rooms/circles.js';
import { type Import, readSources, type Source, src } from './package/rooms/sources.js';

/** They touch no DOM global, no timer and no package. */
const PURE = ['consent', 'journey', 'words'];

/** Top-level files that know no room, and that everybody may import. */
const LEAVES = [
  'errors.ts',
  'ticker.ts',
  'activity.ts',
  'corrected-clock.ts',
  'attribute-names.ts',
  'developer-hints.ts',
  'registration-hint.ts',
  'page-document.ts',
  'page-origin.ts',
];

/** Which rooms, or files of a room, a room may import by value besides its own and the leaves. By type it may know all of them. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  words: [],
  consent: [],
  journey: ['consent', 'words'],
  host: PURE,
  attempt: PURE,
  departure: [...PURE, 'attempt'],
  arrival: [...PURE, 'attempt'],
  i18n: PURE,
  view: [...PURE, 'i18n/formats.ts'],
  server: PURE,
  simulator: [],
};

/** Top-level files that reach into several rooms, from the top down: none imports one of its own line or above. */
const REACHING = [
  ['cdn.ts', 'return.ts', 'cli.ts'],
  ['index.ts', 'define.ts', 'server.ts', 'simulator.ts', 'handle-return.ts'],
  ['sca-consent.ts'],
  ['journey-controller.ts'],
];
/** The journey's controller, split by concern; below the controller, and among one another. */
const CONTROLLERS_PART = /^journey-[a-z-]+\.ts$/;

/** Loaded when it is needed, and by whom. */
const LAZY: readonly { readonly what: RegExp; readonly by: readonly string[] }[] = [
  { what: /^words\/(?!en\.ts)[a-z]{2,3}(-\w+)?\.ts$/, by: ['i18n/load-words.ts', 'i18n/word-loaders.ts'] },
  { what: /^view\/tip-position\.ts$/, by: ['view/toggletip-controller.ts'] },
];

const OUTSIDE = new Set(
  (
    'window document navigator location history screen self globalThis localStorage sessionStorage indexedDB fetch XMLHttpRequest ' +
    'WebSocket EventSource BroadcastChannel HTMLElement Element Node Event CustomEvent EventTarget customElements open close ' +
    'setTimeout setInterval clearTimeout clearInterval requestAnimationFrame requestIdleCallback queueMicrotask performance ' +
    'matchMedia getComputedStyle MutationObserver IntersectionObserver ResizeObserver addEventListener postMessage alert'
  ).split(' '),
);

/** Of these, what every server has too. */
const ON_SERVERS = ['fetch', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance'];

/** The host's half and the simulated providers: no part of what a page loads. */
const BESIDE_THE_ELEMENT = ['server', 'simulator'];

const NOWHERE = ['biome-ignore', '@ts-ignore', '@ts-expect-error', 'styleMap', 'unsafeHTML', 'innerHTML', 'style="'];

const MOST_LINES = 300;

const sources = readSources();

function isPackage(target: string): boolean {
  return !target.endsWith('.ts');
}

function isReaching(path: string): boolean {
  return rankOf(path) < Number.POSITIVE_INFINITY;
}

/** The smaller, the nearer to the top. */
function rankOf(path: string): number {
  const line = REACHING.findIndex((files) => files.includes(path));
  if (line >= 0) return line;
  return CONTROLLERS_PART.test(path) ? REACHING.length : Number.POSITIVE_INFINITY;
}

/** Adds a file, and what it imports by value, and so on. */
function follow(path: string, reached: Set<string>): void {
  if (reached.has(path)) return;
  reached.add(path);
  const source = sources.find((each) => each.path === path);
  for (const { target, kind } of source?.imports ?? []) if (kind !== 'type') follow(target, reached);
}

function roomOf(target: string): string {
  return target.includes('/') ? (target.split('/')[0] ?? '') : '';
}

/** What is wrong, one line for each. */
function breaches(find: (source: Source) => readonly string[]): string[] {
  return sources.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

/** The imports that are wrong. */
function wrongImports(isWrong: (one: Import, source: Source) => boolean): string[] {
  return breaches((source) =>
    source.imports
      .filter((one) => isWrong(one, source))
      .map(({ target, kind, line }) => `${target} (${kind}) in line ${line}`),
  );
}

test('every folder of src is a known room', () => {
  const rooms = new Set(sources.map(({ room }) => room).filter(Boolean));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in MAY_USE)),
    [],
  );
});

test('every relative import leads to a file', () => {
  assert.deepEqual(
    wrongImports(({ target }) => !isPackage(target) && !existsSync(join(src, target))),
    [],
  );
});

test('consent, journey and words touch no DOM global and no timer', () => {
  const touched = breaches(({ room, free }) =>
    PURE.includes(room)
      ? free.filter(({ name }) => OUTSIDE.has(name)).map(({ name, line }) => `${name} in line ${line}`)
      : [],
  );
  assert.deepEqual(touched, []);
});

test('consent, journey and words import no package', () => {
  assert.deepEqual(
    wrongImports(({ target }, { room }) => PURE.includes(room) && isPackage(target)),
    [],
  );
});

test('the server room touches no DOM global and imports no package, so that it runs on every server', () => {
  const server = sources.filter(({ path, room }) => room === 'server' || path === 'server.ts');
  assert.ok(server.length > 5);
  const touched = server.flatMap(({ path, free, imports }) => [
    ...free.filter(({ name }) => OUTSIDE.has(name) && !ON_SERVERS.includes(name)).map(({ name }) => `${path}: ${name}`),
    ...imports.filter(({ target }) => isPackage(target)).map(({ target }) => `${path}: ${target}`),
  ]);
  assert.deepEqual(touched, []);
});

test('Node is known to the simulator and the command alone, and they import nothing else', () => {
  const wrong = wrongImports(({ target }, { path, room }) => {
    if (!isPackage(target)) return false;
    const isOfNode = room === 'simulator' || path === 'simulator.ts' || path === 'cli.ts';
    return isOfNode !== target.startsWith('node:');
  });
  assert.deepEqual(wrong, []);
});

test('what a page loads reaches nothing of the server and the simulator', () => {
  const reached = new Set<string>();
  for (const entry of ['index.ts', 'define.ts', 'cdn.ts', 'return.ts']) follow(entry, reached);
  const strays = [...reached].filter((path) => BESIDE_THE_ELEMENT.includes(roomOf(path)));
  assert.deepEqual(strays, []);
});

test('a room imports by value its own files, the pure rooms and the leaves; departure and arrival the attempt too', () => {
  const wrong = wrongImports(({ target, kind }, { room }) => {
    if (!room || kind === 'type' || isPackage(target)) return false;
    const allowed = [room, ...(MAY_USE[room] ?? [])];
    return !allowed.includes(roomOf(target)) && !allowed.includes(target) && !LEAVES.includes(target);
  });
  assert.deepEqual(wrong, []);
});

test('no room knows the element, the controller of the journey or an entry point, not even by type', () => {
  assert.deepEqual(
    wrongImports(({ target }, { room }) => room !== '' && isReaching(target)),
    [],
  );
});

test('top-level files go from the top down, and never back up', () => {
  const wrong = wrongImports(({ target, kind }, { path, room }) => {
    if (room || kind === 'type' || !isReaching(target)) return false;
    const isAmongParts = CONTROLLERS_PART.test(path) && CONTROLLERS_PART.test(target);
    return !isAmongParts && rankOf(target) <= rankOf(path);
  });
  assert.deepEqual(wrong, []);
});

test('other top-level files reach into no room but the pure ones, and the leaves into none', () => {
  const wrong = wrongImports(({ target, kind }, { path, room }) => {
    if (room || isReaching(path) || kind === 'type' || !roomOf(target) || isPackage(target)) return false;
    return LEAVES.includes(path) || !PURE.includes(roomOf(target));
  });
  assert.deepEqual(wrong, []);
});

test('no import leads round in a circle', () => {
  const graph: Graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ target, kind }) => kind !== 'type' && !isPackage(target)).map(({ target }) => target),
    ]),
  );
  assert.deepEqual(
    circlesIn(graph).map((way) => way.join(' -> ')),
    [],
  );
});

test('the search for circles finds them', () => {
  const graph: Graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['e', 'a']],
    ['d', ['e']],
    ['e', []],
    ['f', ['f']],
  ]);
  assert.deepEqual(circlesIn(graph), [
    ['a', 'b', 'c', 'a'],
    ['f', 'f'],
  ]);
});

test('floating-ui is imported by view/tip-position.ts alone', () => {
  const users = sources.filter(({ imports }) => imports.some(({ target }) => target.startsWith('@floating-ui/')));
  assert.deepEqual(
    users.map(({ path }) => path),
    ['view/tip-position.ts'],
  );
});

test('tip-position and every language but English are loaded lazily, each by its one loader', () => {
  const wrong = wrongImports(({ target, kind }, { path }) =>
    LAZY.some(({ what, by }) => what.test(target) && kind !== 'type' && !(kind === 'lazy' && by.includes(path))),
  );
  assert.deepEqual(wrong, []);
});

test('the return page’s helper reaches no package at all', () => {
  const reached = new Set<string>();
  follow('return.ts', reached);
  assert.ok(reached.size > 1, 'it reaches nothing');
  assert.deepEqual([...reached].filter(isPackage), []);
});

test(`no file has more than ${MOST_LINES} lines, words aside`, () => {
  const long = breaches(({ room, code }) => {
    const lines = code.trimEnd().split('\n').length;
    return room !== 'words' && lines > MOST_LINES ? [`${lines} lines`] : [];
  });
  assert.deepEqual(long, []);
});

test('src switches off no check, and makes no markup or style from text', () => {
  assert.deepEqual(
    breaches(({ code }) => NOWHERE.filter((text) => code.includes(text))),
    [],
  );
});
