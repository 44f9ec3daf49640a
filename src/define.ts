/** Registers `<sca-consent>`. */
import { captureReturn } from './arrival/capture-return.js';
import { ScaConsent } from './sca-consent.js';

// A server has nowhere to register, and no address to read.
if (typeof customElements !== 'undefined') ScaConsent.define();
// A router may tidy the address before an element is drawn, so it is read as the script loads (contract, section 6).
if (typeof document !== 'undefined') captureReturn();

export { ScaConsent };

declare global {
  interface HTMLElementTagNameMap {
    'sca-consent': ScaConsent;
  }
}
