// @ts-check
/** Who may import whom (ARCHITECTURE.md), and what the pure rooms may not touch. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');

const PURE = ['consent', 'journey', 'words'];
const ROOMS = [...PURE, 'host', 'departure', 'arrival', 'attempt', 'view', 'i18n'];
/** Top-level files that lead into the rooms; every other top-level file is a leaf that anyone may import. */
const ENTRIES = [
  'index',
  'define',
  'cdn',
  'return',
  'lazy.cdn',
  'lit.cdn',
  'conductor',
  'sca-consent',
  'view',
  'sca-consent.styles',
];

const OUTSIDE =
  'window document navigator location history screen self globalThis localStorage sessionStorage indexedDB fetch XMLHttpRequest ' +
  'WebSocket EventSource BroadcastChannel HTMLElement Element Node Event CustomEvent EventTarget customElements open close ' +
  'setTimeout setInterval clearTimeout clearInterval requestAnimationFrame requestIdleCallback queueMicrotask performance ' +
  'matchMedia getComputedStyle MutationObserver IntersectionObserver ResizeObserver addEventListener postMessage alert';

/** @typedef {{ target: string, typeOnly: boolean, line: number }} Import */
/** @typedef {{ path: string, room: string, imports: Import[], free: { name: string, line: number }[] }} Source */

/** @param {string} path @returns {Source} */
function read(path) {
  const code = readFileSync(join(src, path), 'utf8');
  const { program, errors } = parseSync(path, code, { lang: 'ts', sourceType: 'module' });
  assert.deepEqual(errors, [], `${path} does not parse`);
  /** @param {number} at */
  const line = (at) => code.slice(0, at).split('\n').length;
  /** @type {Import[]} */
  const imports = [];
  /** @param {string} source @param {boolean} typeOnly @param {number} at */
  const add = (source, typeOnly, at) => {
    const target = source.startsWith('.') ? posix.join(posix.dirname(path), source).replace(/\.js$/, '.ts') : source;
    imports.push({ target, typeOnly, line: line(at) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type', node.start),
    ExportNamedDeclaration: (node) => node.source && add(node.source.value, node.exportKind === 'type', node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') add(String(node.source.value), false, node.start);
    },
    TSImportType: (node) => add(node.source.value, true, node.start),
  }).visit(program);
  return { path, room: path.includes('/') ? (path.split('/')[0] ?? '') : '', imports, free: freeNames(program, line) };
}

/**
 * Names used but not declared anywhere in the file, types aside: coarse, but a pure room has no reason to reuse such a name.
 * @param {any} program @param {(at: number) => number} line
 */
function freeNames(program, line) {
  /** @type {{ name: string, line: number }[]} */
  const used = [];
  /** @type {Set<string>} */
  const declared = new Set();
  /** @param {any} node @param {boolean} binding */
  const walk = (node, binding) => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each, binding);
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    // Types are erased: they touch nothing.
    if (/^TS(?!AsExpression|SatisfiesExpression|NonNullExpression|TypeAssertion|ParameterProperty)/.test(node.type))
      return;
    if (node.type === 'Identifier') {
      if (binding) declared.add(node.name);
      else used.push({ name: node.name, line: line(node.start) });
      return;
    }
    const bindingKeys = BINDINGS[node.type] ?? [];
    for (const [key, child] of Object.entries(node)) {
      if (NAMES_ONLY[node.type]?.includes(key) && !node.computed) continue;
      const pattern = binding && PATTERNS.includes(node.type) && !['right', 'key'].includes(key);
      walk(child, bindingKeys.includes(key) || pattern);
    }
  };
  walk(program, false);
  return used.filter(({ name }) => !declared.has(name));
}

const PATTERNS = [
  'ObjectPattern',
  'ArrayPattern',
  'Property',
  'AssignmentPattern',
  'RestElement',
  'TSParameterProperty',
];
/** @type {Record<string, string[]>} */
const BINDINGS = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
};
/** Where an identifier is a property's name and no variable. @type {Record<string, string[]>} */
const NAMES_ONLY = {
  MemberExpression: ['property'],
  Property: ['key'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
};

const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) => read(relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/')));

const roomOf = (/** @type {string} */ target) =>
  ROOMS.includes(target.split('/')[0] ?? '') ? target.split('/')[0] : undefined;
const isEntry = (/** @type {string} */ target) => ENTRIES.some((name) => target === `${name}.ts`);
const isOutside = (/** @type {string} */ target) => !target.endsWith('.ts');

/** @param {(source: Source) => string[]} find */
const breaches = (find) => sources.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));

