/** What the hosted pages load beside themselves: texts, so that the simulator is complete wherever it is installed. */

/** One calm card, one colour for each provider. */
const STYLE = `:root {
  color-scheme: light dark;
  --brand: light-dark(#14507a, #8ec8f2);
  --on-brand: light-dark(#fff, #06202f);
  --wash: light-dark(#e4eff6, #0d1a23);
  --page: light-dark(#f4f8fa, #0a1116);
  --card: light-dark(#fff, #131c23);
  --text: light-dark(#14222c, #e8eff4);
  --quiet: light-dark(#51626e, #a3b3be);
  --line: light-dark(#dbe4ea, #2a3842);
}

[data-brand="mangopay"] {
  --brand: light-dark(#a8431a, #ffb48a);
  --on-brand: light-dark(#fff, #35140a);
  --wash: light-dark(#fbeae0, #22150e);
  --page: light-dark(#fcf7f3, #130e0b);
  --card: light-dark(#fff, #1d1612);
  --text: light-dark(#2a1d16, #f3ebe6);
  --quiet: light-dark(#6e5a50, #bdaba1);
  --line: light-dark(#eee0d7, #3a2c24);
}

[data-brand="generic"] {
  --brand: light-dark(#3d4a9a, #b6bffa);
  --on-brand: light-dark(#fff, #121739);
  --wash: light-dark(#e9ebf8, #14162a);
  --page: light-dark(#f6f7fb, #0d0e18);
  --card: light-dark(#fff, #161827);
  --text: light-dark(#1c1f33, #ebecf7);
  --quiet: light-dark(#595d7a, #abafc9);
  --line: light-dark(#dfe2f0, #2d3048);
}

* {
  box-sizing: border-box;
}

body {
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 1.5rem;
  min-block-size: 100svh;
  margin: 0;
  padding: clamp(1rem, 5vw, 2.5rem) 1rem;
  background: linear-gradient(var(--wash), var(--page) 22rem) no-repeat var(--page);
  color: var(--text);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
}

header,
main,
footer {
  inline-size: min(100%, 27rem);
}

header {
  display: flex;
  align-items: center;
  justify-content: space-between;
}

svg {
  flex: none;
  block-size: 1.5em;
  fill: currentColor;
}

.brand {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  color: var(--brand);
  font-size: 1.2rem;
  font-weight: 650;
  letter-spacing: -0.01em;
}

.tag {
  padding: 0.1rem 0.6rem;
  border: 1px solid currentColor;
  border-radius: 1rem;
  color: var(--quiet);
  font-size: 0.8rem;
}

main {
  margin-block: auto;
  padding: clamp(1.5rem, 6vw, 2.25rem);
  border: 1px solid var(--line);
  border-radius: 1.25rem;
  background: var(--card);
  box-shadow: 0 1.5rem 3rem -1.5rem rgb(0 0 0 / 25%);
}

h1 {
  margin: 0;
  font-size: 1.5rem;
  font-weight: 650;
  letter-spacing: -0.02em;
  line-height: 1.2;
  text-wrap: balance;
}

.lead {
  margin: 0.5rem 0 0;
  color: var(--quiet);
}

dl {
  margin: 1.5rem 0 0;
  border-block: 1px solid var(--line);
}

dl div {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 1rem;
  padding-block: 0.8rem;
}

dl div + div {
  border-block-start: 1px solid var(--line);
}

dt {
  color: var(--quiet);
}

dd {
  margin: 0;
  font-weight: 600;
  overflow-wrap: anywhere;
}

.amount dd {
  font-size: 1.5rem;
  font-variant-numeric: tabular-nums;
  letter-spacing: -0.02em;
}

form {
  display: grid;
  gap: 0.75rem;
  margin-block-start: 1.75rem;
}

p:has(.button) {
  margin: 1.5rem 0 0;
}

button,
.button {
  display: block;
  inline-size: 100%;
  min-block-size: 3.1rem;
  padding: 0.75rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.8rem;
  background: transparent;
  color: var(--text);
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}

button:hover,
.button:hover {
  border-color: var(--quiet);
}

.primary {
  border-color: transparent;
  background: var(--brand);
  color: var(--on-brand);
}

.primary:hover {
  filter: brightness(1.08);
}

:focus-visible {
  outline: 3px solid var(--brand);
  outline-offset: 3px;
}

footer {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 0.4rem;
  color: var(--quiet);
  font-size: 0.85rem;
  text-wrap: balance;
}

@media (forced-colors: active) {
  .primary {
    border-color: ButtonText;
  }
}
`;

/**
 * The page works without it. It serves tests: it says whether an opener is visible, and decides by itself where it is told to.
 * A second press would post the decision twice. Where Back restores the page, the question may long be answered: ask the server.
 */
const SCRIPT = `
const page = document.documentElement;
page.dataset.opener = window.opener === null ? 'none' : 'present';

const button = document.getElementById(page.dataset.auto ?? '');
if (button) setTimeout(() => button.click(), Number(page.dataset.decideIn));

document.querySelector('form')?.addEventListener('submit', (event) => {
  if (page.dataset.sent) event.preventDefault();
  page.dataset.sent = 'yes';
});

addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
`;

/** A padlock. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>A padlock</title><rect width="24" height="24" rx="6" fill="#14405c"/><path fill="#fff" d="M8.5 11V9.5a3.5 3.5 0 0 1 7 0V11h.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zm2 0h3V9.5a1.5 1.5 0 0 0-3 0z"/></svg>`;

/** By path. */
export const pageAssets: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map([
  ['/assets/psp.css', { type: 'text/css', text: STYLE }],
  ['/assets/psp.js', { type: 'text/javascript', text: SCRIPT }],
  ['/assets/favicon.svg', { type: 'image/svg+xml', text: ICON }],
]);
