/** Circles, panels and peers where pairs are listed and named. */
import { describe, expect, test } from '@jest/globals';
import { somePeople } from './some-people.ts';

describe('a list of relationships', () => {
  test('has a column for the format where not all are pairs', async () => {
    const { does } = await somePeople();
    await does('relationship pair Ruth Ana');
    expect((await does('relationship list')).split('\n')[0]).not.toContain('format');
    await does('relationship pair Ida --with Ben Cy');
    await does('relationship pair Eva Finn --format peer');
    const [header = '', ...rows] = (await does('relationship list --plain')).trim().split('\n');
    const at = header.split('\t').indexOf('format');
    expect(rows.map((row) => row.split('\t')[at])).toEqual(['one-to-one', 'circle', 'peer']);
  });
});

describe('three people name the group that they are in', () => {
  test('in any order, mentor or not, and peers', async () => {
    const { does } = await somePeople();
    await does('relationship pair Ruth --with Ana Ben Cy');
    await does('relationship pair Eva Finn Gus --format peer');
    expect(await does('met Ana Ruth Cy friday', '2026-09-07')).toContain('M1 of R1');
    expect(await does('met Ben Ana Cy Ruth 2026-09-03 45m', '2026-09-07')).toContain(
      'for 45 minutes: M2 of R1',
    );
    expect(await does('met Gus Eva Finn 2026-09-02', '2026-09-07')).toContain('M3 of R2');
    expect(await does('relationship show Ana Ben Cy --plain')).toContain('R1');
  });

  test('and no other: one twice, one of another group, one of nobody’s name', async () => {
    const { does, refuses } = await somePeople();
    await does('relationship pair Ruth --with Ana Ben');
    await does('relationship pair Ida --with Cy Dee');
    expect(await refuses('met Ana Ben Cy')).toContain(
      '"Ana", "Ben" and "Cy" are in no open relationship together.',
    );
    expect(await refuses('met Ana Ana Ben')).toContain('are in no open relationship together');
    expect(await refuses('met Ana Ben Nobody')).toContain('There is no participant');
  });
});
