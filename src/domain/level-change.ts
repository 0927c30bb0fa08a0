/** The programme's ordered levels: how a list of them is read, and what a new list makes of the old one. */
import { refused, wrongUsage } from '../errors.ts';
import { folded, quote } from './words/text.ts';

/** What a new list makes of the levels there are. */
export interface LevelChange {
  /** The levels as they will be, lowest first, each with what it is called so far; null for a new one. */
  readonly levels: readonly { readonly from: string | null; readonly to: string }[];
  readonly removed: readonly string[];
  readonly renamed: readonly LevelRenamed[];
  /** Whether two levels that stay will be another number of steps apart. */
  readonly hasOtherGaps: boolean;
}

export interface LevelRenamed {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a list of levels, lowest first: separated by semicolons where there are any, and otherwise by commas.
 *
 * @throws Failure `usage` where a level is empty or named twice.
 * @example parseLevels('Junior, Senior') // ['Junior', 'Senior']
 */
export function parseLevels(list: string): string[] {
  const levels = list.split(list.includes(';') ? ';' : ',').map((level) => level.trim());
  if (levels.some((level) => level === ''))
    throw wrongUsage('--levels has an empty level.', 'separate the levels with commas, lowest first');
  refuseTwice(levels);
  return levels;
}

/**
 * Returns what a list makes of the levels there are. A level may be given as `OLD=NEW`, which renames it. A level that is
 * only spelled otherwise (case, width) is renamed too.
 *
 * @param list An empty list leaves no levels.
 * @throws Failure `usage` where a level is empty or named twice; `refused` where one that is not there is renamed, or one
 *   takes the name of another.
 */
export function changedLevels(before: readonly string[], list: string): LevelChange {
  const known = new Map(before.map((level) => [folded(level), level]));
  const wanted = (list.trim() === '' ? [] : parseLevels(list)).map((item) => {
    const same = known.get(folded(item));
    return same === undefined && item.includes('=')
      ? renaming(item, known)
      : { from: same ?? null, to: item };
  });
  refuseTwice(wanted.map(({ from, to }) => from ?? to));
  refuseTwice(wanted.map(({ to }) => to));
  const kept = wanted.flatMap(({ from, to }, place) => (from === null ? [] : [{ from, to, place }]));
  const shifts = new Set(kept.map(({ from, place }) => place - before.indexOf(from)));
  const staying = new Set(kept.map(({ from }) => from));
  return {
    levels: wanted,
    removed: before.filter((level) => !staying.has(level)),
    renamed: kept.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ from, to })),
    hasOtherGaps: shifts.size > 1,
  };
}

function renaming(item: string, known: ReadonlyMap<string, string>): LevelRenamed {
  const at = item.indexOf('=');
  const [old, to] = [item.slice(0, at).trim(), item.slice(at + 1).trim()];
  const from = known.get(folded(old));
  if (from === undefined)
    throw refused(
      `${quote(old)} cannot be renamed: there is no such level.`,
      known.size === 0
        ? 'it has none yet: give the new ones alone'
        : `the levels are ${[...known.values()].join(', ')}`,
    );
  if (to === '')
    throw wrongUsage(
      `--levels gives ${quote(from)} no new name.`,
      'leave a level out of the list to remove it',
    );
  const other = known.get(folded(to));
  if (other !== undefined && other !== from)
    throw refused(
      `${quote(from)} cannot be called ${quote(to)}: there is such a level.`,
      'mentor participant edit moves people from one level to another',
    );
  return { from, to };
}

function refuseTwice(levels: readonly string[]): void {
  if (new Set(levels.map(folded)).size < levels.length)
    throw wrongUsage('--levels names a level twice.', 'give each level its own name');
}
