/** A plain button. */
export function make(): HTMLElement {
  const button = document.createElement('button');
  button.textContent = 'Continue';
  return button;
}

export function mount(place: HTMLElement): void {
  place.append(make());
}
