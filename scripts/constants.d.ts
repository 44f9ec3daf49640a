/** The version in package.json, put in by every build and by the test server. */
declare const __VERSION__: string;
/** True only in dist/cdn/sca-consent.iife.js, where there is no `import.meta` but a `document.currentScript`. */
declare const __CLASSIC__: boolean;
