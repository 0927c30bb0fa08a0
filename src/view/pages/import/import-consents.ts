/** What an import says of consent beside the counts in its facts: by name who did not give it. */
import type { ConsentAtOdds, ConsentsOfFile } from '../../../domain/import/participants/consent-tally.ts';
import { idOf } from '../../../domain/reference.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { lineNotes } from './import-result.ts';

/** So many are named in a sentence. */
const MOST_NAMED = 10;

/** Returns what people are told; nothing where the file does not speak of consent. */
export function consentNotes(consents: ConsentsOfFile | null): Block[] {
  if (consents === null) return [];
  const { no, blank, takenBack, staysBack, olderNo } = consents;
  const without = [
    ...(no.length === 0 ? [] : [`Said no to consent: ${named(no)}.`]),
    ...(blank.length === 0 ? [] : [`Left consent blank, which is none: ${named(blank)}.`]),
  ];
  return [
    ...(without.length === 0 ? [] : [textBlock(without.join(' '), 'muted')]),
    ...lineNotes(
      takenBack.map(
        ({ line, onFile, ...one }) =>
          `Line ${line}: ${who(one)} said no: the consent of ${onFile} is taken back.`,
      ),
    ),
    ...lineNotes(
      staysBack.map(
        ({ line, onFile, said, participantId, name }) =>
          `Line ${line}: ${who({ participantId, name })} took consent back on ${onFile}, or said no to it then, and the file holds no later yes: it stays so. If they consent again: mentor participant consent ${idOf('P', participantId)} --on ${said !== null && said > onFile ? said : 'DATE'}`,
      ),
    ),
    ...lineNotes(
      olderNo.map(
        ({ line, onFile, said, ...one }) =>
          `Line ${line}: ${who(one)} said no on ${said}; the consent of ${onFile} on file is newer and stays. If it does not: mentor participant consent ${idOf('P', one.participantId)} --withdrawn`,
      ),
    ),
  ];
}

/** Returns the same for scripts, which get every name. */
export function consentsJson(consents: ConsentsOfFile | null): JsonValue {
  if (consents === null) return null;
  const row = ({ line, name }: { readonly line: number; readonly name: string }): JsonValue => ({
    line,
    name,
  });
  const atOdds = ({ line, participantId, name, onFile, said }: ConsentAtOdds): JsonValue => ({
    line,
    participant: idOf('P', participantId),
    name,
    on_file: onFile,
    said,
  });
  return {
    of_all_on: consents.ofAllOn,
    yes: consents.yes,
    no: consents.no.map(row),
    blank: consents.blank.map(row),
    taken_back: consents.takenBack.map(atOdds),
    stays_back: consents.staysBack.map(atOdds),
    older_no: consents.olderNo.map(atOdds),
  };
}

function named(rows: readonly { readonly line: number; readonly name: string }[]): string {
  const shown = rows.slice(0, MOST_NAMED).map(({ line, name }) => `${oneLine(name)}, line ${line}`);
  const more = rows.length > MOST_NAMED ? `; and ${rows.length - MOST_NAMED} more (--json names them)` : '';
  return `${shown.join('; ')}${more}`;
}

function who({ participantId, name }: Pick<ConsentAtOdds, 'participantId' | 'name'>): string {
  return `${idOf('P', participantId)} ${oneLine(name)}`;
}
