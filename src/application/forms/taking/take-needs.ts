/** Takes what somebody says they need, into the fields of the participant. */
import { parseDraft } from '../../../domain/people/draft.ts';
import type { ParticipantFields } from '../../../domain/people/participant.ts';
import { differencesOf } from '../../../domain/import/participants/merging/merge-rows.ts';
import { withReferencesTo } from '../../../domain/people/person-references.ts';
import { idOf } from '../../../domain/reference.ts';
import { dashed } from '../../../domain/words/text.ts';
import { ParticipantWriter } from '../../../store/people/participant-writer.ts';
import { customReferenceFields, loadFinder } from '../../../store/people/person-references.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import type { Outcome, PersonTaking } from './taking.ts';

export const needs: PersonTaking = {
  about: 'person',
  isReplaceable: true,
  take({ store, person, said }): Outcome {
    const { draft, problems } = parseDraft(Object.fromEntries(said.fields), loadVocabulary(store));
    if (problems.length > 0)
      return {
        faults: problems.map(({ field }) => ({
          message: `what it says as ${field} cannot be read`,
          hint: `record it by hand: mentor participant edit ${idOf('P', person.id)} --${dashed(field)} …`,
        })),
      };
    const given: ParticipantFields = { ...person, ...draft };
    const fields = withReferencesTo(given, () => loadFinder(store), customReferenceFields(store), person.id);
    if (differencesOf(person, fields).length > 0) new ParticipantWriter(store).update(person.id, fields);
    return {};
  },
};
