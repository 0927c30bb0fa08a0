/** Reads sessions: files of `$ mentor …` lines between notes that begin with `#`. */
import { readFileSync } from 'node:fs';

export type SessionLine =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string; readonly words: readonly string[] };

/** Returns the notes and commands of a session, in order; other lines are left out. */
export function readSession(file: string | URL): SessionLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): SessionLine[] => {
      if (line.startsWith('#')) return [{ kind: 'note', text: line.replace(/^#\s?/, '') }];
      if (!line.startsWith('$ mentor ')) return [];
      return [{ kind: 'command', text: line.slice(2), words: shellWords(line.slice('$ mentor '.length)) }];
    });
}

/**
 * Returns the words of a command line: cut at blanks, single and double quotes taken off. There are no
 * variables, globs or escapes.
 *
 * @example shellWords('init "Heads Together"') // ['init', 'Heads Together']
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const [, double, single, bare] of line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g))
    words.push(double ?? single ?? bare ?? '');
  return words;
}
