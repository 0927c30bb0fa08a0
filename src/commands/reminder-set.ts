/** The reminders that are due, loaded and put in words: what `remind` lists and the nightly set holds. */
import { isOpen } from '../domain/relationship.ts';
import { dueReminders, type Reminder } from '../domain/reminders/due.ts';
import { type Message, messageOf } from '../domain/reminders/message.ts';
import { needsOf, waitingNeeds } from '../domain/reminders/needs.ts';
import { helpfulResources } from '../domain/resources.ts';
import { oneLine } from '../domain/text.ts';
import { loadCircumstances } from '../store/attention.ts';
import { loadParticipants } from '../store/participants.ts';
import { loadProgramme, loadProgrammeKey } from '../store/programme.ts';
import { loadFacts } from '../store/relationships.ts';
import { loadSentReminders } from '../store/reminders.ts';
import { loadResources } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import { loadTemplates } from '../store/templates.ts';
import type { ReminderSet } from '../view/reminder-files.ts';

/** A letter points to a few things worth a look, not to a library. */
const MOST_RESOURCES = 3;

/** Returns the reminders that are due, in words. */
export function loadReminderSet(store: Store): ReminderSet {
  const programme = loadProgramme(store);
  const people = new Map(loadParticipants(store).map((one) => [one.id, one]));
  const relationships = new Map(loadFacts(store).map((one) => [one.id, one]));
  const own = loadTemplates(store);
  const resources = loadResources(store);
  const messages = loadDueReminders(store, [...people.values()], [...relationships.values()]).flatMap(
    (reminder): Message[] => {
      const person = people.get(reminder.participantId);
      if (person === undefined || person.status === 'withdrawn') return [];
      const relationship =
        reminder.relationshipId === null ? undefined : relationships.get(reminder.relationshipId);
      const guidance = helpfulResources(resources, relationship?.phase ?? null, [
        ...person.goals,
        ...person.expertise,
      ])
        .slice(0, MOST_RESOURCES)
        .map(({ title, link }) => `${oneLine(title)} (${link})`);
      return [messageOf(reminder, person, relationship, programme.name, own, guidance.join(', '))];
    },
  );
  return {
    messages,
    programme: programme.name,
    programmeKey: loadProgrammeKey(store),
    today: store.today,
  };
}

/** Returns the reminders that are due today, as facts. Nobody is reminded who has not consented, or took it back. */
export function loadDueReminders(
  store: Store,
  people: ReturnType<typeof loadParticipants>,
  relationships: ReturnType<typeof loadFacts>,
): Reminder[] {
  const { today } = store;
  const circumstances = loadCircumstances(store);
  const consenting = new Set(people.filter(({ consentOn }) => consentOn !== null).map(({ id }) => id));
  const needs = [
    ...relationships
      .filter((one) => isOpen(one) && one.startedOn <= today)
      .flatMap((one) => needsOf(one, circumstances, today)),
    ...waitingNeeds(people, relationships, loadProgramme(store).requiredFields, today),
  ].filter(({ participantId }) => consenting.has(participantId));
  return dueReminders(needs, loadSentReminders(store), circumstances, today);
}
