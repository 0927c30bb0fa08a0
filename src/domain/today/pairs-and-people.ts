/** What needs somebody today: of all pairs and people, the lines of the screen and the counts under them. */
import { attentionOf } from '../attention/attention.ts';
import type { Circumstances } from '../attention/signal.ts';
import { countDueLetters } from '../letters/due-letters.ts';
import type { SentReminder } from '../letters/due-reminders.ts';
import { type Need as LetterNeed, needsOf, reachable, waitingNeeds } from '../letters/reminder-needs.ts';
import type { RollEntry } from '../people/participant.ts';
import { isReady, statusOn } from '../people/readiness.ts';
import { canAdvance } from '../relationship/advance.ts';
import { overdueActions } from '../relationship/meetings.ts';
import type { BriefFacts } from '../relationship/relationship.ts';
import { inRole } from '../relationship/members/members.ts';
import { isCompletedIn, type Round } from '../round.ts';
import type { Line } from './need.ts';
import { pairLine } from './pair-needs.ts';

/** The counts under the lines, each as another command has it. */
export interface Counts {
  /** Relationships that `advance --ready` moves. */
  readonly readyToMove: number;
  /** People who have not answered their latest check-in, once for each relationship: `check-in due`. */
  readonly unanswered: number;
  /** Mentees in the pool of `match`: ready, in no open relationship, and with none completed in the open round. */
  readonly waiting: number;
  /** Active participants who cannot be matched yet. */
  readonly notReady: number;
  /** Reminders that `remind` lists. */
  readonly reminders: number;
  /** Open actions past their date, of relationships that go on: `meeting action list --overdue`. */
  readonly actionsOverdue: number;
  /** Forms that are due and not answered: `form due`. */
  readonly formsDue: number;
}

/** What the open pairs say, each looked at once. */
export interface PairsToday {
  /** One a pair that needs somebody, in no order. */
  readonly lines: readonly Line[];
  /** Mentors with more mentees than places, and the day on which the last of these relationships began. */
  readonly overloaded: ReadonlyMap<number, string>;
  /** Mentees in an open relationship. */
  readonly matched: ReadonlySet<number>;
  readonly letters: readonly LetterNeed[];
  readonly counts: Pick<Counts, 'readyToMove' | 'unanswered' | 'actionsOverdue'>;
}

/**
 * Returns what open pairs need on a date.
 *
 * @param pairs Open relationships. Each is let go once it has been looked at, so thousands may come from a generator.
 */
export function lookAtPairs(
  pairs: Iterable<BriefFacts>,
  circumstances: Circumstances,
  today: string,
): PairsToday {
  const lines: Line[] = [];
  const letters: LetterNeed[] = [];
  const overloaded = new Map<number, string>();
  const matched = new Set<number>();
  const counts = { readyToMove: 0, unanswered: 0, actionsOverdue: 0 };
  for (const facts of pairs) {
    for (const { participantId } of inRole(facts, 'mentee')) matched.add(participantId);
    if (canAdvance(facts, circumstances.phases, today)) counts.readyToMove++;
    counts.actionsOverdue += overdueActions(facts.actions, today).length;
    if (facts.startedOn > today) continue;
    const attention = attentionOf(facts, circumstances, today);
    const own = needsOf(facts, circumstances, today, attention.raised);
    letters.push(...own);
    counts.unanswered += own.filter(({ kind }) => kind === 'check-in').length;
    const line = pairLine(facts, attention, circumstances, today);
    if (line !== undefined) lines.push(line);
    for (const { signal, snooze, about } of attention.raised)
      if (signal === 'over-capacity' && snooze === null)
        for (const mentor of about)
          if (facts.startedOn > (overloaded.get(mentor) ?? '')) overloaded.set(mentor, facts.startedOn);
  }
  return { lines, overloaded, matched, letters, counts };
}

/** What is known of people, and of relationships that are over. */
export interface PeopleFacts {
  readonly participants: readonly RollEntry[];
  readonly requiredFields: readonly string[];
  readonly past: readonly Pick<BriefFacts, 'people' | 'outcome' | 'endedOn' | 'roundId'>[];
  /** The open round. */
  readonly round: Pick<Round, 'id'> | undefined;
  readonly sent: readonly SentReminder[];
}

/** What the people say who have no pair, and what there is to send. */
export interface PeopleToday {
  readonly everybody: ReadonlyMap<number, RollEntry>;
  readonly readyMentors: readonly RollEntry[];
  /** Mentees in the pool of `match`. */
  readonly waiting: readonly RollEntry[];
  /** Those of them who have waited so long that they need a word, the longest first. */
  readonly waitingLong: readonly {
    readonly person: RollEntry;
    readonly since: string;
    readonly from: string;
  }[];
  readonly counts: Pick<Counts, 'waiting' | 'notReady' | 'reminders'>;
}

/** Returns what people need on a date. */
export function lookAtPeople(
  { participants, requiredFields, past, round, sent }: PeopleFacts,
  pairs: PairsToday,
  circumstances: Circumstances,
  today: string,
): PeopleToday {
  const ready = participants.filter((person) => isReady(person, requiredFields, today));
  const unmatched = ready.filter(({ id, isMentee }) => isMentee && !pairs.matched.has(id));
  const completed = new Set(
    past
      .filter((one) => isCompletedIn(one, round))
      .flatMap((one) => inRole(one, 'mentee').map(({ participantId }) => participantId)),
  );
  const waiting = unmatched.filter(({ id }) => !completed.has(id));
  const everybody = new Map(participants.map((person) => [person.id, person]));
  const waited = waitingNeeds(unmatched, past, round, requiredFields, today);
  const waitingLong = waited
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.participantId - b.participantId))
    .flatMap(({ participantId, since, dueOn }) => {
      const person = everybody.get(participantId);
      return person === undefined ? [] : [{ person, since, from: dueOn }];
    });
  const letters = reachable([...pairs.letters, ...waited], participants);
  const active = participants.filter((person) => statusOn(person, today) === 'active').length;
  return {
    everybody,
    readyMentors: ready.filter(({ isMentor }) => isMentor),
    waiting,
    waitingLong,
    counts: {
      waiting: waiting.length,
      notReady: active - ready.length,
      reminders: countDueLetters(
        circumstances.thresholds.letterEveryDays,
        letters,
        sent,
        circumstances,
        today,
      ),
    },
  };
}