test('every folder of src is a known room', () => {
  const rooms = new Set(sources.map(({ room }) => room).filter(Boolean));
  assert.deepEqual(
    [...rooms].filter((room) => !ROOMS.includes(room)),
    [],
  );
});

test('every relative import leads to a file', () => {
  const lost = (/** @type {Source} */ { imports }) =>
    imports.filter(({ target }) => target.endsWith('.ts') && !existsSync(join(src, target)));
  assert.deepEqual(
    breaches((source) => lost(source).map(({ target }) => target)),
    [],
  );
});

test('consent, journey and words touch no DOM global and no timer', () => {
  const outside = new Set(OUTSIDE.split(' '));
  const found = breaches(({ room, free }) =>
    PURE.includes(room)
      ? free.filter(({ name }) => outside.has(name)).map(({ name, line }) => `${name} in line ${line}`)
      : [],
  );
  assert.deepEqual(found, []);
});

test('consent, journey and words import no package', () => {
  const found = breaches(({ room, imports }) =>
    PURE.includes(room) ? imports.filter(({ target }) => isOutside(target)).map(({ target }) => target) : [],
  );
  assert.deepEqual(found, []);
});

test('rooms know each other by type only', () => {
  const found = breaches(({ room, imports }) =>
    imports
      .filter(({ target, typeOnly }) => room && !typeOnly && roomOf(target) && roomOf(target) !== room)
      .map(({ target, line }) => `${target} in line ${line}`),
  );
  assert.deepEqual(found, []);
});

test('rooms never know the element, the conductor or an entry point', () => {
  const found = breaches(({ room, imports }) =>
    room ? imports.filter(({ target }) => isEntry(target)).map(({ target }) => target) : [],
  );
  assert.deepEqual(found, []);
});

test('top-level leaf files reach into no room but by type', () => {
  const found = breaches(({ path, room, imports }) =>
    room || isEntry(path)
      ? []
      : imports
          .filter(({ target, typeOnly }) => !typeOnly && (roomOf(target) || isEntry(target)))
          .map(({ target }) => target),
  );
  assert.deepEqual(found, []);
});

test('floating-ui is imported by view/tip-position.ts alone', () => {
  const found = sources.filter(({ imports }) => imports.some(({ target }) => target.startsWith('@floating-ui/')));
  assert.deepEqual(
    found.map(({ path }) => path),
    ['view/tip-position.ts'],
  );
});

test('tip-position and the languages are loaded lazily', () => {
  const eager = breaches(({ path, imports }) =>
    imports
      .filter(
        ({ target, typeOnly }) =>
          !typeOnly && (target === 'view/tip-position.ts' || /^words\/(?!en)[a-z]{2,3}\.ts$/.test(target)),
      )
      .filter(() => path !== 'i18n/load-words.ts')
      .map(({ target }) => target),
  );
  assert.deepEqual(eager, []);
});

test('the return page’s helper reaches no package at all', () => {
  /** @type {Set<string>} */
  const reached = new Set();
  /** @param {string} path */
  const follow = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const source = sources.find((each) => each.path === path);
    for (const { target, typeOnly } of source?.imports ?? []) if (!typeOnly) follow(target);
  };
  follow('return.ts');
  assert.deepEqual([...reached].filter(isOutside), []);
});

test('a shortened private name is never spoken as a string', () => {
  // The script-tag builds shorten `_name`; changed.has('_name') would not be shortened with it.
  const codes = sources.map(({ path }) =>
    readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  );
  const names = new Set(codes.flatMap((code) => [...code.matchAll(/\._[A-Za-z]\w*/g)].map(([text]) => text.slice(1))));
  const strings = codes.flatMap((code) =>
    [...code.matchAll(/(['"`])(_[A-Za-z]\w*)\1/g)].map(([, , text]) => text ?? ''),
  );
  assert.deepEqual(
    strings.filter((text) => names.has(text)),
    [],
  );
});
