import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';

/** A constructed sheet may be used in the document alone that it was constructed for. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives the element its styles back where it was moved into another document, such as a frame's or a popped-out window's: the
 * platform takes a shadow root's constructed sheets away on that way, and Lit adopts its own once only (lit/lit#5162).
 */
export class StyleKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: CSSResult;

  constructor(host: ReactiveControllerHost & HTMLElement, styles: CSSResult) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    const { shadowRoot, ownerDocument } = this.#host;
    // In browsers without constructed sheets Lit writes style elements, which stay.
    if (shadowRoot?.adoptedStyleSheets?.length !== 0) return;
    const sheet = sheetFor(ownerDocument, this.#styles);
    if (sheet) shadowRoot.adoptedStyleSheets = [sheet];
  }
}

/** Undefined for a document that no window shows. */
function sheetFor(page: Document, styles: CSSResult): CSSStyleSheet | undefined {
  if (page === document) return styles.styleSheet;
  const known = sheets.get(page);
  if (known || !page.defaultView) return known;
  const made = new page.defaultView.CSSStyleSheet();
  made.replaceSync(styles.cssText);
  sheets.set(page, made);
  return made;
}
