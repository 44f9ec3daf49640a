import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listenToDocument, windowOf } from '../page-document.js';
import { scrollIntoSight } from './scrolling.js';
import type { placeTip, TipParts } from './tip-position.js';

const HOVER_DELAY_MS = 250;
/** Long enough to cross the gap from the button to the panel (WCAG 1.4.13, hoverable). */
const LEAVE_DELAY_MS = 300;
/** The file that places the panel is small: where it takes longer than this, the panel opens in the flow. */
const PLACEMENT_PATIENCE_MS = 1500;

export interface ToggletipOptions {
  /** Selectors that find the toggletip's elements in the host's shadow root. */
  readonly anchor: string;
  readonly panel: string;
  readonly arrow: string;
  readonly box: string;
  /** What the panel must never cover. */
  readonly keepClear: string;
  /** What stays in the window when the panel opens in the flow: the first of these that is there. */
  readonly keepInSight: readonly string[];
  /** What is shown now. When it changes, what the panel explained may be over, and it closes. */
  readonly getSituation: () => string;
}

/** Shared by every element on the page, so that the file is fetched once. */
let placement: Promise<typeof placeTip | null> | undefined;

/** Null where the file cannot be had: then the panel opens in the flow, and the next call tries again. */
async function importPlacement(): Promise<typeof placeTip | null> {
  try {
    return (await import('./tip-position.js')).placeTip;
  } catch {
    placement = undefined;
    return null;
  }
}

function fetchPlacement(): Promise<typeof placeTip | null> {
  placement ??= importPlacement();
  return placement;
}

async function fetchPlacementInTime(): Promise<typeof placeTip | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PLACEMENT_PATIENCE_MS, null);
  });
  const place = await Promise.race([fetchPlacement(), tooLate]);
  clearTimeout(timer);
  return place;
}

/**
 * A panel with an explanation that a button opens and closes: by click, tap, Enter and Space, and by resting on it with a mouse.
 * It floats beside what it explains where there is room for all of it and it covers nothing that is read or pressed there.
 * Elsewhere it opens in the flow, below its button. Escape closes the panel and nothing else, and leaves the focus where it is.
 *
 * @example
 * readonly #tip = new ToggletipController(this, { anchor: '.why', panel: '.tip', arrow: '.arrow', box: '.box', … });
 * // The button takes onClick, onFocus and onPointerEnter; the panel, popover="manual", and the row around the button take
 * // onHoverStay (pointerenter) and onHoverLeave (pointerleave).
 */
