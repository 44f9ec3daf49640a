import { lazy } from '../i18n/load-words.js';

type PlaceTip = (tip: HTMLElement) => () => void;

/** Fetched once, on the first sign that somebody may want it; where it cannot be had, the tip is placed by CSS alone. */
let placing: Promise<PlaceTip | undefined> | undefined;
const fetchPlacing = (): Promise<PlaceTip | undefined> => {
  placing ??= lazy.loadTipPosition().then(
    ({ placeTip }) => placeTip,
    () => (placing = undefined),
  );
  return placing;
};

/** @param changed - It opened or closed: `open` is another. */
export type Toggletip = ReturnType<typeof createToggletip>;

/**
 * The explanation that opens from a button: by click, tap, Enter and Space, and by hovering where the pointer can. Escape
 * closes it and nothing else and leaves the focus where it is; a press outside closes it; what hovering opened stays while
 * the pointer is on it. Whoever holds it hides it where its panel is gone.
 *
 * @param find - The panel, right behind its button; null while there is none.
 * @param changed - Called when it has opened or closed.
 */
export const createToggletip = (find: () => HTMLElement | null | undefined, changed: () => void) => {
  /** While it is open: what it does until then ends with it. */
  let session: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by a press: then the pointer's going away does not close it. */
  let pinned = false;

  const later = (act: (pin: boolean) => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, delay, false);
  };

  const hide = (): void => {
    clearTimeout(timer);
    pinned = false;
    if (!session) return;
    session.abort();
    session = undefined;
    changed();
  };

  const show = (pin = true): void => {
    clearTimeout(timer);
    const tip = find();
    // An element that was taken out may still be told to show it.
    if (!tip?.isConnected) return;
    pinned ||= pin;
    if (session) return;
    session = new AbortController();
    const { signal } = session;
    // The top layer, out of every clipping and transformed container; without popover a fixed box has to do.
    tip.classList.add('open');
    tip.showPopover?.();
    signal.onabort = () => {
      tip.classList.remove('open');
      // Not every engine has it, and some refuse it where the panel was taken out.
      try {
        tip.hidePopover();
      } catch {}
    };
    void fetchPlacing().then((place) => {
      if (place && !signal.aborted) signal.addEventListener('abort', place(tip));
    });
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(
        type,
        (event) => {
          if (type === 'keydown') {
            if ((event as KeyboardEvent).key !== 'Escape') return;
            // Only the explanation: not the dialog it may stand in. Where nobody sees it, the key is not for it.
            if (tip.getClientRects().length) {
              event.preventDefault();
              event.stopPropagation();
            }
          } else if (event.composedPath().some((at) => at === tip || at === tip.previousElementSibling)) return;
          hide();
        },
        { signal, capture: true },
      );
    }
    changed();
  };

  return {
    get open() {
      return !!session;
    },
    show,
    hide,
    onClick: (): void => (pinned ? hide() : show()),
    /** The focus, and the pointer that comes and goes. */
    onIntent: ({ type, pointerType = 'mouse' }: Event & { readonly pointerType?: string }): void => {
      if (pointerType !== 'mouse') return;
      void fetchPlacing();
      if (type === 'pointerenter') later(show, 250);
      // Long enough to cross the gap from the button to the tip (WCAG 1.4.13, hoverable).
      else if (type === 'pointerleave' && !pinned) later(hide, 300);
    },
  };
};
