/** What an import says of consent: how many gave it, and by name who did not. */
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
  const { ofAllOn, yes, no, blank, takenBack, staysBack, olderNo } = consents;
  const counts = [`${yes} yes`, `${no.length} no${named(no)}`, `${blank.length} blank${named(blank)}`];
  const without = no.length + blank.length === 0 ? '' : ' No and blank are no consent.';
  return [
    textBlock(
      ofAllOn === null
        ? `Consent: ${counts.join('; ')}.${without}`
        : `Consent of ${ofAllOn}: ${yes}, for no column says who consented.`,
      'muted',
    ),
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
  if (rows.length === 0) return '';
  const shown = rows.slice(0, MOST_NAMED).map(({ line, name }) => `${oneLine(name)}, line ${line}`);
  const more = rows.length > MOST_NAMED ? `; and ${rows.length - MOST_NAMED} more (--json names them)` : '';
  return ` (${shown.join('; ')}${more})`;
}

function who({ participantId, name }: Pick<ConsentAtOdds, 'participantId' | 'name'>): string {
  return `${idOf('P', participantId)} ${oneLine(name)}`;
}
