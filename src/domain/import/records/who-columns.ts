/** The columns that say whom a row is about, and how those people are found. */
import { words } from '../../words/text.ts';
import { aliasesOf } from '../../people/fields/field-lookup.ts';
import type { FieldProblem } from '../../people/fields/field-entry.ts';
import { idOf } from '../../reference.ts';
import { SUBMITTED_AT } from '../header-names.ts';
import { type RecordField, textColumn, type Values } from './record-field.ts';
import type { Misplaced, Wrong } from './plan-records.ts';
import type { KnownRelationship, RelationshipFinder, Who } from './relationship-finder.ts';
import type { PeopleIndex } from './people-index.ts';

/** What the programme knows when the rows of a file are placed. */
export interface Known {
  readonly today: string;
  readonly roll: PeopleIndex;
  readonly relationships: RelationshipFinder;
}

export const RELATIONSHIP_COLUMN = textColumn({
  name: 'relationship',
  about: 'the relationship: R7',
  aliases: words('relationship_id relationship_number pair_id pair match_id pairing_id pairing'),
});

/** Returns the column of one side. Where a file has both, e-mail is used before name. */
function sideColumn(side: 'mentor' | 'mentee'): RecordField {
  return textColumn({
    name: side,
    about: `the ${side}: e-mail, ref, P12 or full name`,
    aliases: words(`
      ${side}_email ${side}_e_mail ${side}_email_address ${side}_e_mail_address ${side}_s_email ${side}_s_e_mail
      ${side}_s_email_address email_of_${side} email_of_the_${side} email_of_your_${side} email_address_of_your_${side}
      ${side}_ref ${side}_id ${side}_number ${side} ${side}_name ${side}_s_name name_of_${side} name_of_the_${side}
      name_of_your_${side} ${side}_full_name who_is_your_${side}`),
    isFirstTaken: true,
  });
}

export const MENTOR_COLUMN = sideColumn('mentor');
export const MENTEE_COLUMN = sideColumn('mentee');

/** The person who filled in the form or did the course. */
export const PERSON_COLUMNS: readonly RecordField[] = [
  textColumn({
    name: 'participant',
    about: 'who it is: e-mail, ref, P12 or full name',
    aliases: [
      'email',
      ...aliasesOf('email'),
      'username',
      'participant_email',
      'learner_email',
      'attendee_email',
    ],
    isAlwaysAsked: true,
  }),
  textColumn({
    name: 'ref',
    about: 'their ref, where there is no e-mail',
    aliases: aliasesOf('ref'),
    standsInFor: ['participant'],
  }),
  textColumn({
    name: 'name',
    about: 'their name, where there is neither; it must be one person’s alone',
    aliases: [
      ...aliasesOf('name').filter((alias) => alias !== 'participant'),
      'learner',
      'attendee',
      'learner_name',
    ],
    standsInFor: ['participant', 'ref'],
  }),
];

/** Which pair a row is about. */
export const WHICH_PAIR: readonly RecordField[] = [
  RELATIONSHIP_COLUMN,
  MENTOR_COLUMN,
  MENTEE_COLUMN,
  ...PERSON_COLUMNS,
];

/** Tells which of two rows about one record is newer. The planner knows how to read it. */
export const SENT_COLUMN = textColumn({ ...SUBMITTED_AT, about: 'when the form was sent' });

/** Returns a single problem as all that is wrong. */
export function wrongIn(field: string | null, problem: FieldProblem): Wrong {
  return { problems: [{ field, ...problem }] };
}

/** Returns the problems in an answer that may be correct. */
export function problemsOf(answer: unknown): readonly Misplaced[] {
  return typeof answer === 'object' && answer !== null && 'problems' in answer
    ? (answer as Wrong).problems
    : [];
}

/** The problem of a row that must name a person. */
export const NOBODY_NAMED = wrongIn('participant', {
  rule: 'who-missing',
  message: 'the row does not say who',
  hint: 'give their e-mail, ref or name',
});

