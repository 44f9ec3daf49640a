/** With an amount to write: the browser's first `Intl.NumberFormat` is the dearest single thing of all. */
import { make } from './sca-consent.js';

export const mount = (place) => place.append(make({ amount: '129.90', currency: 'EUR' }));
