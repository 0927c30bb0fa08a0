/** The certificate of one person in one role: a page to keep, with what can be counted to their credit. */
import { grouped } from '../../domain/grouping.ts';
import type { Addressed } from '../../domain/letters/letter-audience.ts';
import type { Attachment } from '../../domain/letters/letter.ts';
import { dayInWords, letterWord, listInWords } from '../../domain/letters/letter-words.ts';
import type { PairFacts } from '../../domain/letters/pair-letter.ts';
import type { Wordings } from '../../domain/letters/templates.ts';
import { writeLetter } from '../../domain/letters/write-letter.ts';
import type { Programme } from '../../domain/programme.ts';
import { idOf } from '../../domain/reference.ts';
import { side } from '../../domain/relationship/relationship.ts';
import { oneLine } from '../../domain/words/text.ts';
import { ownPart } from '../../reports/facts/own-record.ts';
import { heldBy, hoursOf } from '../../reports/facts/phase-standing.ts';
import type { Store } from '../../store/store.ts';
import { loadCourses, loadTrainingRecords } from '../../store/people/training.ts';
import { certificatePage } from '../../view/letters/certificate-page.ts';

interface Giver {
  readonly store: Store;
  readonly programme: Programme;
  readonly facts: PairFacts;
  readonly wordings: Wordings;
  readonly coursesOf: (participantId: number) => readonly string[];
}

/** Returns the page. What is nothing, or not known, is not on it: a certificate shames nobody. */
export function certificateOf(
  { person, role, relationships }: Addressed,
  languages: readonly string[],
  { store, programme, facts, wordings, coursesOf }: Giver,
): Attachment {
  const { shipped } = wordings;
  const own = relationships.flatMap((one) =>
    ownPart(one, person.id, one.people.find(({ participantId }) => participantId === person.id)?.role),
  );
  const from = own.map(({ startedOn }) => startedOn).sort()[0] ?? store.today;
  const to =
    own
      .map(({ endedOn }) => endedOn ?? store.today)
      .sort()
      .at(-1) ?? store.today;
  const others = new Set(
    own.flatMap((one) =>
      side(one, role === 'mentor' ? 'mentee' : 'mentor').flatMap(({ participantId }) =>
        participantId === person.id ? [] : participantId,
      ),
    ),
  );
  // A mentee names their mentor; whom a mentor has helped is theirs to tell.
  const names = role === 'mentor' ? [] : [...others].flatMap((id) => namesOf(facts, id));
  const held = own.flatMap((one) => heldBy(one, store.today));
  const goals = own.flatMap((one) => one.goals).filter(({ status }) => status === 'achieved');
  const words = writeLetter(
    `certificate.${role}`,
    languages,
    (language) => ({
      name: oneLine(person.name),
      programme: oneLine(programme.name),
      from: unbroken(dayInWords(from, language)),
      to: unbroken(dayInWords(to, language)),
      people:
        names.length > 0 && names.length === others.size
          ? listInWords(names, language)
          : letterWord(
              others.size === 1 ? 'certificate.people' : 'certificate.people-many',
              language,
              shipped,
              {
                count: String(others.size),
              },
            ),
    }),
    wordings,
  );
  const { language } = words;
  const figures = (
    [
      ['certificate.meetings', held.length],
      ['certificate.hours', Math.round(hoursOf(held))],
      ['certificate.goals', goals.length],
    ] as const
  ).flatMap(([word, value]) =>
    value < 2 ? [] : [{ value: String(value), label: letterWord(word, language, shipped) }],
  );
  const courses = coursesOf(person.id);
  return {
    name: `certificate-${role}-${idOf('P', person.id)}.html`,
    type: 'text/html',
    content: certificatePage({
      language,
      title: words.subject,
      name: oneLine(person.name),
      sentence: words.body,
      figures,
      courses:
        courses.length === 0
          ? ''
          : letterWord('certificate.courses', language, shipped, { what: courses.join(', ') }),
      programme: oneLine(programme.name),
      signed: oneLine(programme.contact?.name ?? ''),
      signedFor: letterWord('certificate.signed', language, shipped, { programme: oneLine(programme.name) }),
      givenOn: dayInWords(to, language),
    }),
  };
}

/** A day stays in one line: `8 / September` reads badly in large letters. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00a0');
}

function namesOf({ people }: PairFacts, id: number): string[] {
  const person = people.get(id);
  return person === undefined || person.consentOn === null || person.status === 'withdrawn'
    ? []
    : [oneLine(person.name)];
}

/** Returns what tells which courses somebody has done, each once. */
export function coursesDone(store: Store): (participantId: number) => readonly string[] {
  const names = new Map(loadCourses(store).map(({ id, name }) => [id, name]));
  const done = grouped(loadTrainingRecords(store), ({ participantId }) => participantId);
  return (participantId) => [
    ...new Set((done.get(participantId) ?? []).flatMap(({ courseId }) => names.get(courseId) ?? [])),
  ];
}
