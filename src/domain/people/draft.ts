/** Reads what was said of a participant into a draft, field by field. */
import type { Draft } from './field.ts';
import type { FieldProblem, Vocabulary } from './fields/field-entry.ts';
import { FIELDS } from './fields.ts';
import { isBlank } from '../words/invisible-characters.ts';
import type { ParticipantFields } from './participant.ts';

/**
 * Reads texts by field name into a draft. Joins `first_name` and `last_name` where there is no `name`. Leaves out blank
 * texts: they say nothing.
 *
 * @returns Every problem, by field, in the order of {@link FIELDS}; the draft holds the rest.
 */
export function parseDraft(
  texts: Readonly<Record<string, string | undefined>>,
  vocabulary: Vocabulary,
): { draft: Draft; problems: (FieldProblem & { readonly field: string })[] } {
  const draft: Draft = {};
  const problems: (FieldProblem & { field: string })[] = [];
  const parts = [texts['first_name'], texts['last_name']]
    .map((part) => part?.trim() ?? '')
    .filter((part) => !isBlank(part));
  const named = { ...texts, name: isBlank(texts['name'] ?? '') ? parts.join(' ') : texts['name'] };
  for (const field of FIELDS) {
    const given = named[field.name as keyof typeof named]?.trim() ?? '';
    if (isBlank(given) || field.saysNothing?.(given) === true) continue;
    const parsed = field.parse(given, vocabulary);
    if ('problem' in parsed) problems.push({ field: field.name, ...parsed.problem });
    else Object.assign(draft, parsed.draft);
  }
  return { draft, problems };
}

/** A participant before anything is said of them: no name and no role. */
export const NOBODY = inOneShape({
  ...Object.assign({}, ...FIELDS.map(({ nothing }) => nothing)),
  consentWithdrawnOn: null,
  custom: {},
}) as ParticipantFields;

/**
 * V8 turns an object whose properties are set one by one into a dictionary, which is slow to copy. A parsed object
 * stays fast.
 */
function inOneShape(plain: object): unknown {
  return JSON.parse(JSON.stringify(plain));
}
