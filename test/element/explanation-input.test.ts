import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ScaConsent } from '../../src/index.js';
import { aLooseElement, anElement, buttonNamed, partOf } from '../helpers/consent-element.js';
import { isShown } from '../helpers/explanation.js';

const why = (el: ScaConsent) => partOf(el, 'why');

const middleOf = (target: Element): [number, number] => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const click = (target: Element) => sendMouse({ type: 'click', position: middleOf(target) });

afterEach(() => sendMouse({ type: 'move', position: [1, 1] }));

const inDialog = async () => {
  const dialog = await fixture<HTMLDialogElement>(html`<dialog><p>The shop’s dialog</p></dialog>`);
  const el = aLooseElement();
  dialog.append(el);
  dialog.showModal();
  await el.updateComplete;
  return { dialog, el };
};

it('a click opens it and leaves it open', async () => {
  const el = await anElement();
  await click(why(el));
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await sendMouse({ type: 'move', position: [1, 1] });
  await new Promise((done) => setTimeout(done, 500));
  expect(isShown(el)).to.equal(true);
});

it('a second click closes it, where it is not the second half of a double click', async () => {
  const el = await anElement();
  await click(why(el));
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await new Promise((done) => setTimeout(done, 600));
  await click(why(el));
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('whoever came back to a page that was left presses anew, however soon', async () => {
  const el = await anElement();
  await click(why(el));
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  const clicked = new Promise<MouseEvent>((done) => addEventListener('click', done, { capture: true, once: true }));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await click(why(el));
  // WebDriver counts the two as one double click, as no browser does across pages; then there is nothing to see here.
  const isCountedOn = (await clicked).detail > 1;
  await waitUntil(() => isCountedOn || !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('a click outside closes it', async () => {
  const el = await anElement();
  el.showExplanation();
  await sendMouse({ type: 'click', position: [innerWidth - 3, innerHeight - 3] });
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('hovering opens it, crossing into it keeps it, and leaving closes it', async () => {
  const el = await anElement();
  await sendMouse({ type: 'move', position: middleOf(why(el)) });
  await waitUntil(() => isShown(el), 'hovering does not open it', { timeout: 5000 });
  await new Promise((done) => setTimeout(done, 200));
  await sendMouse({ type: 'move', position: middleOf(partOf(el, 'tooltip')) });
  await new Promise((done) => setTimeout(done, 600));
  expect(isShown(el)).to.equal(true);
  await sendMouse({ type: 'move', position: [innerWidth - 2, innerHeight - 2] });
  await waitUntil(() => !isShown(el), 'leaving does not close it', { timeout: 5000 });
});

for (const [name, key] of [
  ['Enter', 'Enter'],
  ['Space', ' '],
] as const) {
  it(`${name} opens and closes it`, async () => {
    const el = await anElement();
    why(el).focus();
    await sendKeys({ press: key });
    await waitUntil(() => isShown(el), `${name} does not open it`, { timeout: 5000 });
    await sendKeys({ press: key });
    await waitUntil(() => !isShown(el), `${name} does not close it`, { timeout: 5000 });
  });
}

it('the focus alone does not open it', async () => {
  const el = await anElement();
  why(el).focus();
  await new Promise((done) => setTimeout(done, 400));
  expect(isShown(el)).to.equal(false);
});

it('Escape closes it and leaves the focus where it is', async () => {
  const el = await anElement();
  why(el).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  expect(el.shadowRoot?.activeElement).to.equal(why(el));
});

it('Escape closes it from wherever the focus is', async () => {
  const el = await anElement();
  el.showExplanation();
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
});

it('Escape closes only it, not the dialog it stands in', async () => {
  const { dialog, el } = await inDialog();
  why(el).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  expect(dialog.open).to.equal(true);
  expect(el.shadowRoot?.activeElement).to.equal(why(el));
  dialog.close();
});

it('a second Escape closes the dialog', async () => {
  const { dialog, el } = await inDialog();
  el.showExplanation();
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !dialog.open);
});

it('it is seen above the dialog it stands in', async () => {
  const { dialog, el } = await inDialog();
  el.showExplanation();
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  const [x, y] = middleOf(partOf(el, 'tooltip'));
  expect(document.elementFromPoint(x, y)).to.equal(el);
  dialog.close();
});

it('Escape on an element that shows nothing is not its own', async () => {
  const { dialog } = await inDialog();
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !dialog.open);
});

it('the focus that goes on closes it, where it floats', async () => {
  // macOS-like WebKit leaves buttons out of the Tab order; the GTK one takes them.
  const el = await anElement();
  const after = document.createElement('button');
  el.after(after);
  why(el).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(
    () => isShown(el) && partOf(el, 'tooltip').matches('.over'),
    'the explanation is not as it should be',
    { timeout: 5000 },
  );
  await sendKeys({ press: 'Tab' });
  await waitUntil(() => !isShown(el), 'it stays open', { timeout: 5000 });
  after.remove();
});

it('the focus that goes back to the main button closes it too, where it floats', async () => {
  const el = await anElement();
  why(el).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isShown(el), 'the explanation is not as it should be', { timeout: 5000 });
  const isFloating = partOf(el, 'tooltip').matches('.over');
  // As Shift and Tab do, which WebKit's driver cannot press.
  buttonNamed(el, 'Continue to confirmation')?.focus();
  // In the flow it lies over nothing, and stays.
  await waitUntil(() => isShown(el) !== isFloating, 'it stays open', { timeout: 5000 });
});
