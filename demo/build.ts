/** The demo's browser part into demo/dist/: `tsx demo/build.ts`, and a part of `npm start` and of `npm run build`. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import config from './vite.config.js';

export async function buildDemo(): Promise<void> {
  await build({ ...config, configFile: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDemo();
