/** The README's picture: a shop that asks, the provider's window, the check, and the answer. Only that window is drawn. */
export const HERO_WIDTH = 1080;
export const HERO_HEIGHT = 600;

const style = `
  @font-face { font-family: Inter; src: url(/inter.woff2) format('woff2'); font-weight: 100 900 }
  :root {
    --page: light-dark(#f1f5f7, #0b1318); --card: light-dark(#fff, #131e25); --ink: light-dark(#12232e, #e6eef2);
    --quiet: light-dark(#526571, #9fb2bd); --line: light-dark(#d9e2e7, #28373f);
  }
  * { box-sizing: border-box }
  body {
    position: relative; margin: 0; inline-size: ${HERO_WIDTH}px; block-size: ${HERO_HEIGHT}px; overflow: hidden;
    font: 1rem/1.5 Inter, sans-serif; color: var(--ink); background: var(--page);
  }
  sca-consent {
    --sca-accent: light-dark(#0b5a83, #86c9f0); --sca-on-accent: light-dark(#fff, #04202f); --sca-text: var(--ink);
    --sca-muted: var(--quiet); --sca-border: light-dark(#7b8d98, #6e828e); --sca-success: light-dark(#0c6b46, #79d9ad);
    --sca-radius: .75rem; --sca-tooltip-surface: light-dark(#fff, #1b2932); --sca-tooltip-text: var(--ink);
    --sca-tooltip-width: 338px;
  }
  .card, .step { border: 1px solid var(--line); background: var(--card); box-shadow: 0 1.5rem 2.5rem -2rem rgb(0 20 40 / .4) }
  .card { position: absolute; inset: 56px auto auto 44px; inline-size: 412px; padding: 26px 28px 18px; border-radius: 1.25rem }
  p, dl, dd { margin: 0 }
  .trip { color: var(--quiet); margin-block-end: .75rem }
  .trip b { color: var(--ink); font-weight: 600 }
  .lines { display: grid; gap: .4rem; margin-block-end: 1.2rem; padding-block-end: 1.2rem; border-block-end: 1px solid var(--line) }
  .lines div, .window dl div { display: flex; justify-content: space-between }
  .lines dd { font-variant-numeric: tabular-nums }
  .total { font-weight: 650; font-size: 1.125rem }
  .chain { position: absolute; inset: 56px 40px auto auto; inline-size: 254px; display: grid }
  .step { border-radius: 1rem; padding: 10px }
  .step sca-consent { font-size: .8125rem; --sca-space: .55rem }
  .thread { inline-size: 2px; block-size: 20px; margin-inline: auto; background: var(--line) }
  .window { padding: 0; overflow: clip; font-size: .8125rem }
  .bar { display: flex; gap: 6px; align-items: center; padding: 9px 12px; border-block-end: 1px solid var(--line); color: var(--quiet) }
  .bar i { inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--line) }
  .bar span { margin-inline: auto }
  .page { padding: 14px 16px 16px }
  .page b { font-size: 1rem; font-weight: 650 }
  .page dl { margin: 8px 0 12px; border-block: 1px solid var(--line) }
  .page dl div { padding: 6px 0 }
  .page dl div + div { border-block-start: 1px solid var(--line) }
  .page dd { font-weight: 600 }
  .page dt { color: var(--quiet) }
  .go { padding: 9px; border-radius: 8px; background: light-dark(#3d4a9a, #b6bffa); color: light-dark(#fff, #121739); font-weight: 600; text-align: center }
`;

export function heroPage(scheme: 'light' | 'dark'): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>hero</title>
<style>html { color-scheme: ${scheme} } ${style}</style>
<article class="card">
  <p class="trip"><b>Oslo – Copenhagen</b><br>Fri 4 Dec, 14:00</p>
  <dl class="lines">
    <div><dt>MS Crown Fjord, 2 adults</dt><dd>€79.90</dd></div>
    <div><dt>Sea-view cabin 7214</dt><dd>€42.00</dd></div>
    <div><dt>Breakfast buffet</dt><dd>€8.00</dd></div>
    <div class="total"><dt>Total</dt><dd>€129.90</dd></div>
  </dl>
  <div id="asked-place"></div>
</article>
<div class="chain">
  <div class="step window">
    <div class="bar"><i></i><i></i><i></i><span>Your payment provider</span></div>
    <div class="page">
      <b>Authorise a payment</b>
      <dl><div><dt>Amount</dt><dd>€129.90</dd></div><div><dt>To</dt><dd>Ferry Oslo</dd></div></dl>
      <div class="go">Authorise</div>
    </div>
  </div>
  <div class="thread"></div>
  <div class="step" id="checking-place"></div>
  <div class="thread"></div>
  <div class="step" id="confirmed-place"></div>
</div>
<script type="module" src="/hero.js"></script></html>`;
}
