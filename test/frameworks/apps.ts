/** Which apps there are, how each is built, and what is walked in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { startShop } from '../../demo/server/shop.js';
import type { Engine } from '../../scripts/browsers.js';
import type { Bundler } from './bundles.js';
import {
  type AppWalk,
  again,
  fullPageAndAgain,
  german,
  hydratedLit,
  hydratedReact,
  journey,
  known,
  leave,
  strict,
  writtenByServer,
} from './walks.js';

/** What a build is called, and what its environment says. */
export interface Build {
  readonly to: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The script of its package.json; `build` where it is left out. */
  readonly script?: string;
  /** What its page loads at once is measured, and stands in docs/frameworks.md. */
  readonly bundler?: Bundler;
}

export interface App {
  /** Its folder. */
  readonly name: string;
  /** The packages whose versions the table names. */
  readonly shows: readonly string[];
  readonly builds: readonly Build[];
  readonly walks: readonly NamedWalk[];
  /** Its pages come from a server of its own (`npm start`). */
  readonly isServed?: boolean;
  /** Its `npm test` is run as well. */
  readonly hasTests?: boolean;
  /** Chromium alone where it is left out. */
  readonly engines?: readonly Engine[];
  /** Where shop.ts goes; null: nowhere. */
  readonly shop?: string | null;
  /** Each change must be found by the app's own compiler. */
  readonly mistakes?: { readonly file: string; readonly changes: readonly (readonly [from: string, to: string])[] };
  /** What the policy must allow beside. */
  readonly allow?: (folder: string) => Allow;
}

export interface NamedWalk {
  readonly what: string;
  /** Which build; `dist` where it is left out. */
  readonly page?: string;
  readonly file?: string;
  readonly walk: AppWalk;
  /** In place of the app's. */
  readonly allow?: App['allow'];
}

type Allow = NonNullable<Parameters<typeof startShop>[0]['allow']>;

const everywhere: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

const built: Build = { to: 'dist' };
const usual: readonly NamedWalk[] = [
  { what: 'whole journey', walk: journey },
  { what: 'unmounted and mounted in the middle', walk: leave },
  { what: 'declined, and paid again', walk: again },
];

/** A page that a server has rendered, with a consent that the server knew. */
const served: readonly NamedWalk[] = [
  { what: 'whole journey, by popup', walk: known },
  { what: 'by full page; reloaded, and paid again', walk: fullPageAndAgain },
];

const reactMistakes = [
  ['amount="129.90"', 'amount={129.9}'],
  ['detail.consent', 'detail.nothing'],
] as const;

/** Each with its own script of one package. */
const bundlers: readonly Bundler[] = [
  { name: 'webpack', package: 'webpack', needs: 'under Trusted Types, `output.trustedTypes`' },
  { name: 'Rspack', package: '@rspack/core', needs: 'under Trusted Types, `output.trustedTypes`' },
  { name: 'Rollup', package: 'rollup' },
  { name: 'esbuild', package: 'esbuild', needs: '`--splitting --format=esm`' },
  { name: 'Vite', package: 'vite' },
  { name: 'Parcel', package: 'parcel', needs: '`packageExports`; under a policy, the hash of its import map' },
];

/** What each one's build needs of the page's policy. */
function allowForBundler(name: string, folder: string): Allow {
  // They load chunks by script tags, whose addresses they make by a policy of this name.
  if (['webpack', 'rspack'].includes(name)) return { trustedTypes: [name] };
  return name === 'parcel' ? { scripts: [hashOf('script', join(folder, name, 'index.html'))] } : {};
}

