import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findMisspeltAttributes } from './attribute-names.js';
import { warn } from './errors.js';

/** Tells a developer about mistakes in the markup that the element would otherwise ignore without a word. */
export class DeveloperHints implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #knownAttributes: readonly string[];

  constructor(host: ReactiveControllerHost & HTMLElement, knownAttributes: readonly string[]) {
    this.#host = host;
    this.#knownAttributes = knownAttributes;
    host.addController(this);
  }

  hostConnected(): void {
    const misspelt = findMisspeltAttributes(this.#host.getAttributeNames(), this.#knownAttributes);
    for (const { written, meant } of misspelt) {
      warn(`has an attribute "${written}", which it does not know: "${meant}" is its name.`);
    }
  }
}
