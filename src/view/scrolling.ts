import { windowOf } from '../page-document.js';

/** Between what is scrolled to and the window's edge, CSS pixels. */
const EDGE = 16;

/**
 * Scrolls until as much as possible of an element is seen, and so little that another one above it stays in the window.
 *
 * @param element - What is to be seen, e.g. an explanation that has just opened.
 * @param anchor - What must not leave the window, e.g. the button that the explanation is about.
 */
export function scrollIntoSight(element: HTMLElement, anchor: HTMLElement): void {
  const windowHeight = windowOf(element)?.innerHeight ?? 0;
  const { bottom } = element.getBoundingClientRect();
  if (bottom + EDGE <= windowHeight) return;
  const fits = bottom - anchor.getBoundingClientRect().top + 2 * EDGE <= windowHeight;
  const [target, block] = fits ? ([element, 'end'] as const) : ([anchor, 'start'] as const);
  target.style.scrollMarginBlock = `${EDGE}px`;
  target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
}
