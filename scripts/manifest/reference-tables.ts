import type { ElementDeclaration, Member } from './element.js';

function cell(text = ''): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

function code(text?: string): string {
  return text ? `\`${cell(text)}\`` : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

interface Described {
  readonly name: string;
  readonly description?: string;
}

function describedRows(items: readonly Described[]): string[][] {
  return items.map(({ name, description }) => [code(name), cell(description)]);
}

function fieldRow({ name, attribute, type, default: initial, readonly, description }: Member): string[] {
  return [
    code(attribute),
    `${code(name)}${readonly ? ' (read-only)' : ''}`,
    code(type?.text),
    code(initial),
    cell(description),
  ];
}

function methodRow({ name, parameters = [], return: returned, static: isStatic, description }: Member): string[] {
  const shown = parameters.map((each) => (each.default || each.optional ? `${each.name}?` : each.name)).join(', ');
  return [code(`${isStatic ? 'static ' : ''}${name}(${shown})`), code(returned?.type.text), cell(description)];
}

/** docs/reference.md's tables by name, in the order of the source, which is the order that a reader wants. */
export function referenceTables(element: ElementDeclaration): Readonly<Record<string, string>> {
  const { members, events, slots, cssParts, cssProperties, cssStates } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    attributes: table(['attribute', 'property', 'type', 'default', 'meaning'], fields.map(fieldRow)),
    methods: table(['method', 'returns', 'meaning'], methods.map(methodRow)),
    events: table(
      ['event', 'type', 'when'],
      events.map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    slots: table(['slot', 'holds'], describedRows(slots)),
    parts: table(['part', 'is'], describedRows(cssParts)),
    'custom-properties': table(
      ['custom property', 'default', 'sets'],
      cssProperties.map(({ name, default: initial, description }) => [code(name), code(initial), cell(description)]),
    ),
    states: table(
      ['state', 'means'],
      describedRows(cssStates.map((state) => ({ ...state, name: `:state(${state.name})` }))),
    ),
  };
}

/** Fills what stands between `<!-- generated:events -->` and `<!-- /generated -->`. */
export function fillReference(page: string, tables: Readonly<Record<string, string>>): string {
  const places = /(?<open><!-- generated:(?<name>[\w-]+) -->)[\s\S]*?(?<close><!-- \/generated -->)/g;
  return page.replace(places, (_, open: string, name: string, close: string) => {
    const wanted = tables[name];
    if (!wanted) throw new Error(`docs/reference.md asks for ${name}; there are ${Object.keys(tables).join(', ')}`);
    return `${open}\n\n${wanted}\n\n${close}`;
  });
}
