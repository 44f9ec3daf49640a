/** What a shop that bundles the npm package pays, through esbuild and through Rollup. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bytes, measureBytes } from '../build.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const bundlers = ['esbuild', 'Rollup'] as const;
export type Bundler = (typeof bundlers)[number];

/** What a shop's own module imports. */
export const imports = {
  page: "import 'sca-consent/define';",
  readConsent: "import { readConsent } from 'sca-consent'; globalThis.read = readConsent;",
} as const;
export type ImportName = keyof typeof imports;

/** What is loaded at once; languages and the explanation's positioning stay chunks of their own. */
export type NpmResult = Record<ImportName, Record<Bundler, Bytes>>;

export async function measureNpm(): Promise<NpmResult> {
  async function measure(name: ImportName): Promise<Record<Bundler, Bytes>> {
    return { esbuild: await throughEsbuild(imports[name]), Rollup: await throughRollup(imports[name]) };
  }
  return { page: await measure('page'), readConsent: await measure('readConsent') };
}

async function throughEsbuild(code: string): Promise<Bytes> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    // Inside the package's folder its own name leads to dist/.
    stdin: { contents: code, resolveDir: root, sourcefile: 'shop.js' },
    absWorkingDir: root,
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  const [entry = ''] = Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint?.endsWith('shop.js'))
    .map(([file]) => file);
  const loaded = follow(entry, (file) =>
    (metafile.outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  );
  return addUp(
    loaded.map((file) => outputFiles.find(({ path }) => path === join(root, file))?.contents ?? new Uint8Array()),
  );
}

async function throughRollup(code: string): Promise<Bytes> {
  const { transform } = await import('esbuild');
  const { rollup } = await import('rollup');
  const { nodeResolve } = await import('@rollup/plugin-node-resolve');
  const shop = join(root, 'shop.js');
  const bundle = await rollup({
    input: shop,
    // It mentions that TypeScript's helpers for decorators ask for `this`.
    logLevel: 'silent',
    plugins: [
      { name: 'shop', resolveId: (id) => (id === shop ? id : null), load: (id) => (id === shop ? code : null) },
      nodeResolve({ browser: true }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = output.filter((one) => one.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName ?? '';
  const loaded = follow(entry, (file) => chunks.find(({ fileName }) => fileName === file)?.imports ?? []);
  const minified = loaded.map(async (file) => {
    const unminified = chunks.find(({ fileName }) => fileName === file)?.code ?? '';
    const options = { minify: true, target: 'es2022', format: 'esm', legalComments: 'none' } as const;
    return Buffer.from((await transform(unminified, options)).code);
  });
  return addUp(await Promise.all(minified));
}

/** A file, and what it needs before it runs. */
function follow(entry: string, importsOf: (file: string) => readonly string[]): string[] {
  const found = new Set([entry]);
  for (const file of found) for (const needed of importsOf(file)) found.add(needed);
  return [...found];
}

/** Each file is compressed alone, as a server does. */
function addUp(files: readonly Uint8Array[]): Bytes {
  const sizes = files.map(measureBytes);
  return {
    min: sizes.reduce((sum, { min }) => sum + min, 0),
    gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
    brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
  };
}
