/** What is published: the package as npm packs it, and the files a script tag loads. They need `npm run build` first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type ESTree, parseSync, Visitor } from 'vite';
import { BUDGETS, measureSizes, WORDS_BUDGET } from '../../scripts/size.js';
import { filesIn, npm, packageJson, pathFields, read, root } from './files.js';

const cdnFiles = filesIn('dist/cdn').filter((file) => file.endsWith('.js'));
const languages = filesIn('src/words').filter((file) => /\/[a-z]{2,3}(-[A-Z][A-Za-z]+)?\.ts$/.test(file));

test('every export leads to a file and its types', () => {
  const missing = Object.entries(packageJson.exports).flatMap(([name, target]) => {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    return paths
      .flatMap((path) =>
        path.includes('words/*') ? languages.map((file) => path.replace('*', file.slice(10, -3))) : [path],
      )
      .filter((path) => !path.includes('*') && !existsSync(join(root, path)))
      .map((path) => `${name}: ${path}`);
  });
  assert.deepEqual(missing, []);
});

test('tools that do not read exports find the types of every entry all the same', () => {
  const { exports, typesVersions } = packageJson;
  const expected = Object.entries(exports).flatMap(([name, target]) =>
    name !== '.' && typeof target === 'object' && 'types' in target ? [[name.slice(2), [target.types]]] : [],
  );
  assert.deepEqual(typesVersions['*'], Object.fromEntries(expected));
});

test('main, types and the CDN fields lead to files', () => {
  const lost = pathFields.filter((field) => !existsSync(join(root, packageJson[field])));
  assert.deepEqual(lost, []);
});

test('sideEffects names only files that exist', () => {
  const missing = packageJson.sideEffects.filter((path) => !path.includes('*') && !existsSync(join(root, path)));
  assert.deepEqual(missing, []);
});

test('publint is content', async () => {
  const { messages } = await publint({ pkgDir: root, level: 'warning', strict: true, pack: 'npm' });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, { ...packageJson }, { color: false })),
    [],
  );
});

test('attw is content with the types, as ESM only', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const packed = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', tmp()))[0].filename;
  const run = spawnSync(
    process.execPath,
    [
      attw,
      join(tmp(), packed),
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-color',
      '--exclude-entrypoints',
      './custom-elements.json',
      './web-types.json',
      './vscode.html-custom-data.json',
    ],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(run.status, 0, `${run.stdout}\n${run.stderr}`);
});

/** What an `import()` asks for; minifiers write it as a template without a gap. */
function addressOf(source: ESTree.Expression): string {
  if (source.type === 'Literal') return String(source.value);
  return source.type === 'TemplateLiteral' ? (source.quasis[0]?.value.cooked ?? '') : source.type;
}

/** .tmp is ignored by git and no part of the package. */
function tmp(): string {
  const folder = join(root, '.tmp');
  mkdirSync(folder, { recursive: true });
  return folder;
}

