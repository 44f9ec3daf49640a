/**
 * The page's document past its markup. `document` gives an element by its name before its own properties, so that
 * `<img name="body">` in a review or a comment takes the place of `document.body` (HTML, section 3.1.6). The prototype's
 * properties are never named by markup.
 */
export function fromDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
}

/** The window that shows an element's document, which need not be this script's. Null: no window does. */
export function windowOf({ ownerDocument }: Node): (Window & typeof globalThis) | null {
  return Reflect.get(Document.prototype, 'defaultView', ownerDocument);
}

/** A text of the document's. No named element is a string, so only what is none was put there by markup. */
export function documentText(name: 'baseURI' | 'readyState' | 'visibilityState'): string {
  const value: unknown = document[name];
  return typeof value === 'string' ? value : fromDocument(name);
}

/** `addEventListener` of a document, past its markup. */
export function listenToDocument<Type extends string>(
  target: Document,
  type: Type,
  listener: (event: Type extends keyof DocumentEventMap ? DocumentEventMap[Type] : Event) => void,
  options: AddEventListenerOptions,
): void {
  EventTarget.prototype.addEventListener.call(target, type, listener as EventListener, options);
}
