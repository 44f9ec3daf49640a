import { warn } from './errors.js';

/** Tells a developer, once, that nothing on this page will show a consent. A server has no registry, and shows nothing. */
export function warnWhereUndefined(): void {
  if (typeof customElements === 'undefined' || customElements.get('sca-consent')) return;
  warn(
    "is not defined on this page yet, and readConsent gave a consent for it: import 'sca-consent/define', or load dist/cdn/sca-consent.js.",
  );
}
