/** The pages of a set that are about pairs and people by name: for the coordinator alone. */
import type { Attended } from '../../domain/attention/attention.ts';
import type { CustomField } from '../../domain/people/custom-field.ts';
import { isReachable } from '../../domain/letters/letter-audience.ts';
import { shownFields } from '../../domain/people/fields/shown-fields.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import { missingFor, statusOn } from '../../domain/people/readiness.ts';
import { idOf } from '../../domain/reference.ts';
import { sentence } from '../../domain/words/text.ts';
import { glanceAt } from '../../domain/relationship/glance.ts';
import { longDate } from '../../domain/time/dates.ts';
import type { PairWord } from '../../domain/today/pair-words.ts';
import { namesOf } from '../../domain/today/pair-needs.ts';
import type { ReportFacts } from '../../reports/report.ts';
import type { Block, Document, Link } from '../../view/document/document.ts';
import type { ReminderSet } from '../../view/files/reminder-files.ts';
import { mailLink } from '../../view/letters/mail-link.ts';
import { pairPage } from '../../view/pages/nightly/pair-page.ts';
import { plural } from '../../view/words/words.ts';
import { personGlance } from '../../view/pages/relationship/person-glance.ts';

/** Nobody opens more pages than these one by one; each is a file to be written and kept. */
const MOST_PAIRS = 100;

/** What is known of a day and of whom it is told. */
export interface DayOfPairs {
  readonly facts: ReportFacts;
  /** Every open relationship, the most urgent first. */
  readonly attended: readonly Attended[];
  /** What needs a word. */
  readonly words: readonly PairWord[];
  /** The letters that are due. */
  readonly reminders: Pick<ReminderSet, 'letters'>;
  /** Whether the set holds a draft of each letter. */
  readonly hasDrafts: boolean;
  readonly customFields: readonly CustomField[];
  /** The page that leads to all others. */
  readonly index: string;
}

/** Pages in their folders, and where each is by the id of what it is about. */
export interface PagesOfPairs {
  readonly documents: readonly (readonly [name: string, document: Document])[];
  readonly pages: ReadonlyMap<string, string>;
  /** The page of a pair, from a page beside the index; none where it has none. */
  readonly moreOf: (word: PairWord) => readonly Link[];
  /** The same, and whom to write to; nothing of a pair without a page. */
  readonly linksOf: (word: PairWord) => readonly Link[];
}

/** Returns a page for each of the most urgent pairs, and one for everybody who is in them. */
export function pagesOfPairs(day: DayOfPairs): PagesOfPairs {
  const { facts, attended, words } = day;
  const told = attended.slice(0, MOST_PAIRS).map((one) => one.facts);
  const inThem = new Set(told.flatMap(({ people }) => people.map(({ participantId }) => participantId)));
  const people = facts.people.filter(({ id }) => inThem.has(id));
  const pages = new Map([
    ...told.map(({ id }) => pageOf('pairs', idOf('R', id))),
    ...people.map(({ id }) => pageOf('people', idOf('P', id))),
  ]);
  const above = new Map([...pages].map(([id, file]) => [id, `../${file}`]));
  const wordOf = new Map(words.map((word) => [word.relationshipId, word]));
  const write = writer(day);
  const { asOf } = facts;
  const home = { text: facts.programme.name, file: `../${day.index}` };
  const moreOf = ({ relationshipId }: PairWord): Link[] => {
    const id = idOf('R', relationshipId);
    const file = pages.get(id);
    return file === undefined ? [] : [{ text: `Their page, ${id}`, file }];
  };
  return {
    pages,
    moreOf,
    linksOf(word) {
      const more = moreOf(word);
      return more.length === 0 ? [] : [...more, ...word.about.flatMap((one) => write(one, ''))];
    },
    documents: [
      ...told.map((pair) => {
        const word = wordOf.get(pair.id);
        const links = pair.people.flatMap(({ participantId }) => write(participantId, '../'));
        const page = pairPage({
          facts: pair,
          glance: glanceAt(pair, facts.phases, asOf),
          word,
          links,
          name: namesOf(pair),
          asOf,
        });
        const trail = [home, { text: 'Relationships', file: '../relationships.html' }];
        return [`pairs/${idOf('R', pair.id)}.html`, { ...page, trail, pages: above }] as const;
      }),
      ...people.map((person) => {
        const page = personPage(person, day, above);
        const due = words.filter(({ people: those }) => those.some(({ id }) => id === person.id));
        const trail = [home, { text: 'Participants', file: '../participants.html' }];
        const links = [...page.pairs, ...write(person.id, '../')];
        const id = idOf('P', person.id);
        const blocks: Block[] = [
          { kind: 'heading', text: personText(person), parts: [person.name, id, longDate(asOf)] },
          { kind: 'lead', text: leadOf(due) },
          ...page.document.blocks.filter(({ kind }) => kind !== 'heading'),
          { kind: 'heading', text: 'From here' },
          { kind: 'links', links },
        ];
        return [`people/${id}.html`, { ...page.document, blocks, trail }] as const;
      }),
    ],
  };
}

