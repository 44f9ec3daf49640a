import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { type Attribute, type Manifest, writableAttributes } from './element.js';

type WebTypesInput = Parameters<typeof getWebTypesData>[0];
type VsCodeInput = Parameters<typeof getVsCodeHtmlCustomData>[0];

/** In markup everything is text, but for a few words to choose from and what is on or off. */
function inMarkup({ type, parsedType, ...attribute }: Attribute): Attribute {
  const text = parsedType?.text ?? (type?.text === 'boolean' ? 'boolean' : 'string');
  return { ...attribute, type: { text } };
}

/** The manifest with the attributes that can be written, and their types as markup has them. */
function forMarkup(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((element) => ({
      ...element,
      attributes: writableAttributes(element).map(inMarkup),
    })),
  }));
  return { ...manifest, modules };
}

/** web-types.json for the JetBrains editors, which find it by package.json's "web-types". */
export function webTypes(manifest: Manifest): unknown {
  return JSON.parse(getWebTypesData(forMarkup(manifest) as WebTypesInput, { typesSrc: 'parsedType' }));
}

/** For VS Code: `"html.customData": ["./node_modules/sca-consent/vscode.html-custom-data.json"]`. */
export function vsCodeData(manifest: Manifest): unknown {
  return JSON.parse(getVsCodeHtmlCustomData(forMarkup(manifest) as VsCodeInput, {}));
}
