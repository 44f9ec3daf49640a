import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Words } from '../words/words.js';
import type { ActivationGuard } from './activation-guard.js';
import type { Question } from './explanation.js';
import { describeStatus } from './status-line.js';
import {
  renderButton,
  renderFoot,
  renderMainButton,
  renderNotes,
  renderReason,
  renderStatus,
  renderTip,
} from './templates.js';
import type { ToggletipController } from './toggletip-controller.js';
import type { MainButtonModel, ViewModel } from './view.js';

export interface BoxOptions {
  readonly view: ViewModel;
  readonly question: Question;
  readonly words: Words;
  /** Of the words, BCP 47. */
  readonly language: string;
  /** Of the words; undefined: the page's. */
  readonly direction: 'ltr' | undefined;
  /** The words are on their way. */
  readonly isWaitingForWords: boolean;
  readonly disabled: boolean;
  /** Something runs out. */
  readonly hasDeadline: boolean;
  /** The time left, where it is said aloud. */
  readonly spokenTime: string;
  readonly tip: ToggletipController;
  readonly guard: ActivationGuard;
  /** A button was pressed; its `value` says what it does. */
  readonly onButton: (event: Event) => void;
}

/** All that the element shows: what is true, what can be done, and why. */
export function renderBox(options: BoxOptions): TemplateResult {
  const { view, question, words, language, direction, isWaitingForWords, tip, guard } = options;
  const { clickListener, keyListener } = guard;
  const hasClock = view.hasClock && options.hasDeadline;
  const line = describeStatus(view, { words, isPayment: question.isPayment });
  return html`<div
    class=${classMap({ box: true, waiting: isWaitingForWords })}
    lang=${language}
    translate="no"
    @click=${clickListener}
    @keydown=${keyListener}
  >
    ${view.panel ? nothing : renderReason(question.reasons, direction)}
    ${renderStatus({ ...line, direction, facts: question.facts }, view.panel, hasClock)}
    ${renderActions(options)}
    ${renderNotes(hintFor(view.main, words), direction, hasClock && !view.panel)}
    ${renderFoot({ why: words.why, direction }, view.explains ? tip : null, renderQuiet(options))}
    ${view.explains ? renderTip(question.explanation, direction, tip) : nothing}
    <p class="spoken" aria-live="polite">${options.spokenTime}</p>
  </div>`;
}

function renderActions({ view, words, disabled, onButton }: BoxOptions): TemplateResult | typeof nothing {
  const { main, second } = view;
  if (!main && !second) return nothing;
  const described = [view.panel ? '' : 'reason', hintFor(main, words) ? 'hint' : ''].filter(Boolean).join(' ');
  return html`<div class="actions">
    ${main ? renderMainButton(main, { label: words[main.words], disabled, describedBy: described, onClick: onButton }) : nothing}
    ${second ? renderButton('second', second, words, onButton) : nothing}
  </div>`;
}

function renderQuiet({ view: { quiet }, words, onButton }: BoxOptions): TemplateResult | typeof nothing {
  return quiet ? renderButton('quiet', quiet, words, onButton) : nothing;
}

/** Where a press leads is said before it: "where did the shop go?" is answered best in advance (WCAG 3.2.5). */
function hintFor(main: MainButtonModel | undefined, words: Words): string {
  switch (main?.leads) {
    case 'popup':
      return words.newWindow;
    case 'redirect':
      return words.leavesPage;
    default:
      return '';
  }
}
