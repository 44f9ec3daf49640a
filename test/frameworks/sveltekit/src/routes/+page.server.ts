import type { ReadConsent } from 'sca-consent';
import type { PageServerLoad } from './$types.js';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };

export const load: PageServerLoad = ({ url }) => ({ known: url.searchParams.has('known') ? known : null });
