/** Takes the names of people out of what a book that names nobody says. */
import type { Participant } from '../../../domain/people/participant.ts';
import type { Contact } from '../../../domain/programme.ts';
import { isTelling, Mention } from '../../../domain/privacy/mention.ts';
import { spellingsOf } from '../../../domain/words/spellings.ts';

/** What stands in the place of a name. */
const SOMEBODY = 'somebody';

/**
 * Returns what takes the whole names and the addresses of people out of a text, in any spelling. Most texts come many times; each
 * is read once.
 *
 * @param contact Whom people write to; `null` where the programme has not said.
 * @example withoutNames([{ name: 'Ada Lovelace', email: null, ref: null }], null)('Ask Ada LOVELACE') // 'Ask somebody'
 */
export function withoutNames(
  people: readonly Pick<Participant, 'name' | 'email' | 'ref'>[],
  contact: Contact | null,
): (text: string) => string {
  const names = [...people.map(({ name }) => name), contact?.name ?? ''];
  const addresses = [
    ...people.flatMap(({ email, ref }) => [email ?? '', ref !== null && isTelling(ref) ? ref : '']),
    contact?.email ?? '',
  ];
  const mention = new Mention(
    names.flatMap(spellingsOf),
    addresses.filter((address) => address !== ''),
  );
  const known = new Map<string, string>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = mention.replaced(text, SOMEBODY)));
    return found;
  };
}
