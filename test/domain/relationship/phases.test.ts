import { describe, expect, test } from '@jest/globals';
import { checklist, nextStep } from '../../../src/domain/relationship/phases.ts';
import type { ChecklistItem } from '../../../src/domain/relationship/checklist-item.ts';
import { REQUIREMENTS } from '../../../src/domain/relationship/requirements.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { aCircle, member } from './groups.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  aStep,
  generalPhases,
  TODAY,
} from './facts.ts';

const phases = generalPhases();

/** The lines of one requirement, with parameters of its own. */
function lines(
  requirement: string,
  facts: Partial<RelationshipFacts> = {},
  parameters: Readonly<Record<string, number>> = {},
): ChecklistItem[] {
  const asked = { targetDays: 1, requirements: [{ requirement, parameters }] };
  const settings = { preparation: asked, negotiation: asked, growth: asked, closure: asked };
  return checklist(aRelationship(facts), settings, TODAY);
}

const training = { participantId: 1, course: 'Safeguarding', completedOn: '2026-01-05', expiresOn: null };
const both = [anAssessment(1, '2026-09-02'), anAssessment(2, '2026-09-03')];

/** For each requirement: facts that leave it open, what is asked, the command; facts that meet it, and when. */
const CASES: Readonly<
  Record<
    string,
    {
      open: readonly [facts: Partial<RelationshipFacts>, text: string, command: string][];
      met: readonly [facts: Partial<RelationshipFacts>, doneOn: string][];
    }
  >
> = {
  readiness: {
    open: [
      [{}, 'readiness self-assessment of Ada Lovelace (mentor)', 'mentor readiness R7 --by mentor'],
      [
        { assessments: [anAssessment(1)] },
        'readiness self-assessment of Ben Okri (mentee)',
        'mentor readiness R7 --by mentee',
      ],
    ],
    met: [[{ assessments: both }, '2026-09-02']],
  },
  'first-meeting': {
    open: [
      [{}, 'a first meeting held', 'mentor meeting log R7 --on 2026-11-22'],
      [{ meetings: [aMeeting('2026-09-05', 'planned')] }, 'a first meeting held', 'mentor meeting log R7'],
      [{ meetings: [aMeeting('2026-09-05', 'missed')] }, 'a first meeting held', 'mentor meeting log R7'],
    ],
    met: [[{ meetings: [aMeeting('2026-09-09'), aMeeting('2026-09-05')] }, '2026-09-05']],
  },
  training: {
    open: [
      [
        { requiredTraining: [{ ...training, completedOn: null }] },
        'Safeguarding done by Ada Lovelace (mentor)',
        'mentor training record P1 --course Safeguarding --on 2026-11-22',
      ],
      [
        { requiredTraining: [{ ...training, course: 'Say "hi"', expiresOn: '2026-11-21' }] },
        'Say "hi" done by Ada Lovelace (mentor) (expired)',
        `mentor training record P1 --course 'Say "hi"'`,
      ],
    ],
    met: [
      [{ requiredTraining: [training] }, '2026-01-05'],
      [{ requiredTraining: [{ ...training, expiresOn: TODAY }] }, '2026-01-05'],
    ],
  },
  agreement: {
    open: [
      [{}, 'an agreement', 'mentor agreement set R7 --mentor-expectations "…"'],
      [
        { agreement: { ...anAgreement([1, 2]), rhythmDays: null, boundaries: '' } },
        'an agreement with all its parts (missing: how often they meet, boundaries)',
        'mentor agreement set R7 --rhythm-days 14 --boundaries "…"',
      ],
      [
        { agreement: anAgreement([1]) },
        'agreement accepted by Ben Okri (mentee)',
        'mentor agreement accept R7 --by mentee',
      ],
    ],
    met: [[{ agreement: anAgreement([1, 2]) }, '2026-10-03']],
  },
  'smart-goal': {
    open: [
      [{}, 'a goal that is SMART-complete', 'mentor goal add R7 --statement "…"'],
      [
        { goals: [aGoal({ measure: null, dueOn: null })] },
        'a goal that is SMART-complete (G3 lacks a measure (measurable), a due date (time-bound))',
        'mentor goal edit G3 --measure "…" --due "…"',
      ],
    ],
    met: [[{ goals: [aGoal({ id: 2, why: null }), aGoal()] }, '2026-10-01']],
  },
  meetings: {
    open: [
      [{}, 'at least 3 meetings held (0 so far)', 'mentor meeting log R7'],
      [
        { meetings: [aMeeting('2026-09-05'), aMeeting('2026-09-19'), aMeeting('2026-10-03', 'cancelled')] },
        'at least 3 meetings held (2 so far)',
        'mentor meeting log R7',
      ],
    ],
    met: [
      [
        { meetings: ['2026-10-03', '2026-09-05', '2026-11-01', '2026-09-19'].map((on) => aMeeting(on)) },
        '2026-10-03',
      ],
    ],
  },
  review: {
    open: [[{}, 'a review held', 'mentor review R7 --still-works yes --goals-right yes']],
    met: [
      [
        { reviews: [{ reviewedOn: '2026-11-02', stillWorks: false, goalsRight: true, changesAgreed: null }] },
        '2026-11-02',
      ],
    ],
  },
  'goals-settled': {
    open: [
      [
        { goals: [aGoal(), aGoal({ id: 4, status: 'dropped', closedOn: '2026-11-01', reason: 'moved' })] },
        'goal G3 achieved, dropped or carried over',
        'mentor goal achieve G3',
      ],
    ],
    met: [
      [{}, '2026-09-01'],
      [
        {
          goals: [
            aGoal({ status: 'achieved', closedOn: '2026-11-10' }),
            aGoal({ id: 4, status: 'carried-over', closedOn: '2026-11-01' }),
          ],
        },
        '2026-11-10',
      ],
    ],
  },
  reflections: {
    open: [
      [
        { reflections: [aReflection(2)] },
        'reflection of Ada Lovelace (mentor)',
        'mentor reflection R7 --by mentor --achievements "…"',
      ],
    ],
    met: [[{ reflections: [aReflection(1), aReflection(2)] }, '2026-11-20']],
  },
  ratings: {
    open: [
      [
        { reflections: [aReflection(1), aReflection(2, null)] },
        'satisfaction rating of Ben Okri (mentee)',
        'mentor reflection R7 --by mentee',
      ],
    ],
    met: [[{ reflections: [aReflection(1, 1), aReflection(2, 5)] }, '2026-11-20']],
  },
  decision: {
    open: [[{}, 'the decision: end, or renew with new goals', 'mentor relationship decide R7 end']],
    met: [[{ decision: 'renew', decidedOn: '2026-11-21' }, '2026-11-21']],
  },
};

