import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ScaConsent } from '../../src/index.js';
import { anElement } from '../helpers/consent-element.js';
import { everyState } from '../helpers/every-state.js';
import { isShown } from '../helpers/explanation.js';
import { forgetAll } from '../helpers/platform.js';

afterEach(forgetAll);

describe('Where less motion is wanted', () => {
  before(async function () {
    try {
      await emulateMedia({ reducedMotion: 'reduce' });
    } catch {
      this.skip();
    }
  });

  after(() => emulateMedia({ reducedMotion: 'no-preference' }).catch(() => {}));

  const motionsIn = (el: ScaConsent) =>
    [...(el.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
      const isStill = animationName === 'none' && Number.parseFloat(transitionDuration) === 0;
      return isStill ? [] : [`${one.getAttribute('class')} ${animationName} ${animationDuration}`];
    });

  for (const [state, make] of Object.entries(everyState)) {
    it(`nothing moves but what turns slowly: ${state}`, async () => {
      const el = await make();
      el.showExplanation();
      await el.updateComplete;
      expect(motionsIn(el).filter((motion) => motion !== 'sign spinner turn 4s')).to.deep.equal([]);
    });
  }

  it('the explanation is there at once, floating and in the flow', async () => {
    for (const width of ['40rem', '18rem']) {
      const el = await anElement();
      el.style.width = width;
      el.showExplanation();
      await waitUntil(() => isShown(el), 'the explanation is not there', { timeout: 5000 });
      expect(motionsIn(el)).to.deep.equal([]);
      el.remove();
    }
  });
});
