/** Bundles every entry as a shop's own build would: minified, for production, by esbuild. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where the bundles are. */
export const builtFolder = join(here, '.build');

export interface Bytes {
  min: number;
  gzip: number;
  brotli: number;
}

export function measureBytes(bytes: Uint8Array): Bytes {
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** The bytes of each bundle, by the entry's name. */
export async function buildEntries(): Promise<Record<string, Bytes>> {
  // One of the peers' packages, which may not have been installed when this file was read.
  const { build } = await import('esbuild');
  const entries = readdirSync(join(here, 'entries')).map((file) => file.replace(/\.ts$/, ''));
  await build({
    entryPoints: entries.map((name) => join(here, 'entries', `${name}.ts`)),
    outdir: builtFolder,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return Object.fromEntries(entries.map((name) => [name, measureBytes(readFileSync(join(builtFolder, `${name}.js`)))]));
}
