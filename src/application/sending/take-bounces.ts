/** Taking in what mail servers report of letters that did not arrive. */
import { basename } from 'node:path';
import { noteOf, type SentLetter } from '../../domain/letters/letters-sent.ts';
import type { Bounce } from '../../io/mail/mail.ts';
import { mailFiles } from '../../io/mail/mail-files.ts';
import { mailsIn } from '../../io/mail/read-mail.ts';
import { findLastLetterTo, findLetterSent, letterEnded } from '../../store/people/letter-ledger.ts';
import type { Store } from '../../store/store.ts';

/** A letter that came back. */
export interface TakenBounce {
  readonly file: string;
  readonly line: number;
  readonly letter: SentLetter;
  /** To which it did not come. */
  readonly address: string;
  /** `5.1.1`, or ''. */
  readonly status: string;
  readonly words: string;
  /** Whether it was not known before. */
  readonly isNew: boolean;
}

export interface TakenBounces {
  /** How many mails were read. */
  readonly mails: number;
  readonly bounces: readonly TakenBounce[];
  /** Reports of mails that are no letters of ours. */
  readonly notOurs: readonly { readonly file: string; readonly line: number; readonly address: string }[];
  readonly unread: readonly {
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly hint: string;
  }[];
}

/**
 * Takes in the reports among the mails of a folder or a file. The letter is known by its Message-ID in what the server
 * returned.
 *
 * @throws Failure `refused` where it cannot be read, or the data file cannot be written.
 */
export async function takeBounces(store: Store, path: string): Promise<TakenBounces> {
  let mails = 0;
  const bounces: TakenBounce[] = [];
  const notOurs: { file: string; line: number; address: string }[] = [];
  const unread: TakenBounces['unread'][number][] = [];
  for (const one of mailFiles(path))
    for await (const mail of mailsIn(one)) {
      const at = { file: basename(one), line: mail.line };
      if (!('headers' in mail)) {
        unread.push({ ...at, message: mail.message, hint: mail.hint });
        continue;
      }
      mails++;
      if (mail.bounce === null) continue;
      const taken = take(store, mail.bounce);
      if (taken === undefined) notOurs.push({ ...at, address: mail.bounce.failed[0]?.address ?? '' });
      else bounces.push({ ...at, ...taken });
    }
  return { mails, bounces, notOurs, unread };
}

function take(store: Store, bounce: Bounce): Omit<TakenBounce, 'file' | 'line'> | undefined {
  const letter = letterOf(store, bounce);
  const [failed] = bounce.failed;
  if (letter === undefined || failed === undefined) return undefined;
  const { address, status } = failed;
  const words = noteOf(failed.words === '' ? status : failed.words, address);
  const isNew = letter.state !== 'bounced';
  if (isNew) letterEnded(store, letter.messageId, { state: 'bounced', note: words });
  return { letter: { ...letter, state: 'bounced' }, address, status, words, isNew };
}

/** By its Message-ID; where the report does not have it, the last letter to whoever has the address. */
function letterOf(store: Store, { messageId, failed }: Bounce): SentLetter | undefined {
  if (messageId !== null) return findLetterSent(store, messageId);
  return findLastLetterTo(
    store,
    failed.map(({ address }) => address),
  );
}
