/**
 * The floor of showing this at all: the nodes and the styles that the element ends up with, cloned by the browser, with no
 * library, no flow and nothing that listens. A page and a thousand of them are measured like everything else.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, withPage } from '../bench.js';
import { builtFolder } from '../build.js';

/** Writes the entry `same-nodes` beside the bundles. */
export async function writeSameNodes(bench: Bench): Promise<void> {
  const { nodes, css } = await withPage(bench, 'sca-consent', (page) =>
    page.evaluate(async () => {
      const { make, ready } = globalThis.entry;
      const expiresAt = new Date(Date.now() + 600_000).toISOString();
      const element = make({ consent: { id: 'c_1', scope: ['make_payment'], expires_at: expiresAt } });
      document.body.append(element);
      await ready?.(element);
      const { adoptedStyleSheets = [], innerHTML = '' } = element.shadowRoot ?? {};
      const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      return {
        nodes: innerHTML.replace(/<!--.*?-->/g, ''),
        css: rules.map(({ cssText }) => cssText).join(''),
      };
    }),
  );
  writeFileSync(join(builtFolder, 'same-nodes.js'), sameNodesModule(nodes, css));
}

function sameNodesModule(nodes: string, css: string): string {
  return `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
const template = document.createElement('template');
template.innerHTML = ${JSON.stringify(nodes)};
customElements.define('same-nodes', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(template.content, true));
  }
});
export const make = () => document.createElement('same-nodes');
export const mount = (place) => place.append(make());
export const begin = (elements) => {
  const texts = elements.map((one) => one.shadowRoot.querySelector('[part=countdown]').firstChild);
  const end = Date.now() + 600_000;
  setInterval(() => {
    const rest = Math.ceil((end - Date.now()) / 1000);
    const text = 'Time left: ' + Math.floor(rest / 60) + ':' + String(rest % 60).padStart(2, '0');
    for (const one of texts) one.data = text;
  }, 1000);
};
`;
}
