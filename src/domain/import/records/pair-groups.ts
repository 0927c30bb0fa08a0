/**
 * The rows of a file that one word gathers: they are one circle, one panel, or peers. Checks that they can be, each row
 * against those before it, and all of them once they are read.
 */
import { formatOf, MOST_PEERS } from '../../relationship/members/format.ts';
import { inRole } from '../../relationship/members/members.ts';
import type { RelationshipRole } from '../../relationship/relationship.ts';
import { idOf } from '../../reference.ts';
import { quote } from '../../words/text.ts';
import { PAIR_TOLD } from './pair-columns.ts';
import type { Member, PairPeriod } from './pair-periods.ts';
import type { PairsKnown } from './pairs-known.ts';
import type { Misplaced } from './plan-records.ts';
import type { Values } from './record-field.ts';

type Two = readonly [mentor: Member, mentee: Member];

/**
 * Returns why the two people of a row are not where the rows before it have the others: in another relationship of the
 * programme or of the file, or in none.
 *
 * @param word What the row has in the column of circles.
 * @param group What the rows before it of that word are about.
 * @param found What the two people are in by themselves.
 */
export function elsewhere(
  two: Two,
  { word, group, found }: Record<'group' | 'found', PairPeriod | undefined> & { word: string | undefined },
  { roll }: PairsKnown,
): Misplaced | undefined {
  if (found === group || (found === undefined && group?.relationship === null)) return undefined;
  if (found === undefined) {
    const { relationship } = group!;
    const outside = two.find(({ participantId }) => !isIn(relationship!, participantId)) ?? two[1];
    const [id, who] = [idOf('R', relationship!.id), idOf('P', outside.participantId)];
    return {
      field: outside.role === 'mentor' ? 'mentor' : 'mentee',
      rule: 'not-in-it',
      message: `${roll.labelOf(outside.participantId)} is not in ${id}, in which others of ${quote(word ?? '')} are`,
      hint: `mentor relationship join ${id} ${who} has them join it; then import the file again`,
    };
  }
  const { relationship } = found;
  if (group === undefined && (found.word === word || (relationship !== null && !(word && found.word))))
    return undefined;
  const names = two.map(({ participantId }) => roll.labelOf(participantId)).join(' and ');
  if (relationship !== null && group !== undefined) {
    const other = group.named.find(({ participantId }) => !isIn(relationship, participantId));
    const id = idOf('R', relationship.id);
    return {
      field: 'circle',
      rule: 'in-another',
      message: `${names} are in ${id} already, and others of ${quote(word ?? '')} are not`,
      hint: `mentor relationship join ${id} ${idOf('P', other?.participantId ?? 0)} has one join it; or write another word, or leave the row out`,
    };
  }
  const there = found.word === undefined ? 'as a pair' : `in ${quote(found.word)}`;
  return {
    field: 'circle',
    rule: 'in-another',
    message: `another row has ${names} ${there} at that time`,
    hint: 'two people are in one relationship at a time: leave one of the rows out, or write the same word in both',
  };
}

function isIn({ people, former }: NonNullable<PairPeriod['relationship']>, id: number): boolean {
  return [...people, ...former].some(({ participantId }) => participantId === id);
}

/** What mends a day that differs, by column: somebody came later or left before. */
const ONE_DAY: Readonly<Record<string, string>> = {
  started_on:
    'write one day in all its rows; who came later is added after the import: mentor relationship join',
  ended_on:
    'write one day in all its rows; who left before is taken out after the import: mentor relationship leave',
};

/** Returns what a row says otherwise than those before it of the same word. A blank cell says nothing, but for the end. */
export function unlikeOthers(
  given: Values,
  two: Two,
  { word, named, said, format }: PairPeriod,
): Misplaced[] {
  const other = `another row of ${quote(word ?? '')}`;
  const isOfPeers = named[0]?.role === 'peer';
  const asked = given['format'];
  if (
    (two[0].role === 'peer') !== isOfPeers ||
    (asked !== undefined && format !== undefined && asked !== format)
  )
    return [
      {
        field: 'format',
        rule: 'unlike-others',
        message: `${String(asked)}, and ${other} ${format === undefined ? 'does not say it' : `says ${format}`}`,
        hint: 'write the same format in all its rows',
      },
    ];
  return PAIR_TOLD.flatMap(({ name, isConfidential }): Misplaced[] => {
    const [here, there] = [given[name], said[name]];
    if (here === there) return [];
    if (name !== 'ended_on' && (here === undefined || there === undefined)) return [];
    const words = (value: Values[string] | undefined): string =>
      value === undefined ? 'no end' : isConfidential === true ? 'something else' : String(value);
    return [
      {
        field: name,
        rule: 'unlike-others',
        message: `${isConfidential === true ? 'what it says' : words(here)}, and ${other} says ${words(there)}`,
        hint: ONE_DAY[name] ?? 'write the same in all its rows, or in one alone',
      },
    ];
  });
}