export class ToggletipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ToggletipOptions;
  /** Exists while the panel is open. Whatever is listened to until then ends with it. */
  #opening: AbortController | undefined;
  /** Exists while the panel stands where it stands. */
  #placing: AbortController | undefined;
  /** Exists while a panel that is to open by hovering is placed. Whatever opens or closes the panel meanwhile ends that. */
  #hovering: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The panel was opened by a press: it stays when the pointer goes away. */
  #isPinned = false;
  /** `show` was called and no `hide` since. */
  #isWanted = false;
  #situation = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: ToggletipOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** For `aria-expanded`. */
  get isOpen(): boolean {
    return this.#opening !== undefined;
  }

  hostDisconnected(): void {
    this.hide();
  }

  hostUpdated(): void {
    const situation = this.#options.getSituation();
    const hasChanged = situation !== this.#situation;
    this.#situation = situation;
    if (this.isOpen && (hasChanged || !this.#findParts())) this.hide();
  }

  /** Opens the panel, where there is one, now or after the update that is under way. */
  readonly show = (): void => {
    this.#isWanted = true;
    if (this.#findParts()) this.#openPinned();
    else void this.#host.updateComplete.then(this.#openIfWanted);
  };

  /** Closes the panel. */
  readonly hide = (): void => {
    this.#stopHovering();
    this.#isWanted = false;
    this.#isPinned = false;
    if (!this.#opening) return;
    this.#placing?.abort();
    this.#opening.abort();
    this.#opening = undefined;
    this.#host.requestUpdate();
  };

  readonly onClick = (): void => {
    // A press on a panel that hovering opened keeps it open.
    if (this.#isPinned) this.hide();
    else this.#openPinned();
  };

  /** A first sign that somebody may want the panel. */
  readonly onFocus = (): void => {
    void fetchPlacement();
  };

  readonly onPointerEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    void fetchPlacement();
    if (!this.isOpen) this.#startTimer(() => void this.#openByHover(), HOVER_DELAY_MS);
  };

  /** The pointer is on the panel, or on the row that it belongs to. */
  readonly onHoverStay = (): void => {
    if (this.isOpen) clearTimeout(this.#timer);
  };

  readonly onHoverLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !this.#isPinned) this.#startTimer(this.hide, LEAVE_DELAY_MS);
  };

  #startTimer(callback: () => void, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, delayMs);
  }

  #stopHovering(): void {
    clearTimeout(this.#timer);
    this.#hovering?.abort();
    this.#hovering = undefined;
  }

  readonly #openIfWanted = (): void => {
    if (this.#isWanted) this.#openPinned();
  };

  #openPinned(): void {
    const isNew = !this.#opening;
    const parts = this.#open();
    this.#isPinned = this.isOpen;
    if (isNew && parts) void this.#place(parts);
  }

  /** Hovering never moves the page: the panel opens only where it can float. */
  async #openByHover(): Promise<void> {
    this.#stopHovering();
    const hovering = new AbortController();
    this.#hovering = hovering;
    const parts = this.#findParts();
    const place = await fetchPlacement();
    if (!place || !parts?.panel.isConnected || hovering.signal.aborted) return;
    const floats = await float(parts, place, hovering.signal);
    if (!floats || hovering.signal.aborted) return;
    this.#hovering = undefined;
    if (this.#open()) this.#placing = hovering;
    else hovering.abort();
  }

  /** Null: there is nothing to open, or it is open already. */
  #open(): TipParts | null {
    this.#stopHovering();
    const parts = this.#findParts();
    // An element that was taken out of the page may still be told to show its panel.
    if (!parts?.panel.isConnected || this.#opening) return null;
    this.#opening = new AbortController();
    this.#situation = this.#options.getSituation();
    this.#listen(parts, this.#opening.signal);
    this.#host.requestUpdate();
    return parts;
  }

  /** Shows the panel: floating where that covers nothing, else in the flow. */
  async #place(parts: TipParts): Promise<void> {
    const place = await fetchPlacementInTime();
    this.#placing?.abort();
    if (!this.isOpen) return;
    const placing = new AbortController();
    this.#placing = placing;
    const { signal } = placing;
    if (place && (await float(parts, place, signal))) return;
    if (!signal.aborted) this.#showInFlow(parts, signal);
  }

  #showInFlow({ anchor, panel }: TipParts, signal: AbortSignal): void {
    panel.classList.add('flow');
    signal.addEventListener('abort', () => panel.classList.remove('flow'));
    const [first] = this.#options.keepInSight.map((selector) => this.#find(selector)).filter((element) => element);
    scrollIntoSight(panel, first ?? anchor);
  }

  #listen({ anchor, panel }: TipParts, signal: AbortSignal): void {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Only the panel is closed, and not the dialog it may stand in. Where nobody sees the panel, the key is not meant for it.
      if (isVisible(panel)) {
        event.preventDefault();
        event.stopPropagation();
      }
      this.hide();
    };
    // What stands in the flow lies over nothing, and stays.
    const onOutside = (event: Event): void => {
      const path = event.composedPath();
      const isInFlow = panel.classList.contains('flow');
      if (!isInFlow && !path.includes(anchor) && !path.includes(panel)) this.hide();
    };
    const onResize = (): void => {
      const parts = this.#findParts();
      if (parts && this.#placing) void this.#place(parts);
    };
    // The element may have been moved into another document than the script's.
    const { ownerDocument } = panel;
    listenToDocument(ownerDocument, 'keydown', onKeyDown, { signal, capture: true });
    listenToDocument(ownerDocument, 'pointerdown', onOutside, { signal, capture: true });
    listenToDocument(ownerDocument, 'focusin', onOutside, { signal, capture: true });
    // The document hears nothing of a focus that moves inside the shadow root.
    panel.getRootNode().addEventListener('focusin', onOutside, { signal, capture: true });
    windowOf(panel)?.addEventListener('resize', onResize, { signal });
  }

  #findParts(): TipParts | null {
    const { anchor, panel, arrow, box, keepClear } = this.#options;
    const [button, tip, pointer, whole] = [anchor, panel, arrow, box].map((selector) => this.#find(selector));
    if (!button || !tip || !pointer || !whole) return null;
    const clear = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(keepClear) ?? [])];
    return { anchor: button, panel: tip, arrow: pointer, box: whole, keepClear: clear };
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

/**
 * Shows the panel in the top layer, above every container that clips or is transformed, until the signal aborts.
 *
 * @returns False: it has no place there, and is not shown.
 */
async function float(parts: TipParts, place: typeof placeTip, signal: AbortSignal): Promise<boolean> {
  const { panel } = parts;
  // Browsers without popover: Safari before 17, Firefox before 125, Chromium before 114.
  if (!panel.showPopover) return false;
  signal.addEventListener('abort', () => stopFloating(panel));
  panel.classList.add('over');
  panel.showPopover();
  // floating-ui fails where markup took the places of the document's own properties.
  const isPlaced = await place(parts, signal).catch(() => false);
  // After an abort the panel may float for another.
  if (!isPlaced && !signal.aborted) stopFloating(panel);
  return isPlaced;
}

function stopFloating(panel: HTMLElement): void {
  panel.classList.remove('over');
  try {
    panel.hidePopover();
  } catch {
    // Some browsers refuse it for a panel that was taken out of the page, which is hidden anyway.
  }
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
