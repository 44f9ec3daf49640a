import { css } from 'lit';
import { buttons } from './sca-consent.buttons.styles.js';
import { explanation } from './sca-consent.explanation.styles.js';
import { modes } from './sca-consent.modes.styles.js';
import { panel } from './sca-consent.panel.styles.js';

/**
 * `:host` only takes part in the page's layout. Everything else stands in the box, which reads public custom properties and ends
 * what the page says of its own text: in a table cell or a button group words would not wrap. Letter and word spacing are taken
 * from the page, since readers who need wider text set them there (WCAG 1.4.12). The page's
 * colour is taken too, as its font is; but in a dark `color-scheme` it is never darker than what can be read there. A browser that
 * cannot compute that takes the page's colour as it is.
 *
 * One scale of distances comes from one property: 4, 8, 12 and 16 pixels by default. So do three sizes of text: what leads, text
 * and notes.
 *
 * The box is no grid: each tick of the countdown would lay all of it out again, and a column costs a third less.
 */
const box = css`
  :host {
    display: block;
  }
  .box {
    --_accent: var(--sca-accent, light-dark(#1546b8, #9dbdff));
    --_border: var(--sca-border, light-dark(#7b8494, #7d8797));
    --_muted: var(--sca-muted, color-mix(in oklab, currentcolor 82%, transparent));
    --_space: var(--sca-space, 0.75rem);
    --_width: var(--sca-width, 30rem);
    --_space-1: calc(var(--_space) / 3);
    --_space-2: calc(var(--_space) * 2 / 3);
    --_space-4: calc(var(--_space) * 4 / 3);
    display: flex;
    flex-direction: column;
    background: var(--sca-surface, transparent);
    color: var(--sca-text, light-dark(currentcolor, oklch(from currentcolor max(l, .9) c h)));
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
  .box:dir(rtl) [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .lead {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .notes,
  .facts,
  .why {
    color: var(--_muted);
    font-size: .875em;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
  }
  .sign {
    box-sizing: border-box;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spinner {
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  :focus-visible {
    outline: 3px solid var(--sca-focus, var(--_accent));
    outline-offset: 2px;
  }
`;

/** The sentences that say what is asked. They lead as long as nothing newer is true. */
const reason = css`
  .reason p + p {
    margin-block-start: var(--_space-1);
  }
`;

/**
 * Under the main button: where it leads, and the time left. A thousand countdowns on a list: those that nobody sees are not
 * laid out.
 */
const notes = css`
  .notes {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
    max-inline-size: var(--_width);
    margin-block-start: var(--_space-2);
  }
  .notes .clock {
    content-visibility: auto;
    contain-intrinsic-size: auto 8em auto 1.45em;
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
  ${box} ${common} ${reason} ${panel} ${buttons} ${notes} ${explanation} ${spoken} ${hiddenElement} ${modes}
`;
