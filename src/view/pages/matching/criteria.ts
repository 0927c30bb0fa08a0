/** Rules and criteria, as a document in words. */
import type { CriteriaFile, CriterionEntry, RuleEntry } from '../../../matching/input/criteria-file.ts';
import { labelOf } from '../../../matching/input/criteria-types.ts';
import { criterionWords, ruleWords } from '../../../matching/input/criteria-words.ts';
import { impliedRules } from '../../../matching/scoring/in-force.ts';
import { RULES } from '../../../matching/rules/index.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { type Field, listing, lists, plainTable } from '../../document/result.ts';

/** Returns what is asked of every pair and what is preferred. */
export function criteriaDocument(schema: string, criteria: CriteriaFile, headline?: string): Document {
  const { inForce, rules, preferences } = shownOf(criteria);
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

const LINE: readonly Field<Shown>[] = [
  { key: 'kind', label: 'Kind', give: 0, of: ({ weight }) => (weight === null ? 'rule' : 'criterion') },
  { key: 'name', label: 'Name', give: 0, of: ({ name }) => name },
  { key: 'on', label: 'On', give: 0, of: ({ on }) => on },
  { key: 'weight', label: 'Weight', align: 'right', give: 0, of: ({ weight }) => weight },
  { key: 'words', label: 'What it asks', give: 2, of: ({ words }) => words },
];

/** Returns the rules and then the criteria, one a line. */
export function criteriaList(criteria: CriteriaFile): Document {
  const { rules, preferences } = shownOf(criteria);
  return lists('criteria.list/1', { criteria: listing([...rules, ...preferences], LINE) });
}

/** A rule, or a criterion with its weight. */
interface Shown {
  readonly name: string;
  readonly on: string;
  readonly weight: number | null;
  readonly words: string;
}

function shownOf(criteria: CriteriaFile): {
  readonly inForce: readonly RuleEntry[];
  readonly rules: readonly Shown[];
  readonly preferences: readonly Shown[];
} {
  const inForce = [...impliedRules(criteria.rules), ...criteria.rules];
  return {
    inForce,
    rules: [
      ...RULES.filter((rule) => rule.isAlwaysOn === true).map(({ name, about }) => ({
        name,
        on: 'always',
        weight: null,
        words: about,
      })),
      ...inForce.map(ruleShown),
    ],
    preferences: criteria.criteria.map((entry) => ({
      name: labelOf(entry.criterion, entry),
      on: 'yes',
      weight: entry.weight,
      words: criterionWords(entry),
    })),
  };
}

function ruleShown(entry: RuleEntry): Shown {
  const words = ruleWords(entry);
  return {
    name: labelOf(entry.rule, entry),
    on: entry.on === false ? 'no' : 'yes',
    weight: null,
    words: entry.missing === 'refuse' ? `${words}; refused where not known` : words,
  };
}

function asJson(entry: RuleEntry | CriterionEntry): Record<string, string | number | boolean> {
  return { ...entry } as Record<string, string | number | boolean>;
}
