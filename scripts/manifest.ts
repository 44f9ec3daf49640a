// @ts-check
/**
 * custom-elements.json from the element's own comments, and from that README.md's tables, what editors read (web-types.json,
 * vscode.html-custom-data.json) and the frameworks' types (types/). `--check` only says whether they are stale. In the README a table stands between `<!-- generated:events -->` and `<!-- /generated -->`; the names are
 * attributes, methods, events, slots, parts, custom-properties and states.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error it has no types for this
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { frameworkTypes, vscodeData, webTypes } from './types.js';

/** @typedef {{ text: string }} Type */
/** @typedef {{ name: string, type?: Type, default?: string, optional?: boolean }} Parameter */
/**
 * @typedef {object} Item
 * @property {string} name
 * @property {string} [kind]
 * @property {string} [privacy]
 * @property {string} [description]
 * @property {string} [default]
 * @property {string} [attribute]
 * @property {string} [fieldName]
 * @property {boolean} [static]
 * @property {boolean} [reflects]
 * @property {boolean} [readonly]
 * @property {Type} [type]
 * @property {Type} [parsedType] the type spelled out, where it is a name for a few words
 * @property {Parameter[]} [parameters]
 * @property {{ type: Type }} [return]
 */
/** @typedef {'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates'} List */
/** @typedef {Record<string, unknown> & Partial<Record<List, Item[]>> & { name: string, tagName?: string, description?: string }} Declaration */
/** @typedef {ReturnType<typeof tidy>} Tidy */

const root = fileURLToPath(new URL('..', import.meta.url));
const manifestFile = join(root, 'custom-elements.json');
const readmeFile = join(root, 'README.md');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

/** @param {RegExp} pattern */
const inSource = (pattern) => sources.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);

/** The words of `const modes = ['auto', ...others] as const`. @param {string} list @returns {string[]} */
function wordsOf(list) {
  const text = inSource(new RegExp(`const ${list} = \\[([^\\]]+)\\] as const`)) ?? '';
  return [...text.matchAll(/'[^']+'|\.\.\.(\w+)/g)].flatMap(([word, other]) => (other ? wordsOf(other) : [word]));
}

/** `'auto' | 'popup' | 'redirect'` for `Mode`: editors show the words, not their name. @param {string | undefined} name */
function spelledOut(name) {
  if (name === 'RequestCredentials') return "'include' | 'omit' | 'same-origin'";
  const list = name && /^\w+$/.test(name) && inSource(new RegExp(`type ${name} = \\(typeof (\\w+)\\)\\[number\\]`));
  return list ? wordsOf(list).join(' | ') : undefined;
}

/** What the analyser does not see: `this.a = this.b = null` sets two defaults, and `state` is written back as an attribute. @param {Declaration} element */
function complete(element) {
  const source = readFileSync(join(root, 'src/sca-consent.ts'), 'utf8');
  /** @type {Record<string, string>} */
  const defaults = {};
  for (const [, names = '', value = ''] of source.matchAll(/^ {4}((?:this\.\w+ = )+)(.+);$/gm))
    for (const [, name = ''] of names.matchAll(/this\.(\w+)/g)) defaults[name] ??= value;
  /** @param {Item} item @param {string | undefined} field */
  const fill = (item, field) => {
    const initial = item.default ?? (field && defaults[field]);
    const words = spelledOut(item.type?.text);
    return { ...item, ...(words && { parsedType: { text: words } }), ...(initial && { default: initial }) };
  };
  const state = element.members?.find(({ name }) => name === 'state');
  if (!state) throw new Error('the element has no state');
  const attribute = { name: 'state', type: state.type, description: state.description, fieldName: 'state' };
  return {
    ...element,
    members: element.members?.map((member) =>
      fill(member === state ? { ...member, attribute: 'state', reflects: true } : member, member.name),
    ),
    attributes: [...(element.attributes ?? []), /** @type {Item} */ (attribute)].map((one) => fill(one, one.fieldName)),
  };
}

/** @returns {Promise<Declaration>} */
async function analyse() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/words/**'];
  const { modules } = await cli({ argv, cwd: root, noWrite: true });
  const declarations = modules.flatMap(
    (/** @type {{ declarations?: Declaration[] }} */ module) => module.declarations ?? [],
  );
  const element = declarations.find((/** @type {Declaration} */ { tagName }) => tagName === 'sca-consent');
  if (!element) throw new Error('no class with @tag sca-consent');
  return complete(element);
}

