/** What a server would do for each request, done once: the pages with the element already in them. */
import { readFile, writeFile } from 'node:fs/promises';
import * as lit from './lit/server.js';
import * as react from './react/server.js';

for (const [file, page] of Object.entries({ 'lit.html': lit.page, 'react.html': react.page })) {
  const html = await readFile(`dist/${file}`, 'utf8');
  await writeFile(`dist/${file}`, html.replace('<!--app-->', await page()));
}