/** Returns the person who filled in the form, null where no cell says who, or the problem. */
export function personOf(values: Values, roll: PeopleIndex): number | null | Wrong {
  for (const { name } of PERSON_COLUMNS) {
    const given = values[name];
    // Microsoft Forms writes this in place of the address.
    if (given === undefined || given === 'anonymous') continue;
    const found = roll.find(String(given));
    return 'problem' in found ? wrongIn(name, found.problem) : found.id;
  }
  return null;
}

/** Returns whom a row names, or the problem. */
function whoOf(values: Values, roll: PeopleIndex): Who | Wrong {
  const who: { -readonly [K in keyof Who]: Who[K] } = {};
  const problems: Misplaced[] = [];
  for (const side of ['mentor', 'mentee'] as const) {
    const given = values[side];
    if (given === undefined) continue;
    const found = roll.find(String(given));
    if ('problem' in found) problems.push({ field: side, ...found.problem });
    else who[side] = found.id;
  }
  const person = personOf(values, roll);
  problems.push(...problemsOf(person));
  if (problems.length > 0) return { problems };
  const { relationship } = values;
  return {
    ...who,
    participant: typeof person === 'number' ? person : undefined,
    relationship: relationship === undefined ? undefined : String(relationship),
  };
}

/**
 * Returns the relationship that a row is about and its day, or all problems with either.
 *
 * @param day What {@link dayOf} returned.
 */
export function relationshipOf(
  values: Values,
  day: string | Wrong,
  { roll, relationships, today }: Known,
): { readonly found: KnownRelationship; readonly who: Who; readonly on: string } | Wrong {
  const who = whoOf(values, roll);
  if ('problems' in who) return { problems: [...problemsOf(day), ...who.problems] };
  const found = relationships.find(who, typeof day === 'string' ? day : today);
  if (!('problem' in found)) return typeof day === 'string' ? { found, who, on: day } : day;
  // Which of several is meant depends on the day, so a problem with the day is reported first.
  if (typeof day !== 'string' && found.problem.rule === 'several-relationships') return day;
  const field = (['relationship', 'mentor', 'mentee', 'participant'] as const).find(
    (name) => who[name] !== undefined,
  );
  return { problems: [...problemsOf(day), { field: field ?? null, ...found.problem }] };
}

/** Returns the day of a row, or its problem: it must be given, and must not be in the future. */
export function dayOf(values: Values, field: string, today: string, isPlanned = false): string | Wrong {
  const on = values[field];
  if (on === undefined)
    return wrongIn(field, {
      rule: 'date-missing',
      message: 'there is no date',
      hint: 'fill in the date, or remove the row',
    });
  const day = String(on);
  if (isPlanned || day <= today) return day;
  return wrongIn(field, {
    rule: 'date-to-come',
    message: `${day} is still to come (today is ${today})`,
    hint: 'import it once it has happened; --today sets the date to work with',
  });
}

/** Returns the day of a row as {@link dayOf} does; today where it is not given. */
export function dayOrToday(values: Values, field: string, today: string): string | Wrong {
  return values[field] === undefined ? today : dayOf(values, field, today);
}

/** Returns the problem of a new event after the relationship ended. */
export function afterItsEnd(
  { id, endedOn }: KnownRelationship,
  on: string,
  field: string,
): Wrong | undefined {
  if (endedOn === null || on <= endedOn) return undefined;
  return wrongIn(field, {
    rule: 'relationship-over',
    message: `${idOf('R', id)} was over by then: it ended on ${endedOn}`,
    hint: 'mend the date, or name the relationship that it is about',
  });
}

/** Returns what to say of an event before the relationship began, or undefined. */
export function beforeItBegan({ id, startedOn }: KnownRelationship, on: string): string | undefined {
  return on < startedOn ? `${on} is before ${idOf('R', id)} began, on ${startedOn}` : undefined;
}
