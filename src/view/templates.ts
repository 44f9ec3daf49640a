import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/words.js';
import type { ExplanationSentences } from './explanation.js';
import { renderSign } from './signs.js';
import type { StatusLine } from './status-line.js';
import type { ToggletipController } from './toggletip-controller.js';
import type { ButtonModel, MainButtonModel, ViewModel } from './view.js';

type Template = TemplateResult | typeof nothing;

/**
 * Sentences of our own tables keep their direction on a page of the other one, and stand where the page's do. Undefined: the
 * page's direction.
 */
type Direction = 'ltr' | undefined;

/** A sentence for each thing that is asked. */
function renderParagraph(text: string): TemplateResult {
  return html`<p>${text}</p>`;
}

/** The sentences that say what is asked, one for each scope. They lead until a status does. */
export function renderReason([first = '', ...others]: readonly string[], direction: Direction): TemplateResult {
  return html`<div class="reason lead" part="reason" id="reason" dir=${direction ?? nothing}>
    <slot name="reason"><p>${first}</p>${others.map(renderParagraph)}</slot>
  </div>`;
}

/** A status, and the facts that go with it: amount and payee of a payment. */
export interface StatusContent extends StatusLine {
  readonly direction: Direction;
  readonly facts: readonly string[];
}

/** The live region, which is there before it is filled, and the panel that is seen. */
export function renderStatus(content: StatusContent, panel: ViewModel['panel'], hasClock: boolean): TemplateResult {
  return html`<div class="status" part="status">
    <div class="spoken" role="status">${content.spoken}</div>
    ${panel ? renderPanel(content, panel, hasClock) : nothing}
  </div>`;
}

function renderPanel(
  { lead, text, facts, slotName, direction }: StatusContent,
  { sign, tone }: NonNullable<ViewModel['panel']>,
  hasClock: boolean,
): TemplateResult {
  return html`<div class=${`panel ${tone}`} part="panel" tabindex="-1">
    ${renderSign(sign)}
    <div class="said">
      <p class="lead" dir=${direction ?? nothing}>${lead}</p>
      ${text ? html`<p class="text" dir=${direction ?? nothing}>${text}</p>` : nothing}
      ${renderHostWords(slotName)}
      ${facts.length > 0 || hasClock ? renderFacts(facts, hasClock) : nothing}
    </div>
  </div>`;
}

function renderHostWords(slotName: StatusContent['slotName']): Template {
  switch (slotName) {
    case 'done':
      return html`<slot name="done"></slot>`;
    case 'help':
      return html`<slot name="help"></slot>`;
    case undefined:
      return nothing;
  }
}

function renderFacts(facts: readonly string[], hasClock: boolean): TemplateResult {
  return html`<p class="facts" part="facts">
    ${facts.map((fact) => html`<span><bdi>${fact}</bdi></span>`)}${hasClock ? renderClock() : nothing}
  </p>`;
}

/** The time left, whose text the countdown controller writes. */
function renderClock(): TemplateResult {
  return html`<span class="clock" part="countdown"></span>`;
}

export interface MainButtonOptions {
  readonly label: string;
  readonly disabled: boolean;
  /** The ids of what describes it. */
  readonly describedBy: string;
  readonly onClick: (event: Event) => void;
}

/** The filled button. The host's own label stands for the first step alone, and its icon wherever there is one. */
export function renderMainButton(
  { words, action, sign, isBusy = false }: MainButtonModel,
  { label, disabled, describedBy, onClick }: MainButtonOptions,
): TemplateResult {
  const icon = isBusy ? renderSign('spinner') : html`<slot name="icon">${sign ? renderSign(sign) : nothing}</slot>`;
  return html`<button
    class="main"
    part="button"
    type="button"
    value=${action}
    aria-describedby=${describedBy || nothing}
    aria-disabled=${isBusy ? 'true' : nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon}${words === 'start' ? html`<slot name="label">${label}</slot>` : label}
  </button>`;
}

/** An outlined or a quiet button. Its `value` says what it does. */
export function renderButton(
  kind: 'second' | 'quiet',
  { words: key, action }: ButtonModel,
  words: Words,
  onClick: (event: Event) => void,
): TemplateResult {
  return html`<button class=${kind} part="secondary" type="button" value=${action} @click=${onClick}>
    ${words[key]}
  </button>`;
}

/** Where the main button leads, and the time left while the question leads. */
export function renderNotes(hint: string, direction: Direction, hasClock: boolean): Template {
  if (!hint && !hasClock) return nothing;
  return html`<div class="notes">
    ${hint ? html`<span id="hint" dir=${direction ?? nothing}>${hint}</span>` : nothing}${hasClock ? renderClock() : nothing}
  </div>`;
}

/** The last line: the button that opens the explanation, and the way out. What opens from here lies below all that can be pressed. */
export function renderFoot(words: WhyWords, tip: ToggletipController | null, quiet: Template): Template {
  if (!tip && quiet === nothing) return nothing;
  return html`<div class="foot" @pointerenter=${tip?.onHoverStay} @pointerleave=${tip?.onHoverLeave}>
    ${tip ? renderWhy(words, tip) : nothing}${quiet}
  </div>`;
}

interface WhyWords {
  readonly why: string;
  readonly direction: Direction;
}

function renderWhy({ why, direction }: WhyWords, tip: ToggletipController): TemplateResult {
  return html`<button
    class="why"
    part="why"
    type="button"
    aria-expanded=${tip.isOpen ? 'true' : 'false'}
    aria-controls="tip"
    @click=${tip.onClick}
    @focus=${tip.onFocus}
    @pointerenter=${tip.onPointerEnter}
  >
    <span dir=${direction ?? nothing}>${why}</span>${renderSign('chevron')}
  </button>`;
}

/** The explanation: why, what to do or expect, and the law. */
export function renderTip(
  { why, points, law }: ExplanationSentences,
  direction: Direction,
  tip: ToggletipController,
): TemplateResult {
  return html`<div
    class="tip"
    part="tooltip"
    id="tip"
    role="note"
    popover="manual"
    @pointerenter=${tip.onHoverStay}
    @pointerleave=${tip.onHoverLeave}
  >
    <div class="arrow" part="arrow"></div>
    <div class="words" dir=${direction ?? nothing}>
      <slot name="explanation">
        ${why.map(renderParagraph)}
        <ul>
          ${points.filter(([, text]) => text).map(([sign, text]) => html`<li>${renderSign(sign)}<span>${text}</span></li>`)}
        </ul>
        <p class="law">${law}</p>
      </slot>
    </div>
  </div>`;
}
