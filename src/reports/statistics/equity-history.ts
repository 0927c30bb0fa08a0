/**
 * Decides which figures about groups of mentees are printed, and for which day. Whoever has the figures of all fields
 * and all days can add and subtract them. So all figures are decided together, step by step from the first
 * (`store/privacy/equity-steps.ts`), whichever fields are asked for. A figure stays as it was until it can be renewed.
 */
import { grouped } from '../../domain/grouping.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { namesOrganisations, plainOrganisation } from '../../domain/people/organisations.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { isReady } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { everybodyOf, inRole } from '../../domain/relationship/members/members.ts';
import type { Programme } from '../../domain/programme.ts';
import { meanOf } from './arithmetic.ts';
import { PrintedSums } from './determined.ts';
import { LEAST } from './suppression.ts';

/** The fields that can form groups, with one short value for each person, in order of precedence. */
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

/** The group of those of whom a field is not known. */
export const NOT_SAID = '(not said)';

/** A mentee on the day of a step. */
export interface EquityMentee {
  readonly person: Participant;
  readonly isReady: boolean;
  /** The rounds of their open relationships; `null` for a relationship without a round. */
  readonly openIn: readonly (number | null)[];
  /** Whether they are in a relationship, or were. */
  readonly hadMentor: boolean;
  /** The score of their newest relationship that has one. */
  readonly score: number | null;
  /** The mean of all their ratings. */
  readonly satisfaction: number | null;
}

export interface EquityStep {
  readonly day: string;
  readonly mentees: readonly EquityMentee[];
}

/** Returns the mentees on a day. */
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
  const had = new Set<number>();
  const scores = new Map<number, number>();
  const ratings = new Map<number, number[]>();
  for (const one of relationships) {
    const own = [
      ...one.checkIns.filter((each) => each.answeredOn <= asOf),
      ...one.reflections.filter((each) => each.reflectedOn <= asOf),
    ];
    for (const { participantId, role } of everybodyOf(one)) if (role === 'mentee') had.add(participantId);
    for (const { participantId } of inRole(one, 'mentee')) {
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
      hadMentor: had.has(person.id),
      score: scores.get(person.id) ?? null,
      satisfaction: meanOf(ratings.get(person.id) ?? []),
    }));
  return { day: asOf, mentees };
}

/** What is printed of a group. Each list holds the people a figure is over, as they were when it was renewed. */
export interface PrintedGroup {
  readonly name: string;
  /** The day of the number of mentees and of the share matched. */
  readonly day: string;
  readonly mentees: readonly EquityMentee[];
  /** The people the mean score is over; empty where it is not printed. */
  readonly scored: readonly EquityMentee[];
  /** The people the mean satisfaction is over. */
  readonly rated: readonly EquityMentee[];
}

export interface PrintedEquity {
  /** All ready mentees; `null` before there are {@link LEAST}. */
  readonly all: PrintedGroup | null;
  /** The printed groups of each field, largest first. */
  readonly groups: ReadonlyMap<string, readonly PrintedGroup[]>;
  /** The fields with somebody in a group that is not printed. */
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
  /** What the figure knows, by person. */
  readonly values: ReadonlyMap<number, number>;
}

/** The field under which everybody is one group. */
const EVERYBODY = '';

/**
 * Returns what is printed at the last of the steps.
 *
 * 1. Leave out a step at which fewer than {@link LEAST} people came, left, were matched or changed value since the step
 *    before. Otherwise a group printed for the first time would reveal who came.
 * 2. Take each other step in order, and each measure. A group of at least {@link LEAST} may be printed anew if,
 *    compared with each earlier print of it, nobody or at least {@link LEAST} people came, left or changed value.
 * 3. Add those groups to all that was ever printed, of all fields. Add all at once if that reveals no sum of fewer than
 *    {@link LEAST} people, otherwise field by field. In a field that reveals one, add group by group, largest first.
 * 4. A group that is not printed anew keeps the people of its last print. If, compared with each earlier print, the
 *    values of at least {@link LEAST} of them have changed, it is printed for the same people with the values of this
 *    step.
 *
 * @param fields All fields of the programme that can form groups, in a lasting order: a later one gives way.
 */
export function printedEquity(steps: readonly EquityStep[], fields: readonly string[]): PrintedEquity {
  const printed = new Map<Measure, Map<string, Candidate[]>>();
  for (const measure of MEASURES) {
    const sums = new PrintedSums();
    const own = new Map<string, Candidate[]>();
    printed.set(measure, own);
    let before: Candidate | undefined;
    for (const step of steps) {
      const everybody = allOf(step, measure);
      if (before !== undefined && differences(everybody, before) < LEAST) continue;
      before = everybody;
      const now = new Map(step.mentees.map((one) => [one.person.id, one]));
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
        const one = withValuesOf(step.day, now, earlier.at(-1)!, measure);
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

/** Returns everybody whose value of a measure is known, however few they are. */
function allOf({ day, mentees }: EquityStep, measure: Measure): Candidate {
  const own = mentees.filter((one) => isOver(one, measure));
  const values = new Map(
    own.map((one) => [
      one.person.id,
      measure === 'size' ? Number(one.openIn.length > 0) : valueOf(one, measure),
    ]),
  );
  return { field: EVERYBODY, key: '', name: '', day, mentees: own, values };
}

/** Returns the groups of a field for which a figure could be printed at a step. */
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

/**
 * Returns the same people as before, with their values at the step. A person of whom nothing is known any more keeps
 * the old value.
 */
function withValuesOf(
  day: string,
  now: ReadonlyMap<number, EquityStep['mentees'][number]>,
  before: Candidate,
  measure: Measure,
): Candidate {
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

/** Returns whether a mean is at the end of the scale, which reveals everybody's answer. */
function tellsEachAnswer(measure: Measure, values: ReadonlyMap<number, number>): boolean {
  return (
    measure === 'satisfaction' && [1, 5].some((end) => [...values.values()].every((value) => value === end))
  );
}

/**
 * Returns a person's value; for size, that they are one person. Whether they are matched is not secret and may be
 * renewed at each step.
 */
function valueOf(mentee: EquityMentee, measure: Measure): number {
  return measure === 'size' ? 1 : (mentee[measure] ?? 0);
}

function isFarEnough(one: Candidate, earlier: readonly Candidate[]): boolean {
  return earlier.every((before) => {
    const different = differences(one, before);
    return different === 0 || different >= LEAST;
  });
}

/** Returns how many people came, left or changed value. */
function differences(one: Candidate, before: Candidate): number {
  let different = 0;
  for (const [person, value] of one.values) if (before.values.get(person) !== value) different++;
  for (const person of before.values.keys()) if (!one.values.has(person)) different++;
  return different;
}

/** Returns the candidates accepted by step 3, and adds them to the sums. */
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

/** Returns what distinguishes a group from all others. An organisation is one group, however it is spelled. */
function groupKey(field: string, name: string): string {
  return `${field}\n${namesOrganisations(field) ? plainOrganisation(name) : name}`;
}

/** Returns the most frequent spelling in a group; on a tie, the first in code units. */
function nameOf(group: readonly EquityMentee[], field: string): string {
  const times = new Map<string, number>();
  for (const { person } of group) {
    const name = groupOf(person, field);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
}

/** Returns a person's group by a field. A list counts as one value, because a person is in one group of a field. */
export function groupOf(person: Participant, field: string): string {
  const property = fieldNamed(field)?.properties[0];
  const value: unknown = field in person.custom ? person.custom[field] : property && person[property];
  if (Array.isArray(value)) return value.length === 0 ? NOT_SAID : value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) || NOT_SAID : NOT_SAID;
}
