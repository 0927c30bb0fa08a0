/** The first page of a book: what the round came to, and the way to everything in it. */
import { longDate } from '../../../domain/time/dates.ts';
import type { Figure } from '../../../reports/figure.ts';
import { type Report, REPORT_GROUPS } from '../../../reports/report.ts';
import { type Block, type Document, type PageLink, textBlock } from '../../document/document.ts';
import { figureTiles } from '../figure-table.ts';
import { reportPage } from '../nightly/nightly-index.ts';
import type { BookDay, BookPage } from './book-page.ts';

export interface BookIndex extends BookDay {
  /** What the book is of: a round, or the whole programme. */
  readonly of: string;
  /** What the round came to, in a sentence. */
  readonly lead: string;
  readonly figures: readonly Figure[];
  readonly reports: readonly Pick<Report, 'name' | 'title' | 'group' | 'answers'>[];
  /** How the programme is set up, decisions, and what to do first: by heading, in their order. */
  readonly parts: readonly (readonly [heading: string, pages: readonly BookPage[]])[];
  readonly hasNames: boolean;
}

/** Returns the index. */
export function bookIndex({
  programme,
  asOf,
  of,
  lead,
  figures,
  reports,
  parts,
  hasNames,
}: BookIndex): Document {
  const section = (title: string, pages: readonly PageLink[]): Block[] =>
    pages.length === 0 ? [] : [{ kind: 'pages', title, pages }];
  return {
    schema: 'report.book.index/1',
    json: {},
    blocks: [
      {
        kind: 'heading',
        text: `The book of ${of}: ${programme}, ${asOf}`,
        parts: [`The book of ${of}`, programme, longDate(asOf)],
      },
      { kind: 'lead', text: lead },
      figureTiles(figures),
      ...parts.flatMap(([title, pages]) => section(title, pages.flatMap(pageLinks))),
      ...Object.entries(REPORT_GROUPS).flatMap(([group, title]) =>
        section(
          title,
          reports.filter((report) => report.group === group).map((report) => reportPage(report, [])),
        ),
      ),
      ...section('For a spreadsheet', [
        {
          title: 'All figures',
          text: 'Each figure of every report with its definition and what it is of',
          file: 'figures.csv',
          forms: [],
        },
      ]),
      textBlock(
        hasNames
          ? 'This book names people: keep it as you keep the data file. Erasing somebody from that file does not take them out of here.'
          : 'This book names nobody. P and R with a number are people and relationships, whom the data file names: mentor show.',
        'muted',
      ),
    ],
  };
}

function pageLinks({ file, title, answers }: BookPage): PageLink[] {
  return answers === null ? [] : [{ title, text: answers, file, forms: [] }];
}
