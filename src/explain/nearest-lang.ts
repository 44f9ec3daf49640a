/** The language in force on an element: its own `lang` or an ancestor's, through every shadow root. */
export const nearestLang = (element: Element): string | null => {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('[lang]');
    const lang = found?.getAttribute('lang');
    if (lang) return lang;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
};

const listeners = new Set<() => void>();
const what = { subtree: true, attributeFilter: ['lang'] };
let observer: MutationObserver | undefined;
const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Calls when a `lang` of the page changes, or one in the shadow trees that the element stands in, until the returned function
 * is called. One observer serves every element.
 */
export const onLangChange = (element: Element, listener: () => void): (() => void) => {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(tell);
    observer.observe(document.documentElement, what);
    addEventListener('languagechange', tell);
  }
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    observer.observe(root, what);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer?.disconnect();
    observer = undefined;
    removeEventListener('languagechange', tell);
  };
};
