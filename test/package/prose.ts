/** The docs as a reader has them: their pages, their text without code, and where it leads. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, root } from './files.js';

/** The pages at the top and in docs/. */
export const pages = ['', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** A page's text without its blocks of code. */
export function proseOf(page: string): string {
  return read(page).replace(/```[\s\S]*?\n```/g, '');
}

/** A link within the project: the file by its path from the repository, and the heading in it. */
export interface Link {
  readonly text: string;
  readonly file: string;
  readonly anchor: string | undefined;
}

/** The links and pictures of a page that lead to no other site. */
export function linksOf(page: string): Link[] {
  const addresses = [...proseOf(page).matchAll(/\]\((?<link>[^)\s]+)\)|(?:src|srcset)="(?<source>[^"]+)"/g)];
  return addresses
    .map(({ groups }) => groups?.link ?? groups?.source ?? '')
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((text) => {
      const [path = '', anchor] = text.split('#');
      return { text, file: path ? join(dirname(page), path) : page, anchor };
    });
}

/** The sentences of a page: no tables, headings and comments. A piece of code counts as one word. */
export function sentencesOf(page: string): string[] {
  const text = proseOf(page)
    .replace(/<!--[\s\S]*?-->|<[a-z/][^>]*>|^\|.*$|^#+ .*$/gm, '')
    .replace(/`[^`]*`/g, 'code')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.?!])["”)*]*\s+/))
    .map((sentence) => sentence.trim());
}

export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
