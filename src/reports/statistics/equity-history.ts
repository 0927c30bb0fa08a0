/**
 * Which figures about groups of mentees are printed, and of which day each is. The figures of all fields and of all days
 * belong together: whoever has them all can add and subtract them. So they are decided on together, step by step from the
 * first (`store/privacy/equity-steps.ts`), whatever fields are asked for, and a figure stays as it was until it can be renewed.
 */
import { grouped } from '../../domain/grouping.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { namesOrganisations, plainOrganisation } from '../../domain/people/organisations.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { isReady } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts, side } from '../../domain/relationship/relationship.ts';
import type { Programme } from '../../domain/programme.ts';
import { meanOf } from './arithmetic.ts';
import { PrintedSums } from './determined.ts';
import { LEAST } from './suppression.ts';

/** Fields that groups can be made of, one short value a person, in the order in which they come first. */
export const GROUPED = [
  'level',
  'sector',
  'country',
  'region',
  'organisation',
  'department',
  'timezone',
  'job_title',
];

export const NOT_SAID = '(not said)';

/** A mentee on the day of a step. */
export interface EquityMentee {
  readonly person: Participant;
  readonly isReady: boolean;
  /** The rounds of their open relationships; `null` for one of no round. */
  readonly openIn: readonly (number | null)[];
  /** Of their newest relationship that has one. */
  readonly score: number | null;
  /** Mean of all their ratings. */
  readonly satisfaction: number | null;
}

export interface EquityStep {
  readonly day: string;
  readonly mentees: readonly EquityMentee[];
}

/** Returns the mentees of a day. */
export function equityStep({
  people,
  relationships,
  programme,
  asOf,
}: {
  readonly people: readonly Participant[];
  readonly relationships: readonly RelationshipFacts[];
  readonly programme: Pick<Programme, 'requiredFields'>;
  readonly asOf: string;
}): EquityStep {
  const openIn = new Map<number, (number | null)[]>();
  const scores = new Map<number, number>();
  const ratings = new Map<number, number[]>();
  for (const one of relationships) {
    const own = [
      ...one.checkIns.filter((each) => each.answeredOn <= asOf),
      ...one.reflections.filter((each) => each.reflectedOn <= asOf),
    ];
    for (const { participantId } of side(one, 'mentee')) {
      if (isOpen(one)) openIn.set(participantId, [...(openIn.get(participantId) ?? []), one.roundId]);
      if (one.score !== null) scores.set(participantId, Number(one.score));
      const said = own.flatMap((each) =>
        each.participantId === participantId ? (each.satisfaction ?? []) : [],
      );
      if (said.length > 0) ratings.set(participantId, [...(ratings.get(participantId) ?? []), ...said]);
    }
  }
  const mentees = people
    .filter((person) => person.isMentee)
    .map((person) => ({
      person,
      isReady: isReady(person, programme.requiredFields, asOf),
      openIn: openIn.get(person.id) ?? [],
      score: scores.get(person.id) ?? null,
      satisfaction: meanOf(ratings.get(person.id) ?? []),
    }));
  return { day: asOf, mentees };
}

/** What is printed of a group: each list holds the people whom the figure is over, as they were when it was renewed. */
export interface PrintedGroup {
  readonly name: string;
  /** Of the number of mentees and the share matched. */
  readonly day: string;
  readonly mentees: readonly EquityMentee[];
  /** Over whom the mean score is; nobody where it is not printed. */
  readonly scored: readonly EquityMentee[];
  /** Over whom the mean satisfaction is. */
  readonly rated: readonly EquityMentee[];
}

export interface PrintedEquity {
  /** All ready mentees; `null` before there are {@link LEAST}. */
  readonly all: PrintedGroup | null;
  /** By field: those that are printed, the greatest first. */
  readonly groups: ReadonlyMap<string, readonly PrintedGroup[]>;
  /** The fields of which somebody is in a group that is not printed. */
  readonly withHeldBack: ReadonlySet<string>;
}

type Measure = 'size' | 'score' | 'satisfaction';
const MEASURES: readonly Measure[] = ['size', 'score', 'satisfaction'];

