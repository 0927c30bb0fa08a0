/** Which reminders are due: one level at a time, and none that was already sent. */
import { type Circumstances, type Level, snoozesOn } from '../attention/signal.ts';
import { addDays, daysBetween } from '../time/dates.ts';
import { type Need, REMINDER_KINDS, SIGNAL_OF } from './reminder-needs.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** A reminder that was sent. */
export interface SentReminder extends Pick<Need, 'participantId' | 'relationshipId' | 'occasion'> {
  readonly kind: string;
  readonly level: Level;
  readonly sentOn: string;
}

/**
 * A reminder that is due. At level `coordinator` the coordinator acts, and the person gets nothing.
 */
export interface Reminder extends Need {
  readonly level: Level;
  /** Days since it should have been done. */
  readonly days: number;
}

/**
 * Returns the reminders that are due, by relationship, person, kind and occasion. The gentle reminder always comes first,
 * however late it is. The firm one follows some days after the gentle one was sent, and after that it is the
 * coordinator's turn. Paused people and snoozed relationships get none.
 *
 * @param sent Oldest first.
 */
export function dueReminders(
  needs: readonly Need[],
  sent: readonly SentReminder[],
  circumstances: Circumstances,
  today: string,
): Reminder[] {
  const reminders = [...stepsDue(needs, sent, circumstances, today)].map((due): Reminder => ({
    ...due.need,
    level: due.level,
    days: Math.max(0, daysBetween(due.need.dueOn, today)),
  }));
  return reminders.sort(
    (a, b) =>
      (a.relationshipId ?? LAST) - (b.relationshipId ?? LAST) ||
      a.participantId - b.participantId ||
      REMINDER_KINDS.indexOf(a.kind) - REMINDER_KINDS.indexOf(b.kind) ||
      (a.occasion < b.occasion ? -1 : 1),
  );
}

/** Returns the step that is due of each need, each once. */
export function stepsDue(
  needs: readonly Need[],
  sent: readonly SentReminder[],
  circumstances: Circumstances,
  today: string,
): Iterable<{ readonly need: Need; readonly level: Level }> {
  const { thresholds, away } = circumstances;
  const last = new Map(sent.map((one) => [keyOf(one), one]));
  const due = new Map<string, { readonly need: Need; readonly level: Level }>();
  for (const need of needs) {
    const key = keyOf(need);
    const level = stepAfter(last.get(key), thresholds, today);
    const isSnoozed =
      need.relationshipId !== null &&
      snoozesOn(circumstances, need.relationshipId, today).some(
        ({ signal }) => signal === null || signal === SIGNAL_OF[need.kind],
      );
    if (level !== undefined && !isSnoozed && !away.has(need.participantId)) due.set(key, { need, level });
  }
  return due.values();
}

/** Returns the key of a reminder: who gets it and what it is about. */
export function keyOf(reminder: Omit<SentReminder, 'level' | 'sentOn'>): string {
  const { participantId, relationshipId, kind, occasion } = reminder;
  return `${participantId} ${relationshipId ?? '-'} ${kind} ${occasion}`;
}

function stepAfter(
  before: SentReminder | undefined,
  { firmAfterDays, coordinatorAfterDays }: Circumstances['thresholds'],
  today: string,
): Level | undefined {
  if (before === undefined) return 'gentle';
  if (before.level === 'gentle') return today >= addDays(before.sentOn, firmAfterDays) ? 'firm' : undefined;
  if (before.level === 'firm')
    return today >= addDays(before.sentOn, coordinatorAfterDays - firmAfterDays) ? 'coordinator' : undefined;
  return undefined;
}
