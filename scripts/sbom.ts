/**
 * What is inside, as CycloneDX 1.6: the two runtime dependencies and what they bring, from the lockfile. Without a time and a
 * serial number, so that the same source gives the same file.
 */
import { readFileSync } from 'node:fs';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as T;
}

/** Package URL: the scope's @ is percent-encoded. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** The lockfile's "sha512-<base64>" as CycloneDX writes it. */
function hashesOf(integrity = '') {
  const content = /^sha512-(?<base64>\S+)$/.exec(integrity)?.groups?.base64;
  return content ? [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] : [];
}

/** Every package that the named ones bring, themselves included, sorted by name. */
function collect(names: readonly string[]): [name: string, locked: Locked][] {
  const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');
  const found = new Map<string, Locked>();
  const wanted = [...names];
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    if (found.has(next)) continue;
    const locked = packages[`node_modules/${next}`];
    if (!locked) throw new Error(`package-lock.json knows no ${next}: npm install`);
    found.set(next, locked);
    wanted.push(...Object.keys(locked.dependencies ?? {}));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function componentOf([name, { version, license, integrity }]: [name: string, locked: Locked]) {
  return {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    hashes: hashesOf(integrity),
    licenses: license ? [{ license: { id: license } }] : [],
    purl: purlOf(name, version),
  };
}

export function makeSbom() {
  const { name, version, license, dependencies } = readJson<Package>('package.json');
  const packages = collect(Object.keys(dependencies));
  const versions = new Map(packages.map(([each, locked]) => [each, locked.version]));
  const refsOf = (names: readonly string[]) => names.map((each) => purlOf(each, versions.get(each) ?? '')).sort();
  const own = purlOf(name, version);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components: packages.map(componentOf),
    dependencies: [
      { ref: own, dependsOn: refsOf(Object.keys(dependencies)) },
      ...packages.map(([each, locked]) => ({
        ref: purlOf(each, locked.version),
        dependsOn: refsOf(Object.keys(locked.dependencies ?? {})),
      })),
    ],
  };
}
