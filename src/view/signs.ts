import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Signs of 24 by 24 units, drawn as lines in the colour of the text. Each kind of fact has its own. */
const shapes = {
  lock: svg`<path d="M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5" />`,
  window: svg`<path d="M4 5h16v14H4zM4 9.5h16M14 14h3" />`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" /><circle cx="12" cy="12" r="2.75" />`,
  spinner: svg`<circle cx="12" cy="12" r="9" opacity=".25" /><path d="M21 12a9 9 0 0 0-9-9" />`,
  phone: svg`<rect x="7" y="2.5" width="10" height="19" rx="2.5" /><path d="M11 18.5h2" />`,
  info: svg`<circle cx="12" cy="12" r="9.5" /><path d="M12 11v5.5M12 7.5v.01" />`,
  clock: svg`<circle cx="12" cy="12" r="9.5" /><path d="M12 6.5V12l3.5 2" />`,
  stopped: svg`<circle cx="12" cy="12" r="9.5" /><path d="M8 12h8" />`,
  declined: svg`<circle cx="12" cy="12" r="9.5" /><path d="m9 9 6 6m0-6-6 6" />`,
  error: svg`<path d="M12 3.5 22 20.5H2ZM12 10v4.5M12 17.5v.01" />`,
  offline: svg`<path d="M4 4l16 16M9 6.5A6 6 0 0 1 17.7 10 4 4 0 0 1 20 16.5M16 18.5H7.5a4.5 4.5 0 0 1-1-8.9" />`,
  tick: svg`<circle cx="12" cy="12" r="10" /><path d="m7.5 12.5 3 3 6-6.5" />`,
  chevron: svg`<path d="m6 9 6 6 6-6" />`,
} as const satisfies Record<string, SVGTemplateResult>;

export type Sign = keyof typeof shapes;

/** A sign that says nothing to assistive technology: the words beside it do. */
export function renderSign(sign: Sign): TemplateResult {
  return html`<svg class=${`sign ${sign}`} viewBox="0 0 24 24" aria-hidden="true">${shapes[sign]}</svg>`;
}
