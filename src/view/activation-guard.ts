import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Two presses nearer to one another than this are the halves of one double click: people take 100 to 250 ms. */
const DOUBLE_CLICK_MS = 300;
const DOUBLE_CLICK_PX = 10;

/**
 * Every button takes one activation at a time. The second half of a double click may land on a button that took the place of
 * the first one, so the guard is the element's and not a button's. Presses by script (`button.click()`) are not held back.
 */
export class ActivationGuard implements ReactiveController {
  #lastPress: MouseEvent | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#forgetWhereRestored);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#forgetWhereRestored);
  }

  /** Who came back to a page that was left by a press presses anew, however soon. */
  readonly #forgetWhereRestored = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#lastPress = null;
  };

  /** For `@click` on the element's box, in the capture phase: a refused click reaches no button. */
  readonly clickListener = {
    capture: true,
    handleEvent: (event: MouseEvent): void => {
      if (!isOnOwnButton(event) || !this.#isSecondHalf(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
  };

  /** For `@keydown` on the box: a held Enter key clicks a button again and again. */
  readonly keyListener = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      const activates = event.key === 'Enter' || event.key === ' ';
      if (event.repeat && activates && isOnOwnButton(event)) event.preventDefault();
    },
  };

  /** The browser counts clicks on one node, and the first half may have replaced the button: so time and place count too. */
  #isSecondHalf(event: MouseEvent): boolean {
    if (event.detail > 1) return true;
    const isPointer = event.isTrusted && event.detail === 1;
    if (!isPointer) return false;
    const last = this.#lastPress;
    if (last && areNear(last, event)) return true;
    this.#lastPress = event;
    return false;
  }
}

function areNear(one: MouseEvent, other: MouseEvent): boolean {
  const distance = Math.hypot(other.clientX - one.clientX, other.clientY - one.clientY);
  return other.timeStamp - one.timeStamp < DOUBLE_CLICK_MS && distance < DOUBLE_CLICK_PX;
}

/** A button of the shadow tree, and not one that the host put into a slot. */
function isOnOwnButton(event: Event): boolean {
  const root = (event.currentTarget as Element).getRootNode();
  return event.composedPath().some((node) => node instanceof HTMLButtonElement && node.getRootNode() === root);
}
