/** The root of a moved element may be of another window, whose classes are others: `instanceof` would not know it. */
function isShadowRoot(root: Node): root is ShadowRoot {
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;
}

/** An element, the host of the shadow tree that it stands in, the host of that one, and so on. */
function withShadowHosts(element: Element): readonly Element[] {
  const root = element.getRootNode();
  const hosts = isShadowRoot(root) ? withShadowHosts(root.host) : [];
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

/** None in some test environments: a `lang` that changes there is seen by the next drawing. */
function makeObserver(): MutationObserver | undefined {
  return globalThis.MutationObserver && new MutationObserver(notifyListeners);
}

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
  observer ??= makeObserver();
  for (const start of withShadowHosts(element)) {
    // A root that is observed already is not observed twice (DOM, MutationObserver.observe()).
    observer?.observe(start.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
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
