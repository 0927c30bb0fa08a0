/**
 * Forms that anybody may fill in. One page serves everybody, so that its code names nobody: only the programme, by its
 * signature, the form and its version.
 */
import { ASKED_OF, type Form, type FormDefinition } from './form.ts';
import type { Occasion } from './occasion.ts';

/** No participant has this number. */
export const NOBODY = 0;
/** The same page has the same code, whenever it is made. */
const NO_DAY = '2000-01-01';

/** Returns whether people answer a form whom the programme need not know. */
export function isOpenForm({ form }: Pick<FormDefinition, 'form'>): boolean {
  return ASKED_OF[form] === 'anybody';
}

/** Returns what the code of such a form says. */
export function openOccasion({ form, version }: Pick<Form, 'form' | 'version'>): Occasion {
  return { form, version, participantId: NOBODY, relationshipId: null, day: NO_DAY };
}

/** Returns whether a code is one of a form that anybody may fill in. */
export function isOpenOccasion({ form, participantId }: Pick<Occasion, 'form' | 'participantId'>): boolean {
  return isOpenForm({ form }) && participantId === NOBODY;
}
