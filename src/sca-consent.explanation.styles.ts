import { css } from 'lit';

/** The last line: the button that opens the explanation, and the way out. Whatever opens from here covers nothing above it. */
const foot = css`
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space);
    max-inline-size: var(--_width);
    min-block-size: 2.75rem;
    margin-block-start: var(--_space-2);
  }
  .why {
    min-block-size: 2.75rem;
    padding: 0;
    text-align: start;
  }
  .why span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: .25em;
  }
  .why:is(:hover, [aria-expanded='true']) {
    color: inherit;
  }
  .why .sign {
    display: inline-block;
    width: 1em;
    height: 1em;
    margin-inline-start: .35em;
    vertical-align: -.15em;
    transition: rotate .16s ease-out;
  }
  .why[aria-expanded='true'] .sign {
    rotate: 180deg;
  }
`;

/** What the explanation says. It takes nothing of how the page spaces its own text. */
const words = css`
  .tip {
    display: none;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: .9375em;
    font-weight: 400;
    letter-spacing: normal;
    word-spacing: normal;
    overflow: visible;
  }
  .words :is(p, li):empty {
    display: none;
  }
  .words p + p {
    margin-block-start: var(--_space-2);
  }
  ul {
    display: grid;
    gap: var(--_space-2);
    margin: var(--_space) 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 1.25rem 1fr;
    gap: var(--_space-2);
  }
  li .sign {
    width: 1.125rem;
    height: 1.125rem;
    margin-block-start: .2em;
    stroke-width: 1.75;
    opacity: .8;
  }
  .law {
    font-size: .9333em;
    opacity: .86;
  }
`;

/** In the flow: where it could not float without covering something. These rules outdo the browser's for a closed popover. */
const inFlow = css`
  .tip.flow {
    position: static;
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: var(--_width);
    margin-block: var(--_space-2) var(--_space-1);
    padding-inline-start: var(--_space-4);
    border-inline-start: 3px solid color-mix(in oklab, var(--_border) 55%, transparent);
    animation: unfold .18s ease-out;
  }
  @keyframes unfold {
    from {
      translate: 0 -4px;
    }
  }
`;

/** Over the page, all of it in the window. It never scrolls inside. */
const over = css`
  .tip.over {
    position: fixed;
    inset: 0 auto auto 0;
    display: block;
    inline-size: min(var(--sca-tooltip-width, 23rem), 100vw - 2rem);
    padding: var(--_space-4) calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--sca-radius, 10px);
    background: var(--sca-tooltip-surface, light-dark(#fff, #252b35));
    color: var(--sca-tooltip-text, light-dark(#16191f, #f3f5f8));
    box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 .75rem 2.25rem -.5rem rgb(0 10 30 / .28);
    animation: appear .16s ease-out;
  }
  @keyframes appear {
    from {
      scale: .985;
    }
  }
`;

/** A corner of a square, which points at the button. */
const arrow = css`
  .arrow {
    position: absolute;
    display: none;
    width: 10px;
    height: 10px;
    background: inherit;
    border: inherit;
    border-width: 1px 0 0 1px;
  }
  .over .arrow {
    display: block;
  }
  .arrow[data-side='bottom'] {
    inset-block-start: -6px;
    rotate: 45deg;
  }
  .arrow[data-side='right'] {
    left: -6px;
    rotate: -45deg;
  }
  .arrow[data-side='left'] {
    right: -6px;
    rotate: 135deg;
  }
`;

export const explanation = css`
  ${foot} ${words} ${inFlow} ${over} ${arrow}
`;
