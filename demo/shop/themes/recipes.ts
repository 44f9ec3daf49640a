/** How each state of the element is reached, by its public API alone. */
import type { ScaConsent } from 'sca-consent';
import {
  expectWindow,
  goAndReturn,
  goToProvider,
  never,
  PretendWindow,
  type Settings,
  says,
  start,
  type Trip,
  takeTurn,
  wait,
} from './trip.js';

export interface Recipe {
  label: string;
  group: string;
  /** What the element is given. */
  settings?(trip: Trip): Settings;
  /** What happens to it once it is on the page. */
  act?(element: ScaConsent, trip: Trip): unknown;
}

/** Long enough for the page's address to have been read. */
const ADDRESS_READ_MS = 50;
/** Long enough for a call to have failed. */
const CALL_FAILS_MS = 50;

export const recipes = {
  idle: {
    group: 'Before',
    label: 'Ready',
    settings: (trip) => trip.playable(),
    act: (element, trip) =>
      // Whoever presses the button gets the window that comes back by itself.
      element.addEventListener('consent-start', () => {
        trip.window = new PretendWindow();
        expectWindow(trip.window);
      }),
  },
  initiating: {
    group: 'Before',
    label: 'Preparing the link',
    settings: () => ({ initiate: never }),
    act: (element, trip) => start(element, trip.window),
  },
  disabled: { group: 'Before', label: 'Disabled by the host', settings: () => ({ disabled: true }) },
  open: {
    group: 'At the provider',
    label: 'Window open',
    settings: (trip) => ({ initiate: trip.link() }),
    act: goToProvider,
  },
  unobservable: {
    group: 'At the provider',
    label: 'Window not to be seen',
    settings: (trip) => ({ initiate: trip.link() }),
    act: async (element, trip) => {
      await goToProvider(element, trip);
      takeTurn(() => trip.window.close());
    },
  },
  closed: {
    group: 'At the provider',
    label: 'Window closed',
    settings: (trip) => ({ initiate: trip.link() }),
    act: async (element, trip) => {
      await goToProvider(element, trip);
      takeTurn(() => {
        trip.window.close();
        dispatchEvent(new Event('focus'));
      });
    },
  },
  blocked: {
    group: 'At the provider',
    label: 'Window blocked',
    settings: (trip) => ({ initiate: trip.link() }),
    act: (element) => start(element, null),
  },
  linkOver: {
    group: 'At the provider',
    label: 'Link over',
    settings: (trip) => ({ initiate: trip.link({ expires_at: new Date(Date.now() - 1000).toISOString() }) }),
    act: goToProvider,
  },
  leaving: {
    group: 'At the provider',
    label: 'Leaving by full page',
    // This very address, so that nothing is left. The history gets no entry for where it already is.
    settings: (trip) => ({ mode: 'redirect', initiate: trip.link({ redirect_url: `${pageAddress()}#provider` }) }),
    act: async (element, trip) => {
      history.replaceState(history.state, '', '#provider');
      await goToProvider(element, trip);
      await wait(ADDRESS_READ_MS);
      history.replaceState(history.state, '', pageAddress());
    },
  },
  checking: {
    group: 'Coming back',
    label: 'Checking',
    settings: (trip) => ({ initiate: trip.link(), checkStatus: never }),
    act: goAndReturn,
  },
  pending: {
    group: 'Coming back',
    label: 'Provider undecided',
    settings: (trip) => ({ initiate: trip.link(), checkStatus: says('pending') }),
    act: goAndReturn,
  },
  complete: {
    group: 'Ends',
    label: 'Complete',
    settings: (trip) => ({ initiate: trip.link(), checkStatus: says('complete') }),
    act: goAndReturn,
  },
  back: {
    group: 'Ends',
    label: 'Back, unverified',
    settings: (trip) => ({ initiate: trip.link() }),
    act: goAndReturn,
  },
  exempt: { group: 'Ends', label: 'Exempt', settings: () => ({ consent: { PendingUserAction: null } }) },
  declined: {
    group: 'Ends',
    label: 'Declined',
    settings: (trip) => ({ initiate: trip.link(), checkStatus: says('declined') }),
    act: goAndReturn,
  },
  expired: { group: 'Ends', label: 'Expired', settings: () => ({ minutes: -1 }) },
  cancelled: {
    group: 'Ends',
    label: 'Cancelled',
    settings: () => ({ initiate: never }),
    act: (element, trip) => {
      start(element, trip.window);
      element.cancel();
    },
  },
  failed: {
    group: 'Trouble',
    label: 'Failed, may be tried again',
    settings: () => ({ initiate: () => Promise.reject(new Error('This is a demonstration.')) }),
    act: (element, trip) => start(element, trip.window),
  },
  final: {
    group: 'Trouble',
    label: 'Failed for good',
    settings: (trip) => ({ initiate: trip.link(), checkStatus: says('failed') }),
    act: goAndReturn,
  },
  offline: {
    group: 'Trouble',
    label: 'Offline',
    settings: () => ({ initiate: () => Promise.reject(new TypeError('This is a demonstration.')) }),
    act: async (element, trip) => {
      // What the browser says decides nothing, but tells why a call failed.
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      start(element, trip.window);
      await wait(CALL_FAILS_MS);
      Reflect.deleteProperty(navigator, 'onLine');
    },
  },
  timeout: {
    group: 'Trouble',
    label: 'No answer in time',
    settings: () => ({ initiate: never, timeout: 20 }),
    act: (element, trip) => start(element, trip.window),
  },
} satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof recipes;

/** The recipe's name for the text of a control or an attribute. */
export function toRecipeName(text: string | undefined): RecipeName {
  return text !== undefined && Object.hasOwn(recipes, text) ? (text as RecipeName) : 'idle';
}

function pageAddress(): string {
  return location.href.replace(/#.*/, '');
}
