/** Sections and tables. */

export function section(title: string, paragraphs: readonly string[]): string {
  return [`## ${title}`, ...paragraphs].map((paragraph) => `${paragraph}\n`).join('\n');
}

/** The first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
