import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Preset, PRESETS } from '../../../src/domain/preset.ts';
import { folded } from '../../../src/domain/words/text.ts';
import { parseCriteriaFile } from '../../../src/matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../../src/matching/input/field-values.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { aPerson, anInput } from '../people.ts';

function example(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
}

describe.each(PRESETS)('preset %s', (name) => {
  const preset = example(`presets/${name}.json`) as Preset;
  const criteria = parseCriteriaFile(preset.criteria, {
    fields: STANDARD_FIELDS,
    levels: preset.levels,
    courses: [],
  });

  test('is complete', () => {
    expect(preset).toMatchObject({ schema: 'mentor.preset/1', name, default_capacity: 1 });
    expect(preset.required_fields).toEqual(expect.arrayContaining(['name', 'roles', 'consent_on']));
    expect(Object.keys(preset.phases)).toEqual(['preparation', 'negotiation', 'growth', 'closure']);
    expect(criteria.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('gives no topic two meanings', () => {
    const words = preset.topics
      .flatMap((topic) => [topic.name, ...topic.aliases])
      .map((word) => folded(word));
    expect(words).toEqual([...new Set(words)]);
  });

  test('matches people of whom nothing but the name is known', () => {
    const people = { mentees: [aPerson('Ada'), aPerson('Ben')], mentors: [aPerson('Yan'), aPerson('Zoe')] };
    const plan = propose({ ...anInput({ ...people, levels: preset.levels }), criteria });
    expect(plan.matches.map(({ score }) => score)).toEqual([50_000, 50_000]);
  });
});

test('the general preset has no rules but those on line managers and earlier pairs', () => {
  const { criteria } = example('presets/general.json') as { criteria: { rules: unknown } };
  expect(criteria.rules).toEqual([{ rule: 'manager' }, { rule: 'paired-before' }]);
});
