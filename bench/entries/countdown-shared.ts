/** The floor of a thousand countdowns: one timer that writes a text into each. */
import { timeLeft } from '../time-left.js';

export function make(): HTMLElement {
  const line = document.createElement('p');
  line.textContent = 'Time left: 10:00';
  return line;
}

export function begin(lines: HTMLElement[]): void {
  const end = Date.now() + 600_000;
  setInterval(() => {
    const text = timeLeft(end);
    for (const line of lines) line.textContent = text;
  }, 1000);
}
