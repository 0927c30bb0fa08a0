/** Reading what was said of a participant, field by field, into a draft. */
import type { Draft } from './field.ts';
import type { FieldProblem, Vocabulary } from './fields/field-entry.ts';
import { FIELDS } from './fields.ts';
import { isBlank } from '../words/invisible-characters.ts';
import type { ParticipantFields } from './participant.ts';

/**
 * Reads texts by field name into a draft, with `first_name` and `last_name` joined where there is no
 * `name`. A blank text is not said: it is left out.
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

/** What a participant is before anything is said of them: they have no name and no role. */
export const NOBODY = inOneShape({
  ...Object.assign({}, ...FIELDS.map(({ nothing }) => nothing)),
  consentWithdrawnOn: null,
  custom: {},
}) as ParticipantFields;

/** To V8 an object that is given its properties one by one is a dictionary, slow to copy; what is parsed is not. */
function inOneShape(plain: object): unknown {
  return JSON.parse(JSON.stringify(plain));
}
