/** People as far as forms depend on them. */
import type { FormPerson } from '../../domain/forms/due/due-forms.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import type { ParticipantStatus } from '../../domain/people/participant.ts';
import { listIn, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Somebody with what a form says of them. */
export interface Addressee extends FormPerson {
  readonly name: string;
  readonly email: string | null;
  /** BCP 47, best first. */
  readonly languages: readonly string[];
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly languages: string;
  readonly isMentee: number;
  readonly enrolledOn: string;
  readonly status: ParticipantStatus;
  readonly pausedUntil: string | null;
  readonly hasConsent: number;
  readonly hasNeeds: number;
}

/** Returns everybody, by id. */
export function loadAddressees({ db, today }: Store): Map<number, Addressee> {
  const rows = rowsIn<Row>(
    db,
    `SELECT id, name, email, languages, is_mentee AS isMentee, enrolled_on AS enrolledOn, status,
       paused_until AS pausedUntil, consent_on IS NOT NULL AS hasConsent,
       id IN (SELECT participant_id FROM participant_topics WHERE kind <> 'expertise') AS hasNeeds
     FROM participants ORDER BY id`,
  );
  return new Map(
    rows.map(({ id, name, email, languages, isMentee, enrolledOn, hasConsent, hasNeeds, ...of }) => {
      const status = statusOn(of, today);
      return [
        id,
        {
          id,
          name,
          email,
          languages: listIn(languages),
          isMentee: isMentee === 1,
          enrolledOn,
          isAskable: hasConsent === 1 && status !== 'withdrawn',
          isPaused: status === 'paused',
          hasNeeds: hasNeeds === 1,
        },
      ];
    }),
  );
}
