import type { Flow } from '../journey/state.js';
import type { Words } from '../words/words.js';
import type { Sign } from './signs.js';

/** What a panel is about, one colour each: plain for a fact, busy for work, good for what was verified, bad for what broke. */
export const tones = ['plain', 'busy', 'good', 'bad'] as const;
export type Tone = (typeof tones)[number];

/** What the buttons do. `start` also tries again. */
export type ButtonAction = 'start' | 'reopen' | 'checkAgain' | 'cancel';

/** A button: the key of its words, and what it does. */
export interface ButtonModel {
  readonly words: keyof Words;
  readonly action: ButtonAction;
}

export interface MainButtonModel extends ButtonModel {
  readonly sign?: Sign;
  /** It is at work and cannot be pressed. */
  readonly isBusy?: boolean;
  /** Where the press leads: into a window of its own, away from this page, or nowhere yet. */
  readonly leads: Flow | null;
}

/** What the element shows for a state. A filled button means that the person is needed; none means that they are not. */
export interface ViewModel {
  /** The key of the status sentence; undefined: there is nothing to say, and the question leads. */
  readonly status: keyof Words | undefined;
  /** The sign and the kind of the panel that shows the status. Undefined: it is spoken and not shown. */
  readonly panel: { readonly sign: Sign; readonly tone: Tone } | undefined;
  /** The panel also says that nothing has been approved, or that a page that does not come can be opened by hand. */
  readonly adds: 'notApproved' | 'leavingSlow' | undefined;
  /** What is asked is still a question: the element explains it. */
  readonly explains: boolean;
  /** The time left is shown. */
  readonly hasClock: boolean;
  /** The filled button. */
  readonly main: MainButtonModel | undefined;
  /** The outlined button, for what may be done and need not. */
  readonly second: ButtonModel | undefined;
  /** The quiet button at the end of the last line. */
  readonly quiet: ButtonModel | undefined;
}

export const BLANK: ViewModel = {
  status: undefined,
  panel: undefined,
  adds: undefined,
  explains: false,
  hasClock: false,
  main: undefined,
  second: undefined,
  quiet: undefined,
};

export const CANCEL: ButtonModel = { words: 'cancel', action: 'cancel' };
export const STOP_WAITING: ButtonModel = { words: 'stopWaiting', action: 'cancel' };
export const AGAIN: ButtonModel = { words: 'again', action: 'start' };
export const CHECK_AGAIN: ButtonModel = { words: 'checkAgain', action: 'checkAgain' };

/** After this long in one situation the element shows more: a way on, or a way out. */
export const PATIENCE_MS: { readonly [Status in keyof Words]?: number } = {
  /** A provider's page that is slow: the link can be opened by hand. */
  leaving: 4000,
  /** Nobody who may have approved is offered a way out at once (WCAG 3.3.4): the answer is on its way. */
  checking: 10_000,
  /** The window may be there: only later is the person asked to open it again. */
  unobservable: 20_000,
};

export interface ViewOptions {
  /** How the next press will go to the provider. */
  readonly flow: Flow;
  /** The situation has outlasted its patience, `PATIENCE_MS`. */
  readonly isLong: boolean;
}
