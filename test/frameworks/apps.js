// @ts-check
/** Which apps there are, how each is built, and what is walked in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { again, hydratedLit, hydratedReact, journey, leave, strict } from './walks.js';

/** @typedef {{ to: string, env?: Record<string, string> }} Build */
/**
 * @typedef {object} App
 * @property {string} name its folder
 * @property {string[]} shows the packages whose versions the table names
 * @property {Build[]} builds
 * @property {{ what: string, page?: string, file?: string, walk: (world: import('./walks.js').World) => Promise<unknown> }[]} walks
 * @property {readonly import('../../scripts/browsers.js').Engine[]} [engines]
 * @property {string | null} [shop] where shop.ts goes
 * @property {{ file: string, changes: readonly [from: string, to: string][] }} mistakes each must be found by its compiler
 * @property {(folder: string) => import('../../demo/host/static-files.js').Allow} [allow] what the policy must allow beside
 */

const everywhere = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

const built = { to: 'dist' };
const usual = [
  { what: 'whole journey', walk: journey },
  { what: 'unmounted and mounted in the middle', walk: leave },
  { what: 'declined, and paid again', walk: again },
];

/** @type {readonly App[]} */
export const apps = [
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
    allow: (folder) => ({ styles: [hashOfStyle(readFileSync(join(folder, 'dist/lit.html'), 'utf8'))] }),
  },
];

/** @param {string} html */
function hashOfStyle(html) {
  const text = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
