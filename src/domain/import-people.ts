/** The people an import works on: those there are, and those of the file, found by ref, e-mail or row. */
import type { Draft } from './field.ts';
import type { ImportProblem, SourceRow } from './import-row.ts';
import type { Participant, ParticipantFields } from './participant.ts';
import { quote } from './text.ts';

export interface ExistingParticipant {
  readonly participant: Participant;
  readonly rowHash: string | null;
}

export interface Person {
  readonly participant: Participant | null;
  readonly rowHash: string | null;
  fields: ParticipantFields | null;
  line: number | undefined;
}

/** Finds people by ref, e-mail and row hash, those of the file included. */
export class People {
  readonly #byRef = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  readonly #byRow = new Map<string, Person>();

  constructor(existing: readonly ExistingParticipant[]) {
    for (const { participant, rowHash } of existing)
      this.remember({ participant, rowHash, fields: participant, line: undefined });
  }

  find(draft: Draft, rowHash: string | null): Person | undefined {
    return (
      (draft.ref ? this.#byRef.get(draft.ref) : undefined) ??
      (draft.email ? this.#byEmail.get(draft.email) : undefined) ??
      (rowHash === null ? undefined : this.#byRow.get(rowHash))
    );
  }

  /** The ref is who somebody is: an e-mail that belongs to another ref, or to another person, is a mistake. */
  clashes({ line }: SourceRow, draft: Draft, emailHeader: string | null): ImportProblem[] {
    const byRef = draft.ref ? this.#byRef.get(draft.ref) : undefined;
    const byEmail = draft.email ? this.#byEmail.get(draft.email) : undefined;
    const other = byEmail?.fields?.ref ?? draft.ref;
    if (!draft.ref || byEmail === undefined || byEmail === byRef) return [];
    if (byRef === undefined && other === draft.ref) return [];
    const whose =
      byRef === undefined
        ? `, whose ref is ${quote(other ?? '')}`
        : ` and the ref that of ${quote(byRef.fields?.name ?? '')}`;
    return [
      {
        line,
        column: emailHeader,
        rule: 'two-identities',
        message: `the e-mail is that of ${quote(byEmail.fields?.name ?? '')}${whose}`,
        hint: 'mend the ref or the e-mail',
      },
    ];
  }

  add(draft: Draft, rowHash: string | null): Person {
    return {
      participant: null,
      rowHash: draft.ref || draft.email ? null : rowHash,
      fields: null,
      line: undefined,
    };
  }

  remember(person: Person): void {
    if (person.fields?.ref) this.#byRef.set(person.fields.ref, person);
    if (person.fields?.email) this.#byEmail.set(person.fields.email, person);
    if (person.rowHash !== null) this.#byRow.set(person.rowHash, person);
  }
}
