/** A theme's colours for what stands around the element. */
import { isOneScheme, readValue } from './sheet.js';

/** The properties that the demonstration's own surroundings take over. */
const HOST_PROPERTIES = ['accent', 'on-accent', 'surface', 'text', 'muted', 'border', 'radius', 'font'];

/** The demonstration's own surroundings take the theme's colours. */
export function dress(where: HTMLElement, text: string): void {
  for (const name of HOST_PROPERTIES) {
    const value = readValue(text, name);
    if (value === 'transparent' || value === 'inherit') where.style.removeProperty(`--host-${name}`);
    else where.style.setProperty(`--host-${name}`, value);
  }
  where.classList.toggle('dark-only', isOneScheme(text));
}
