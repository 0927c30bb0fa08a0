/** Who does something, where somebody else writes it down for the pair: by name, in place of "I will". */
import { folded } from '../../words/text.ts';
import { isCalled } from '../answer-rules.ts';

/** Whose row of a sheet it is, and the others of the pair. */
export interface RowPeople {
  readonly own: string;
  readonly others: readonly string[];
}

/**
 * Returns which choice of the question who will do it a name means: the row's own person, the other, or both. Of several others
 * no choice names one: all of them are the other side. Undefined where it is nobody, or could be either.
 *
 * @example ownerNamed('Ada', { own: 'Ada Lovelace', others: ['Grace Hopper'] }) // 'me'
 */
export function ownerNamed(cell: string, { own, others }: RowPeople): 'me' | 'partner' | 'both' | undefined {
  const said = new Set(namesIn(cell));
  const areAllNamed = (names: readonly string[]): boolean =>
    names.length > 0 && names.flatMap(namesIn).every((one) => said.has(one));
  if (areAllNamed([own]) && areAllNamed(others)) return 'both';
  const called = (name: string): boolean => isCalled({ name, email: null }, cell);
  const isOwn = called(own);
  if (others.some(called) === isOwn) return undefined;
  return isOwn ? 'me' : others.length === 1 || areAllNamed(others) ? 'partner' : undefined;
}

function namesIn(text: string): string[] {
  return folded(text)
    .split(/[\s,;.&/]+/u)
    .filter((part) => part !== '');
}
