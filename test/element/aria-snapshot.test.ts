/**
 * What assistive technology is told, state by state, as text, so that a change in it is read in review. The trees are worked
 * out here from the markup (`test/element/accessibility.test.ts` has axe look at the same states), by no more than the rules
 * that the element uses: what is not drawn or `aria-hidden` is left out, a button is named by its text. They are no screen
 * reader's output.
 */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import {
  anElement,
  aPayment,
  change,
  inSeconds,
  linkUrl,
  type Settings,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { everyState } from '../helpers/every-state.js';
import { isShown } from '../helpers/explanation.js';
import { answers, never, rejects } from '../helpers/host.js';

const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text of a subtree without what is hidden from assistive technology; a slot stands for what it shows. */
const nameOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  const inner = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  // One block's text does not run into the next one's.
  return ` ${inner.map(nameOf).join('')} `;
};

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isDrawn = (element: Element): boolean => {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility === 'visible';
};

const EXPANDED: Readonly<Record<string, string>> = { true: '[expanded]', false: '[collapsed]' };

const describeButton = (button: HTMLButtonElement): string => {
  const root = button.getRootNode() as ShadowRoot;
  const ids = button.getAttribute('aria-describedby')?.split(' ') ?? [];
  const description = clean(ids.map((id) => nameOf(root.getElementById(id) as Element)).join(' '));
  const disabled = button.disabled || button.getAttribute('aria-disabled') === 'true';
  return [
    `button "${clean(nameOf(button))}"`,
    EXPANDED[button.getAttribute('aria-expanded') ?? ''] ?? '',
    disabled ? '[disabled]' : '',
    root.activeElement === button ? '[focused]' : '',
    description ? `(${description})` : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/** One line for what has a role, is live or is text; the lines of what is inside follow. */
const linesOf = (node: Node): string[] => {
  if (node instanceof Text) return clean(node.data) ? [`text "${clean(node.data)}"`] : [];
  if (!(node instanceof Element) || !isDrawn(node) || node.getAttribute('aria-hidden') === 'true') return [];
  if (node instanceof HTMLButtonElement) return [describeButton(node)];
  const role = node.getAttribute('role');
  const live = node.getAttribute('aria-live');
  const focused = (node.getRootNode() as ShadowRoot).activeElement === node ? ' [focused]' : '';
  if (role === 'status') return [`status${focused}${textOf(node) && ` "${textOf(node)}"`}`];
  if (live) return [`live ${live}${textOf(node) && ` "${textOf(node)}"`}`];
  const inner = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  const lines = inner.flatMap(linesOf);
  return role ? [role, ...lines.map((line) => `  ${line}`)] : lines;
};

/** The countdown's digits move on while a test looks. */
const still = (line: string): string => line.replace(/\d+:\d\d/, '0:00');

const treeOf = (el: ScaConsent): string =>
  [...(el.shadowRoot?.childNodes ?? [])].flatMap(linesOf).map(still).join('\n');

/** Indented as it stands in this file. */
const lines = (text: string): string => {
  const all = text.split('\n').slice(1, -1);
  const indent = Math.min(...all.map((line) => line.search(/\S/)));
  return all.map((line) => line.slice(indent)).join('\n');
};

/** The provider's window, as far as the element sees it: no test page may open a real one without a gesture. */
const aWindow = () => ({
  closed: false,
  get top() {
    return this;
  },
  opener: null,
  document: document.implementation.createHTMLDocument(),
  location: { replace() {}, href: 'about:blank' },
  close() {
    this.closed = true;
  },
  focus() {},
});

/** Started, with a window that opens. */
const inWindow = async (settings: Settings = {}) => {
  const realOpen = window.open;
  const opened = aWindow();
  window.open = () => opened as unknown as Window;
  try {
    const el = await anElement(settings);
    void el.start();
    await untilState(el, 'authorizing');
    return { el, opened };
  } finally {
    window.open = realOpen;
  }
};

const saying = async (el: ScaConsent, status: string): Promise<ScaConsent> => {
  await waitUntil(() => wordsOf(el, 'status').startsWith(status), `it does not say "${status}"`, { timeout: 5000 });
  return el;
};

/** Back from the provider, as the return page tells it. */
const returned = async (settings: Settings) => {
  let attempt = '';
  const { el } = await inWindow({
    initiate: async ({ returnUrl }) => {
      attempt = new URL(returnUrl).searchParams.get('sca_attempt') ?? '';
      return { redirect_url: linkUrl };
    },
    ...settings,
  });
  const channel = new BroadcastChannel(`sca-consent:${attempt}`);
  channel.postMessage({ sca: attempt, returned: {} });
  await waitUntil(() => el.state !== 'authorizing', 'it does not hear of the return');
  channel.close();
  await el.updateComplete;
  return el;
};

const reach: Readonly<Record<string, () => Promise<ScaConsent>>> = {
  ...everyState,
  'idle, two scopes': () => anElement({ consent: aPayment({ scope: ['make_payment', 'card_details'] }) }),
  'idle, by full page': () => anElement({ mode: 'redirect' }),
  'idle, disabled': () => anElement({ disabled: true }),
  'idle, the explanation open': async () => {
    const el = await anElement();
    el.showExplanation();
    await waitUntil(() => isShown(el), 'it does not explain', { timeout: 5000 });
    return el;
  },
  'authorizing, the window open': async () => (await inWindow()).el,
  'authorizing, the window out of sight': async () => {
    const { el, opened } = await inWindow();
    opened.closed = true;
    return saying(el, 'Please confirm in the other window. If');
  },
  'authorizing, the window closed': async () => {
    const { el, opened } = await inWindow();
    opened.closed = true;
    window.dispatchEvent(new Event('focus'));
    return saying(el, 'Did you close');
  },
  'authorizing, the link over': async () => {
    const { el } = await inWindow({ initiate: answers({ redirect_url: linkUrl, expires_at: inSeconds(1) }) });
    return saying(el, 'The secure page has expired');
  },
  'authorizing, by full page': async () => {
    // An address on this very page: it is gone to, and nothing is left.
    const initiate = answers({ redirect_url: `${location.href.split('#')[0]}#provider` });
    const el = await anElement({ mode: 'redirect', initiate });
    void el.start();
    await untilState(el, 'authorizing');
    return el;
  },
  'verifying, undecided': async () =>
    saying(await returned({ checkStatus: answers({ status: 'pending' }) }), 'The payment provider is still'),
  'complete, unverified': () => returned({}),
  'failed, offline': async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const el = await anElement({ initiate: rejects('Failed to fetch') });
    await el.start();
    Reflect.deleteProperty(navigator, 'onLine');
    await el.updateComplete;
    return el;
  },
  'failed, no answer in time': async () => {
    const el = await anElement({ initiate: never(), timeout: 20 });
    await el.start();
    await el.updateComplete;
    return el;
  },
};

const said: Readonly<Record<string, string>> = {
  idle: `
    text "Please confirm your payment of ⁨€129.90⁩ to ⁨Ferry Oslo⁩."
    status
    button "Continue to confirmation" (Please confirm your payment of ⁨€129.90⁩ to ⁨Ferry Oslo⁩. Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    live polite
  `,
  'idle with a countdown': `
    text "Please confirm your payment."
    status
    button "Continue to confirmation" (Please confirm your payment. Opens in a new window.)
    text "Opens in a new window."
    text "Time left: 0:00"
    button "Why do I have to confirm?" [collapsed]
    live polite
  `,
  initiating: `
    text "Please confirm your payment."
    status "Preparing the secure page…"
    button "Preparing the secure page…" [disabled] (Please confirm your payment. Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  'authorizing, the window refused': `
    status "Your browser did not open a new window. Press the button to open it."
    text "Your browser did not open a new window."
    text "Press the button to open it."
    button "Open the secure page" (Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  verifying: `
    status "Checking with the payment provider…"
    text "Checking with the payment provider…"
    button "Cancel"
    live polite
  `,
  'complete, verified': `
    status "Confirmed. Thank you."
    text "Confirmed. Thank you."
    live polite
  `,
  'complete, exempt': `
    status "No confirmation is needed this time."
    text "No confirmation is needed this time."
    live polite
  `,
  declined: `
    status "Not confirmed. This payment has not been approved."
    text "Not confirmed."
    text "This payment has not been approved."
    button "Start again"
    live polite
  `,
  expired: `
    status "The time to confirm has run out. This payment has not been approved."
    text "The time to confirm has run out."
    text "This payment has not been approved."
    button "Start again"
    live polite
  `,
  cancelled: `
    status "The confirmation was stopped. This payment has not been approved."
    text "The confirmation was stopped."
    text "This payment has not been approved."
    button "Start again" (Opens in a new window.)
    text "Opens in a new window."
    live polite
  `,
  'failed, may be tried again': `
    status "That did not work. This payment has not been approved. Please try again."
    text "That did not work."
    text "This payment has not been approved. Please try again."
    button "Try again" (Opens in a new window.)
    text "Opens in a new window."
    live polite
  `,
  'failed for good': `
    status "This cannot go on here. Please contact customer service before you try again."
    text "This cannot go on here."
    text "Please contact customer service before you try again."
    button "Start again"
    live polite
  `,
  'idle, two scopes': `
    text "Please confirm your payment."
    text "Please confirm that you want to see your card details."
    status
    button "Continue to confirmation" (Please confirm your payment. Please confirm that you want to see your card details. Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    live polite
  `,
  'idle, by full page': `
    text "Please confirm your payment."
    status
    button "Continue to confirmation" (Please confirm your payment. You leave this page and come back afterwards.)
    text "You leave this page and come back afterwards."
    button "Why do I have to confirm?" [collapsed]
    live polite
  `,
  'idle, disabled': `
    text "Please confirm your payment."
    status
    button "Continue to confirmation" [disabled] (Please confirm your payment. Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    live polite
  `,
  'idle, the explanation open': `
    text "Please confirm your payment."
    status
    button "Continue to confirmation" (Please confirm your payment. Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [expanded]
    note
      text "Only you may approve a payment from your account. Your confirmation stops anyone else from paying with your money."
      text "The payment provider’s secure page opens in a new window. When you have finished there, you continue here."
      text "Check the details on the provider’s page before you confirm. What it shows is what counts."
      text "Enter passwords and codes only there. This page never sees them."
      text "European law (PSD2) requires this check. It is called strong customer authentication."
    live polite
  `,
  'authorizing, the window open': `
    status "Please confirm in the other window. This page will then continue by itself."
    text "Please confirm in the other window."
    text "This page will then continue by itself."
    button "Open again"
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  'authorizing, the window out of sight': `
    status "Please confirm in the other window. If you no longer see it, open it again."
    text "Please confirm in the other window."
    text "If you no longer see it, open it again."
    button "Open again"
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  'authorizing, the window closed': `
    status "Did you close the window? If you have not confirmed yet, open it again."
    text "Did you close the window?"
    text "If you have not confirmed yet, open it again."
    button "Open again" (Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  'authorizing, the link over': `
    status "The secure page has expired. Please open it again."
    text "The secure page has expired."
    text "Please open it again."
    button "Open again" (Opens in a new window.)
    text "Opens in a new window."
    button "Why do I have to confirm?" [collapsed]
    button "Cancel"
    live polite
  `,
  'authorizing, by full page': `
    status "Taking you to the secure page…"
    text "Taking you to the secure page…"
    button "Cancel"
    live polite
  `,
  'verifying, undecided': `
    status "The payment provider is still working on it. This can take a minute. There is nothing you have to do."
    text "The payment provider is still working on it."
    text "This can take a minute. There is nothing you have to do."
    button "Stop waiting"
    live polite
  `,
  'complete, unverified': `
    status "You are back from the payment provider. Please continue on this page."
    text "You are back from the payment provider."
    text "Please continue on this page."
    live polite
  `,
  'failed, offline': `
    status "You seem to be offline. Check your connection and try again."
    text "You seem to be offline."
    text "Check your connection and try again."
    button "Try again" (Opens in a new window.)
    text "Opens in a new window."
    live polite
  `,
  'failed, no answer in time': `
    status "The answer took too long. This payment has not been approved. Please try again."
    text "The answer took too long."
    text "This payment has not been approved. Please try again."
    button "Try again" (Opens in a new window.)
    text "Opens in a new window."
    live polite
  `,
};

it('every state that is reached has its tree, and no other', () => {
  expect(Object.keys(said)).to.have.members(Object.keys(reach));
});

for (const [name, start] of Object.entries(reach)) {
  it(`says what it should: ${name}`, async () => {
    const el = await start();
    const tree = treeOf(el);
    if (['initiating', 'authorizing', 'verifying'].includes(el.state)) el.cancel();
    expect(tree).to.equal(lines(said[name] ?? ''));
  });
}

it('the minute that is announced is said in the second live region and nowhere else', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(61.2) }) });
  await aTimeout(2500);
  expect(treeOf(el).split('\n')).to.include('live polite "Time left: 1 minute"');
  await change(el, { consent: null });
});

it('a journey’s changes are said by one live region that stays', async () => {
  const el = await anElement({ initiate: never() });
  const heard: string[] = [];
  const region = el.shadowRoot?.querySelector('[role=status]') as Element;
  new MutationObserver(() => heard.push(textOf(region))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  void el.start();
  await el.updateComplete;
  el.cancel();
  await el.updateComplete;
  await aTimeout(0);
  expect(heard.filter(Boolean)).to.deep.equal([
    'Preparing the secure page…',
    'The confirmation was stopped. This payment has not been approved.',
  ]);
});
