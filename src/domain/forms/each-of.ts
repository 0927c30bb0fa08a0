/** Those about which a question is asked once for each, and the short ids with which their answers come back. */
import { unaccented } from '../words/unaccented.ts';
import type { EachOf } from './asked-form.ts';

/**
 * Returns topics or courses with the ids of their answers: their names in small letters, or a number made from the name where
 * it has no Latin letter, or two have the same.
 *
 * @example eachNamed(['Public speaking', '管理']) // ids 'public-speaking' and 'n-pzy8ri'
 */
export function eachNamed(names: readonly string[]): EachOf[] {
  const slugs = names.map(slugOf);
  return names.map((name, at) => {
    const slug = slugs[at] ?? '';
    const isOwn = slug !== '' && slugs.filter((other) => other === slug).length === 1;
    return { id: isOwn ? slug : numberOf(name), name };
  });
}

/** Returns the name that an id of {@link eachNamed} stands for; `undefined` where it is none of some names. */
export function namedByEach(id: string, names: readonly string[]): string | undefined {
  const bySlug = names.filter((name) => slugOf(name) === id);
  return bySlug.length === 1 ? bySlug[0] : names.find((name) => numberOf(name) === id);
}

/** Returns a name in small Latin letters, digits and hyphens; empty where it has none of them. */
export function slugOf(name: string): string {
  return unaccented(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
}

/** FNV-1a of its letters. */
function numberOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of unaccented(name)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `n-${(hash >>> 0).toString(36)}`;
}
