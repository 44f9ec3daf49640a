import type { Provider } from '../provider.js';
import { berlinGroup } from './berlin-group.js';
import { generic } from './generic.js';
import { intergiro } from './intergiro.js';
import { mangopay } from './mangopay.js';
import { mollie } from './mollie.js';
import { stripe } from './stripe.js';
import { swan } from './swan.js';
import { truelayer } from './truelayer.js';

/**
 * Every built-in dialect, in the order in which `auto` asks whether it recognises a consent: the surer the sign, the earlier.
 * A new dialect is a file beside this one and a line here. `generic` takes what the others leave.
 */
export const providers: readonly Provider[] = [
  mangopay,
  swan,
  stripe,
  truelayer,
  mollie,
  berlinGroup,
  intergiro,
  generic,
];
