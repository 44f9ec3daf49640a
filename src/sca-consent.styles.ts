import { css } from 'lit';

/**
 * Public custom properties are read once, on the wrapper; `:host` only takes part in the page's layout. Light and dark follow
 * the `color-scheme` in force on the element, through `light-dark()`; a browser without it gets the light set.
 */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  :host([state='empty']) {
    display: none;
  }
  .box {
    --_surface: var(--sca-surface, transparent);
    --_text: var(--sca-text, #16191f);
    --_muted: var(--sca-muted, #454d5a);
    --_border: var(--sca-border, #7b8494);
    --_accent: var(--sca-accent, #1546b8);
    --_on-accent: var(--sca-on-accent, #fff);
    --_danger: var(--sca-danger, #8f1d14);
    --_success: var(--sca-success, #10572b);
    --_tip: var(--sca-tooltip-surface, #fff);
    --_tip-text: var(--sca-tooltip-text, #16191f);
    --_radius: var(--sca-radius, 10px);
    --_space: var(--sca-space, 0.75rem);
    --_focus: var(--sca-focus, var(--_accent));
    /* Not a grid: each tick of the countdown would lay all of it out again, and a column costs a third less. */
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    background: var(--_surface);
    color: var(--_text);
    font: var(--sca-font, inherit);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  @supports (color: light-dark(red, red)) {
    .box {
      --_text: var(--sca-text, light-dark(#16191f, #f3f5f8));
      --_muted: var(--sca-muted, light-dark(#454d5a, #b9c1cd));
      --_border: var(--sca-border, light-dark(#7b8494, #7d8797));
      --_accent: var(--sca-accent, light-dark(#1546b8, #9dbdff));
      --_on-accent: var(--sca-on-accent, light-dark(#fff, #0a1730));
      --_danger: var(--sca-danger, light-dark(#8f1d14, #ffb9b0));
      --_success: var(--sca-success, light-dark(#10572b, #86e0a3));
      --_tip: var(--sca-tooltip-surface, light-dark(#fff, #252b35));
      --_tip-text: var(--sca-tooltip-text, light-dark(#16191f, #f3f5f8));
    }
  }
  .box.waiting {
    visibility: hidden;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reason {
    font-weight: 600;
    /* Nearer to what explains it than to the rest. */
    margin-block-end: calc(var(--_space) * -0.75);
  }
  .reason p + p {
    margin-block-start: 0.25em;
  }
  button {
    box-sizing: border-box;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  :is(button, .status):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .why,
  .secondary {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    text-align: start;
  }
  .why {
    align-self: start;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  :is(.why, .secondary):hover {
    color: var(--_text);
    text-decoration-thickness: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) / 2) var(--_space);
  }
  .main {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    /* As wide as the room, up to 30rem of it; in more room as wide as the words. A container query would cost far more. */
    align-self: start;
    min-inline-size: min(100%, max(15rem, (30rem - 100%) * 999));
    min-block-size: 3rem;
    padding: 0.5em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .main:hover {
    box-shadow: inset 0 0 0 99px rgb(0 0 0 / 0.12);
  }
  .main:is(:disabled, [aria-disabled='true']) {
    cursor: default;
    box-shadow: none;
  }
  .main:disabled {
    opacity: 0.55;
  }
  .secondary {
    min-block-size: 2.75rem;
    padding-inline: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .small {
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  .small:empty,
  .status:empty::before {
    display: none;
  }
  /* It stays in the accessibility tree while it is empty: a live region must be there before it is filled. It takes no gap. */
  .status:empty {
    position: absolute;
  }
  .status {
    display: flex;
    gap: 0.6em;
    align-items: start;
  }
  .status::before {
    content: 'i';
    content: 'i' / '';
    flex: none;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    border: 2px solid;
    border-radius: 50%;
    font-size: 1em;
    font-weight: 700;
    line-height: 1;
    scale: 0.9;
  }
  .busy::before {
    content: '';
  }
  .quiet::before {
    display: none;
  }
  .good {
    color: var(--_success);
    font-weight: 600;
  }
  .good::before {
    content: '✓';
    content: '✓' / '';
  }
  .bad {
    color: var(--_danger);
  }
  .bad::before {
    content: '!';
    content: '!' / '';
  }
  svg,
  .main[aria-disabled='true']::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .main[aria-disabled='true'] slot[name='icon'],
  .text p:empty {
    display: none;
  }
  .main[aria-disabled='true']::before {
    border: 2px solid;
    border-radius: 50%;
  }
  .main[aria-disabled='true']::before,
  .busy::before {
    border-inline-end-color: transparent;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .tip {
    position: fixed;
    inset: auto 1rem 1rem;
    z-index: 2147483647;
    display: none;
    box-sizing: border-box;
    inline-size: min(var(--sca-tooltip-width, 23rem), 100vw - 2rem);
    max-block-size: min(80vh, 40rem);
    margin: 0 auto;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: visible;
    background: var(--_tip);
    color: var(--_tip-text);
    font-size: 0.9375em;
    font-weight: 400;
    text-align: start;
    box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.22);
  }
  .tip.open {
    display: flex;
    flex-direction: column;
  }
  .text {
    display: grid;
    gap: var(--_space);
    min-block-size: 0;
    overflow: auto;
  }
  .text:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .text p:first-child {
    font-weight: 600;
  }
  .arrow {
    position: absolute;
    display: none;
    inline-size: 9px;
    block-size: 9px;
    rotate: 45deg;
    background: inherit;
    border: inherit;
    border-right: 0;
    border-bottom: 0;
  }
  .arrow.above {
    rotate: 225deg;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .main::before,
    .busy::before {
      animation-duration: 4s;
    }
  }
  @media print {
    .main,
    .why,
    .secondary,
    .tip.open,
    #hint {
      display: none;
    }
    .reason {
      margin-block-end: 0;
    }
  }
  @media (forced-colors: active) {
    .main {
      border-color: ButtonText;
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
    /* Chromium's backing of text would cut the circle, and a transparent side would be drawn. */
    .status::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .main:is(:disabled, [aria-disabled='true']) {
      background: ButtonFace;
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
