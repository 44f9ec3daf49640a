import { expect } from '@open-wc/testing';
import { PopupWindow } from '../../src/departure/popup-window.js';
import { type FakeTimers, fakeTimers } from '../helpers/fake-timers.js';

const link = 'https://psp.example/sca?token=t';
const blankPage = { title: 'Ferry Oslo', text: 'Vorbereiten …', lang: 'de' };
const blank = { keepOpener: false, blankPage };

/** What stands in for the provider's window. */
class FakeWindow {
  closed = false;
  readonly top: unknown = this;
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

/** It is its own top, its own document, and whatever else it is asked for. */
const swallowAll = (): unknown => {
  const answer: object = new Proxy(() => {}, { get: () => answer, apply: () => answer, set: () => true });
  return answer;
};

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
    expect(opened[0]?.features).to.match(/^popup,width=520,height=720,left=-?\d+,top=-?\d+$/);
  });

  for (const [where, screen, position] of [
    [
      'in the middle of a window',
      { screenX: 100, outerWidth: 1520, screenY: 50, outerHeight: 920 },
      'left=600,top=150',
    ],
    [
      'in the middle on a screen to the left of and above the main one',
      { screenX: -1800, outerWidth: 1520, screenY: -1000, outerHeight: 920 },
      'left=-1300,top=-900',
    ],
    [
      'not outside a window that is smaller',
      { screenX: -1800, outerWidth: 400, screenY: 10, outerHeight: 300 },
      'left=-1800,top=10',
    ],
  ] as const) {
    it(`asks for it ${where}`, () => {
      for (const [name, value] of Object.entries(screen)) {
        Object.defineProperty(window, name, { value, configurable: true, writable: true });
      }
      try {
        openPopup();
      } finally {
        for (const name of Object.keys(screen)) Reflect.deleteProperty(window, name);
      }
      expect(opened[0]?.features).to.contain(position);
    });
  }

  it('opens a link that is known with it', () => {
    openPopup({ url: link });
    expect(opened.map(({ url }) => url)).to.deep.equal([link]);
  });

  it('names the blank page at once, in its language', () => {
    const { document: page } = openPopup().fake;
    expect(page.title).to.equal('Ferry Oslo');
    expect(page.documentElement.lang).to.equal('de');
    expect(page.body.textContent).to.equal('');
  });

  it('names it by what is prepared where nobody is paid', () => {
    expect(openPopup({ blankPage: { ...blankPage, title: '' } }).fake.document.title).to.equal(blankPage.text);
  });

  it('names nothing where the link is known', () => {
    expect(openPopup({ url: link }).fake.document.title).to.equal('');
  });

  describe('once the link takes a while', () => {
    let timers: FakeTimers;
    beforeEach(() => {
      timers = fakeTimers();
    });
    afterEach(() => timers.restore());

    /** The page of a window, a second after it was opened. */
    const pageAfterAWhile = async (
      options: Parameters<typeof openPopup>[0] = {},
      act = (_popup: PopupWindow): void => {},
    ): Promise<Document> => {
      const { popup, fake } = openPopup(options);
      act(popup);
      await timers.pass(1000);
      return fake.document;
    };

    it('writes a sentence on the blank page', async () => {
      expect((await pageAfterAWhile()).body.textContent).to.contain(blankPage.text);
    });

    it('says there whose window it is', async () => {
      expect((await pageAfterAWhile()).body.firstElementChild?.textContent).to.equal('Ferry Oslo');
    });

    it('says there only what is prepared where nobody is paid', async () => {
      const page = await pageAfterAWhile({ blankPage: { ...blankPage, title: '' } });
      expect(page.body.textContent).to.equal(blankPage.text);
    });

    it('takes what it writes for text and not for markup', async () => {
      const page = await pageAfterAWhile({ blankPage: { title: '<b>x</b>', text: '<i>y</i>', lang: 'de' } });
      expect(page.querySelector('b, i')).to.equal(null);
      expect(page.body.textContent).to.equal('<b>x</b><i>y</i>');
    });

    it('writes nothing where the link is known', async () => {
      expect((await pageAfterAWhile({ url: link })).body.textContent).to.equal('');
    });

    it('writes nothing once the window is on its way', async () => {
      const page = await pageAfterAWhile({}, (popup) => popup.navigate(link));
      expect(page.body.textContent).to.equal('');
      expect(timers.waiting).to.equal(0);
    });

    it('writes nothing once the window is closed', async () => {
      expect((await pageAfterAWhile({}, (popup) => popup.close())).body.textContent).to.equal('');
      expect(timers.waiting).to.equal(0);
    });

    it('takes a window that has moved on by itself', async () => {
      const { fake } = openPopup();
      fake.isForeign = true;
      await timers.pass(1000);
      fake.isForeign = false;
      expect(fake.document.body.textContent).to.equal('');
    });
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

  const decoy = document.createElement('iframe');
  before(() => document.body.append(decoy));
  after(() => decoy.remove());

  // What blockers and their scripts return in place of null.
  for (const [what, given] of [
    ['no window', () => null],
    ['a window that is closed already', () => Object.assign(new FakeWindow(), { closed: true })],
    ['an empty object', () => ({})],
    ['an object that only says that it is open', () => ({ closed: false, close() {} })],
    [
      'a mock of a window',
      () => ({ closed: false, opener: null, location: { replace() {} }, document, close() {}, focus() {} }),
    ],
    ['a window in another one', () => Object.assign(new FakeWindow(), { top: new FakeWindow() })],
    ['a proxy that answers everything with itself', swallowAll],
    ['a frame of this page', () => decoy.contentWindow],
    ['this page', () => window],
    ['the page around this one', () => window.top],
    [
      'an object that throws when it is read',
      () => ({
        get closed() {
          throw new Error('No');
        },
      }),
    ],
    [
      'an error, as Firefox throws in a sandboxed frame',
      () => {
        throw new DOMException('No', 'SecurityError');
      },
    ],
  ] as const) {
    it(`is null where the browser gives ${what}`, () => {
      const { title, body } = document;
      const text = body.textContent;
      give = given as typeof give;
      expect(PopupWindow.open(blank)).to.be.null;
      expect(document.title).to.equal(title);
      expect(body.textContent).to.equal(text);
    });
  }
});

describe('PopupWindow', () => {
  it('is pointed at the link, in place of the blank page', () => {
    const { popup, fake } = openPopup();
    expect(popup.navigate(link)).to.be.true;
    expect(fake.went).to.deep.equal([link]);
  });

  it('knows the link that it was pointed at', () => {
    const { popup } = openPopup();
    expect(popup.link).to.be.undefined;
    popup.navigate(link);
    expect(popup.link).to.equal(link);
    expect(openPopup({ url: link }).popup.link).to.equal(link);
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
