/** How `cem analyze` reads the element. scripts/manifest.ts runs it. */
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { publishedManifest } from './scripts/manifest/published-manifest.js';

interface SourceFile {
  readonly fileName: string;
}

interface Sources {
  /** The analyser's own compiler. */
  readonly ts: Parameters<typeof getTsProgram>[0];
  readonly globs: string[];
}

export default {
  globs: ['src/sca-consent.ts'],
  litelement: true,
  packagejson: false,
  /** With a whole program the parser can spell out a type that is declared in another file. */
  overrideModuleCreation({ ts, globs }: Sources): SourceFile[] {
    const files: SourceFile[] = getTsProgram(ts, globs, 'scripts/manifest/tsconfig.json').getSourceFiles();
    return files.filter(({ fileName }) => globs.some((glob) => fileName.endsWith(glob)));
  },
  plugins: [typeParserPlugin({ maxParseProperties: 100 }), publishedManifest()],
};
