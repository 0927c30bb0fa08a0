/** Proposals of peers: from people to proved groups. */
import { describe, expect, test } from '@jest/globals';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import { DEFAULT_SETTINGS, type PeerSettings } from '../../../src/matching/groups/group-settings.ts';
import { rulesAmongEquals } from '../../../src/matching/groups/peer-scores.ts';
import { proposePeers } from '../../../src/matching/groups/propose-peers.ts';
import { faultsOfPeerPlan } from '../../../src/matching/groups/verify-peers.ts';
import { loadScan } from '../../../src/io/program-files.ts';
import { inBothDirections } from '../../../src/matching/input/external-scores.ts';
import { anInput, aPerson, candidate, type InputParts, scoresOf } from '../people.ts';

type Parts = Omit<InputParts, 'mentees' | 'mentors'> &
  Partial<Pick<GroupInput, 'held' | 'apart' | 'peersBefore'>>;

function peers(
  people: readonly (Participant | ReturnType<typeof candidate>)[],
  { held = [], apart = [], peersBefore = [], ...rest }: Parts = {},
): GroupInput {
  const list = people.map((each) => ('participant' in each ? each : candidate(each)));
  const everyone = list.map(({ participant }) => participant);
  return {
    ...anInput({ mentees: [], mentors: [], everyone, ...rest }),
    format: 'peer',
    peers: list,
    held,
    apart,
    peersBefore,
  };
}

function planned(input: GroupInput, changes: Partial<PeerSettings> = {}): GroupPlan {
  const settings = { ...DEFAULT_SETTINGS.peer, ...changes };
  const plan = proposePeers(input, settings);
  expect(faultsOfPeerPlan(input, plan)).toEqual([]);
  expect(proposePeers(input, settings, { scan: loadScan() })).toEqual(plan);
  return plan;
}

/** The names in each group. */
function namesIn(input: GroupInput, plan: GroupPlan): string[] {
  const nameOf = new Map(input.everyone.map(({ id, name }) => [id, name]));
  return plan.groups.map(({ peerIds }) => peerIds.map((id) => nameOf.get(id)).join(' '));
}

const [ada, bob, cy, dan, eve] = ['Ada', 'Bob', 'Cy', 'Dan', 'Eve'].map((name) => aPerson(name)) as [
  Participant,
  Participant,
  Participant,
  Participant,
  Participant,
];
const FOUR = [ada, bob, cy, dan];
const scored = (...rows: readonly (readonly [Participant, Participant, number])[]): GroupInput['scores'] =>
  inBothDirections(scoresOf(rows.map(([one, other, score]) => [one.key, other.key, score * 1_000_000])));
const ALL = scored([ada, bob, 5], [ada, cy, 4], [ada, dan, 1], [bob, cy, 1], [bob, dan, 4], [cy, dan, 5]);

