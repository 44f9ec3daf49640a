/** The package as somebody else's project sees it: the strictest compiler, and a bundler. They need `npm run build` first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { filesIn, packageJson, root } from './files.js';

/** A project of its own, in which `sca-consent` is this package. */
let project = '';

before(() => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  project = mkdtempSync(join(root, '.tmp/consumer-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/sca-consent'), 'dir');
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
});

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

after(() => rmSync(project, { recursive: true, force: true }));

const strictest = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmit: true,
};

const usage = `
import { type ConsentInput, errorCodes, type ConsentOutcome, type Provider, readConsent, type ReadConsent, ScaConsent, type Words } from 'sca-consent';
import 'sca-consent/define';
import 'sca-consent/return';
import { handleReturn } from 'sca-consent/return/handle';
import { consentResponse, createConsentHandler, intergiro, mangopay, type Store } from 'sca-consent/server';
import { type Simulator, startSimulator } from 'sca-consent/simulator';
import german from 'sca-consent/words/de';

// The host's half.
declare const simulator: Simulator;
declare const store: Store;
const bank = intergiro({ ...simulator.intergiro, store });
const wallets = mangopay({ ...simulator.mangopay, token: async () => 'token' });
const handler: (request: Request) => Promise<Response> = createConsentHandler({
  provider: bank,
  find: async (id, request) => (id && request.headers.has('Cookie') ? { id } : null),
  returnOrigins: ['https://shop.example'],
});
createConsentHandler({ provider: wallets, find: () => ({ id: 'o_1', enrolment: { userId: 'u' } }), returnOrigins: [] });
// @ts-expect-error a record needs the provider's id
createConsentHandler({ provider: bank, find: () => ({}), returnOrigins: [] });
bank.perform({ key: 'o_1', path: '/v3/transactions/pay', body: {} }).then(({ response, consent }) => {
  const id: string | undefined = consent?.id;
  console.log(response.status, id, handler, consentResponse, startSimulator, handleReturn);
});

// A tag name is a type.
const made: ScaConsent = document.createElement('sca-consent');
const found: ScaConsent | null = document.querySelector('sca-consent');
const parts: NodeListOf<ScaConsent> = document.querySelectorAll('sca-consent');

// An event's name is the type of its detail, on the element and wherever it bubbles to.
made.addEventListener('consent-complete', (event) => {
  const verified: boolean = event.detail.verified;
  console.log(verified);
}, { once: true });
document.addEventListener('consent-error', ({ detail }) => {
  const code: (typeof errorCodes)[number] = detail.code;
  console.log(code, detail.retryable);
});
document.body.addEventListener('consent-change', ({ detail }) => console.log(detail.window));
made.addEventListener('click', () => {});
// @ts-expect-error there is no such detail
made.addEventListener('consent-complete', ({ detail }) => console.log(detail.nothing));
// @ts-expect-error the state is read only
made.state = 'complete';
// @ts-expect-error no such mode
made.mode = 'window';

const provider: Provider = { name: 'acme', readStatus: () => 'complete' };
const words: Partial<Words> = { start: german.start };
const read: ReadConsent = readConsent({ id: 'c_1' });
const asked: Promise<ReadConsent | null> = readConsent(new Response());
const parsed: ReadConsent = readConsent(await new Response().json());
interface Answered { readonly consent: { readonly id: string } }
declare const answered: Answered;
const readAnswered: ReadConsent = readConsent(answered);
// @ts-expect-error a promise must be awaited first
readConsent(fetch('/pay'));
const inputs: ConsentInput[] = [null, '{"id": "c_1"}', { id: 'c_1' }, answered, read];
// @ts-expect-error a Response must be read first
inputs.push(new Response());
// @ts-expect-error a promise must be awaited first
inputs.push(asked);
console.log(parsed, readAnswered);
Object.assign(made, { provider, words });
made.consent = read;
made.headers = () => ({ 'X-CSRF-Token': 'x' });
made.initiate = async ({ consent, returnUrl, signal }) => fetch(\`/\${consent.id ?? ''}?\${returnUrl}\`, { signal });
const outcome: Promise<ConsentOutcome | null> = made.start();
outcome.then((end) => {
  if (end?.type === 'consent-declined') console.log(end.detail.returned);
});
ScaConsent.define('my-consent');
console.log(found, parts, asked);
`;

