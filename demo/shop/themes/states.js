// @ts-check
/**
 * Real elements in every state, reached by the public API alone: the host's two functions that answer, fail or stay
 * silent, `start()`, and a window that is only pretended, so that nothing opens.
 */

/** @typedef {HTMLElement & Record<string, any>} Element */
/** @typedef {{ scope: string[], minutes: number, lang: string }} Subject what every element here is about */
/**
 * @typedef {object} Recipe
 * @property {string} label
 * @property {string} group
 * @property {(trip: Trip) => object} [settings] what the element is given
 * @property {(element: Element, trip: Trip) => unknown} [act] what happens to it once it is on the page
 */

const LINK = 'https://provider.example/confirm';

/** What `window.open` gives on this page. */
class PretendWindow {
  closed = false;
  opener = null;
  location = {
    href: 'about:blank',
    /** @param {string} url */
    replace: (url) => {
      this.location.href = url;
    },
  };

  close() {
    this.closed = true;
  }

  focus() {}
}

/** One way to the provider and back. */
class Trip {
  window = new PretendWindow();
  returnUrl = '';

  /** An `initiate` that answers so. @param {object} [more] */
  link = (more) => {
    /** @param {{ returnUrl: string }} request */
    return async ({ returnUrl }) => {
      this.returnUrl = returnUrl;
      return { redirect_url: LINK, ...more };
    };
  };

  /** The provider sends the person back. */
  comeBack = () => {
    this.window.location.href = this.returnUrl;
  };
}

/** @type {PretendWindow | null | undefined} */
let next;
/** @type {any} */ (globalThis).open = () => (next === undefined ? new PretendWindow() : next);

/** Presses the button, as far as the element can tell. @param {Element} element @param {PretendWindow | null} opens */
function start(element, opens) {
  next = opens;
  void element.start();
  next = undefined;
}

/** @param {number} time */
const wait = (time) => new Promise((done) => setTimeout(done, time));
const never = () => new Promise(() => {});
/** @param {string} status */
const says = (status) => async () => ({ status });

/** @param {Element} element @param {string} state @returns {Promise<void>} */
const until = (element, state) =>
  new Promise((done) => {
    const look = () => {
      if (element.state !== state) return;
      element.removeEventListener('consent-change', look);
      done();
    };
    element.addEventListener('consent-change', look);
    look();
  });

/** @param {Element} element @param {Trip} trip */
async function go(element, trip) {
  start(element, trip.window);
  await until(element, 'authorizing');
}

/** @param {Element} element @param {Trip} trip */
async function goAndReturn(element, trip) {
  await go(element, trip);
  trip.comeBack();
}

/**
 * What the element makes of a window that went depends on whether the focus came back at that moment, and every element
 * on the page sees the same focus: so one after the other. @type {Promise<unknown>}
 */
let turns = Promise.resolve();
/** @param {() => void} act */
const inTurn = (act) => {
  turns = turns.then(act).then(() => wait(1600));
};

/** The whole journey, for whoever presses the button. @param {Trip} trip */
const playable = (trip) => ({
  /** @param {{ returnUrl: string }} request */
  initiate: async ({ returnUrl }) => {
    await wait(900);
    trip.returnUrl = returnUrl;
    setTimeout(trip.comeBack, 3500);
    return { redirect_url: LINK };
  },
  checkStatus: async () => {
    await wait(900);
    return { status: trip.window.location.href === trip.returnUrl ? 'complete' : 'pending' };
  },
});

