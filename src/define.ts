/** Registers `<sca-consent>`. */
import { ScaConsent } from './sca-consent.js';

// On a server there is nowhere to register, and nothing to complain about.
if (typeof customElements !== 'undefined') ScaConsent.define();

export { ScaConsent };

declare global {
  interface HTMLElementTagNameMap {
    'sca-consent': ScaConsent;
  }
}
