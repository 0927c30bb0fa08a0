/** The reminders that are due, loaded and put in words: what `remind` lists and the nightly set holds. */
import { isOpen } from '../domain/relationship.ts';
import { dueReminders, type Reminder } from '../domain/reminders/due.ts';
import { type Message, messageOf } from '../domain/reminders/message.ts';
import { needsOf, waitingNeeds } from '../domain/reminders/needs.ts';
import type { OwnTemplate } from '../domain/templates.ts';
import { loadCircumstances } from '../store/attention.ts';
import { loadParticipants } from '../store/participants.ts';
import { loadProgramme, loadProgrammeKey } from '../store/programme.ts';
import { loadFacts } from '../store/relationships.ts';
import { loadSentReminders } from '../store/reminders.ts';
import type { Store } from '../store/store.ts';
import type { ReminderSet } from '../view/reminder-files.ts';

/** Returns the reminders that are due, in words. */
export function loadReminderSet(store: Store): ReminderSet {
  const programme = loadProgramme(store);
  const people = new Map(loadParticipants(store).map((one) => [one.id, one]));
  const relationships = new Map(loadFacts(store).map((one) => [one.id, one]));
  const own: readonly OwnTemplate[] = [];
  const messages = loadDueReminders(store, [...people.values()], [...relationships.values()]).flatMap(
    (reminder): Message[] => {
      const person = people.get(reminder.participantId);
      if (person === undefined || person.status === 'withdrawn') return [];
      const relationship =
        reminder.relationshipId === null ? undefined : relationships.get(reminder.relationshipId);
      return [messageOf(reminder, person, relationship, programme.name, own, '')];
    },
  );
  return {
    messages,
    programme: programme.name,
    programmeKey: loadProgrammeKey(store),
    today: store.today,
  };
}

/** Returns the reminders that are due today, as facts. */
export function loadDueReminders(
  store: Store,
  people: ReturnType<typeof loadParticipants>,
  relationships: ReturnType<typeof loadFacts>,
): Reminder[] {
  const { today } = store;
  const circumstances = loadCircumstances(store);
  const needs = [
    ...relationships
      .filter((one) => isOpen(one) && one.startedOn <= today)
      .flatMap((one) => needsOf(one, circumstances, today)),
    ...waitingNeeds(people, relationships, loadProgramme(store).requiredFields, today),
  ];
  return dueReminders(needs, loadSentReminders(store), circumstances, today);
}
