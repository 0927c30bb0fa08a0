/** Lays what rows say over what is known of a person, and lists the differences. */
import type { Draft } from '../../../people/field.ts';
import { FIELDS } from '../../../people/fields.ts';
import type { ParticipantFields } from '../../../people/participant.ts';
import type { Difference } from '../../plan-import.ts';

/** Changes the fields to what a row says. Earlier values stay where the row says nothing, and roles add up. */
export function layOver(
  fields: { -readonly [K in keyof ParticipantFields]: ParticipantFields[K] },
  draft: Draft,
  topics: Draft,
): void {
  const { isMentor, isMentee, isPeer, custom } = fields;
  Object.assign(fields, draft, topics);
  fields.isMentor = isMentor || draft.isMentor === true;
  fields.isMentee = isMentee || draft.isMentee === true;
  fields.isPeer = isPeer || draft.isPeer === true;
  fields.custom = customOver(custom, draft.custom);
}

/** A blank is present only where it is meant to erase. */
function customOver(
  before: ParticipantFields['custom'],
  said: ParticipantFields['custom'] = {},
): ParticipantFields['custom'] {
  if (Object.keys(said).length === 0) return before;
  return Object.fromEntries(Object.entries({ ...before, ...said }).filter(([, value]) => value !== ''));
}

/** Returns the fields that differ before and after, as canonical texts, in the order of the fields. */
export function differencesOf(before: ParticipantFields, after: ParticipantFields): Difference[] {
  const custom = [...new Set([...Object.keys(before.custom), ...Object.keys(after.custom)])].sort();
  return [
    ...FIELDS.filter(({ properties }) =>
      properties.some((property) => before[property] !== after[property]),
    ).map((field) => ({ field: field.name, before: field.format(before), after: field.format(after) })),
    {
      field: 'consent_withdrawn_on',
      before: before.consentWithdrawnOn ?? '',
      after: after.consentWithdrawnOn ?? '',
    },
    ...custom.map((name) => ({
      field: name,
      before: before.custom[name] ?? '',
      after: after.custom[name] ?? '',
    })),
  ].filter((difference) => difference.before !== difference.after);
}
