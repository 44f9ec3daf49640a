import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify as terser } from 'terser';
import { defineConfig, type Plugin, type Rolldown, type UserConfig, Visitor } from 'vite';

/** The builds, run one after the other by scripts/build.js: `vite build --mode npm` does one. */
const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

const FLOATING_UI = 'floating-ui (c) Floating UI contributors, MIT';
const banner = (...contained: string[]) =>
  `/*! sca-consent ${version}, MIT${contained.length > 0 ? `; contains ${contained.join('; ')}` : ''} */`;

/**
 * Half of the element runs as the page loads and nearly all of it after one press. Chromium then compiles it while it is
 * fetched and off the main thread, and not function by function on it (V8's explicit compile hints); others see a comment.
 */
const compileEarly = '//# allFunctionsCalledOnLoad';

const wordFiles = readdirSync(`${root}src/words`)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
/** A language is a file named by its tag ("de", "pt-BR"); the table's type and the picking are not. */
const languages = wordFiles.filter((name) => /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(name));

const entries = (names: readonly string[], folder = '') =>
  Object.fromEntries(names.map((name) => [folder + name, `${root}src/${folder}${name}.ts`]));

/**
 * In the script-tag files, what comes lazily comes by URL from beside the script, and the element is drawn by what little of
 * Lit it uses: `lazy.cdn.ts` and `lit.cdn.ts` stand in.
 */
const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(source, importer) {
    const name =
      importer?.startsWith(`${root}src/`) && /^(?:lit|\.{1,2}\/(?:i18n\/)?load-words\.js)$/.exec(source)?.[0];
    return name ? `${root}src/${name === 'lit' ? 'lit' : 'lazy'}.cdn.ts` : null;
  },
};

/**
 * Minifiers leave template literals alone, so the white space of css`` and html`` would travel with the element.
 * Line ends taken out of a literal go back in behind it, where they mean nothing: so every line keeps its number in the source map.
 */
const tightTemplates: Plugin = {
  name: 'tight-templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /(css|html|svg)`/ },
    handler(code) {
      const parts: { start: number; end: number; text: string }[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const name = tag.type === 'Identifier' ? tag.name : '';
          if (!['css', 'html', 'svg'].includes(name)) return;
          for (const { start, end, tail } of quasi.quasis) {
            const text = code.slice(start, end);
            const tight = name === 'css' ? tightCss(text) : tightHtml(text);
            const lost = '\n'.repeat(lineEnds(text) - lineEnds(tight));
            const delimiter = tail ? 1 : 2;
            parts.push({ start, end: end + delimiter, text: tight + code.slice(end, end + delimiter) + lost });
          }
        },
      }).visit(this.parse(code));
      parts.sort((a, b) => b.start - a.start);
      return {
        code: parts.reduce((out, { start, end, text }) => out.slice(0, start) + text + out.slice(end), code),
        map: null,
      };
    },
  },
};

const lineEnds = (text: string) => text.split('\n').length - 1;

/** A line's end beside a tag or an expression is no space: everything here is a block or lies in a flex box. */
const tightHtml = (text: string) =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?(<|\/?>) ?/g, (_, end: string) => end)
    .replace(/ $/, '');

const tightCss = (text: string) =>
  text
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : tightRules(part)))
    .join('');

const tightRules = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    // `--empty: ;` needs its space, a selector such as `a :hover` needs the one before.
    .replace(/: (?!;|$)/g, ':')
    .replace(/;}/g, '}');

/**
 * What the bundler's own minifier leaves, Terser makes 1.5 % smaller. The banner is written here, as the first thing in the
 * file; the source map is made anew over both.
 */
const tersely = (preamble: string): Plugin => ({
  name: 'tersely',
  async generateBundle({ format }, bundle) {
    for (const { fileName, ...chunk } of Object.values(bundle)) {
      const map = bundle[`${fileName}.map`];
      if (chunk.type !== 'chunk' || map?.type !== 'asset') continue;
      const small = await terser(chunk.code, {
        ecma: 2020,
        // A classic script's names are everybody's.
        module: format === 'es',
        compress: { passes: 3, unsafe_arrows: true, unsafe_comps: true, keep_fargs: false, pure_getters: true },
        format: { preamble, comments: false },
        sourceMap: { content: String(map.source), url: `${fileName}.map` },
      });
      (bundle[fileName] as Rolldown.OutputChunk).code = `${small.code}\n`;
      map.source = String(small.map);
    }
  },
});

const minify: Rolldown.MinifyOptions = { compress: { target: 'es2022' }, mangle: true, codegen: true };

interface Output {
  entry: Record<string, string>;
  dir: 'dist' | 'dist/cdn';
  format: 'es' | 'iife';
  minify: Rolldown.MinifyOptions | false;
  banner?: string;
  plugins?: Plugin[];
  external?: RegExp[];
  output?: Rolldown.OutputOptions;
}

const element = {
  dir: 'dist/cdn',
  minify,
  banner: `${banner()}\n${compileEarly}`,
  plugins: [standIns, tightTemplates],
} as const satisfies Partial<Output>;

const outputs: Record<string, Output> = {
  npm: {
    entry: { ...entries(['index', 'define', 'return']), ...entries(wordFiles, 'words/') },
    dir: 'dist',
    format: 'es',
    minify: false,
    external: [/^lit($|\/)/, /^@lit\//, /^@floating-ui\//],
    output: { preserveModules: true, preserveModulesRoot: `${root}src` },
  },
  element: { ...element, entry: { 'sca-consent': `${root}src/cdn.ts` }, format: 'es' },
  classic: { ...element, entry: { 'sca-consent.iife': `${root}src/cdn.ts` }, format: 'iife' },
  // No exports, so that one file is both a module and a classic script.
  return: {
    entry: entries(['return']),
    dir: 'dist/cdn',
    format: 'iife',
    minify,
    banner: banner(),
  },
  words: { entry: entries(languages, 'words/'), dir: 'dist/cdn', format: 'es', minify, banner: banner() },
  tip: {
    entry: { 'tip-position': `${root}src/view/tip-position.ts` },
    dir: 'dist/cdn',
    format: 'es',
    minify,
    banner: banner(FLOATING_UI),
  },
};

export const builds = Object.keys(outputs);

export default defineConfig(({ mode }): UserConfig => {
  const wanted = outputs[mode];
  if (!wanted) throw new Error(`vite build --mode knows ${builds.join(', ')}, not ${mode}`);
  return {
    root,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version), __CLASSIC__: String(wanted.format === 'iife') },
    plugins: [...(wanted.plugins ?? []), ...(wanted.banner ? [tersely(wanted.banner)] : [])],
    build: {
      outDir: wanted.dir,
      emptyOutDir: false,
      target: 'es2022',
      minify: wanted.minify ? 'oxc' : false,
      sourcemap: true,
      modulePreload: false,
      reportCompressedSize: false,
      lib: {
        entry: wanted.entry,
        formats: [wanted.format],
        name: 'ScaConsent',
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: {
        external: wanted.external ?? [],
        output: {
          minify: wanted.minify,
          // The banner names what is inside and its licences; the per-file comments would say it nine times.
          comments: wanted.minify ? { legal: false, jsdoc: false, annotation: false } : true,
          ...wanted.output,
        },
      },
    },
  };
});
