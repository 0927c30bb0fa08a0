import { beforeAll, describe, expect, test } from '@jest/globals';
import { aProgrammeOf, type Programme } from './people.ts';

let circles: Programme;
beforeAll(async () => {
  circles = await aProgrammeOf('circles');
});

/** The members of each group, as JSON names them. */
function names(document: Record<string, never>): string[] {
  const matches = document['matches'] as unknown as {
    mentors: Named[];
    mentees: Named[];
    members: Named[];
  }[];
  return matches.map(({ mentors, mentees, members }) =>
    [...mentors, ...mentees, ...members].map(({ name }) => name.split(' ')[0]).join(' '),
  );
}
interface Named {
  readonly name: string;
}

test('are proposed, and read at a glance in 80 columns', async () => {
  const { stdout, stderr, exit } = await circles.run('match --format circle --size 2..4 --color never', {
    isTTY: true,
    columns: 80,
  });
  expect(exit).toBe(0);
  expect(stdout).toBe(`Proposal X1: circles of 2 to 4 mentees
Placed 9 of 9 mentees (100%) in 3 circles, with 3 mentors to choose from.
Mean score of a pair 88.444, lowest 80.000. Proved to be the best there can be.
Values were missing for pairs under: manager (27), near:years_experience (27).

Circle of P3 Ines Prado
3 mentees  P6 Cem Aydin, P9 Fay Moreau, P11 Hana Sato
Score      256.000 in all, 85.333 a pair; lowest 80.000, P11 Hana Sato
Share      Budgets (2), Writing (2); English

Circle of P1 Ruth Okafor
3 mentees  P4 Ada Lovelace, P5 Bob Stone, P12 Ivo Berg
Score      270.000 in all, 90.000 a pair
Share      Leadership (all); English; sector Education

Circle of P2 Sam Patel
3 mentees  P7 Dora Klein, P8 Emil Novak, P10 Gus Hall
Score      270.000 in all, 90.000 a pair
Share      Behaviour (all), Leadership (2); English; sector Education
`);
  expect(stderr).toContain('Next: mentor match review, or mentor match apply');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('stay what they are where nothing has changed, and are counted for programs', async () => {
  const document = await circles.json('match --format circle --size 2..4');
  expect(document).toMatchObject({
    proposal: 'X1',
    format: 'circle',
    settings: { size: [2, 4], circles_each: 1, with_slots: false },
    summary: { mentees: 9, mentors: 3, matched: 9, unmatched: 0, groups: 3, total: 796, optimal: 'proved' },
    unmatched: [],
  });
  expect(names(document)).toEqual(['Ines Cem Fay Hana', 'Ruth Ada Bob Ivo', 'Sam Dora Emil Gus']);
});

test('tell who is left out, and the smallest change that would place them', async () => {
  await circles.run('match --format circle --size 2..2');
  const { stdout } = await circles.run('match show --unmatched --color never', { isTTY: true, columns: 80 });
  expect(stdout).toContain('Without a group');
  expect(stdout).toContain('What would place them');
  expect(stdout).toContain(': one more in the circle of P');
  expect(stdout).toMatch(/nobody\s+else\s+has\s+to\s+change/);
  expect(stdout).toContain('Or 3 at once: groups of up to 3 (');
  expect(stdout).toContain('mentor match --keep --format circle --size 2..3');
});

test('have one more than was asked for where the coordinator says why', async () => {
  const { run, json } = await aProgrammeOf('circles');
  await run('match --format circle --size 2..2');
  const { unmatched, summary } = (await json('match show --unmatched')) as unknown as {
    unmatched: { participant: { id: string }; smallest_relaxation: Record<string, unknown> }[];
    summary: { total: number };
  };
  const [{ participant, smallest_relaxation: smallest }] = unmatched as [(typeof unmatched)[number]];
  expect(smallest).toMatchObject({
    kind: 'one-more',
    newly_matched: 1,
    lost: 0,
    changed: 0,
    is_proved: true,
  });
  const line = String(smallest['command'])
    .replace(/^mentor /, '')
    .replaceAll("'", '"');
  expect((await run(line.replace(/ --override .*/, ''))).stderr).toMatch(
    /are 3, and a circle has at most 2\.\nHint: with --override REASON/,
  );
  expect((await run(line)).exit).toBe(0);
  const after = (await json('match --keep')) as unknown as {
    summary: { total: number; matched: number };
    matches: { mentees: { id: string }[]; held_by: string | null }[];
  };
  expect(after.summary).toMatchObject({
    matched: 7,
    total: summary.total + Number(smallest['total_change']),
  });
  const held = after.matches.filter((one) => one.held_by === 'lock');
  expect(held).toHaveLength(1);
  expect(held[0]!.mentees.map(({ id }) => id)).toContain(participant.id);
  expect((await run('match verify')).exit).toBe(0);
  expect((await run('match apply')).exit).toBe(0);
});

test('are proposed without times, or panels of mentors alike, once that is said not to be kept', async () => {
  const { json, run } = await aProgrammeOf('circles');
  const asked = async (line: string): Promise<unknown> => (await json(line))['settings'];
  await run('match --format circle --size 2..4 --with-slots');
  expect(await asked('match --keep')).toMatchObject({ with_slots: true });
  expect(await asked('match --keep --no-with-slots')).toMatchObject({ with_slots: false, size: [2, 4] });
  await run('match --format panel --different sector');
  expect(await asked('match --keep --no-different')).toMatchObject({ different: null });
  expect((await run('match --format peer --no-with-slots')).stderr).toContain(
    '--no-with-slots is for --format circle or mixed, not peer.',
  );
});

test('tell the price of having somebody in another circle, and the best others', async () => {
  await circles.run('match --format circle --size 2..4');
  const { stdout } = await circles.run('match why Ada "Ines Prado" --color never', {
    isTTY: true,
    columns: 80,
  });
  expect(stdout).toContain('P4 Ada Lovelace in the circle of P3 Ines Prado');
  expect(stdout).toMatch(/P4 Ada Lovelace is in the circle of P1 Ruth\s+Okafor/);
  expect(stdout).toContain('As many have a group as before: 9.');
  expect(stdout).toMatch(/The total score falls by \d+\.000/);
  expect(stdout).toMatch(/The circle would be: P3 Ines Prado, P4 Ada Lovelace/);
  const together = await circles.json('match why Ada Bob');
  expect(together).toMatchObject({ as: 'together', is_in_proposal: true, forced: null });
  const best = await circles.json('match why Ada');
  expect(best).toMatchObject({ side: 'mentee', person: { id: 'P4' } });
  expect((best['best'] as unknown as { mentor: Named }[]).map(({ mentor }) => mentor.name)).toEqual([
    'Sam Patel',
    'Ines Prado',
  ]);
});

describe('decisions', () => {
  test('put people in one group, keep two apart, and are taken back', async () => {
    const { run, json } = await aProgrammeOf('circles');
    await run('match --format circle --size 2..4');
    expect((await run('match lock Ines Ada Ivo --reason "They asked for each other"')).exit).toBe(0);
    expect((await run('match forbid Dora Gus --reason "They share an office"')).exit).toBe(0);
    expect((await run('match approve Dora')).stderr).toContain(
      'P7 Dora Klein and P10 Gus Hall are kept apart.',
    );
    expect((await run('match lock Dora Gus Emil')).stderr).toContain('are kept apart');
    expect((await run('match approve Fay')).exit).toBe(0);
    const decisions = await json('match decisions');
    expect(decisions['group_decisions']).toMatchObject([
      { decision: 'lock', people: [{ id: 'P3' }, { id: 'P4' }, { id: 'P12' }] },
      { decision: 'forbid', people: [{ id: 'P7' }, { id: 'P10' }] },
      { decision: 'approve' },
    ]);
    const stale = await run('match apply');
    expect(stale.exit).toBe(1);
    expect(stale.stderr).toContain('P4 Ada Lovelace, P3 Ines Prado, P12 Ivo Berg are locked together now');
    expect(stale.stderr).toContain('P7 Dora Klein and P10 Gus Hall are kept apart now');
    const document = await json('match --keep');
    expect(document['format']).toBe('circle');
    const groups = names(document);
    expect(groups.find((one) => one.startsWith('Ines'))).toMatch(/Ada.*Ivo/);
    expect(groups.some((one) => one.includes('Dora') && one.includes('Gus'))).toBe(false);
    expect((await run('match release Ada Ines')).stderr).toContain(
      'P3 Ines Prado, P4 Ada Lovelace and P12 Ivo Berg are locked together.',
    );
    expect((await run('match release Ada Ivo Ines')).exit).toBe(0);
    expect((await json('match compare'))['changes']).not.toEqual([]);
  });

  test('may override a rule, which is told with the reason, as of a pair', async () => {
    const { run } = await aProgrammeOf('circles');
    await run('criteria edit different:organisation --rule --add');
    expect((await run('match lock Ruth Ada Bob --override "They asked for it"')).exit).toBe(0);
    const { stdout } = await run('match decisions --confidential');
    expect(stdout).toContain('They asked for it (different:organisation)');
  });

  test('cannot be of two mentors in one circle, nor of one person twice', async () => {
    const { run } = await aProgrammeOf('circles');
    await run('match --format circle --size 2..4');
    expect((await run('match lock Ruth Sam Ada')).stderr).toContain('cannot be in one circle');
    expect((await run('match lock Ruth Ada Lovelace')).stderr).toContain('P4 Ada Lovelace is named twice.');
    expect((await run('match release Ruth Ada')).stderr).toContain('Nothing was decided of');
  });
});

test('become relationships with everybody in them, once', async () => {
  const { run, json } = await aProgrammeOf('circles');
  await run('match --format circle --size 2..4');
  const { relationships } = (await json('match apply')) as unknown as { relationships: unknown[] };
  expect(relationships).toMatchObject([
    {
      id: 'R1',
      format: 'circle',
      mentors: [{ id: 'P3' }],
      mentees: [{ id: 'P6' }, { id: 'P9' }, { id: 'P11' }],
    },
    { id: 'R2' },
    { id: 'R3' },
  ]);
  expect((await run('match apply')).stdout).toContain('');
  expect((await json('match apply'))['relationships']).toEqual([]);
  const listed = await json('relationship list');
  expect(listed['relationships']).toHaveLength(3);
  expect(listed['relationships']).toMatchObject([{ mentees: [{}, {}, {}] }, {}, {}]);
  expect((await run('check')).exit).toBe(0);
  expect((await run('round close')).exit).toBe(0);
});

test('are proved again from the people and the rules', async () => {
  await circles.run('match --format circle --size 2..4');
  const { stdout, stderr, exit } = await circles.run('match verify', { isTTY: true });
  expect([exit, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    'X3 is proved: no other groups of 9 mentees serve more, or longer waits, or score higher.\n',
  );
});

test('are not applied once a member has withdrawn, and nothing is changed', async () => {
  const { run, json } = await aProgrammeOf('circles');
  await run('match --format circle --size 2..4');
  await run('participant withdraw Ada --yes');
  const { exit, stderr } = await run('match apply');
  expect(exit).toBe(1);
  expect(stderr).toContain('Proposal X1 no longer holds:\n  P4 Ada Lovelace withdrew');
  expect((await json('relationship list'))['relationships']).toEqual([]);
});

test('are exported, a row a member, or a row a person', async () => {
  await circles.run('match --format circle --size 2..4');
  const { stdout } = await circles.run('match export');
  expect(stdout.replace('\ufeff', '').split(/\r?\n/)[0]).toBe(
    'group,format,role,id,name,email,score,time,held_by',
  );
  expect(stdout).toContain('1,circle,mentor,P3,Ines Prado,ines@example.org,');
  const merged = await circles.json('match export --merge');
  expect(merged['rows']).toMatchObject(
    [{ id: 'P4', role: 'mentee', status: 'matched', with_names: 'Ruth Okafor; Bob Stone; Ivo Berg' }].concat(
      Array(11).fill({}),
    ),
  );
});

describe('options', () => {
  test.each([
    ['match --size 3..8', '--size is for --format circle or mixed.'],
    ['match --format peer --size 3..8', '--size is for --format circle or mixed, not peer.'],
    ['match --format circle --trio', '--trio is for --format peer, not circle.'],
    ['match --format circles', 'Did you mean circle?'],
    ['match --format circle --size 8..3', 'It must be two sizes from 2 to 100, the smaller first'],
    ['match --format circle --wished 9', '--wished 9 is not a size from 3 to 8.'],
    ['match --format panel --different organization', 'did you mean organisation?'],
    ['match --format circle --at-most organisation=many', '"many" is not a whole number from 1.'],
    ['match --format circle --objective fair', '--objective is for one-to-one matches.'],
    ['match --format circle --explain', '--explain is for one-to-one matches.'],
    ['match show --blocking', '--blocking is for one-to-one proposals.'],
  ])('are refused with a hint where they cannot be: %s', async (line, words) => {
    const { exit, stderr } = await circles.run(line);
    expect(exit).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Hint: ');
  });

  test('of a review need somebody to ask', async () => {
    const { exit, stderr } = await circles.run('match review');
    expect(exit).toBe(2);
    expect(stderr).toContain('A review needs a terminal');
  });
});

test('with times says who gave none before and after, and what to do', async () => {
  const timed = await aProgrammeOf('circles');
  await timed.run('participant edit P1 --timezone Europe/London --availability "Mon 16:00-18:00"');
  await timed.run('participant edit P4 --timezone Europe/London');
  const { stdout, stderr } = await timed.run('match --format circle --size 2..4 --with-slots', {
    isTTY: true,
    columns: 200,
  });
  const told = [
    '2 mentors have no time zone, so no circle with a time: ',
    '8 mentees have no time zone, and count as free at any time: ',
    '1 person gave no hours, and counts as free Mon-Fri 09:00-17:00 by their own clock: ',
  ];
  for (const words of told) for (const text of [stdout, stderr]) expect(text).toContain(words);
  expect(stderr).toContain(`${told[0]}mentor participant edit P3 --timezone Europe/London`);
  expect(stdout).toContain(`${told[0]}P3 Ines Prado and P2 Sam Patel.`);
  expect(stdout).toMatch(/P9 Fay Moreau and 3 more\./);
  expect(await timed.json('match show')).toMatchObject({
    times_not_given: {
      mentors_without_zone: [{ id: 'P3' }, { id: 'P2' }],
      mentees_without_zone: Array(8).fill({}),
      without_hours: [{ id: 'P4' }],
    },
  });
  expect(await timed.json('match --format circle --size 2..4')).not.toHaveProperty('times_not_given');
});

test('with times says what would place somebody, though a mentor has places for two circles', async () => {
  const timed = await aProgrammeOf('circles');
  await timed.run('participant edit P1 --capacity 2');
  const proposed = await timed.run('match --format circle --size 8..9 --with-slots --json');
  expect(proposed.exit).toBe(0);
  const { stdout, exit } = await timed.run('match show --unmatched --json');
  expect([exit, stdout.includes('cannot be kept from meeting')]).toEqual([0, false]);
});