/** Somebody at a glance, and the pages of their pairs. */
function personPage(
  person: Participant,
  { facts, customFields }: DayOfPairs,
  pages: ReadonlyMap<string, string>,
): { document: Document; pairs: Link[] } {
  const { asOf, phases, programme } = facts;
  const own = facts.relationships.filter((pair) =>
    pair.people.some(({ participantId }) => participantId === person.id),
  );
  const document = personGlance({
    person,
    status: statusOn(person, asOf),
    missing: missingFor(person, programme.requiredFields, asOf),
    fields: shownFields(person, customFields, false),
    relationships: own.map((pair) => ({ ...pair, ...glanceAt(pair, phases, asOf) })),
    today: asOf,
    isWhole: true,
  });
  const pairs = own.flatMap((pair) => {
    const id = idOf('R', pair.id);
    const file = pages.get(id);
    return file === undefined ? [] : [{ text: `${namesOf(pair)} (${id})`, file }];
  });
  return { document, pairs };
}

/** What somebody's pairs need; each has a page that says more. */
function leadOf(due: readonly PairWord[]): string {
  const [first, ...others] = due;
  if (first === undefined) return 'Nothing here needs a word, as far as is known.';
  const more =
    others.length === 0
      ? ''
      : ` ${plural(others.length, 'other pair needs', 'other pairs need')} a word, too.`;
  return `${sentence(first.reason)} ${sentence(first.advice)}${more}`;
}

function pageOf(folder: string, id: string): [string, string] {
  return [id, `${folder}/${id}.html`];
}

/**
 * Returns what tells how to write to somebody, from a page in a folder `up`: by a mail with the text of the letter that is due, and the
 * draft that carries the forms as well. Nobody who has not consented or has withdrawn is written to.
 */
function writer({ facts, reminders, hasDrafts }: DayOfPairs): (id: number, up: string) => Link[] {
  const letters = new Map(reminders.letters.map((letter) => [letter.recipient.id, letter]));
  const people = new Map(facts.people.map((person) => [person.id, person]));
  return (id, up) => {
    const person = people.get(id);
    if (person === undefined || person.email === null) return [];
    if (!isReachable(person, facts.asOf)) return [];
    const letter = letters.get(id);
    const href = mailLink(person.email, letter?.subject ?? facts.programme.name, letter?.alone() ?? '');
    const draft = {
      text: `Draft to ${person.name}, with the form`,
      file: `${up}reminders/reminder-${idOf('P', id)}.eml`,
    };
    const isCarried = letter !== undefined && hasDrafts && letter.attachments.length > 0;
    return [{ text: `Write to ${person.name}`, href }, ...(isCarried ? [draft] : [])];
  };
}
