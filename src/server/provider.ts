import type { StatusWord } from '../consent/provider.js';

/** The host's own record of one user's consent: whatever it likes to keep, and at least the provider's id. */
export interface HostConsent {
  readonly id: string;
}

/** What stands behind the two endpoints: `intergiro`, `mangopay`, `swan`, `mollie`, or an object of the host's own. */
export interface ConsentProvider<Consent extends HostConsent = HostConsent> {
  /**
   * Gives the link: the provider's own answer in any built-in shape, `{redirect_url, expires_at?}`, `{exempt: true}` where
   * nothing has to be authorised, or `{wait: true}` where the user does it in an app. A `Response` is passed on as it is.
   */
  initiate(consent: Consent, returnUrl: string): Promise<object>;
  /** Asks the provider how it stands. What is not understood is `pending`. */
  status(consent: Consent): Promise<StatusWord>;
}
