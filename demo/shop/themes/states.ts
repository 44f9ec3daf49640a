/** Puts real elements on the page, each in the state that its recipe leads to. */
import type { ScaConsent } from 'sca-consent';
import { type Recipe, type RecipeName, recipes } from './recipes.js';
import { type Settings, Trip } from './trip.js';

/** What every element on the page is about. */
export interface Subject {
  scope: string[];
  /** The consent's time limit; 0 is none. */
  minutes: number;
  lang: string;
}

/** Puts an element in that state into the place of the one that is there. */
export function show(place: Element, name: RecipeName, subject: Subject): ScaConsent {
  const recipe: Recipe = recipes[name];
  const trip = new Trip();
  const { minutes = subject.minutes, ...settings }: Settings = recipe.settings?.(trip) ?? {};
  const element = document.createElement('sca-consent') as ScaConsent;
  Object.assign(element, {
    consent: newConsent(subject.scope, minutes),
    mode: 'popup',
    locale: subject.lang,
    amount: '129.90',
    currency: 'EUR',
    payee: 'Ferry Oslo',
    initiate: trip.link(),
    ...settings,
  });
  clear(place);
  place.append(element);
  void recipe.act?.(element, trip);
  return element;
}

/** Never the same twice, or an element would pick up what another one began. */
function newConsent(scope: string[], minutes: number): object {
  const consent = { id: crypto.randomUUID(), scope };
  if (minutes === 0) return consent;
  return { ...consent, expires_at: new Date(Date.now() + minutes * 60_000).toISOString() };
}

/** Ends what runs, so that nothing of it is remembered. */
export function clear(place: Element): void {
  for (const child of [...place.children]) {
    // Not yet defined, it has nothing to end.
    if ('reset' in child) (child as ScaConsent).reset();
    child.remove();
  }
}
