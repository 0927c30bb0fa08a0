/** What two programs gave, byte for byte; where they differ, the first line of it. */

export interface Difference {
  /** The file or the command, and which part of what it gave. */
  readonly what: string;
  readonly old: string;
  readonly new: string;
}

export interface Tally {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Returns the first difference of two files, or `null` where they are the same. These are left out:
 *
 * - what stands inside `<svg>` of an HTML page, as a chart may be drawn in another way;
 * - what a nightly manifest says of such pages, and of the program's own version: sizes, hashes, the name of the set.
 */
export function fileDifference(path: string, before: Buffer, after: Buffer): Difference | null {
  if (before.equals(after)) return null;
  return textDifference(
    path,
    compared(path, before.toString('latin1')),
    compared(path, after.toString('latin1')),
  );
}

/** Returns the first line in which two texts differ, or `null` where they are the same. */
export function textDifference(what: string, before: string, after: string): Difference | null {
  if (before === after) return null;
  const old = before.split('\n');
  const lines = after.split('\n');
  const at = old.findIndex((line, index) => line !== lines[index]);
  const line = at < 0 ? old.length : at;
  return { what: `${what}, line ${line + 1}`, old: shown(old[line]), new: shown(lines[line]) };
}

function compared(path: string, text: string): string {
  if (path.endsWith('.html')) return text.replaceAll(/<svg\b[\s\S]*?<\/svg>/g, '<svg></svg>');
  if (!path.endsWith('manifest.json')) return text;
  return text
    .replaceAll(/"version": "[\d.]+"/g, '"version": ""')
    .replaceAll(/sets\/(\d{4}-\d{2}-\d{2})-[\da-f]{12}/g, 'sets/$1')
    .replaceAll(/(\.html",\n\s*)"bytes": \d+,(\n\s*)"sha256": "[\da-f]+"/g, '$1"bytes": 0,$2"sha256": ""');
}

function shown(line: string | undefined): string {
  if (line === undefined) return '(no such line)';
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
