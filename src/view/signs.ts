import { html, type TemplateResult } from 'lit';

/**
 * Signs of 24 by 24 units, drawn as lines in the colour of the text. Each kind of fact has its own. They say nothing to assistive
 * technology: the words beside them do. Each is written out: a template without values is cloned whole, and there are many.
 */
const signs = {
  lock: html`<svg class="sign lock" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5" /></svg>`,
  window: html`<svg class="sign window" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v14H4zM4 9.5h16M14 14h3" /></svg>`,
  eye: html`<svg class="sign eye" viewBox="0 0 24 24" aria-hidden="true"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" /><circle cx="12" cy="12" r="2.75" /></svg>`,
  spinner: html`<svg class="sign spinner" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" opacity=".25" /><path d="M21 12a9 9 0 0 0-9-9" /></svg>`,
  phone: html`<svg class="sign phone" viewBox="0 0 24 24" aria-hidden="true"><rect x="7" y="2.5" width="10" height="19" rx="2.5" /><path d="M11 18.5h2" /></svg>`,
  info: html`<svg class="sign info" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5" /><path d="M12 11v5.5M12 7.5v.01" /></svg>`,
  clock: html`<svg class="sign clock" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5" /><path d="M12 6.5V12l3.5 2" /></svg>`,
  stopped: html`<svg class="sign stopped" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5" /><path d="M8 12h8" /></svg>`,
  declined: html`<svg class="sign declined" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5" /><path d="m9 9 6 6m0-6-6 6" /></svg>`,
  error: html`<svg class="sign error" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5 22 20.5H2ZM12 10v4.5M12 17.5v.01" /></svg>`,
  offline: html`<svg class="sign offline" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4l16 16M9 6.5A6 6 0 0 1 17.7 10 4 4 0 0 1 20 16.5M16 18.5H7.5a4.5 4.5 0 0 1-1-8.9" /></svg>`,
  tick: html`<svg class="sign tick" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" /><path d="m7.5 12.5 3 3 6-6.5" /></svg>`,
  chevron: html`<svg class="sign chevron" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`,
} as const satisfies Record<string, TemplateResult>;

export type Sign = keyof typeof signs;

export function renderSign(sign: Sign): TemplateResult {
  return signs[sign];
}
