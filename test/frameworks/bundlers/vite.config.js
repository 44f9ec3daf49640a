import { defineConfig } from 'vite';

export default defineConfig({
  root: 'build',
  base: './',
  build: { outDir: '../dist', emptyOutDir: true },
});
