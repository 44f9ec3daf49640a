// @ts-check
/**
 * The docs are held to what there is: every link leads somewhere, every block of code is right as far as a machine can say,
 * and files that are shown are shown as they are. `node test/package/docs.test.js --write` puts the files in.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = ['', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
const { scripts, exports } = JSON.parse(read('package.json'));
const [element] = JSON.parse(read('custom-elements.json'))
  .modules.flatMap((/** @type {any} */ module) => module.declarations ?? [])
  .filter((/** @type {any} */ one) => one.tagName === 'sca-consent');
/** @param {string} what @param {string} name */
const named = (what, name) => element[what].some((/** @type {{ name: string }} */ one) => one.name === name);

/** `<!-- file: path -->`, and the block below it (or nothing yet). */
const shown = /<!-- file: (\S+) -->\n(?:\n?```\w+\n[\s\S]*?\n```\n)?/g;
/** @param {string} file */
const asBlock = (file) =>
  `<!-- file: ${file} -->\n\`\`\`${/** @type {string} */ (file.split('.').at(-1)).replace(/^c?js$/, 'js')}\n${read(file)}\`\`\`\n`;

/** What a heading is linked by. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .replace(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** @param {string} page */
const anchorsOf = (page) =>
  [
    ...read(page)
      .replace(/```[\s\S]*?\n```/g, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading = '']) => anchorOf(heading));

/** @param {string} page */
const blocksOf = (page) =>
  [...read(page).matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', code = ''], at) => ({
    language,
    code,
    name: `${page}, block ${at + 1} (${language})`,
  }));

if (process.argv.includes('--write')) {
  for (const page of pages) {
    const text = read(page);
    const filled = text.replace(shown, (_, file) => asBlock(file));
    if (filled !== text) writeFileSync(join(root, page), filled);
  }
} else {
  for (const page of pages) {
    test(`${page}: every link leads to a file, and to a heading in it`, () => {
      const text = read(page).replace(/```[\s\S]*?\n```/g, '');
      const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#');
          const target = path ? join(dirname(page), path) : page;
          if (!existsSync(join(root, target))) return true;
          return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
        });
      assert.deepEqual(dead, []);
    });

    test(`${page}: the files it shows are shown as they are`, () => {
      for (const [block, file = ''] of read(page).matchAll(shown)) assert.equal(block, asBlock(file), file);
    });

    for (const { language, code, name } of blocksOf(page)) {
      if (['js', 'ts'].includes(language))
        test(`${name} is a program, and what it takes of ours is there`, () => checkProgram(code, language));
      if (language === 'json') test(`${name} is JSON`, () => void JSON.parse(code));
      if (language === 'sh') test(`${name} names scripts that there are`, () => checkScripts(code));
      if (language === 'html') test(`${name} gives the element attributes that it has`, () => checkMarkup(code));
      if (language === 'css') test(`${name} uses properties and parts that there are`, () => checkStyles(code));
    }
  }

  test('docs/testing.md: the program that starts the simulated provider does', async () => {
    const code = blocksOf('docs/testing.md').find((block) => block.code.includes('startPsp'))?.code ?? '';
    const here = code.replace(/'\.\/sca-consent\/([^']+)'/, (_, path) =>
      JSON.stringify(new URL(`../../${path}`, import.meta.url).href),
    );
    assert.notEqual(here, code);
    await import(
      `data:text/javascript,${encodeURIComponent(`${here}\nif (!api.startsWith('http://127.0.0.1') || !token || !linkOrigins.length) throw new Error('no provider');`)}`
    );
  });

  test('the OpenAPI file leads nowhere but into itself', () => {
    const text = read('docs/openapi.json');
    const api = JSON.parse(text);
    for (const [, path = ''] of text.matchAll(/"\$ref": "#\/([^"]+)"/g)) {
      assert.ok(
        path.split('/').reduce((at, name) => at?.[name], api),
        path,
      );
    }
  });

  test('the workflows run scripts that there are', () => {
    for (const name of readdirSync(join(root, '.github/workflows'))) checkScripts(read(`.github/workflows/${name}`));
  });
}

/** @param {string} code @param {string} language */
function checkProgram(code, language) {
  const { program, errors } = parseSync(`block.${language}`, code, {
    lang: /** @type {'js' | 'ts'} */ (language),
    sourceType: 'module',
  });
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
  new Visitor({
    ImportDeclaration({ source }) {
      if (!source.value.startsWith('sca-consent')) return;
      const path = source.value.replace('sca-consent', '.');
      assert.ok(path in exports || /^\.\/(words|dist)\//.test(path), `${source.value} is no entry point`);
    },
    MemberExpression({ object, property, computed }) {
      if (computed || object.type !== 'Identifier' || object.name !== 'sca' || property.type !== 'Identifier') return;
      const inherited = ['addEventListener', 'remove', 'updateComplete', 'lang', 'id', 'hidden', 'isConnected'];
      assert.ok(
        named('members', property.name) || inherited.includes(property.name),
        `the element has no ${property.name}`,
      );
    },
    Literal({ value }) {
      if (typeof value === 'string' && /^consent-[a-z]+$/.test(value))
        assert.ok(named('events', value), `there is no event ${value}`);
    },
  }).visit(program);
}

/** @param {string} code */
function checkScripts(code) {
  for (const [, name = ''] of code.matchAll(/\bnpm run ([\w:]+)/g)) assert.ok(name in scripts, `npm run ${name}`);
  for (const [, file = ''] of code.matchAll(/\bnode ([\w./-]+\.js)\b/g))
    assert.ok(existsSync(join(root, file)), `node ${file}`);
}

/** @param {string} code */
function checkMarkup(code) {
  const usual = ['id', 'class', 'lang', 'slot', 'hidden', 'style'];
  for (const [, attributes = ''] of code.matchAll(/<sca-consent([^>]*)>/g)) {
    for (const [, name = ''] of attributes.replace(/=('[^']*'|"[^"]*")/g, '').matchAll(/([a-z-]+)/g)) {
      assert.ok(named('attributes', name) || usual.includes(name), `the element has no attribute ${name}`);
    }
  }
  for (const [, script = ''] of code.matchAll(/<script type="module">([\s\S]*?)<\/script>/g))
    checkProgram(script, 'js');
}

/** @param {string} code */
function checkStyles(code) {
  assert.equal(code.split('{').length, code.split('}').length);
  for (const [, name = ''] of code.matchAll(/(--sca-[\w-]+)/g))
    assert.ok(named('cssProperties', name), `there is no ${name}`);
  for (const [, name = ''] of code.matchAll(/::part\(([\w-]+)\)/g))
    assert.ok(named('cssParts', name), `there is no part ${name}`);
}
