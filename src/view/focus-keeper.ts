import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a person is needed, best first. The panel is focusable by script alone. */
const KEPT_PLACES = ['.main:enabled', '.panel', '.why'];

/** The next thing that can be done, best first. */
const NEXT_PLACES = ['.main:enabled', '.second', '.panel', '.quiet'];

/** Keeps a keyboard user's place: where the button that had the focus is gone, the focus goes on to the next best place. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hadFocus = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.#focusFirst(KEPT_PLACES);
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
}
