import { Picker } from 'emoji-picker-element';

export const mount = (place) => place.append(new Picker());
