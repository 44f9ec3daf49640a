import { aTimeout, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ScaConsent, State } from '../../src/index.js';
import { answers } from './host.js';

/** Everything a host may set. */
export type Settings = Partial<
  Pick<
    ScaConsent,
    | 'consent'
    | 'provider'
    | 'initiateUrl'
    | 'statusUrl'
    | 'returnUrl'
    | 'mode'
    | 'redirectOrigins'
    | 'amount'
    | 'currency'
    | 'payee'
    | 'locale'
    | 'keepOpener'
    | 'disabled'
    | 'credentials'
    | 'timeout'
    | 'initiate'
    | 'checkStatus'
    | 'perform'
    | 'headers'
    | 'words'
  >
>;

export const linkUrl = 'https://psp.example/authorise?token=s3cret';

/** A payment's consent as Intergiro sends it. */
export const aPayment = (more: object = {}) => ({ id: 'c-1', status: 'pending', scope: ['make_payment'], ...more });

/** ISO 8601, so many seconds from now. */
export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** Not on a page yet. `popup`, so that no test leaves its page: without a gesture the browser refuses the window. */
export const aLooseElement = (settings: Settings = {}): ScaConsent =>
  Object.assign(document.createElement('sca-consent'), {
    mode: 'popup',
    locale: 'en',
    consent: aPayment(),
    initiate: answers({ redirect_url: linkUrl }),
    ...settings,
  });

/** An element as a host's page sets it up, drawn. */
export const anElement = (settings: Settings = {}): Promise<ScaConsent> => fixture(aLooseElement(settings));

/** An element as a host's page writes it, drawn. */
export const fromMarkup = (markup: string): Promise<ScaConsent> => fixture(markup);

/** A part that may not be there. */
export const maybePart = (el: Element, name: string): HTMLElement | null =>
  el.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;

export const partOf = (el: Element, name: string): HTMLElement => {
  const part = maybePart(el, name);
  if (!part) throw new Error(`There is no part "${name}" in state ${(el as ScaConsent).state}.`);
  return part;
};

/** The words below a node, a space between one text and the next. */
const wordsIn = (node: Node): string => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
};

/** The words of a part; none where there is no such part. Of the status: what is said aloud. */
export const wordsOf = (el: Element, name: string): string => {
  const part = maybePart(el, name);
  if (!part) return '';
  return wordsIn(name === 'status' ? liveRegionOf(el) : part);
};

/** What says the status aloud. */
export const liveRegionOf = (el: Element): HTMLElement => {
  const region = partOf(el, 'status').querySelector<HTMLElement>('[role=status]');
  if (!region) throw new Error('The status holds no live region.');
  return region;
};

/** Every word that stands in the element, shown or not. */
export const allWordsOf = (el: Element): string => el.shadowRoot?.textContent ?? '';

/** A button of any part by its words. */
export const buttonNamed = (el: Element, name: string): HTMLButtonElement | null =>
  [...(el.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === name) ?? null;

/** Presses as a script does: no user gesture, so every window is refused. */
export const press = async (el: ScaConsent, name: string): Promise<void> => {
  const button = buttonNamed(el, name);
  if (!button) throw new Error(`There is no button "${name}" in state ${el.state}.`);
  button.click();
  await el.updateComplete;
};

export const pressMain = async (el: ScaConsent): Promise<void> => {
  partOf(el, 'button').click();
  await el.updateComplete;
};

export const untilState = async (el: ScaConsent, state: State, timeout = 4000): Promise<void> => {
  for (const end = Date.now() + timeout; el.state !== state; ) {
    if (Date.now() > end) throw new Error(`The state stays ${el.state} and does not become ${state}.`);
    await aTimeout(20);
  }
  await el.updateComplete;
};

/** Sets something and waits until it is drawn. */
export const change = async (el: ScaConsent, settings: Settings): Promise<void> => {
  Object.assign(el, settings);
  await el.updateComplete;
};

/** Time enough for everything that waits its turn without a timer of its own. */
export const settle = async (el: ScaConsent): Promise<void> => {
  await aTimeout(30);
  if (el.isConnected) await el.updateComplete;
};
