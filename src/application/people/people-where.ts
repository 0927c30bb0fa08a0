/** `--where FIELD=VALUE` on people. */
import type { RollEntry } from '../../domain/people/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { type AskedOfPerson, askedOfPeople } from '../../domain/search/asked-of-people.ts';
import type { Condition } from '../../domain/search/condition.ts';
import { refused } from '../../errors.ts';
import { loadCustomFields, loadVocabulary } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { conditionsFrom } from '../options/where.ts';

/**
 * Reads the conditions of a line.
 *
 * @throws Failure `usage` where one cannot be read; `refused` where it asks what is said only with `--confidential`.
 */
export function conditionsOnPeople(
  store: Store,
  { requiredFields, defaultCapacity }: Pick<Programme, 'requiredFields' | 'defaultCapacity'>,
  {
    where = [],
    confidential,
  }: { readonly where?: readonly string[] | undefined; readonly confidential?: true | undefined },
): readonly Condition<RollEntry, AskedOfPerson>[] {
  const vocabulary = loadVocabulary(store);
  const custom = loadCustomFields(store);
  const about = { vocabulary, custom, requiredFields, defaultCapacity, today: store.today };
  const conditions = conditionsFrom<RollEntry, AskedOfPerson>(where, askedOfPeople(about));
  const hidden = conditions.find(({ asked }) => asked.isInConfidence);
  if (hidden !== undefined && confidential !== true)
    throw refused(`${hidden.asked.name} is told in confidence.`, '--confidential lets --where ask for it');
  return conditions;
}
