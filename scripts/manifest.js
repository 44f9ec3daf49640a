// @ts-check
/**
 * custom-elements.json from the element's own comments, and README.md's tables from that. `--check` only says whether they
 * are stale. In the README a table stands between `<!-- generated:events -->` and `<!-- /generated -->`; the names are
 * attributes, methods, events, slots, parts, custom-properties and states.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error it has no types for this
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

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
 * @property {Parameter[]} [parameters]
 * @property {{ type: Type }} [return]
 */
/** @typedef {'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates'} List */
/** @typedef {Record<string, unknown> & Partial<Record<List, Item[]>> & { name: string, tagName?: string }} Declaration */

const root = fileURLToPath(new URL('..', import.meta.url));
const manifestFile = join(root, 'custom-elements.json');
const readmeFile = join(root, 'README.md');

/** @returns {Promise<Declaration>} */
async function analyse() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/words/**'];
  const { modules } = await cli({ argv, cwd: root, noWrite: true });
  const declarations = modules.flatMap(
    (/** @type {{ declarations?: Declaration[] }} */ module) => module.declarations ?? [],
  );
  const element = declarations.find((/** @type {Declaration} */ { tagName }) => tagName === 'sca-consent');
  if (!element) throw new Error('no class with @tag sca-consent');
  return element;
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
/** @type {[file: string, text: string][]} */
const outputs = [[manifestFile, `${JSON.stringify(manifestOf(tidy(element)), null, 2)}\n`]];
if (existsSync(readmeFile)) outputs.push([readmeFile, fillReadme(readFileSync(readmeFile, 'utf8'), tablesOf(element))]);
else console.log('manifest: there is no README.md to fill');

const stale = outputs.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: npm run manifest`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(stale.length > 0 ? `written: ${stale.map(([file]) => file).join(', ')}` : 'nothing has changed');
}
