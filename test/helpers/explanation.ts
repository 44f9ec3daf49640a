import type { ScaConsent } from '../../src/index.js';
import { maybePart, partOf } from './consent-element.js';

/** Whether a person sees the explanation. */
export const isShown = (el: ScaConsent): boolean => {
  const tip = maybePart(el, 'tooltip');
  return !!tip && tip.getBoundingClientRect().height > 0 && getComputedStyle(tip).visibility === 'visible';
};

/** Whether the explanation touches its button's row or stands a finger's width above or below it, and points at it. */
export const underItsButton = (el: ScaConsent): boolean => {
  if (!isShown(el)) return false;
  const tip = partOf(el, 'tooltip').getBoundingClientRect();
  const button = partOf(el, 'why').getBoundingClientRect();
  const gap = tip.top >= button.bottom ? tip.top - button.bottom : button.top - tip.bottom;
  const overlaps = tip.left < button.right && tip.right > button.left;
  return overlaps && gap >= 0 && gap <= 30;
};

/** The same, or beside the button or its element, in the button's row. */
export const atItsButton = (el: ScaConsent): boolean => {
  if (underItsButton(el)) return true;
  if (!isShown(el)) return false;
  const tip = partOf(el, 'tooltip').getBoundingClientRect();
  const button = partOf(el, 'why').getBoundingClientRect();
  const box = el.getBoundingClientRect();
  const isInRow = tip.top < button.bottom && tip.bottom > button.top;
  const gaps = [tip.left - button.right, button.left - tip.right, tip.left - box.right, box.left - tip.right];
  return isInRow && gaps.some((gap) => gap >= 0 && gap <= 30);
};
