import { describe, expect, test } from '@jest/globals';
import { faultsOfGroupPlan } from '../../../src/matching/groups/verify-groups.ts';
import { proposePanels } from '../../../src/matching/groups/propose-panels.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, namesOf, settingsOf } from './group-people.ts';

const [ada, bob] = [aPerson('Ada'), aPerson('Bob')];
const mentors = ['Ruth', 'Sam', 'Tom', 'Uma'].map((name) => aPerson(name));
const scores = scoresOf(
  [ada, bob].flatMap(({ key }) => mentors.map((mentor, k) => [key, mentor.key, 40 - 10 * k] as const)),
);
const two = settingsOf('panel', { mentors: [2, 2] });

describe('panels', () => {
  test('serve as many mentees as possible, then have the greatest total', () => {
    const input = aGroupInput({ mentees: [ada, bob], mentors, scores });
    const plan = proposePanels(input, two);
    expect(plan.summary).toMatchObject({ matched: 2, groups: 2, total: 100, places: 2, optimal: 'proved' });
    expect(plan.groups.every(({ mentorIds }) => mentorIds.length === 2)).toBe(true);
    const few = aGroupInput({
      mentees: [ada, candidate(bob, { wait: 1 })],
      mentors: mentors.slice(0, 3),
      scores,
    });
    const left = proposePanels(few, two);
    expect(namesOf(left, few)).toEqual(['Ruth + Sam: Bob']);
    expect(left.unmatched).toEqual([
      {
        participantId: ada.id,
        role: 'mentee',
        reason: 'a panel needs 2 mentors: of 3 allowed mentors 1 has a place left',
        removedBy: {},
      },
    ]);
  });

  test('have a mentor as often as they have places', () => {
    const input = aGroupInput({
      mentees: [ada, bob],
      mentors: mentors.map((one) => candidate(one, { places: 2 })),
      scores,
    });
    expect(namesOf(proposePanels(input, two), input)).toEqual(['Ruth + Sam: Ada', 'Ruth + Sam: Bob']);
    expect(namesOf(proposePanels(input, settingsOf('panel')), input)).toEqual([
      'Ruth + Sam + Tom: Ada',
      'Ruth + Sam + Tom: Bob',
    ]);
  });

  test('have each topic of the mentee count once, however many of the mentors know it', () => {
    // Goals weigh 5 and 4 of 9, and topics half of the score: a second mentor for the first goal brings 27.777 too much.
    const eve = aPerson('Eve', { goals: ['Law', 'Data'], sector: 'Care' });
    const knowing = (name: string, expertise: string[]) => aPerson(name, { expertise, sector: 'Care' });
    const input = aGroupInput({
      mentees: [eve],
      mentors: [knowing('Ruth', ['Law']), knowing('Sam', ['law']), knowing('Tom', ['Data'])],
      criteria: [
        { criterion: 'topics', weight: 1 },
        { criterion: 'same', field: 'sector', weight: 1 },
      ],
    });
    const plan = proposePanels(input, two);
    expect(namesOf(plan, input)).toEqual([expect.stringMatching(/^(Ruth|Sam) \+ Tom: Eve$/)]);
    expect(plan.summary).toMatchObject({ total: 150_000, optimal: 'proved' });
    expect(plan.groups[0]).not.toHaveProperty('repeated');
    const three = proposePanels(input, settingsOf('panel', { mentors: [3, 3] }));
    expect(three.groups[0]).toMatchObject({ score: 200_223, repeated: 27_777 });
    expect(three.groups[0]!.pairs.map(({ score }) => score)).toEqual([78_000, 78_000, 72_000]);
    expect(three.summary.total).toBe(200_223);
    expect(faultsOfGroupPlan(input, three)).toEqual([]);
  });

  test('have mentors who differ where that is asked for', () => {
    const at = ['Ash', 'ASH', 'Elm', null];
    const input = aGroupInput({
      mentees: [ada],
      mentors: mentors.map((one, k) => ({ ...one, organisation: at[k]! })),
      scores,
    });
    expect(namesOf(proposePanels(input, { ...two, different: 'organisation' }), input)).toEqual([
      'Ruth + Tom: Ada',
    ]);
    expect(namesOf(proposePanels(input, two), input)).toEqual(['Ruth + Sam: Ada']);
  });

  test('keep who is held', () => {
    const held = [{ keys: [ada.key, mentors[3]!.key].sort(), by: 'lock' as const, overrides: [] }];
    const input = aGroupInput({ mentees: [ada], mentors, scores, held });
    const plan = proposePanels(input, two);
    expect(namesOf(plan, input)).toEqual(['Ruth + Uma: Ada']);
    expect(plan.groups[0]!.heldBy).toBe('lock');
  });

  test('have nobody on the panel of their own mentor', () => {
    const both = ['Ada', 'Bob', 'Cem', 'Dee'].map((name) => candidate(aPerson(name), { places: 3 }));
    const all = scoresOf(
      both.flatMap((one) => both.map((other) => [one.participant.key, other.participant.key, 10] as const)),
    );
    const input = aGroupInput({ mentees: both, mentors: both, scores: all });
    const plan = proposePanels(input, two);
    const pairs = plan.groups.flatMap((group) => group.pairs.map(({ ids }) => ids));
    // Six pairs of people, and a panel takes two: three can be served.
    expect(plan.summary).toMatchObject({ matched: 3, optimal: 'proved' });
    for (const [mentee, mentor] of pairs) expect(pairs).not.toContainEqual([mentor, mentee]);
  });
});