describe('who is with whom', () => {
  test('the greatest total, of scores that stand once for each pair', () => {
    const input = peers(FOUR, { scores: ALL });
    const plan = planned(input);
    expect(namesIn(input, plan)).toEqual(['Ada Bob', 'Cy Dan']);
    expect(plan).toMatchObject({
      format: 'peer',
      decimals: 6,
      unmatched: [],
      summary: {
        people: 4,
        peers: 4,
        mentees: 0,
        places: 4,
        matched: 4,
        groups: 2,
        total: 10e6,
        mean: 5e6,
        lowest: 5e6,
        optimal: 'proved',
      },
    });
  });

  test('scores that a file gives both ways count by their mean, halves up, or the lesser', () => {
    const scores = scoresOf([
      [ada.key, bob.key, 3],
      [bob.key, ada.key, 6],
    ]);
    expect(planned(peers([ada, bob], { scores })).groups[0]!.score).toBe(5);
    expect(planned(peers([ada, bob], { scores }), { symmetric: 'least' }).groups[0]!.score).toBe(3);
  });

  test('the mean of both directions is exact, the lesser is that of one direction', () => {
    const asks = aPerson('Ada', { expertise: ['music'], goals: ['data', 'law'], sector: 'tax' });
    const offers = aPerson('Bob', { expertise: ['law'], goals: ['art'], sector: 'art' });
    const criteria = [
      { criterion: 'topics', weight: 1 },
      { criterion: 'same', field: 'sector', weight: 2 },
    ];
    const input = peers([asks, offers], { criteria });
    const [mean, least] = [planned(input), planned(input, { symmetric: 'least' })];
    expect([mean.decimals, least.decimals]).toEqual([6, 3]);
    // 44 of 100 points, a third of the weight: 14.667 one way, and 0 the other.
    expect([mean.groups[0]!.score, least.groups[0]!.score]).toEqual([7_333_500, 0]);
    const pointsOf = ({ groups }: GroupPlan): number[] =>
      groups[0]!.pairs[0]!.points.map(({ points }) => points);
    expect([pointsOf(mean), pointsOf(least)]).toEqual([
      [22, 0],
      [0, 0],
    ]);
  });

  test('whoever has waited longest is not left over', () => {
    const input = peers([ada, bob, candidate(cy, { wait: 2 })], {
      scores: scored([ada, bob, 9], [ada, cy, 1], [bob, cy, 2]),
    });
    const plan = planned(input);
    expect(namesIn(input, plan)).toEqual(['Bob Cy']);
    expect(plan.unmatched).toEqual([
      {
        participantId: ada.id,
        role: 'peer',
        reason: 'every allowed peer is with somebody else: 2 allowed peers',
        removedBy: {},
      },
    ]);
    expect(plan.summary.places).toBe(2);
  });

  test('one trio where that is asked for and the number is odd', () => {
    const input = peers([...FOUR, eve]);
    expect(planned(input).summary).toMatchObject({ matched: 4, unmatched: 1 });
    const plan = planned(input, { trio: true });
    expect(plan.groups.map(({ peerIds }) => peerIds.length).toSorted((a, b) => a - b)).toEqual([2, 3]);
    expect(plan.summary).toMatchObject({ matched: 5, places: 5, groups: 2 });
    expect(planned({ ...input, objective: 'score', scores: ALL }, { trio: true }).summary.matched).toBe(4);
  });

  test('the lowest score first where it is to be fair; only the total where only that counts', () => {
    const scores = scored([ada, bob, 100], [cy, dan, 1], [ada, cy, 40], [bob, dan, 40]);
    const input = peers(FOUR, { scores });
    expect(namesIn(input, planned(input))).toEqual(['Ada Bob', 'Cy Dan']);
    const fair = peers(FOUR, { scores, objective: 'fair' });
    expect(namesIn(fair, planned(fair))).toEqual(['Ada Cy', 'Bob Dan']);
    const total = peers(FOUR, {
      scores: scored([ada, bob, 1], [bob, cy, 9], [cy, dan, 1]),
      objective: 'score',
    });
    expect(namesIn(total, planned(total))).toEqual(['Bob Cy']);
  });

  test('neither the order of the list nor ids make a difference', () => {
    const people = Array.from({ length: 15 }, (_, at) =>
      aPerson(`P${at}`, { sector: ['art', 'law', 'tax'][at % 3]! }),
    );
    const criteria = [{ criterion: 'same', field: 'sector', weight: 1 }];
    const input = peers(people, { criteria });
    const renumbered = peers(people.map((person) => ({ ...person, id: 5000 - person.id })).reverse(), {
      criteria,
    });
    for (const trio of [false, true])
      expect(namesIn(renumbered, planned(renumbered, { trio }))).toEqual(
        namesIn(input, planned(input, { trio })),
      );
  });

  test('nobody and one alone', () => {
    expect(planned(peers([]), { trio: true }).groups).toEqual([]);
    expect(planned(peers([ada]), { trio: true }).unmatched).toMatchObject([
      { reason: 'no peer is allowed: there are no others' },
    ]);
  });
});

