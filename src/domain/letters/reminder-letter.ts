/** The letter that reminds one person of all that is due, in one tone and one language. */
import { oneLine } from '../words/text.ts';
import type { DueLetter } from './due-letters.ts';
import type { Reminder } from './due-reminders.ts';
import type { Attachment, Letter } from './letter.ts';
import { markText } from './letter-headers.ts';
import { letterWord } from './letter-words.ts';
import { type AboutReminder, messageOf, reminderValues } from './message.ts';
import { filled, type Wordings, wordingFor } from './templates.ts';
import type { ReminderKind } from './reminder-needs.ts';
import { MOST_RESOURCES } from './resources.ts';
import { writeLetter } from './write-letter.ts';

/** What a checklist asks for that a reminder of its own asks for, too. */
const SAME_AS: Readonly<Record<string, ReminderKind>> = {
  readiness: 'readiness',
  'first-meeting': 'first-meeting',
  review: 'review',
  training: 'training',
};

export interface ReminderLetter extends Letter {
  /** The firmest of its reminders. */
  readonly step: DueLetter['step'];
  /** Returns its text for a mail that can carry nothing: it tells of no form that goes with it. */
  readonly alone: () => string;
}

/**
 * Returns the letter. One thing that is due is said in its own letter; several have a line each, the most urgent first.
 * It says what its reader owes, and of the other side no more than the name.
 *
 * @param aboutOf What each of the reminders is about.
 */
export function reminderLetter(
  { step, reminders }: DueLetter,
  aboutOf: (reminder: Reminder) => AboutReminder,
  attachments: readonly Attachment[],
  wordings: Wordings,
): ReminderLetter {
  const abouts = reminders.map(aboutOf);
  const [only] = abouts;
  if (only === undefined) throw new Error('a letter that reminds of nothing');
  const { recipient } = only;
  const said = withoutRepeats(abouts);
  const letter = {
    kind: 'reminder' as const,
    recipient,
    relationshipId: onlyRelationship(reminders),
    step,
    key: `reminder ${reminders.map(markText).join(' ')}`,
    reminders,
    attachments,
  };
  const formsIn = (language: string): string => formsText(attachments, language, wordings);
  if (said.length === 1) {
    const { subject, body, language } = messageOf(said[0] ?? only, wordings, formsIn);
    const alone = (): string => messageOf(said[0] ?? only, wordings).body;
    return { ...letter, subject, body, language, alone };
  }
  const resources = [...new Set(said.flatMap((about) => about.resources))].slice(0, MOST_RESOURCES);
  const written = (forms: typeof formsIn): ReturnType<typeof writeLetter> =>
    writeLetter(
      `letter.reminder${step === 'firm' ? '.firm' : ''}`,
      recipient.languages,
      (language) => ({
        name: oneLine(recipient.name),
        programme: oneLine(only.programme),
        contact: oneLine(only.contact),
        items: said.map((about, at) => `${at + 1}. ${lineOf(about, language, wordings)}`).join('\n'),
        resources: resources.join(', '),
        forms: forms(language),
      }),
      wordings,
    );
  return { ...letter, ...written(formsIn), alone: () => written(() => '').body };
}

/** Returns what a letter says of the forms that go with it. */
export function formsText(
  attachments: readonly Attachment[],
  language: string,
  { shipped }: Wordings,
): string {
  if (attachments.length === 0) return '';
  return letterWord(attachments.length === 1 ? 'form.attached' : 'forms.attached', language, shipped);
}

/** What a phase asks for is left out where the letter asks for it by itself; a phase that asks for nothing else, too. */
function withoutRepeats(abouts: readonly AboutReminder[]): AboutReminder[] {
  const own = new Set(
    abouts.map(({ reminder: { kind, relationshipId } }) => `${kind} ${relationshipId ?? '-'}`),
  );
  return abouts.flatMap((about) => {
    const { asked = [], relationshipId } = about.reminder;
    if (asked.length === 0) return about;
    const rest = asked.filter(({ requirement }) => {
      const kind = SAME_AS[requirement];
      // Training is asked for once, whatever the relationship.
      return kind === undefined || !(own.has(`${kind} ${relationshipId ?? '-'}`) || own.has(`${kind} -`));
    });
    const what = rest.map(({ text }) => text).join('; ');
    return rest.length === 0 ? [] : { ...about, reminder: { ...about.reminder, asked: rest, what } };
  });
}

function lineOf(about: AboutReminder, language: string, wordings: Wordings): string {
  const name = `reminder.${about.reminder.kind}.line`;
  const { body } = wordingFor(name, wordings.own, [language], wordings.shipped);
  return oneLine(filled(body, reminderValues(about, language, wordings)));
}

function onlyRelationship(reminders: readonly Reminder[]): number | null {
  const ids = new Set(reminders.map(({ relationshipId }) => relationshipId));
  const [first = null] = ids;
  return ids.size === 1 ? first : null;
}
