/** Columns that belong together by their shape: "Areas (1)" and "Areas (2)", first and second choice, a column a day. */
import { gridColumn } from '../availability-grid.ts';
import { unaccented } from '../../words/unaccented.ts';

/** Columns of one shape, at least two, in the order of the file. */
export interface ColumnSeries {
  readonly indexes: readonly number[];
  /** The header without what tells the columns apart. */
  readonly stem: string;
  readonly isGrid: boolean;
}

/** Numbers in words, in the languages of headers, as `unaccented` gives them. */
const ORDINALS =
  /\b(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-9]th|erste[rsn]?|zweite[rsn]?|dritte[rsn]?|vierte[rsn]?|funfte[rsn]?|premier|premiere|1ere?|deuxieme|second|seconde|troisieme|quatrieme|[2-9]e(?:me)?|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|primeir[ao]|terceir[ao]|prim[ao]|second[ao]|terz[ao]|quart[ao]|eerste|tweede|derde|vierde|pierwsz[yae]|drug[ia]e?|trzeci[ae]?|cyntaf|ail|trydydd|pedwerydd)\b/u;
const NUMBER = /(?:#\s*|\bno\.?\s*)?\b\d{1,2}\b\.?/;

/** Returns the series in a file. */
export function seriesIn(headers: readonly string[]): ColumnSeries[] {
  const grids = new Map<string, number[]>();
  const numbered = new Map<string, { index: number; mark: string }[]>();
  for (const [index, header] of headers.entries()) {
    const grid = gridColumn(header);
    if (grid !== undefined) {
      const key = `${grid.stem}\n${grid.days.length > 0}`;
      grids.set(key, [...(grids.get(key) ?? []), index]);
      continue;
    }
    const found = numberIn(header);
    if (found !== undefined)
      numbered.set(found.stem, [...(numbered.get(found.stem) ?? []), { index, mark: found.mark }]);
  }
  return [
    ...Array.from(grids, ([key, indexes]) => ({ indexes, stem: key.split('\n')[0] ?? '', isGrid: true })),
    ...Array.from(numbered, ([stem, all]) => ({
      indexes: all.map(({ index }) => index),
      stem,
      isGrid: false,
      marks: new Set(all.map(({ mark }) => mark)).size,
    }))
      // "Line 1" twice is no series.
      .filter(({ marks, indexes }) => marks === indexes.length)
      .map(({ marks: _, ...series }) => series),
  ].filter(({ indexes }) => indexes.length > 1);
}

function numberIn(header: string): { readonly stem: string; readonly mark: string } | undefined {
  const text = unaccented(header);
  const found = ORDINALS.exec(text) ?? NUMBER.exec(text.replace(/^\s*(?:q\s*)?\d+[.):]\s*/, ''));
  if (found === null) return undefined;
  const stem = text
    .replace(found[0], ' ')
    .replace(/[()[\]#:-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { stem, mark: found[0] };
}
