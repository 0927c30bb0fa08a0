/** Every command that takes a person or a pair, or a thing of one, takes a name, and does what it does with the id. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../../../src/commands/catalogue.ts';
import { runMentor } from '../../../support/host.ts';
import { copyOf, FOLDERS, type Invocation, INVOCATIONS, prepareProgramme } from '../../prepared.ts';

/** The commands that take somebody, or something of a pair, with the arguments that are so. */
const TAKING: Readonly<Record<string, string>> = {
  'participant show': 'participant',
  'participant edit': 'participant',
  'participant pause': 'participant',
  'participant resume': 'participant',
  'participant withdraw': 'participant',
  'participant consent': 'participant',
  'participant access': 'participant',
  'participant erase': 'participant',
  'participant identity decide': 'one other',
  'participant reference list': 'participant',
  'participant reference decide': 'participant',
  'training record': 'participant',
  'criteria test': 'mentee mentor',
  show: 'participant',
  met: 'pair',
  'match why': 'mentee mentor',
  'match lock': 'mentee mentor others',
  'match forbid': 'mentee mentor',
  'match release': 'mentee mentor others',
  'match approve': 'mentees',
  'relationship pair': 'mentors',
  'relationship join': 'pair participant',
  'relationship leave': 'pair member',
  'relationship show': 'pair',
  'relationship story': 'pair',
  'relationship end': 'pair',
  rematch: 'pair',
  'relationship decide': 'pair',
  'relationship renew': 'pair',
  advance: 'pairs',
  readiness: 'pair',
  'agreement set': 'pair',
  'agreement show': 'pair',
  'agreement accept': 'pair',
  'goal add': 'pair',
  'goal list': 'pair',
  'goal show': 'goal',
  'goal edit': 'goal',
  'goal milestone': 'goal',
  'goal confirm': 'goal',
  'goal progress': 'goal',
  'goal achieve': 'goal',
  'goal drop': 'goal',
  'goal carry': 'goal',
  'meeting plan': 'pair',
  'meeting suggest': 'pair',
  'meeting log': 'pair',
  'meeting missed': 'pair',
  'meeting list': 'pair',
  'meeting edit': 'meeting',
  'meeting cancel': 'meeting',
  'meeting remove': 'meeting',
  'meeting action add': 'meeting',
  'meeting action done': 'action',
  'meeting action list': 'pair',
  'check-in record': 'pair',
  'check-in list': 'pair',
  review: 'pair',
  reflection: 'pair',
  'skill rate': 'participant',
  'skill list': 'participant',
  'outcome record': 'participant',
  'outcome list': 'participant',
  'attention snooze': 'pair',
  'attention wake': 'pair',
  report: 'participant',
  letter: 'who',
  log: 'thing',
};

/** The names of arguments that are neither. */
const OTHER = new Set(
  'number decision file files months subject name before after proposal phase words dir title link resource from into text shell kind path folder figure value'.split(
    ' ',
  ),
);

/** In the prepared programme. */
const CALLED: Readonly<Record<string, string>> = {
  P1: 'grace',
  P2: 'lovelace',
  P3: 'SEACOLE',
  P4: 'peters tom',
  P5: 'joan',
  P6: 'No Consent',
  P7: 'wells',
  R1: 'ada and grace',
  R2: 'mary, tom',
  R3: 'Seacole & Ida',
  G1: 'tom',
  M1: 'tom',
  M2: 'tom',
  A1: 'tom',
};

/** Beside those of the prepared programme, which name nobody, or nobody by id. */
const MORE: Readonly<Record<string, Invocation>> = {
  'participant show': { argv: ['participant', 'show', 'P2'] },
  'participant reference list': { argv: ['participant', 'reference', 'list', 'P2'] },
  'meeting action list': { argv: ['meeting', 'action', 'list', 'R2'] },
  'skill list': { argv: ['skill', 'list', 'P1'] },
};

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

test('each argument of each command is in the table, or is something else', async () => {
  const taking: Record<string, string> = {};
  for (const { path, load } of CATALOGUE) {
    if (load === undefined) continue;
    const { stdout } = await runMentor([...path.split(' '), '--help'], { cwd: prepared });
    const usage = /^Usage:([\s\S]*?)\n\n/.exec(stdout)?.[1] ?? '';
    const names = Array.from(usage.matchAll(/[<[]([\w-]+)(?:\.\.\.)?[>\]]/g), ([, name = '']) => name);
    const named = names.filter((name) => name !== 'options' && name !== 'command' && !OTHER.has(name));
    if (named.length > 0) taking[path] = named.join(' ');
  }
  expect(taking).toEqual(TAKING);
});

/** The words of an invocation, by name; undefined where it names nobody. */
function byName({ argv }: Invocation, path: string): string[] | undefined {
  const from = path.split(' ').length;
  const options = argv.findIndex((word) => word.startsWith('-'));
  const to = options < 0 ? argv.length : options;
  const words = argv.map((word, at) => (at >= from && at < to ? (CALLED[word] ?? word) : word));
  return words.some((word, at) => word !== argv[at]) ? words : undefined;
}

async function outcomeOf({ setup }: Invocation, argv: readonly string[]) {
  const cwd = copyOf(prepared);
  if (setup !== undefined) await runMentor(setup, { cwd });
  const { stdout, exit } = await runMentor(argv, { cwd });
  const log = await runMentor(['log', '--last', '1', '--plain'], { cwd });
  return { stdout: stdout.replaceAll(cwd, ''), exit, log: log.stdout };
}

describe('by name', () => {
  const lines = Object.keys(TAKING).flatMap((path) =>
    [...(INVOCATIONS[path] ?? []), ...(MORE[path] === undefined ? [] : [MORE[path]])].flatMap(
      (invocation) => {
        const named = byName(invocation, path);
        // What mentor show shows of a thing is shown by its id alone.
        return named === undefined || /^show [GM]\d/.test(invocation.argv.join(' '))
          ? []
          : [{ path, invocation, named, line: named.join(' ') }];
      },
    ),
  );

  test('every one of the commands is tried', () => {
    const tried = new Set(lines.map(({ path }) => path));
    expect(Object.keys(TAKING).filter((path) => !tried.has(path))).toEqual([]);
  });

  test.each(lines)('$line', async ({ invocation, named }) => {
    const wanted = await outcomeOf(invocation, invocation.argv);
    expect(await outcomeOf(invocation, named)).toEqual(wanted);
    expect(wanted.exit).toBe(0);
  });
});
