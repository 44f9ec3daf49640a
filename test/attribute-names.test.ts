import { expect } from '@open-wc/testing';
import { findMisspeltAttributes } from '../src/attribute-names.js';
import { ScaConsent } from '../src/index.js';

const known = ScaConsent.observedAttributes;
const meantBy = (name: string) => findMisspeltAttributes([name], known)[0]?.meant;

describe('findMisspeltAttributes', () => {
  for (const [written, meant] of [
    ['initiate_url', 'initiate-url'],
    ['initiateurl', 'initiate-url'],
    ['initiate-uri', 'initiate-url'],
    ['status_url', 'status-url'],
    ['statusurl', 'status-url'],
    ['returnurl', 'return-url'],
    ['return-ulr', 'return-url'],
    ['redirect_origins', 'redirect-origins'],
    ['redirect-origin', 'redirect-origins'],
    ['payeee', 'payee'],
    ['payes', 'payee'],
    ['ammount', 'amount'],
    ['curency', 'currency'],
    ['consents', 'consent'],
    ['providers', 'provider'],
    ['keepopener', 'keep-opener'],
    ['locales', 'locale'],
    ['credential', 'credentials'],
  ] as const) {
    it(`takes ${written} for ${meant}`, () => {
      expect(meantBy(written)).to.equal(meant);
    });
  }

  for (const name of [
    ...known,
    ...['id', 'class', 'style', 'lang', 'dir', 'hidden', 'slot', 'part', 'title', 'role', 'tabindex', 'is', 'name'],
    ...['data-consent', 'data-v-7ba5bd90', 'aria-label', 'aria-busy', 'translate', 'exportparts', 'popover', 'inert'],
    ...['onconsent-complete', 'onclick', 'x-data', 'hx-get', '@click', ':consent', 'v-if', 'nonce'],
  ]) {
    it(`leaves ${name} alone`, () => {
      expect(meantBy(name)).to.equal(undefined);
    });
  }
});
