import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listenToDocument } from '../page-document.js';
import type { placeTip, TipParts } from './tip-position.js';

const HOVER_DELAY_MS = 250;
/** Long enough to cross the gap from the button to the panel (WCAG 1.4.13, hoverable). */
const LEAVE_DELAY_MS = 300;

/** The selectors that find the toggletip's elements in the host's shadow root. */
export type TipSelectors = Readonly<Record<keyof TipParts, string>>;

/** Shared by every element on the page, so that the file is fetched once. */
let placement: Promise<typeof placeTip | null> | undefined;

/** Null where the file cannot be had: then CSS alone places the panel, and the next call tries again. */
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

/**
 * A panel with an explanation that a button opens and closes: by click, tap, Enter and Space, and by hovering with a mouse.
 * Escape closes the panel and nothing else, and leaves the focus where it is. A press outside closes it. A panel that was opened
 * by hovering stays while the pointer is on it.
 *
 * @example
 * readonly #tip = new ToggletipController(this, { anchor: '.why', panel: '.tip', arrow: '.arrow', content: '.text' });
 * // The button takes onClick, onFocus, onPointerEnter and onPointerLeave; the panel, popover="manual", takes the last two.
 */
export class ToggletipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selectors: TipSelectors;
  /** Exists while the panel is open. Whatever is listened to and placed until then ends with it. */
  #opening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The panel was opened by a press: it stays when the pointer goes away. */
  #isPinned = false;
  /** `show` was called and no `hide` since. */
  #isWanted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, selectors: TipSelectors) {
    this.#host = host;
    this.#selectors = selectors;
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
    // What the panel explained may be over, and the panel gone.
    if (this.isOpen && !this.#findParts()) this.hide();
  }

  /** Opens the panel, where there is one, now or after the update that is under way. */
  readonly show = (): void => {
    this.#isWanted = true;
    if (this.#findParts()) this.#openPinned();
    else void this.#host.updateComplete.then(this.#openIfWanted);
  };

  /** Closes the panel. */
  readonly hide = (): void => {
    clearTimeout(this.#timer);
    this.#isWanted = false;
    this.#isPinned = false;
    if (!this.#opening) return;
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
    this.#startTimer(this.#open, HOVER_DELAY_MS);
  };

  readonly onPointerLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !this.#isPinned) this.#startTimer(this.hide, LEAVE_DELAY_MS);
  };

  #startTimer(callback: () => void, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, delayMs);
  }

  readonly #openIfWanted = (): void => {
    if (this.#isWanted) this.#openPinned();
  };

  #openPinned(): void {
    this.#open();
    this.#isPinned = this.isOpen;
  }

  readonly #open = (): void => {
    clearTimeout(this.#timer);
    const parts = this.#findParts();
    // An element that was taken out of the page may still be told to show its panel.
    if (!parts?.panel.isConnected || this.#opening) return;
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    showPanel(parts.panel, signal);
    void keepPlaced(parts, signal);
    this.#closeFromOutside(parts, signal);
    this.#host.requestUpdate();
  };

  #closeFromOutside({ anchor, panel }: TipParts, signal: AbortSignal): void {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Only the panel is closed, and not the dialog it may stand in. Where nobody sees the panel, the key is not meant for it.
      if (isVisible(panel)) {
        event.preventDefault();
        event.stopPropagation();
      }
      this.hide();
    };
    const onPointerDown = (event: PointerEvent): void => {
      const path = event.composedPath();
      if (!path.includes(anchor) && !path.includes(panel)) this.hide();
    };
    // The element may have been moved into another document than the script's.
    const { ownerDocument } = panel;
    listenToDocument(ownerDocument, 'keydown', onKeyDown, { signal, capture: true });
    listenToDocument(ownerDocument, 'pointerdown', onPointerDown, { signal, capture: true });
  }

  #findParts(): TipParts | null {
    const anchor = this.#find('anchor');
    const panel = this.#find('panel');
    const arrow = this.#find('arrow');
    const content = this.#find('content');
    return anchor && panel && arrow && content ? { anchor, panel, arrow, content } : null;
  }

  #find(part: keyof TipParts): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(this.#selectors[part]) ?? null;
  }
}

/** Shows the panel in the top layer, above every container that clips or is transformed, until the signal aborts. */
function showPanel(panel: HTMLElement, signal: AbortSignal): void {
  panel.classList.add('open');
  // Browsers without popover (Safari before 17, Firefox before 125, Chromium before 114) show a fixed box.
  panel.showPopover?.();
  signal.addEventListener('abort', () => hidePanel(panel));
}

function hidePanel(panel: HTMLElement): void {
  panel.classList.remove('open');
  try {
    panel.hidePopover?.();
  } catch {
    // Some browsers refuse it for a panel that was taken out of the page, which is hidden anyway.
  }
}

async function keepPlaced(parts: TipParts, signal: AbortSignal): Promise<void> {
  const place = await fetchPlacement();
  if (!place || signal.aborted) return;
  try {
    signal.addEventListener('abort', place(parts));
  } catch {
    // floating-ui fails where markup took the places of the document's own properties. Then CSS alone places the panel.
  }
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
