/** The reminders that are due, loaded and worded: what `remind` lists and the nightly set contains. */
import type { FormKind } from '../../domain/forms/form.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { dueLetters } from '../../domain/letters/due-letters.ts';
import { dueReminders, type Reminder } from '../../domain/letters/due-reminders.ts';
import type { Attachment } from '../../domain/letters/letter.ts';
import { markText } from '../../domain/letters/letter-headers.ts';
import { type AboutReminder, type Message, messageOf } from '../../domain/letters/message.ts';
import { needsOf, reachable, waitingNeeds } from '../../domain/letters/reminder-needs.ts';
import { type ReminderLetter, reminderLetter } from '../../domain/letters/reminder-letter.ts';
import { helpfulResources, resourceLines } from '../../domain/letters/resources.ts';
import type { Wordings } from '../../domain/letters/templates.ts';
import { idOf } from '../../domain/reference.ts';
import { shippedTexts } from '../../io/shipped-texts.ts';
import type { ReportFacts } from '../../reports/report.ts';
import { loadProgrammeKey } from '../../store/programme.ts';
import { openRoundIfAny } from '../../store/matching/rounds.ts';
import { loadSentReminders } from '../../store/relationships/reminders.ts';
import { loadResources } from '../../store/relationships/resources.ts';
import type { Store } from '../../store/store.ts';
import { loadTemplates } from '../../store/templates.ts';
import type { ReminderSet } from '../../view/files/reminder-files.ts';
import { duePages } from '../letters/attached-forms.ts';
import { reportFacts } from './report-facts.ts';

/** The facts from which reminders are derived. */
type ReminderFacts = Pick<ReportFacts, 'programme' | 'people' | 'relationships' | 'circumstances'>;

export interface ReminderOptions {
  /** Days from one letter to somebody to their next; what the programme has set where it is undefined. */
  readonly everyDays?: number | undefined;
  /** A letter for each reminder, however many there are to one person. */
  readonly isByItem?: boolean | undefined;
}

/** Returns the programme's own texts, and the program's in other languages. */
export function loadWordings(store: Store): Wordings {
  return { own: loadTemplates(store), shipped: shippedTexts() };
}

/**
 * Returns the reminders that are due, in letters: one a person.
 *
 * @param facts The store's facts with all relationships, where they have already been loaded.
 */
export function loadReminderSet(
  store: Store,
  { everyDays, isByItem = false }: ReminderOptions = {},
  facts: ReminderFacts = reportFacts(store, {}),
): ReminderSet {
  const { programme, circumstances } = facts;
  const { today } = store;
  const wordings = loadWordings(store);
  const aboutOf = aboutReminders(store, facts);
  const due = loadDueReminders(store, facts);
  const every = everyDays ?? circumstances.thresholds.letterEveryDays;
  const { letters, forCoordinator, held } = isByItem
    ? { letters: [], forCoordinator: due.filter(({ level }) => level === 'coordinator'), held: [] }
    : dueLetters(due, loadSentReminders(store), every, today);
  const formOf = letters.length === 0 ? () => undefined : duePages(store);
  const waits = new Set(held.flatMap(({ reminders }) => reminders));
  const messages = due.filter((one) => !waits.has(one)).map((one) => messageOf(aboutOf(one), wordings));
  const messageOfReminder = new Map(messages.map((message) => [message.reminder, message]));
  return {
    letters: isByItem
      ? messages.filter(({ reminder }) => reminder.level !== 'coordinator').map(letterOfOne)
      : letters.map((letter) =>
          reminderLetter(letter, aboutOf, formsFor(letter.reminders, formOf), wordings),
        ),
    forCoordinator: forCoordinator.flatMap((one) => messageOfReminder.get(one) ?? []),
    messages,
    held: held[0] === undefined ? null : { count: held.length, until: held[0].until },
    isByItem,
    programme: programme.name,
    programmeKey: loadProgrammeKey(store),
    today,
  };
}

/** Returns what tells what a reminder is about. */
function aboutReminders(store: Store, facts: ReminderFacts): (reminder: Reminder) => AboutReminder {
  const people = new Map(facts.people.map((one) => [one.id, one]));
  const relationships = new Map(facts.relationships.map((one) => [one.id, one]));
  const resources = loadResources(store);
  const { name, contact } = facts.programme;
  return (reminder) => {
    const recipient = people.get(reminder.participantId);
    if (recipient === undefined) throw new Error(`there is no ${idOf('P', reminder.participantId)}`);
    const relationship =
      reminder.relationshipId === null ? undefined : relationships.get(reminder.relationshipId);
    const topics = [...recipient.goals, ...recipient.expertise];
    return {
      reminder,
      recipient,
      relationship,
      programme: name,
      contact: contact?.name ?? '',
      resources: resourceLines(helpfulResources(resources, relationship?.phase ?? null, topics)),
    };
  };
}

/** The form with which a reminder is answered; for a phase, that of each thing that it asks for. */
const FORM_OF: Readonly<Record<string, FormKind>> = {
  readiness: 'readiness',
  'check-in': 'check-in',
  review: 'review',
  agreement: 'agreement',
  'smart-goal': 'goals',
  'goal-confirmation': 'goal-confirmation',
  reflections: 'reflection',
};

function formsFor(reminders: readonly Reminder[], formOf: ReturnType<typeof duePages>): Attachment[] {
  const pages = new Map<string, Attachment>();
  for (const { kind, participantId, relationshipId, asked = [] } of reminders)
    for (const what of [kind, ...asked.map(({ requirement }) => requirement)]) {
      const form = FORM_OF[what];
      const page = form === undefined ? undefined : formOf({ kind: form, participantId, relationshipId });
      if (page !== undefined) pages.set(page.name, page);
    }
  return [...pages.values()];
}

/** A reminder as a letter of its own. */
function letterOfOne({ reminder, recipient, subject, body, language }: Message): ReminderLetter {
  return {
    kind: 'reminder',
    recipient,
    relationshipId: reminder.relationshipId,
    language,
    subject,
    body,
    alone: () => body,
    step: reminder.level,
    key: `reminder ${markText(reminder)}`,
    reminders: [reminder],
    attachments: [],
  };
}

/** Returns the reminders that are due today, as facts. People who do not consent, or have withdrawn, get none. */
export function loadDueReminders(store: Store, facts: ReminderFacts = reportFacts(store, {})): Reminder[] {
  const { today } = store;
  const { programme, people, relationships, circumstances } = facts;
  const needs = [
    ...relationships
      .filter((one) => isOpen(one) && one.startedOn <= today)
      .flatMap((one) => needsOf(one, circumstances, today)),
    ...waitingNeeds(people, relationships, openRoundIfAny(store), programme.requiredFields, today),
  ];
  return dueReminders(reachable(needs, people), loadSentReminders(store), circumstances, today);
}
