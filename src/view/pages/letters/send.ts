/** What `mentor send` tells: what came of each letter. */
import { type LetterResult, type Outcome, WITHHELD } from '../../../domain/letters/outgoing-letter.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { type Block, type Document, textBlock, type Tone } from '../../document/document.ts';
import { type Field, listing, type PersonJson, saidOfAll } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

/** Names, by the number of the person. */
export type PeopleNamed = ReadonlyMap<number, { readonly name: string; readonly email: string | null }>;

export interface SendTold {
  readonly folder: string;
  readonly isDryRun: boolean;
  readonly results: readonly LetterResult[];
  readonly others: readonly { readonly file: string; readonly why: string }[];
  /** Why it ended before its end; null where it did not. */
  readonly stopped: string | null;
  readonly people: PeopleNamed;
}

const WORDS: Readonly<Record<Outcome, string>> = {
  sent: 'sent',
  'to-send': 'would be sent',
  'already-sent': 'sent before',
  refused: 'refused',
  bounced: 'came back',
  unknown: 'not known',
  left: 'not sent yet',
  withheld: 'not sent',
};

const TONES: Partial<Readonly<Record<Outcome, Tone>>> = {
  refused: 'bad',
  bounced: 'bad',
  unknown: 'warning',
  left: 'warning',
  withheld: 'muted',
};

/** What is not told letter by letter: it is as it should be. */
const AS_EXPECTED: ReadonlySet<Outcome> = new Set(['sent', 'already-sent']);

/** Returns what came of a run, or what would. */
export function sendDocument(told: SendTold): Document {
  const { results, others, folder, isDryRun, stopped, people } = told;
  const fields = fieldsOf(people);
  const letters = listing(results, fields);
  const notable = results.filter(({ outcome }) => !AS_EXPECTED.has(outcome));
  const count = (outcome: Outcome): number => results.filter((one) => one.outcome === outcome).length;
  const blocks: Block[] = sentences(count, results.length, isDryRun).map((text) => textBlock(text));
  if (notable.length > 0)
    blocks.push(listing(notable, fields, { tone: ({ outcome }) => TONES[outcome] }).block);
  if (stopped !== null) blocks.push(textBlock(`It was ended early: ${stopped}.`, 'warning'));
  for (const { file, why } of others) blocks.push(textBlock(`${file} ${why}; it is left alone.`, 'muted'));
  return saidOfAll('send/1', blocks, 'letters', letters, {
    folder,
    dry_run: isDryRun,
    summary: {
      letters: results.length,
      sent: count('sent'),
      to_send: count('to-send'),
      already_sent: count('already-sent'),
      refused: count('refused'),
      bounced: count('bounced'),
      unknown: count('unknown'),
      left: count('left'),
      withheld: count('withheld'),
      not_ours: others.length,
    },
    others: others.map(({ file, why }) => ({ file, why })),
    stopped,
  });
}

function sentences(count: (outcome: Outcome) => number, all: number, isDryRun: boolean): string[] {
  if (all === 0) return ['There are no letters.'];
  const told: string[] = [];
  const tell = (outcome: Outcome, text: (letters: string, is: string) => string): void => {
    const number = count(outcome);
    if (number > 0) told.push(text(plural(number, 'letter'), number === 1 ? 'is' : 'are'));
  };
  if (isDryRun) tell('to-send', (letters) => `${letters} would be sent.`);
  else if (count('sent') === 0) told.push('No letter was sent.');
  tell('sent', (letters) => `Sent ${letters}.`);
  tell('already-sent', (letters, is) => `${letters} ${is} not sent again.`);
  tell('refused', (letters, is) => `${letters} ${is} refused by the mail server.`);
  tell('bounced', (letters) => `${letters} came back before.`);
  tell('unknown', (letters) => `Of ${letters} it is not known whether the server took it.`);
  tell('left', (letters, is) => `${letters} ${is} left for the next run.`);
  tell('withheld', (letters, is) => `${letters} ${is} not to be sent.`);
  return told;
}

function fieldsOf(people: PeopleNamed): Field<LetterResult>[] {
  const nameOf = ({ letter: { participantId } }: LetterResult): string | null =>
    people.get(participantId)?.name ?? null;
  const person = (one: LetterResult): PersonJson => ({
    id: idOf('P', one.letter.participantId),
    name: nameOf(one),
    email: people.get(one.letter.participantId)?.email ?? null,
  });
  return [
    { key: 'letter', label: 'L', give: 0, spare: 2, of: ({ id }) => idOrNull('L', id) },
    { key: 'participant', label: 'P', give: 0, of: person },
    { key: 'name', label: 'To', of: nameOf, only: 'table' },
    {
      key: 'email',
      label: 'E-mail',
      holds: 'whole',
      give: 2,
      spare: 1,
      of: (one) => person(one).email,
      only: 'table',
    },
    { key: 'kind', label: 'Letter', give: 0, of: ({ letter }) => letter.kind },
    {
      key: 'state',
      label: 'State',
      give: 0,
      of: ({ outcome }) => outcome,
      text: ({ outcome }) => WORDS[outcome],
    },
    { key: 'reason', of: ({ withheld }) => withheld, only: 'json' },
    { key: 'words', label: 'Why', holds: 'words', of: whyOf, text: whyOf },
    { key: 'file', label: 'File', holds: 'name', spare: 3, of: ({ letter }) => letter.file },
    { key: 'message_id', of: ({ letter }) => letter.messageId, only: 'json' },
    { key: 'is_new', of: ({ isNew }) => isNew, only: 'json' },
  ];
}

function whyOf({ withheld, words, outcome }: LetterResult): string | null {
  if (withheld !== null) return WITHHELD[withheld];
  if (outcome === 'unknown' && words === '') return 'it was being sent when mentor ended';
  return words === '' ? null : words;
}
