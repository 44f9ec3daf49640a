/** `autofocus`, as browsers do it for their own elements: once, at the first drawing, and only where nothing has the focus. */
import { expect, waitUntil } from '@open-wc/testing';
import { aLooseElement, anElement, aPayment, change, fromMarkup } from '../helpers/consent-element.js';

const focused = (el: Element) => el.shadowRoot?.activeElement?.textContent.trim();

const withAutofocus = async (settings: Parameters<typeof aLooseElement>[0] = {}) => {
  const el = aLooseElement(settings);
  el.setAttribute('autofocus', '');
  document.body.append(el);
  await el.updateComplete;
  return el;
};

const away: Element[] = [];
const gone = <E extends Element>(el: E): E => {
  away.push(el);
  return el;
};

beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());

afterEach(() => {
  for (const el of away.splice(0)) el.remove();
});

it('puts the focus on the main button', async () => {
  const el = gone(await withAutofocus());
  expect(document.activeElement).to.equal(el);
  expect(focused(el)).to.equal('Continue to confirmation');
});

it('works from markup', async () => {
  const el = await fromMarkup(
    '<sca-consent autofocus mode="popup" locale="en" consent=\'{"id":"c-1"}\' initiate-url="/i/{id}"></sca-consent>',
  );
  expect(focused(el)).to.equal('Continue to confirmation');
});

it('waits until there is a consent', async () => {
  const el = gone(await withAutofocus({ consent: null }));
  expect(document.activeElement).to.equal(document.body);
  await change(el, { consent: aPayment() });
  await waitUntil(() => focused(el) === 'Continue to confirmation');
});

it('waits for the words of another language', async () => {
  const el = gone(await withAutofocus({ locale: 'de' }));
  await waitUntil(() => focused(el));
  expect(focused(el)).to.match(/Bestätigung/);
});

it('takes the focus from nobody, not later either', async () => {
  const other = gone(document.createElement('input'));
  document.body.append(other);
  other.focus();
  const el = gone(await withAutofocus());
  expect(document.activeElement).to.equal(other);
  other.blur();
  await change(el, { amount: '1.00' });
  expect(focused(el)).to.equal(undefined);
});

it('comes once: a next consent takes nothing', async () => {
  const el = gone(await withAutofocus());
  await change(el, { consent: null });
  (document.activeElement as HTMLElement | null)?.blur();
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  expect(focused(el)).to.equal(undefined);
});

it('without the attribute nothing is focused', async () => {
  expect(focused(await anElement())).to.equal(undefined);
});

it('where the main button is disabled, what else can be focused is', async () => {
  const el = gone(await withAutofocus({ disabled: true }));
  expect(el.shadowRoot?.activeElement?.getAttribute('part')).to.equal('why');
});

it('the element’s text can be selected', async () => {
  const el = await anElement();
  expect(el.shadowRoot?.delegatesFocus).to.be.false;
});
