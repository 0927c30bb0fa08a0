/** Columns that nobody has said anything of, and that may hold who consented. */
import { consentIn } from '../consent-words.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { folded } from '../text.ts';
import type { SourceRow } from './row.ts';

/** What headers of such columns speak of, in the languages of `consent-words.ts`. */
const ABOUT_CONSENT =
  /consent|\bagree\b|permission|gdpr|data protection|privacy|einwillig|zustimm|einverst|datenschutz|dsgvo|accord|autoris|rgpd|acuerdo|autoriz|acordo|concord|acconsen|accett|aceit|acept|toestemm|akkoord|\bavg\b|zgod|zgadz|rodo|cydsyn|caniat|cytun/;

/**
 * Returns the columns that are not imported, whose header speaks of consent, and of which a cell says yes or no.
 * A day of consent for everybody must not pass over them.
 */
export function hiddenConsent(
  columns: readonly MappedColumn[],
  rows: Iterable<SourceRow>,
): readonly { readonly header: string; readonly index: number }[] {
  const maybe = columns.flatMap(({ header, how }, index) =>
    how === 'not imported' && ABOUT_CONSENT.test(folded(header)) ? [{ header, index }] : [],
  );
  if (maybe.length === 0) return [];
  const found = new Set<number>();
  for (const { cells } of rows) {
    for (const { index } of maybe) if (consentIn(cells[index] ?? '') !== undefined) found.add(index);
    if (found.size === maybe.length) break;
  }
  return maybe.filter(({ index }) => found.has(index));
}
