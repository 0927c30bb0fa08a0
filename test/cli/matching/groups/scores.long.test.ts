/** `mentor match --format … --scores FILE`: groups by scores that were worked out elsewhere. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../../src/store/file/sqlite.ts';
import { aProgrammeOf, type Programme } from './people.ts';

/** Named by e-mail, id and name; Ann and Dan are in it both ways round. */
const SCORES = [
  'a,b,score',
  'ann@example.org,P2,80',
  'Ben Cole,Cat Dunn,60',
  'P3,Dan Eves,70.5',
  'Ann Reed,Dan Eves,10',
  'Dan Eves,Ann Reed,20.000001',
  'Eva Finn,Ann Reed,5',
];

interface Proposed {
  readonly proposal: string;
  readonly matches: readonly {
    readonly members: readonly { readonly id: string }[];
    readonly score: number;
  }[];
  readonly unmatched: readonly { readonly participant: { readonly id: string } }[];
}

async function peersWith(lines: readonly string[]): Promise<Programme> {
  const programme = await aProgrammeOf('peers');
  writeFileSync(join(programme.cwd, 's.csv'), lines.join('\n'));
  return programme;
}

function groupsIn({ matches }: Proposed): string[] {
  return matches.map(({ members, score }) => `${members.map(({ id }) => id).join(' ')}: ${score}`);
}

describe('peers by a file of scores', () => {
  test('are the best of the pairs in it, proved, and stay so without the file', async () => {
    const { run, json } = await peersWith(SCORES);
    const proposed = (await json('match --format peer --scores s.csv')) as unknown as Proposed;
    expect(groupsIn(proposed)).toEqual(['P1 P2: 80', 'P3 P4: 70.5']);
    expect(proposed.unmatched).toMatchObject([{ participant: { id: 'P5' } }]);
    expect(await json('match verify')).toMatchObject({ optimal: 'proved', matched: 4 });
    expect(await json('match why Ann Dan')).toMatchObject({
      score: 15.000001,
      forced: { matched_change: 0 },
    });
    expect(await json('match why Ann')).toMatchObject({ best: [{ score: 15.000001 }, { score: 5 }] });
    // Two who are not in the file cannot be had, whatever is said.
    expect(await json('match why Ben Dan')).toMatchObject({
      is_allowed: false,
      score: null,
      forced: null,
      impossible: ['P2 Ben Cole with P4 Dan Eves: the file of scores leaves this pair out'],
    });
    await run('match approve Ann');
    const kept = (await json('match --keep')) as unknown as Proposed;
    expect(groupsIn(kept)).toEqual(groupsIn(proposed));
    expect((await run('match apply')).exit).toBe(0);
    expect((await run('relationship list')).stdout.match(/^R\d/gm)).toHaveLength(2);
  });

  test('are the same whichever way round the rows are', async () => {
    const { cwd, json } = await peersWith(SCORES.slice(0, 4));
    await json('match --format peer --scores s.csv');
    const turned = SCORES.slice(1, 4).map((row) => row.replace(/^(.*),(.*),(.*)$/, '$2,$1,$3'));
    writeFileSync(join(cwd, 's.csv'), ['a,b,score', ...turned.toReversed()].join('\n'));
    expect(await json('match --format peer --scores s.csv')).toMatchObject({ proposal: 'X1' });
  });

  test('count by the lesser of two scores where that is asked for, and rules still hold', async () => {
    const rows = ['P1,P2,9', 'P2,P1,1', 'P1,P4,4', 'P2,P3,4', 'P3,P4,4'];
    const { run, json } = await peersWith(['a,b,score', ...rows]);
    const mean = (await json('match --format peer --scores s.csv')) as unknown as Proposed;
    expect(groupsIn(mean)).toEqual(['P1 P2: 5', 'P3 P4: 4']);
    const least = (await json('match --keep --symmetric least')) as unknown as Proposed;
    expect(groupsIn(least)).toEqual(['P1 P4: 4', 'P2 P3: 4']);
    await run('participant edit Ann --avoids dan@example.org');
    expect(groupsIn((await json('match --keep')) as unknown as Proposed)).toEqual(['P1 P2: 1', 'P3 P4: 4']);
  });

  test('cannot be locked against the file', async () => {
    const { run } = await peersWith(SCORES);
    await run('match --format peer --scores s.csv');
    await run('match lock Ben Dan --override "They asked"');
    const { exit, stderr } = await run('match --keep');
    expect({ exit, stderr }).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining(
        'P2 Ben Cole with P4 Dan Eves: the file of scores leaves this pair out',
      ),
    });
  });

  test('are not proposed anew by criteria once the scores are gone', async () => {
    const { cwd, run } = await peersWith(SCORES);
    await run('match --format peer --scores s.csv');
    const db = new Sqlite(join(cwd, 'mentor.db'));
    db.exec('DELETE FROM kept_scores');
    db.close();
    const { exit, stderr } = await run('match --keep');
    expect(exit).toBe(1);
    expect(stderr).toContain('X1 was made from scores that are not kept with it.');
    expect(stderr).toContain('--scores FILE');
  });
});

