/** The script-tag builds: the other files lie beside the script, wherever that was fetched from. */
import type { Lazy } from './i18n/load-words.js';

/** True in the classic build: there `import.meta` does not exist. */
declare const __CLASSIC__: boolean;

// currentScript is only there while the script first runs, so it is read now.
const script = __CLASSIC__ ? (document.currentScript as HTMLScriptElement | null)?.src : '';

// A module knows where it lies; to a classic script of another origin the browser does not tell.
// Async, since a script may have no address (inline), or one that nothing lies beside (`blob:`): that throws.
const load = async (file: string): Promise<never> =>
  (await import(/* @vite-ignore */ __CLASSIC__ ? new URL(file, script || undefined).href : file)) as never;

export const lazy: Lazy = {
  languages: 'bg cs da de el es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv'.split(' '),
  loadWords: async (language) => ((await load(`./words/${language}.js`)) as { default: never }).default,
  loadTipPosition: () => load('./tip-position.js'),
};
