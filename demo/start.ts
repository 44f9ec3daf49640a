/** `npm start`: the shop and the simulated providers, until Ctrl+C. Both use the package by its public names. */
import { existsSync } from 'node:fs';
import { startSimulator } from 'sca-consent/simulator';
import { providersFrom } from './server/config.js';
import { startShop } from './server/shop.js';

const SHOP_PORT = Number(process.env.PORT) || 4400;
const PSP_PORT = 4401;

/** What has to be built before the pages work, and the script that builds it. */
const BUILT_FILES = [
  { file: '../dist/cdn/sca-consent.js', command: 'npm run build' },
  { file: './dist/shop/index.html', command: 'npx tsx demo/build.ts' },
];

/** Starts on the usual port, or on any free one where somebody has it. */
async function startOn<Server>(start: (port: number) => Promise<Server>, port: number): Promise<Server> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, using a free one.`);
    return start(0);
  }
}

for (const { file, command } of BUILT_FILES) {
  if (!existsSync(new URL(file, import.meta.url))) {
    console.log(`${file} is missing. Build it with:  ${command}   (or use "npm start", which does so first)\n`);
  }
}

const psp = await startOn((port) => startSimulator({ port }), PSP_PORT);
const shop = await startOn((port) => startShop({ port, psp: providersFrom(psp, process.env) }), SHOP_PORT);

console.log(`Shop       ${shop.origin}/   <- open this`);
console.log(`Provider   ${psp.origin}/   (simulated, another site; links lead there)`);
console.log(`App        ${psp.origin}/app   (a bank's, where it asks there and has no page)`);
console.log('Stop with Ctrl+C.');

async function stop(): Promise<void> {
  await Promise.all([shop.close(), psp.close()]);
  process.exit(0);
}

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