interface Candidate {
  readonly field: string;
  readonly key: string;
  readonly name: string;
  readonly day: string;
  readonly mentees: readonly EquityMentee[];
  /** By person: what the figure knows of them. */
  readonly values: ReadonlyMap<number, number>;
}

/** The field under which all are one group. */
const EVERYBODY = '';

/**
 * Returns what is printed at the last of the steps.
 *
 * 1. A step at which fewer than {@link LEAST} people came, left, were matched or have another value since the step before is
 *    left out: a group that is printed for the first time would tell who came.
 * 2. At each other step, in order, and of each measure: a group of at least {@link LEAST} may be printed anew where nobody, or at
 *    least {@link LEAST} people, came, left or have another value than in any earlier print of it.
 * 3. Those that may are added to all that was ever printed, of all fields: all at once where that tells of no fewer than
 *    {@link LEAST} people, else field by field, and in a field that tells of fewer, group by group, the greatest first.
 * 4. A group that is not printed anew keeps the people of its last print; where the values of at least {@link LEAST} of them
 *    have changed since any earlier print, it is printed of the same people with the values of this step.
 *
 * @param fields All fields of the programme that groups can be made of, in a lasting order: a later one gives way.
 */
export function printedEquity(steps: readonly EquityStep[], fields: readonly string[]): PrintedEquity {
  const printed = new Map<Measure, Map<string, Candidate[]>>();
  for (const measure of MEASURES) {
    const sums = new PrintedSums();
    const own = new Map<string, Candidate[]>();
    printed.set(measure, own);
    let before: Candidate | undefined;
    for (const step of steps) {
      const everybody = everybodyOf(step, measure);
      if (before !== undefined && differences(everybody, before) < LEAST) continue;
      before = everybody;
      const may = [EVERYBODY, ...fields].map((field) =>
        candidatesOf(step, field, measure).filter((one) => isFarEnough(one, own.get(one.key) ?? [])),
      );
      const anew = new Set<string>();
      for (const one of accepted(sums, may)) {
        own.set(one.key, [...(own.get(one.key) ?? []), one]);
        anew.add(one.key);
      }
      for (const [key, earlier] of own) {
        if (anew.has(key)) continue;
        const one = withValuesOf(step, earlier.at(-1)!, measure);
        if (isFarEnough(one, earlier) && !tellsEachAnswer(measure, one.values))
          own.set(key, [...earlier, one]);
      }
    }
  }
  const last = (measure: Measure, key: string): Candidate | undefined =>
    printed.get(measure)?.get(key)?.at(-1);
  const groups = new Map<string, PrintedGroup[]>([EVERYBODY, ...fields].map((field) => [field, []]));
  for (const key of printed.get('size')?.keys() ?? []) {
    const one = last('size', key);
    if (one === undefined) continue;
    groups.get(one.field)?.push({
      name: one.name,
      day: one.day,
      mentees: one.mentees,
      scored: last('score', key)?.mentees ?? [],
      rated: last('satisfaction', key)?.mentees ?? [],
    });
  }
  for (const own of groups.values())
    own.sort((a, b) => b.mentees.length - a.mentees.length || (a.name < b.name ? -1 : 1));
  const now = steps.at(-1)?.mentees ?? [];
  const withHeldBack = fields.filter((field) => {
    const keys = new Set(groups.get(field)?.map(({ name }) => groupKey(field, name)));
    return now.some((one) => one.isReady && !keys.has(groupKey(field, groupOf(one.person, field))));
  });
  return { all: groups.get(EVERYBODY)?.[0] ?? null, groups, withHeldBack: new Set(withHeldBack) };
}

/** All of whom a measure is known, few as they may be. */
function everybodyOf({ day, mentees }: EquityStep, measure: Measure): Candidate {
  const own = mentees.filter((one) => isOver(one, measure));
  const values = new Map(
    own.map((one) => [
      one.person.id,
      measure === 'size' ? Number(one.openIn.length > 0) : valueOf(one, measure),
    ]),
  );
  return { field: EVERYBODY, key: '', name: '', day, mentees: own, values };
}

