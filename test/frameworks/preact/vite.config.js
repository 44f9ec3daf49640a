import { defineConfig } from 'vite';

// What JSX becomes is in tsconfig.json.
export default defineConfig({ base: './' });
