/** What a journey is, and the list that run.ts walks. */
import type { startShop } from '../../demo/host/server.js';
import type { startPsp } from '../../demo/psp/server.js';
import type { Engine } from '../../scripts/browsers.js';
import type { Browser, Tab } from './driver.js';

export type Shop = Awaited<ReturnType<typeof startShop>>;
export type Psp = Awaited<ReturnType<typeof startPsp>>;

/** What a journey is walked in: a fresh profile with one blank tab, and servers of its own. */
export interface World {
  readonly engine: Engine;
  readonly browser: Browser;
  readonly tab: Tab;
  readonly shop: Shop;
  readonly psp: Psp;
}

export interface JourneyOptions {
  /** Only these engines; then `why` says why. */
  readonly engines?: readonly Engine[];
  readonly why?: string;
}

export type Walk = (world: World) => Promise<unknown>;

export interface Journey extends JourneyOptions {
  readonly name: string;
  readonly run: Walk;
}

export const journeys: Journey[] = [];

/** Registers a journey for run.ts. */
export function journey(name: string, run: Walk): void;
export function journey(name: string, options: JourneyOptions, run: Walk): void;
export function journey(name: string, ...rest: [Walk] | [JourneyOptions, Walk]): void {
  const [options, run] = rest.length === 1 ? [{}, rest[0]] : rest;
  journeys.push({ name, ...options, run });
}
