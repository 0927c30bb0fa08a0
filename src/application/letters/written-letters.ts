/** Letters to people, loaded and worded: of each kind to whom it is for, or to those who are named. */
import type { Participant } from '../../domain/people/participant.ts';
import {
  type Addressed,
  type AudienceAsked,
  audienceOf,
  isWanted,
  type WrittenKind,
} from '../../domain/letters/letter-audience.ts';
import type { Attachment, Letter } from '../../domain/letters/letter.ts';
import { type PairFacts, pairValues, topicsOf } from '../../domain/letters/pair-letter.ts';
import { formsText } from '../../domain/letters/reminder-letter.ts';
import { helpfulResources, type Resource, resourceLines } from '../../domain/letters/resources.ts';
import { filled, type Wordings } from '../../domain/letters/templates.ts';
import { writeLetter } from '../../domain/letters/write-letter.ts';
import type { FormKind } from '../../domain/forms/form.ts';
import type { Programme } from '../../domain/programme.ts';
import { idOf } from '../../domain/reference.ts';
import { oneLine } from '../../domain/words/text.ts';
import { loadFormSet } from '../forms/form-set.ts';
import { loadReminderSet, loadWordings } from '../reports/reminder-set.ts';
import { openRoundIfAny } from '../../store/matching/rounds.ts';
import { loadParticipants } from '../../store/people/participants.ts';
import { loadProgramme } from '../../store/programme.ts';
import { loadFacts } from '../../store/relationships/relationships.ts';
import { loadResources } from '../../store/relationships/resources.ts';
import type { Store } from '../../store/store.ts';
import { certificateOf, coursesDone } from './mentoring-certificate.ts';
import { duePages } from './attached-forms.ts';
import { freeTimes } from './free-times.ts';
import { reasonsFor } from './why-matched.ts';

export interface LettersAsked extends AudienceAsked {
  /** The language of all of them, whatever the readers'. */
  readonly language?: string | undefined;
  /** What an announcement says, and its subject. */
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
}

/** Returns the letters of a kind, in the order of relationships and people. Call it inside `store.read`. */
export function loadLetters(store: Store, kind: WrittenKind, asked: LettersAsked): Letter[] {
  const { today } = store;
  const programme = loadProgramme(store);
  const people = loadParticipants(store);
  const relationships = loadFacts(store);
  const round = openRoundIfAny(store);
  const { requiredFields } = programme;
  const addressed = audienceOf(kind, { people, relationships, requiredFields, round, today }, asked);
  const base = { people: new Map(people.map((one) => [one.id, one])), readable: readableFields(store) };
  // A pair is looked at once, and has two letters.
  const about = [...new Set(addressed.flatMap((one) => one.relationships))];
  const times = new Map(
    kind === 'matched'
      ? about.map((one) => [one.id, freeTimes(one, base.people, programme.timezone, today)])
      : [],
  );
  const facts: PairFacts = {
    ...base,
    programme: programme.name,
    reasonsOf: kind === 'matched' ? reasonsFor(store, about, base) : () => [],
    timesOf: ({ id }) => times.get(id) ?? [],
  };
  const writer: Writer = {
    store,
    programme,
    facts,
    resources: loadResources(store),
    wordings: loadWordings(store),
    pageOf: addressed.length === 0 ? () => undefined : duePages(store, FORMS_WITH[kind] ?? []),
    coursesOf: kind === 'certificate' ? coursesDone(store) : () => [],
  };
  return addressed.map((one) => letterTo(kind, one, writer, asked));
}

/** Returns the letters of `mentor remind` to those who are asked for. Call it inside `store.read`. */
export function loadReminderLetters(store: Store, asked: LettersAsked): readonly Letter[] {
  const people = new Map(loadParticipants(store).map((one) => [one.id, one]));
  return loadReminderSet(store).letters.filter(({ recipient, reminders }) => {
    const person = people.get(recipient.id);
    return (
      person !== undefined &&
      isWanted(person, asked) &&
      (asked.relationshipId === undefined ||
        reminders.some(({ relationshipId }) => relationshipId === asked.relationshipId))
    );
  });
}

interface Writer {
  readonly store: Store;
  readonly programme: Programme;
  readonly facts: PairFacts;
  readonly resources: readonly Resource[];
  readonly wordings: Wordings;
  readonly pageOf: ReturnType<typeof duePages>;
  readonly coursesOf: (participantId: number) => readonly string[];
}

