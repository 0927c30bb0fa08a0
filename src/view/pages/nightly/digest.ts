/** The morning's page: what needs the coordinator, what has changed since the day before, three figures. */
import type { Change } from '../../../reports/facts/changes.ts';
import { longDate } from '../../../domain/time/dates.ts';
import type { Figure } from '../../../reports/figure.ts';
import { signalLabel } from '../../../domain/attention/attention.ts';
import { type Block, type Document, type Table, textBlock } from '../../document/document.ts';
import { changesTable } from '../changes.ts';
import { figureTiles } from '../figure-table.ts';
import { ofText, valueText } from '../../words/figures.ts';
import { type CameIn, cameInBlocks } from './came-in.ts';
import { listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

/** Something that somebody must look at. No names: the digest may be read over a shoulder. */
export interface Need {
  /** `R7`. */
  readonly about: string;
  readonly level: string;
  readonly signals: readonly string[];
  readonly command: string;
}

export interface Digest {
  readonly programme: string;
  readonly asOf: string;
  readonly needs: readonly Need[];
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

/** The digest is to be read in a minute: of more needs than these the report tells. */
const MOST_NEEDS = 20;

/** Returns the digest as a document. */
export function digestDocument(digest: Digest): Document {
  const { programme, asOf, needs, reminders, changes, figures } = digest;
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${programme}, ${asOf}`,
      parts: [programme, 'The digest', longDate(asOf)],
    },
    { kind: 'lead', text: sentence(needs.length, reminders) },
    figureTiles(figures),
    { kind: 'heading', text: 'What needs you' },
    { kind: 'table', table: needsTable(needs.slice(0, MOST_NEEDS)) },
  ];
  if (needs.length > MOST_NEEDS)
    blocks.push(textBlock(`And ${needs.length - MOST_NEEDS} more: mentor report attention.`, 'muted'));
  if (reminders > 0) blocks.push(textBlock(`Whom to write to: ${remindersText(digest)}`, 'muted'));
  if (digest.formsDue > 0) blocks.push(textBlock(formsText(digest), 'muted'));
  blocks.push(
    ...cameInBlocks(digest.cameIn),
    ...changesBlocks(changes),
    { kind: 'heading', text: 'Three figures' },
    {
      kind: 'fields',
      fields: figures.map((figure) => {
        const of = ofText(figure);
        return [figure.label, of === null ? valueText(figure) : `${valueText(figure)} (${of})`] as const;
      }),
    },
  );
  return { schema: 'nightly.digest/1', json: {}, blocks };
}

/** Returns a line for each of the needs, with what to begin with. */
export function needsTable(needs: readonly Need[]): Table {
  return listing(
    needs,
    [
      { key: 'about', label: 'Of', give: 0, of: ({ about }) => about },
      { key: 'level', label: 'Level', give: 0, isLevel: true, of: ({ level }) => level },
      {
        key: 'signals',
        label: 'What',
        holds: 'words',
        of: ({ signals }) => signals.map(signalLabel).join(', '),
      },
      { key: 'command', label: 'Begin with', holds: 'words', of: (need) => need.command },
    ],
    { whenEmpty: 'Nothing today.' },
  ).table;
}

/** Returns what came since the day before, under its heading. */
export function changesBlocks(changes: Digest['changes']): Block[] {
  return [
    { kind: 'heading', text: 'What changed since the day before' },
    changes === null
      ? textBlock('The programme is new: there is no day before.')
      : { kind: 'table', table: changesTable(changes) },
  ];
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
