/** The reminders that are due, loaded and worded: what `remind` lists and the nightly set contains. */
import { isOpen } from '../../domain/relationship/relationship.ts';
import { dueReminders, type Reminder } from '../../domain/letters/due-reminders.ts';
import { type Message, messageOf } from '../../domain/letters/message.ts';
import { needsOf, reachable, waitingNeeds } from '../../domain/letters/reminder-needs.ts';
import { helpfulResources } from '../../domain/letters/resources.ts';
import { oneLine } from '../../domain/words/text.ts';
import type { ReportFacts } from '../../reports/report.ts';
import { loadProgrammeKey } from '../../store/programme.ts';
import { loadSentReminders } from '../../store/relationships/reminders.ts';
import { loadResources } from '../../store/relationships/resources.ts';
import type { Store } from '../../store/store.ts';
import { loadTemplates } from '../../store/templates.ts';
import type { ReminderSet } from '../../view/files/reminder-files.ts';
import { reportFacts } from './report-facts.ts';

/** A letter points to a few useful resources, not to a whole library. */
const MOST_RESOURCES = 3;

/** The facts from which reminders are derived. */
type ReminderFacts = Pick<ReportFacts, 'programme' | 'people' | 'relationships' | 'circumstances'>;

/**
 * Returns the reminders that are due, in words.
 *
 * @param facts The store's facts with all relationships, where they have already been loaded.
 */
export function loadReminderSet(store: Store, facts: ReminderFacts = reportFacts(store, {})): ReminderSet {
  const { programme } = facts;
  const people = new Map(facts.people.map((one) => [one.id, one]));
  const relationships = new Map(facts.relationships.map((one) => [one.id, one]));
  const own = loadTemplates(store);
  const resources = loadResources(store);
  const messages = loadDueReminders(store, facts).flatMap((reminder): Message[] => {
    const person = people.get(reminder.participantId);
    if (person === undefined) return [];
    const relationship =
      reminder.relationshipId === null ? undefined : relationships.get(reminder.relationshipId);
    const guidance = helpfulResources(resources, relationship?.phase ?? null, [
      ...person.goals,
      ...person.expertise,
    ])
      .slice(0, MOST_RESOURCES)
      .map(({ title, link }) => `${oneLine(title)} (${link})`);
    return [messageOf(reminder, person, relationship, programme.name, own, guidance.join(', '))];
  });
  return {
    messages,
    programme: programme.name,
    programmeKey: loadProgrammeKey(store),
    today: store.today,
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
    ...waitingNeeds(people, relationships, programme.requiredFields, today),
  ];
  return dueReminders(reachable(needs, people), loadSentReminders(store), circumstances, today);
}
