/** An element, the host of the shadow tree that it stands in, the host of that one, and so on. */
function withShadowHosts(element: Element): readonly Element[] {
  const root = element.getRootNode();
  const hosts = root instanceof ShadowRoot ? withShadowHosts(root.host) : [];
  return [element, ...hosts];
}

/**
 * The language in force on an element: its own `lang` or that of the nearest ancestor, through every shadow root. Null where
 * nobody says one.
 */
export function nearestLang(element: Element): string | null {
  for (const start of withShadowHosts(element)) {
    const lang = start.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return null;
}

// Shared by every element on the page: a thousand elements cost one observer.
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

function notifyListeners(): void {
  for (const listener of listeners) listener();
}

/**
 * Calls `listener` when a `lang` in the page or in a shadow tree around the element changes, and when the browser's languages
 * do.
 *
 * @returns Stops the calls.
 */
export function onLangChange(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(notifyListeners);
  for (const start of withShadowHosts(element)) {
    // A root that is observed already is not observed twice (DOM, MutationObserver.observe()).
    observer.observe(start.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  }
  addEventListener('languagechange', notifyListeners);
  return () => stopListening(listener);
}

function stopListening(listener: () => void): void {
  listeners.delete(listener);
  if (listeners.size > 0) return;
  observer?.disconnect();
  removeEventListener('languagechange', notifyListeners);
}