describe('rules hold in both directions', () => {
  test('a manager either way', () => {
    const boss = aPerson('Boss');
    const input = peers([boss, aPerson('Staff', { manager: boss.email })], { rules: [{ rule: 'manager' }] });
    expect(planned(input).unmatched).toMatchObject([
      { removedBy: { manager: 1 } },
      { removedBy: { manager: 1 } },
    ]);
  });

  test('who avoids whom is never shown', () => {
    const input = peers([ada, aPerson('Bob', { avoids: [ada.email!] })]);
    expect(planned(input).unmatched.map(({ reason, removedBy }) => [reason, removedBy])).toEqual([
      ['no peer is allowed: 1 unavailable', { unavailable: 1 }],
      ['no peer is allowed: 1 unavailable', { unavailable: 1 }],
    ]);
  });

  test.each([ada, bob])('training of both where mentors need it', (trained) => {
    const input = peers([ada, bob], {
      criteria: [{ criterion: 'languages', weight: 1 }],
      rules: [{ rule: 'training', course: 'basics', of: 'mentors' }],
      training: [{ participantKey: trained.key, course: 'basics', expiresOn: null, isInDate: true }],
    });
    expect(planned(input).unmatched.map(({ removedBy }) => removedBy)).toEqual([
      { 'training:basics': 1 },
      { 'training:basics': 1 },
    ]);
  });

  test('formats that people want are those of peers', () => {
    const input = peers([
      ada,
      aPerson('Bob', { formats: ['one-to-one'] }),
      aPerson('Cy', { formats: ['peer'] }),
    ]);
    expect(namesIn(input, planned(input))).toEqual(['Ada Cy']);
  });

  test.each([
    [{ at_least: 1, at_most: 3 }, [{ at_least: -3, at_most: 3 }]],
    [{ at_least: 0, at_most: 3 }, [{ at_least: -3, at_most: 3 }]],
    [{ at_least: -2 }, [{ at_least: -2, at_most: 2 }]],
    [{ at_most: 3 }, [{ at_least: -3, at_most: 3 }]],
    [{ at_least: -5, at_most: -1 }, [{ at_least: -5, at_most: 5 }]],
    [{ at_least: 0, at_most: 0 }, [{ at_least: -0, at_most: 0 }]],
    [{ at_least: 1 }, []],
  ])('a gap %j is a distance', (range, expected) => {
    const rules = rulesAmongEquals([{ rule: 'gap', field: 'level', ...range }], { apartRounds: null });
    expect(rules.map(({ at_least: from, at_most: to }) => [Number(from) + 0, to])).toEqual(
      expected.map(({ at_least: from, at_most: to }) => [from + 0, to]),
    );
  });

  test('two who were peers are not again, ever or for some rounds', () => {
    const before = { keys: [ada.key, bob.key] as const, roundsAgo: 2 };
    const input = peers([ada, bob], { peersBefore: [before], rules: [{ rule: 'paired-before' }] });
    expect(planned(input).groups).toEqual([]);
    expect(planned(input, { apartRounds: 3 }).groups).toEqual([]);
    expect(planned(input, { apartRounds: 2 }).groups.length).toBe(1);
    expect(
      planned({ ...input, criteria: { ...input.criteria, rules: [] } }, { apartRounds: 3 }).groups,
    ).toEqual([]);
  });

  test('the coordinator keeps two apart', () => {
    const input = peers(FOUR, { scores: ALL, apart: [[bob.key, ada.key]] });
    expect(namesIn(input, planned(input))).toEqual(['Ada Cy', 'Bob Dan']);
  });
});

