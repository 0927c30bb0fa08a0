import { describe, expect, test } from '@jest/globals';
import { proposeCircles } from '../../../src/matching/groups/propose-circles.ts';
import { faultsOfGroupPlan } from '../../../src/matching/groups/verify-groups.ts';
import type { RuleEntry } from '../../../src/matching/input/criteria-types.ts';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, namesOf, settingsOf } from './group-people.ts';

const MENTEES = ['Ada', 'Bob', 'Cem', 'Dee', 'Eve'];
const circle = settingsOf('circle', { size: [2, 3] });

/** Five mentees and two mentors, with what is given of some of them; everybody likes Ruth more. */
function people(given: Readonly<Record<string, Partial<Participant>>> = {}) {
  const person = (name: string, role: 'mentor' | 'mentee'): Participant =>
    aPerson(name, { isMentor: role === 'mentor', isMentee: role === 'mentee', ...given[name] });
  const mentees = MENTEES.map((name) => person(name, 'mentee'));
  const mentors = ['Ruth', 'Sam'].map((name) => person(name, 'mentor'));
  const scores = scoresOf(
    mentees.flatMap(({ key }, k) => [
      [key, mentors[0]!.key, 50 - k] as const,
      [key, mentors[1]!.key, 20] as const,
    ]),
  );
  return { mentees, mentors, scores };
}

const keyOf = (name: string): string => aPerson(name).key;

