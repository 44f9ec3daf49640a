import { lazy } from '../lazy.js';
import type { Tip } from './tip-position.js';

const hoverDelay = 250;
/** Long enough to cross the gap from the button to the tip (WCAG 1.4.13, hoverable). */
const leaveDelay = 300;

type PlaceTip = (tip: Tip) => () => void;

/** Fetched once, on the first sign that somebody may want it; where it cannot be had, the tip is placed by CSS alone. */
let placing: Promise<PlaceTip | null> | undefined;
const fetchPlacing = (): Promise<PlaceTip | null> => {
  placing ??= lazy.loadTipPosition().then(
    ({ placeTip }) => placeTip,
    () => {
      placing = undefined;
      return null;
    },
  );
  return placing;
};

/**
 * The explanation that opens from a button: by click, tap, Enter and Space, and by hovering where the pointer can. Escape
 * closes it and nothing else and leaves the focus where it is; a press outside closes it; what hovering opened stays while
 * the pointer is on it.
 */
export class Toggletip {
  open = false;

  readonly #host: { requestUpdate(): void };
  readonly #parts: () => Tip | null;
  #session: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by a press: then the pointer's going away does not close it. */
  #pinned = false;

  constructor(host: { requestUpdate(): void }, parts: () => Tip | null) {
    this.#host = host;
    this.#parts = parts;
  }

  /** What it explained may be over, and its panel gone. */
  check(): void {
    if (this.open && !this.#parts()) this.hide();
  }

  readonly onIntent = (): void => {
    void fetchPlacing();
  };

  readonly onClick = (): void => {
    if (this.open && this.#pinned) this.hide();
    else this.show(true);
  };

  readonly onEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    this.onIntent();
    this.#later(() => this.show(false), this.open ? 0 : hoverDelay);
  };

  readonly onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !this.#pinned) this.#later(() => this.hide(), leaveDelay);
  };

  #later(act: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }

  show(pinned = true): void {
    clearTimeout(this.#timer);
    const parts = this.#parts();
    // An element that was taken out may still be told to show it.
    if (!parts?.tip.isConnected) return;
    this.#pinned ||= pinned;
    if (this.open) return;
    this.open = true;
    this.#host.requestUpdate();
    const session = new AbortController();
    const { signal } = session;
    this.#session = session;
    const { tip, anchor } = parts;
    // The top layer, out of every clipping and transformed container; without popover a fixed box has to do.
    tip.classList.add('open');
    tip.showPopover?.();
    void fetchPlacing().then((place) => {
      if (!place || signal.aborted) return;
      const stop = place(parts);
      signal.addEventListener('abort', stop);
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // Nobody sees it: then the key is not for it.
        if (!tip.getClientRects().length) return this.hide();
        // Only the explanation: not the dialog it may stand in.
        event.preventDefault();
        event.stopPropagation();
        this.hide();
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'pointerdown',
      (event) => {
        const path = event.composedPath();
        if (!path.includes(tip) && !path.includes(anchor)) this.hide();
      },
      { signal, capture: true },
    );
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#pinned = false;
    if (!this.open) return;
    this.open = false;
    this.#session?.abort();
    this.#session = null;
    const tip = this.#parts()?.tip;
    tip?.classList.remove('open');
    if (tip?.matches(':popover-open')) tip.hidePopover();
    this.#host.requestUpdate();
  }
}
