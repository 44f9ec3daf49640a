/** Shows every event of the element with its detail, newest first. */
import type { ScaConsentEventMap } from 'sca-consent';
import { make } from './dom.js';

const eventNames: (keyof ScaConsentEventMap)[] = [
  'consent-start',
  'consent-change',
  'consent-complete',
  'consent-expired',
  'consent-declined',
  'consent-cancelled',
  'consent-error',
  'consent-renew',
];

const MAX_ENTRIES = 100;

export function logEvents(log: HTMLElement, target: Document): void {
  for (const type of eventNames) {
    target.addEventListener(type, ({ detail }) => {
      log.prepend(entryOf(type, detail));
      while (log.children.length > MAX_ENTRIES) log.lastElementChild?.remove();
    });
  }
}

function entryOf(type: string, detail: unknown): HTMLElement {
  const entry = make(
    'li',
    {},
    make('strong', {}, type),
    make('time', {}, new Date().toLocaleTimeString('en-GB')),
    make('pre', {}, JSON.stringify(detail, toReadable, 2)),
  );
  entry.dataset.event = type;
  return entry;
}

/** What JSON would not show, and what it must not show. */
function toReadable(_key: string, value: unknown): unknown {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof URLSearchParams) return Object.fromEntries(value);
  // A link's token is a bearer secret: not even a demo puts it on the screen.
  if (typeof value === 'string') return value.replace(/([?&]token=)[^&\s]+/g, '$1…');
  return value;
}
