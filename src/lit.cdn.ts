/**
 * What the element uses of Lit, and no more: in the script-tag files it stands in for `lit`, of which the element would carry
 * four times as much (docs/performance.md). From npm the element runs on Lit itself, which a page may have already and which
 * renders on servers. The element's tests run on both (web-test-runner.config.js).
 *
 * Narrower than Lit, and held to by `test/lit.cdn.test.ts`: an attribute is one whole expression without quotes; listeners stay
 * the same; a template's top level is elements; a list has one template; a text is a string; `nothing` is null.
 */

type Value = string | boolean | null | ((event: never) => void) | Template | readonly Template[];

interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly Value[];
}

/** Where an expression stands: the how-manieth node, and which attribute of it; none: the node is a text. */
type Place = readonly [node: number, attribute?: string];

interface Compiled {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
}

/** A template as it stands in the page. */
interface Drawn {
  readonly strings?: TemplateStringsArray;
  readonly places: readonly Place[];
  /** Each place's node. */
  readonly at: readonly Node[];
  /** Its outermost nodes. */
  readonly nodes: readonly ChildNode[];
  values: readonly Value[];
  /** What is drawn inside, by place. */
  readonly inner: Drawn[][];
}

export const nothing = null;
export const isServer = false;

export const html = (strings: TemplateStringsArray, ...values: Value[]): Template => ({ strings, values });

export const css = ([text = '']: TemplateStringsArray): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

/** Lit's own policy name, so that a host's `trusted-types` need not tell the two apart. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('lit-html', {
  createHTML: (text) => text,
});

const mark = '?';
const compiled = new Map<TemplateStringsArray, Compiled>();

const compile = (strings: TemplateStringsArray): Compiled => {
  const template = document.createElement('template');
  const markup = strings.reduce((text, string) => text + (text.endsWith('=') ? mark : '<!---->') + string);
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  const { content } = template;
  const places: Place[] = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(), index = 0; node; node = walker.nextNode(), index++) {
    if (node instanceof Comment) {
      // An expression among the children is a text of its own: empty where there is none, or where templates stand before it.
      const text = new Text();
      node.replaceWith(text);
      walker.currentNode = text;
      places.push([index]);
    } else if (node instanceof Element) {
      for (const { name, value } of [...node.attributes]) {
        if (value !== mark) continue;
        node.removeAttribute(name);
        places.push([index, name]);
      }
    }
  }
  const made = { content, places };
  compiled.set(strings, made);
  return made;
};

const draw = ({ strings, values }: Template): [Drawn, DocumentFragment] => {
  const { content, places } = compiled.get(strings) ?? compile(strings);
  const copy = document.importNode(content, true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_ALL);
  let index = -1;
  const at = places.map(([node]) => {
    for (; index < node; index++) walker.nextNode();
    return walker.currentNode;
  });
  const drawn = { strings, places, at, nodes: [...copy.childNodes], values: [], inner: [] };
  update(drawn, values);
  return [drawn, copy];
};

const update = (drawn: Drawn, values: readonly Value[]): void => {
  const { places, at, values: old, inner } = drawn;
  drawn.values = values;
  values.forEach((value, place) => {
    if (value === old[place]) return;
    const name = places[place]?.[1];
    const node = at[place] as Element;
    if (!name) inner[place] = fill(node as unknown as Text, inner[place] ?? [], value);
    else if (name[0] === '@') node.addEventListener(name.slice(1), value as EventListener);
    else if (name[0] === '?') node.toggleAttribute(name.slice(1), !!value);
    else if (value === nothing) node.removeAttribute(name);
    else node.setAttribute(name, value as string);
  });
};

/** Makes a text, and what is drawn before it, show a value. */
const fill = (text: Text, old: readonly Drawn[], value: Value): Drawn[] => {
  const templates = typeof value === 'object' && value ? ([value].flat() as readonly Template[]) : [];
  const data = typeof value === 'object' ? '' : `${value ?? ''}`;
  if (text.data !== data) text.data = data;
  old.forEach(({ strings, nodes }, index) => {
    if (strings !== templates[index]?.strings) for (const node of nodes) node.remove();
  });
  return templates.map((template, index) => {
    const kept = old[index];
    if (kept?.strings === template.strings) {
      update(kept, template.values);
      return kept;
    }
    const [drawn, copy] = draw(template);
    text.before(copy);
    return drawn;
  });
};

