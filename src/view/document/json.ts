/** The JSON document of a command: a contract for scripts, and safe to look at in a terminal. */
import type { Document, JsonValue } from './document.ts';
import { escapeUnsafe, unicodeEscape } from './sanitise.ts';

/**
 * Returns one JSON document, `schema` first, indented by two, ended by LF. Keys keep their order; those whose value
 * is undefined are left out. Characters that could control a terminal or hide text are escaped as `\uNNNN`, which
 * leaves every value the same when parsed.
 */
export function renderJson(document: Document): string {
  const value: Record<string, JsonValue | undefined> = { schema: '', ...document.json };
  value['schema'] = `mentor.${document.schema}`;
  const text = JSON.stringify(value, undefined, 2);
  // The only raw line ends here are ours: JSON.stringify has escaped those in the values.
  return `${escapeUnsafe(text, (character) => (character === '\n' ? character : unicodeEscape(character)))}\n`;
}