/** Returns why somebody of a row cannot be with those whom the rows before it name. */
export function unfitFor(
  fresh: readonly Member[],
  { word, named }: PairPeriod,
  known: PairsKnown,
): Misplaced[] {
  return fresh.flatMap(({ participantId, role }): Misplaced[] => {
    const field = role === 'mentor' ? 'mentor' : 'mentee';
    const label = known.roll.labelOf(participantId);
    if (named.some((one) => one.participantId === participantId))
      return [
        {
          field,
          rule: 'both-sides',
          message: `${label} is a mentor and a mentee of ${quote(word ?? '')}`,
          hint: 'mend the row, or write another word in it',
        },
      ];
    const other = named.find((one) => known.isVetoed(one.participantId, participantId));
    if (other === undefined) return [];
    return [
      {
        field,
        rule: 'unavailable',
        message: `${label} is unavailable to ${known.roll.labelOf(other.participantId)}`,
        hint: 'leave the row out, and talk to both',
      },
    ];
  });
}

/** Returns why the people of a relationship, once all rows are read, are not what its rows say. */
export function unfitTogether(period: PairPeriod, after: Values): Misplaced | undefined {
  return period.relationship === null ? unmade(period) : unlikeHistory(period, after);
}

function unmade({ word, format, named }: PairPeriod): Misplaced | undefined {
  const all = countText(named);
  const made = formatOf(named);
  if (made === undefined)
    return {
      field: 'circle',
      rule: 'too-many-peers',
      message: `${quote(word ?? '')} has ${all}, and ${MOST_PEERS} are the most`,
      hint: 'write a word of its own for each two or three of them',
    };
  const isOfBoth = inRole({ people: named }, 'mentor').length > 1 && made === 'circle';
  if (isOfBoth && format !== 'circle')
    return {
      field: 'circle',
      rule: 'several-mentors',
      message: `${quote(word ?? '')} has ${all}`,
      hint: 'write a word of its own for each circle; or, where the mentors share one, circle in a column format',
    };
  if (format === undefined || format === made) return undefined;
  return {
    field: 'format',
    rule: 'other-format',
    message: `${all} are ${made}, not ${format}`,
    hint:
      word === undefined
        ? 'write the same word in a column circle in all rows of one relationship, or mend the format'
        : 'mend the format, or leave it blank',
  };
}

function unlikeHistory(
  { relationship, word, format, named }: PairPeriod,
  after: Values,
): Misplaced | undefined {
  const { id, people, endedOn, format: own } = relationship!;
  const here = idOf('R', id);
  if (format !== undefined && format !== own)
    return {
      field: 'format',
      rule: 'other-format',
      message: `${here} is ${own}, not ${format}`,
      hint: 'mend the format, or leave it blank',
    };
  const isEnding = after['ended_on'] !== undefined && endedOn === null;
  const ids = new Set(named.map(({ participantId }) => participantId));
  const count = people.filter(({ participantId }) => ids.has(participantId)).length;
  if (word === undefined || !isEnding || count === people.length) return undefined;
  return {
    field: 'ended_on',
    rule: 'relationship-of-several',
    message: `${here} is of ${people.length} people, and the rows end it for ${count}`,
    hint: `mentor relationship end ${here} ends it for all`,
  };
}

function countText(people: readonly Member[]): string {
  const words = (['mentor', 'mentee', 'peer'] as const satisfies readonly RelationshipRole[]).flatMap(
    (role) => {
      const count = inRole({ people }, role).length;
      return count === 0 ? [] : [`${count} ${role}${count === 1 ? '' : 's'}`];
    },
  );
  return words.join(' and ');
}