test('npm packs what it should and nothing else', () => {
  const [packed]: { files: { path: string }[] }[] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'));
  const paths = packed?.files.map(({ path }) => path) ?? [];
  const own =
    /^(dist\/|docs\/|types\/\w+\.d\.ts$|(LICENSE|(README|CHANGELOG|SECURITY)\.md|(package|custom-elements|web-types|vscode\.html-custom-data)\.json)$)/;
  assert.deepEqual(
    paths.filter((path) => !own.test(path)),
    [],
  );
  const expected = [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    ...filesIn('docs').filter((file) => /\.\w+$/.test(file)),
    'custom-elements.json',
    'web-types.json',
    'vscode.html-custom-data.json',
    ...filesIn('types'),
    'package.json',
    'dist/index.js',
    'dist/index.d.ts',
  ];
  const words = languages.map((file) => file.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'));
  assert.deepEqual(
    [...expected, ...words, ...cdnFiles].filter((path) => !paths.includes(path)),
    [],
  );
});

test('the class imports in plain Node, and so does every language', () => {
  const entry = pathToFileURL(join(root, 'dist/index.js')).href;
  const words = languages.map((file) => pathToFileURL(join(root, 'dist/words', `${file.slice(10, -3)}.js`)).href);
  const script = `const { ScaConsent, readConsent } = await import(${JSON.stringify(entry)});
    if (typeof ScaConsent !== 'function' || typeof readConsent !== 'function') throw new Error('exports');
    for (const url of ${JSON.stringify(words)}) if (!(await import(url)).default.start) throw new Error(url);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stderr, '');
});

test('the npm files keep lit and floating-ui outside and decorators out', () => {
  const npmFiles = filesIn('dist').filter((file) => file.endsWith('.js') && !file.startsWith('dist/cdn/'));
  for (const file of npmFiles) {
    const code = read(file);
    assert.doesNotMatch(code, /^\s*@\w+\(/m, `${file} has a decorator`);
    assert.doesNotMatch(code, /litElementVersions|__VERSION__|process\.env/, file);
  }
});

test('dist/cdn holds what a script tag needs, and no helper beside it', () => {
  // English is part of the element.
  const lazy = languages.map((file) => `words/${file.slice(10, -3)}.js`).filter((file) => file !== 'words/en.js');
  const scripts = ['return.js', 'sca-consent.iife.js', 'sca-consent.js', 'tip-position.js', ...lazy];
  const expected = [...scripts, ...scripts.map((file) => `${file}.map`), 'integrity.json', 'licences.md'];
  const found = filesIn('dist/cdn').map((file) => file.slice('dist/cdn/'.length));
  assert.deepEqual(found.filter((file) => file !== 'words').sort(), expected.sort());
});

test('dist holds a script, its source map and its types for each file of src, and the list of what is inside', () => {
  const sources = filesIn('src').filter((file) => file.endsWith('.ts') && file !== 'src/cdn.ts');
  const expected = sources.flatMap((file) =>
    ['.js', '.js.map', '.d.ts'].map((end) => `dist${file.slice(3, -3)}${end}`),
  );
  const found = filesIn('dist').filter((file) => /\.\w+$/.test(file) && !file.startsWith('dist/cdn/'));
  assert.deepEqual(found.sort(), [...expected, 'dist/sbom.cdx.json'].sort());
});

for (const file of cdnFiles) {
  test(`${file} reaches nothing but the files beside it, and these lazily`, () => {
    const code = read(file);
    const { program, errors } = parseSync(file, code, { sourceType: 'module', lang: 'js' });
    assert.deepEqual(errors, []);
    const eager: string[] = [];
    const lazy: string[] = [];
    new Visitor({
      ImportDeclaration: ({ source }) => void eager.push(source.value),
      ExportAllDeclaration: ({ source }) => void eager.push(source.value),
      ExportNamedDeclaration: ({ source }) => void (source && eager.push(source.value)),
      ImportExpression: ({ source }) => void lazy.push(addressOf(source)),
    }).visit(program);
    assert.deepEqual(eager, []);
    const beside = cdnFiles.map((each) => each.replace('dist/cdn/', './')).filter((each) => /words|tip/.test(each));
    assert.deepEqual(lazy.sort(), /sca-consent/.test(file) ? beside.sort() : []);
    assert.doesNotMatch(code, /process\.env|__VERSION__|\brequire\(|currentScript|data:(text|application)/);
    assert.match(code, /^\/\*! sca-consent \d/);
  });
}

for (const file of ['sca-consent.iife.js', 'return.js']) {
  test(`dist/cdn/${file} is a classic script`, () => {
    const { errors, module } = parseSync(file, read(`dist/cdn/${file}`), {
      sourceType: 'script',
      lang: 'js',
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(module.staticExports, []);
    assert.deepEqual(module.importMetas, []);
  });
}

test('the element asks Chromium to compile it as it comes', () => {
  for (const file of ['sca-consent.js', 'sca-consent.iife.js']) {
    // It counts before the first line of code alone.
    assert.match(read(`dist/cdn/${file}`), /^\/\*!.*\*\/\n\/\/# allFunctionsCalledOnLoad\n/);
  }
});

test('what contains somebody else’s code names its licence', () => {
  assert.match(read('dist/cdn/tip-position.js'), /^\/\*!.* floating-ui .*MIT/);
  for (const file of ['sca-consent.js', 'sca-consent.iife.js'])
    assert.match(read(`dist/cdn/${file}`), /^\/\*!.* Lit .*BSD-3-Clause/);
  const licences = read('dist/cdn/licences.md');
  for (const name of [
    'lit',
    'lit-html',
    'lit-element',
    '@lit/reactive-element',
    '@floating-ui/dom',
    '@floating-ui/core',
  ])
    assert.ok(licences.includes(`## ${name} - `), name);
  assert.match(licences, /Permission is hereby granted/);
  assert.match(licences, /Redistribution and use in source and binary forms/);
});

test('integrity.json has the sum of every script', () => {
  const sums = JSON.parse(read('dist/cdn/integrity.json'));
  const expected = cdnFiles.map((file) => {
    const digest = createHash('sha384')
      .update(readFileSync(join(root, file)))
      .digest('base64');
    return [file.slice('dist/cdn/'.length), `sha384-${digest}`];
  });
  assert.deepEqual(sums, Object.fromEntries(expected));
});

for (const [file, budget] of Object.entries(BUDGETS)) {
  test(`dist/cdn/${file} is within its ${budget} bytes of brotli`, () => {
    const size = measureSizes().find((each) => each.file === file);
    assert.ok(size, 'it is not there');
    assert.ok(size.brotli <= budget, `${size.brotli} bytes, ${size.brotli - budget} too many`);
  });
}

test(`every language is within ${WORDS_BUDGET} bytes of brotli`, () => {
  const words = measureSizes().filter(({ file }) => file.startsWith('words/'));
  assert.equal(words.length, languages.length - 1);
  const heavy = words.filter(({ brotli }) => brotli > WORDS_BUDGET).map(({ file, brotli }) => `${file}: ${brotli}`);
  assert.deepEqual(heavy, []);
});