/** The groups of a field of which a figure could be printed at a step. */
function candidatesOf({ day, mentees }: EquityStep, field: string, measure: Measure): Candidate[] {
  const over = mentees.filter((mentee) => isOver(mentee, measure));
  const groups = grouped(over, ({ person }) =>
    groupKey(field, field === EVERYBODY ? '' : groupOf(person, field)),
  );
  return [...groups]
    .map(([key, own]) => ({
      field,
      key,
      name: field === EVERYBODY ? '' : nameOf(own, field),
      day,
      mentees: own,
      values: new Map(own.map((one) => [one.person.id, valueOf(one, measure)])),
    }))
    .filter(({ mentees: own, values }) => own.length >= LEAST && !tellsEachAnswer(measure, values))
    .sort((a, b) => b.mentees.length - a.mentees.length || (a.name < b.name ? -1 : 1));
}

/** The same people as before, each as at the step; as before where nothing is known of them any more. */
function withValuesOf({ day, mentees }: EquityStep, before: Candidate, measure: Measure): Candidate {
  const now = new Map(mentees.map((one) => [one.person.id, one]));
  const own = before.mentees.map((one) => {
    const found = now.get(one.person.id);
    return found === undefined || (measure !== 'size' && found[measure] === null) ? one : found;
  });
  return {
    ...before,
    day,
    mentees: own,
    values: new Map(own.map((one) => [one.person.id, valueOf(one, measure)])),
  };
}

function isOver(mentee: EquityMentee, measure: Measure): boolean {
  return mentee.isReady && (measure === 'size' || mentee[measure] !== null);
}

/** A mean at the end of the scale is everybody's answer. */
function tellsEachAnswer(measure: Measure, values: ReadonlyMap<number, number>): boolean {
  return (
    measure === 'satisfaction' && [1, 5].some((end) => [...values.values()].every((value) => value === end))
  );
}

/** Of a size, that somebody is one. Whether they are matched is no secret of theirs, and may be renewed at each step. */
function valueOf(mentee: EquityMentee, measure: Measure): number {
  return measure === 'size' ? 1 : (mentee[measure] ?? 0);
}

function isFarEnough(one: Candidate, earlier: readonly Candidate[]): boolean {
  return earlier.every((before) => {
    const different = differences(one, before);
    return different === 0 || different >= LEAST;
  });
}

/** How many people came, left, or have another value. */
function differences(one: Candidate, before: Candidate): number {
  let different = 0;
  for (const [person, value] of one.values) if (before.values.get(person) !== value) different++;
  for (const person of before.values.keys()) if (!one.values.has(person)) different++;
  return different;
}

/** Step 3; the sums hold what was accepted. */
function accepted(sums: PrintedSums, byField: readonly (readonly Candidate[])[]): Candidate[] {
  const take = (candidates: readonly Candidate[]): boolean => {
    const rows = candidates.map(({ values }) => new Set(values.keys()));
    if (sums.wouldTell(rows)) return false;
    sums.add(rows);
    return true;
  };
  const all = byField.flat();
  if (take(all)) return all;
  return byField.flatMap((own) => (take(own) ? own : own.filter((one) => take([one]))));
}

/** What tells a group from all others: an organisation is one, however it is spelled. */
function groupKey(field: string, name: string): string {
  return `${field}\n${namesOrganisations(field) ? plainOrganisation(name) : name}`;
}

/** The spelling that most of a group have; of several the first in code units. */
function nameOf(group: readonly EquityMentee[], field: string): string {
  const times = new Map<string, number>();
  for (const { person } of group) {
    const name = groupOf(person, field);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
}

/** Returns the group of a person by a field. A list counts as one value, for a person is in one group of a field. */
export function groupOf(person: Participant, field: string): string {
  const property = fieldNamed(field)?.properties[0];
  const value: unknown = field in person.custom ? person.custom[field] : property && person[property];
  if (Array.isArray(value)) return value.length === 0 ? NOT_SAID : value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) || NOT_SAID : NOT_SAID;
}
