/** The morning's page: what needs the coordinator, what has changed since the day before, three figures. */
import type { Change } from '../../../reports/facts/changes.ts';
import { longDate } from '../../../domain/time/dates.ts';
import type { Figure } from '../../../reports/figure.ts';
import type { PairWord } from '../../../domain/today/pair-words.ts';
import { type Block, type Document, type Link, textBlock } from '../../document/document.ts';
import { countedEach } from '../../../reports/lead.ts';
import { changesBlocks } from '../changes.ts';
import { figureTable, figureTiles } from '../figure-table.ts';
import { wordItems } from './words-due.ts';
import { type CameIn, cameInBlocks } from './came-in.ts';
import { plural } from '../../words/words.ts';

export interface Digest {
  readonly programme: string;
  readonly asOf: string;
  /** Pairs that need somebody, the most urgent first. */
  readonly needs: readonly PairWord[];
  /** The first of them by number: the digest may be read over a shoulder. */
  readonly numbered: readonly PairWord[];
  /** How many mentees have no mentor, in a sentence; `null` where each has one. */
  readonly withoutMentor: string | null;
  /** Reminders that are due today. */
  readonly reminders: number;
  /** Whether the set holds them as drafts to send, or as a mail merge alone; `null` where it leaves names out. */
  readonly remindersIn: 'drafts' | 'merge' | null;
  /** Forms that are due. */
  readonly formsDue: number;
  /** Whether the set holds their pages; `null` where it leaves names out. */
  readonly hasForms: boolean | null;
  /** The answers that came in since the day before. */
  readonly cameIn: readonly Pick<CameIn, 'form'>[];
  /** `null` where the day before was not yet of the programme. */
  readonly changes: readonly Change[] | null;
  readonly figures: readonly Figure[];
}

/** So many are a morning's work; of more than these it is told how many they are. */
export const MOST_NEEDS = 5;

/** Returns the digest as a document. It names nobody. */
export function digestDocument(digest: Digest): Document {
  const { programme, asOf, needs, numbered, reminders, changes, figures } = digest;
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${programme}, ${longDate(asOf)}`,
      parts: ['The digest', programme, longDate(asOf)],
    },
    { kind: 'lead', text: sentence(needs.length, reminders) },
    { kind: 'heading', text: 'What needs you' },
    ...firstWords(numbered, needs),
    ...withoutMentorBlocks(digest),
  ];
  if (reminders > 0) blocks.push(textBlock(`Whom to write to: ${remindersText(digest)}`, 'muted'));
  if (digest.formsDue > 0) blocks.push(textBlock(formsText(digest), 'muted'));
  blocks.push(
    figureTiles(figures),
    // In letters, where there are no tiles.
    {
      kind: 'table',
      table: figureTable(figures, undefined, false),
      besideTiles: [],
    },
    ...cameInBlocks(digest.cameIn),
    ...newsBlocks(changes),
  );
  return { schema: 'nightly.digest/1', json: {}, blocks };
}

/**
 * Returns the first pairs that need somebody as things to do, and what the others need by how many.
 *
 * @param first The first of all, by name or by number.
 */
export function firstWords(
  first: readonly PairWord[],
  all: readonly PairWord[],
  linksOf?: (word: PairWord) => readonly Link[],
): Block[] {
  if (all.length === 0) return [textBlock('Nothing today.')];
  // Why, with its days, is on the page of who needs a word; a morning's glance has a clause.
  const items = wordItems(first, linksOf).map(({ evidence: _, ...item }) => item);
  const others = all.slice(first.length);
  return [
    { kind: 'todo', items },
    ...(others.length === 0
      ? []
      : [
          textBlock(
            `And ${others.length} more, in mentor today --all: ${countedEach(others.map(({ label }) => label))}.`,
            'muted',
          ),
        ]),
  ];
}

/** Returns that mentees have no mentor, and what to begin with. */
export function withoutMentorBlocks({ withoutMentor }: Pick<Digest, 'withoutMentor'>): Block[] {
  return withoutMentor === null ? [] : [textBlock(`${withoutMentor} mentor match`)];
}

/** Returns what came since the day before. */
export function newsBlocks(changes: Digest['changes']): Block[] {
  return changes === null
    ? [textBlock('The programme is new: there is no day before.', 'muted')]
    : changesBlocks(changes, 'the day before');
}

/** Returns what the digest says first, which is the subject of its e-mail as well. */
export function sentence(needs: number, reminders: number): string {
  if (needs === 0 && reminders === 0) return 'Nothing needs you today.';
  const parts = [
    needs === 0 ? '' : `${plural(needs, 'relationship needs', 'relationships need')} you`,
    reminders === 0 ? '' : `${plural(reminders, 'reminder is', 'reminders are')} due`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** Returns where the forms are that are due. */
export function formsText({ formsDue, hasForms }: Digest): string {
  const due = plural(formsDue, 'form is due', 'forms are due');
  if (hasForms === null) return `${due}; mentor form due lists them.`;
  return hasForms
    ? `${due}, each a page in the folder forms, to send or to print.`
    : `${due}, too many to send one by one: mentor form make KIND --for html --to due --out FOLDER.`;
}

/** Returns where the reminders are that are due. */
export function remindersText({ reminders, remindersIn }: Digest): string {
  const due = plural(reminders, 'reminder is due', 'reminders are due');
  if (remindersIn === null) return `${due}; mentor remind lists them.`;
  return remindersIn === 'drafts'
    ? `${due}, one letter a person, each a draft in the folder reminders. When they are sent: mentor remind --mark.`
    : `${due}, too many to send one by one: reminders/reminders.csv is for a mail merge. When they are sent: mentor remind --mark.`;
}
