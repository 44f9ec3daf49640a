/** What the provider's window shows while the link is fetched. */
export interface BlankPageContent {
  /** Who is paid, where that is known: the person knows whose window it is. */
  readonly title: string;
  readonly text: string;
  /** The language of `text`, BCP 47. */
  readonly lang: string;
}

const SPIN: readonly Keyframe[] = [{ rotate: '0turn' }, { rotate: '1turn' }];

/** Most links come sooner, and then there is nothing to read: drawing this on the shop's own thread would keep the link waiting. */
const PATIENCE_MS = 200;

/**
 * Dresses a blank window, which would look like an advertisement's: its name at once, and what is prepared once that takes a
 * while. DOM edits only: `document.write` or a page of our own would cut the window off, and a style element would break a
 * strict policy.
 *
 * @returns Keeps what is not dressed yet undressed, once the window is on its way.
 */
export function dressBlankPage(opened: Window, content: BlankPageContent): () => void {
  inReach(() => nameBlankPage(opened.document, content));
  const timer = setTimeout(() => inReach(() => fillBlankPage(opened.document, content)), PATIENCE_MS);
  return () => clearTimeout(timer);
}

/** A page that cannot be reached cannot be dressed. The window serves all the same. */
function inReach(dress: () => void): void {
  try {
    dress();
  } catch {
    // It shows another origin.
  }
}

function nameBlankPage(page: Document, { title, text, lang }: BlankPageContent): void {
  const { documentElement: root } = page;
  page.title = title || text;
  root.lang = lang;
  root.style.colorScheme = 'light dark';
}

function fillBlankPage(page: Document, { title, text }: BlankPageContent): void {
  const { body } = page;
  body.style.cssText =
    'display:grid;place-content:center;justify-items:center;gap:1rem;min-height:90vh;margin:0 1.5rem;font:1.125rem/1.4 system-ui,sans-serif;text-align:center';
  const children = [makeSpinner(page), makeText(page, text)];
  if (title) children.unshift(makeText(page, title, '600'));
  body.replaceChildren(...children);
}

function makeText(page: Document, text: string, weight = '400'): HTMLElement {
  const paragraph = page.createElement('div');
  paragraph.textContent = text;
  // The name may be written in another direction than the sentence.
  paragraph.dir = 'auto';
  paragraph.style.fontWeight = weight;
  return paragraph;
}

function makeSpinner(page: Document): HTMLElement {
  const spinner = page.createElement('div');
  spinner.style.cssText =
    'box-sizing:border-box;width:2rem;height:2rem;border:3px solid;border-right-color:transparent;border-radius:50%;opacity:.7';
  const isStill = matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  spinner.animate?.([...SPIN], { duration: isStill ? 4000 : 1000, iterations: Number.POSITIVE_INFINITY });
  return spinner;
}