describe('what is held together', () => {
  const held = (keys: readonly string[], overrides: readonly string[] = []): GroupInput['held'] => [
    { keys, by: 'lock', overrides },
  ];

  test('stays, and the others are matched', () => {
    const input = peers(FOUR, { scores: ALL, held: held([ada.key, dan.key]) });
    const plan = planned(input);
    expect(namesIn(input, plan)).toEqual(['Ada Dan', 'Bob Cy']);
    expect(plan.groups.map(({ heldBy }) => heldBy)).toEqual(['lock', undefined]);
  });

  test('three who are held are the one trio', () => {
    const input = peers([...FOUR, eve, aPerson('Fay')], { held: held([ada.key, bob.key, cy.key]) });
    expect(
      planned(input, { trio: true })
        .groups.map(({ peerIds }) => peerIds.length)
        .toSorted((a, b) => a - b),
    ).toEqual([2, 3]);
  });

  test.each<[string, readonly Participant[], Parts, RegExp]>([
    [
      'somebody who is no peer',
      [ada],
      { held: held([ada.key, bob.key]) },
      /somebody who is not to be matched/u,
    ],
    [
      'four people',
      FOUR,
      { held: held(FOUR.map(({ key }) => key)) },
      /4 peers, where a group has two or three/u,
    ],
    [
      'somebody twice',
      FOUR,
      { held: [...held([ada.key, bob.key]), ...held([ada.key, cy.key])] },
      /in two groups/u,
    ],
    [
      'two without a score',
      FOUR,
      { scores: scored([cy, dan, 1]), held: held([ada.key, bob.key]) },
      /leaves them out/u,
    ],
    [
      'two who were paired',
      FOUR,
      {
        rules: [{ rule: 'paired-before' }],
        peersBefore: [{ keys: [ada.key, bob.key], roundsAgo: 1 }],
        held: held([ada.key, bob.key]),
      },
      /they were paired before/u,
    ],
  ])('%s is refused', (_name, people, parts, words) => {
    expect(() => proposePeers(peers(people, parts), DEFAULT_SETTINGS.peer)).toThrow(words);
  });

  test('a reason lets it break a rule', () => {
    const input = peers([ada, bob], {
      rules: [{ rule: 'paired-before' }],
      peersBefore: [{ keys: [ada.key, bob.key], roundsAgo: 1 }],
      held: held([ada.key, bob.key], ['paired-before']),
    });
    expect(namesIn(input, planned(input))).toEqual(['Ada Bob']);
  });
});

describe('a plan that was changed is not proved', () => {
  const input = peers([...FOUR, eve], { scores: ALL });
  const plan = planned(input);
  const changed = (changes: Partial<GroupPlan>): string =>
    faultsOfPeerPlan(input, { ...plan, ...changes }).join('\n');

  test.each<[string, Partial<GroupPlan>, RegExp]>([
    ['a group left out', { groups: plan.groups.slice(1) }, /total is not the sum[^]*groups are worth/u],
    [
      'another score',
      { groups: [{ ...plan.groups[0]!, score: 1 }, ...plan.groups.slice(1)] },
      /the scores are other ones/u,
    ],
    [
      'somebody else',
      { groups: [{ ...plan.groups[0]!, peerIds: [1, 2] }] },
      /P1 is not a peer to be matched/u,
    ],
    [
      'a group that is not held',
      { groups: [{ ...plan.groups[0]!, heldBy: 'lock' }] },
      /what is held together is not in it/u,
    ],
    ['other settings', { settings: { ...DEFAULT_SETTINGS.circle } }, /not a proposal of peers/u],
  ])('%s', (_name, changes, fault) => {
    expect(changed(changes)).toMatch(fault);
  });

  test('one that is said to be fair', () => {
    expect(faultsOfPeerPlan({ ...input, objective: 'fair' }, plan)).toEqual([
      'nothing proves that it is fair',
    ]);
    const fair = planned({ ...input, objective: 'fair' });
    const proof = fair.proof as { readonly fair: object };
    const faults = (part: object): string =>
      faultsOfPeerPlan(
        { ...input, objective: 'fair' },
        { ...fair, proof: { ...proof, fair: { ...proof.fair, ...part } } },
      ).join();
    expect(faults({ above: null })).toMatch(/nothing proves that the lowest score is as high/u);
    expect(faults({ least: 0 })).toMatch(/the lowest score is 4000000, not 0|5000000, not 0/u);
  });
});