for (const [moduleResolution, module] of [
  ['bundler', 'ESNext'],
  ['nodenext', 'NodeNext'],
]) {
  test(`the types compile under the strictest settings, moduleResolution ${moduleResolution}`, () => {
    write('usage.ts', usage);
    const options = { ...strictest, module, moduleResolution };
    write(`tsconfig.${moduleResolution}.json`, JSON.stringify({ compilerOptions: options, files: ['usage.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${moduleResolution}.json`], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stdout);
  });
}

/** What a bundler makes of it, without lit and floating-ui. */
async function bundle(code: string, { minify = false } = {}): Promise<string> {
  write('entry.js', code);
  const results = await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'entry.js', formats: ['es'] },
      // Vite leaves a library's white space as it is.
      rolldownOptions: { external: [/^lit($|\/)/, /^@lit\//, /^@floating-ui\//], output: { minify } },
    },
  });
  const [result] = results as Rolldown.RolldownOutput[];
  return result?.output[0].code ?? '';
}

test('a bundler keeps the registration, and drops what is not used', async () => {
  assert.match(await bundle("import 'sca-consent/define';"), /customElements/);
  assert.match(await bundle("import 'sca-consent/return';"), /BroadcastChannel/);
  assert.equal((await bundle("import 'sca-consent/return/handle';")).trim(), '');
  assert.equal((await bundle("import 'sca-consent';")).trim(), '');
  const readOnly = await bundle("import { readConsent } from 'sca-consent'; console.log(readConsent({ id: 'c' }));");
  assert.doesNotMatch(readOnly, /LitElement|customElements\.define|attachInternals/);
});

/**
 * The most that a page pays for `readConsent` alone, in bytes of brotli. Half of it are the seven dialects, which cannot be told
 * apart without all of them; a third are the sentences that tell a developer what was handed over in place of a consent.
 */
const READ_CONSENT_BUDGET = 5_800;

test('readConsent alone costs no Lit, and stays within its bytes with every dialect in it', async () => {
  const code = await bundle("import { readConsent } from 'sca-consent'; globalThis.read = readConsent;", {
    minify: true,
  });
  assert.doesNotMatch(code, /\bfrom\s*["'](?:lit|@lit|@floating-ui)/);
  for (const sign of ['consentUrl', 'resource_token', 'payment_intent', 'scaRedirect', 'PendingUserAction', 'tr_'])
    assert.ok(code.includes(sign), sign);
  const { length } = brotliCompressSync(code);
  assert.ok(length <= READ_CONSENT_BUDGET, `${length} bytes`);
});

test('sideEffects names every file that does something when it is imported, and no other', async () => {
  const npmFiles = filesIn('dist')
    .map((file) => file.replace('dist/', ''))
    .filter((file) => file.endsWith('.js') && !file.startsWith('cdn/'));
  const declared = packageJson.sideEffects.map((each) => each.replace('./dist/', ''));
  assert.deepEqual(declared.sort(), ['cdn/*.js', 'cli.js', 'define.js', 'return.js']);
  // On a page that has everything, each file is imported and what it left behind is counted.
  const code = npmFiles
    .filter((file) => !declared.includes(file))
    .map((file) => `await import(${JSON.stringify(join(root, 'dist', file))});`)
    .join('\n');
  write(
    'page.mjs',
    `const seen = [];
    const listening = (target) => ({ addEventListener: (type) => seen.push(type), ...target });
    Object.assign(globalThis, listening({}), {
      document: listening({ createTreeWalker: () => ({}), createComment: () => ({}), importNode: () => ({}) }),
    });
    globalThis.BroadcastChannel = class { constructor() { seen.push('channel'); } };
    globalThis.localStorage = globalThis.sessionStorage = new Proxy({}, { get: () => () => seen.push('storage') });
    globalThis.customElements = { get() {}, define: (tag) => seen.push(tag) };
    const before = new Set(Reflect.ownKeys(globalThis));
    ${code}
    // Lit counts its own copies.
    const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !/^(lit|reactive)/.test(String(key))).map(String);
    console.log(JSON.stringify([...seen, ...left]));`,
  );
  const run = spawnSync(process.execPath, ['page.mjs'], { cwd: project, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(JSON.parse(run.stdout), []);
});

for (const [name, target] of Object.entries(packageJson.exports)) {
  if (name.includes('*') || typeof target === 'string' || !('default' in target)) continue;
  const entry = name.replace('.', 'sca-consent');
  test(`${entry} imports in plain Node and says nothing`, () => {
    // A while later, too: what waits for a page must not wait here.
    write('node.mjs', `await import('${entry}'); await new Promise((done) => setTimeout(done, 800));`);
    const run = spawnSync(process.execPath, ['node.mjs'], { cwd: project, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.equal(run.stdout + run.stderr, '');
  });
}

test('the frameworks’ types are types only', () => {
  for (const name of ['react', 'preact', 'vue', 'svelte', 'solid']) {
    assert.deepEqual(packageJson.exports[`./${name}`], { types: `./types/${name}.d.ts` });
    assert.ok(existsSync(join(root, `types/${name}.d.ts`)));
    // A framework that is not installed must not be asked for: the types are opt-in.
    for (const group of ['dependencies', 'peerDependencies'] as const)
      assert.equal(packageJson[group]?.[name], undefined);
  }
});
