/** An element, the host of the shadow tree that it stands in, that one's host, and so on. */
const withHosts = (element: Element): readonly Element[] => {
  const root = element.getRootNode();
  return [element, ...(root instanceof ShadowRoot ? withHosts(root.host) : [])];
};

/** The language in force on an element: its own `lang` or an ancestor's, through every shadow root. */
export const nearestLang = (element: Element): string | null | undefined =>
  withHosts(element)
    .map((at) => at.closest('[lang]')?.getAttribute('lang'))
    .find(Boolean);

const listeners = new Set<() => void>();
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
  observer ??= new MutationObserver(tell);
  addEventListener('languagechange', tell);
  for (const at of withHosts(element)) observer.observe(at.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer?.disconnect();
    removeEventListener('languagechange', tell);
  };
};
