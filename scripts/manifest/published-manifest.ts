import { type ElementDeclaration, findElement, type Manifest, type ManifestModule, type Member } from './element.js';

/** Two words or more, and nothing else: `'auto' | 'popup'`. */
const onlyWords = /^'[^']+'(?: \| '[^']+')+$/;

/** What is neither private nor told of is no part of the contract: Lit's own methods, `@internal` ones. */
function isPublic({ name, privacy, description }: Member): boolean {
  return description !== undefined && !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';
}

/** Of an object's type the parser leaves a list of names, without what they hold: the type's own name says more. */
function keepWords<T extends { parsedType?: { text: string } }>({ parsedType, ...item }: T): Omit<T, 'parsedType'> {
  if (!parsedType || !onlyWords.test(parsedType.text)) return item;
  // The compiler's order is that in which it met them.
  return { ...item, parsedType: { text: parsedType.text.split(' | ').sort().join(' | ') } };
}

function tidy(element: ElementDeclaration): ElementDeclaration {
  const members = element.members.filter(isPublic).map(keepWords);
  return { ...element, members, attributes: element.attributes.map(keepWords) };
}

/** A module as the package has it. */
function moduleOf(path: string, declarations: ElementDeclaration[], ...exports: object[]): ManifestModule {
  return { kind: 'javascript-module', path, declarations, exports };
}

/** A plugin for `cem analyze`: the manifest as the package publishes it, with its public entries instead of files of src/. */
export function publishedManifest() {
  return {
    name: 'published-manifest',
    packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }): void {
      const element = tidy(findElement(customElementsManifest));
      const { name, tagName } = element;
      // The first version that knows custom states.
      customElementsManifest.schemaVersion = '2.1.0';
      const declaration = { name, module: 'dist/sca-consent.js' };
      customElementsManifest.modules = [
        moduleOf('dist/define.js', [], { kind: 'custom-element-definition', name: tagName, declaration }),
        moduleOf('dist/index.js', [], { kind: 'js', name, declaration }),
        moduleOf('dist/sca-consent.js', [element], { kind: 'js', name, declaration }),
      ];
    },
  };
}