function letterTo(kind: WrittenKind, to: Addressed, writer: Writer, asked: LettersAsked): Letter {
  const { person, relationships } = to;
  const { wordings } = writer;
  const languages = languagesOf(kind, person, asked);
  const attachments =
    kind === 'certificate' ? [certificateOf(to, languages, writer)] : formsWith(kind, to, writer);
  const words = writeLetter(
    templateOf(kind, to),
    languages,
    (language) => valuesFor(to, writer, asked, attachments, language),
    wordings,
  );
  return {
    kind,
    recipient: person,
    relationshipId: relationships.length === 1 ? (relationships[0]?.id ?? null) : null,
    ...words,
    subject: kind === 'announcement' && asked.subject !== undefined ? oneLine(asked.subject) : words.subject,
    key: keyOfLetter(kind, to, asked),
    reminders: [],
    attachments,
  };
}

/** The forms that a letter asks for, where they are due: the agreement of who joins what others have agreed. */
const FORMS_WITH: Partial<Record<WrittenKind, readonly FormKind[]>> = {
  welcome: ['needs'],
  matched: ['readiness', 'agreement'],
  'half-way': ['review'],
  closing: ['reflection'],
};

function formsWith(
  kind: WrittenKind,
  { person, relationships }: Addressed,
  { pageOf }: Writer,
): Attachment[] {
  const [first] = relationships;
  return (FORMS_WITH[kind] ?? []).flatMap(
    (form) => pageOf({ kind: form, participantId: person.id, relationshipId: first?.id ?? null }) ?? [],
  );
}

/** What the coordinator has written is in one language for all. */
function languagesOf(kind: WrittenKind, person: Participant, { language }: LettersAsked): readonly string[] {
  if (language !== undefined) return [language];
  return kind === 'announcement' ? [] : person.languages;
}

function templateOf(
  kind: WrittenKind,
  { role, person, relationships: [first], newcomers }: Addressed,
): string {
  if (kind === 'welcome' && isOnlyPeer(person)) return 'letter.welcome.peer';
  if (newcomers !== undefined) {
    const own = newcomers.find(({ participantId }) => participantId === person.id);
    return `letter.joined.${own?.role ?? 'others'}`;
  }
  if (kind === 'matched' && first !== undefined && first.format !== 'one-to-one')
    return first.format === 'peer' ? 'letter.matched.peer' : `letter.matched.${first.format}.${role}`;
  const hasSides = kind === 'welcome' || kind === 'matched' || kind === 'thanks';
  return hasSides ? `letter.${kind}.${role}` : `letter.${kind}`;
}

function isOnlyPeer({ isPeer, isMentor, isMentee }: Participant): boolean {
  return isPeer && !isMentor && !isMentee;
}

function valuesFor(
  to: Addressed,
  { programme, facts, resources, wordings }: Writer,
  { text = '' }: LettersAsked,
  attachments: readonly Attachment[],
  language: string,
): Record<string, string> {
  const { person, role, relationships } = to;
  const { contact } = programme;
  const always = {
    name: oneLine(person.name),
    programme: oneLine(programme.name),
    contact: oneLine(contact?.name ?? ''),
    contact_email: contact?.email ?? '',
  };
  const topics = [...person.goals, ...person.expertise];
  const phase = relationships[0]?.phase ?? null;
  return {
    topics: topicsOf([person], role, new Set(['goals', 'expertise'])).join(', '),
    ...pairValues(to, facts, language, wordings),
    ...always,
    forms: formsText(attachments, language, wordings),
    resources: resourceLines(
      helpfulResources(resources, phase, topics).filter((one) => phase !== null || one.phase === null),
    ).join(', '),
    text: filled(text.trim(), always),
  };
}

/** What an announcement says tells it from the next; of any other letter a person gets one about the same thing. */
function keyOfLetter(
  kind: WrittenKind,
  { person, role, relationships, newcomers = [] }: Addressed,
  asked: LettersAsked,
): string {
  const joined = newcomers.map(({ participantId, joinedOn }) => `${idOf('P', participantId)} ${joinedOn}`);
  const about = [...relationships.map(({ id }) => idOf('R', id)), ...joined].join(' ');
  if (kind === 'announcement') return `announcement ${asked.subject ?? ''}\n${asked.text ?? ''}`;
  return `${kind} ${role} ${about === '' ? person.enrolledOn : about}`;
}

/** The fields that each side lets the other read, as the enrolment forms tell people. */
function readableFields(store: Store): PairFacts['readable'] {
  const forms = loadFormSet(store);
  const of = (kind: 'enrol-mentor' | 'enrol-mentee'): ReadonlySet<string> =>
    new Set(
      forms
        .current(kind)
        .questions.flatMap(({ field, readers }) => (field !== null && readers === 'both' ? field : [])),
    );
  return { mentor: of('enrol-mentor'), mentee: of('enrol-mentee') };
}
