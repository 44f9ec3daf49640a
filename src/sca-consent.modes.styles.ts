import { css } from 'lit';

/** On paper: what is asked, and nothing to press. */
const print = css`
  @media print {
    :is(button, .tip, #hint) {
      display: none;
    }
    .reason {
      margin-block-end: 0;
    }
  }
`;

/** Of a sign's circle Chromium's backing of text would cut a part, and draw the transparent side of a spinner. */
const forcedColors = css`
  @media (forced-colors: active) {
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
`;

/** Chromium up to 122, Firefox 119, Safari 17.4: words and borders in the page's own colour, the rest light. */
const withoutLightDark = css`
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

/** What differs on paper, in forced colours and in older browsers. It comes last, since it overrides. */
export const modes = css`
  ${print} ${forcedColors} ${withoutLightDark}
`;