/** @template {{ name: string }} T @param {T[] | undefined} items */
const sorted = (items) => [...(items ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));

/** @param {Declaration} element */
function tidy(element) {
  /** @param {Item} member */
  const isPublic = ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name);
  // What lit itself calls is no part of the contract, documented or not; `@internal` takes out the rest.
  const members = sorted(element.members?.filter(isPublic)).filter(({ description }) => description);
  const {
    members: _,
    attributes,
    events,
    slots,
    cssParts,
    cssProperties,
    cssStates,
    mixins: _mixins,
    ...rest
  } = element;
  return {
    ...rest,
    members,
    attributes: sorted(attributes),
    events: sorted(events).filter(({ name }) => name),
    slots: sorted(slots),
    cssParts: sorted(cssParts),
    cssProperties: sorted(cssProperties),
    cssStates: sorted(cssStates),
  };
}

/** Paths are those of the published package. @param {ReturnType<typeof tidy>} element */
function manifestOf(element) {
  const declaration = { name: element.name, module: 'dist/sca-consent.js' };
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/define.js',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: 'sca-consent', declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/sca-consent.js',
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
    ],
  };
}

/** @param {string | undefined} text */
const cell = (text) => (text ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** In the order of the source, which is the order a reader wants. @param {Declaration} element @returns {Record<string, string>} */
function tablesOf(element) {
  const visible = (element.members ?? []).filter(({ name }) =>
    tidy(element).members.some((member) => member.name === name),
  );
  const named = (/** @type {Item[] | undefined} */ items) =>
    (items ?? []).map(({ name, description }) => [code(name), cell(description)]);
  const fields = visible.filter(({ kind }) => kind === 'field');
  const methods = visible.filter(({ kind }) => kind === 'method');
  return {
    attributes: table(
      ['attribute', 'property', 'type', 'default', 'meaning'],
      fields.map(({ name, attribute, type, default: initial, readonly, description }) => [
        attribute ? code(attribute) : '',
        `${code(name)}${readonly ? ' (read-only)' : ''}`,
        code(type?.text),
        code(initial),
        cell(description),
      ]),
    ),
    methods: table(
      ['method', 'returns', 'meaning'],
      methods.map(({ name, parameters = [], return: returned, static: isStatic, description }) => {
        const shown = parameters
          .map((each) => (each.default || each.optional ? `${each.name}?` : each.name))
          .join(', ');
        return [code(`${isStatic ? 'static ' : ''}${name}(${shown})`), code(returned?.type.text), cell(description)];
      }),
    ),
    events: table(
      ['event', 'type', 'when'],
      (element.events ?? []).map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    slots: table(['slot', 'holds'], named(element.slots)),
    parts: table(['part', 'is'], named(element.cssParts)),
    'custom-properties': table(
      ['custom property', 'default', 'sets'],
      (element.cssProperties ?? []).map(({ name, default: initial, description }) => [
        code(name),
        code(initial),
        cell(description),
      ]),
    ),
    states: table(
      ['state', 'means'],
      named(element.cssStates?.map((state) => ({ ...state, name: `:state(${state.name})` }))),
    ),
  };
}

/** @param {string} readme @param {Record<string, string>} tables */
function fillReadme(readme, tables) {
  return readme.replace(/(<!-- generated:([\w-]+) -->)[\s\S]*?(<!-- \/generated -->)/g, (_, open, name, close) => {
    const wanted = tables[name];
    if (!wanted) throw new Error(`README.md asks for ${name}; there are ${Object.keys(tables).join(', ')}`);
    return `${open}\n\n${wanted}\n\n${close}`;
  });
}

const element = await analyse();
const tidied = tidy(element);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** @type {[file: string, text: string][]} */
const outputs = [
  [manifestFile, json(manifestOf(tidied))],
  [join(root, 'web-types.json'), json(webTypes(tidied, version))],
  [join(root, 'vscode.html-custom-data.json'), json(vscodeData(tidied))],
  ...Object.entries(frameworkTypes(tidied)).map(
    ([file, text]) => /** @type {[string, string]} */ ([join(root, 'types', file), text]),
  ),
];
if (existsSync(readmeFile)) outputs.push([readmeFile, fillReadme(readFileSync(readmeFile, 'utf8'), tablesOf(element))]);
else console.log('manifest: there is no README.md to fill');

const stale = outputs.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: npm run manifest`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(stale.length > 0 ? `written: ${stale.map(([file]) => file).join(', ')}` : 'nothing has changed');
}
