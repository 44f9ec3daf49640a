import { expect } from '@open-wc/testing';
import * as standIn from '../src/lit.cdn.js';

/** What the script-tag files draw with. The element's own tests run on it too (`npm run test:unit -- --stand-in`). */
const { LitElement, css, html, nothing } = standIn;

let count = 0;

/** An element that draws what it is told. */
const define = (render: (el: Sample) => ReturnType<typeof html> | null): typeof Sample => {
  const Class = class extends Sample {
    override render() {
      return render(this);
    }
  };
  customElements.define(`lit-sample-${++count}`, Class);
  return Class;
};

class Sample extends LitElement {
  static override styles = css`p { color: rgb(1, 2, 3); }`;
  static override properties = {
    text: {},
    listed: { attribute: false as const },
    longName: { attribute: 'long-name' },
    on: { type: Boolean, reflect: true },
    size: { type: Number },
    data: { converter: { fromAttribute: (text: string | null) => JSON.parse(text ?? 'null') } },
  };
  declare text: string | null;
  declare listed: string[];
  declare longName: string | null;
  declare on: boolean;
  declare size: number;
  declare data: unknown;
  draws = 0;
  heard: Event[] = [];
  readonly hear = (event: Event): void => void this.heard.push(event);
  constructor() {
    super();
    this.text = '';
    this.listed = [];
    this.on = false;
  }
  willUpdate(): void {}
  render(): ReturnType<typeof html> | null {
    return nothing;
  }
  updated(): void {
    this.draws++;
  }
}

const draw = async (Class: typeof Sample, settings: Partial<Sample> = {}): Promise<Sample> => {
  const el = Object.assign(document.createElement(customElements.getName(Class) ?? ''), settings) as Sample;
  document.body.append(el);
  await el.updateComplete;
  return el;
};

const markup = (el: Sample): string => el.shadowRoot?.innerHTML ?? '';

