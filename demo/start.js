// @ts-check
/** `npm start`: the shop and the simulated providers, until Ctrl+C. */
import { existsSync } from 'node:fs';
import { providersFrom } from './host/config.js';
import { startShop } from './host/server.js';
import { startPsp } from './psp/server.js';

const SHOP_PORT = Number(process.env.PORT) || 4400;
const PSP_PORT = 4401;

/**
 * The usual port, or any free one where somebody has it.
 * @template T @param {(port: number) => Promise<T>} start @param {number} port
 */
async function startOn(start, port) {
  try {
    return await start(port);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, using a free one.`);
    return start(0);
  }
}

if (!existsSync(new URL('../dist/cdn/sca-consent.js', import.meta.url))) {
  console.log('dist/cdn/sca-consent.js is missing, so the pages will show no element.');
  console.log('Build it with:  npm run build   (or use "npm start", which does so first)\n');
}

const psp = await startOn((port) => startPsp({ port }), PSP_PORT);
const shop = await startOn((port) => startShop({ port, psp: providersFrom(psp, process.env) }), SHOP_PORT);

console.log(`Shop       ${shop.origin}/   <- open this`);
console.log(`Provider   ${psp.origin}/   (simulated, another site; links lead there)`);
console.log('Stop with Ctrl+C.');

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    await Promise.all([shop.close(), psp.close()]);
    process.exit(0);
  });
}
