/** What differs between two files of rules and criteria, in words. */
import { type CriteriaFile, labelOf } from '../../../matching/input/criteria-types.ts';
import { criterionWords, ruleWords } from '../../../matching/input/criteria-words.ts';

/**
 * Returns what was added, removed and changed, a phrase for each rule and criterion.
 *
 * @example criteriaChanges(before, after) // ['criterion near:level: level: ideally one above (20) → level: ideally one above (30)']
 */
export function criteriaChanges(before: CriteriaFile, after: CriteriaFile): string[] {
  const [old, now] = [saidOf(before), saidOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was === is) return [];
    if (was === undefined) return [`${name} added: ${is}`];
    return [is === undefined ? `${name} removed: ${was}` : `${name}: ${was} → ${is}`];
  });
}

/** What each entry says, by what it is called. */
function saidOf({ rules, criteria }: CriteriaFile): Map<string, string> {
  return new Map([
    ...rules.map((entry): [string, string] => [
      `rule ${labelOf(entry.rule, entry)}`,
      [
        ruleWords(entry),
        entry.on === false ? 'off' : '',
        entry.missing === 'refuse' ? 'refused where not known' : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    ]),
    ...criteria.map((entry): [string, string] => [
      `criterion ${labelOf(entry.criterion, entry)}`,
      `${criterionWords(entry)} (${entry.weight})`,
    ]),
  ]);
}
