/** What a script tag gets: the element registered, and what a page needs beside it. */
import { readConsent } from './consent/read-consent.js';
import { ScaConsent } from './define.js';
import { InvalidConsentError, ScaError } from './errors.js';

declare const __VERSION__: string;

/** The version of this file. */
const version: string = __VERSION__;

const define: typeof ScaConsent.define = (tag, registry) => ScaConsent.define(tag, registry);

export { define, InvalidConsentError, readConsent, ScaConsent, ScaError, version };
