/** Which letters that remind are due: one a person, with all that is due, and none too soon after the last. */
import type { Level } from '../attention/signal.ts';
import { grouped } from '../grouping.ts';
import { addDays } from '../time/dates.ts';
import { type dueReminders, type Reminder, type SentReminder, stepsDue } from './due-reminders.ts';
import { REMINDER_KINDS } from './reminder-needs.ts';
import { compareTexts } from '../words/text.ts';

/** All that one person is reminded of on a day, across all their relationships. */
export interface DueLetter {
  readonly participantId: number;
  /** The firmest step of its reminders, which gives the letter its tone. */
  readonly step: Level;
  /** Most urgent first. */
  readonly reminders: readonly Reminder[];
}

export interface DueLetters {
  /** Most urgent first. */
  readonly letters: readonly DueLetter[];
  /** What nobody is reminded of any more: the coordinator's turn. */
  readonly forCoordinator: readonly Reminder[];
  /** What is due and waits, because a letter went to the person lately. */
  readonly held: readonly (DueLetter & { readonly until: string })[];
}

/**
 * Returns the letters that are due.
 *
 * @param reminders All that is due, of everybody.
 * @param sent Oldest first.
 * @param everyDays Days from one letter to a person to their next; 0 for no limit.
 */
export function dueLetters(
  reminders: readonly Reminder[],
  sent: readonly SentReminder[],
  everyDays: number,
  today: string,
): DueLetters {
  const free = freeDays(sent, everyDays);
  const byPerson = grouped(
    reminders.filter(({ level }) => level !== 'coordinator'),
    ({ participantId }) => participantId,
  );
  const letters: DueLetter[] = [];
  const held: (DueLetter & { until: string })[] = [];
  for (const [participantId, of] of byPerson) {
    const letter = { participantId, step: firmestOf(of), reminders: of.toSorted(byUrgency) };
    const until = free.get(participantId) ?? today;
    if (until > today) held.push({ ...letter, until });
    else letters.push(letter);
  }
  const first = ({ reminders: [one] }: DueLetter): Reminder => one as Reminder; // a letter is about something
  const byFirst = (a: DueLetter, b: DueLetter): number => byUrgency(first(a), first(b));
  return {
    letters: letters.sort(byFirst),
    forCoordinator: reminders.filter(({ level }) => level === 'coordinator').toSorted(byUrgency),
    held: held.sort((a, b) => compareTexts(a.until, b.until) || byFirst(a, b)),
  };
}

/** Returns how many letters there are, and how many reminders are the coordinator's, without making them. */
export function countDueLetters(
  everyDays: number,
  ...[needs, sent, circumstances, today]: Parameters<typeof dueReminders>
): number {
  const free = freeDays(sent, everyDays);
  const people = new Set<number>();
  let forCoordinator = 0;
  for (const { need, level } of stepsDue(needs, sent, circumstances, today))
    if (level === 'coordinator') forCoordinator += 1;
    else if ((free.get(need.participantId) ?? today) <= today) people.add(need.participantId);
  return people.size + forCoordinator;
}

/** Returns the day from which somebody may get their next letter, by person. */
function freeDays(sent: readonly SentReminder[], everyDays: number): Map<number, string> {
  const free = new Map<number, string>();
  for (const { participantId, level, sentOn } of sent)
    if (level !== 'coordinator') free.set(participantId, addDays(sentOn, everyDays));
  return free;
}

function firmestOf(reminders: readonly Reminder[]): Level {
  return reminders.some(({ level }) => level === 'firm') ? 'firm' : 'gentle';
}

/** The firm word before the gentle one, then what has been due longest. */
function byUrgency(a: Reminder, b: Reminder): number {
  return (
    Number(b.level === 'firm') - Number(a.level === 'firm') ||
    compareTexts(a.dueOn, b.dueOn) ||
    a.participantId - b.participantId ||
    REMINDER_KINDS.indexOf(a.kind) - REMINDER_KINDS.indexOf(b.kind) ||
    (a.relationshipId ?? 0) - (b.relationshipId ?? 0) ||
    compareTexts(a.occasion, b.occasion)
  );
}
