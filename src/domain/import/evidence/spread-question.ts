/** A question whose choices have a column each: a cell holds the choice where it was ticked, and nothing otherwise. */
import { folded } from '../../words/text.ts';
import type { ColumnCells } from './cell-evidence.ts';

export interface SpreadQuestion {
  /** The places of its columns, at least two, in the order of the file. */
  readonly indexes: readonly number[];
  /** What is asked; undefined where the headers are the choices alone. */
  readonly question: string | undefined;
}

const LINE_OF_QUESTION = /^([^]+)\s\[([^[\]]{1,200})\]$/;
/** The line for answers of one's own, in the languages of headers. */
const OTHER =
  /^(?:other|others|arall|autres?|sonstiges?|andere[sr]?|otr[oa]s?|outr[oa]s?|altr[oi]|anders|inne)\b/i;

/** Returns the questions in a file that are spread over columns. */
export function spreadsIn(
  headers: readonly string[],
  cellsOf: (index: number) => ColumnCells,
): SpreadQuestion[] {
  const found: { question: string | undefined; indexes: number[] }[] = [];
  for (const [index, header] of headers.entries()) {
    const [, question, line = header] = LINE_OF_QUESTION.exec(header) ?? [];
    const last = found.at(-1);
    const isNext = last?.indexes.at(-1) === index - 1 && last.question === question;
    if (isNext && OTHER.test(line.trim())) last.indexes.push(index);
    else if (!isChoice(line, cellsOf(index))) continue;
    else if (isNext) last.indexes.push(index);
    else found.push({ question, indexes: [index] });
  }
  return found.filter(({ indexes }) => indexes.length > 1);
}

/** Whether the cells of a column hold its own choice alone. Nobody may have ticked it. */
function isChoice(line: string, { texts, filled, blank }: ColumnCells): boolean {
  const [text] = texts.keys();
  return blank > 0 && filled > 0 && texts.size === 1 && folded(text ?? '') === folded(line);
}

/** Returns the question and the line of it that a header has: "Please tell us who you are. [E-mail address]". */
export function lineOfQuestion(header: string): { question: string; line: string } | undefined {
  const [, question, line] = LINE_OF_QUESTION.exec(header) ?? [];
  return question === undefined || line === undefined ? undefined : { question, line };
}