/** @type {Record<string, Recipe>} */
export const recipes = {
  idle: {
    group: 'Before',
    label: 'Ready',
    settings: playable,
    act: (element, trip) =>
      // Whoever presses the button gets the window that comes back by itself.
      element.addEventListener('consent-start', () => {
        trip.window = new PretendWindow();
        next = trip.window;
        queueMicrotask(() => {
          next = undefined;
        });
      }),
  },
  initiating: {
    group: 'Before',
    label: 'Preparing the link',
    settings: () => ({ initiate: never }),
    act: (element, trip) => start(element, trip.window),
  },
  disabled: { group: 'Before', label: 'Disabled by the host', settings: () => ({ disabled: true }) },
  open: { group: 'At the provider', label: 'Window open', settings: ({ link }) => ({ initiate: link() }), act: go },
  unobservable: {
    group: 'At the provider',
    label: 'Window not to be seen',
    settings: ({ link }) => ({ initiate: link() }),
    act: async (element, trip) => {
      await go(element, trip);
      inTurn(() => trip.window.close());
    },
  },
  closed: {
    group: 'At the provider',
    label: 'Window closed',
    settings: ({ link }) => ({ initiate: link() }),
    act: async (element, trip) => {
      await go(element, trip);
      inTurn(() => {
        trip.window.close();
        dispatchEvent(new Event('focus'));
      });
    },
  },
  blocked: {
    group: 'At the provider',
    label: 'Window blocked',
    settings: ({ link }) => ({ initiate: link() }),
    act: (element) => start(element, null),
  },
  linkOver: {
    group: 'At the provider',
    label: 'Link over',
    settings: ({ link }) => ({ initiate: link({ expires_at: new Date(Date.now() - 1000).toISOString() }) }),
    act: go,
  },
  leaving: {
    group: 'At the provider',
    label: 'Leaving by full page',
    // This very address, so that nothing is left; the history gets no entry for where it already is.
    settings: ({ link }) => ({ mode: 'redirect', initiate: link({ redirect_url: `${pageAddress()}#provider` }) }),
    act: async (element, trip) => {
      history.replaceState(history.state, '', '#provider');
      await go(element, trip);
      await wait(50);
      history.replaceState(history.state, '', pageAddress());
    },
  },
  checking: {
    group: 'Coming back',
    label: 'Checking',
    settings: ({ link }) => ({ initiate: link(), checkStatus: never }),
    act: goAndReturn,
  },
  pending: {
    group: 'Coming back',
    label: 'Provider undecided',
    settings: ({ link }) => ({ initiate: link(), checkStatus: says('pending') }),
    act: goAndReturn,
  },
  complete: {
    group: 'Ends',
    label: 'Complete',
    settings: ({ link }) => ({ initiate: link(), checkStatus: says('complete') }),
    act: goAndReturn,
  },
  back: { group: 'Ends', label: 'Back, unverified', settings: ({ link }) => ({ initiate: link() }), act: goAndReturn },
  exempt: { group: 'Ends', label: 'Exempt', settings: () => ({ consent: { PendingUserAction: null } }) },
  declined: {
    group: 'Ends',
    label: 'Declined',
    settings: ({ link }) => ({ initiate: link(), checkStatus: says('declined') }),
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
    settings: ({ link }) => ({ initiate: link(), checkStatus: says('failed') }),
    act: goAndReturn,
  },
  offline: {
    group: 'Trouble',
    label: 'Offline',
    act: (element, trip) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      start(element, trip.window);
      Reflect.deleteProperty(navigator, 'onLine');
    },
  },
  timeout: {
    group: 'Trouble',
    label: 'No answer in time',
    settings: () => ({ initiate: never, timeout: 20 }),
    act: (element, trip) => start(element, trip.window),
  },
};

const pageAddress = () => location.href.replace(/#.*/, '');

/**
 * Puts an element in that state into the place, in place of the one that is there.
 * @param {globalThis.Element} place @param {string} name @param {Subject} subject @returns {Element}
 */
export function show(place, name, { scope, minutes: given, lang }) {
  const recipe = recipes[name] ?? /** @type {Recipe} */ (recipes.idle);
  const trip = new Trip();
  const { minutes = given, ...settings } = /** @type {Record<string, any>} */ (recipe.settings?.(trip) ?? {});
  const ends = minutes && { expires_at: new Date(Date.now() + minutes * 60_000).toISOString() };
  const element = /** @type {Element} */ (document.createElement('sca-consent'));
  Object.assign(element, {
    // Never the same twice, or it would pick up what another one began.
    consent: { id: crypto.randomUUID(), scope, ...ends },
    mode: 'popup',
    locale: lang,
    amount: '129.90',
    currency: 'EUR',
    payee: 'Ferry Oslo',
    initiate: trip.link(),
    ...settings,
  });
  clear(place);
  place.append(element);
  void recipe.act?.(element, trip);
  return element;
}

/** Ends what runs, so that nothing of it is remembered. @param {globalThis.Element} place */
export function clear(place) {
  for (const child of [...place.children]) {
    /** @type {Element} */ (child).reset?.();
    child.remove();
  }
}
