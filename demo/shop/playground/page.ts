/** The playground: what your backend got, what the element understands of it, what it shows, and the code for it. */
import type { ScaConsent } from 'sca-consent';
import { byId, make } from '../dom.js';
import { logEvents } from '../log.js';
import { fillLanguages, keep, readChoices, restore } from '../settings.js';
import { dress } from '../themes/dress.js';
import { groupedRecipes } from '../themes/gallery.js';
import { toRecipeName } from '../themes/recipes.js';
import { fetchTheme, themes } from '../themes/sheet.js';
import { clear, show } from '../themes/states.js';
import { form as answers, arrivalOf, fillFromSample, settings, text } from './answers.js';
import { codeFor } from './code.js';
import { listenToConsole, note } from './notes.js';
import {
  askDialects,
  consentFields,
  dialectOf,
  type Field,
  initiateFields,
  parse,
  readAnswer,
  statusFields,
  type Verdict,
} from './reading.js';
import { samples } from './samples.js';
import { play } from './stage.js';

const TYPING_PAUSE_MS = 350;
const MINUTE_MS = 60_000;

const place = byId('place', HTMLElement);
const stateSelect = byId('state', HTMLSelectElement);
const code = byId('code', HTMLTextAreaElement);
const log = byId('log', HTMLElement);

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

let css = '';
let element: ScaConsent | undefined;
let verdict: Verdict = { kind: 'nothing' };

function showFields(where: HTMLElement, fields: Field[]): void {
  where.replaceChildren(
    ...fields.map(({ name, value, meaning }) =>
      make(
        'div',
        {},
        make('dt', {}, make('code', {}, name)),
        make('dd', {}, make('code', {}, value), make('span', {}, meaning)),
      ),
    ),
  );
}

function showVerdict(): void {
  const said = byId('verdict', HTMLElement);
  const dialects = byId('dialects', HTMLElement);
  const fields = byId('fields', HTMLElement);
  const asked = text('arrival') === '401' ? [] : askDialects(text('body'));
  said.dataset.kind = verdict.kind;
  said.textContent = sentenceOf(verdict);
  const chosen = verdict.kind === 'consent' ? dialectName() : '';
  dialects.replaceChildren(
    ...asked.map(({ name }) => {
      const item = make('li', {}, name, make('span', { className: 'hidden' }, name === chosen ? ': yes' : ': no'));
      item.classList.toggle('chosen', name === chosen);
      return item;
    }),
  );
  showFields(fields, verdict.kind === 'consent' ? consentFields({ ...verdict.read, provider: dialectName() }) : []);
}

function sentenceOf(found: Verdict): string {
  if (found.kind === 'mistake') return `It cannot be read. ${found.message}`;
  if (found.kind === 'nothing') return 'Nothing has to be authorised: readConsent gives null, and your page goes on.';
  return `It is read in the dialect “${dialectName()}”.`;
}

/** The one that the page names, else the one that recognised the answer. */
function dialectName(): string {
  const named = text('provider');
  if (named !== 'auto') return named;
  return verdict.kind === 'consent' ? verdict.read.provider : 'generic';
}

function showElement(): void {
  const { state, scope = '', language = 'en' } = readChoices();
  element = undefined;
  if (verdict.kind !== 'consent') {
    clear(place);
    place.append(make('p', { className: 'quiet' }, 'There is no consent to show.'));
    tellState();
    return;
  }
  const { consent, read } = verdict;
  const asked = scope === '' ? (read.scope ?? []) : scope.split(' ');
  const name = toRecipeName(state);
  if (name === 'idle') {
    element = play(place, {
      consent: scope === '' ? consent : { ...consent, scope: asked },
      initiate: parse(text('initiate')),
      status: parse(text('status')),
      dialect: dialectOf(dialectName()),
      id: read.id,
      settings: settings(),
      onLink: (link) => note(log, 'the window shows', `${link.origin}${link.pathname}, with ${parametersOf(link)}`),
    });
  } else {
    const end = Date.parse(read.expires_at ?? '');
    const minutes = Number.isNaN(end) ? 0 : (end - Date.now()) / MINUTE_MS;
    element = show(place, name, { scope: [...asked], minutes, lang: language });
    const { amount = null, currency = null, payee = null } = settings();
    Object.assign(element, { amount, currency, payee });
  }
  tellState();
}

