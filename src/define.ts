/** Registers `<sca-consent>`. */
import { prepareArrival } from './arrival/capture-return.js';
import { ScaConsent } from './sca-consent.js';

// A server has nowhere to register, and no address to read.
if (typeof customElements !== 'undefined') ScaConsent.define();
if (typeof document !== 'undefined') prepareArrival();

export { ScaConsent };

declare global {
  interface HTMLElementTagNameMap {
    'sca-consent': ScaConsent;
  }
}
