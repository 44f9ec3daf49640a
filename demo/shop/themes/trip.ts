/**
 * A pretended way to the provider and back: what `window.open` gives on this page is no window, so that nothing opens, and
 * the host's two functions answer, fail or stay silent as a recipe wants it.
 */
import type { InitiateRequest, ScaConsent, State } from 'sca-consent';

const LINK = 'https://provider.example/confirm';

/** How long after a window went the element may still change its mind about it. */
const WINDOW_SETTLES_MS = 1600;
/** How long the pretended host and provider take when somebody plays the whole journey. */
const HOST_ANSWERS_MS = 900;
const USER_DECIDES_MS = 3500;

/** As much of a window as the element looks at. */
export class PretendWindow {
  closed = false;
  opener: unknown = null;
  /** A window of its own is its own top. */
  readonly top = this;
  location = {
    href: 'about:blank',
    replace: (url: string): void => {
      this.location.href = url;
    },
  };

  close(): void {
    this.closed = true;
  }

  focus(): void {}
}

/** What the host gives the element. */
export type Settings = Partial<ScaConsent> & {
  /** The consent's time limit in minutes, in place of the page's. */
  minutes?: number;
};

/** One way to the provider and back. */
export class Trip {
  window = new PretendWindow();
  returnUrl = '';

  /** An `initiate` that answers with a link. */
  link(more: object = {}): ScaConsent['initiate'] {
    return async ({ returnUrl }: InitiateRequest) => {
      this.returnUrl = returnUrl;
      return { redirect_url: LINK, ...more };
    };
  }

  /** The provider sends the user back. */
  comeBack(): void {
    this.window.location.href = this.returnUrl;
  }

  /** The whole journey, for whoever presses the button. */
  playable(): Settings {
    return {
      initiate: async ({ returnUrl }) => {
        await wait(HOST_ANSWERS_MS);
        this.returnUrl = returnUrl;
        setTimeout(() => this.comeBack(), USER_DECIDES_MS);
        return { redirect_url: LINK };
      },
      checkStatus: async () => {
        await wait(HOST_ANSWERS_MS);
        return { status: this.window.location.href === this.returnUrl ? 'complete' : 'pending' };
      },
    };
  }
}

/** What `window.open` gives next. Null: the browser refuses. Undefined: any window. */
let nextWindow: PretendWindow | null | undefined;

globalThis.open = (address) => {
  const opened = nextWindow === undefined ? new PretendWindow() : nextWindow;
  opened?.location.replace(String(address ?? 'about:blank'));
  return opened as unknown as Window | null;
};

/** Lets the next `window.open` in this turn of the event loop give this window. */
export function expectWindow(opens: PretendWindow): void {
  nextWindow = opens;
  queueMicrotask(() => {
    nextWindow = undefined;
  });
}

/** Presses the button, as far as the element can tell. */
export function start(element: ScaConsent, opens: PretendWindow | null): void {
  nextWindow = opens;
  void element.start();
  nextWindow = undefined;
}

export async function goToProvider(element: ScaConsent, trip: Trip): Promise<void> {
  start(element, trip.window);
  await reachState(element, 'authorizing');
}

export async function goAndReturn(element: ScaConsent, trip: Trip): Promise<void> {
  await goToProvider(element, trip);
  trip.comeBack();
}

function reachState(element: ScaConsent, state: State): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      if (element.state !== state) return;
      element.removeEventListener('consent-change', look);
      resolve();
    }
    element.addEventListener('consent-change', look);
    look();
  });
}

let turns: Promise<unknown> = Promise.resolve();

/**
 * What the element makes of a window that went depends on whether the focus came back at that moment, and every element on
 * the page sees the same focus. So windows go one after the other.
 */
export function takeTurn(act: () => void): void {
  turns = turns.then(act).then(() => wait(WINDOW_SETTLES_MS));
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A host that does not answer. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** A `checkStatus` that always says the same. */
export function says(status: string): ScaConsent['checkStatus'] {
  return async () => ({ status });
}
