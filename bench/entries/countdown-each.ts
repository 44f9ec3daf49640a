/** What a countdown of one's own costs a thousand times. */
import { timeLeft } from '../time-left.js';

export { make } from './countdown-shared.js';

export function begin(lines: HTMLElement[]): void {
  const end = Date.now() + 600_000;
  for (const line of lines) {
    // Each begins at a moment of its own.
    setTimeout(() => {
      setInterval(() => {
        line.textContent = timeLeft(end);
      }, 1000);
    }, Math.random() * 1000);
  }
}
