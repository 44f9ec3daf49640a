import { warn } from './errors.js';

/**
 * Tells a developer, once, that nothing on this page will show a consent. A server has no page and shows nothing. It may have a
 * registry all the same: Lit brings one for Node.
 */
export function warnWhereUndefined(): void {
  if (typeof document === 'undefined' || typeof customElements === 'undefined') return;
  if (customElements.get('sca-consent')) return;
  warn(
    "is not defined on this page yet, and readConsent gave a consent for it: import 'sca-consent/define', or load dist/cdn/sca-consent.js.",
  );
}
