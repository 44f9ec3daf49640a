/** The floor: a module, and a line of text. */
export const mount = (place) => place.append(document.createTextNode('Continue'));
