/** What the rows of a file of relationships do: each is about one that is there, or one to take in. */
import { idOf } from '../../reference.ts';
import type { Outcome, Relationship } from '../../relationship/relationship.ts';
import { groupName } from '../../relationship/members/group-name.ts';
import { folded, quote } from '../../words/text.ts';
import { againstHistory, impossible } from './pair-checks.ts';
import { GOES_ON, PAIR_SIDES, PAIR_TOLD } from './pair-columns.ts';
import { elsewhere, unfitFor, unfitTogether, unlikeOthers } from './pair-groups.ts';
import { pairNotes } from './pair-notes.ts';
import {
  type Member,
  newPeriod,
  type PairPeriod,
  PairPeriods,
  pairsWith,
  type When,
} from './pair-periods.ts';
import { type SaidOfPair, saidOfPair } from './pair-said.ts';
import { inItsColumn, membersOf, type Sides, sidesOf } from './pair-sides.ts';
import type { Misplaced, Placed, RecordKind, Wrong } from './plan-records.ts';
import type { Existing, Values } from './record-field.ts';
import type { PairsKnown } from './pairs-known.ts';
import { dayOf, problemsOf } from './who-columns.ts';

/**
 * Returns how the rows of a file of relationships are placed. What is there already is taken as it is, whatever rules it breaks;
 * only one that goes on and could never be made is refused. Rows with the same word in the column of circles are about one
 * relationship, and are taken in together or not at all.
 */
export function pairsKind(known: PairsKnown): RecordKind<PairPeriod> {
  const rows = new PairRows(known);
  return {
    placing: PAIR_SIDES,
    told: PAIR_TOLD,
    submitted: 'submitted_at',
    isOfSeveralRows: ({ word }) => word !== undefined,
    afterwards: (planned) => pairNotes(planned, known),
    refuse: (period, after) => rows.refuse(period, after),
    place: (given, unread) => rows.place(given, unread),
  };
}

/** A row whose people are known. */
interface Row {
  readonly given: Values;
  readonly sides: Sides;
  readonly two: readonly [mentor: Member, mentee: Member];
  readonly when: When;
  /** What it has in the column of circles. */
  readonly word: string | undefined;
  /** What the rows before it of the same word are about. */
  readonly group: PairPeriod | undefined;
  /** What its two people are in by themselves. */
  readonly found: PairPeriod | undefined;
}

/** The rows read so far: what they are about, by their people and by their word. */
class PairRows {
  readonly #known: PairsKnown;
  readonly #periods: PairPeriods;
  readonly #groups = new Map<string, PairPeriod>();
  /** Words of which a row cannot be imported. */
  readonly #broken = new Set<string>();

  constructor(known: PairsKnown) {
    this.#known = known;
    this.#periods = new PairPeriods(known.relationships);
  }

  place(given: Values, unread: ReadonlySet<string>): Placed<PairPeriod> | Wrong {
    const placed = this.#placed(given, unread);
    const word = text(given['circle']);
    if (word !== undefined && ('problems' in placed || unread.size > 0)) this.#broken.add(folded(word));
    return placed;
  }

