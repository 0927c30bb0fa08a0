/** Signals of contact: a pair that never met, and one that no longer meets. */
import { addDays, daysBetween, longDate } from '../time/dates.ts';
import { lastDayMet, nextPlanned } from '../relationship/meetings.ts';
import { idOf } from '../reference.ts';
import type { BriefFacts } from '../relationship/relationship.ts';
import { isGroup } from '../relationship/members/group-name.ts';
import { canGoOnWithout } from '../relationship/members/members.ts';
import { followedSince, hadMetBefore, isTakenIn } from '../relationship/taken-in.ts';
import { type Circumstances, everybody, inDays, type Signal } from './signal.ts';

export const neverMet: Signal = {
  name: 'never-met',
  label: 'never met',
  meaning: 'no meeting is logged as held, though the relationship began some time ago',
  look(facts, circumstances, today) {
    if (hadMetBefore(facts) || lastDayMet(facts.meetings, today) !== undefined) return undefined;
    const { neverMetDays } = circumstances.thresholds;
    const since = addDays(followedSince(facts), neverMetDays);
    if (today < since || isExcused(facts, circumstances, today, neverMetDays)) return undefined;
    const life = signOfLife(facts, facts.startedOn, today);
    if (life !== undefined) return { unknown: `Whether they meet: no meeting is logged, but ${life}.` };
    return {
      reason: 'They have never met, as far as is logged.',
      evidence: `It began on ${longDate(facts.startedOn)}, ${inDays(daysBetween(facts.startedOn, today))} ago; ${missedWords(facts, today)}.`,
      advice: `Ask ${isGroup(facts) ? 'them' : 'both'} whether they have met; log it, or help them to a first date.`,
      command: `mentor meeting suggest ${idOf('R', facts.id)}`,
      since,
      about: everybody(facts),
    };
  },
};

export const quiet: Signal = {
  name: 'quiet',
  label: 'no longer meeting',
  meaning: 'no meeting for longer than the agreed rhythm, or the usual one where none is agreed',
  look(facts, circumstances, today) {
    if (facts.phase === 'closure') return undefined;
    const { quietPercent, usualRhythmDays } = circumstances.thresholds;
    const lastMetOn = lastDayMet(facts.meetings, today);
    if (lastMetOn === undefined && !hadMetBefore(facts)) return undefined; // see never-met
    const last = lastMetOn ?? followedSince(facts);
    const agreed = facts.agreement?.rhythmDays ?? null;
    const rhythm = agreed ?? usualRhythmDays;
    const since = addDays(last, Math.ceil((rhythm * quietPercent) / 100) + 1);
    if (today < since || isExcused(facts, circumstances, today, rhythm)) return undefined;
    const life = signOfLife(facts, addDays(last, 1), today);
    if (life !== undefined)
      return {
        unknown: `Whether they still meet: no meeting is logged since ${longDate(last)}, but ${life}.`,
      };
    return {
      reason: 'They have not met for longer than their rhythm.',
      evidence: `${lastMetOn === undefined && isTakenIn(facts) ? 'No meeting is logged since it was taken in' : 'Last met'} on ${longDate(last)}, ${inDays(daysBetween(last, today))} ago; ${agreed === null ? 'usual is' : 'agreed is'} every ${inDays(rhythm)}.`,
      advice: `Ask ${isGroup(facts) ? 'them' : 'both'} what keeps them; log what took place, or help them to a date.`,
      command: `mentor meeting suggest ${idOf('R', facts.id)}`,
      since,
      about: everybody(facts),
    };
  },
};

/**
 * Returns whether there is a known reason why they do not meet: a side is paused or has left, or a meeting is planned soon.
 */
function isExcused(facts: BriefFacts, { away }: Circumstances, today: string, withinDays: number): boolean {
  const planned = nextPlanned(facts.meetings, today);
  return (
    !canGoOnWithout(facts, away) || (planned !== undefined && planned.metOn <= addDays(today, withinDays))
  );
}

/**
 * Returns, in words, the evidence that they talk although nobody logged a meeting. People also meet without saying so,
 * and a gap in the log does not put a relationship at risk.
 */
function signOfLife(facts: BriefFacts, from: string, today: string): string | undefined {
  const isRecent = (date: string): boolean => date >= from && date <= today;
  const review = facts.reviews.findLast((one) => isRecent(one.reviewedOn) && one.stillWorks);
  if (review !== undefined) return `their review of ${longDate(review.reviewedOn)} says that it works`;
  const answer = facts.checkIns.findLast(
    (one) => isRecent(one.answeredOn) && Math.min(one.communication ?? 0, one.satisfaction ?? 0) >= 4,
  );
  if (answer !== undefined) return `a check-in of ${longDate(answer.answeredOn)} says that they are in touch`;
  const done = facts.actions.findLast(({ doneOn }) => doneOn !== null && isRecent(doneOn));
  return done === undefined ? undefined : `an action was done on ${longDate(done.doneOn ?? from)}`;
}

function missedWords(facts: BriefFacts, today: string): string {
  const past = facts.meetings.filter(({ metOn }) => metOn <= today);
  const missed = past.filter(({ status }) => status === 'missed').length;
  const planned = past.filter(({ status, metOn }) => status === 'planned' && metOn < today).length;
  const words = [
    missed === 0 ? [] : [`${missed} missed`],
    planned === 0 ? [] : [`${planned} planned of which nothing is known`],
  ].flat();
  return words.length === 0 ? 'no meeting is logged' : `no meeting is logged as held, ${words.join(', ')}`;
}
