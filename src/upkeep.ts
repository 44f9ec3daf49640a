/** Things that run exactly as long as they are wanted, each by its name. */
export class Upkeep {
  readonly #running = new Map<string, { readonly key: unknown; readonly stop: AbortController }>();

  /**
   * Begins what is wanted and does not run yet, begins it anew where the key is another one, stops it where there is no key
   * (null, false, an empty string). The signal says when to stop.
   */
  keep(name: string, key: unknown, begin: (signal: AbortSignal) => void): void {
    const held = this.#running.get(name);
    if (held ? held.key === key : !key) return;
    held?.stop.abort();
    this.#running.delete(name);
    if (!key) return;
    const stop = new AbortController();
    this.#running.set(name, { key, stop });
    begin(stop.signal);
  }
}
