// @ts-check
/** Bundles every entry as a shop's own build would: minified, for production, by esbuild. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const built = join(here, '.build');

/** @typedef {{ min: number, gzip: number, brotli: number }} Bytes */

/** @param {Uint8Array} bytes @returns {Bytes} */
export const measure = (bytes) => ({
  min: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

/** The bytes of each bundle, by the entry's name. @returns {Promise<Record<string, Bytes>>} */
export async function buildEntries() {
  const files = readdirSync(join(here, 'entries')).map((name) => join(here, 'entries', name));
  await build({
    entryPoints: files,
    outdir: built,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return Object.fromEntries(
    readdirSync(built)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name.slice(0, -3), measure(readFileSync(join(built, name)))]),
  );
}
