/** The floor: a module, and a line of text. */
export function mount(place: HTMLElement): void {
  place.append(document.createTextNode('Continue'));
}