  /** Returns why a relationship cannot be what all its rows say. */
  refuse(period: PairPeriod, after: Values): Misplaced | undefined {
    const { word } = period;
    if (word === undefined || !this.#broken.has(folded(word))) return unfitTogether(period, after);
    return {
      field: 'circle',
      rule: 'group-broken',
      message: `another row of ${quote(word)} cannot be imported`,
      hint: 'mend that row: the rows of one word are imported together',
    };
  }

  #placed(given: Values, unread: ReadonlySet<string>): Placed<PairPeriod> | Wrong {
    const row = this.#read(given);
    if ('problems' in row) return row;
    const { two, word, group, found } = row;
    const misplaced = this.#misplaced(row);
    if (misplaced.length > 0) return wrongIn(given, misplaced);
    const startedOn = text(given['started_on']) ?? (group ?? found ?? this.#known.otherwise).startedOn;
    if (startedOn === undefined) return { problems: [NO_START] };
    const period = group ?? found ?? newOf(row, startedOn);
    const said = saidOfPair(given, { ...period, startedOn }, this.#known);
    // A reason that could not be read may have said how.
    if ('problems' in said) return unread.has('reason') ? withoutRule('how-missing', said) : said;
    const endedOn = text(said.values['ended_on']) ?? period.endedOn;
    const outcome = (text(said.values['how']) as Outcome | undefined) ?? period.outcome;
    const { relationship } = period;
    const fresh = freshIn(row, period);
    const problems =
      relationship !== null
        ? againstHistory(relationship, said.values, word)
        : endedOn === null
          ? [...impossible(two, this.#known), ...unfitFor(fresh, period, this.#known)]
          : [];
    if (problems.length > 0) return wrongIn(given, problems);
    if (unread.size === 0) this.#add(row, period, { startedOn, endedOn, outcome });
    return placedAs(period, row, said, this.#known);
  }

  /** Returns whom a row is about, or what is wrong with its people or its days. */
  #read(given: Values): Row | Wrong {
    const sides = sidesOf(given, this.#known);
    const dates = datesOf(given, this.#known);
    if ('problems' in sides || dates.length > 0) return { problems: [...problemsOf(sides), ...dates] };
    const word = text(given['circle']);
    const group = word === undefined ? undefined : this.#groups.get(folded(word));
    const two = membersOf(sides, given, group?.named ?? [], this.#known);
    const when = whenOf(given, group, this.#known);
    const { mentorId, menteeId } = sides;
    const found =
      this.#periods.find(mentorId, menteeId, when) ??
      (two[0].role === 'peer' ? this.#periods.find(menteeId, mentorId, when) : undefined);
    return { given, sides, two, when, word, group, found };
  }

  /** Returns why a row is not about what the rows before it of the same word are about. */
  #misplaced({ given, two, when, word, group, found }: Row): Misplaced[] {
    const unlike = group === undefined ? [] : unlikeOthers(given, two, group);
    if (unlike.length > 0) return unlike;
    const own = elsewhere(two, { word, group, found }, this.#known);
    if (own !== undefined || group === undefined || group.relationship !== null) return own ? [own] : [];
    // Whom no row names together, two mentors and their mentees, are together all the same.
    for (const pair of pairsWith(two, group.named)) {
      const [mentor, mentee] = pair;
      const other = this.#periods.find(mentor.participantId, mentee.participantId, when);
      const apart = other && elsewhere(pair, { word, group, found: other }, this.#known);
      if (apart !== undefined) return [apart];
    }
    return [];
  }

  #add(
    { given, word, ...row }: Omit<Row, 'found'>,
    period: PairPeriod,
    when: Pick<PairPeriod, 'startedOn' | 'endedOn' | 'outcome'>,
  ): void {
    const fresh = freshIn(row, period);
    if (period.relationship === null)
      for (const [{ participantId: mentorId }, mentee] of pairsWith(fresh, period.named))
        this.#periods.add(mentorId, mentee.participantId, period);
    period.named.push(...fresh);
    Object.assign(period, when, { format: given['format'] ?? period.format });
    if (word === undefined) return;
    this.#groups.set(folded(word), period);
    Object.assign(period, { word });
    Object.assign(period.said, toldIn(given));
  }
}

/** Returns the people of a row whom no row before it names. */
function freshIn({ two }: Pick<Row, 'two'>, { named }: PairPeriod): Member[] {
  return two.filter(
    (one) =>
      !named.some(({ participantId, role }) => participantId === one.participantId && role === one.role),
  );
}

function wrongIn(given: Values, problems: readonly Misplaced[]): Wrong {
  return { problems: problems.map((one) => inItsColumn(one, given)) };
}

function newOf({ sides: { mentorId, menteeId }, word }: Row, startedOn: string): PairPeriod {
  const identity =
    word === undefined ? `${mentorId} ${menteeId} ${startedOn}` : `${folded(word)} ${startedOn}`;
  return newPeriod({ identity, relationship: null, startedOn, endedOn: null, outcome: null });
}

/** Returns what a row says in the columns in which all rows of one word agree. */
function toldIn(given: Values): Values {
  return Object.fromEntries(
    PAIR_TOLD.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}

const NO_START: Misplaced = {
  field: 'started_on',
  rule: 'date-missing',
  message: 'when they began is not said',
  hint: 'fill in the day, or say --started-on DATE for every row without one',
};

function withoutRule(rule: string, { problems }: Wrong): Wrong {
  return { problems: problems.filter((one) => one.rule !== rule) };
}

/** Returns when a row says that its pair was, or the rows before it of the same word. */
function whenOf(given: Values, group: PairPeriod | undefined, { otherwise }: PairsKnown): When {
  const [endedOn, how] = [text(given['ended_on']), given['how']];
  return {
    startedOn: text(given['started_on']) ?? (group ?? otherwise).startedOn,
    endedOn,
    isOver: endedOn !== undefined || (how !== undefined && how !== GOES_ON),
  };
}

function text(value: Values[string] | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function placedAs(
  period: PairPeriod,
  { sides, word }: Row,
  { values, note }: SaidOfPair,
  known: PairsKnown,
): Placed<PairPeriod> {
  const { identity, relationship } = period;
  const names = `${known.roll.labelOf(sides.mentorId)} with ${known.roll.labelOf(sides.menteeId)}`;
  const about = { identity, about: period };
  if (relationship === null)
    return {
      ...about,
      label: `${names}, since ${String(values['started_on'])}`,
      existing: null,
      says: values,
      note,
    };
  const notes = [...(note === undefined ? [] : [note]), ...leftNotes(relationship, sides, known)];
  return {
    ...about,
    label: `${idOf('R', relationship.id)}: ${groupName(relationship) ?? names}`,
    existing: existingOf(relationship),
    // A row without a word says nothing of all people of a circle.
    says: relationship.people.length > 2 && word === undefined ? {} : values,
    note: notes.length === 0 ? undefined : notes.join('; '),
  };
}

/** Returns which of the two people of a row have left their relationship, which goes on without them. */
function leftNotes({ id, people, former }: Relationship, sides: Sides, { roll }: PairsKnown): string[] {
  return [sides.mentorId, sides.menteeId].flatMap((participantId) => {
    const left = former.findLast((one) => one.participantId === participantId);
    return left === undefined || people.some((one) => one.participantId === participantId)
      ? []
      : [`${roll.labelOf(participantId)} left ${idOf('R', id)} on ${left.leftOn}, and stays out`];
  });
}

function existingOf(relationship: Relationship): Existing {
  const { id, startedOn, endedOn, plannedEndOn, outcome, endReason, endNotes } = relationship;
  const all = {
    started_on: startedOn,
    ended_on: endedOn,
    how: outcome,
    reason: endReason,
    notes: endNotes,
    planned_end_on: plannedEndOn,
  };
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return { id, values: values as Values };
}

/** Returns what is wrong with the days of a row by themselves. */
function datesOf(given: Values, { today }: PairsKnown): Misplaced[] {
  return ['started_on', 'ended_on'].flatMap((field) => {
    if (given[field] === undefined) return [];
    const problems = problemsOf(dayOf(given, field, today));
    if (field === 'started_on') return problems;
    const hint = 'leave it blank while they go on; the day that is planned goes in a column planned_end_on';
    return problems.map((one) => ({ ...one, hint }));
  });
}
