/** Which columns are taken on evidence, and what has to be asked: which of several is a field, or whether one is. */
import type { ColumnEvidence, FileEvidence } from './evidence/column-evidence.ts';
import { referenceTo } from './column-reference.ts';
import type { Decided, MappingChoices } from './header-choices.ts';
import { type HeaderName, NAME_PARTS, normalised } from './header-names.ts';

/** Columns that could be a field: several that say so, or one about which that is uncertain. */
export interface MappingQuestion {
  readonly field: string;
  /** Whether the field can take them all. */
  readonly isList: boolean;
  /** Their headers and places; the first place is 0. */
  readonly columns: readonly QuestionedColumn[];
  /** The places of those that are taken unless somebody says otherwise, in order. */
  readonly proposed: readonly number[];
}

export interface QuestionedColumn {
  readonly index: number;
  readonly header: string;
}

/** A mapping that is being made. */
interface OpenMapping {
  readonly headers: readonly string[];
  /** The decisions so far, by the column's place. */
  readonly decided: Map<number, Decided>;
  /** The fields that have a column by choice. */
  readonly taken: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, HeaderName>;
  readonly evidence: FileEvidence | undefined;
}

/** Decides the columns for which there is strong evidence. */
export function takeEvidence(open: OpenMapping): void {
  const { decided, names, evidence } = open;
  const mapped = mappedFields(open);
  for (const index of undecided(open)) {
    const strong = evidenceOf(open, index).filter(
      ({ field, strength }) => strength === 'strong' && evidence?.isUseful(field) === true,
    );
    const found = strong.find(
      ({ field }) =>
        isFree(field, mapped) || names.get(field)?.isAlwaysAsked === true || isApart(field, index, open),
    );
    // A second address, such as a manager's, is none of the person's: a question only where its cells are addresses.
    if (found === undefined || (mapped.has(found.field) && evidence?.fit(index, found.field) !== 'fits'))
      continue;
    const { field, isTurned } = found;
    decided.set(index, { field, how: 'evidence', ...(isTurned && { isTurned }) });
  }
}

/** Where the first name has a column of its own, and what is called the name does not hold it, that is the last name. */
export function takeAsLastName(open: OpenMapping): void {
  const { decided } = open;
  const at = (field: string): number | undefined => [...decided].find(([, one]) => one.field === field)?.[0];
  const [whole, first] = [at('name'), at('first_name')];
  if (whole === undefined || first === undefined || at('last_name') !== undefined) return;
  const how = decided.get(whole)?.how;
  if (how !== 'set' && how !== 'profile' && isApart('first_name', first, open))
    decided.set(whole, { field: 'last_name', how: 'evidence' });
}

/** Leaves each field one column, and returns what cannot be settled. */
export function settle(open: OpenMapping): MappingQuestion[] {
  const { decided, headers, names, evidence } = open;
  const questions: MappingQuestion[] = [];
  for (const [field, all] of byField(decided)) {
    if (all.some((index) => decided.get(index)?.order !== undefined)) continue;
    const { isFirstTaken, isAlwaysAsked, aliases } = names.get(field) ?? NO_NAMES;
    let indexes = all;
    const possible = all.filter((index) => evidence?.fit(index, field) !== 'against');
    if (possible.length > 0) indexes = possible;
    const addressed = evidence?.addressed(indexes, field) ?? [];
    if (addressed.length > 0) indexes = addressed;
    if (isAlwaysAsked !== true) indexes = surest(indexes, decided, isFirstTaken === true);
    if (isFirstTaken === true && indexes.length > 1) {
      // The exact name may also stand among the aliases, after more specific ones.
      const order = (index: number): number => aliases.indexOf(normalised(headers[index] ?? ''));
      indexes = [indexes.reduce((best, index) => (order(index) < order(best) ? index : best))];
    }
    for (const index of all) if (!indexes.includes(index)) decided.delete(index);
    if (indexes.length > 1 && evidence?.areSame(indexes) === true) {
      const [first = 0, ...others] = indexes;
      const same: Decided = { field: null, how: 'not imported', sameAs: headers[first] ?? '' };
      for (const index of others) decided.set(index, same);
      indexes = [first];
    }
    if (indexes.length > 1) questions.push(questionAbout(field, indexes, open));
  }
  return questions;
}