export const apps: readonly App[] = [
  {
    name: 'plain',
    mistakes: {
      file: 'main.js',
      changes: [
        ['detail.consent', 'detail.nothing'],
        ['sca.headers = ', 'sca.header = '],
      ],
    },
    shows: [],
    builds: [built],
    shop: null,
    walks: usual,
    engines: everywhere,
  },
  {
    name: 'react',
    mistakes: {
      file: 'src/Checkout.tsx',
      changes: [
        ['amount="129.90"', 'amount={129.9}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['react'],
    // Strict mode mounts twice in React's development build alone.
    builds: [{ to: 'dev', env: { NODE_ENV: 'development' } }, built],
    walks: [...usual, { what: 'StrictMode', page: 'dev', walk: strict }],
    engines: everywhere,
  },
  {
    name: 'vue',
    mistakes: {
      file: 'src/Checkout.vue',
      changes: [
        ['amount="129.90"', ':amount="129.9"'],
        ['detail.consent', 'detail.nothing'],
        [`"message = 'Declined'"`, '"(event) => event.detail.nothing"'],
      ],
    },
    shows: ['vue'],
    builds: [built],
    walks: usual,
    engines: everywhere,
    allow: () => ({ trustedTypes: ['vue'] }),
  },
  {
    name: 'svelte',
    mistakes: {
      file: 'src/Checkout.svelte',
      changes: [
        ['amount="129.90"', 'amount={129.9}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['svelte'],
    builds: [built],
    walks: usual,
    allow: () => ({ trustedTypes: ['svelte-trusted-html'] }),
  },
  {
    name: 'preact',
    mistakes: {
      file: 'src/Checkout.tsx',
      changes: [
        ['amount="129.90"', 'amount={129.9}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['preact'],
    builds: [built],
    walks: usual,
  },
  {
    name: 'solid',
    mistakes: {
      file: 'src/Checkout.tsx',
      changes: [
        ['prop:consent={consent()}', 'prop:consent={5}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['solid-js'],
    builds: [built],
    walks: usual,
    // Its compiled templates are set by innerHTML, without a policy of any name.
    allow: () => ({ trustedTypes: null }),
  },
  {
    name: 'angular',
    mistakes: { file: 'src/checkout.ts', changes: [['detail.consent', 'detail.nothing']] },
    shows: ['@angular/core'],
    builds: [built],
    walks: usual,
  },
  {
    name: 'ssr',
    mistakes: {
      file: 'src/react/Checkout.tsx',
      changes: [
        ['amount="129.90"', 'amount={129.9}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['@lit-labs/ssr', 'react'],
    // React tells of a mismatch in its development build alone.
    builds: [{ to: 'dist', env: { NODE_ENV: 'development' } }],
    walks: [
      { what: 'Lit: hydrated', file: 'lit.html', walk: hydratedLit },
      { what: 'React: hydrated', file: 'react.html', walk: hydratedReact },
    ],
    // The style sheet in the declarative shadow root; after hydration it is adopted.
    allow: (folder) => ({ styles: [hashOf('style', join(folder, 'dist/lit.html'))] }),
  },
  {
    name: 'next',
    mistakes: { file: 'components/Checkout.tsx', changes: reactMistakes },
    shows: ['next', 'react', 'babel-plugin-react-compiler'],
    shop: 'components/shop.ts',
    builds: [built],
    isServed: true,
    walks: [...served, { what: 'written by a server component', file: 'listen', walk: writtenByServer }],
  },
  {
    name: 'sveltekit',
    mistakes: {
      file: 'src/routes/+page.svelte',
      changes: [
        ['amount="129.90"', 'amount={129.9}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['@sveltejs/kit', '@sveltejs/adapter-node', 'svelte'],
    shop: 'src/lib/shop.ts',
    builds: [built],
    isServed: true,
    walks: [...served, { what: 'an object that the server wrote as text', file: 'attributes', walk: writtenByServer }],
  },
  {
    name: 'nuxt',
    mistakes: {
      file: 'app/components/Checkout.vue',
      changes: [
        ['amount="129.90"', ':amount="129.9"'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['nuxt', 'vue'],
    shop: 'app/utils/shop.ts',
    builds: [built],
    isServed: true,
    walks: served,
  },
  {
    name: 'astro',
    mistakes: { file: 'src/components/Checkout.tsx', changes: reactMistakes },
    shows: ['astro', '@astrojs/node', '@astrojs/react'],
    builds: [built],
    isServed: true,
    walks: [...served, ...served.map((one) => ({ ...one, what: `an island: ${one.what}`, file: 'island' }))],
  },
  {
    name: 'react-router',
    mistakes: { file: 'app/routes/checkout.tsx', changes: reactMistakes },
    shows: ['react-router', 'react'],
    shop: 'app/shop.ts',
    builds: [built],
    isServed: true,
    walks: served,
  },
  {
    name: 'angular-ssr',
    mistakes: { file: 'src/checkout.ts', changes: [['detail.consent', 'detail.nothing']] },
    shows: ['@angular/core', '@angular/ssr'],
    builds: [built],
    isServed: true,
    walks: served,
  },
  {
    name: 'solidstart',
    mistakes: {
      file: 'src/components/Checkout.tsx',
      changes: [
        ['prop:consent={consent()}', 'prop:consent={5}'],
        ['detail.consent', 'detail.nothing'],
      ],
    },
    shows: ['@solidjs/start', 'solid-js'],
    builds: [built],
    isServed: true,
    walks: served,
  },
  {
    name: 'bundlers',
    mistakes: { file: 'src/main.ts', changes: [['detail.consent', 'detail.nothing']] },
    shows: bundlers.map((bundler) => bundler.package),
    builds: bundlers.map((bundler) => {
      const name = bundler.name.toLowerCase();
      return { to: name, script: name, bundler };
    }),
    walks: bundlers.map(({ name }) => {
      const page = name.toLowerCase();
      return { what: `${name}: in German`, page, walk: german, allow: (folder) => allowForBundler(page, folder) };
    }),
  },
  {
    // The oldest compiler that reads the types, in each way that it looks packages up.
    name: 'typescript',
    mistakes: {
      file: 'src/usage.ts',
      changes: [
        ['Promise<ReadConsent>', 'Promise<number>'],
        ['german.start', 'german.nothing'],
      ],
    },
    shows: ['typescript'],
    shop: null,
    builds: [],
    walks: [],
  },
  {
    name: 'jest',
    shows: ['jest', 'jest-environment-jsdom'],
    shop: null,
    builds: [],
    hasTests: true,
    walks: [],
  },
  {
    name: 'vitest',
    shows: ['vitest', 'jsdom', 'happy-dom'],
    shop: null,
    builds: [],
    hasTests: true,
    walks: [],
  },
];

/** Of the first element with this tag, as a policy names it. */
function hashOf(tag: 'script' | 'style', file: string): string {
  const text = new RegExp(`<${tag}[^>]*>(?<text>[^]*?)</${tag}>`).exec(readFileSync(file, 'utf8'))?.groups?.text ?? '';
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
