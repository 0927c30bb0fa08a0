/** The page to open in the morning: what needs the coordinator, three figures, and the way to every report. */
import { longDate } from '../../../domain/time/dates.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { type Report, REPORT_GROUPS } from '../../../reports/report.ts';
import {
  newsBlocks,
  type Digest,
  formsText,
  remindersText,
  sentence,
  withoutMentorBlocks,
} from './digest.ts';
import { cameInBlocks } from './came-in.ts';
import { figureTiles } from '../figure-table.ts';
import { type Block, type Document, type PageLink, textBlock } from '../../document/document.ts';

const FORMS = [
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const;

/**
 * Returns the index of a set of reports: of the digest what is told in a minute, then the reports by what they are about.
 *
 * @param needed The first that need somebody, by name or by number.
 * @param hasNames Whether the set has pages with names.
 */
export function indexDocument(
  digest: Digest,
  reports: readonly Pick<Report, 'name' | 'title' | 'group' | 'answers'>[],
  needed: readonly Block[],
  hasNames: boolean,
): Document {
  const { programme, asOf, needs, reminders, changes, figures } = digest;
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${programme}, ${longDate(asOf)}`,
      parts: [programme, 'This morning', longDate(asOf)],
    },
    { kind: 'lead', text: sentence(needs.length, reminders) },
    { kind: 'heading', text: 'What needs you' },
    ...needed,
    ...withoutMentorBlocks(digest),
  ];
  if (reminders > 0) blocks.push(textBlock(remindersText(digest), 'muted'));
  if (digest.formsDue > 0) blocks.push(textBlock(formsText(digest), 'muted'));
  blocks.push(
    figureTiles(figures),
    { kind: 'pages', pages: morningPages(hasNames, digest.cameIn.length > 0) },
    ...cameInBlocks(digest.cameIn),
    ...newsBlocks(changes),
  );
  for (const [group, title] of Object.entries(REPORT_GROUPS)) {
    const pages = reports.filter((report) => report.group === group).map((report) => reportPage(report));
    if (pages.length > 0) blocks.push({ kind: 'pages', title, pages });
  }
  return { schema: 'nightly.index/1', json: {}, blocks };
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

/** Returns the link to the page of a report, and to the same in other forms. */
export function reportPage(
  { name, title, answers }: Pick<Report, 'name' | 'title' | 'answers'>,
  forms: PageLink['forms'] = formsOf(name),
): PageLink {
  return { title, text: capitalised(answers), file: `${name}.html`, forms };
}

function formsOf(name: string): PageLink['forms'] {
  return FORMS.map(([form, ending]) => ({ form, file: `${name}.${ending}` }));
}
