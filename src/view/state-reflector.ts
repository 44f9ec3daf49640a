import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the `state` attribute and the custom state, `:state(authorizing)`, what the element's state is. */
export class StateReflector implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly state: string };
  readonly #internals: ElementInternals;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly state: string }, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#host;
    if (this.#host.getAttribute('state') !== state) this.#host.setAttribute('state', state);
    try {
      const { states } = this.#internals;
      if (!states.has(state)) states.clear();
      states.add(state);
    } catch {
      // Browsers from before custom states had their present form refuse names without dashes, or know no custom states.
    }
  }
}
