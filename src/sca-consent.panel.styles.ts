import { css } from 'lit';

/**
 * The box that leads with what is true now. Its tint is its kind's colour; without `color-mix()` it has none. It moves into place
 * and does not fade in: words must have their contrast from the first moment.
 */
const box = css`
  .panel {
    --_tone: currentcolor;
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    column-gap: var(--_space);
    box-sizing: border-box;
    max-inline-size: var(--_width);
    padding: var(--_space-4);
    scroll-margin-block: 1rem;
    border-radius: var(--sca-radius, 10px);
    background: color-mix(in oklab, var(--_tone) 7%, transparent);
    animation: settle .18s ease-out;
  }
  .panel:focus-visible {
    outline-offset: 0;
  }
  .panel > .sign {
    width: 1.5rem;
    height: 1.5rem;
    color: var(--_tone);
  }
  .busy {
    --_tone: var(--_accent);
  }
  .good {
    --_tone: var(--sca-success, light-dark(#10572b, #86e0a3));
  }
  .bad {
    --_tone: var(--sca-danger, light-dark(#8f1d14, #ffb9b0));
  }
  :is(.good, .bad) .lead {
    color: var(--_tone);
  }
  .text {
    margin-block-start: var(--_space-1);
    line-height: 1.45;
    text-wrap: pretty;
  }
  ::slotted([slot='help']),
  ::slotted([slot='done']) {
    display: block;
    margin-block-start: var(--_space-2);
  }
  @keyframes settle {
    from {
      translate: 0 4px;
    }
  }
`;

/** A filled tick is drawn for what was verified, and for nothing else. */
const tick = css`
  .tick circle {
    fill: currentcolor;
    stroke: none;
  }
  .tick path {
    stroke: light-dark(#fff, #0b1a12);
    stroke-dasharray: 14;
    animation: draw .2s ease-out .1s backwards;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 14;
    }
  }
`;

/** Amount, payee and time left: a dot before each, and the dot at the start of a line is cut away. */
const facts = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: var(--_space-2);
    margin-inline-start: -1.15em;
    clip-path: inset(0 0 0 1.15em);
  }
  .facts:dir(rtl) {
    clip-path: inset(0 1.15em 0 0);
  }
  .facts > * {
    position: relative;
    padding-inline-start: 1.15em;
  }
  .facts > *::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: .45em;
  }
`;

export const panel = css`
  ${box} ${tick} ${facts}
`;
