const OPAQUE = 'null';

/**
 * The origin of this document, or "null" where it has none. A frame without an address of its own (`srcdoc`, `about:blank`) has
 * the origin of the page around it, which only `self.origin` tells. Elsewhere the address is asked: a script's global
 * `var origin` takes the place of `self.origin`.
 */
export function pageOrigin(): string {
  const isTold = self.origin === OPAQUE || location.origin === OPAQUE;
  return isTold ? self.origin : location.origin;
}

/** Whether no origin is the same as this document's, as in a sandboxed frame. */
export function isOpaque(origin: string): boolean {
  return origin === OPAQUE;
}
