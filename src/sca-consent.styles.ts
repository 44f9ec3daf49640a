import { css } from 'lit';
import { explanation } from './sca-consent.explanation.styles.js';
import { modes } from './sca-consent.modes.styles.js';

/**
 * `:host` only takes part in the page's layout. Everything else stands in the box, which reads public custom properties and ends
 * what the page says of its own text: in a table cell or a button group words would not wrap. Letter and word spacing are taken
 * from the page, since readers who need wider text set them there (WCAG 1.4.12).
 *
 * The box is no grid: each tick of the countdown would lay all of it out again, and a column costs a third less.
 */
const box = css`
  :host {
    display: block;
  }
  .box {
    --_accent: var(--sca-accent, light-dark(#1546b8, #9dbdff));
    --_space: var(--sca-space, 0.75rem);
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    background: var(--sca-surface, transparent);
    color: var(--sca-text, light-dark(#16191f, #f3f5f8));
    font: var(--sca-font, inherit);
    line-height: 1.5;
    line-break: auto;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
  }
  .waiting {
    visibility: hidden;
  }
`;

/** What several parts have in common. */
const common = css`
  p {
    margin: 0;
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
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) / 2) var(--_space);
  }
  .main,
  .secondary,
  .tip {
    border: 1px solid var(--sca-border, light-dark(#7b8494, #7d8797));
    border-radius: var(--sca-radius, 10px);
  }
`;

/** The icon and the signs: all of one size. */
const signs = css`
  svg,
  .status::before,
  [aria-disabled]::before {
    flex: none;
    box-sizing: border-box;
    width: 1.125em;
    height: 1.125em;
  }
  .status::before,
  [aria-disabled]::before {
    border: 2px solid;
    border-radius: 50%;
  }
`;

/** The sentences that say what is asked: nearer to what explains them than to the rest. */
const reason = css`
  .reason {
    margin-block-end: calc(var(--_space) * -.75);
    font-weight: 600;
  }
  .reason p + p {
    margin-block-start: .25em;
  }
`;

/**
 * The main button is as wide as the room, up to 30rem of it; in more room it is as wide as the words. A container query would
 * cost far more.
 */
const mainButton = css`
  .main {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: .5em;
    align-self: start;
    min-inline-size: min(100%, max(15rem, (30rem - 100%) * 999));
    min-block-size: 3rem;
    padding: .5em 1.25em;
    border-color: transparent;
    background: var(--_accent);
    color: var(--sca-on-accent, light-dark(#fff, #0a1730));
    font-weight: 600;
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
  [aria-disabled] [name=icon] {
    display: none;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
`;

/** That a window opens, and the time left. A thousand countdowns on a list: those that nobody sees are not laid out. */
const notes = css`
  [part='countdown'] {
    content-visibility: auto;
    contain-intrinsic-size: auto 8em auto 1.5em;
  }
  #hint:empty {
    display: none;
  }
`;

/**
 * The status line, with a sign before it. It stays in the accessibility tree while it is empty: a live region must be there
 * before it is filled.
 */
const status = css`
  .status {
    display: flex;
    align-items: start;
    gap: .6em;
  }
  .status:empty {
    position: absolute;
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
    font-weight: 600;
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
  .status:empty::before,
  .quiet::before {
    display: none;
  }
`;

/** The sign of work, before the status line and in place of the main button's icon. */
const spinner = css`
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
  @media (prefers-reduced-motion: reduce) {
    [aria-disabled]::before,
    .busy::before {
      animation-duration: 4s;
    }
  }
`;

const secondaryButtons = css`
  .secondary {
    min-block-size: 2.75rem;
    padding: 0 1em;
    text-align: start;
  }
`;

/** What is said aloud and not shown. */
const spoken = css`
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

const hiddenElement = css`
  :host([hidden]),
  :host([state=empty]) {
    display: none;
  }
`;

/**
 * One sheet, a block for each part in the template's order. The comments stand beside the blocks, where no user fetches them.
 *
 * Public custom properties are read once, where they count. Light and dark follow the `color-scheme` in force on the element,
 * through `light-dark()`; a browser without it gets the page's own colour for words and light ones for what is painted.
 */
export const styles = css`
  ${box} ${common} ${signs} ${reason} ${explanation} ${mainButton} ${notes} ${status} ${spinner} ${secondaryButtons} ${spoken}
  ${hiddenElement} ${modes}
`;
