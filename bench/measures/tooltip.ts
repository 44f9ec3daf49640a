/**
 * From the click to a panel that is there, opaque and still. Asked for as little motion as may be: how long a panel takes to
 * appear is its designer's choice, and no work.
 */
import { type Bench, inTurn, withPage } from '../bench.js';

const ENTRIES = ['bare-lit', 'sca-consent', 'web-awesome', 'shoelace'];

/** Milliseconds of the first opening of a page, and of the second. */
export interface Opening {
  cold: number;
  warm: number;
}

export function measureTooltip(bench: Bench): Promise<Record<string, Opening[]>> {
  return inTurn(ENTRIES, bench.runs, (entry) => openTwice(bench, entry));
}

function openTwice(bench: Bench, entry: string): Promise<Opening> {
  return withPage(bench, entry, async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    return page.evaluate(async () => {
      const { make, ready, trigger, panel } = globalThis.entry;
      const element = make();
      document.querySelector('#place')?.replaceChildren(element);
      await ready?.(element);

      function nextFrame(): Promise<number> {
        return new Promise((resolve) => requestAnimationFrame(resolve));
      }

      /** Where the panel stands, as text; '' while it is not to be seen or moves. */
      function placeOfPanel(): string {
        const tip = panel(element);
        if (!tip) return '';
        const box = tip.getBoundingClientRect();
        const { opacity, visibility } = getComputedStyle(tip);
        const isSeen = box.width > 0 && opacity === '1' && visibility === 'visible';
        const isMoving = tip.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
        return isSeen && !isMoving ? JSON.stringify(box) : '';
      }

      async function open(): Promise<number> {
        const start = performance.now();
        trigger(element).click();
        let last = '';
        let since = start;
        while (performance.now() - start <= 5000) {
          await nextFrame();
          const now = placeOfPanel();
          if (now && now === last) return since - start;
          if (now !== last) since = performance.now();
          last = now;
        }
        throw new Error('the panel never stood still');
      }

      await nextFrame();
      const cold = await open();
      trigger(element).click();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return { cold, warm: await open() };
    });
  });
}
