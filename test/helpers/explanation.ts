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
