/** What `pause` and `resume` print. */
import type { Participant, ParticipantStatus } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import type { Document } from '../../view/document/document.ts';
import { personJson } from '../../view/pages/people.ts';
import { said } from '../../view/result.ts';

/** Returns what `pause` and `resume` print: the status that a participant has now. */
export function statusDocument(
  schema: string,
  person: Participant,
  status: ParticipantStatus,
  text: string,
  until: string | null = null,
): Document {
  return {
    ...said(schema, text, { id: idOf('P', person.id), status, until }),
    json: { participant: personJson(person), status, until },
  };
}