describe('every requirement', () => {
  test('is in the table', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(REQUIREMENTS).sort());
  });

  test('of a preset exists', () => {
    const asked = Object.values(phases).flatMap(({ requirements }) =>
      requirements.map(({ requirement }) => requirement),
    );
    expect(Object.keys(REQUIREMENTS)).toEqual(expect.arrayContaining(asked));
    expect(asked.length).toBeGreaterThan(8);
  });

  const open = Object.entries(CASES).flatMap(([name, { open: cases }]) =>
    cases.map(([facts, text, command]) => ({ name, facts, text, command })),
  );
  test.each(open)('$name asks: $text', ({ name, facts, text, command }) => {
    const line = lines(name, facts).find((one) => !one.isDone);
    expect(line).toMatchObject({ requirement: name, text, isDone: false, doneOn: null });
    expect(line?.command?.startsWith(command)).toBe(true);
  });

  const met = Object.entries(CASES).flatMap(([name, { met: cases }]) =>
    cases.map(([facts, doneOn]) => ({ name, facts, doneOn })),
  );
  test.each(met)('$name is met on $doneOn', ({ name, facts, doneOn }) => {
    const found = lines(name, facts);
    expect(found.map(({ isDone, command }) => [isDone, command])).toEqual(found.map(() => [true, null]));
    expect(found[0]?.doneOn).toBe(doneOn);
  });
});

test('the number of meetings is the programme’s', () => {
  const meetings = [aMeeting('2026-09-05'), aMeeting('2026-09-19')];
  expect(lines('meetings', { meetings }, { at_least: 2 })).toMatchObject([{ doneOn: '2026-09-19' }]);
  expect(lines('meetings', { meetings }, { at_least: 5 })).toMatchObject([
    { text: 'at least 5 meetings held (2 so far)' },
  ]);
});

test('--by is an id where a side has two people', () => {
  const people = [...aRelationship().people, ...aRelationship().people.slice(1)].map((person, index) => ({
    ...person,
    participantId: index + 1,
  }));
  expect(
    lines('reflections', { people }).map(({ command }) => /--by (\w+)/.exec(command ?? '')?.[1]),
  ).toEqual(['mentor', 'P2', 'P3']);
});

