/** What a row of a file of pairs says, once it is known which relationship it is about. */
import {
  type EndReason,
  type Outcome,
  outcomeOf,
  type Relationship,
} from '../../relationship/relationship.ts';
import { idOf } from '../../reference.ts';
import { roundNamed } from '../../round.ts';
import { quote } from '../../words/text.ts';
import { GOES_ON, IS_OVER, PAIR_SIDES } from './pair-columns.ts';
import type { PairPeriod } from './pair-periods.ts';
import type { PairsKnown } from './pairs-known.ts';
import type { Wrong } from './plan-records.ts';
import type { Values } from './record-field.ts';
import { wrongIn } from './who-columns.ts';

/** What a row says, and what to report of it. */
export interface SaidOfPair {
  readonly values: Values;
  readonly note: string | undefined;
}

/** Returns what a row says, together with what is known of that relationship; or what does not go together. */
export function saidOfPair(given: Values, period: PairPeriod, known: PairsKnown): SaidOfPair | Wrong {
  const { how: _, round: __, ...rest } = given;
  const { relationship, startedOn } = period;
  const values: Record<string, Values[string]> = { ...rest, started_on: startedOn };
  for (const { name } of PAIR_SIDES) delete values[name];
  const endedOn = (given['ended_on'] as string | undefined) ?? period.endedOn;
  const end = endedOn === null ? whileItGoesOn(given) : endSaid(given, endedOn, period, known);
  if ('problems' in end) return end;
  if (end.how === undefined) delete values['notes'];
  else values['how'] = end.how;
  const planned = values['planned_end_on'];
  if (planned !== undefined && String(planned) < startedOn)
    return wrongIn('planned_end_on', beforeItsStart(planned, startedOn));
  const placed =
    relationship === null ? roundOf(given, endedOn, known) : ofHistory(given, relationship, known);
  if ('problems' in placed) return placed;
  if (relationship !== null) delete values['phase'];
  if (placed.round !== undefined) values['round'] = idOf('N', placed.round);
  const notes = [...end.notes, ...placed.notes];
  return { values, note: notes.length === 0 ? undefined : notes.join('; ') };
}

interface End {
  /** Undefined while it goes on. */
  readonly how?: Outcome;
  readonly notes: readonly string[];
}

function whileItGoesOn({ how, reason, notes }: Values): End | Wrong {
  if ((how !== undefined && how !== GOES_ON) || reason !== undefined)
    return wrongIn('ended_on', {
      rule: 'end-missing',
      message: 'it is said to be over, and not when',
      hint: 'fill in the day on which it ended, in a column ended_on, or write running',
    });
  return {
    notes: notes === undefined ? [] : ['notes are kept of a pair that is over, and were left out here'],
  };
}

/** Returns how a relationship ended that is over, or what is wrong with what the row says of it. */
function endSaid(given: Values, endedOn: string, period: PairPeriod, known: PairsKnown): End | Wrong {
  const status = given['how'];
  if (status === GOES_ON && given['ended_on'] !== undefined)
    return wrongIn('how', {
      rule: 'over-and-running',
      message: `it ended on ${endedOn}, and is said to go on`,
      hint: 'leave the end blank, or say how it ended',
    });
  if (endedOn < period.startedOn) return wrongIn('ended_on', beforeItsStart(endedOn, period.startedOn));
  const reason = given['reason'] as EndReason | undefined;
  const how = howOf(status, reason, period, known);
  if (how === undefined)
    return wrongIn('how', {
      rule: 'how-missing',
      message: `it ended on ${endedOn}, and how is not said`,
      hint: 'write completed, renewed, ended-early or lapsed in a column how, or say --how HOW for every row without it',
    });
  if (reason !== undefined && !isReasonFor(reason, how))
    return wrongIn('reason', {
      rule: 'reason-not-early',
      message: `a reason is given, and it is said to be ${how}`,
      hint: 'a reason is kept of one that ended early alone; leave it blank, or write ended-early',
    });
  return { how, notes: status === GOES_ON ? [`it has been over since ${endedOn}, and stays so`] : [] };
}

/** Returns whether a reason is kept with an outcome. Met goals make a completion, however soon. */
export function isReasonFor(reason: EndReason, how: Outcome): boolean {
  return how === 'ended-early' || (reason === 'goals-met' && how === 'completed');
}

interface InRound {
  readonly round?: number;
  readonly notes: readonly string[];
}

/** Returns the round of a relationship to take in, where the row says one. */
function roundOf({ round: given }: Values, endedOn: string | null, { rounds }: PairsKnown): InRound | Wrong {
  if (given === undefined) return { notes: [] };
  const round = roundNamed(rounds, String(given));
  if (round !== undefined) return { round: round.id, notes: [] };
  const message = `there is no round ${quote(String(given))}`;
  if (endedOn !== null) return { notes: [`${message}; it is in none`] };
  const hint = 'write it as mentor round list shows it, or leave it blank';
  return wrongIn('round', { rule: 'unknown-round', message, hint });
}

/** Returns what to say of a row whose relationship is there, and in another phase or round. */
function ofHistory(given: Values, { id, phase, roundId, outcome }: Relationship, known: PairsKnown): InRound {
  const notes: string[] = [];
  if (given['phase'] !== undefined && given['phase'] !== phase && outcome === null)
    notes.push(`${idOf('R', id)} is in ${phase}, and stays there; mentor advance ${idOf('R', id)} moves it`);
  if (given['round'] !== undefined && roundNamed(known.rounds, String(given['round']))?.id !== roundId)
    notes.push(`${idOf('R', id)} stays in ${roundId === null ? 'no round' : idOf('N', roundId)}`);
  return { notes };
}

function beforeItsStart(day: Values[string], startedOn: string) {
  return {
    rule: 'end-before-start',
    message: `${String(day)} is before they began, on ${startedOn}`,
    hint: 'mend one of the two days',
  };
}

/** Returns how a relationship that is over ended, or undefined where nothing says it. */
function howOf(
  status: Values[string] | undefined,
  reason: EndReason | undefined,
  { outcome }: PairPeriod,
  { otherwise }: PairsKnown,
): Outcome | undefined {
  const said = status === undefined || status === IS_OVER || status === GOES_ON ? undefined : status;
  // People do not tell the two apart, and the next cycle is there.
  if (outcome === 'renewed' && said === 'completed') return outcome;
  if (said !== undefined) return said as Outcome;
  return outcome ?? (reason === undefined ? otherwise.how : outcomeOf(reason));
}
