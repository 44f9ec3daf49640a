/** What a journey is, and the list that run.ts walks. */
import type { Simulator } from 'sca-consent/simulator';
import type { RunningShop } from '../../demo/server/shop.js';
import type { Engine } from '../../scripts/browsers.js';
import type { Browser, Tab } from './driver.js';

/** One call to the shop's API. */
export interface ApiCall {
  readonly method: string;
  readonly path: string;
}

export interface Shop extends RunningShop {
  readonly calls: readonly ApiCall[];
}

export type Psp = Simulator;

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