test('a checklist has the lines of its phase in the programme’s order, and refuses what nobody knows', () => {
  const names = checklist(aRelationship(), phases, TODAY).map(({ requirement }) => requirement);
  expect(names).toEqual(['readiness', 'readiness', 'first-meeting']);
  const odd = {
    ...phases,
    growth: { targetDays: 1, requirements: [{ requirement: 'cake', parameters: {} }] },
  };
  expect(() => checklist(aRelationship({ phase: 'growth' }), odd, TODAY)).toThrow('cake');
});

describe('growth', () => {
  const growth = aRelationship({ phase: 'growth', plannedEndOn: TODAY });
  test('may be left at the planned end, whatever is missing', () => {
    expect(nextStep(growth, phases, TODAY)).toMatchObject({ to: 'closure', isAllowed: true });
    expect(nextStep(growth, phases, TODAY).missing.length).toBeGreaterThan(0);
    expect(nextStep(growth, phases, '2026-11-21').isAllowed).toBe(false);
  });

  test.each(['preparation', 'negotiation', 'closure'] as const)('alone: %s may not', (phase) => {
    expect(nextStep({ ...growth, phase }, phases, '2027-01-01').isAllowed).toBe(false);
  });
});

describe('who joins once a phase is over', () => {
  const late = member(7, 'mentee', '2026-10-20');
  const circle = (facts: Partial<RelationshipFacts> = {}): RelationshipFacts =>
    aCircle({
      phase: 'growth',
      phaseChanges: [
        aStep('preparation', '2026-09-01'),
        aStep('negotiation', '2026-09-20'),
        aStep('growth', '2026-10-10'),
      ],
      people: [...aCircle().people, late],
      agreement: anAgreement([1, 2]),
      ...facts,
    });
  const asked = (facts: RelationshipFacts): string[] =>
    checklist(facts, phases, TODAY)
      .filter(({ own, isDone }) => own?.participantId === 7 && !isDone)
      .map(({ text }) => text);
  const missed = [
    'readiness self-assessment of Flo Berg (mentee)',
    'agreement accepted by Flo Berg (mentee)',
    'a goal that is SMART-complete, of Flo Berg (mentee)',
  ];

  test('is asked for what it asked of each, by name, and nobody else is', () => {
    expect(asked(circle())).toEqual(missed);
    const texts = checklist(circle(), phases, TODAY).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(missed);
    expect(texts.filter((text) => text.includes('mentee'))).toHaveLength(3);
    const [, accept] = checklist(circle(), phases, TODAY);
    expect(accept?.command).toBe('mentor agreement accept R7 --by P7');
    expect(nextStep(circle(), phases, TODAY).missing.map(({ text }) => text)).toEqual(
      expect.arrayContaining(missed),
    );
  });

  test('is asked until it is done; a goal of all is theirs too', () => {
    const done = circle({
      agreement: anAgreement([7]),
      assessments: [anAssessment(7)],
      goals: [aGoal({ participantId: null })],
    });
    expect(asked(done)).toEqual([]);
    expect(asked(circle({ goals: [aGoal()] }))).toEqual(missed);
  });

  test('is not asked for what was asked when they came, nor once growth is over', () => {
    const since = (joinedOn: string): string[] =>
      asked(circle({ people: [...aCircle().people, { ...late, joinedOn }] }));
    expect(since('2026-09-25')).toEqual(missed.slice(0, 1));
    expect(since('2026-09-20')).toEqual(missed.slice(0, 1));
    expect(since('2026-09-19')).toEqual([]);
    const { phaseChanges } = circle();
    const closing = circle({
      phase: 'closure',
      phaseChanges: [...phaseChanges, aStep('closure', '2026-11-10')],
    });
    expect(asked(closing)).toEqual([
      'reflection of Flo Berg (mentee)',
      'satisfaction rating of Flo Berg (mentee)',
    ]);
  });

  test('is asked once for what two phases ask', () => {
    const { preparation, growth } = phases;
    const requirements = [...growth.requirements, ...preparation.requirements];
    const twice = { ...phases, growth: { ...growth, requirements } };
    const once = checklist(circle(), twice, TODAY).filter(({ text }) => text === missed[0]);
    expect(once).toHaveLength(1);
  });
});
