import { expect } from '@open-wc/testing';
import { anElement } from '../helpers/consent-element.js';

/** Every program of the docs that speaks of `sca` and imports nothing is run, with an element and what a host would have. */
const pages = ['host-endpoints', 'providers', 'languages', 'testing', 'migrating'].map((name) => `docs/${name}.md`);

const nothing = (): void => {};
/** What the pages take for granted. */
const given = {
  consent: { id: 'c_1', scope: ['make_payment'] },
  arabic: {},
  csrfToken: 'token',
  api: { post: async () => ({}), get: async () => ({}) },
  showReceipt: nothing,
  report: nothing,
};

const programsOf = (text: string): string[] =>
  [...text.matchAll(/^```js\n([\s\S]*?)\n```$/gm)]
    .map(([, code = '']) => code)
    .filter((code) => /\bsca\./.test(code) && !/^import /m.test(code));

describe('The code in', () => {
  for (const page of pages) {
    it(`${page} runs`, async () => {
      const text = await (await fetch(new URL(`../../${page}`, import.meta.url))).text();
      for (const code of programsOf(text)) {
        const sca = await anElement({ consent: null });
        const names = ['sca', ...Object.keys(given)];
        const run = new Function(...names, `return (async () => {\n${code}\n})()`);
        await run(sca, ...Object.values(given));
        await sca.updateComplete;
        expect(sca.state, code).to.be.oneOf(['empty', 'idle']);
      }
    });
  }

  it('the pages is there to be run', async () => {
    const text = await Promise.all(
      pages.map(async (page) => (await fetch(new URL(`../../${page}`, import.meta.url))).text()),
    );
    expect(text.flatMap(programsOf).length).to.be.greaterThan(6);
  });
});