describe('circles', () => {
  test('have as many mentees as possible, then the greatest total, and are proved the best', () => {
    const input = aGroupInput(people());
    const plan = proposeCircles(input, circle);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Bob, Cem', 'Sam: Dee, Eve']);
    expect(plan.summary).toMatchObject({
      people: 7,
      mentors: 2,
      mentees: 5,
      places: 6,
      matched: 5,
      unmatched: 0,
      groups: 2,
      total: 187,
      mean: 37,
      lowest: 20,
      optimal: 'proved',
    });
    expect(plan.groups[0]).toMatchObject({ format: 'circle', score: 147 });
    expect(plan.groups[0]!.pairs.map(({ score }) => score)).toEqual([50, 49, 48]);
  });

  test('are the same whatever the order of people', () => {
    const input = aGroupInput(people());
    const shuffled = aGroupInput({
      ...people(),
      mentees: people().mentees.toReversed(),
      mentors: people().mentors.toReversed(),
    });
    expect(proposeCircles(shuffled, circle)).toEqual(proposeCircles(input, circle));
  });

  test('leave out who fits in none, and say why', () => {
    const given = people();
    const input = aGroupInput({ ...given, mentors: [given.mentors[0]!] });
    const plan = proposeCircles(input, circle);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Bob, Cem']);
    expect(plan.unmatched.map(({ reason }) => reason)).toEqual([
      'of 1 allowed mentor 1 has no place left',
      'of 1 allowed mentor 1 has no place left',
    ]);
    const tooLarge = proposeCircles(input, settingsOf('circle', { size: [6, 8] }));
    expect(tooLarge.unmatched[0]!.reason).toBe('of 1 allowed mentor 1 has no circle, which needs 6');
    const nobody = proposeCircles(aGroupInput({ ...given, mentors: [] }), circle);
    expect(nobody.unmatched[0]!.reason).toBe('no mentor is allowed: there are no mentors');
  });

  test('with times say who gave none: mentors without a time zone open no circle', () => {
    const zone = { timezone: 'Europe/London' };
    const given = people({ Ruth: zone, Ada: { ...zone, availability: 'Mon 10:00-12:00' }, Bob: zone });
    const input = aGroupInput(given);
    const plan = proposeCircles(input, { ...circle, withSlots: true });
    const called = (ids: readonly number[]): string[] =>
      ids.map((id) => input.everyone.find((one) => one.id === id)!.name);
    const { mentorsWithoutZone, menteesWithoutZone, withoutHours } = plan.timesNotGiven!;
    expect([mentorsWithoutZone, menteesWithoutZone, withoutHours].map(called)).toEqual([
      ['Sam'],
      ['Cem', 'Dee', 'Eve'],
      ['Ruth', 'Bob'],
    ]);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Bob, Cem']);
    expect(plan.unmatched[0]!.reason).toBe(
      'of 2 allowed mentors 1 has no place left, 1 has no time zone, so no circle with a time',
    );
    expect(proposeCircles(input, circle).timesNotGiven).toBeUndefined();
  });

  test('take first who has waited longest', () => {
    const given = people();
    const input = aGroupInput({
      ...given,
      mentees: given.mentees.map((one) => candidate(one, { wait: one.name === 'Eve' ? 2 : 0 })),
      mentors: [given.mentors[0]!],
    });
    expect(namesOf(proposeCircles(input, circle), input)).toEqual(['Ruth: Ada, Bob, Eve']);
  });

  test('of one mentor can be several, no more than they have places', () => {
    const given = people();
    const asked = (places: number) => {
      const input = aGroupInput({ ...given, mentors: [candidate(given.mentors[0]!, { places })] });
      return namesOf(proposeCircles(input, { ...circle, circlesEach: 3 }), input);
    };
    expect(asked(1)).toEqual(['Ruth: Ada, Bob, Cem']);
    expect(asked(2)).toHaveLength(2);
  });

  test.each<[string, Readonly<Record<string, Partial<Participant>>>, RuleEntry[]]>([
    ['avoid each other', { Bob: { avoids: ['ada@example.org'] } }, []],
    ['manage each other', { Bob: { manager: 'ada@example.org' } }, [{ rule: 'manager' }]],
    ['assess each other', { Bob: { custom: { assessor: 'ada@example.org' } } }, [{ rule: 'assessor' }]],
    [
      'share what has to differ',
      { Ada: { organisation: 'Ash' }, Bob: { organisation: 'ASH' } },
      [{ rule: 'different', field: 'organisation', within: true }],
    ],
    [
      'share no language',
      { Ada: { languages: ['cy'] }, Bob: { languages: ['pl'] } },
      [{ rule: 'shared-language', within: 'only' }],
    ],
    [
      'are more than may be of one organisation',
      { Ada: { organisation: 'Ash' }, Bob: { organisation: 'ASH' } },
      [{ rule: 'at-most', field: 'organisation', most: 1 }],
    ],
  ])('never have two who %s', (_name, given, rules) => {
    const input = aGroupInput({ ...people(given), rules });
    const plan = proposeCircles(input, circle);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Cem, Dee', 'Sam: Bob, Eve']);
    const off = aGroupInput({ ...people(given), rules: rules.map((rule) => ({ ...rule, on: false })) });
    if (rules.length > 0)
      expect(namesOf(proposeCircles(off, circle), off)).toEqual(['Ruth: Ada, Bob, Cem', 'Sam: Dee, Eve']);
  });

  test('have no rule between members alone for mentors', () => {
    const given = people({ Ada: { languages: ['cy'] }, Ruth: { languages: ['pl'] } });
    const input = aGroupInput({ ...given, rules: [{ rule: 'shared-language', within: 'only' }] });
    expect(namesOf(proposeCircles(input, circle), input)[0]).toBe('Ruth: Ada, Bob, Cem');
    const both = aGroupInput({ ...given, rules: [{ rule: 'shared-language', within: true }] });
    expect(namesOf(proposeCircles(both, circle), both)[0]).toBe('Ruth: Bob, Cem, Dee');
  });

  test('have nobody who is the only one of their group, and do not tell', () => {
    const custom = { gender: 'woman' };
    const given = people({ Ada: { custom }, Dee: { custom } });
    const rules = [{ rule: 'nobody-alone', field: 'gender' }];
    const input = aGroupInput({ ...given, rules, sensitiveFields: ['gender'] });
    const plan = proposeCircles(input, circle);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Bob, Dee', 'Sam: Cem, Eve']);
    const alone = aGroupInput({ ...given, mentees: given.mentees.slice(0, 3), rules });
    const left = proposeCircles(alone, circle);
    expect(namesOf(left, alone)).toEqual(['Ruth: Bob, Cem']);
    expect(JSON.stringify(left.unmatched)).not.toMatch(/gender|alone|woman/);
  });

  test('keep at most so many of one organisation as is asked for', () => {
    const input = aGroupInput(people({ Ada: { organisation: 'Ash' }, Bob: { organisation: 'Ash' } }));
    const plan = proposeCircles(input, { ...circle, atMost: [{ field: 'organisation', most: 1 }] });
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Cem, Dee', 'Sam: Bob, Eve']);
  });

  test('keep who is held, and who is kept apart', () => {
    const held = [
      { keys: [keyOf('Eve'), keyOf('Ruth')].sort(), by: 'lock' as const, overrides: [] },
      { keys: [keyOf('Ada'), keyOf('Dee')], by: 'approval' as const, overrides: [] },
    ];
    const input = aGroupInput({ ...people(), held, apart: [[keyOf('Bob'), keyOf('Eve')]] });
    const plan = proposeCircles(input, circle);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Dee, Eve', 'Sam: Bob, Cem']);
    expect(plan.groups.map(({ heldBy }) => heldBy)).toEqual(['lock', undefined]);
    const six = settingsOf('circle', { size: [6, 8] });
    expect(() => proposeCircles(input, six)).toThrow('There is no plan of groups with all who are held.');
  });

  test('hold a pair that breaks a rule for a reason, and no pair without a score', () => {
    const given = people({ Eve: { organisation: 'Ash' }, Ruth: { organisation: 'Ash' } });
    const held = [
      {
        keys: [keyOf('Eve'), keyOf('Ruth')].sort(),
        by: 'lock' as const,
        overrides: ['different:organisation'],
      },
    ];
    const rules = [{ rule: 'different', field: 'organisation' }];
    const input = aGroupInput({ ...given, held, rules });
    expect(namesOf(proposeCircles(input, circle), input)[0]).toContain('Eve');
    const unscored = aGroupInput({ ...given, held, scores: scoresOf([]) });
    expect(() => proposeCircles(unscored, circle)).toThrow('the file of scores leaves them out');
    const stranger = aGroupInput({ ...given, held: [{ ...held[0]!, keys: [keyOf('Ruth'), keyOf('Sam')] }] });
    expect(() => proposeCircles(stranger, circle)).toThrow('no group can have them all');
  });

  test('have nobody mentor their own mentor, nor themselves', () => {
    const both = ['Ada', 'Bob', 'Cem', 'Dee'].map((name) => aPerson(name));
    const scores = scoresOf(both.flatMap((one) => both.map((other) => [one.key, other.key, 10] as const)));
    const input = aGroupInput({ mentees: both, mentors: both, scores });
    const plan = proposeCircles(input, settingsOf('circle', { size: [1, 2] }));
    const pairs = plan.groups.flatMap((group) => group.pairs.map(({ ids }) => ids));
    expect(plan.summary).toMatchObject({ matched: 4, optimal: 'proved' });
    for (const [mentee, mentor] of pairs) {
      expect(mentee).not.toBe(mentor);
      expect(pairs).not.toContainEqual([mentor, mentee]);
    }
  });

  test('say how far from the best they may be when time is up', () => {
    let now = 0;
    const input = aGroupInput(people());
    const plan = proposeCircles(input, { ...circle, seconds: 1 }, { clock: () => (now += 400) });
    expect(plan.summary.matched).toBe(5);
    expect(['proved', 'bounded']).toContain(plan.summary.optimal);
  });
});

