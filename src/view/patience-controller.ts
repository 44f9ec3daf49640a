import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Notices that what the host shows has stayed the same for long, so that the host can offer more. */
export class PatienceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  #situation: string | undefined;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#situation = undefined;
  }

  /**
   * Whether the situation has lasted longer than the patience for it. Call it while drawing: the host is drawn again when
   * it has.
   *
   * @param situation - What is shown now, in any words that are its own.
   * @param patienceMs - Milliseconds; undefined: nothing changes however long it lasts.
   */
  outlasts(situation: string | undefined, patienceMs: number | undefined): boolean {
    if (situation !== this.#situation) this.#begin(situation, patienceMs);
    return this.#isOver;
  }

  #begin(situation: string | undefined, patienceMs: number | undefined): void {
    clearTimeout(this.#timer);
    this.#situation = situation;
    this.#isOver = false;
    // An element that was taken out may still be drawn once more.
    if (patienceMs === undefined || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#host.requestUpdate();
    }, patienceMs);
  }
}
