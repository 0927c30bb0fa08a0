/** Answers as they come back, for tests: made with the codes of a programme's own secret. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerText } from '../../../../src/domain/forms/answer-text.ts';
import { formCode } from '../../../../src/domain/forms/form-code.ts';
import type { FormKind } from '../../../../src/domain/forms/form.ts';
import { formSigner } from '../../../../src/store/forms/form-secret.ts';
import { loadRelationships } from '../../../../src/store/relationships/relationships.ts';
import { type Ran, runMentor } from '../../../support/host.ts';
import { aProgramme, type Made } from '../../../support/programme.ts';

/** The day on which the answers of tests are given and come in. */
export const DAY = '2026-11-30';

/** Grace, a mentor and P1; Ada, her mentee and P2; R1, in preparation since a week before {@link DAY}. */
export function aPairMade(): Made {
  return aProgramme()
    .withMentor({ name: 'Grace Hopper' })
    .withMentee({ name: 'Ada Lovelace' })
    .withRelationship('Grace Hopper', 'Ada Lovelace', { startedOn: '2026-11-23', plannedEndOn: '2027-11-23' })
    .create();
}

export const GRACE = 1;
export const ADA = 2;

interface Given {
  /** The occasion. Default: {@link DAY}. */
  readonly day?: string;
  /** Default: {@link DAY}. */
  readonly on?: string;
  readonly version?: number;
  /** `null` for a form that is about no pair. Default: R1. */
  readonly pair?: number | null;
}

/** Returns the code of a form for somebody. */
export function codeOf({ store }: Made, form: FormKind, who: number, given: Given = {}): string {
  const { day = DAY, version = 1, pair = 1 } = given;
  return formCode({ form, version, participantId: who, relationshipId: pair, day }, formSigner(store));
}

/** Returns an answer as text. */
export function anAnswer(
  made: Made,
  form: FormKind,
  who: number,
  values: Readonly<Record<string, string>>,
  given: Given = {},
): string {
  const code = codeOf(made, form, who, given);
  const answer = {
    code,
    answeredOn: given.on ?? DAY,
    language: 'en',
    values: new Map(Object.entries(values)),
  };
  return answerText(answer, form, given.version ?? 1);
}

/** What a readiness form takes. */
export const READY = { motivation: '4', time: '3', expectations: '5', confidence: '4' };

/** Puts files into a folder of the programme, by their paths. */
export function put({ folder }: Made, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

export function mentor({ folder }: Made, ...argv: readonly string[]): Promise<Ran> {
  const today = argv.includes('--today') ? [] : ['--today', DAY];
  return runMentor([...argv, ...today], { cwd: folder });
}

export interface Imported {
  readonly summary: Readonly<Record<'answers' | 'new' | 'unchanged' | 'rejected', number>>;
  readonly answers: readonly {
    readonly form: string;
    readonly person: { readonly id: string };
    readonly relationship: string | null;
    readonly state: string;
  }[];
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string | null;
    readonly rule: string;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly notes: readonly { readonly message: string }[];
  readonly not_answers: readonly string[];
}

/** Imports what is in the folder `inbox`, and returns the document. */
export async function take(made: Made, ...options: readonly string[]): Promise<Imported> {
  const { stdout, stderr } = await mentor(made, 'import', 'answers', 'inbox', ...options, '--json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Imported;
}

/** Moves R1 to a phase. */
export function inPhase(made: Made, phase: string, on = DAY): Made {
  const { store } = made;
  const [pair] = loadRelationships(store);
  store.write('advance', () => {
    store.db.prepare('UPDATE relationships SET phase = ? WHERE id = 1').run(phase);
    store.db
      .prepare(
        'INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on, is_forced) VALUES (1, ?, ?, ?, 0)',
      )
      .run(pair?.phase ?? 'preparation', phase, on);
  });
  return made;
}
