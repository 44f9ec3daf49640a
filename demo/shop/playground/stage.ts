/** Plays the pasted answers to a real element. Only the provider and its window are pretended: nothing leaves the page. */
import type { Provider, ScaConsent } from 'sca-consent';
import { clear } from '../themes/states.js';
import { expectWindow, PretendWindow, wait } from '../themes/trip.js';

const HOST_ANSWERS_MS = 600;
const USER_DECIDES_MS = 2500;

export interface Pasted {
  consent: object;
  /** What the endpoints answer. None: there is no such endpoint. */
  initiate: object | undefined;
  status: object | undefined;
  /** The dialect that the consent was read in, and what a return would be known by. */
  dialect: Provider;
  id: string | undefined;
  /** What else the element is told. */
  settings: Partial<ScaConsent>;
  /** The provider's page was opened. */
  onLink: (link: URL) => void;
}

/** Puts an element with these answers into the place of the one that is there. */
export function play(place: Element, pasted: Pasted): ScaConsent {
  const element = document.createElement('sca-consent') as ScaConsent;
  const journey = new PastedJourney(pasted);
  const { initiate, status } = pasted;
  Object.assign(element, {
    consent: pasted.consent,
    mode: 'popup',
    initiate: initiate ? ({ returnUrl }: { returnUrl: string }) => journey.initiate(returnUrl) : null,
    checkStatus: status ? () => journey.checkStatus() : null,
    ...pasted.settings,
  });
  element.addEventListener('consent-start', () => journey.begin());
  element.addEventListener('consent-change', ({ detail }) => {
    if (detail.state === 'authorizing' || detail.state === 'verifying') void journey.arriveAtProvider();
  });
  clear(place);
  place.append(element);
  return element;
}

class PastedJourney {
  readonly #pasted: Pasted;
  #window = new PretendWindow();
  #returnUrl = location.href;
  #isThere = false;
  #hasDecided = false;

  constructor(pasted: Pasted) {
    this.#pasted = pasted;
  }

  begin(): void {
    this.#isThere = false;
    this.#hasDecided = false;
    this.#window = new PretendWindow();
    expectWindow(this.#window);
  }

  async initiate(returnUrl: string): Promise<unknown> {
    await wait(HOST_ANSWERS_MS);
    this.#returnUrl = returnUrl;
    return this.#pasted.initiate;
  }

  async checkStatus(): Promise<unknown> {
    await wait(HOST_ANSWERS_MS);
    return this.#hasDecided ? this.#pasted.status : { status: 'pending' };
  }

  /** The user reads the provider's page, decides, and comes back. */
  async arriveAtProvider(): Promise<void> {
    if (this.#isThere) return;
    this.#isThere = true;
    // The window is pointed at the link a moment after the state says so.
    await wait(0);
    const { href } = this.#window.location;
    if (href.startsWith('https:')) this.#pasted.onLink(new URL(href));
    await wait(USER_DECIDES_MS);
    this.#hasDecided = true;
    this.#window.location.href = this.#addressOfReturn(href);
  }

  /** Where the provider would send the user. A link that came with the consent may have been told, or the id tells. */
  #addressOfReturn(href: string): string {
    const told = [...new URL(href).searchParams.values()].find((value) => value.startsWith(location.origin));
    if (told) return told;
    const { dialect, id, initiate } = this.#pasted;
    const back = new URL(initiate ? this.#returnUrl : location.href.replace(/#.*/, ''));
    const [name] = dialect.returnId ?? [];
    if (name && id && !initiate) back.searchParams.set(name, id);
    return back.href;
  }
}
