import { describe, expect, test } from '@jest/globals';
import { editedPhase, numbersOf, requirementText } from '../../../src/domain/relationship/phase-edit.ts';
import type { Failure } from '../../../src/errors.ts';
import { checklist } from '../../../src/domain/relationship/phases.ts';
import { aRelationship, anAgreement, anAssessment, aGoal, generalPhases, TODAY } from './facts.ts';

const phases = generalPhases();

function edited(phase: keyof typeof phases, requires: string[], drops: string[] = [], targetDays?: number) {
  const after = editedPhase(phase, phases[phase], { requires, drops, targetDays });
  return [after.targetDays, ...after.requirements.map(requirementText)];
}

test('an item keeps its place and takes its new numbers; a new one comes last; one can go', () => {
  expect(edited('growth', ['meetings:at_least=5', 'training'], ['review'], 100)).toEqual([
    100,
    'meetings:at_least=5',
    'goals-settled',
    'training',
  ]);
  expect(edited('growth', ['meetings'])).toEqual([270, 'meetings:at_least=3', 'review', 'goals-settled']);
});

test('numbers that the programme does not give are the usual ones', () => {
  expect(numbersOf({ requirement: 'review', parameters: {} })).toEqual({ at_least: 1 });
  expect(numbersOf({ requirement: 'training', parameters: {} })).toEqual({});
});

describe('what cannot be', () => {
  test.each([
    ['growth', ['meetins'], [], 'There is no checklist item meetins. Did you mean meetings?'],
    ['growth', ['toString'], [], 'There is no checklist item toString.'],
    ['growth', [''], [], 'There is no checklist item "".'],
    ['growth', ['meetings:least=2'], [], 'meetings has no number least.'],
    ['growth', ['training:at_least=2'], [], 'training has no number at_least.'],
    ['growth', ['meetings:at_least=0'], [], 'meetings: at_least must be a whole number from 1 to 200.'],
    ['growth', ['meetings:at_least'], [], 'meetings: at_least must be a whole number from 1 to 200.'],
    ['growth', ['decision'], [], 'decision is of closure alone; growth cannot ask for it.'],
    ['closure', [], ['decision'], 'closure always asks for decision: it says how the relationship ends.'],
    ['growth', [], ['reflections'], 'growth does not ask for reflections.'],
  ] as const)('%s %j without %j', (phase, requires, drops, message) => {
    expect(() => editedPhase(phase, phases[phase], { requires, drops })).toThrow(message);
  });
});

test('what numbers there are is told', () => {
  const hintOf = (item: string): unknown => {
    try {
      return edited('growth', [item]);
    } catch (error) {
      return (error as Failure).hint;
    }
  };
  expect(hintOf('training:at_least=2')).toBe('it has none: write its name alone');
  expect(hintOf('meetings:least=2')).toBe('it has at_least');
  expect(hintOf('meetings:at_least=0')).toBe('for example meetings:at_least=3');
});

describe('tightened', () => {
  const lines = (phase: keyof typeof phases, item: string, facts: Parameters<typeof aRelationship>[0]) =>
    checklist(
      aRelationship({ ...facts, phase }),
      { ...phases, [phase]: editedPhase(phase, phases[phase], { requires: [item], drops: [] }) },
      TODAY,
    )
      .filter((line) => item.startsWith(line.requirement))
      .map((line) => [line.text, line.doneOn]);

  test('readiness asks the newest ratings of each to be high enough', () => {
    const low = { ...anAssessment(1, '2026-09-02'), time: 2 };
    expect(lines('preparation', 'readiness:at_least=3', { assessments: [low, anAssessment(2)] })).toEqual([
      ['readiness self-assessment of Ada Lovelace (mentor) (2 where 3 is asked)', null],
      ['readiness self-assessment of Ben Okri (mentee)', '2026-09-02'],
    ]);
    const later = [low, anAssessment(1, '2026-09-09'), anAssessment(2)];
    expect(lines('preparation', 'readiness:at_least=3', { assessments: later })[0]).toEqual([
      'readiness self-assessment of Ada Lovelace (mentor)',
      '2026-09-09',
    ]);
    const worse = [anAssessment(1, '2026-09-01'), low];
    expect(lines('preparation', 'readiness:at_least=3', { assessments: worse })[0]?.[1]).toBeNull();
  });

  test('an agreement needs etiquette only where it is asked for and the pair is in two countries', () => {
    const agreement = anAgreement([1, 2]);
    const [ada, ben] = aRelationship().people;
    if (ada === undefined || ben === undefined) throw new Error('the pair has two people');
    const across = [
      { ...ada, country: 'GB' },
      { ...ben, country: 'KE' },
    ];
    const missing = 'an agreement with all its parts (missing: etiquette across time zones and languages)';
    expect(lines('negotiation', 'agreement:etiquette=1', { agreement, people: across })).toEqual([
      [missing, null],
    ]);
    expect(lines('negotiation', 'agreement:etiquette=0', { agreement, people: across })).toHaveLength(2);
    expect(lines('negotiation', 'agreement:etiquette=1', { agreement })).toHaveLength(2);
    expect(lines('negotiation', 'agreement:etiquette=1', { people: across })[0]).toEqual([
      'an agreement',
      null,
    ]);
  });

  test('several goals, several reviews', () => {
    const goals = [aGoal({ id: 1, setOn: '2026-09-09' }), aGoal({ id: 2, setOn: '2026-09-05' })];
    expect(lines('negotiation', 'smart-goal:at_least=2', { goals })).toEqual([
      ['at least 2 goals that are SMART-complete (2 so far)', '2026-09-09'],
    ]);
    expect(lines('negotiation', 'smart-goal:at_least=3', { goals })[0]?.[1]).toBeNull();
    const reviews = [{ reviewedOn: '2026-10-01', stillWorks: true, goalsRight: true, changesAgreed: null }];
    expect(lines('growth', 'review:at_least=2', { reviews })).toEqual([
      ['at least 2 reviews held (1 so far)', null],
    ]);
  });
});
