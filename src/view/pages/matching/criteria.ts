/** Rules and criteria, as a document in words. */
import type { CriteriaFile, CriterionEntry, RuleEntry } from '../../../matching/input/criteria-file.ts';
import { labelOf } from '../../../matching/input/criteria-types.ts';
import { criterionWords, ruleWords } from '../../../matching/input/criteria-words.ts';
import { impliedRules } from '../../../matching/scoring/in-force.ts';
import { RULES } from '../../../matching/rules/index.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { listing, plainTable } from '../../document/result.ts';

/** Returns what is asked of every pair and what is preferred. */
export function criteriaDocument(schema: string, criteria: CriteriaFile, headline?: string): Document {
  const inForce = [...impliedRules(criteria.rules), ...criteria.rules];
  const rules = [
    ...RULES.filter((rule) => rule.isAlwaysOn === true).map(({ name, about }) => ({
      name,
      on: 'always',
      words: about,
    })),
    ...inForce.map(ruleShown),
  ];
  const preferences = criteria.criteria.map((entry) => ({
    name: labelOf(entry.criterion, entry),
    weight: entry.weight,
    words: criterionWords(entry),
  }));
  return {
    schema,
    json: { rules: inForce.map(asJson), criteria: criteria.criteria.map(asJson) },
    blocks: [
      ...(headline === undefined ? [] : [textBlock(headline)]),
      listing(
        rules,
        [
          { key: 'rule', label: 'Rule', give: 0, of: ({ name }) => name },
          { key: 'on', label: 'On', give: 0, of: ({ on }) => on },
          { key: 'words', label: 'Asks for', give: 2, of: ({ words }) => words },
        ],
        { title: 'Rules: a pair that breaks one is not allowed' },
      ).block,
      listing(
        preferences,
        [
          { key: 'criterion', label: 'Criterion', give: 0, of: ({ name }) => name },
          { key: 'weight', label: 'Weight', align: 'right', give: 0, of: ({ weight }) => weight },
          { key: 'words', label: 'Prefers', give: 2, of: ({ words }) => words },
        ],
        {
          title: 'Criteria: each gives 0 to 100 points; the score is their weighted mean',
          whenEmpty: 'No criteria: every allowed pair scores 0.',
        },
      ).block,
    ],
    table: plainTable(
      ['kind', 'name', 'weight', 'on', 'words'],
      [
        ...rules.map(({ name, on, words }) => ['rule', name, null, on, words]),
        ...preferences.map(({ name, weight, words }) => ['criterion', name, weight, 'yes', words]),
      ],
    ),
  };
}

function ruleShown(entry: RuleEntry): { readonly name: string; readonly on: string; readonly words: string } {
  const words = ruleWords(entry);
  return {
    name: labelOf(entry.rule, entry),
    on: entry.on === false ? 'no' : 'yes',
    words: entry.missing === 'refuse' ? `${words}; refused where not known` : words,
  };
}

function asJson(entry: RuleEntry | CriterionEntry): Record<string, string | number | boolean> {
  return { ...entry } as Record<string, string | number | boolean>;
}
