import { defineConfig } from 'vitest/config';

const test = { include: ['test/**/*.test.ts'] };

/** The same tests in both simulated browsers; yours needs one. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...test, name: 'jsdom', environment: 'jsdom' } },
      { test: { ...test, name: 'happy-dom', environment: 'happy-dom' } },
    ],
  },
});
