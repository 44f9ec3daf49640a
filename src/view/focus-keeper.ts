import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromDocument } from '../page-document.js';

/** Where a person is needed, best first. The panel is focusable by script alone. */
const KEPT_PLACES = ['.main:enabled', '.panel', '.why'];

/** The next thing that can be done, best first. */
const NEXT_PLACES = ['.main:enabled', '.second', '.panel', '.quiet', '.why'];

/** What is drawn and can be seen, so that it can be focused: words that are still on their way hide it. */
const DRAWN = '.box:not(.waiting)';

/**
 * Keeps a keyboard user's place: where the button that had the focus is gone, the focus goes on to the next best place. Sees to
 * the `autofocus` attribute too: browsers follow it only into shadow roots with `delegatesFocus`, and with that nobody can
 * select the element's text in Chromium (web-platform-tests/wpt#43244).
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hadFocus = false;
  #wasDrawn = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.#focusFirst(KEPT_PLACES);
    if (!this.#wasDrawn) void this.#autofocus();
  }

  /** Moves the focus to the next thing that can be done, or to the panel where there is none. */
  focusNext(options?: FocusOptions): void {
    this.#focusFirst(NEXT_PLACES, options);
  }

  #focusFirst(selectors: readonly string[], options?: FocusOptions): void {
    for (const selector of selectors) {
      const place = this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!place) continue;
      place.focus(options);
      return;
    }
  }

  /** Once, as soon as there is something to focus, as browsers do it for their own elements. */
  async #autofocus(): Promise<void> {
    if (!this.#host.shadowRoot?.querySelector(DRAWN)) return;
    this.#wasDrawn = true;
    // Until the state is reflected too, an element that was empty is hidden.
    await this.#host.updateComplete;
    if (this.#host.hasAttribute('autofocus') && mayTakeFocus()) this.focusNext();
  }
}

/** HTML, "autofocus": not where something has the focus already, or was asked for by the address, nor inside a page of another origin. */
function mayTakeFocus(): boolean {
  const focused = fromDocument('activeElement');
  const isFree = !focused || focused === fromDocument('body') || focused === fromDocument('documentElement');
  const target = Document.prototype.querySelector.call(document, ':target');
  return isFree && !target && isSameOriginAsTop();
}

function isSameOriginAsTop(): boolean {
  try {
    return Boolean(window.top?.document);
  } catch {
    return false;
  }
}
