/** What the rows of a file of pairs do: each is a relationship that is there, or one to take in. */
import { idOf } from '../../reference.ts';
import type { Outcome, Relationship } from '../../relationship/relationship.ts';
import { againstHistory, impossible } from './pair-checks.ts';
import { GOES_ON, PAIR_SIDES, PAIR_TOLD } from './pair-columns.ts';
import { pairNotes } from './pair-notes.ts';
import { type PairPeriod, PairPeriods, type When } from './pair-periods.ts';
import { type SaidOfPair, saidOfPair } from './pair-said.ts';
import type { Misplaced, Placed, RecordKind, Wrong } from './plan-records.ts';
import type { Existing, Values } from './record-field.ts';
import type { PairAbout, PairsKnown } from './pairs-known.ts';
import { dayOf, problemsOf } from './who-columns.ts';

type Sides = Pick<PairAbout, 'mentorId' | 'menteeId'>;

/**
 * Returns how the rows of a file of pairs are placed. What is there already is taken as it is, whatever rules it breaks;
 * only a pair that goes on and could never be made is refused.
 */
export function pairsKind(known: PairsKnown): RecordKind<PairAbout> {
  const periods = new PairPeriods(known.relationships);
  return {
    placing: PAIR_SIDES,
    told: PAIR_TOLD,
    submitted: 'submitted_at',
    afterwards: (rows) => pairNotes(rows, known),
    place(given, unread) {
      const sides = sidesOf(given, known);
      const dates = datesOf(given, known);
      if ('problems' in sides || dates.length > 0) return { problems: [...problemsOf(sides), ...dates] };
      const { mentorId, menteeId } = sides;
      const found = periods.find(mentorId, menteeId, whenOf(given, known));
      const startedOn = text(given['started_on']) ?? found?.startedOn ?? known.otherwise.startedOn;
      if (startedOn === undefined) return { problems: [NO_START] };
      const period: PairPeriod = found ?? {
        identity: `${mentorId} ${menteeId} ${startedOn}`,
        relationship: null,
        startedOn,
        endedOn: null,
        outcome: null,
      };
      const said = saidOfPair(given, { ...period, startedOn }, known);
      // A reason that could not be read may have said how.
      if ('problems' in said) return unread.has('reason') ? withoutRule('how-missing', said) : said;
      const endedOn = text(said.values['ended_on']) ?? period.endedOn;
      const outcome = (text(said.values['how']) as Outcome | undefined) ?? period.outcome;
      const problems =
        period.relationship !== null
          ? againstHistory(period.relationship, said.values)
          : endedOn === null
            ? impossible(sides, known)
            : [];
      if (problems.length > 0) return { problems: problems.map((one) => inItsColumn(one, given)) };
      if (unread.size === 0) {
        if (found === undefined) periods.add(mentorId, menteeId, period);
        Object.assign(period, { startedOn, endedOn, outcome });
      }
      return placedAs(period, sides, said, known);
    },
  };
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

/** Returns when a row says that its pair was. */
function whenOf(given: Values, { otherwise }: PairsKnown): When {
  const [endedOn, how] = [text(given['ended_on']), given['how']];
  return {
    startedOn: text(given['started_on']) ?? otherwise.startedOn,
    endedOn,
    isOver: endedOn !== undefined || (how !== undefined && how !== GOES_ON),
  };
}

function text(value: Values[string] | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function placedAs(
  { identity, relationship }: PairPeriod,
  sides: Sides,
  { values, note }: SaidOfPair,
  known: PairsKnown,
): Placed<PairAbout> {
  const names = `${known.roll.labelOf(sides.mentorId)} with ${known.roll.labelOf(sides.menteeId)}`;
  const isOfSeveral = relationship !== null && relationship.people.length > 2;
  return {
    identity,
    label:
      relationship === null
        ? `${names}, since ${String(values['started_on'])}`
        : `${idOf('R', relationship.id)}: ${names}`,
    existing: relationship === null ? null : existingOf(relationship),
    // What is there of a circle is of all its people.
    says: isOfSeveral ? {} : values,
    about: { ...sides, relationship },
    note,
  };
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

/** Returns the column in which a row names a side. */
function columnOf(side: 'mentor' | 'mentee', given: Values): string {
  const address = `${side}_email`;
  return given[address] === undefined ? side : address;
}

/** Returns a problem with a side as one of the column that names it. */
function inItsColumn(problem: Misplaced, given: Values): Misplaced {
  const { field } = problem;
  return field === 'mentor' || field === 'mentee' ? { ...problem, field: columnOf(field, given) } : problem;
}

/** Returns the two people of a row, or what is wrong with either. */
function sidesOf(given: Values, { roll }: PairsKnown): Sides | Wrong {
  const problems: Misplaced[] = [];
  const idOn = (side: 'mentor' | 'mentee'): number => {
    const field = columnOf(side, given);
    const named = given[field];
    const found = named === undefined ? NOBODY[side] : roll.find(String(named));
    if (!('problem' in found)) return found.id;
    const { rule, hint } = found.problem;
    const more =
      rule === 'unknown-participant'
        ? '; mentor import participants FILE enrols those who are not there yet'
        : '';
    problems.push({ field, ...found.problem, hint: `${hint}${more}` });
    return 0;
  };
  const sides = { mentorId: idOn('mentor'), menteeId: idOn('mentee') };
  if (problems.length > 0) return { problems };
  if (sides.mentorId !== sides.menteeId) return sides;
  const same = { rule: 'own-mentor', message: 'mentor and mentee are one person', hint: 'name two people' };
  return { problems: [{ field: columnOf('mentee', given), ...same }] };
}

function nobodyAs(side: 'mentor' | 'mentee') {
  const message = `the row does not say who the ${side} is`;
  return { problem: { rule: 'who-missing', message, hint: 'give their e-mail, ref or full name' } };
}

const NOBODY = { mentor: nobodyAs('mentor'), mentee: nobodyAs('mentee') };

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
