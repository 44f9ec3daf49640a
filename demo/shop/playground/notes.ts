/** What is no event of the element's, and belongs among them: the console's lines, and what the window shows. */
import { make } from '../dom.js';

export function note(log: HTMLElement, title: string, body: string): void {
  const entry = make('li', {}, make('strong', {}, title), make('pre', {}, body));
  entry.dataset.event = 'note';
  log.prepend(entry);
}

/** The lines of the element's, as they come. */
export function listenToConsole(log: HTMLElement): void {
  for (const level of ['warn', 'error'] as const) {
    const original = console[level];
    console[level] = (...parts: unknown[]) => {
      original(...parts);
      const line = parts.map(String).join(' ');
      if (line.includes('<sca-consent>')) note(log, `console.${level}`, line);
    };
  }
}
