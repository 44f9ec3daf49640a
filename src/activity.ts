/**
 * Work that lasts exactly as long as a condition holds. `toggle(key)` starts the work where it does not run yet, starts it
 * anew where the key is another one, and stops it where the key is null. The signal tells the work when to stop.
 */
export class Activity<Key> {
  readonly #run: (signal: AbortSignal, key: Key) => void;
  #key: Key | null = null;
  #controller: AbortController | null = null;

  constructor(run: (signal: AbortSignal, key: Key) => void) {
    this.#run = run;
  }

  /** The signal of the work that runs; null: it does not run. */
  get signal(): AbortSignal | null {
    return this.#controller?.signal ?? null;
  }

  toggle(key: Key | null): void {
    if (key === this.#key) return;
    this.#controller?.abort();
    this.#controller = null;
    this.#key = key;
    if (key === null) return;
    this.#controller = new AbortController();
    this.#run(this.#controller.signal, key);
  }
}
