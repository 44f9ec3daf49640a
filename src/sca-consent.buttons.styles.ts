import { css } from 'lit';

const common = css`
  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    touch-action: manipulation;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
  }
  :is(.main, .second, .quiet) {
    padding: .5em 1.25em;
    border-radius: var(--sca-radius, 10px);
    line-height: 1.25;
    transition: background-color .16s ease-out;
  }
`;

/** The filled button: there is one where the person is needed. Its icon stands at the first word. */
const main = css`
  .main {
    inline-size: min(100%, var(--_width));
    min-block-size: 3rem;
    background-color: var(--_accent);
    color: var(--sca-on-accent, light-dark(#fff, #0a1730));
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }
  .main .sign,
  .main ::slotted([slot='icon']) {
    display: inline-block;
    width: 1.125em;
    height: 1.125em;
    margin-inline-end: .5em;
    vertical-align: -.175em;
  }
  .main:hover {
    background-color: color-mix(in oklab, var(--_accent), light-dark(#000, #fff) 14%);
  }
  .main:active {
    background-color: color-mix(in oklab, var(--_accent), light-dark(#000, #fff) 24%);
  }
  .main[aria-disabled] {
    background-color: var(--_accent);
    cursor: default;
  }
  .main:disabled {
    background-color: color-mix(in oklab, var(--_border) 22%, transparent);
    color: var(--_muted);
    cursor: not-allowed;
  }
`;

/** The outlined button, for what may be done; and the quiet one, whose words end where the last line ends. */
const others = css`
  .second {
    min-block-size: 2.75rem;
    border: 1px solid var(--_border);
    font-weight: 600;
  }
  .quiet {
    min-block-size: 2.75rem;
    margin-inline-start: auto;
    padding-inline: .75em 0;
    font-size: .9375em;
    font-weight: 500;
  }
  .quiet:first-child {
    margin-inline-start: 0;
    padding-inline: 0 .75em;
  }
  .quiet:is(:hover, :active) {
    text-decoration: underline;
    text-underline-offset: .25em;
  }
  .second:hover {
    background-color: color-mix(in oklab, currentcolor 7%, transparent);
  }
  .second:active {
    background-color: color-mix(in oklab, currentcolor 13%, transparent);
  }
`;

export const buttons = css`
  ${common} ${main} ${others}
`;
