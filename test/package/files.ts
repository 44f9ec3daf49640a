/** The package's files, read as they are. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file, by its path from the repository. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every file below a folder, by its path from the repository. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file).replaceAll('\\', '/'),
  );
}

/** Names as they are compared: sorted. */
export function namesOf(items: readonly { readonly name: string }[]): string[] {
  return items.map(({ name }) => name).sort();
}

/** Runs npm as it is, or as the npm that runs this is; what it printed. */
export function npm(...args: string[]): string {
  const path = process.env.npm_execpath;
  const [command, all] = path ? [process.execPath, [path, ...args]] : ['npm', args];
  return execFileSync(command, all, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

type Names = Readonly<Record<string, string>>;

export interface PackageJson extends Readonly<Record<PathField, string>> {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Names>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly sideEffects: readonly string[];
  readonly files: readonly string[];
  readonly scripts: Names;
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
  readonly bugs?: string | { readonly url: string };
  readonly dependencies?: Names;
  readonly peerDependencies?: Names;
}

/** The fields that lead to a file. */
export const pathFields = ['main', 'module', 'types', 'customElements', 'jsdelivr', 'unpkg', 'web-types'] as const;
type PathField = (typeof pathFields)[number];

export const packageJson: PackageJson = JSON.parse(read('package.json'));

/** An entry of a list in custom-elements.json. */
export interface ManifestItem {
  readonly name: string;
  readonly description?: string;
}

export interface ManifestMember extends ManifestItem {
  readonly kind: 'field' | 'method';
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
  readonly default?: string;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly return?: { readonly type: { readonly text: string } };
}

/** The element in custom-elements.json, as far as the tests look at it. */
export interface ManifestElement {
  readonly tagName?: string;
  readonly members: readonly ManifestMember[];
  readonly attributes: readonly ManifestItem[];
  readonly events: readonly (ManifestItem & { readonly type: { readonly text: string } })[];
  readonly slots: readonly ManifestItem[];
  readonly cssParts: readonly ManifestItem[];
  readonly cssProperties: readonly (ManifestItem & { readonly default: string })[];
  readonly cssStates: readonly ManifestItem[];
}

export const element: ManifestElement = readElement();

function readElement(): ManifestElement {
  const { modules }: { modules: { declarations?: ManifestElement[] }[] } = JSON.parse(read('custom-elements.json'));
  const found = modules.flatMap(({ declarations = [] }) => declarations).find((one) => one.tagName === 'sca-consent');
  if (!found) throw new Error('custom-elements.json has no sca-consent');
  return found;
}
