/** A page of the book: where it is, what it is called, and what it answers. */
import { longDate } from '../../../domain/time/dates.ts';
import type { Block, Document } from '../../document/document.ts';

export interface BookPage {
  /** From the index: `setup/phases.html`. */
  readonly file: string;
  readonly title: string;
  /** What it answers, for the index; `null` for a page that another one leads to. */
  readonly answers: string | null;
  readonly document: Document;
}

/** Of which programme a book is, and of which day. */
export interface BookDay {
  readonly programme: string;
  readonly asOf: string;
}

/** The page that leads to all others. */
export const INDEX = 'index.html';

/** What a page leads to, as of a {@link Document}. */
export interface BookLinks {
  readonly pages?: ReadonlyMap<string, string>;
  /** The pages between the index and this one. */
  readonly between?: NonNullable<Document['trail']>;
}

/** Returns a page with the way back and its title above its blocks. */
export function bookPage(
  { programme, asOf }: BookDay,
  page: Pick<BookPage, 'file' | 'title' | 'answers'>,
  blocks: readonly Block[],
  { pages, between = [] }: BookLinks = {},
): BookPage {
  const heading: Block = {
    kind: 'heading',
    text: `${page.title}: ${programme}, ${asOf}`,
    parts: [page.title, programme, longDate(asOf)],
  };
  const index = page.file.includes('/') ? `../${INDEX}` : INDEX;
  return {
    ...page,
    document: {
      schema: 'report.book.page/1',
      json: {},
      trail: [{ text: programme, file: index }, ...between],
      blocks: [heading, ...blocks],
      ...(pages === undefined ? {} : { pages }),
    },
  };
}
