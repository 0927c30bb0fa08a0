/**
 * What an e-mail of a letter says of itself in its headers, so that what sends it knows whose it is, whether it is of this
 * programme, and which reminders to mark.
 *
 *     X-Mentor-Letter: reminder P12
 *     X-Mentor-Programme: 20260901T090000000Z
 *     X-Mentor-Reminders: R7/readiness/start/gentle -/training/Fire%20safety%202026-10-01/firm
 */
import { type Level, LEVELS } from '../attention/signal.ts';
import { idOf } from '../reference.ts';
import type { SentReminder } from './due-reminders.ts';
import { type Letter, LETTER_KINDS, type LetterKind } from './letter.ts';

/** A reminder that a letter holds, without the day on which it was sent. */
export type LetterMark = Omit<SentReminder, 'sentOn'>;

export interface LetterHead {
  readonly kind: LetterKind;
  readonly participantId: number;
  readonly programmeKey: string;
  readonly marks: readonly LetterMark[];
}

const LETTER = 'X-Mentor-Letter';
const PROGRAMME = 'X-Mentor-Programme';
const REMINDERS = 'X-Mentor-Reminders';

/** Returns the headers of a letter. A mail program may fold them at any blank. */
export function letterHeaders(
  { kind, recipient, reminders }: Pick<Letter, 'kind' | 'recipient' | 'reminders'>,
  programmeKey: string,
): Record<string, string> {
  return {
    [LETTER]: `${kind} ${idOf('P', recipient.id)}`,
    [PROGRAMME]: programmeKey,
    ...(reminders.length > 0 && { [REMINDERS]: reminders.map(markText).join(' ') }),
  };
}

/**
 * Returns what the headers of an e-mail say; undefined where they are not those of a letter.
 *
 * @param valueOf The value of a header, by its name in any case; undefined where there is none.
 */
export function readLetterHeaders(valueOf: (name: string) => string | undefined): LetterHead | undefined {
  const [, kind, id] = /^([a-z-]+)\s+P([1-9]\d{0,14})$/.exec(valueOf(LETTER)?.trim() ?? '') ?? [];
  const programmeKey = valueOf(PROGRAMME)?.trim() ?? '';
  const known = LETTER_KINDS.find((one) => one === kind);
  if (known === undefined || id === undefined || programmeKey === '') return undefined;
  const participantId = Number(id);
  const marks: LetterMark[] = [];
  for (const text of (valueOf(REMINDERS) ?? '').split(/\s+/).filter(Boolean)) {
    const mark = readMark(text, participantId);
    if (mark === undefined) return undefined;
    marks.push(mark);
  }
  return { kind: known, participantId, programmeKey, marks };
}

/** Returns a reminder as one word: `R7/readiness/start/gentle`. */
export function markText({
  relationshipId,
  kind,
  occasion,
  level,
}: Omit<LetterMark, 'participantId'>): string {
  const of = relationshipId === null ? '-' : idOf('R', relationshipId);
  return `${of}/${kind}/${encodeURIComponent(occasion.replace(/\p{Surrogate}/gu, '\ufffd'))}/${level}`;
}

function readMark(text: string, participantId: number): LetterMark | undefined {
  const [, relationship, id, kind, occasion, step] =
    /^(-|R([1-9]\d{0,14}))\/([a-z-]+)\/([^/\s]*)\/([a-z]+)$/.exec(text) ?? [];
  const level = LEVELS.find((one): one is Level => one === step);
  if (relationship === undefined || kind === undefined || occasion === undefined || level === undefined)
    return undefined;
  try {
    return {
      participantId,
      relationshipId: id === undefined ? null : Number(id),
      kind,
      occasion: decodeURIComponent(occasion),
      level,
    };
  } catch {
    return undefined; // no encoding of ours
  }
}
