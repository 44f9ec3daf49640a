import { css } from 'lit';

/**
 * Public custom properties are read once, where they count; `:host` only takes part in the page's layout. Light and dark follow
 * the `color-scheme` in force on the element, through `light-dark()`; a browser without it gets the page's own colour for words
 * and light ones for what is painted.
 */
export const styles = css`
  :host {
    display: block;
  }
  .box {
    --_accent: var(--sca-accent, light-dark(#1546b8, #9dbdff));
    --_space: var(--sca-space, 0.75rem);
    background: var(--sca-surface, transparent);
    color: var(--sca-text, light-dark(#16191f, #f3f5f8));
    font: var(--sca-font, inherit);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* Not a grid: each tick of the countdown would lay all of it out again, and a column costs a third less. */
  .box,
  .tip.open {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  /* A thousand count on a list: those that nobody sees are not laid out. */
  [part='countdown'] {
    content-visibility: auto;
    contain-intrinsic-size: auto 8em auto 1.5em;
  }
  .waiting {
    visibility: hidden;
  }
  p {
    margin: 0;
  }
  .reason {
    /* Nearer to what explains it than to the rest. */
    margin-block-end: calc(var(--_space) * -.75);
  }
  .reason p + p {
    margin-block-start: .25em;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
    background: none;
  }
  :focus-visible {
    outline: 3px solid var(--sca-focus, var(--_accent));
    outline-offset: 2px;
  }
  .why,
  .small {
    color: var(--sca-muted, light-dark(#454d5a, #b9c1cd));
    font-variant-numeric: tabular-nums;
  }
  .why,
  .small,
  .tip {
    font-size: .9375em;
  }
  .why {
    align-self: start;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: .25em;
  }
  .why:hover {
    color: inherit;
    text-decoration-thickness: 2px;
  }
  .row,
  .main {
    display: flex;
    align-items: center;
  }
  .row {
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2) var(--_space);
  }
  .main,
  .secondary,
  .tip {
    border: 1px solid var(--sca-border, light-dark(#7b8494, #7d8797));
    border-radius: var(--sca-radius, 10px);
  }
  .main {
    justify-content: center;
    gap: .5em;
    /* As wide as the room, up to 30rem of it; in more room as wide as the words. A container query would cost far more. */
    align-self: start;
    min-inline-size: min(100%, max(15rem, (30rem - 100%) * 999));
    min-block-size: 3rem;
    padding: .5em 1.25em;
    border-color: transparent;
    background: var(--_accent);
    color: var(--sca-on-accent, light-dark(#fff, #0a1730));
  }
  .main:hover {
    box-shadow: inset 0 0 0 99px rgb(0 0 0 / .12);
  }
  .main:is(:disabled, [aria-disabled]) {
    cursor: default;
    box-shadow: none;
  }
  .main:disabled {
    opacity: .55;
  }
  .secondary {
    min-block-size: 2.75rem;
    padding: 0 1em;
  }
  .why,
  .secondary,
  .tip {
    text-align: start;
  }
  .reason,
  .main,
  .good,
  .text p:first-child {
    font-weight: 600;
  }
  .status {
    display: flex;
    align-items: start;
    gap: .6em;
  }
  svg,
  .status::before,
  [aria-disabled]::before {
    flex: none;
    box-sizing: border-box;
    width: 1.125em;
    height: 1.125em;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .status::before,
  [aria-disabled]::before {
    border: 2px solid;
    border-radius: 50%;
  }
  .status::before {
    content: 'i';
    content: 'i' / '';
    display: grid;
    place-items: center;
    width: 1.25em;
    height: 1.25em;
    margin-block-start: .125em;
    font-weight: 700;
    line-height: 1;
    scale: .9;
  }
  .good {
    color: var(--sca-success, light-dark(#10572b, #86e0a3));
  }
  .good::before {
    content: '✓';
    content: '✓' / '';
  }
  .bad {
    color: var(--sca-danger, light-dark(#8f1d14, #ffb9b0));
  }
  .bad::before {
    content: '!';
    content: '!' / '';
  }
  [aria-disabled]::before,
  .busy::before {
    content: '';
    border-right-color: transparent;
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
    max-height: min(80vh, 40rem);
    margin: 0 auto;
    padding: calc(var(--_space) * 1.25);
    background: var(--sca-tooltip-surface, light-dark(#fff, #252b35));
    color: var(--sca-tooltip-text, light-dark(#16191f, #f3f5f8));
    font-weight: 400;
    overflow: visible;
    box-shadow: 0 .5rem 2rem rgb(0 0 0 / .22);
  }
  .text {
    display: grid;
    gap: var(--_space);
    overflow: auto;
  }
  .arrow {
    position: absolute;
    display: none;
    width: 9px;
    height: 9px;
    rotate: 45deg;
    background: inherit;
    border: inherit;
    border-width: 1px 0 0 1px;
  }
  .above {
    rotate: 225deg;
  }
  /* The status stays in the accessibility tree while it is empty: a live region must be there before it is filled. */
  .status:empty,
  .spoken {
    position: absolute;
  }
  .spoken {
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host([hidden]),
  :host([state=empty]),
  #hint:empty,
  .status:empty::before,
  .quiet::before,
  [aria-disabled] [name=icon],
  .text :empty {
    display: none;
  }
  @media (prefers-reduced-motion: reduce) {
    [aria-disabled]::before,
    .busy::before {
      animation-duration: 4s;
    }
  }
  @media print {
    :is(button, .tip, #hint) {
      display: none;
    }
    .reason {
      margin-block-end: 0;
    }
  }
  @media (forced-colors: active) {
    /* Of the circle Chromium's backing of text would cut a part, and draw the transparent side of a spinner. */
    .main,
    .status::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .main {
      background: ButtonText;
      color: ButtonFace;
    }
    .main:is(:disabled, [aria-disabled]) {
      background: ButtonFace;
      color: GrayText;
      border-color: GrayText;
    }
  }
  /* Chromium up to 122, Firefox 119, Safari 17.4: words and borders in the page's own colour, the rest light. */
  @supports not (color: light-dark(red, red)) {
    .box {
      --_accent: var(--sca-accent, #1546b8);
    }
    .main {
      color: var(--sca-on-accent, #fff);
    }
    .tip {
      background: var(--sca-tooltip-surface, #fff);
      color: var(--sca-tooltip-text, #16191f);
    }
    .secondary,
    .tip {
      border: 1px solid var(--sca-border, currentcolor);
    }
  }
`;
