/** The form with the three answers, and what the page adds to them. */
import type { ScaConsent } from 'sca-consent';
import { byId } from '../dom.js';
import { readChoices } from '../settings.js';
import { type Arrival, arrivals, samples } from './samples.js';

/** A textarea has room for this many lines before it scrolls. */
const MIN_ROWS = 2;
const MAX_ROWS = 14;

export const form = byId('answers', HTMLFormElement);

export function text(name: string): string {
  return String(new FormData(form).get(name) ?? '').trim();
}

export function arrivalOf(value: string): Arrival {
  return arrivals.find((arrival) => arrival === value) ?? '412';
}

function control(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function asText(value: object | string | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

export function fillFromSample(): void {
  const sample = samples[Number(readChoices().sample)] ?? samples[0];
  if (!sample) return;
  control('arrival').value = sample.arrival;
  control('challenge').value = sample.challenge ?? '';
  control('provider').value = sample.provider ?? 'auto';
  control('body').value = asText(sample.body);
  control('initiate').value = asText(sample.initiate);
  control('status').value = asText(sample.status);
  for (const area of form.querySelectorAll('textarea')) area.rows = rowsOf(area.value);
}

function rowsOf(value: string): number {
  return Math.min(Math.max(value.split('\n').length, MIN_ROWS), MAX_ROWS);
}

/** What the page tells the element itself. */
export function settings(): Partial<ScaConsent> {
  const { language = 'en' } = readChoices();
  return {
    provider: text('provider'),
    locale: language,
    amount: text('amount') || null,
    currency: text('currency') || null,
    payee: text('payee') || null,
  };
}
