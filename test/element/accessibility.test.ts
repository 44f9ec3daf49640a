import { expect } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import {
  anElement,
  aPayment,
  buttonNamed,
  inSeconds,
  liveRegionOf,
  maybePart,
  partOf,
  press,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { everyState } from '../helpers/every-state.js';
import { answers, never } from '../helpers/host.js';
import { isolated } from '../helpers/isolated.js';

for (const [name, reach] of Object.entries(everyState)) {
  it(`is accessible: ${name}`, async () => {
    const el = await reach();
    await expect(el).to.be.accessible();
  });

  it(`has a status line that is a live region: ${name}`, async () => {
    const el = await reach();
    expect(partOf(el, 'status').contains(liveRegionOf(el))).to.equal(true);
  });

  it(`has targets that can be hit: ${name}`, async () => {
    const el = await reach();
    for (const button of el.shadowRoot?.querySelectorAll('button') ?? []) {
      const { height, width } = button.getBoundingClientRect();
      expect(height, button.textContent).to.be.at.least(button.part.contains('button') ? 44 : 24);
      expect(width, button.textContent).to.be.at.least(24);
    }
  });

  it(`names every button: ${name}`, async () => {
    const el = await reach();
    for (const button of el.shadowRoot?.querySelectorAll('button') ?? []) {
      expect(button.textContent.trim()).not.to.equal('');
      expect(button.type).to.equal('button');
    }
  });
}

it('with the explanation open it is accessible', async () => {
  const el = await anElement();
  el.showExplanation();
  await el.updateComplete;
  await expect(el).to.be.accessible();
});

it('disabled it is accessible', async () => {
  await expect(await anElement({ disabled: true })).to.be.accessible();
});

it('in the dark it is accessible', async () => {
  const el = await anElement();
  const parent = el.parentElement as HTMLElement;
  Object.assign(parent.style, { colorScheme: 'dark', background: '#000' });
  el.showExplanation();
  await el.updateComplete;
  await expect(el).to.be.accessible();
});

/** What a description made of ids says. */
const describedBy = (el: ScaConsent, button: Element) =>
  (button.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => el.shadowRoot?.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .join(' ');

it('the main button is described by the reason', async () => {
  const el = await anElement({ payee: 'Ferry Oslo' });
  expect(describedBy(el, partOf(el, 'button'))).to.contain(`Please confirm your payment to ${isolated('Ferry Oslo')}.`);
});

it('the main button says that a new window opens', async () => {
  const el = await anElement();
  expect(describedBy(el, partOf(el, 'button'))).to.contain('Opens in a new window.');
});

it('the button that is busy says so', async () => {
  const el = await anElement({ initiate: never() });
  void el.start();
  await el.updateComplete;
  expect(partOf(el, 'button').getAttribute('aria-disabled')).to.equal('true');
  expect(wordsOf(el, 'button')).to.equal('Preparing the secure page…');
});

it('the icon is hidden from assistive technology', async () => {
  const el = await anElement();
  expect(partOf(el, 'button').querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
});

it('the live region is the same one before and after it is filled', async () => {
  const el = await anElement({ initiate: never() });
  const before = liveRegionOf(el);
  expect(wordsOf(el, 'status')).to.equal('');
  void el.start();
  await el.updateComplete;
  expect(liveRegionOf(el) === before).to.equal(true);
  expect(wordsOf(el, 'status')).not.to.equal('');
});

it('the live region is in the accessibility tree before it is filled', async () => {
  const el = await anElement();
  const { display, visibility } = getComputedStyle(liveRegionOf(el));
  expect(display).not.to.equal('none');
  expect(visibility).to.equal('visible');
});

it('the countdown is not read aloud every second', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(300) }) });
  const countdown = partOf(el, 'countdown');
  expect(countdown.closest('[aria-live], [role=status], [role=alert], [role=timer]')).to.equal(null);
  const described = describedBy(el, partOf(el, 'button'));
  expect(described).not.to.contain('Time left');
});

it('the focus is not lost when the main button goes', async () => {
  const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
  partOf(el, 'button').focus();
  await el.start();
  await el.updateComplete;
  expect(maybePart(el, 'button')).to.equal(null);
  expect(el.shadowRoot?.activeElement === partOf(el, 'panel')).to.equal(true);
});

it('the focus is not lost when Cancel goes', async () => {
  const el = await anElement({ initiate: never() });
  void el.start();
  await el.updateComplete;
  buttonNamed(el, 'Cancel')?.focus();
  await press(el, 'Cancel');
  expect(el.shadowRoot?.activeElement).to.equal(partOf(el, 'button'));
});

it('the focus is not lost when the explanation’s button goes', async () => {
  const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
  partOf(el, 'why').focus();
  await el.start();
  await el.updateComplete;
  expect(el.shadowRoot?.activeElement).to.exist;
});

it('the focus stays on the main button while it is busy', async () => {
  const el = await anElement({ initiate: never() });
  partOf(el, 'button').focus();
  void el.start();
  await el.updateComplete;
  expect(el.shadowRoot?.activeElement).to.equal(partOf(el, 'button'));
});

it('the focus is not taken from elsewhere', async () => {
  const other = document.createElement('input');
  document.body.append(other);
  const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
  other.focus();
  await el.start();
  await el.updateComplete;
  expect(document.activeElement).to.equal(other);
  other.remove();
});

it('after a decline the focus goes on to what can be done', async () => {
  const el = await anElement({ initiate: never(), checkStatus: answers({ status: 'declined' }) });
  void el.start();
  await el.updateComplete;
  buttonNamed(el, 'Cancel')?.focus();
  await press(el, 'Cancel');
  await untilState(el, 'declined');
  expect(el.shadowRoot?.activeElement).to.equal(buttonNamed(el, 'Start again'));
});
