/** The page to open in the morning: what needs the coordinator, three figures, and the way to every report. */
import { longDate } from '../../../domain/time/dates.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { signalLabel } from '../../../domain/attention/attention.ts';
import { type Report, REPORT_GROUPS } from '../../../reports/report.ts';
import {
  changesBlocks,
  type Digest,
  formsText,
  type Need,
  needsTable,
  remindersText,
  sentence,
} from './digest.ts';
import { cameInBlocks } from './came-in.ts';
import { figureTiles } from '../figure-table.ts';
import { type Block, type Document, type PageLink, type Table, textBlock } from '../../document/document.ts';
import { listing } from '../../document/result.ts';

const FORMS = [
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const;

/** The first of them are a morning's work; the digest has more. */
const MOST_NEEDS = 5;

/**
 * Returns the index of a set of reports: of the digest what is told in a minute, then the reports by what they are about.
 * It names nobody.
 *
 * @param hasNames Whether the set holds the list of who needs a word; without it the needs are counted alone.
 */
export function indexDocument(
  digest: Digest,
  reports: readonly Pick<Report, 'name' | 'title' | 'group' | 'answers'>[],
  hasNames: boolean,
): Document {
  const { programme, asOf, needs, reminders, changes, figures } = digest;
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${programme}, ${asOf}`,
      parts: [programme, 'This morning', longDate(asOf)],
    },
    { kind: 'lead', text: sentence(needs.length, reminders) },
    figureTiles(figures),
    { kind: 'heading', text: 'What needs you' },
    { kind: 'table', table: signalsTable(needs) },
  ];
  if (hasNames && needs.length > 0)
    blocks.push({
      kind: 'table',
      table: { ...needsTable(needs.slice(0, MOST_NEEDS)), title: 'Begin with these' },
    });
  if (reminders > 0) blocks.push(textBlock(remindersText(digest), 'muted'));
  if (digest.formsDue > 0) blocks.push(textBlock(formsText(digest), 'muted'));
  blocks.push(
    { kind: 'pages', pages: morningPages(hasNames, digest.cameIn.length > 0) },
    ...cameInBlocks(digest.cameIn),
    ...changesBlocks(changes),
  );
  for (const [group, title] of Object.entries(REPORT_GROUPS)) {
    const pages = reports.filter((report) => report.group === group).map(reportPage);
    if (pages.length > 0) blocks.push({ kind: 'heading', text: title }, { kind: 'pages', pages });
  }
  return { schema: 'nightly.index/1', json: {}, blocks };
}

/** How many relationships each signal is about, the commonest first. */
function signalsTable(needs: readonly Need[]): Table {
  const counts = new Map<string, number>();
  for (const { signals } of needs)
    for (const signal of signals) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  return listing(
    [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
    [
      { key: 'signal', label: 'Why', of: ([signal]) => signalLabel(signal) },
      { key: 'relationships', label: 'Relationships', align: 'right', give: 0, of: ([, count]) => count },
    ],
    { whenEmpty: 'Nothing today.' },
  ).table;
}

function morningPages(hasNames: boolean, hasAnswers: boolean): PageLink[] {
  const digest = {
    title: 'The digest',
    text: 'All that needs you and all that has changed, to read in a minute',
    file: 'digest.html',
    forms: [
      { form: 'Markdown', file: 'digest.md' },
      { form: 'e-mail', file: 'digest.eml' },
    ],
  };
  const who = {
    title: 'Who needs a word',
    text: 'The same with names: whom to write to or ring, and why',
    file: 'who-needs-a-word.html',
    forms: formsOf('who-needs-a-word'),
  };
  const figures = {
    title: 'All figures',
    text: 'Each figure of every report with its definition and what it is of, for a spreadsheet',
    file: 'figures.csv',
    forms: [],
  };
  const cameIn = {
    title: 'What came in',
    text: 'Who has answered which form since the day before',
    file: 'came-in.html',
    forms: [{ form: 'CSV', file: 'came-in.csv' }],
  };
  if (!hasNames) return [digest, figures];
  return hasAnswers ? [who, digest, cameIn, figures] : [who, digest, figures];
}

function reportPage({ name, title, answers }: Pick<Report, 'name' | 'title' | 'answers'>): PageLink {
  const text = capitalised(answers);
  return { title, text, file: `${name}.html`, forms: formsOf(name) };
}

function formsOf(name: string): PageLink['forms'] {
  return FORMS.map(([form, ending]) => ({ form, file: `${name}.${ending}` }));
}
