import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/words.js';
import type { ToggletipController } from './toggletip-controller.js';
import type { SecondaryAction } from './view-model.js';

type Template = TemplateResult | typeof nothing;

function renderParagraph(text: string): TemplateResult {
  return html`<p>${text}</p>`;
}

/** The sentences that say what is asked, one for each scope. */
export function renderReason([first = '', ...others]: readonly string[]): TemplateResult {
  return html`<div class="reason" part="reason" id="reason">
    <slot name="reason"><p>${first}</p>${others.map(renderParagraph)}</slot>
  </div>`;
}

/** The button that opens the explanation, and the explanation. */
export function renderExplanation(why: string, sentences: readonly string[], tip: ToggletipController): TemplateResult {
  return html`<button
      class="why"
      part="why"
      type="button"
      aria-expanded=${tip.isOpen ? 'true' : 'false'}
      aria-controls="tip"
      @click=${tip.onClick}
      @focus=${tip.onFocus}
      @pointerenter=${tip.onPointerEnter}
      @pointerleave=${tip.onPointerLeave}
    >
      ${why}
    </button>
    <div
      class="tip"
      part="tooltip"
      id="tip"
      role="note"
      popover="manual"
      @pointerenter=${tip.onPointerEnter}
      @pointerleave=${tip.onPointerLeave}
    >
      <div class="arrow" part="arrow"></div>
      <div class="text"><slot name="explanation">${sentences.map(renderParagraph)}</slot></div>
    </div>`;
}

export interface MainButton {
  readonly label: string;
  /** It is at work and cannot be pressed. */
  readonly busy: boolean;
  readonly disabled: boolean;
  /** Whether the hint below belongs to its description. */
  readonly hasHint: boolean;
  readonly onClick: () => void;
}

export function renderMainButton({ label, busy, disabled, hasHint, onClick }: MainButton): TemplateResult {
  return html`<button
    class="main"
    part="button"
    type="button"
    aria-describedby=${hasHint ? 'reason hint' : 'reason'}
    aria-disabled=${busy ? 'true' : nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    <slot name="icon">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5" /></svg>
    </slot>
    <span><slot name="label">${label}</slot></span>
  </button>`;
}

/** That a window opens, and the time left, whose text the countdown controller writes. */
export function renderNotes(hint: string): TemplateResult {
  return html`<div class="row">
    <p class="small" id="hint">${hint}</p>
    <p class="small" part="countdown"></p>
  </div>`;
}

/** The secondary buttons. The `value` of each says what it does. */
export function renderActions(
  actions: readonly SecondaryAction[],
  words: Words,
  onClick: (event: Event) => void,
): Template {
  if (actions.length === 0) return nothing;
  const buttons = actions.map(
    (action) =>
      html`<button class="secondary" part="secondary" type="button" value=${action} @click=${onClick}>
        ${words[action]}
      </button>`,
  );
  return html`<div class="row">${buttons}</div>`;
}
