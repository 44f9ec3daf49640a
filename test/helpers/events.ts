import { oneEvent } from '@open-wc/testing';
import type { ScaConsentEventMap } from '../../src/index.js';

type Name = keyof ScaConsentEventMap;
type Detail<N extends Name> = ScaConsentEventMap[N]['detail'];

export const terminalNames = [
  'consent-complete',
  'consent-declined',
  'consent-expired',
  'consent-cancelled',
  'consent-error',
] as const satisfies Name[];

const names = ['consent-start', 'consent-change', 'consent-renew', ...terminalNames] as const satisfies Name[];

/** The detail of the next event of that name. */
export const whenTold = async <N extends Name>(target: EventTarget, name: N): Promise<Detail<N>> => {
  const event: ScaConsentEventMap[N] = await oneEvent(target, name);
  return event.detail as Detail<N>;
};

/** What a target has heard, in order. */
export class Heard {
  readonly events: CustomEvent[] = [];

  get names(): string[] {
    return this.events.map(({ type }) => type);
  }

  /** The terminal events' names, in order. */
  get ends(): string[] {
    return this.names.filter((name) => (terminalNames as readonly string[]).includes(name));
  }

  /** The details of every event of that name, in order. */
  of<N extends Name>(name: N): Detail<N>[] {
    return this.events.filter(({ type }) => type === name).map(({ detail }) => detail as Detail<N>);
  }
}

/** Writes down everything that a target hears from now on. */
export const listenTo = (target: EventTarget): Heard => {
  const heard = new Heard();
  for (const name of names) target.addEventListener(name, (event) => heard.events.push(event as CustomEvent));
  return heard;
};