describe('circles with times', () => {
  const times = settingsOf('circle', { size: [2, 3], withSlots: true });
  const at = (timezone: string | null, availability: string) => ({ timezone, availability });

  test('have one at which all are free in every week, whatever their clocks do', () => {
    const london = at('Europe/London', 'Tue 15:00-17:00');
    const input = aGroupInput(
      people({
        Ruth: london,
        Sam: at('Europe/London', 'Fri 09:00-10:00'),
        // An hour ahead all year.
        Ada: at('Europe/Paris', 'Tue 16:00-17:30'),
        Bob: at(null, ''),
        // Five hours behind, but for some weeks of March and October, when it is four.
        Cem: at('America/New_York', 'Tue 10:00-11:00'),
        Dee: at('Europe/London', 'Tue 14:00-16:00; Fri 09:00-10:00'),
        Eve: at('Europe/London', 'Fri 08:00-12:00'),
      }),
    );
    const plan = proposeCircles(input, times);
    expect(namesOf(plan, input)).toEqual(['Ruth: Ada, Bob', 'Sam: Dee, Eve']);
    expect(plan.groups.map(({ slot }) => slot)).toEqual([
      { day: 2, from: 15 * 60, minutes: 60, timezone: 'Europe/London' },
      { day: 5, from: 9 * 60, minutes: 60, timezone: 'Europe/London' },
    ]);
    const winter = { ...input, round: { startsOn: '2026-11-09', endsOn: '2026-12-20' } };
    expect(namesOf(proposeCircles(winter, times), winter)[0]).toBe('Ruth: Ada, Bob, Cem');
  });

  test('are only of mentors who can say a time', () => {
    const input = aGroupInput(people({ Ruth: at(null, ''), Sam: at('Europe/London', 'Fri 09:00-10:00') }));
    expect(namesOf(proposeCircles(input, times), input)).toEqual(['Sam: Ada, Bob, Cem']);
  });

  test.each([
    ['Tue 15:00-17:00', 60, [15 * 60, 16 * 60]],
    ['Tue 15:00-17:00', 90, [15 * 60]],
    ['Tue 15:00-16:30', 60, [15 * 60]],
    ['Tue 15:00-15:45; Tue 15:45-16:30', 45, [15 * 60]],
    ['Tue 15:00-15:45; Tue 16:00-16:45', 45, [15 * 60, 16 * 60]],
  ])('of one mentor are never at once: free %s, %i minutes', (availability, slotMinutes, from) => {
    const given = people({ Ruth: at('Europe/London', availability) });
    const input = aGroupInput({ ...given, mentors: [candidate(given.mentors[0]!, { places: 2 })] });
    const plan = proposeCircles(input, { ...times, slotMinutes, circlesEach: 2 });
    expect(plan.summary.optimal).toBe('proved');
    expect(plan.groups.map(({ slot }) => slot!.from).sort((a, b) => a - b)).toEqual(from);
    expect(faultsOfGroupPlan(input, plan)).toEqual([]);
  });
});
