// @ts-check
/**
 * What is inside, as CycloneDX 1.6: the two runtime dependencies and what they bring, from the lockfile. Without a time and a
 * serial number, so that the same source gives the same file.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version: string, license?: string, integrity?: string, dependencies?: Record<string, string> }} Locked */

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8'));

/** Package URL: the scope's @ is percent-encoded. @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The lockfile's "sha512-<base64>" as CycloneDX writes it. @param {string | undefined} integrity */
const hashesOf = (integrity) => {
  const [, content] = /^sha512-(\S+)$/.exec(integrity ?? '') ?? [];
  return content ? [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] : [];
};

export function makeSbom() {
  const { name, version, license, dependencies } = read('package.json');
  /** @type {Record<string, Locked>} */
  const locked = read('package-lock.json').packages;
  /** @type {Map<string, Locked>} */
  const found = new Map();
  const wanted = Object.keys(dependencies);
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    if (found.has(next)) continue;
    const one = locked[`node_modules/${next}`];
    if (!one) throw new Error(`package-lock.json knows no ${next}: npm install`);
    found.set(next, one);
    wanted.push(...Object.keys(one.dependencies ?? {}));
  }
  const own = purlOf(name, version);
  /** @param {string} dependency */
  const refOf = (dependency) => purlOf(dependency, found.get(dependency)?.version ?? '');
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
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
    components: sorted.map(([dependency, { version: v, license: id, integrity }]) => ({
      type: 'library',
      'bom-ref': purlOf(dependency, v),
      name: dependency,
      version: v,
      hashes: hashesOf(integrity),
      licenses: id ? [{ license: { id } }] : [],
      purl: purlOf(dependency, v),
    })),
    dependencies: [
      { ref: own, dependsOn: Object.keys(dependencies).map(refOf).sort() },
      ...sorted.map(([dependency, one]) => ({
        ref: refOf(dependency),
        dependsOn: Object.keys(one.dependencies ?? {})
          .map(refOf)
          .sort(),
      })),
    ],
  };
}