/** Returns a question about each field for which there is only weak evidence. */
export function askEvidence(open: OpenMapping): MappingQuestion[] {
  const mapped = mappedFields(open);
  const weak = new Map<string, number[]>();
  for (const index of undecided(open)) {
    if (open.evidence?.cells(index).filled === 0) continue;
    const found = evidenceOf(open, index).find(({ field }) => isFree(field, mapped));
    if (found !== undefined) weak.set(found.field, [...(weak.get(found.field) ?? []), index]);
  }
  return Array.from(weak, ([field, indexes]) => questionAbout(field, indexes, open));
}

function evidenceOf({ evidence, names, taken }: OpenMapping, index: number): readonly ColumnEvidence[] {
  return (evidence?.of(index) ?? []).filter(({ field }) => names.has(field) && !taken.has(field));
}

function* undecided({ headers, decided }: OpenMapping): Generator<number> {
  for (const index of headers.keys()) if (!decided.has(index)) yield index;
}

function mappedFields({ decided }: OpenMapping): ReadonlySet<string | null> {
  return new Set(Array.from(decided.values(), ({ field }) => field));
}

/** A whole name needs no parts, and parts no whole. */
function isFree(field: string, mapped: ReadonlySet<string | null>): boolean {
  if (field === 'name' && NAME_PARTS.every((part) => mapped.has(part))) return false;
  return !mapped.has(field) && !(NAME_PARTS.includes(field) && mapped.has('name'));
}

/** Returns whether a column is a first name that what is called the name does not hold: that is then the last name. */
function isApart(field: string, index: number, { decided, evidence }: OpenMapping): boolean {
  const [whole] = [...decided].find(([, one]) => one.field === 'name') ?? [];
  return (
    field === 'first_name' &&
    whole !== undefined &&
    evidence !== undefined &&
    evidence.shareWithin(index, whole) < MOST_WITHIN
  );
}

/** In at most this share of the rows a last name holds the first name. */
const MOST_WITHIN = 0.2;

function byField(decided: ReadonlyMap<number, Decided>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const index of [...decided.keys()].sort((a, b) => a - b)) {
    const { field } = decided.get(index) ?? {};
    if (typeof field === 'string') found.set(field, [...(found.get(field) ?? []), index]);
  }
  return found;
}

/** Returns those columns that are decided in the surest way any of them is. */
function surest(
  indexes: readonly number[],
  decided: ReadonlyMap<number, Decided>,
  isExactNoBetter: boolean,
): number[] {
  const rank = (index: number): number => {
    const how = decided.get(index)?.how;
    if (how === 'evidence') return 2;
    return how === 'alias' || (how === 'exact' && isExactNoBetter) ? 1 : 0;
  };
  const best = Math.min(...indexes.map(rank));
  return indexes.filter((index) => rank(index) === best);
}

/** Returns what the questions propose, as if somebody had agreed to it. */
export function asProposed(
  questions: readonly MappingQuestion[],
  headers: readonly string[],
): MappingChoices {
  return questions.reduce<MappingChoices>(
    (choices, question) => answeredQuestion(question, question.proposed, choices, headers),
    {},
  );
}

/** Returns the choices with the answer to a question: the columns that are the field; the others are left out. */
export function answeredQuestion(
  { field, columns }: MappingQuestion,
  chosen: readonly number[],
  before: MappingChoices,
  headers: readonly string[],
): MappingChoices {
  const place = ({ index }: QuestionedColumn): string => referenceTo(headers, index);
  const isChosen = ({ index }: QuestionedColumn): boolean => chosen.includes(index);
  const set = new Map(before.set);
  if (chosen.length > 0) set.set(field, columns.filter(isChosen).map(place));
  const ignore = columns.filter((column) => !isChosen(column)).map(place);
  return { ...before, set, ignore: [...(before.ignore ?? []), ...ignore] };
}

function questionAbout(field: string, indexes: readonly number[], open: OpenMapping): MappingQuestion {
  const { headers, names, evidence } = open;
  const isList = names.get(field)?.isList === true;
  const best = evidence?.best(indexes, field) ?? indexes[0] ?? 0;
  return {
    field,
    isList,
    columns: indexes.map((index) => ({ index, header: headers[index] ?? '' })),
    proposed: evidence?.isUseful(field) === false ? [] : isList ? indexes : [best],
  };
}

const NO_NAMES: HeaderName = { name: '', aliases: [] };
