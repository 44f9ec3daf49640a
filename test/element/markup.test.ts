import { expect } from '@open-wc/testing';
import { allWordsOf, anElement, aPayment, settle, wordsOf } from '../helpers/consent-element.js';
import { everyState } from '../helpers/every-state.js';
import { answers } from '../helpers/host.js';

for (const [name, reach] of Object.entries(everyState)) {
  it(`no template has a style or an inline handler: ${name}`, async () => {
    const el = await reach();
    expect(el.hasAttribute('style')).to.equal(false);
    for (const one of el.shadowRoot?.querySelectorAll('*') ?? []) {
      const names = one.getAttributeNames().filter((attribute) => attribute === 'style' || attribute.startsWith('on'));
      expect(names, one.outerHTML).to.deep.equal([]);
    }
  });

  it(`no id stands twice and every reference is there: ${name}`, async () => {
    const el = await reach();
    const ids = [...(el.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const one of el.shadowRoot?.querySelectorAll('[aria-describedby], [aria-controls]') ?? []) {
      const wanted = `${one.getAttribute('aria-describedby') ?? ''} ${one.getAttribute('aria-controls') ?? ''}`;
      for (const id of wanted.split(' ').filter(Boolean)) expect(ids, `#${id}`).to.include(id);
    }
  });

  it(`no placeholder is left: ${name}`, async () => {
    expect(allWordsOf(await reach())).not.to.match(/[{}]|undefined|null|NaN|\[object/);
  });
}

it('with the explanation open only it and its arrow are placed, by script', async () => {
  const el = await anElement();
  el.showExplanation();
  await settle(el);
  const styled = [...(el.shadowRoot?.querySelectorAll('[style]') ?? [])].map((one) => one.getAttribute('part'));
  for (const part of styled) expect(['tooltip', 'arrow']).to.include(part);
});

it('its styles are adopted, not written', async () => {
  const el = await anElement();
  expect(el.shadowRoot?.querySelector('style, link')).to.equal(null);
  expect(el.shadowRoot?.adoptedStyleSheets.length).to.be.at.least(1);
});

const markup = '<img src=x onerror="globalThis.hacked = true"><b>bold</b>';

for (const name of ['payee', 'amount', 'currency'] as const) {
  it(`markup in ${name} is shown as text`, async () => {
    const el = await anElement({ amount: '5', payee: 'Ferry Oslo', [name]: markup });
    await settle(el);
    expect(el.shadowRoot?.querySelector('img, b')).to.equal(null);
    expect(wordsOf(el, 'reason')).to.contain('<b>bold</b>');
    expect((globalThis as { hacked?: boolean }).hacked).to.equal(undefined);
  });
}

it('markup in a word is shown as text', async () => {
  const el = await anElement({ words: { start: markup, why: markup } });
  expect(el.shadowRoot?.querySelector('img, b')).to.equal(null);
});

it('markup in a consent is not shown at all', async () => {
  const el = await anElement({ consent: aPayment({ id: markup, status: markup, scope: [markup] }) });
  expect(el.shadowRoot?.innerHTML).not.to.contain('onerror');
});

it('markup in a host’s error is not shown at all', async () => {
  const initiate = answers(new Response(JSON.stringify({ error: { message: markup } }), { status: 422 }));
  const el = await anElement({ initiate });
  await el.start();
  await el.updateComplete;
  expect(el.shadowRoot?.innerHTML).not.to.contain('onerror');
});
