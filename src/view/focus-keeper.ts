import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The next thing that can be done, best first. The status line is focusable by script alone. */
const NEXT_PLACES = ['.main:enabled', '.secondary', '.status'];

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
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.focusNext();
  }

  /** Moves the focus to the next thing that can be done, or to the status where there is none. */
  focusNext(options?: FocusOptions): void {
    for (const selector of NEXT_PLACES) {
      const place = this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!place) continue;
      place.focus(options);
      return;
    }
  }
}
