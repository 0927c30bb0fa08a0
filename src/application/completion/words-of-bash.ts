/** Words as they are inserted into a line of bash: nothing in a name may end the word, or be carried out. */

/** The word as it is being typed, and how to write one in its place. */
export interface Typing {
  readonly text: string;
  /** Returns undefined for a word that cannot be written so. */
  readonly write: (value: string) => string | undefined;
}

/**
 * Reads an unfinished word of a line of bash, with its quotes and backslashes.
 *
 * @example typedInBash('Una\\ Re').text // 'Una Re'
 */
export function typedInBash(raw: string): Typing {
  const [quote] = raw;
  if (quote === "'") return { text: raw.slice(1), write: (value) => value.replaceAll("'", `'\\''`) };
  if (quote === '"')
    return {
      text: raw.slice(1).replace(/\\(["\\$`])/g, '$1'),
      // An exclamation mark within double quotes always calls up the history.
      write: (value) => (value.includes('!') ? undefined : value.replace(/["\\$`]/g, '\\$&')),
    };
  return {
    text: raw.replace(/\\(.)/gs, '$1'),
    write: (value) => value.replace(/[^\p{L}\p{M}\p{N}_./@%+,:=-]/gu, '\\$&'),
  };
}

/** Returns a finished word of a line of bash without its quotes and backslashes. */
export function wordOfBash(raw: string): string {
  return raw.replace(/\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"/gs, (_, escaped, single, double) =>
    String(escaped ?? single ?? String(double).replace(/\\(["\\$`])/g, '$1')),
  );
}
