import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import { anElement, aPayment, change, partOf, press, settle, untilState, wordsOf } from '../helpers/consent-element.js';
import { isShown, underItsButton } from '../helpers/explanation.js';
import { answers, never } from '../helpers/host.js';

const expanded = (el: ScaConsent) => partOf(el, 'why').getAttribute('aria-expanded');
const shown = (el: ScaConsent) => isShown(el);

/** What a slot shows: the host's nodes, else its own. */
const slotText = (el: ScaConsent, name: string) =>
  el.shadowRoot
    ?.querySelector<HTMLSlotElement>(`slot[name=${name}]`)
    ?.assignedNodes({ flatten: true })
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();

it('is closed at first', async () => {
  const el = await anElement();
  expect(shown(el)).to.equal(false);
  expect(expanded(el)).to.equal('false');
});

it('showExplanation opens it', async () => {
  const el = await anElement();
  el.showExplanation();
  await el.updateComplete;
  expect(expanded(el)).to.equal('true');
  await waitUntil(() => shown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('hideExplanation closes it', async () => {
  const el = await anElement();
  el.showExplanation();
  el.hideExplanation();
  await el.updateComplete;
  expect(shown(el)).to.equal(false);
  expect(expanded(el)).to.equal('false');
});

it('hideExplanation counts where nothing is drawn yet', async () => {
  const el = await anElement({ consent: null });
  el.consent = aPayment();
  el.showExplanation();
  el.hideExplanation();
  await el.updateComplete;
  await aTimeout(0);
  expect(shown(el)).to.equal(false);
});

it('showExplanation and hideExplanation may be called twice, and on an empty element', async () => {
  const el = await anElement({ consent: null });
  el.showExplanation();
  el.hideExplanation();
  await change(el, { consent: aPayment() });
  el.showExplanation();
  el.showExplanation();
  el.hideExplanation();
  el.hideExplanation();
  expect(shown(el)).to.equal(false);
});

it('a press opens it and a second one closes it', async () => {
  const el = await anElement();
  await press(el, 'Why do I have to confirm?');
  await waitUntil(() => shown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await press(el, 'Why do I have to confirm?');
  expect(shown(el)).to.equal(false);
});

it('its button controls it', async () => {
  const el = await anElement();
  expect(partOf(el, 'why').getAttribute('aria-controls')).to.equal(partOf(el, 'tooltip').id);
});

it('opening it tells nothing and starts nothing', async () => {
  const el = await anElement();
  await press(el, 'Why do I have to confirm?');
  expect(el.state).to.equal('idle');
});

it('a press outside closes it', async () => {
  const el = await anElement();
  el.showExplanation();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  expect(shown(el)).to.equal(false);
});

it('a press inside leaves it open', async () => {
  const el = await anElement();
  el.showExplanation();
  await waitUntil(() => shown(el), 'the explanation is not as it should be', { timeout: 5000 });
  partOf(el, 'tooltip').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  expect(shown(el)).to.equal(true);
});

it('it goes with the element', async () => {
  const el = await anElement();
  el.showExplanation();
  const parent = el.parentElement as HTMLElement;
  el.remove();
  parent.append(el);
  await el.updateComplete;
  expect(shown(el)).to.equal(false);
  expect(expanded(el)).to.equal('false');
});

it('it goes with its journey, and keeps no key for itself', async () => {
  const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
  el.showExplanation();
  await el.start();
  await el.updateComplete;
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented).to.equal(false);
});

it('a journey that follows begins with it closed', async () => {
  const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
  el.showExplanation();
  await el.start();
  await el.updateComplete;
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  expect(expanded(el)).to.equal(String(shown(el)));
});

it('hidden it keeps no key for itself', async () => {
  const el = await anElement();
  el.showExplanation();
  el.hidden = true;
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented).to.equal(false);
});

it('showExplanation right after the consent was set opens it', async () => {
  const el = await anElement({ consent: null });
  el.consent = aPayment();
  el.showExplanation();
  await waitUntil(() => shown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('it closes when the journey goes on, and lies over nothing new', async () => {
  const el = await anElement({ initiate: never() });
  el.showExplanation();
  await waitUntil(() => shown(el), 'the explanation is not as it should be', { timeout: 5000 });
  void el.start();
  await untilState(el, 'initiating');
  expect(shown(el)).to.equal(false);
  expect(expanded(el)).to.equal('false');
});

const reasons = [
  [['make_payment'], 'Please confirm your payment.', 'Only you may approve a payment'],
  [
    ['account_history'],
    'Please confirm that your account information may be viewed.',
    'Your account information is private',
  ],
  [['card_details'], 'Please confirm that you want to see your card details.', 'Anyone who knows your card details'],
  [['onboarding'], 'Please confirm your identity.', 'Payment providers must know who'],
  [['something_new'], 'Please confirm this action.', 'This concerns your account or your money'],
  [[], 'Please confirm this action.', 'This concerns your account or your money'],
  [undefined, 'Please confirm this action.', 'This concerns your account or your money'],
] as const;

for (const [scope, reason, why] of reasons) {
  it(`scope ${JSON.stringify(scope) ?? 'missing'} has its own explanation`, async () => {
    const el = await anElement({ consent: scope ? { id: 'c-1', scope } : { id: 'c-1' } });
    expect(wordsOf(el, 'reason')).to.equal(reason);
    expect(wordsOf(el, 'tooltip')).to.contain(why);
  });
}

it('two scopes are both explained, each once', async () => {
  const el = await anElement({ consent: aPayment({ scope: ['make_payment', 'card_details', 'make_payment'] }) });
  expect(wordsOf(el, 'reason')).to.equal(
    'Please confirm your payment. Please confirm that you want to see your card details.',
  );
});

it('it names the law, what happens next and that it is safe', async () => {
  const text = wordsOf(await anElement(), 'tooltip');
  expect(text).to.contain('PSD2');
  expect(text).to.contain('opens in a new window');
  expect(text).to.contain('What it shows is what counts.');
  expect(text).to.contain('This page never sees them.');
});

it('it says that the page is left where it is', async () => {
  const el = await anElement({ mode: 'redirect' });
  await settle(el);
  expect(wordsOf(el, 'tooltip')).to.contain('you come back here');
  expect(wordsOf(el, 'tooltip')).not.to.contain('new window');
});

it('a mode that changes changes the words', async () => {
  const el = await anElement();
  await change(el, { mode: 'redirect' });
  await settle(el);
  expect(wordsOf(el, 'tooltip')).to.contain('you come back here');
});

for (const name of ['label', 'reason', 'explanation', 'icon'] as const) {
  it(`the slot ${name} replaces what stands there`, async () => {
    const el = await anElement();
    const own = document.createElement('span');
    own.slot = name;
    own.textContent = 'The shop’s own';
    el.append(own);
    await el.updateComplete;
    expect(slotText(el, name)).to.equal('The shop’s own');
  });
}

const places = {
  'in the middle of a page': html`<div class="place"></div>`,
  'in a container that is scrolled': html`
    <section id="scroller"><div id="above"></div><div class="place"></div><div id="below"></div></section>
  `,
  'in a container that is transformed and clips': html`
    <section id="turned"><div class="place"></div></section>
  `,
};

for (const [where, template] of Object.entries(places)) {
  it(`it stands at its button ${where}`, async () => {
    const holder = await fixture<HTMLElement>(html`<div>${template}</div>`);
    const scroller = holder.querySelector<HTMLElement>('#scroller');
    if (scroller) {
      Object.assign(scroller.style, { height: '150px', overflow: 'auto', position: 'relative' });
      for (const box of scroller.querySelectorAll<HTMLElement>('#above, #below')) box.style.height = '400px';
    }
    const turned = holder.querySelector<HTMLElement>('#turned');
    if (turned) {
      Object.assign(turned.style, { transform: 'translate(30px, 60px)', overflow: 'hidden', height: '120px' });
    }
    const el = await anElement();
    holder.querySelector('.place')?.append(el);
    if (scroller) scroller.scrollTop = 390;
    await settle(el);
    el.showExplanation();
    await waitUntil(() => underItsButton(el), 'the explanation is not at its button', { timeout: 5000 });
    expect(underItsButton(el)).to.equal(true);
  });
}

it('it stays at its button when its container is scrolled', async () => {
  const scroller = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(scroller.style, { height: '200px', overflow: 'auto' });
  const el = await anElement();
  const below = document.createElement('div');
  below.style.height = '600px';
  scroller.append(el, below);
  el.showExplanation();
  await waitUntil(() => underItsButton(el), 'the explanation is not as it should be', { timeout: 5000 });
  scroller.scrollTop = 40;
  await settle(el);
  await waitUntil(() => underItsButton(el), 'the explanation did not follow its button', { timeout: 5000 });
});

it('it stays inside the window', async () => {
  const el = await anElement();
  el.showExplanation();
  await waitUntil(() => underItsButton(el), 'the explanation is not as it should be', { timeout: 5000 });
  const { left, right } = partOf(el, 'tooltip').getBoundingClientRect();
  expect(left).to.be.at.least(0);
  expect(right).to.be.at.most(innerWidth);
});
