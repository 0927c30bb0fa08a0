/** Joins what several rows say of one person: lists add up, and other values must agree. */
import type { Draft, Field } from '../../../people/field.ts';
import { FIELDS } from '../../../people/fields.ts';
import { folded } from '../../../words/text.ts';
import { unpacked } from '../packed-draft.ts';
import type { Said } from '../kept-rows.ts';
import type { TopicTexts } from '../topic-cells.ts';

/** A row that says something else than an earlier one. */
export interface Contradiction {
  readonly line: number;
  readonly otherLine: number;
  /** The field or custom field. */
  readonly field: string;
}

interface Joined {
  readonly draft: Draft;
  readonly topics: TopicTexts | null;
  /** The rows that agree. */
  readonly said: readonly Said[];
  readonly contradictions: readonly Contradiction[];
}

type Property = keyof Draft;

const FIELD_OF: ReadonlyMap<Property, Field> = new Map(
  FIELDS.flatMap((field) => field.properties.map((property) => [property, field] as const)),
);

/**
 * Returns what rows say together. A row that contradicts an earlier one is left out.
 *
 * @param said In the order of the file, which is that of the joined lists.
 */
export function joinedRows(said: readonly Said[]): Joined {
  const draft: Draft = {};
  const topics: Record<string, readonly string[]> = {};
  const contradictions: Contradiction[] = [];
  const lines = new Map<string, number>();
  const good: Said[] = [];
  for (const one of said) {
    const own = unpacked(one);
    const field = contradicted(draft, own);
    if (field !== undefined) {
      contradictions.push({ line: one.line, otherLine: lines.get(field) ?? good[0]?.line ?? 0, field });
      continue;
    }
    for (const name of namesOf(own)) if (!lines.has(name)) lines.set(name, one.line);
    add(draft, own);
    for (const [name, texts] of Object.entries(one.topics ?? {}))
      topics[name] = [...(topics[name] ?? []), ...texts];
    good.push(one);
  }
  return {
    draft,
    topics: said.some((one) => one.topics !== null) ? topics : null,
    said: good,
    contradictions,
  };
}

function contradicted(draft: Draft, own: Draft): string | undefined {
  for (const property of Object.keys(own) as Property[]) {
    if (property === 'custom' || FIELD_OF.get(property)?.join !== undefined) continue;
    if (!agrees(draft[property], own[property])) return FIELD_OF.get(property)?.name ?? property;
  }
  const custom = draft.custom ?? {};
  return Object.entries(own.custom ?? {}).find(([name, text]) => !agrees(custom[name], text))?.[0];
}

function agrees(before: unknown, after: unknown): boolean {
  if (isNothing(before) || isNothing(after) || typeof after === 'boolean') return true;
  if (typeof before === 'string' && typeof after === 'string') return folded(before) === folded(after);
  return before === after;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function namesOf(own: Draft): string[] {
  const said = (Object.keys(own) as Property[]).filter((property) => !isNothing(own[property]));
  const custom = Object.entries(own.custom ?? {}).filter(([, text]) => text !== '');
  return [
    ...said.map((property) => FIELD_OF.get(property)?.name ?? property),
    ...custom.map(([name]) => name),
  ];
}

/** Adds to a draft what a row says that agrees with it. */
function add(draft: Draft, own: Draft): void {
  for (const property of Object.keys(own) as Property[]) {
    if (property === 'custom') continue;
    const [before, after] = [draft[property], own[property]];
    const join = FIELD_OF.get(property)?.join;
    if (isNothing(before)) Object.assign(draft, { [property]: after });
    else if (isNothing(after)) continue;
    else if (join !== undefined) Object.assign(draft, join(draft, own));
    else if (typeof after === 'boolean') Object.assign(draft, { [property]: before === true || after });
    else Object.assign(draft, { [property]: spelling(before, after) });
  }
  const custom = { ...draft.custom };
  for (const [name, text] of Object.entries(own.custom ?? {}))
    custom[name] = custom[name] ? (spelling(custom[name], text) as string) : text;
  if (own.custom !== undefined) draft.custom = custom;
}

/** Of two spellings of one text the first in code units, so that the order of the rows does not matter. */
function spelling(before: unknown, after: unknown): unknown {
  if (typeof before !== 'string' || typeof after !== 'string' || after === '') return before;
  return after < before ? after : before;
}
