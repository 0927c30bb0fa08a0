/** Tells by the cells which of two fields a header such as "Stage" or "Status" stands for. */
import { type ColumnCells, shareOf } from './evidence/cell-evidence.ts';
import { type HeaderName, phrasings } from './header-names.ts';

/**
 * Returns the columns a file may have. A header that is an alias of one field, in a column with more words of another, is
 * an alias of that other field instead. Of fields with as many words, the header's own comes first.
 *
 * @param cells the cells of a column, by its index
 */
export function aliasesByCells(
  headers: readonly string[],
  known: readonly HeaderName[],
  cells: (index: number) => ColumnCells,
): readonly HeaderName[] {
  const told = known.filter(({ isSaidBy }) => isSaidBy !== undefined);
  const moved = headers.flatMap((header, index) => {
    const forms = phrasings(header);
    const own = told.find(({ aliases }) => forms.some((form) => aliases.includes(form)));
    if (own === undefined || told.some(({ name }) => forms.includes(name))) return [];
    const shareOfWords = ({ isSaidBy }: HeaderName): number =>
      shareOf(cells(index), (text) => isSaidBy?.(text) === true);
    const likeliest = told.reduce((best, one) => (shareOfWords(one) > shareOfWords(best) ? one : best), own);
    return likeliest === own ? [] : [{ forms, from: own.name, to: likeliest.name }];
  });
  if (moved.length === 0) return known;
  return known.map((one) => {
    const away = new Set(moved.filter(({ from }) => from === one.name).flatMap(({ forms }) => forms));
    const added = moved.filter(({ to }) => to === one.name).flatMap(({ forms }) => forms);
    return { ...one, aliases: [...one.aliases.filter((alias) => !away.has(alias)), ...added] };
  });
}