describe('The stand-in for Lit', () => {
  afterEach(() => document.body.replaceChildren());

  it('draws texts, and changes only what changed', async () => {
    const el = await draw(
      define((at) => html`<p>${at.text}</p><b>${at.longName ?? 'none'}</b>`),
      { text: 'one' },
    );
    const [p, b] = el.shadowRoot?.children ?? [];
    const text = p?.lastChild;
    expect(markup(el)).to.equal('<p>one</p><b>none</b>');
    el.text = 'two';
    await el.updateComplete;
    expect(markup(el)).to.equal('<p>two</p><b>none</b>');
    expect([...(el.shadowRoot?.children ?? [])]).to.deep.equal([p, b]);
    expect(p?.lastChild).to.equal(text);
  });

  it('takes a text for a text, whatever is in it', async () => {
    const el = await draw(
      define((at) => html`<p title=${at.text}>${at.text}</p>`),
      { text: '<img src=x onerror=1>"?' },
    );
    expect(el.shadowRoot?.querySelector('img')).to.equal(null);
    expect(el.shadowRoot?.querySelector('p')?.title).to.equal('<img src=x onerror=1>"?');
    expect(el.shadowRoot?.textContent).to.equal('<img src=x onerror=1>"?');
  });

  it('leaves no text where there is none, so that :empty holds', async () => {
    const el = await draw(
      define((at) => html`<p>${at.text}</p>`),
      { text: '' },
    );
    expect(el.shadowRoot?.querySelector('p:empty')).not.to.equal(null);
    el.text = 'now';
    await el.updateComplete;
    expect(el.shadowRoot?.querySelector('p:empty')).to.equal(null);
  });

  it('sets and takes away attributes', async () => {
    const el = await draw(
      define((at) => html`<p lang=${at.text} title=${at.longName} ?hidden=${at.on}></p>`),
      { text: 'de', longName: null },
    );
    expect(markup(el)).to.equal('<p lang="de"></p>');
    Object.assign(el, { longName: '', on: true });
    await el.updateComplete;
    expect(markup(el)).to.equal('<p lang="de" title="" hidden=""></p>');
    Object.assign(el, { longName: null, on: false });
    await el.updateComplete;
    expect(markup(el)).to.equal('<p lang="de"></p>');
  });

  it('listens once, however often it draws', async () => {
    const el = await draw(define((at) => html`<button @click=${at.hear}>${at.text}</button>`));
    el.text = 'again';
    await el.updateComplete;
    el.shadowRoot?.querySelector('button')?.click();
    expect(el.heard).to.have.length(1);
  });

  it('puts a template in, takes it out, and puts another in its place', async () => {
    const el = await draw(
      define(
        (at) =>
          html`<i></i>${at.on ? html`<b>${at.text}</b>` : nothing}${at.size ? html`<u></u>` : html`<s></s>`}<i></i>`,
      ),
      { text: 'in' },
    );
    expect(markup(el)).to.equal('<i></i><s></s><i></i>');
    Object.assign(el, { on: true, size: 1 });
    await el.updateComplete;
    expect(markup(el)).to.equal('<i></i><b>in</b><u></u><i></i>');
    Object.assign(el, { on: false, size: 0 });
    await el.updateComplete;
    expect(markup(el)).to.equal('<i></i><s></s><i></i>');
  });

  it('draws a list that grows and shrinks, and keeps what stays', async () => {
    const el = await draw(
      define((at) => html`<ul>${at.listed.map((one) => html`<li>${one}</li>`)}</ul>`),
      { listed: ['a', 'b'] },
    );
    const first = el.shadowRoot?.querySelector('li');
    for (const listed of [['a', 'b', 'c'], ['x'], [], ['y', 'z']]) {
      el.listed = listed;
      await el.updateComplete;
      expect(markup(el)).to.equal(`<ul>${listed.map((one) => `<li>${one}</li>`).join('')}</ul>`);
      if (listed[0] === 'x') expect(el.shadowRoot?.querySelector('li')).to.equal(first);
    }
  });

  it('draws nothing, and something later', async () => {
    const el = await draw(define((at) => (at.on ? html`<p></p>` : nothing)));
    expect(markup(el)).to.equal('');
    el.on = true;
    await el.updateComplete;
    expect(markup(el)).to.equal('<p></p>');
  });

  it('reads attributes by their types, and reflects what is to be reflected', async () => {
    const Class = define(() => nothing);
    const tag = customElements.getName(Class);
    document.body.innerHTML = `<${tag} text="t" long-name="n" on size="12" data='{"a":1}' listed="no"></${tag}>`;
    const el = document.body.firstElementChild as Sample;
    await el.updateComplete;
    const { text, longName, on, size, data, listed } = el;
    expect({ text, longName, on, size, data, listed }).to.deep.equal({
      text: 't',
      longName: 'n',
      on: true,
      size: 12,
      data: { a: 1 },
      listed: [],
    });
    el.removeAttribute('text');
    el.on = false;
    await el.updateComplete;
    expect(el.text).to.equal(null);
    expect(el.hasAttribute('on')).to.equal(false);
  });

  it('takes up what was set before it was defined, rather than the attribute', async () => {
    const tag = `lit-sample-${++count}`;
    document.body.innerHTML = `<${tag} text="attribute"></${tag}>`;
    const el = document.body.firstElementChild as Sample;
    Object.assign(el, { text: 'property', other: 1 });
    customElements.define(
      tag,
      class extends Sample {
        override render() {
          return html`<p>${this.text}</p>`;
        }
      },
    );
    await el.updateComplete;
    expect(markup(el)).to.equal('<p>property</p>');
    expect((el as unknown as { other: number }).other).to.equal(1);
    expect(Object.keys(el)).not.to.include('text');
  });

  it('lets what is set later win over what was set before it was defined', async () => {
    const tag = `lit-sample-${++count}`;
    const el = Object.assign(document.createElement(tag), { text: 'early' });
    document.body.append(el);
    customElements.define(tag, class extends Sample {});
    expect(el.text).to.equal('early');
    el.text = 'later';
    await (el as unknown as Sample).updateComplete;
    expect(el.text).to.equal('later');
  });

  it('draws once for many changes, and not before it is in a page', async () => {
    const Class = define((at) => html`<p>${at.text}</p>`);
    const el = document.createElement(customElements.getName(Class) ?? '') as Sample;
    Object.assign(el, { text: 'a', size: 1 });
    await Promise.resolve();
    expect(el.draws).to.equal(0);
    document.body.append(el);
    await el.updateComplete;
    expect(el.draws).to.equal(1);
    Object.assign(el, { text: 'b', size: 2, on: true });
    await el.updateComplete;
    expect(el.draws).to.equal(2);
    el.text = 'b';
    await el.updateComplete;
    expect(el.draws).to.equal(2);
  });

  it('keeps what it has drawn when it is moved', async () => {
    const el = await draw(
      define((at) => html`<p>${at.text}</p>`),
      { text: 'here' },
    );
    const p = el.shadowRoot?.querySelector('p');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(el);
    el.text = 'there';
    await el.updateComplete;
    expect(el.shadowRoot?.querySelector('p')).to.equal(p);
    expect(markup(el)).to.equal('<p>there</p>');
  });

  it('takes the place of what a server wrote', async () => {
    const Class = define(() => html`<p></p>`);
    const tag = customElements.getName(Class);
    const box = document.createElement('div');
    (box as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(
      `<${tag}><template shadowrootmode="open"><p>from the server</p></template></${tag}>`,
    );
    document.body.append(box);
    const el = box.firstElementChild as Sample;
    await el.updateComplete;
    expect(markup(el)).to.equal('<p></p>');
  });

  it('takes the place of what a script made of that', async () => {
    const tag = `lit-sample-${++count}`;
    const el = document.createElement(tag);
    el.attachShadow({ mode: 'open' }).innerHTML = '<p>old</p>';
    document.body.append(el);
    customElements.define(
      tag,
      class extends Sample {
        override render() {
          return html`<p>new</p>`;
        }
      },
    );
    await (el as Sample).updateComplete;
    expect(markup(el as Sample)).to.equal('<p>new</p>');
  });

  it('says whether there is more to draw', async () => {
    const el = await draw(define(() => html`<p></p>`));
    expect(await el.updateComplete).to.equal(true);
    el.updated = () => {
      if (el.text !== 'more') el.text = 'more';
    };
    el.text = 'some';
    expect(await el.updateComplete).to.equal(false);
    expect(await el.updateComplete).to.equal(true);
  });

  it('lets a class that is made of it have properties and attributes of its own', async () => {
    const Base = define(({ text }) => html`<p>${text}</p>`);
    const tag = `lit-sample-${++count}`;
    const el = Object.assign(document.createElement(tag), { text: 'early' });
    document.body.append(el);
    customElements.define(
      tag,
      class extends Base {
        static override properties = { other: {} } as never;
        static override get observedAttributes() {
          // biome-ignore lint/complexity/noThisInStatic: it is this class whose properties are made.
          return [...super.observedAttributes, 'own'];
        }
      },
    );
    el.setAttribute('own', 'yes');
    await (el as unknown as Sample).updateComplete;
    expect(markup(el as unknown as Sample)).to.equal('<p>early</p>');
  });

  it('has its styles, one sheet for all', async () => {
    const Class = define(() => html`<p>x</p>`);
    const [one, other] = [await draw(Class), await draw(Class)];
    expect(getComputedStyle(one.shadowRoot?.querySelector('p') as Element).color).to.equal('rgb(1, 2, 3)');
    expect(one.shadowRoot?.adoptedStyleSheets).to.deep.equal(other.shadowRoot?.adoptedStyleSheets);
  });

  it('goes on after a drawing that failed, and does not hide it', async () => {
    const el = await draw(
      define((at) => {
        if (at.text === 'bad') throw new Error('bad');
        return html`<p>${at.text}</p>`;
      }),
      { text: 'good' },
    );
    el.text = 'bad';
    const error = await el.updateComplete.then(
      () => null,
      (caught: Error) => caught.message,
    );
    expect(error).to.equal('bad');
    el.text = 'good again';
    await el.updateComplete;
    expect(markup(el)).to.equal('<p>good again</p>');
  });
});
