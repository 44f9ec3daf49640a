/** The part of a custom elements manifest that is read here. */

export interface Type {
  readonly text: string;
}

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Parameter extends Named {
  readonly default?: string;
  readonly optional?: boolean;
}

interface Typed extends Named {
  readonly type?: Type;
  /** The words that the type stands for, `'auto' | 'popup'`, where it is a name for some. */
  parsedType?: Type;
  readonly default?: string;
}

export interface Attribute extends Typed {
  /** The property's name. */
  readonly fieldName?: string;
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: Parameter[];
  readonly return?: { readonly type: Type };
}

export interface ElementDeclaration {
  readonly name: string;
  readonly tagName: string;
  members: Member[];
  readonly attributes: Attribute[];
  readonly events: Typed[];
  readonly slots: Named[];
  readonly cssParts: Named[];
  readonly cssProperties: Typed[];
  readonly cssStates: Named[];
}

export interface ManifestModule {
  readonly kind: 'javascript-module';
  readonly path: string;
  readonly declarations: ElementDeclaration[];
  readonly exports: object[];
}

export interface Manifest {
  schemaVersion: string;
  modules: ManifestModule[];
}

export function findElement({ modules }: Manifest): ElementDeclaration {
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  if (!element) throw new Error('no class with @tag');
  return element;
}

/** Attributes that a page may write: those of read-only properties only tell. */
export function writableAttributes({ attributes, members }: ElementDeclaration): Attribute[] {
  const readOnly = members.filter((member) => member.readonly).map(({ name }) => name);
  return attributes.filter(({ fieldName }) => fieldName === undefined || !readOnly.includes(fieldName));
}
