/** Rules and criteria, as a document in words. */
import type { CriteriaFile, CriterionEntry, RuleEntry } from '../../../matching/input/criteria-file.ts';
import { labelOf } from '../../../matching/input/criteria-types.ts';
import { criterionWords, ruleWords } from '../../../matching/input/criteria-words.ts';
import { impliedRules } from '../../../matching/scoring/in-force.ts';
import { RULES } from '../../../matching/rules/index.ts';
import { type Document, type Table, textBlock } from '../../document/document.ts';
import { listing, plainTable } from '../../document/result.ts';

/** Returns what is asked of every pair and what is preferred. */
export function criteriaDocument(schema: string, criteria: CriteriaFile, headline?: string): Document {
  const inForce = [...impliedRules(criteria.rules), ...criteria.rules];
  const rules = ruleTable(inForce);
  const preferences = criterionTable(criteria.criteria);
  return {
    schema,
    json: { rules: inForce.map(asJson), criteria: criteria.criteria.map(asJson) },
    blocks: [
      ...(headline === undefined ? [] : [textBlock(headline)]),
      { kind: 'table', table: rules },
      { kind: 'table', table: preferences },
    ],
    table: plainTable(
      ['kind', 'name', 'weight', 'on', 'words'],
      [
        ...rules.rows.map(([name, on, words]) => ['rule', name ?? null, null, on ?? null, words ?? null]),
        ...preferences.rows.map(([name, weight, words]) => [
          'criterion',
          name ?? null,
          weight ?? null,
          'yes',
          words ?? null,
        ]),
      ],
    ),
  };
}

function ruleTable(entries: readonly RuleEntry[]): Table {
  const always = RULES.filter((rule) => rule.isAlwaysOn === true).map((rule) => [
    rule.name,
    'always',
    rule.about,
  ]);
  const own = entries.map((entry) => {
    const { rule: name, on = true, missing } = entry;
    const words = ruleWords(entry);
    return [
      labelOf(name, entry),
      on ? 'yes' : 'no',
      missing === 'refuse' ? `${words}; refused where not known` : words,
    ];
  });
  return {
    title: 'Rules: a pair that breaks one is not allowed',
    columns: [
      { key: 'rule', label: 'Rule', give: 0 },
      { key: 'on', label: 'On', give: 0 },
      { key: 'words', label: 'Asks for', give: 2 },
    ],
    rows: [...always, ...own],
  };
}

function criterionTable(entries: readonly CriterionEntry[]): Table {
  return listing(
    entries,
    [
      { key: 'criterion', label: 'Criterion', give: 0, of: (entry) => labelOf(entry.criterion, entry) },
      { key: 'weight', label: 'Weight', align: 'right', give: 0, of: ({ weight }) => weight },
      { key: 'words', label: 'Prefers', give: 2, of: criterionWords },
    ],
    {
      title: 'Criteria: each gives 0 to 100 points; the score is their weighted mean',
      whenEmpty: 'No criteria: every allowed pair scores 0.',
    },
  ).table;
}

function asJson(entry: RuleEntry | CriterionEntry): Record<string, string | number | boolean> {
  return { ...entry } as Record<string, string | number | boolean>;
}
