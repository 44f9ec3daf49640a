/**
 * The docs are held to what there is: every link leads somewhere, every block of code is right as far as a machine can say,
 * and files that are shown are shown as they are. `npx tsx test/package/docs.test.ts --write` puts the files in.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSync, Visitor } from 'vite';
import { element, packageJson, read, root } from './files.js';
import { linksOf, pages, proseOf } from './prose.js';

const { scripts, exports } = packageJson;

type List = 'members' | 'attributes' | 'events' | 'cssParts' | 'cssProperties';

/** Whether the element has one of this name. */
function named(list: List, name: string): boolean {
  return element[list].some((one) => one.name === name);
}

/** `<!-- file: path -->`, and the block below it (or nothing yet). */
const shown = /<!-- file: (\S+) -->\n(?:\n?```\w+\n[\s\S]*?\n```\n)?/g;
function asBlock(file: string): string {
  const language = file
    .split('.')
    .at(-1)
    ?.replace(/^c?js$/, 'js');
  return `<!-- file: ${file} -->\n\`\`\`${language}\n${read(file)}\`\`\`\n`;
}

/** README.md names them for those who work on the project. They are in the repository only. */
const FOR_DEVELOPERS = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** What npm packs whatever `files` says. */
const ALWAYS_PACKED = ['package.json', 'README.md', 'LICENSE'];

function isPublished(path: string): boolean {
  return [...ALWAYS_PACKED, ...packageJson.files].some((entry) => path === entry || path.startsWith(`${entry}/`));
}

/** What a heading is linked by. */
function anchorOf(heading: string): string {
  return heading
    .replace(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsOf(page: string): string[] {
  return [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

interface Block {
  readonly language: string;
  readonly code: string;
  readonly name: string;
}

function blocksOf(page: string): Block[] {
  return [...read(page).matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', code = ''], at) => ({
    language,
    code,
    name: `${page}, block ${at + 1} (${language})`,
  }));
}

if (process.argv.includes('--write')) {
  for (const page of pages) {
    const text = read(page);
    const filled = text.replace(shown, (_, file) => asBlock(file));
    if (filled !== text) writeFileSync(join(root, page), filled);
  }
} else {
  for (const page of pages) {
    test(`${page}: every link leads to a file, and to a heading in it`, () => {
      const dead = linksOf(page).filter(({ file, anchor }) => {
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
      });
      assert.deepEqual(dead, []);
    });

    if (isPublished(page)) {
      test(`${page}: every link leads to a file of the package`, () => {
        const outside = linksOf(page).filter(({ file }) => !isPublished(file) && !FOR_DEVELOPERS.includes(file));
        assert.deepEqual(outside, []);
      });
    }

    test(`${page}: the files it shows are shown as they are`, () => {
      for (const [block, file = ''] of read(page).matchAll(shown)) assert.equal(block, asBlock(file), file);
    });

    for (const { language, code, name } of blocksOf(page)) {
      if (language === 'js' || language === 'ts')
        test(`${name} is a program, and what it takes of ours is there`, () => checkProgram(code, language));
      if (language === 'json') test(`${name} is JSON`, () => void JSON.parse(code));
      if (language === 'sh') test(`${name} names scripts that there are`, () => checkScripts(code));
      if (language === 'html') test(`${name} gives the element attributes that it has`, () => checkMarkup(code));
      if (language === 'css') test(`${name} uses properties and parts that there are`, () => checkStyles(code));
    }
  }

  test('docs/testing.md: the program that starts the simulated providers does', async () => {
    const code = blocksOf('docs/testing.md').find((block) => block.code.includes('startSimulator'))?.code ?? '';
    const entry = JSON.stringify(new URL('../../dist/simulator.js', import.meta.url).href);
    const here = code.replace("'sca-consent/simulator'", entry);
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
        path.split('/').reduce<Record<string, unknown> | undefined>((at, name) => at?.[name] as typeof at, api),
        path,
      );
    }
  });

  const workflows = readdirSync(join(root, '.github/workflows')).map((name) => read(`.github/workflows/${name}`));

  test('the workflows run scripts that there are', () => {
    for (const workflow of workflows) checkScripts(workflow);
  });

  test('the workflows pin every action by commit, and only one job can publish', () => {
    const text = workflows.join('\n');
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    assert.ok(uses.length > 0);
    for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    const checkouts = text.match(/actions\/checkout@/g) ?? [];
    assert.equal(text.match(/persist-credentials: false/g)?.length, checkouts.length);
    assert.doesNotMatch(text, /NPM_TOKEN|NODE_AUTH_TOKEN/);
    // What can publish installs nothing and checks nothing out.
    const jobs = text.split(/^ {2}(?=\w+:$)/m).filter((job) => job.includes('id-token: write'));
    assert.equal(jobs.length, 1);
    assert.match(jobs[0] ?? '', /environment: npm\n[\s\S]*npm publish --ignore-scripts/);
    assert.doesNotMatch(jobs[0] ?? '', /npm (?:ci|i|install|run)\b|checkout@|contents: write/);
  });
}

function checkProgram(code: string, lang: 'js' | 'ts'): void {
  const { program, errors } = parseSync(`block.${lang}`, code, { lang, sourceType: 'module' });
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
      const inherited = 'addEventListener remove updateComplete lang id hidden isConnected shadowRoot'.split(' ');
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

function checkScripts(code: string): void {
  // The reader's own project is the one that README.md shows.
  const folders = ['', 'test/package/five-minutes'];
  for (const [, name = ''] of code.matchAll(/\bnpm run ([\w:]+)/g)) assert.ok(name in scripts, `npm run ${name}`);
  for (const [, file = ''] of code.matchAll(/\b(?:node|tsx) ([\w./-]+\.[jt]s)\b/g))
    assert.ok(
      folders.some((folder) => existsSync(join(root, folder, file))),
      `there is no ${file}`,
    );
}

function checkMarkup(code: string): void {
  const usual = ['id', 'class', 'lang', 'slot', 'hidden', 'style'];
  for (const [, attributes = ''] of code.matchAll(/<sca-consent([^>]*)>/g)) {
    for (const [, name = ''] of attributes.replace(/=('[^']*'|"[^"]*")/g, '').matchAll(/([a-z-]+)/g)) {
      assert.ok(named('attributes', name) || usual.includes(name), `the element has no attribute ${name}`);
    }
  }
  for (const [, script = ''] of code.matchAll(/<script type="module">([\s\S]*?)<\/script>/g))
    checkProgram(script, 'js');
}

function checkStyles(code: string): void {
  assert.equal(code.split('{').length, code.split('}').length);
  for (const [, name = ''] of code.matchAll(/(--sca-[\w-]+)/g))
    assert.ok(named('cssProperties', name), `there is no ${name}`);
  for (const [, name = ''] of code.matchAll(/::part\(([\w-]+)\)/g))
    assert.ok(named('cssParts', name), `there is no part ${name}`);
}
