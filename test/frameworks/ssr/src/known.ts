import type { ReadConsent } from 'sca-consent';

/** What the server knows already when it renders the page. */
export const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };
