/** What says who is in a file, where no column says who is a mentor and who a mentee. */
import type { AskedSide, Roles } from '../../people/fields/choices.ts';
import { unaccented } from '../../words/unaccented.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { parseRoles } from '../../people/fields/roles-field.ts';
import type { ColumnCells } from './cell-evidence.ts';

/** Words of questions that mentors are asked. */
const TO_MENTORS =
  /\b(?:as|be|being|become|becoming) a mentor\b|\b(?:you|i) (?:can|could|would|are comfortable|want to|like to)?[^?]{0,20}\bmentor\b|\bcan (?:you )?(?:mentor|help)|\bhow many [^?]*\b(?:take on|take|support|guide|accept)\b|\b(?:your|of|max\w*|many) (?:mentees|students|proteges)\b|\bals mentor(?:in)?\b|\bcomme mentor\b|\bcomo mentor\b/;
/** Words of questions that mentees are asked. */
const TO_MENTEES =
  /\b(?:as|be|being|become|becoming) a mentee\b|\byour mentor\b|\b(?:want|like|wish|hope|look|looking|prefer\w*|need)\b[^?]{0,30}\bmentor\b|\bmentor (?:to|who|should|preference|gender)\b|\bals mentee\b|\b(?:einen?|eine frau als|einen mann als|meine?n?) mentor(?:in)?\b|\bcomme mentore\b|\bcomo mentorad[oa]\b|\bwhat (?:do|would) you (?:want|like|need)[^?]{0,20}help\b/;

/**
 * Returns the role that everybody in a file probably has: the one that its name, or the questions in its headers, speak of.
 * Undefined where nothing does, or both are spoken of.
 *
 * @example likelyRole(['Name', 'How many mentees can you take?'], 'form.csv') // 'mentor'
 */
export function likelyRole(headers: readonly string[], name: string): 'mentor' | 'mentee' | undefined {
  const file = unaccented(name);
  const all = headers.map(unaccented);
  const isMentee = /mentee|mentoree|protege/.test(file) || all.some((header) => TO_MENTEES.test(header));
  const isMentor =
    /mentor(?!ee|ing|ship|ad|e\b)/.test(file) ||
    all.some((header) => TO_MENTORS.test(header) && !TO_MENTEES.test(header));
  return isMentor === isMentee ? undefined : isMentor ? 'mentor' : 'mentee';
}

/** Returns the side whose questions somebody of these roles is asked. A peer is asked those of both. */
export function sideOfRoles(roles: Roles): AskedSide {
  return roles === 'mentor' || roles === 'mentee' ? roles : 'both';
}

/** Returns the role of everybody in a file as its column of roles says it; `both` where there are mentors and mentees. */
export function rolesSaid(
  columns: readonly MappedColumn[],
  cells: (index: number) => ColumnCells,
): Roles | undefined {
  const index = columns.findIndex(({ field }) => field === 'roles');
  if (index < 0) return undefined;
  const said = new Set([...cells(index).texts.keys()].flatMap((text) => parseRoles(text) ?? []));
  const [only] = said;
  return said.size > 1 ? 'both' : only;
}
