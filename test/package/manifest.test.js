// @ts-check
/** What custom-elements.json and the files made from it say is complete. That they are fresh is `npm run manifest -- --check`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const { modules } = JSON.parse(read('custom-elements.json'));
const element = modules
  .flatMap((/** @type {any} */ { declarations }) => declarations)
  .find((/** @type {any} */ { tagName }) => tagName === 'sca-consent');
const source = read('src/sca-consent.ts') + read('src/view.ts');
const styles = read('src/sca-consent.styles.ts');
const events = read('src/events.ts');
// Only a type at runtime, so it is read where the type is written out.
/** @type {string[]} */
const states = JSON.parse(/const states: readonly (\[.*\])/.exec(read('dist/journey/journey.d.ts'))?.[1] ?? 'null');

/** @param {{ name: string }[]} items */
const names = (items) => items.map(({ name }) => name).sort();
/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

test('every item has a sentence', () => {
  for (const list of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'])
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
});

test('every property is there, with its type and default, and every attribute', () => {
  const properties = source.slice(source.indexOf('static override properties'), source.indexOf('declare consent'));
  const declared = all(properties, /^ {4}(\w+): \{/gm);
  const fields = element.members.filter((/** @type {any} */ { kind }) => kind === 'field');
  assert.deepEqual(names(fields), [...declared, 'state'].sort());
  for (const { name, type, default: initial, readonly } of fields) {
    assert.ok(type?.text, `${name} has no type`);
    assert.ok(readonly || initial !== undefined, `${name} has no default`);
  }
  const withAttribute = fields.filter((/** @type {any} */ { attribute }) => attribute);
  assert.deepEqual(
    names(element.attributes),
    withAttribute.map((/** @type {any} */ { attribute }) => attribute).sort(),
  );
  const without = all(properties, /^ {4}(\w+): \{ attribute: false/gm);
  assert.equal(withAttribute.length, declared.length - without.length + 1);
});

test('every method has a return type', () => {
  const methods = element.members.filter((/** @type {any} */ { kind }) => kind === 'method');
  const wanted = ['cancel', 'define', 'hideExplanation', 'reopen', 'reset', 'showExplanation', 'start'];
  assert.deepEqual(names(methods), wanted);
  for (const method of methods) assert.ok(method.return.type.text, method.name);
});

test('every event has the type of its detail', () => {
  const map = events.slice(events.indexOf('interface ScaConsentEventMap'));
  const typed = Object.fromEntries(
    [...map.matchAll(/^ {2}'(consent-\w+)': (.+);$/gm)].map(([, name, type]) => [name, type]),
  );
  assert.deepEqual(
    Object.fromEntries(element.events.map((/** @type {any} */ { name, type }) => [name, type.text]).sort()),
    Object.fromEntries(Object.entries(typed).sort()),
  );
});

test('every slot, part and state of the source is there', () => {
  assert.deepEqual(names(element.slots), all(source, /<slot name="(\w+)"/g));
  assert.deepEqual(names(element.cssParts), all(source, /part="(\w+)"/g));
  assert.deepEqual(names(element.cssStates), [...states].sort());
  const state = element.members.find((/** @type {any} */ { name }) => name === 'state');
  assert.equal(state.parsedType.text, states.map((name) => `'${name}'`).join(' | '));
});

test('every custom property of the styles is there with the default that they have', () => {
  assert.deepEqual(names(element.cssProperties), all(styles, /var\((--sca-[\w-]+)/g));
  const text = styles.replace(/\s+/g, ' ');
  for (const { name, default: initial } of element.cssProperties) {
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
  const [tag] = webTypes.contributions.html.elements;
  const written = names(element.attributes).filter((name) => name !== 'state');
  assert.equal(tag.name, 'sca-consent');
  assert.deepEqual(names(tag.attributes), written);
  assert.deepEqual(names(tag.slots), names(element.slots));
  assert.deepEqual(names(tag.js.events), names(element.events));
  assert.deepEqual(names(tag.css.properties), names(element.cssProperties));
  assert.deepEqual(names(tag.css.parts), names(element.cssParts));
  const mode = tag.attributes.find((/** @type {any} */ { name }) => name === 'mode');
  assert.deepEqual(mode.value.type, ["'auto'", "'popup'", "'redirect'"]);
});

test('vscode.html-custom-data.json tells VS Code every attribute and the words it takes', () => {
  const { tags } = JSON.parse(read('vscode.html-custom-data.json'));
  assert.deepEqual(names(tags), ['sca-consent']);
  assert.deepEqual(
    names(tags[0].attributes),
    names(element.attributes).filter((name) => name !== 'state'),
  );
  const mode = tags[0].attributes.find((/** @type {any} */ { name }) => name === 'mode');
  assert.deepEqual(names(mode.values), ['auto', 'popup', 'redirect']);
});

for (const [framework, handler] of [
  ['react', 'onconsent-complete'],
  ['preact', 'onconsent-complete'],
  ['svelte', 'onconsent-complete'],
  ['solid', 'on:consent-complete'],
]) {
  test(`types/${framework}.d.ts knows every event`, () => {
    const text = read(`types/${framework}.d.ts`);
    for (const name of names(element.events))
      assert.ok(text.includes(`'${handler?.replace('consent-complete', name)}'?:`), name);
  });
}
