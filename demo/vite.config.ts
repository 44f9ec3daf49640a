import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One script for each page. */
const SCRIPTS = [
  'shop/shop.ts',
  'shop/return-shop.ts',
  'shop/minimal.ts',
  'shop/themes/page.ts',
  'shop/playground/page.ts',
];

/**
 * Pages, styles and pictures are served as they are written: `<sca-consent>` comes from dist/cdn/ by a script tag of its
 * own, behind the shop's script, and Vite's own handling of pages would bundle the one and move the other.
 */
const copyPages: Plugin = {
  name: 'copy-pages',
  async buildStart() {
    const names = readdirSync(join(here, 'shop'), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.(html|css|svg)$/.test(file))) {
      const fileName = join('shop', name);
      this.addWatchFile(join(here, fileName));
      this.emitFile({ type: 'asset', fileName, source: await readFile(join(here, fileName)) });
    }
  },
};

/** The demo's browser part into demo/dist/, file by file, so that every URL stays what the source says. */
export default defineConfig({
  root: here,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  // What the playground reads answers with. By its name, as anybody has it: the alias stands for node_modules.
  resolve: { alias: { 'sca-consent': join(here, '../dist/index.js') } },
  plugins: [copyPages],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: {
      entry: SCRIPTS.map((file) => join(here, file)),
      formats: ['es'],
      // The package's own files lie beside the pages, since that is what is served.
      fileName: (_format, name) => `${name.replace(/^dist\//, 'shop/sca-consent/')}.js`,
    },
    rolldownOptions: { output: { preserveModules: true, preserveModulesRoot: here } },
  },
});
