/** The theme page: one element on the stage, every state below it, and the CSS that makes them look so. */
import type { ScaConsent, WindowStatus } from 'sca-consent';
import { byId } from '../dom.js';
import { fillLanguages, keep, readChoices, restore } from '../settings.js';
import { dress } from './dress.js';
import { buildGallery, fillGallery, groupedRecipes } from './gallery.js';
import { fillProperties, showProperties } from './properties.js';
import { toRecipeName } from './recipes.js';
import { fetchTheme, type Scheme, type Theme, themes } from './sheet.js';
import { clear, type Subject, show } from './states.js';

const stage = byId('stage', HTMLElement);
const place = byId('place', HTMLElement);
const host = byId('host', HTMLElement);
const gallery = byId('gallery', HTMLElement);
const form = byId('properties', HTMLElement);
const code = byId('css', HTMLTextAreaElement);
const copied = byId('copied', HTMLElement);
const stateSelect = byId('state', HTMLSelectElement);
const darkPreference = matchMedia('(prefers-color-scheme: dark)');

/** What is on the page now, as CSS. Exactly this is copied. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
let css = '';

/** The themes' texts that were fetched already. */
const texts = new Map<Theme, string>();
/** The element on the stage. */
let element: ScaConsent | undefined;

/** Whose page the stage pretends to be. */
const BRANDS: Record<Theme, string> = {
  own: 'Your page',
  bank: 'Nordanker Bank',
  market: 'Loppan',
  fintech: 'volt/',
  government: 'Travel Permits',
  playful: 'Pling!',
};

function chosenScheme(): Scheme {
  const { theme } = readChoices();
  if (theme === 'light' || theme === 'dark') return theme;
  return darkPreference.matches ? 'dark' : 'light';
}

function chosenTheme(): Theme {
  const { look } = readChoices();
  return themes.find((theme) => theme === look) ?? 'own';
}

function chosenSubject(): Subject {
  const { scope = '', limit, language = 'en' } = readChoices();
  return { scope: scope.split(' '), minutes: Number(limit), lang: language };
}

async function textOf(theme: Theme): Promise<string> {
  const text = texts.get(theme) ?? (await fetchTheme(theme));
  texts.set(theme, text);
  return text;
}

function wear(text: string): void {
  css = text;
  sheet.replaceSync(css);
  code.value = css;
  code.rows = css.split('\n').length;
  copied.textContent = '';
  dress(stage, css);
  dress(gallery, css);
  showProperties(form, css, chosenScheme());
}

function arrange(): void {
  const { direction = 'ltr', width = '' } = readChoices();
  host.dir = direction;
  gallery.dir = direction;
  stage.dataset.width = width;
}

function fillStage(): void {
  arrange();
  element = show(place, toRecipeName(readChoices().state), chosenSubject());
  tellState('none');
}

function tellState(window: WindowStatus): void {
  byId('told', HTMLElement).textContent = element ? `state: ${element.state} · window: ${window}` : '';
}

function fillStates(): void {
  for (const [label, entries] of groupedRecipes()) {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...entries.map(([name, recipe]) => new Option(recipe.label, name)));
    stateSelect.append(group);
  }
}

async function wearTheme(theme: Theme): Promise<void> {
  stage.dataset.brand = theme;
  gallery.dataset.brand = theme;
  byId('brand', HTMLElement).textContent = BRANDS[theme];
  wear(await textOf(theme));
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(css);
    copied.textContent = 'Copied.';
  } catch {
    // No permission, or no secure page: then the text is selected, and the keyboard copies it.
    code.focus();
    code.select();
    copied.textContent = 'Press Ctrl+C or ⌘C to copy what is marked.';
  }
}

async function dressCards(): Promise<void> {
  for (const theme of themes) {
    const text = await textOf(theme);
    const card = document.querySelector<HTMLElement>(`.themes [data-theme-card="${theme}"] .swatch`);
    if (card) dress(card, text);
  }
}

function applyScheme(): void {
  document.documentElement.dataset.theme = readChoices().theme;
}

function applyLanguage(): void {
  const { language = 'en' } = readChoices();
  for (const one of document.querySelectorAll<ScaConsent>('sca-consent')) one.locale = language;
}

/** What follows when a switch was changed; every other switch changes what the elements are about. */
const FOLLOW: Partial<Record<string, () => unknown>> = {
  theme: () => {
    applyScheme();
    wear(css);
  },
  look: () => wearTheme(chosenTheme()),
  language: applyLanguage,
  direction: arrange,
  width: arrange,
  state: fillStage,
};

function follow(name: string): void {
  const react = FOLLOW[name] ?? fillAll;
  react();
}

function fillAll(): void {
  fillStage();
  fillGallery(gallery, chosenSubject());
}

fillLanguages(byId('language', HTMLSelectElement));
fillStates();
buildGallery(gallery, (name) => {
  stateSelect.value = name;
  stateSelect.dispatchEvent(new Event('change', { bubbles: true }));
  stage.focus();
  stage.scrollIntoView({ block: 'nearest' });
});
fillProperties(form, (change) => wear(change(css, chosenScheme())));
restore();

byId('switches', HTMLFormElement).addEventListener('change', ({ target }) => {
  keep();
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) follow(target.name);
});
darkPreference.addEventListener('change', () => wear(css));
byId('copy', HTMLButtonElement).addEventListener('click', copy);
byId('again', HTMLButtonElement).addEventListener('click', fillStage);
byId('undo', HTMLButtonElement).addEventListener('click', () => void wearTheme(chosenTheme()));
byId('explain', HTMLButtonElement).addEventListener('click', () => element?.showExplanation());
place.addEventListener('consent-change', ({ target, detail }) => {
  if (target === element) tellState(detail.window);
});
// A host would set a fresh consent now; here the state is simply begun anew.
place.addEventListener('consent-renew', () => {
  stateSelect.value = 'idle';
  keep();
  fillStage();
});
// The next page must find nothing of these journeys. A page that Back brings again is built anew.
addEventListener('pagehide', () => {
  for (const one of [place, ...document.querySelectorAll('.specimen')]) clear(one);
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) fillAll();
});

applyScheme();
await wearTheme(chosenTheme());
await customElements.whenDefined('sca-consent');
fillStage();
void dressCards();
fillGallery(gallery, chosenSubject());
