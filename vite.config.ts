import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig, type LibraryFormats, type Rolldown } from 'vite';

/**
 * What a script tag loads: dist/cdn/. npm's dist/ is written by tsc alone (tsconfig.build.json).
 * scripts/build.ts runs one mode after the other; `vite build --mode module` runs one.
 */
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

interface Build {
  readonly entry: string;
  readonly format: LibraryFormats;
  readonly fileName: string;
}

const builds: Readonly<Record<string, Build>> = {
  module: { entry: 'src/cdn.ts', format: 'es', fileName: 'sca-consent.js' },
  classic: { entry: 'src/cdn.ts', format: 'iife', fileName: 'sca-consent.iife.js' },
  // It has no exports, so the one file works as a module and as a classic script.
  return: { entry: 'src/return.ts', format: 'iife', fileName: 'return.js' },
};

/** Modules that are imported with `import()`: the languages but English, and the tooltip's positioning. */
const lazyModule = /\/(?:words\/(?!en\.)[a-z]{2,3}(?:-[A-Z]\w+)?|view\/tip-position)\.[jt]s$/;

/** Where a lazy module lies beside the script: `words/de.js`, `tip-position.js`. */
function lazyFileName(module: string): string {
  const file = basename(module).replace(/\.ts$/, '.js');
  return basename(dirname(module)) === 'words' ? `words/${file}` : file;
}

/** Other people's code by the file that it is in; the texts of the licences are in licences.md. */
const contained: Readonly<Record<string, string>> = {
  'sca-consent.js': 'Lit (BSD-3-Clause)',
  'sca-consent.iife.js': 'Lit (BSD-3-Clause)',
  'tip-position.js': 'floating-ui (MIT)',
};

/**
 * Half of the element runs as the page loads. With this comment first, Chromium compiles all of it while it is fetched (V8's
 * explicit compile hints) and not function by function on the main thread; other browsers see a comment.
 */
const compileHint = '//# allFunctionsCalledOnLoad';

function banner({ fileName }: Rolldown.RenderedChunk): string {
  const inside = contained[fileName];
  const title = `/*! sca-consent ${version}, MIT${inside ? `; contains ${inside}, see licences.md` : ''} */`;
  return fileName.startsWith('sca-consent') ? `${title}\n${compileHint}` : title;
}

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`The modes are ${Object.keys(builds).join(', ')}; "${mode}" is none.`);
  const { entry, format, fileName } = build;
  return {
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      reportCompressedSize: false,
      // The module's build holds every package that the other two do.
      license: mode === 'module' && { fileName: 'licences.md' },
      lib: { entry, formats: [format], name: 'ScaConsent', fileName: () => fileName },
      rolldownOptions: {
        // A classic script cannot be split: it imports the files of the module's build.
        external: format === 'iife' ? [lazyModule] : [],
        output: {
          minify: true,
          postBanner: banner,
          chunkFileNames: ({ facadeModuleId }) => (facadeModuleId ? lazyFileName(facadeModuleId) : '[name].js'),
          paths: (module) => `./${lazyFileName(module)}`,
        },
      },
    },
  };
});
