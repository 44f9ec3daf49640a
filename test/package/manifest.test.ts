/** What custom-elements.json and the files made from it say is complete. That they are fresh is `npm run manifest -- --check`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScaConsent as Element } from '../../src/index.js';
import { element, filesIn, namesOf, packageJson, read } from './files.js';

const { ScaConsent }: { ScaConsent: typeof Element } = await import(
  new URL('../../dist/index.js', import.meta.url).href
);
/** Wherever a template can stand. */
const source = filesIn('src')
  .filter((file) => /^src\/(view\/)?[\w.-]+\.ts$/.test(file))
  .map(read)
  .join('\n');
const styles = read('src/sca-consent.styles.ts');
const events = read('src/events.ts');
// A bundler drops the list, so it is read where its type is written out.
const states: string[] = JSON.parse(
  /const states: readonly (\[.*\])/.exec(read('dist/journey/state.d.ts'))?.[1] ?? 'null',
);

/** What a pattern finds: its first group, each once, sorted. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

/** The properties that Lit knows, with the attribute of each. */
function litProperties(): { name: string; attribute: string | undefined }[] {
  // Asked for, the attributes are put together, and with them the properties.
  assert.ok(ScaConsent.observedAttributes.length > 0);
  return [...ScaConsent.elementProperties]
    .filter(([, { state }]) => !state)
    .map(([key, { attribute }]) => ({ name: String(key), attribute: attributeOf(String(key), attribute) }));
}

function attributeOf(name: string, attribute: string | boolean | undefined): string | undefined {
  if (attribute === false) return undefined;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

test('every item has a sentence', () => {
  const lists = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const;
  for (const list of lists)
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
});

test('every property is there, with its type and default, and every attribute', () => {
  const declared = litProperties();
  const fields = element.members.filter(({ kind }) => kind === 'field');
  assert.deepEqual(namesOf(fields), [...namesOf(declared), 'state'].sort());
  for (const { name, type, default: initial, readonly } of fields) {
    assert.ok(type?.text, `${name} has no type`);
    assert.ok(readonly || initial !== undefined, `${name} has no default`);
  }
  const attributes = fields.flatMap(({ attribute = [] }) => attribute).sort();
  assert.deepEqual(namesOf(element.attributes), attributes);
  assert.deepEqual(attributes, [...declared.flatMap(({ attribute = [] }) => attribute), 'state'].sort());
});

test('every method has a return type', () => {
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const wanted = ['cancel', 'define', 'hideExplanation', 'reopen', 'reset', 'showExplanation', 'start'];
  assert.deepEqual(namesOf(methods), wanted);
  for (const method of methods) assert.ok(method.return?.type.text, method.name);
});

test('every event has the type of its detail', () => {
  const map = events.slice(events.indexOf('interface ScaConsentEventMap'));
  const typed = Object.fromEntries(
    [...map.matchAll(/^ {2}'(consent-\w+)': (.+);$/gm)].map(([, name, type]) => [name, type]),
  );
  assert.deepEqual(
    Object.fromEntries(element.events.map(({ name, type }) => [name, type.text]).sort()),
    Object.fromEntries(Object.entries(typed).sort()),
  );
});

test('every slot, part and state of the source is there', () => {
  assert.deepEqual(namesOf(element.slots), all(source, /<slot name="(\w+)"/g));
  assert.deepEqual(namesOf(element.cssParts), all(source, /part="(\w+)"/g));
  assert.deepEqual(namesOf(element.cssStates), [...states].sort());
  const state = element.members.find(({ name }) => name === 'state');
  assert.equal(state?.parsedType?.text, states.map((name) => `'${name}'`).join(' | '));
});

test('every custom property of the styles is there with the default that they have', () => {
  assert.deepEqual(namesOf(element.cssProperties), all(styles, /var\((--sca-[\w-]+)/g));
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
  assert.deepEqual([webTypes.name, webTypes.version], ['sca-consent', packageJson.version]);
  const [tag] = webTypes.contributions.html.elements;
  const written = namesOf(element.attributes).filter((name) => name !== 'state');
  assert.equal(tag.name, 'sca-consent');
  assert.deepEqual(namesOf(tag.attributes), written);
  assert.deepEqual(namesOf(tag.slots), namesOf(element.slots));
  assert.deepEqual(namesOf(tag.js.events), namesOf(element.events));
  assert.deepEqual(namesOf(tag.css.properties), namesOf(element.cssProperties));
  assert.deepEqual(namesOf(tag.css.parts), namesOf(element.cssParts));
  const mode = tag.attributes.find(({ name }: { name: string }) => name === 'mode');
  assert.deepEqual(mode.value.type, ["'auto'", "'popup'", "'redirect'"]);
});

test('vscode.html-custom-data.json tells VS Code every attribute and the words it takes', () => {
  const { tags } = JSON.parse(read('vscode.html-custom-data.json'));
  assert.deepEqual(namesOf(tags), ['sca-consent']);
  assert.deepEqual(
    namesOf(tags[0].attributes),
    namesOf(element.attributes).filter((name) => name !== 'state'),
  );
  const mode = tags[0].attributes.find(({ name }: { name: string }) => name === 'mode');
  assert.deepEqual(namesOf(mode.values), ['auto', 'popup', 'redirect']);
});

for (const [framework, prefix] of [
  ['react', 'on'],
  ['preact', 'on'],
  ['svelte', 'on'],
  ['solid', 'on:'],
]) {
  test(`types/${framework}.d.ts knows every event`, () => {
    const text = read(`types/${framework}.d.ts`);
    for (const name of namesOf(element.events)) assert.ok(text.includes(`'${prefix}${name}'?:`), name);
  });
}
