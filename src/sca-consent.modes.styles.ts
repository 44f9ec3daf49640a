import { css } from 'lit';

/** On paper: what is asked and what is true, and nothing to press. */
const print = css`
  @media print {
    :is(button, .actions, .foot, .tip, .notes) {
      display: none;
    }
  }
`;

/** Whatever a more exact rule says. What turns says that something is under way, and does so slowly. */
const reducedMotion = css`
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
    .spinner {
      animation: turn 4s linear infinite !important;
    }
  }
`;

/** A tint is gone here, so the panel gets a line. A busy button is still a button, and not drawn as a disabled one. */
const forcedColors = css`
  @media (forced-colors: active) {
    .panel {
      border: 1px solid;
    }
    .tip.flow {
      border-color: CanvasText;
    }
    .panel > .sign {
      color: CanvasText;
    }
    .main:is(:enabled, [aria-disabled]) {
      forced-color-adjust: none;
      border: 1px solid ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    .main:disabled {
      forced-color-adjust: none;
      border: 1px solid GrayText;
      background: ButtonFace;
      color: GrayText;
    }
    .tick path {
      stroke: Canvas;
    }
  }
`;

/** Chromium up to 122, Firefox 119, Safari 17.4: words and borders in the page's own colour, the rest light. */
const withoutLightDark = css`
  @supports not (color: light-dark(red, red)) {
    .box {
      --_accent: var(--sca-accent, #1546b8);
      --_border: var(--sca-border, currentcolor);
    }
    .main {
      color: var(--sca-on-accent, #fff);
    }
    .good {
      --_tone: var(--sca-success, currentcolor);
    }
    .bad {
      --_tone: var(--sca-danger, currentcolor);
    }
    .tick path {
      stroke: #fff;
    }
    .tip.over {
      background: var(--sca-tooltip-surface, #fff);
      color: var(--sca-tooltip-text, #16191f);
    }
  }
`;

/** Chromium up to 110, Firefox 112, Safari 16.1: less important text is as dark as the rest. */
const withoutColorMix = css`
  @supports not (color: color-mix(in oklab, red, red)) {
    .box {
      --_muted: var(--sca-muted, currentcolor);
    }
    .main:disabled {
      opacity: .55;
    }
  }
`;

/** What differs on paper, without motion, in forced colours and in older browsers. It comes last, since it overrides. */
export const modes = css`
  ${print} ${reducedMotion} ${forcedColors} ${withoutLightDark} ${withoutColorMix}
`;
