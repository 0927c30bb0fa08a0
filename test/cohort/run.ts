/**
 * `npm run cohort`: runs `examples/cohort-year.sh`, a year of forty pairs, with made-up people who answer its forms, and looks
 * at what came of it. Ends in the number of `mentor` commands, and in `N passed, M failed`.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasBrowser } from '../browser/chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_COMMANDS = 60;
const LAST_DAY = '2026-09-01';
/** What a coordinator does; everything else that is known of people comes in by forms. */
const COORDINATING =
  /^(?:init|form|letter|remind|send|import (?:participants|answers)|match|match apply|advance|today|round (?:open|close)|relationship end|check|report)\b/;

let [passed, failed] = [0, 0];

function check(what: string, isSo: boolean, otherwise = ''): void {
  if (isSo) passed++;
  else {
    failed++;
    process.stdout.write(`FAIL ${what}${otherwise === '' ? '' : `: ${otherwise}`}\n`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'mentor-cohort-'));
const year = join(folder, 'year');
const commandsFile = join(folder, 'commands');
const program = join(folder, 'mentor');
writeFileSync(
  program,
  `#!/bin/sh\necho "$*" >> '${commandsFile}'\nexec '${process.execPath}' '${join(ROOT, 'bin/mentor.js')}' "$@"\n`,
);
chmodSync(program, 0o755);

function mentor(...argv: readonly string[]): string {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/mentor.js'), ...argv, '--today', LAST_DAY],
    {
      cwd: year,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return stdout;
}

function filesIn(place: string): string[] {
  const inside = join(year, place);
  return existsSync(inside) ? readdirSync(inside, { recursive: true, encoding: 'utf8' }) : [];
}

const started = Date.now();
const ran = spawnSync('sh', [join(ROOT, 'examples/cohort-year.sh'), year], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  env: {
    ...process.env,
    MENTOR: program,
    PEOPLE: `${join(ROOT, 'node_modules/.bin/tsx')} ${join(ROOT, 'test/cohort/people.ts')}`,
  },
});
check(
  'the script comes to its end',
  ran.status === 0,
  `${ran.stdout.slice(-2000)}\n${ran.stderr.slice(-2000)}`,
);

if (ran.status === 0) {
  const commands = readFileSync(commandsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^--today \S+ --no-input /, ''));
  check(`at most ${MOST_COMMANDS} commands`, commands.length <= MOST_COMMANDS, `${commands.length}`);
  const others = commands.filter((line) => !COORDINATING.test(line));
  check('nothing of people is typed in', others.length === 0, others.join('; '));
  check('it ends in the overview', commands.at(-1) === 'report overview', commands.at(-1));

  const { relationships } = JSON.parse(mentor('relationship', 'list', '--json')) as {
    relationships: readonly {
      readonly outcome: string | null;
      readonly started_on: string;
      readonly phase: string;
    }[];
  };
  const outcomes = (of: (outcome: string | null) => boolean): number =>
    relationships.filter(({ outcome }) => of(outcome)).length;
  check(
    '40 pairs were matched in each round',
    relationships.length === 81,
    `${relationships.length} relationships`,
  );
  check('38 of the first 40 are completed', outcomes((one) => one === 'completed') === 38);
  check('one goes on for another cycle', outcomes((one) => one === 'renewed') === 1);
  check('one has ended early', outcomes((one) => one === 'ended-early') === 1);
  check('41 go on', outcomes((one) => one === null) === 41);
  const { is_sound: isSound } = JSON.parse(mentor('check', '--json')) as { is_sound: boolean };
  check('the file is sound', isSound);

  const { figures } = JSON.parse(mentor('report', 'overview', '--json')) as {
    figures: readonly { readonly name: string; readonly value: number | null }[];
  };
  const figure = (name: string): number => figures.find((one) => one.name === name)?.value ?? 0;
  check('people came by their sign-ups', figure('participants') === 121, `${figure('participants')}`);

  for (const [way, ending] of Object.entries({
    file: '.txt',
    mail: '.eml',
    Google: '(Responses).csv',
    Microsoft: '.xlsx',
  }))
    check(
      `answers came by ${way}`,
      filesIn('inbox').some((name) => name.endsWith(ending)),
    );
  const browsers = ran.stderr.match(/ in a browser/g)?.length ?? 0;
  check(
    'three of them answer in a browser, where there is one',
    !hasBrowser || browsers === 9,
    `${browsers}`,
  );
  const matched = filesIn('letters/matched').filter((name) => name.endsWith('.eml')).length;
  check('each of the first 40 pairs got two letters', matched === 80, `${matched}`);
  const certificates = filesIn('letters/july').filter((name) => name.endsWith('.eml')).length;
  check('each who has completed got a certificate', certificates === 78, `${certificates}`);

  const again = JSON.parse(mentor('import', 'answers', 'inbox', '--dry-run', '--json')) as {
    summary: Readonly<Record<string, number>>;
  };
  check(
    'every answer of the year, taken in again, changes nothing',
    again.summary['new'] === 0,
    JSON.stringify(again.summary),
  );

  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `${ran.stdout
      .split('\n')
      .filter((line) => line.startsWith('=='))
      .join('\n')}\n`,
  );
  process.stdout.write(
    `${ran.stderr
      .split('\n')
      .filter((line) => line.includes(' are answered'))
      .join('\n')}\n`,
  );
  process.stdout.write(
    `${again.summary['answers']} answers by ${commands.length} commands, in ${seconds} s.\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
