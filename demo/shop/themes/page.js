// @ts-check
/** The theme page: one element on the stage, every state below it, and the CSS that makes them look so. */
import { chosen, fillLanguages, keep, restore } from '../settings.js';
import { fillProperties, showProperties } from './properties.js';
import { fetchTheme, isOneScheme, readValue, THEMES } from './sheet.js';
import { clear, recipes, show } from './states.js';

/** @template {HTMLElement} T @param {string} id @returns {T} */
const get = (id) => /** @type {T} */ (document.getElementById(id));

const stage = get('stage');
const place = get('place');
const gallery = get('gallery');
const code = /** @type {HTMLTextAreaElement} */ (get('css'));
const copied = get('copied');
const dark = matchMedia('(prefers-color-scheme: dark)');

/** What is on the page now, as CSS; exactly this is copied. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** @type {Record<string, string>} */
const texts = {};
let css = '';
/** @type {(HTMLElement & Record<string, any>) | undefined} */
let element;

const BRANDS = {
  own: 'Your page',
  bank: 'Nordanker Bank',
  market: 'Loppan',
  fintech: 'volt/',
  government: 'Travel Permits',
  playful: 'Pling!',
};

/** @returns {'light' | 'dark'} */
function scheme() {
  const { theme } = chosen();
  if (theme === 'light' || theme === 'dark') return theme;
  return dark.matches ? 'dark' : 'light';
}

const subject = () => {
  const { scope = '', limit, language = 'en' } = chosen();
  return { scope: scope.split(' '), minutes: Number(limit), lang: language };
};

/** The demonstration's own surroundings take the theme's colours. @param {HTMLElement} where @param {string} from */
function dress(where, from) {
  for (const name of ['accent', 'on-accent', 'surface', 'text', 'muted', 'border', 'radius', 'font']) {
    const value = readValue(from, name);
    if (value === 'transparent' || value === 'inherit') where.style.removeProperty(`--host-${name}`);
    else where.style.setProperty(`--host-${name}`, value);
  }
  where.classList.toggle('dark-only', isOneScheme(from));
}

/** @param {string} text */
function wear(text) {
  css = text;
  sheet.replaceSync(css);
  code.value = css;
  code.rows = css.split('\n').length;
  copied.textContent = '';
  dress(stage, css);
  dress(gallery, css);
  showProperties(get('properties'), css, scheme());
}

function onStage() {
  const { state = 'idle', direction = 'ltr', width = '' } = chosen();
  get('host').dir = gallery.dir = direction;
  stage.dataset.width = width;
  element = show(place, state, subject());
  tellState();
}

function inGallery() {
  for (const figure of gallery.querySelectorAll('figure')) {
    const slot = figure.querySelector('.specimen');
    if (slot) show(slot, figure.dataset.state ?? '', subject());
  }
}

function tellState(window = 'none') {
  get('told').textContent = element ? `state: ${element.state} · window: ${window}` : '';
}

function buildGallery() {
  /** @type {HTMLElement | undefined} */
  let grid;
  let group = '';
  for (const [name, recipe] of Object.entries(recipes)) {
    if (recipe.group !== group) {
      group = recipe.group;
      const title = document.createElement('h3');
      title.textContent = group;
      grid = document.createElement('div');
      grid.className = 'grid';
      gallery.append(title, grid);
    }
    const figure = document.createElement('figure');
    figure.dataset.state = name;
    const caption = document.createElement('figcaption');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = recipe.label;
    button.addEventListener('click', () => {
      const select = /** @type {HTMLSelectElement} */ (get('state'));
      select.value = name;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      stage.focus();
      stage.scrollIntoView({ block: 'nearest' });
    });
    caption.append(button);
    const specimen = document.createElement('div');
    specimen.className = 'specimen host-card';
    // To look at: the stage has each of them to use, to hear and to reach.
    specimen.inert = true;
    figure.append(caption, specimen);
    grid?.append(figure);
  }
}

function fillStates() {
  const select = /** @type {HTMLSelectElement} */ (get('state'));
  /** @type {HTMLOptGroupElement | undefined} */
  let group;
  for (const [name, recipe] of Object.entries(recipes)) {
    if (group?.label !== recipe.group) {
      group = document.createElement('optgroup');
      group.label = recipe.group;
      select.append(group);
    }
    group.append(new Option(recipe.label, name));
  }
}

/** @param {string} name */
async function choose(name) {
  const theme = name in BRANDS ? name : 'own';
  stage.dataset.brand = gallery.dataset.brand = theme;
  get('brand').textContent = BRANDS[/** @type {keyof typeof BRANDS} */ (theme)];
  texts[theme] ??= await fetchTheme(theme);
  wear(texts[theme] ?? '');
}

async function copy() {
  try {
    await navigator.clipboard.writeText(css);
    copied.textContent = 'Copied.';
  } catch {
    // No permission, or no secure page: then it is marked, and the keyboard copies it.
    code.focus();
    code.select();
    copied.textContent = 'Press Ctrl+C or ⌘C to copy what is marked.';
  }
}

async function dressCards() {
  for (const theme of THEMES) {
    texts[theme] ??= await fetchTheme(theme);
    const card = document.querySelector(`.themes [data-theme-card="${theme}"] .swatch`);
    if (card instanceof HTMLElement) dress(card, texts[theme] ?? '');
  }
}

fillLanguages(get('language'));
fillStates();
buildGallery();
fillProperties(get('properties'), (change) => wear(change(css, scheme())));
restore();

get('switches').addEventListener('change', async ({ target }) => {
  const { name } = /** @type {HTMLInputElement} */ (target);
  keep();
  if (name === 'theme') {
    document.documentElement.dataset.theme = chosen().theme;
    wear(css);
  } else if (name === 'look') await choose(chosen().look ?? 'own');
  else if (name === 'language') {
    for (const one of document.querySelectorAll('sca-consent')) {
      /** @type {HTMLElement & Record<string, any>} */ (one).locale = chosen().language;
    }
  } else if (name === 'direction' || name === 'width') {
    const { direction = 'ltr', width = '' } = chosen();
    get('host').dir = gallery.dir = direction;
    stage.dataset.width = width;
  } else {
    onStage();
    if (name !== 'state') inGallery();
  }
});
dark.addEventListener('change', () => wear(css));
get('copy').addEventListener('click', copy);
get('again').addEventListener('click', onStage);
get('undo').addEventListener('click', () => choose(chosen().look ?? 'own'));
get('explain').addEventListener('click', () => element?.showExplanation());
place.addEventListener('consent-change', (event) => {
  if (event.target === element) tellState(/** @type {CustomEvent} */ (event).detail.window);
});
// A host would set a fresh consent now; here the state is simply begun anew.
place.addEventListener('consent-renew', () => {
  /** @type {HTMLSelectElement} */ (get('state')).value = 'idle';
  keep();
  onStage();
});
// Nothing of these journeys may be found again by the next page; one that Back brings again is built anew.
addEventListener('pagehide', () => {
  for (const one of [place, ...document.querySelectorAll('.specimen')]) clear(one);
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  onStage();
  inGallery();
});

document.documentElement.dataset.theme = chosen().theme;
await choose(chosen().look ?? 'own');
await customElements.whenDefined('sca-consent');
onStage();
void dressCards();
inGallery();
