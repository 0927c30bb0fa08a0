/** Which rules and criteria count the programme's levels: what a new list of levels changes for them. */
import { CRITERIA } from '../../matching/criteria/index.ts';
import type { CriteriaFile } from '../../matching/input/criteria-file.ts';
import { labelOf } from '../../matching/input/criteria-types.ts';
import { RULES } from '../../matching/rules/index.ts';

/**
 * Returns the names of the rules and criteria that count levels, in their order.
 *
 * @param options.isOn Whether rules that are switched off are left out.
 * @example countingLevels({ rules: [{ rule: 'gap', field: 'level' }], criteria: [] }) // ['gap:level']
 */
export function countingLevels(
  { rules, criteria }: Pick<CriteriaFile, 'rules' | 'criteria'>,
  { isOn = false }: { readonly isOn?: boolean } = {},
): string[] {
  const counts = (name: string, field: unknown, known: typeof RULES | typeof CRITERIA): boolean =>
    field === 'level' && known.some((one) => one.name === name && one.countsField === true);
  return [
    ...rules
      .filter(({ rule, on, ...rest }) => counts(rule, rest['field'], RULES) && !(isOn && on === false))
      .map((entry) => labelOf(entry.rule, entry)),
    ...criteria
      .filter(({ criterion, ...rest }) => counts(criterion, rest['field'], CRITERIA))
      .map((entry) => labelOf(entry.criterion, entry)),
  ];
}
