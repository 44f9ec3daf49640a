export default {
  mode: 'production',
  entry: './build/main.js',
  // Chunks are loaded by script tags: a page with Trusted Types names this policy beside `lit-html`.
  output: { trustedTypes: 'rspack' },
};
