import { css } from 'lit';

/** The button that opens the explanation. */
const why = css`
  .why {
    align-self: start;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: .25em;
  }
  .why:hover {
    color: inherit;
    text-decoration-thickness: 2px;
  }
`;

/**
 * The explanation. It stands apart from the page's text, so it takes nothing of how the page spaces its own. Where
 * its position cannot be computed it stands at the bottom of the window.
 */
const panel = css`
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
    letter-spacing: normal;
    word-spacing: normal;
    overflow: visible;
    box-shadow: 0 .5rem 2rem rgb(0 0 0 / .22);
  }
  .tip.open {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  .text {
    display: grid;
    gap: var(--_space);
    overflow: auto;
  }
  .text p:first-child {
    font-weight: 600;
  }
  .text :empty {
    display: none;
  }
`;

/** A corner of a square, which points at the button. */
const arrow = css`
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
`;

export const explanation = css`
  ${why} ${panel} ${arrow}
`;
