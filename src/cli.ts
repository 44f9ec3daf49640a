#!/usr/bin/env node
/** `npx sca-consent simulate [--port 4401] [--token dev]`: the simulated providers, until Ctrl+C. */
import { parseArgs } from 'node:util';
import { startSimulator } from './simulator/start-simulator.js';
import type { Simulator } from './simulator/types.js';

const USAGE = `Usage: sca-consent simulate [options]

  --port <number>    4401 by default; 0 takes any free one
  --token <text>     the bearer token of every provider; "dev" by default
  --host <address>   127.0.0.1 by default; anything else lets other machines in
  --help             this text
`;

interface Settings {
  readonly port: number;
  readonly token: string;
  readonly hostname: string;
}

/** Null: the arguments cannot be understood. */
function readSettings(): Settings | 'help' | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4401' },
        token: { type: 'string', default: 'dev' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const port = Number(values.port);
    const isPort = Number.isInteger(port) && port >= 0 && port < 65_536;
    const isKnown = positionals.length === 1 && positionals[0] === 'simulate';
    return isKnown && isPort ? { port, token: values.token, hostname: values.host } : null;
  } catch {
    return null;
  }
}

/** What a shop needs, as a shell or a `.env` file takes it. */
function variablesFor(simulator: Simulator): string {
  const { intergiro, mangopay, swan, mollie, truelayer, berlinGroup, stripe, generic } = simulator;
  const named = {
    INTERGIRO: intergiro,
    MANGOPAY: mangopay,
    SWAN: swan,
    MOLLIE: mollie,
    TRUELAYER: truelayer,
    BERLIN_GROUP: berlinGroup,
    STRIPE: stripe,
    GENERIC: generic,
  };
  const lines = Object.entries(named).flatMap(([name, { api, token }]) => [
    `${name}_API=${api}`,
    `${name}_TOKEN=${token}`,
  ]);
  return [...lines, `MANGOPAY_CLIENT_ID=${mangopay.clientId}`].join('\n');
}

async function simulate(settings: Settings): Promise<void> {
  const simulator = await startSimulator(settings);
  console.log(`${variablesFor(simulator)}\n`);
  console.log(`# Simulated providers at ${simulator.origin}. Let your shop run at http://localhost. Stop with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
}

const settings = readSettings();
if (settings === 'help') {
  console.log(USAGE);
} else if (settings === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await simulate(settings).catch((error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    console.error(isTaken ? `Port ${settings.port} is taken: give another one with --port.` : error.message);
    process.exitCode = 1;
  });
}
