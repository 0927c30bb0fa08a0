import { describe, expect, test } from '@jest/globals';
import { aProgrammeOf } from './people.ts';

describe('a panel', () => {
  test('has several mentors for one mentee, and becomes a relationship', async () => {
    const { run, json } = await aProgrammeOf('circles');
    const { stdout, exit } = await run('match --format panel --mentors 2..3 --color never', {
      isTTY: true,
      columns: 80,
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('Proposal X1: panels of 2 to 3 mentors');
    expect(stdout).toMatch(/Panel for P\d+ .+\n\d mentors {2}P\d/);
    const document = await json('match show');
    expect(document).toMatchObject({ format: 'panel', settings: { mentors: [2, 3], different: null } });
    const { matches } = document as unknown as {
      matches: { mentors: { id: string }[]; mentees: { id: string }[] }[];
    };
    expect(matches.length).toBeGreaterThan(0);
    for (const { mentors, mentees } of matches) {
      expect(mentees).toHaveLength(1);
      expect(mentors.length).toBeGreaterThanOrEqual(2);
    }
    expect((await run('match verify')).exit).toBe(0);
    const { relationships } = (await json('match apply')) as unknown as { relationships: unknown[] };
    expect(relationships).toHaveLength(matches.length);
    expect(relationships[0]).toMatchObject({ format: 'panel' });
    expect((await run('check')).stdout).not.toContain('relationship');
  });
});

test('a mixed round has one-to-one pairs first, and tells what circles would give', async () => {
  const { run, json } = await aProgrammeOf('circles');
  const { stdout } = await run('match --format mixed --size 2..3 --color never', {
    isTTY: true,
    columns: 80,
  });
  expect(stdout).toContain('Placed 5 of 9 mentees (56%) in 5 one-to-one pairs');
  expect(stdout).toContain('The best of all together: 9 mentees placed');
  const {
    unmatched,
    matches,
    other_way: other,
  } = (await json('match show --unmatched')) as unknown as {
    unmatched: { smallest_relaxation: unknown; relaxations: unknown[] }[];
    matches: { format: string }[];
    other_way: unknown;
  };
  expect(matches.map(({ format }) => format)).toEqual(Array(5).fill('one-to-one'));
  expect(other).toMatchObject({ way: 'together', matched: 9 });
  expect(unmatched).toHaveLength(4);
  expect(unmatched[0]?.smallest_relaxation).toMatchObject({ kind: 'place', newly_matched: 1, changed: 0 });
  expect(unmatched[0]?.relaxations).toContainEqual(
    expect.objectContaining({ kind: 'together', newly_matched: 4 }),
  );
  expect((await json('match --format mixed --size 2..3 --way together'))['summary']).toMatchObject({
    matched: 9,
  });
  expect((await run('match verify')).exit).toBe(0);
});
