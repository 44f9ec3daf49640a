import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScaConsent } from '../../src/index.js';
import { anElement, partOf, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { never } from '../helpers/host.js';

/** Trusted keys are gestures, so a window would open here and take the keys. The page is not left: no host ever answers. */
const waiting = { mode: 'redirect', initiate: never() } as const;

const focused = (el: ScaConsent) => el.shadowRoot?.activeElement?.textContent.trim();

/** Puts the focus right before the element, and something after it: past the last one Tab leaves the page. */
const beforeIt = (el: ScaConsent) => {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  el.before(before);
  el.after(after);
  before.focus();
};

/** Presses Tab until the focus leaves the element; what it stood on, in order. */
const tabThrough = async (el: ScaConsent): Promise<(string | undefined)[]> => {
  const seen: (string | undefined)[] = [];
  for (let count = 0; count < 8; count++) {
    await sendKeys({ press: 'Tab' });
    if (!focused(el)) break;
    seen.push(focused(el));
  }
  return seen;
};

it('Tab goes from the main button to the explanation’s and out', async () => {
  const el = await anElement();
  beforeIt(el);
  expect(await tabThrough(el)).to.deep.equal(['Continue to confirmation', 'Why do I have to confirm?']);
});

it('Tab goes on to Cancel while it is under way', async () => {
  const el = await anElement(waiting);
  void el.start();
  await el.updateComplete;
  beforeIt(el);
  expect(await tabThrough(el)).to.deep.equal(['Preparing the secure page…', 'Why do I have to confirm?', 'Cancel']);
  el.cancel();
});

it('a disabled main button is left out', async () => {
  const el = await anElement({ disabled: true });
  beforeIt(el);
  expect(await tabThrough(el)).to.deep.equal(['Why do I have to confirm?']);
});

for (const [name, key] of [
  ['Enter', 'Enter'],
  ['Space', ' '],
] as const) {
  it(`${name} on the main button starts, and Cancel can be reached and pressed`, async () => {
    const el = await anElement(waiting);
    const heard = listenTo(el);
    partOf(el, 'button').focus();
    await sendKeys({ press: key });
    await untilState(el, 'initiating');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(el)).to.equal('Cancel');
    await sendKeys({ press: key });
    await untilState(el, 'cancelled');
    expect(heard.ends).to.deep.equal(['consent-cancelled']);
  });
}

it('the focus can be seen', async () => {
  const el = await anElement();
  beforeIt(el);
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Tab' });
  await waitUntil(() => focused(el) === 'Why do I have to confirm?');
  const { outlineStyle, outlineWidth } = getComputedStyle(partOf(el, 'why'));
  expect(outlineStyle).to.equal('solid');
  expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
});
