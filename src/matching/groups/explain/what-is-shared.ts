/** What the members of a group have in common, in a few words that anybody may read. */
import type { Participant } from '../../../domain/people/participant.ts';
import { comparedForm, fieldValues, spokenLanguages } from '../../input/field-values.ts';

/** Something that members of a group share. */
export interface Shared {
  /** `topic`, or the field that it is of. */
  readonly of: 'topic' | 'language' | (typeof FIELDS)[number];
  /** As the first of them wrote it. */
  readonly value: string;
  /** How many have it: of a topic, mentees or peers. */
  readonly count: number;
  readonly isEverybody: boolean;
}

/** Fields that are shared only where everybody has the same value. None of them is sensitive. */
const FIELDS = ['sector', 'organisation', 'department', 'country'] as const;
/** So many topics are told at most. */
const MOST_TOPICS = 3;

interface Members {
  readonly mentors: readonly Participant[];
  readonly mentees: readonly Participant[];
  readonly peers: readonly Participant[];
}

/**
 * Returns what a group shares, topics first: those that two or more of its mentees or peers want, the most wanted first;
 * then languages that everybody speaks, and standard fields in which everybody is the same. Custom fields and what people
 * asked for in private are never told.
 */
export function whatIsShared({ mentors, mentees, peers }: Members): readonly Shared[] {
  const everybody = [...mentors, ...mentees, ...peers];
  const seekers = peers.length > 0 ? peers : mentees;
  return [...topics(seekers), ...languages(everybody), ...sameValues(everybody)];
}

function topics(seekers: readonly Participant[]): Shared[] {
  const counts = new Map<string, { value: string; count: number }>();
  const form = comparedForm('goals');
  for (const person of seekers) {
    const seen = new Set<string>();
    for (const value of fieldValues(person, 'goals')) {
      const key = form(value);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { value, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ value, count }) => ({ of: 'topic', value, count, isEverybody: count === seekers.length }));
}

function languages(people: readonly Participant[]): Shared[] {
  const [first = [], ...others] = people.map((person) => spokenLanguages(fieldValues(person, 'languages')));
  return first
    .filter((language) => others.every((spoken) => spoken.includes(language)))
    .map((value) => ({ of: 'language', value, count: people.length, isEverybody: true }));
}

function sameValues(people: readonly Participant[]): Shared[] {
  return FIELDS.flatMap((of): Shared[] => {
    const form = comparedForm(of);
    const values = people.map((person) => fieldValues(person, of)[0]);
    const [first] = values;
    if (first === undefined) return [];
    return values.every((value) => value !== undefined && form(value) === form(first))
      ? [{ of, value: first, count: people.length, isEverybody: true }]
      : [];
  });
}
