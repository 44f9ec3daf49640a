import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [react()],
  build: isSsrBuild
    ? {}
    : {
        rolldownOptions: {
          input: ['lit.html', 'react.html'],
          // Modules run in the order of their imports, over chunks too: the hydration has to come before Lit.
          output: { strictExecutionOrder: true },
        },
      },
}));
