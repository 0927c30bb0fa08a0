/** The ten commonest jobs, as docs/daily.md has them: each is one short line that does what it says. */
import { beforeAll, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellWords } from '../../../src/io/session.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

const PAGE = readFileSync(new URL('../../../docs/daily.md', import.meta.url), 'utf8');
const JOBS = [...PAGE.matchAll(/^mentor (.+?) {2,}\S.*$/gm)].map(([, line = '']) => line);
const MOST_KEYS = 40;

const FIRST = [
  'Kasia Nowak',
  'Declan Fearon',
  ...Array.from({ length: 38 }, (_, at) => `Mentee ${word(at)}`),
];
const MENTORS = ['Ana Ruiz', 'Grace Hopper', ...Array.from({ length: 38 }, (_, at) => `Mentor ${word(at)}`)];

/** Returns a name of its own for each number, without a digit. */
function word(at: number): string {
  return `Q${String.fromCodePoint(97 + Math.floor(at / 26), 97 + (at % 26))}x`;
}

let cwd = '';
const said = new Map<string, string>();

beforeAll(async () => {
  cwd = aFolder();
  const address = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@x.example`;
  const rows = (names: readonly string[], role: string): string[] =>
    names.map((name) => `${name},${address(name)},${role},Elm Hill,2026-01-05`);
  writeFileSync(
    join(cwd, 'people.csv'),
    ['Name,Email,Role,Organisation,Consent on', ...rows(MENTORS, 'mentor'), ...rows(FIRST, 'mentee')].join(
      '\n',
    ),
  );
  writeFileSync(
    join(cwd, 'pairs.csv'),
    ['Mentor,Mentee,Started', ...FIRST.map((name, at) => `${MENTORS[at]},${name},2026-09-01`)].join('\n'),
  );
  writeFileSync(
    join(cwd, 'meetings.csv'),
    [
      'Date of meeting,Mentor,Mentee,Minutes',
      ...FIRST.map((name, at) => `2026-11-1${at % 10},${address(MENTORS[at] ?? '')},${address(name)},45`),
    ].join('\n'),
  );
  const setUp = [
    'init "Ten jobs" --preset general',
    'phase edit preparation --drop readiness',
    'import participants people.csv',
    'import relationships pairs.csv --today 2026-09-01',
  ];
  for (const line of [...setUp, ...JOBS]) {
    const { stdout, stderr, exit } = await runMentor(shellWords(line), { cwd });
    if (exit !== 0) throw new Error(`mentor ${line} exited ${exit}: ${stderr}`);
    said.set(line, stdout + stderr);
  }
}, 60_000);

async function json(line: string): Promise<Record<string, never[]>> {
  return JSON.parse((await runMentor([...shellWords(line), '--json'], { cwd })).stdout) as Record<
    string,
    never[]
  >;
}

test('there are ten, of at most forty keystrokes each', () => {
  expect(JOBS).toHaveLength(10);
  // With the word mentor and Enter.
  expect(JOBS.filter((line) => `mentor ${line}\n`.length > MOST_KEYS + 1)).toEqual([]);
});

test('each does what it says', async () => {
  expect(await json('meeting list Kasia')).toMatchObject({
    meetings: expect.arrayContaining([expect.objectContaining({ on: '2026-11-22' })]),
  });
  expect(await json('check-in list Kasia')).toMatchObject({
    check_ins: [expect.objectContaining({ satisfaction: 4 })],
  });
  const { relationships = [] } = await json('relationship list');
  expect(relationships.filter(({ phase }) => phase === 'negotiation').length).toBeGreaterThan(30);
  expect(relationships.filter(({ outcome }) => outcome === 'ended-early')).toHaveLength(1);
  expect(await json('participant show Grace')).toMatchObject({ participant: { fields: { capacity: '2' } } });
  expect(JSON.stringify(await json('show Kasia Ana'))).toContain('2026-11-10');
  expect(said.get('find Elm Hill')).toContain('Kasia Nowak');
  expect(said.get('rematch Declan --reason no-time')).toContain('Declan Fearon');
});
