import { Picker } from 'emoji-picker-element';

export function mount(place: HTMLElement): void {
  place.append(new Picker());
}
