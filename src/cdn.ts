/** What a script tag gets: the element registered, and what a page needs beside it. */
import { prepareArrival } from './arrival/capture-return.js';
import { readConsent } from './consent/read-consent.js';
import { InvalidConsentError, ScaError } from './errors.js';
import { ScaConsent } from './sca-consent.js';

declare const __VERSION__: string;

/** The version of this file. */
const version: string = __VERSION__;

const define: typeof ScaConsent.define = (tag, registry) => ScaConsent.define(tag, registry);

define();
prepareArrival();

export { define, InvalidConsentError, readConsent, ScaConsent, ScaError, version };
