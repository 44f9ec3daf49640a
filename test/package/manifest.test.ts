/** What custom-elements.json and the files made from it say is complete. That they are fresh is `npm run manifest -- --check`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findElement, type Member } from '../../scripts/manifest/element.js';

function read(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

const element = findElement(JSON.parse(read('custom-elements.json')));
const source = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');
const styles = readdirSync(new URL('../../src', import.meta.url))
  .filter((file) => file.endsWith('.styles.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');
const events = read('src/events.ts');

/** What Lit knows of a property. */
interface Declared {
  readonly attribute?: string | boolean;
  readonly reflect?: boolean;
}

interface LitClass {
  readonly observedAttributes: string[];
  readonly elementProperties: ReadonlyMap<string, Declared>;
}

const built: { ScaConsent: LitClass } = await import(new URL('../../dist/index.js', import.meta.url).href);
// Asked for its attributes, Lit puts the list of the properties together.
const { observedAttributes, elementProperties } = built.ScaConsent;

const fields = element.members.filter(({ kind }) => kind === 'field');
const properties = fields.filter((member) => !member.readonly);
const readOnly = fields.filter((member) => member.readonly);

function names(items: readonly { readonly name: string }[]): string[] {
  return items.map(({ name }) => name).sort();
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
}

function wordsOf(item: Pick<Member, 'parsedType'> | undefined): string[] {
  return all(item?.parsedType?.text ?? '', /'([^']+)'/g);
}

/** The attribute of a property; false: it has none. */
function attributeOf(name: string): string | false {
  const { attribute } = elementProperties.get(name) ?? {};
  if (attribute === false) return false;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

// `state` is observed, so that a page that rewrites it gets it back, but it is nobody's to write.
const written = names(element.attributes).filter((name) => observedAttributes.includes(name) && name !== 'state');

test('every item has a sentence', () => {
  for (const list of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const)
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
});

test('every property is there, with its type and default, and every attribute', () => {
  assert.deepEqual(names(properties), [...elementProperties.keys()].sort());
  for (const { name, type, default: initial } of properties) {
    assert.ok(type?.text, `${name} has no type`);
    assert.ok(initial !== undefined, `${name} has no default`);
  }
  for (const { name, attribute } of properties) {
    assert.equal(attribute ?? false, attributeOf(name), name);
  }
  const told = readOnly.flatMap(({ attribute }) => attribute ?? []);
  assert.deepEqual(names(element.attributes), [...observedAttributes].sort());
  assert.deepEqual(told, ['state']);
});

test('every method has a return type', () => {
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const wanted = [
    'cancel',
    'define',
    'focus',
    'forget',
    'hideExplanation',
    'reopen',
    'reset',
    'showExplanation',
    'start',
  ];
  assert.deepEqual(names(methods), wanted);
  for (const method of methods) assert.ok(method.return?.type.text, method.name);
});

test('every event has the type of its detail', () => {
  const map = events.slice(events.indexOf('interface ScaConsentEventMap'));
  const typed = [...map.matchAll(/^ {2}'(consent-\w+)': (.+);$/gm)].map(([, name, type]) => [name, type]);
  assert.deepEqual(
    Object.fromEntries(element.events.map(({ name, type }) => [name, type?.text]).sort()),
    Object.fromEntries(typed.sort()),
  );
});

test('every slot, part and state of the source is there', () => {
  assert.deepEqual(names(element.slots), all(source, /<slot name="(\w+)"/g));
  assert.deepEqual(names(element.cssParts), all(source, /part="(\w+)"/g));
  const state = element.members.find(({ name }) => name === 'state');
  assert.ok(element.cssStates.length > 0);
  assert.deepEqual(names(element.cssStates), wordsOf(state));
});

test('every custom property of the styles is there with the default that they have', () => {
  assert.deepEqual(names(element.cssProperties), all(styles, /var\((--sca-[\w-]+)/g));
  const text = styles.replace(/\s+/g, ' ');
  for (const { name, default: initial = '' } of element.cssProperties) {
    // One that falls back to another does so by the private name, which holds the other's default too.
    const fallbacks = [initial, initial.replace('--sca-', '--_')].map((value) => `var(${name}, ${value})`);
    assert.ok(
      fallbacks.some((each) => text.includes(each)),
      `${name}: the styles do not fall back to ${initial}`,
    );
  }
});

test('web-types.json tells the JetBrains editors all of it', () => {
  const webTypes = JSON.parse(read('web-types.json'));
  const { version } = JSON.parse(read('package.json'));
  assert.deepEqual([webTypes.name, webTypes.version], ['sca-consent', version]);
  const { html, css } = webTypes.contributions;
  const [tag] = html.elements;
  assert.equal(tag.name, 'sca-consent');
  assert.deepEqual(names(tag.attributes), written);
  assert.deepEqual(names(tag.slots), names(element.slots));
  assert.deepEqual(names(tag.js.properties), names(fields));
  assert.deepEqual(names(tag.js.events), names(element.events));
  assert.deepEqual(names(css.properties), names(element.cssProperties));
  assert.deepEqual(
    names(css['pseudo-elements']),
    names(element.cssParts.map(({ name }) => ({ name: `part(${name})` }))),
  );
  const mode = tag.attributes.find(({ name }: { name: string }) => name === 'mode');
  assert.equal(mode.value.type, "'auto' | 'popup' | 'redirect'");
});

test('vscode.html-custom-data.json tells VS Code every attribute and the words it takes', () => {
  const { tags } = JSON.parse(read('vscode.html-custom-data.json'));
  assert.deepEqual(names(tags), ['sca-consent']);
  assert.deepEqual(names(tags[0].attributes), written);
  const mode = tags[0].attributes.find(({ name }: { name: string }) => name === 'mode');
  assert.deepEqual(names(mode.values), ['auto', 'popup', 'redirect']);
});

for (const [framework, prefix] of [
  ['react', 'on'],
  ['preact', 'on'],
  ['svelte', 'on'],
  ['solid', 'on:'],
]) {
  test(`types/${framework}.d.ts knows every event`, () => {
    const text = read(`types/${framework}.d.ts`);
    for (const name of names(element.events)) assert.ok(text.includes(`'${prefix}${name}'?:`), name);
  });
}