interface Property {
  readonly attribute?: string | false;
  readonly type?: unknown;
  readonly reflect?: boolean;
  readonly converter?: { fromAttribute(text: string | null): unknown };
}

type Values = Record<string, unknown>;

const attributes = new Map<string, readonly [property: string, options: Property]>();
const names = new Set<string>();

export abstract class LitElement extends HTMLElement {
  static properties: Readonly<Record<string, Property>> = {};
  static styles: CSSStyleSheet;

  /** Read once, when the class is defined: the moment to make its properties. */
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the class that is being defined, which extends this one.
    const { properties, prototype } = this;
    for (const [name, options] of Object.entries(properties)) {
      names.add(name);
      Object.defineProperty(prototype, name, {
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          if (Object.is(this.#values[name], value)) return;
          this.#values[name] = value;
          this.requestUpdate();
        },
        configurable: true,
        enumerable: true,
      });
      if (options.attribute !== false) attributes.set(options.attribute ?? name.toLowerCase(), [name, options]);
    }
    return [...attributes.keys()];
  }

  hasUpdated = false;
  // True: all that was set is drawn; false: the drawing itself set more.
  updateComplete: Promise<boolean>;
  renderRoot?: ShadowRoot;

  readonly #values: Values = {};
  #pending = false;
  /** What was set before the element was defined would hide its properties: it is set again when these have their defaults. */
  readonly #early: Values = {};
  #connect!: (drawn: boolean) => void;
  /** The end of what is drawn, and that. */
  readonly #end = new Text();
  #drawn: readonly Drawn[] = [];

  constructor() {
    super();
    const own = this as unknown as Values;
    for (const name of names) {
      if (!Object.hasOwn(own, name)) continue;
      this.#early[name] = own[name];
      delete own[name];
    }
    this.updateComplete = new Promise((resolve) => {
      this.#connect = resolve;
    });
    this.requestUpdate();
  }

  connectedCallback(): void {
    if (this.renderRoot) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [(this.constructor as typeof LitElement).styles];
    // Where the server wrote a shadow root, or a script made one of what it wrote, this empties it.
    root.replaceChildren(this.#end);
    this.renderRoot = root;
    Object.assign(this, this.#early);
    this.#connect(true);
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const found = attributes.get(attribute);
    // One that a class made of this one looks at by itself.
    if (!found) return;
    const [name, { type, converter }] = found;
    (this as unknown as Values)[name] = converter
      ? converter.fromAttribute(text)
      : type === Boolean
        ? text !== null
        : type === Number && text !== null
          ? Number(text)
          : text;
  }

  /** Draws once all that is being set has been set, and the element is in a page. */
  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    const draw = (): boolean => {
      this.#update();
      return !this.#pending;
    };
    this.updateComplete = this.updateComplete.then(draw, (error) => {
      // Nobody may be waiting for the drawing that failed: it is to be seen in the console all the same.
      void Promise.reject(error);
      return draw();
    });
  }

  #update(): void {
    try {
      this.willUpdate();
      for (const [attribute, [name, { reflect }]] of attributes) {
        if (reflect) this.toggleAttribute(attribute, !!this.#values[name]);
      }
      this.#drawn = fill(this.#end, this.#drawn, this.render());
    } finally {
      this.#pending = false;
    }
    this.hasUpdated = true;
    this.updated();
  }

  protected abstract willUpdate(): void;
  protected abstract render(): Template | null;
  protected abstract updated(): void;
}
