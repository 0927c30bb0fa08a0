/**
 * Finds what JSON.parse silently accepts: a key that occurs twice in one object, where the last one would win.
 */

/** A key, with the lines of its first and its second occurrence. */
export interface RepeatedKey {
  readonly key: string;
  readonly firstLine: number;
  readonly line: number;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]|\n/g;

/**
 * Returns the first key of a JSON text that its object already has, or undefined.
 *
 * @param json What JSON.parse can read.
 * @example repeatedKey('{"a": 1,\n"a": 2}') // { key: 'a', firstLine: 1, line: 2 }
 */
export function repeatedKey(json: string): RepeatedKey | undefined {
  // A list has no keys; undefined marks it.
  const open: (Map<string, number> | undefined)[] = [];
  let line = 1;
  for (const [token, text, colon] of json.matchAll(TOKEN)) {
    if (token === '\n') line++;
    else if (token === '{') open.push(new Map());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (text !== undefined && colon !== undefined) {
      const key = JSON.parse(text) as string;
      const keys = open.at(-1);
      const firstLine = keys?.get(key);
      if (firstLine !== undefined) return { key, firstLine, line };
      keys?.set(key, line);
      line += colon.split('\n').length - 1;
    }
  }
  return undefined;
}