describe('a file of scores of peers is refused', () => {
  test('by line and column, with all that is wrong', async () => {
    const { run } = await peersWith([
      'a,b,score',
      'Ann Reed,P1,80',
      'Ann Reed,Nobody,80',
      'Ann Reed,Ben Cole,80',
      'Ann Reed,Ben Cole,81',
      'Ann Reed,Cat Dunn,high',
      'Ann Reed,Gus Hall,4',
    ]);
    await run('enrol --name "Gus Hall" --email gus@example.org --as mentor');
    const { exit, stderr } = await run('match --format peer --scores s.csv');
    expect(exit).toBe(1);
    expect(stderr.split('\n').slice(1, 6)).toEqual([
      '  line 2, column "b": Ann Reed and P1 are one person',
      '  line 3, column "b": there is no participant "Nobody"',
      '  line 5, column "score": Ann Reed and Ben Cole already have another score, 80.000000',
      '  line 6, column "score": "high" is not a decimal number',
      '  line 7, column "b": "Gus Hall" (P6) is no peer',
    ]);
    expect(stderr).toContain('Hint: name two people');
  });

  test.each([
    ['peer', 'mentee,mentor,score', 'no column a and no column b', 'a,b,score, each pair of peers once'],
    ['circle', 'a,b,score', 'no column mentee and no column mentor', 'a,b,score is for --format peer'],
    ['one-to-one', 'a,b,score', 'no column mentee and no column mentor', 'a,b,score is for --format peer'],
  ])('for %s with the header %s', async (format, header, message, hint) => {
    const { run } = await peersWith([header, 'P1,P2,3']);
    const { exit, stderr } = await run(`match --format ${format} --scores s.csv`);
    expect(exit).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

test('circles, panels and mixed rounds are by scores of mentees and mentors', async () => {
  const { cwd, run, json } = await aProgrammeOf('circles');
  const rows = ['P4,P1,9', 'P5,P1,8', 'P6,P2,7', 'P7,P2,6', 'P4,P2,1', 'P8,P3,5'];
  writeFileSync(join(cwd, 's.csv'), ['mentee,mentor,score', ...rows].join('\n'));
  const scoresOf = async (line: string): Promise<readonly number[]> =>
    ((await json(line)) as unknown as Proposed).matches.map(({ score }) => score);
  expect(await scoresOf('match --format circle --size 2..3 --scores s.csv')).toEqual([17, 13]);
  expect(await json('match verify')).toMatchObject({ optimal: 'proved', matched: 4 });
  expect(await json('match why P8 P1')).toMatchObject({ is_allowed: false, forced: null });
  expect(await scoresOf('match --keep')).toEqual([17, 13]);
  expect(await scoresOf('match --format panel --scores s.csv')).toEqual([10]);
  expect(await scoresOf('match --format mixed --size 2..3 --scores s.csv')).toHaveLength(4);
  expect((await run('match verify')).exit).toBe(0);
});
