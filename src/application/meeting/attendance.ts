/** Who did not come to a meeting that the others held, or that nobody could hold without them. */
import type { Meeting } from '../../domain/relationship/meetings.ts';
import {
  personBy,
  type RelationshipFacts,
  type RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { idOf } from '../../domain/reference.ts';
import { listed, oneLine } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';

type Absent = Pick<Meeting, 'absentId' | 'alsoAbsent'>;

/** Returns the people whom `--absent` names, each once. */
export function absentNamed(facts: RelationshipFacts, given: readonly string[]): RelationshipPerson[] {
  return [...new Set(given.map((who) => personBy(facts, who, '--absent')))];
}

/** Returns people who were absent as a meeting keeps them. */
export function absentAs(people: readonly Pick<RelationshipPerson, 'participantId'>[]): Absent {
  const [first, ...others] = people.map(({ participantId }) => participantId);
  return { absentId: first ?? null, alsoAbsent: others.length === 0 ? null : others };
}

/**
 * Returns who was absent from a meeting that was held: those who are named, or else those who are recorded already.
 *
 * @throws Failure `refused` where fewer than two were there: it was missed.
 */
export function attendance(
  facts: RelationshipFacts,
  given: readonly string[] | undefined,
  known: Meeting | undefined,
): Absent {
  if (given === undefined)
    return known?.status === 'held'
      ? { absentId: known.absentId, alsoAbsent: known.alsoAbsent }
      : absentAs([]);
  const absent = absentNamed(facts, given);
  if (facts.people.length - absent.length >= 2) return absentAs(absent);
  const names = listed(absent.map(({ name }) => oneLine(name)));
  throw refused(
    `Without ${names} there were not two to meet.`,
    `mentor meeting missed ${idOf('R', facts.id)} --absent ${absent.map(({ participantId }) => idOf('P', participantId)).join(' ')} records that`,
  );
}

/** Returns `, without Ana Ruiz and Ben Okri`; empty where everybody came. */
export function withoutText(
  { people }: Pick<RelationshipFacts, 'people'>,
  { absentId, alsoAbsent }: Absent,
): string {
  if (absentId === null) return '';
  const ids = [absentId, ...(alsoAbsent ?? [])];
  const names = ids.map((id) => {
    const person = people.find(({ participantId }) => participantId === id);
    return person === undefined ? idOf('P', id) : oneLine(person.name);
  });
  return `, without ${listed(names)}`;
}
