import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from '../page-document.js';

type Host = ReactiveControllerHost & HTMLElement;
type RenderRoot = HTMLElement | DocumentFragment;

/** A constructed sheet may be used in the document alone that it was constructed for. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Makes an element's render root as Lit does, and keeps it styled in every document: in a frame's, or in that of a window that
 * was popped out. Lit adopts the styles of the script's own document, once: an element that is first put into another one
 * throws, and one that is moved there is unstyled, since the platform takes constructed sheets away on that way (lit/lit#5162).
 */
export function keepStyled(host: Host, styles: CSSResult, createRenderRoot: () => RenderRoot): RenderRoot {
  host.addController(new StyleKeeper(host, styles));
  try {
    return createRenderRoot();
  } catch (error) {
    // Lit has attached the root, and failed to style it.
    if (!host.shadowRoot) throw error;
    return host.shadowRoot;
  }
}

/** Gives the element its styles wherever it has none. */
class StyleKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #styles: CSSResult;

  constructor(host: Host, styles: CSSResult) {
    this.#host = host;
    this.#styles = styles;
  }

  hostConnected(): void {
    const { shadowRoot } = this.#host;
    // In browsers without constructed sheets Lit writes style elements, which stay.
    if (shadowRoot?.adoptedStyleSheets?.length !== 0) return;
    const sheet = sheetFor(this.#host, this.#styles);
    if (sheet) shadowRoot.adoptedStyleSheets = [sheet];
  }
}

/** Undefined for a document that no window shows. */
function sheetFor(host: Host, styles: CSSResult): CSSStyleSheet | undefined {
  const page = host.ownerDocument;
  if (page === document) return styles.styleSheet;
  const known = sheets.get(page);
  const view = windowOf(host);
  if (known || !view) return known;
  const made = new view.CSSStyleSheet();
  made.replaceSync(styles.cssText);
  sheets.set(page, made);
  return made;
}
