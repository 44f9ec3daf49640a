/** Where the project lives. npm makes README.md's links of it, and compares it with where a release was built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageJson } from './files.js';

const { repository, homepage, bugs } = packageJson;

function urlOf(place: string | { readonly url: string } | undefined): string {
  const url = typeof place === 'object' ? place.url : (place ?? '');
  return url.replace(/^git\+/, '').replace(/\.git$/, '');
}

// The first publication cannot do without: `npm publish --provenance` refuses a package whose repository is another one.
const reminder = repository ? false : 'package.json has no repository, homepage and bugs yet: the owner fills them in';

test('package.json says where the project lives, all three in the same place', { skip: reminder }, () => {
  const home = urlOf(repository);
  assert.match(home, /^https:\/\//);
  assert.ok(homepage?.startsWith('https://'), 'homepage');
  assert.ok(urlOf(bugs).startsWith(home), 'bugs');
});
