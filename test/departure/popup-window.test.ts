import { expect } from '@open-wc/testing';
import { PopupWindow } from '../../src/departure/popup-window.js';

const link = 'https://psp.example/sca?token=t';
const blank = { keepOpener: false, text: 'Vorbereiten …', lang: 'de' };

/** What stands in for the provider's window. */
class FakeWindow {
  closed = false;
  opener: unknown = window;
  focused = 0;
  /** Where it was pointed, in order. */
  readonly went: string[] = [];
  /** A page of another origin can be asked for nothing. */
  isForeign = false;
  readonly #page = document.implementation.createHTMLDocument();

  get document(): Document {
    this.#mustBeOurs();
    return this.#page;
  }

  get location() {
    const mustBeOurs = () => this.#mustBeOurs();
    return {
      get href() {
        mustBeOurs();
        return 'about:blank';
      },
      replace: (url: string) => {
        mustBeOurs();
        this.went.push(url);
      },
    };
  }

  close(): void {
    this.closed = true;
  }

  focus(): void {
    this.focused++;
  }

  #mustBeOurs(): void {
    if (this.isForeign) throw new DOMException('Blocked a frame', 'SecurityError');
  }
}

const { open } = window;
let opened: { url: string; target: string; features: string }[];
let give: () => FakeWindow | null;

beforeEach(() => {
  opened = [];
  give = () => new FakeWindow();
  window.open = ((url: string, target: string, features: string) => {
    opened.push({ url, target, features });
    return give();
  }) as unknown as typeof window.open;
});
afterEach(() => {
  window.open = open;
});

/** Opens one that is granted. */
const openPopup = (options: Partial<Parameters<typeof PopupWindow.open>[0]> = {}, fake = new FakeWindow()) => {
  give = () => fake;
  const popup = PopupWindow.open({ ...blank, ...options });
  if (!popup) throw new Error('The window was refused.');
  return { popup, fake };
};

describe('PopupWindow.open', () => {
  it('asks for a window of its own, of its own size', () => {
    openPopup();
    expect(opened).to.have.length(1);
    expect(opened[0]).to.include({ url: 'about:blank', target: '_blank' });
    expect(opened[0]?.features).to.match(/^popup,width=520,height=720,left=\d+,top=\d+$/);
  });

  it('opens a link that is known with it', () => {
    openPopup({ url: link });
    expect(opened.map(({ url }) => url)).to.deep.equal([link]);
  });

  it('writes a sentence on the blank page, in its language', () => {
    const { document: page } = openPopup().fake;
    expect(page.title).to.equal(blank.text);
    expect(page.body.textContent).to.equal(blank.text);
    expect(page.documentElement.lang).to.equal('de');
  });

  it('takes the sentence for text and not for markup', () => {
    const { document: page } = openPopup({ text: '<b>x</b>' }).fake;
    expect(page.body.children).to.have.length(0);
  });

  it('writes nothing where the link is known', () => {
    expect(openPopup({ url: link }).fake.document.body.textContent).to.equal('');
  });

  for (const url of [undefined, link]) {
    it(`takes the opener away ${url ? 'with a link' : 'while blank'}`, () => {
      expect(openPopup({ url }).fake.opener).to.be.null;
    });

    it(`leaves the opener where it is told to ${url ? 'with a link' : 'while blank'}`, () => {
      expect(openPopup({ url, keepOpener: true }).fake.opener).to.equal(window);
    });
  }

  it('takes a window that has moved on before it could be dressed', () => {
    const fake = new FakeWindow();
    fake.isForeign = true;
    expect(openPopup({}, fake).popup.isClosed).to.be.false;
  });

  for (const [what, given] of [
    ['no window', () => null],
    ['a window that is closed already', () => Object.assign(new FakeWindow(), { closed: true })],
    [
      'an error, as Firefox throws in a sandboxed frame',
      () => {
        throw new DOMException('No', 'SecurityError');
      },
    ],
  ] as const) {
    it(`is null where the browser gives ${what}`, () => {
      give = given;
      expect(PopupWindow.open(blank)).to.be.null;
    });
  }
});

describe('PopupWindow', () => {
  it('is pointed at the link, in place of the blank page', () => {
    const { popup, fake } = openPopup();
    expect(popup.navigate(link)).to.be.true;
    expect(fake.went).to.deep.equal([link]);
  });

  it('is not pointed a second time at the same link', () => {
    const { popup, fake } = openPopup();
    popup.navigate(link);
    expect(popup.navigate(link)).to.be.true;
    expect(fake.went).to.deep.equal([link]);
  });

  it('is not pointed at the link that it was opened with', () => {
    const { popup, fake } = openPopup({ url: link });
    expect(popup.navigate(link)).to.be.true;
    expect(fake.went).to.deep.equal([]);
  });

  it('is pointed at a new link', () => {
    const { popup, fake } = openPopup({ url: link });
    expect(popup.navigate(`${link}2`)).to.be.true;
    expect(fake.went).to.deep.equal([`${link}2`]);
  });

  it('cannot be pointed once it is closed', () => {
    const { popup, fake } = openPopup();
    fake.closed = true;
    expect(popup.navigate(link)).to.be.false;
    expect(fake.went).to.deep.equal([]);
  });

  it('cannot be pointed where the browser refuses', () => {
    const { popup, fake } = openPopup();
    fake.isForeign = true;
    expect(popup.navigate(link)).to.be.false;
  });

  it('is brought to the front once: whoever asks again needs another window', () => {
    const { popup, fake } = openPopup();
    expect([popup.focus(), popup.focus()]).to.deep.equal([true, false]);
    expect(fake.focused).to.equal(1);
  });

  it('is not brought to the front once it is closed', () => {
    const { popup, fake } = openPopup();
    popup.close();
    expect(popup.isClosed).to.be.true;
    expect(popup.focus()).to.be.false;
    expect(fake.focused).to.equal(0);
  });

  it('tells its address while it stands on this origin', () => {
    expect(openPopup().popup.address).to.equal('about:blank');
  });

  it('has no address on another origin', () => {
    const { popup, fake } = openPopup();
    fake.isForeign = true;
    expect(popup.address).to.be.null;
  });

  it('has no address once it is closed', () => {
    const { popup, fake } = openPopup();
    fake.closed = true;
    expect(popup.address).to.be.null;
  });
});
