/** What each file of src imports, and which names it uses that it does not declare. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** `import type` is erased; `import()` comes later than the file itself. */
export type ImportKind = 'value' | 'type' | 'lazy';

export interface Import {
  /** A file's path from src, or a package. */
  readonly target: string;
  readonly kind: ImportKind;
  readonly line: number;
}

export interface Name {
  readonly name: string;
  readonly line: number;
}

export interface Source {
  /** From src. */
  readonly path: string;
  /** '' at the top level. */
  readonly room: string;
  readonly code: string;
  readonly imports: readonly Import[];
  /** Names that are used and declared nowhere in the file. */
  readonly free: readonly Name[];
}

/** Every file of src. */
export function readSources(): Source[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => readSource(relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/')));
}

function readSource(path: string): Source {
  const code = readFileSync(join(src, path), 'utf8');
  const { program, errors } = parseSync(path, code, { lang: 'ts', sourceType: 'module' });
  assert.deepEqual(errors, [], `${path} does not parse`);
  const lineOf = (at: number) => code.slice(0, at).split('\n').length;
  const imports: Import[] = [];
  const add = (source: string, kind: ImportKind, at: number): void => {
    const target = source.startsWith('.') ? posix.join(posix.dirname(path), source).replace(/\.js$/, '.ts') : source;
    imports.push({ target, kind, line: lineOf(at) });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind, start }) => add(source.value, importKind ?? 'value', start),
    ExportNamedDeclaration: ({ source, exportKind, start }) =>
      source && add(source.value, exportKind ?? 'value', start),
    ExportAllDeclaration: ({ source, exportKind, start }) => add(source.value, exportKind ?? 'value', start),
    ImportExpression: ({ source, start }) => {
      if (source.type === 'Literal') add(String(source.value), 'lazy', start);
    },
    TSImportType: ({ source, start }) => add(source.value, 'type', start),
  }).visit(program);
  const room = path.includes('/') ? (path.split('/')[0] ?? '') : '';
  return { path, room, code, imports, free: freeNames(program as unknown as Node, lineOf) };
}

/** A node of the syntax tree, as far as the search for names looks at it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly computed?: boolean;
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.type === 'string';
}

/** Types are erased: they touch nothing. These TypeScript nodes hold values. */
const VALUE_NODES = [
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSParameterProperty',
];

const PATTERNS = [
  'ObjectPattern',
  'ArrayPattern',
  'Property',
  'AssignmentPattern',
  'RestElement',
  'TSParameterProperty',
];

/** Where an identifier is declared. */
const BINDINGS: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
};

/** Where an identifier is a property's name and no variable. */
const NAMES_ONLY: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
};

function isNameOnly({ type, computed }: Node, key: string): boolean {
  return !computed && (NAMES_ONLY[type]?.includes(key) ?? false);
}

/** Whether what stands there is declared. */
function isBindingAt({ type }: Node, key: string, isBinding: boolean): boolean {
  if (BINDINGS[type]?.includes(key)) return true;
  return isBinding && PATTERNS.includes(type) && !['right', 'key'].includes(key);
}

/** Coarse (a name that is declared anywhere in the file counts as declared), but a pure room has no reason to reuse such a name. */
function freeNames(program: Node, lineOf: (at: number) => number): Name[] {
  const used: Name[] = [];
  const declared = new Set<string>();

  function walk(value: unknown, isBinding: boolean): void {
    if (Array.isArray(value)) {
      for (const each of value) walk(each, isBinding);
    } else if (isNode(value)) {
      walkNode(value, isBinding);
    }
  }

  function walkNode(node: Node, isBinding: boolean): void {
    if (node.type.startsWith('TS') && !VALUE_NODES.includes(node.type)) return;
    if (node.type === 'Identifier') {
      const name = node.name ?? '';
      if (isBinding) declared.add(name);
      else used.push({ name, line: lineOf(node.start) });
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      if (!isNameOnly(node, key)) walk(child, isBindingAt(node, key, isBinding));
    }
  }

  walk(program, false);
  return used.filter(({ name }) => !declared.has(name));
}
