/** The playground of the demo: what a developer pastes, and what is made of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { samples } from '../../demo/shop/playground/samples.js';
import type { Tab } from './driver.js';
import { journey } from './journey.js';
import { main } from './shop-page.js';

const engines = {
  engines: ['chromium'],
  why: 'this is a page of the demo’s; the element’s journeys are walked in every engine',
} as const;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A phone's, in CSS pixels. */
const PHONE = { width: 390, height: 844 };

/** What axe brings into the page. */
interface WithAxe {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
}

/** The kind of the verdict, once there is one. */
function verdictOf(tab: Tab): Promise<string> {
  return tab.waitFor(() => document.querySelector<HTMLElement>('#verdict')?.dataset.kind);
}

journey('the playground: an answer is read, shown, and played to its end', engines, async ({ tab, shop }) => {
  const violations: string[] = [];
  tab.page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) violations.push(line.text());
  });
  await tab.goto(`${shop.origin}/playground.html`);
  assert.equal(await verdictOf(tab), 'consent');
  assert.equal(
    await tab.evaluate(() => document.querySelector('#dialects .chosen')?.firstChild?.textContent),
    'intergiro',
  );
  const code = await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#code')?.value ?? '');
  assert.match(code, /redirect-origins="https:\/\/integrate\.intergiro\.com"/);
  await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
  await tab.click(main);
  await tab.waitFor(() => document.querySelector('#log [data-event="consent-complete"]'));
  const shown = await tab.evaluate(() => document.querySelector('#log [data-event="note"] pre')?.textContent);
  assert.match(shown ?? '', /^https:\/\/integrate\.intergiro\.com\/consent\/c-42/);
  assert.deepEqual(violations, []);
});

journey('the playground: every answer to begin with is read as it is meant', engines, async ({ tab, shop }) => {
  for (const [at, { label }] of samples.entries()) {
    await tab.goto(`${shop.origin}/playground.html?sample=${at}`);
    assert.equal(await verdictOf(tab), label.startsWith('A mistake') ? 'mistake' : 'consent', label);
  }
});

journey('the playground: a mistake that is pasted is told by its name', engines, async ({ tab, shop }) => {
  await tab.goto(`${shop.origin}/playground.html`);
  await verdictOf(tab);
  await tab.evaluate(() => {
    const body = document.querySelector<HTMLTextAreaElement>('#body');
    if (body) body.value = '{"consent": {"id": 7}}';
    body?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tab.waitFor(() => document.querySelector<HTMLElement>('#verdict')?.dataset.kind === 'mistake');
  const told = await tab.evaluate(() => document.querySelector('#verdict')?.textContent);
  assert.match(told ?? '', /id: found number 7/);
});

for (const scheme of ['light', 'dark'] as const) {
  journey(`the playground: axe finds nothing on a phone, ${scheme}`, engines, async ({ tab, shop }) => {
    await tab.resize(PHONE.width, PHONE.height);
    await tab.goto(`${shop.origin}/playground.html?theme=${scheme}`);
    await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
    await tab.page.evaluate(AXE);
    const { violations } = await tab.evaluate(() => (globalThis as unknown as WithAxe).axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
      [],
    );
    const widths = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok((widths[0] ?? 0) <= (widths[1] ?? 0), `wider than the window: ${widths}`);
  });
}