function parametersOf({ searchParams }: URL): string {
  return [...searchParams.keys()].join(', ') || 'no parameters';
}

function tellState(): void {
  byId('told', HTMLElement).textContent = element ? `state: ${element.state}` : '';
}

function showCode(): void {
  if (verdict.kind !== 'consent') {
    code.value = '';
    return;
  }
  const { language = 'en', direction = 'ltr', look } = readChoices();
  const locale = language === 'en' ? {} : { locale: language };
  code.value = codeFor({
    arrival: arrivalOf(text('arrival')),
    body: text('body'),
    read: verdict.read,
    provider: text('provider'),
    linkOrigin: linkOrigin(),
    attributes: { amount: text('amount'), currency: text('currency'), payee: text('payee'), ...locale },
    direction,
    css: look === 'own' ? '' : css,
  });
  code.rows = code.value.split('\n').length;
}

/** For `redirect-origins`. */
function linkOrigin(): string | null {
  const carried = verdict.kind === 'consent' ? verdict.read.redirect_url : undefined;
  const raw = parse(text('initiate'));
  const answered = raw && (dialectOf(dialectName()).readLink?.(raw) ?? raw).redirect_url;
  const url = carried ?? answered;
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : null;
}

/** Reads what is pasted, and shows everything that follows from it. */
async function update(): Promise<void> {
  const arrival = arrivalOf(text('arrival'));
  byId('challenge-row', HTMLElement).hidden = arrival !== '401';
  const answer = { arrival, challenge: text('challenge'), body: text('body') };
  verdict = await readAnswer(answer);
  showVerdict();
  const dialect = dialectOf(dialectName());
  showFields(byId('initiate-fields', HTMLElement), initiateFields(text('initiate'), dialect));
  showFields(byId('status-fields', HTMLElement), statusFields(text('status'), dialect));
  showElement();
  showCode();
}

async function wear(): Promise<void> {
  const { look, direction = 'ltr', width = '', theme } = readChoices();
  const stage = byId('stage', HTMLElement);
  document.documentElement.dataset.theme = theme;
  byId('host', HTMLElement).dir = direction;
  stage.dataset.width = width;
  css = await fetchTheme(themes.find((one) => one === look) ?? 'own');
  sheet.replaceSync(css);
  dress(stage, css);
}

function fillSelects(): void {
  const sample = byId('sample', HTMLSelectElement);
  sample.append(...samples.map(({ label }, at) => new Option(label, String(at))));
  const provider = byId('provider', HTMLSelectElement);
  provider.append(...askDialects('{}').map(({ name }) => new Option(name, name)));
  fillLanguages(byId('language', HTMLSelectElement));
  for (const [label, entries] of groupedRecipes()) {
    const group = make('optgroup', { label });
    group.append(...entries.map(([name, recipe]) => new Option(recipe.label, name)));
    stateSelect.append(group);
  }
}

async function copy(): Promise<void> {
  const copied = byId('copied', HTMLElement);
  try {
    await navigator.clipboard.writeText(code.value);
    copied.textContent = 'Copied.';
  } catch {
    // No permission, or no secure page: then the text is selected, and the keyboard copies it.
    code.focus();
    code.select();
    copied.textContent = 'Press Ctrl+C or ⌘C to copy what is marked.';
  }
}

let typing: ReturnType<typeof setTimeout> | undefined;

listenToConsole(log);
fillSelects();
restore();
fillFromSample();

byId('switches', HTMLFormElement).addEventListener('change', async ({ target }) => {
  keep();
  if (target instanceof HTMLSelectElement && target.name === 'sample') {
    stateSelect.value = 'idle';
    keep();
    fillFromSample();
  }
  await wear();
  await update();
});
answers.addEventListener('submit', (event) => event.preventDefault());
answers.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(update, TYPING_PAUSE_MS);
});
byId('copy', HTMLButtonElement).addEventListener('click', copy);
byId('again', HTMLButtonElement).addEventListener('click', showElement);
byId('explain', HTMLButtonElement).addEventListener('click', () => element?.showExplanation());
place.addEventListener('consent-change', tellState);
// A host would set a fresh consent now; here the answers are simply played anew.
place.addEventListener('consent-renew', showElement);
// The next page must find nothing of these journeys.
addEventListener('pagehide', () => clear(place));
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showElement();
});

await wear();
await customElements.whenDefined('sca-consent');
logEvents(log, document);
await update();
