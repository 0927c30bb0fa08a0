/** Replaces the programme's levels: nothing that still needs one of them is left without it. */
import { changedLevels, type LevelRenamed } from '../../domain/level-change.ts';
import {
  type Meaning,
  type Meanings,
  meaningsIn,
  withMeanings,
} from '../../domain/people/fields/meanings.ts';
import { personText } from '../../domain/people/person-text.ts';
import { folded, listed, quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { loadLevelCounts, loadLevels, loadPeopleAt, saveLevels } from '../../store/levels.ts';
import { loadProfiles, saveProfile } from '../../store/people/import-profiles.ts';
import { loadCriteria } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { countingLevels } from '../criteria/level-counting.ts';

/** What a new list of levels changed beside the list. */
export interface LevelsChanged {
  readonly renamed: readonly (LevelRenamed & { readonly people: number })[];
  /** The rules and criteria that count levels, where two levels are another number of steps apart. */
  readonly countedBy: readonly string[];
  /** The import profiles that take words for a level that is gone. */
  readonly profiles: readonly string[];
}

/** People who have a level are named up to this many. */
const MOST_NAMED = 5;

/**
 * Replaces the levels. Call it inside `store.write`.
 *
 * @param list Lowest first, `OLD=NEW` to rename; empty for none.
 * @throws Failure `usage` where the list cannot be read; `refused` where somebody has a level that would go, or where a rule
 *   or criterion counts levels and fewer than two would be left.
 */
export function changeLevels(store: Store, list: string): LevelsChanged {
  const change = changedLevels(loadLevels(store), list);
  refuseInUse(store, change.removed);
  const criteria = loadCriteria(store);
  if (change.levels.length < 2) refuseCounted(countingLevels(criteria), change.levels.length);
  saveLevels(store, change);
  const { renamed, removed, hasOtherGaps } = change;
  const people = new Map(loadLevelCounts(store).map((one) => [one.name, one.people]));
  return {
    renamed: renamed.map((one) => ({ ...one, people: people.get(one.to) ?? 0 })),
    countedBy: hasOtherGaps ? countingLevels(criteria, { isOn: true }) : [],
    profiles: profilesAfter(store, renamed, removed),
  };
}

function refuseInUse(store: Store, removed: readonly string[]): void {
  const problems = removed.flatMap((level) => {
    const people = loadPeopleAt(store, level);
    if (people.length === 0) return [];
    const named = people.slice(0, people.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map(personText);
    const others = people.length - named.length;
    const who = listed(others === 0 ? named : [...named, `${others} others`]);
    return [`${quote(level)} cannot go: ${people.length === 1 ? `${who} has` : `${who} have`} it.`];
  });
  if (problems.length === 0) return;
  throw refused(
    problems.join('\n'),
    'keep it in the list, rename it there with OLD=NEW, or first give them another: mentor participant edit PERSON --level LEVEL',
  );
}

function refuseCounted(counting: readonly string[], left: number): void {
  const [first] = counting;
  if (first === undefined) return;
  throw refused(
    `${listed(counting)} ${counting.length === 1 ? 'counts' : 'count'} the steps between levels, and ${left === 0 ? 'none' : 'only one'} would be left.`,
    `keep two levels, or first: mentor criteria edit ${first} --remove`,
  );
}

/** Has import profiles follow renamed levels, and returns the names of those that take words for a level that is gone. */
function profilesAfter(
  store: Store,
  renamed: readonly LevelRenamed[],
  removed: readonly string[],
): readonly string[] {
  const newNames = new Map(renamed.map(({ from, to }) => [folded(from), to]));
  const gone = new Set(removed.map(folded));
  return loadProfiles(store, 'participants').flatMap((profile) => {
    const { choices, name } = profile;
    const levels = [...(choices.means.get('level')?.values() ?? [])].map(folded);
    if (levels.some((level) => newNames.has(level)))
      saveProfile(store, 'participants', {
        ...profile,
        choices: { ...choices, means: withNewNames(choices.means, newNames) },
      });
    return levels.some((level) => gone.has(level)) ? [name] : [];
  });
}

function withNewNames(means: Meanings, newNames: ReadonlyMap<string, string>): Meanings {
  const following = ({ field, words, value }: Meaning): Meaning => ({
    field,
    words,
    value: field === 'level' ? (newNames.get(folded(value)) ?? value) : value,
  });
  return withMeanings(new Map(), meaningsIn(means).map(following));
}
