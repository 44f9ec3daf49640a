import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the `state` attribute and the custom state, `:state(authorizing)`, what the element's state is. */
export class StateReflector implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly state: string };
  readonly #internals: ElementInternals | undefined;

  /** `internals`: undefined where the browser has none (Safari before 16.4, some test environments). */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly state: string },
    internals: ElementInternals | undefined,
  ) {
    this.#host = host;
    this.#internals = internals;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#host;
    if (this.#host.getAttribute('state') !== state) this.#host.setAttribute('state', state);
    if (this.#internals) reflectInto(this.#internals, state);
  }
}

function reflectInto({ states }: ElementInternals, state: string): void {
  try {
    if (!states.has(state)) states.clear();
    states.add(state);
  } catch {
    // Browsers from before custom states had their present form refuse names without dashes, or know no custom states.
  }
}
