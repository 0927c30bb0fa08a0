/** Reminders from end to end: the ladder, the files read back by other programs, and a kill in the middle. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { readLetterHeaders } from '../../../src/domain/letters/letter-headers.ts';
import { runMentor } from '../../support/host.ts';
import { ended, ensureBuilt, start } from '../program.ts';

let cwd = '';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-remind-'));
  await mentor('2026-01-05', 'init', 'Staff, "Mentoring"');
  const who = ['--consent-on', '2026-01-05'];
  await mentor(
    '2026-01-05',
    'enrol',
    '--as',
    'mentor',
    '--name',
    'Grace Hopper',
    '--email',
    'grace@example.org',
    ...who,
  );
  await mentor(
    '2026-01-05',
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Zo\u00eb \u5f35\u00a0"Z"',
    '--email',
    'zoe@example.org',
    ...who,
  );
  await mentor('2026-01-05', 'relationship', 'pair', 'P1', 'P2');
});

afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(today: string, ...argv: string[]) {
  return runMentor([...argv, '--today', today], { cwd });
}

interface Listed {
  participant: { id: string };
  kind: string;
  step: string;
}

async function due(today: string): Promise<string[]> {
  const { stdout } = await mentor(today, 'remind', '--json');
  const { reminders } = JSON.parse(stdout) as { reminders: Listed[] };
  return reminders.map(({ participant, kind, step }) => `${participant.id} ${kind} ${step}`);
}

describe('the ladder', () => {
  test('is climbed a step at a time, and only by what was marked', async () => {
    expect(await due('2026-01-11')).toEqual([]);
    const both = (step: string) => [`P1 readiness ${step}`, `P2 readiness ${step}`];
    expect(await due('2026-01-12')).toEqual(both('gentle'));
    expect(await due('2026-01-18')).toEqual(both('gentle'));
    const { stderr } = await mentor('2026-01-18', 'remind', '--mark');
    expect(stderr).toContain('Marked 2 reminders as sent on 2026-01-18.');
    expect(await due('2026-01-18')).toEqual([]);
    // 14 days on the firm word; a first meeting has come on top, gently.
    const meet = ['P1 first-meeting gentle', 'P2 first-meeting gentle'];
    expect(await due('2026-01-31')).toEqual(meet);
    expect(await due('2026-02-01')).toEqual([both('firm')[0], meet[0], both('firm')[1], meet[1]]);
    await mentor('2026-02-01', 'remind', '--mark');
    await mentor('2026-02-02', 'meeting', 'log', 'R1', '--on', '2026-02-02');
    await mentor(
      '2026-02-02',
      'readiness',
      'R1',
      '--by',
      'mentor',
      '--motivation',
      '4',
      '--time',
      '4',
      '--expectations',
      '4',
      '--confidence',
      '4',
    );
    const later = await due('2026-02-15');
    expect(later).toContain('P2 readiness coordinator');
    expect(later.filter((line) => /P1 readiness|first-meeting/.test(line))).toEqual([]);
    await mentor('2026-02-15', 'remind', '--mark');
    expect((await due('2026-06-01')).filter((line) => line.includes('readiness'))).toEqual([]);
  });

  test('leaves alone who is paused, and what is snoozed', async () => {
    await mentor('2026-01-12', 'participant', 'pause', 'P2');
    expect(await due('2026-01-12')).toEqual(['P1 readiness gentle']);
    await mentor('2026-01-12', 'attention', 'snooze', 'R1', '--until', '2026-01-31', '--reason', 'Leave');
    expect(await due('2026-01-12')).toEqual([]);
  });

  test('listing changes nothing', async () => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    await due('2026-02-12');
    await mentor('2026-02-12', 'remind', '--out', 'out');
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('mentees who wait for a match hear of it', async () => {
    await mentor(
      '2026-01-05',
      'enrol',
      '--as',
      'mentee',
      '--name',
      'Ben',
      '--email',
      'ben@example.org',
      '--consent-on',
      '2026-01-05',
    );
    expect(await due('2026-02-01')).not.toContain('P3 waiting gentle');
    expect(await due('2026-02-02')).toContain('P3 waiting gentle');
  });

  test('is in the programme’s own words, in the language of the person, with what helps', async () => {
    const edit = ['template', 'edit', 'reminder.readiness', '--language', 'fr'];
    await mentor(
      '2026-01-12',
      ...edit,
      '--subject',
      'Bonjour {name}',
      '--text',
      'Avant {partner} : {resources}',
    );
    await mentor('2026-01-12', 'participant', 'edit', 'P1', '--languages', 'fr');
    await mentor(
      '2026-01-12',
      'resource',
      'add',
      'First steps',
      'https://example.org/1',
      '--phase',
      'preparation',
    );
    const { stdout } = await mentor('2026-01-12', 'remind', '--json');
    const { reminders } = JSON.parse(stdout) as {
      reminders: { subject: string; body: string; language: string }[];
    };
    expect(reminders[0]).toMatchObject({ language: 'fr', subject: 'Bonjour Grace Hopper' });
    expect(reminders[0]?.body).toContain('First steps (https://example.org/1)');
    expect(reminders[1]).toMatchObject({ language: 'en', subject: 'Before you begin with Grace Hopper' });
    expect(reminders[1]?.body).toContain('Worth a look: First steps');
  });

  test('no word said in confidence is in any of them', async () => {
    await mentor(
      '2026-01-12',
      'check-in',
      'record',
      'R1',
      '--by',
      'mentee',
      '--satisfaction',
      '1',
      '--words',
      'Dreadful',
      '--asks-help',
    );
    await mentor('2026-02-12', 'remind', '--out', 'out');
    const all = files('out')
      .map((name) => read('out', name))
      .join('');
    expect(all).not.toMatch(/Dreadful|satisfaction|asks? for help/i);
  });
});

function files(folder: string): string[] {
  return readdirSync(join(cwd, folder)).sort();
}

function read(folder: string, name: string): string {
  return readFileSync(join(cwd, folder, name), 'utf8');
}

describe('the files', () => {
  test('are the same to the byte on one day, for their owner alone, and those of before are gone', async () => {
    await mentor('2026-02-01', 'remind', '--out', 'out');
    const names = files('out');
    expect(names).toEqual([
      'reminder-P1.eml',
      'reminder-P2.eml',
      'reminders.csv',
      'reminders.ics',
      'reminders.txt',
    ]);
    const before = names.map((name) => read('out', name));
    await mentor('2026-02-01', 'remind', '--out', 'out');
    expect(names.map((name) => read('out', name))).toEqual(before);
    for (const name of names) expect(statSync(join(cwd, 'out', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(cwd, 'out')).mode & 0o777).toBe(0o700);
    writeFileSync(join(cwd, 'out', 'mine.txt'), 'mine');
    await mentor('2026-02-01', 'remind', '--mark');
    await mentor('2026-02-01', 'remind', '--out', 'out');
    expect(files('out')).toEqual(['mine.txt', 'reminders.csv', 'reminders.ics', 'reminders.txt']);
  });

  test('are drafts that a mail program reads', async () => {
    await mentor('2026-01-12', 'remind', '--out', 'out', '--format', 'eml');
    expect(files('out')).toEqual(['reminder-P1.eml', 'reminder-P2.eml']);
    const mail = await PostalMime.parse(read('out', 'reminder-P2.eml'));
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['readiness-R1-P2.html']);
    expect(mail.to).toEqual([{ name: 'Zo\u00eb \u5f35 "Z"', address: 'zoe@example.org' }]);
    expect(mail.subject).toBe('Before you begin with Grace Hopper');
    expect(mail.text).toContain('Dear Zo\u00eb \u5f35 "Z",');
    expect(mail.text).toContain('Your coordinator, Staff, "Mentoring"');
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    const valueOf = (name: string): string | undefined =>
      mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
    expect(readLetterHeaders(valueOf)).toEqual({
      kind: 'reminder',
      participantId: 2,
      programmeKey: expect.stringMatching(/^\d+T\d+Z$/) as unknown,
      marks: [{ participantId: 2, relationshipId: 1, kind: 'readiness', occasion: 'start', level: 'gentle' }],
    });
  });

  test('are a calendar that another program reads', async () => {
    await mentor('2026-01-12', 'remind', '--out', 'out', '--format', 'ics');
    const calendar = new ICAL.Component(ICAL.parse(read('out', 'reminders.ics')) as unknown[] as never);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-01-12', '2026-01-12']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  test('stay in the folder that was named: a link in the way is replaced, not followed', async () => {
    const elsewhere = join(cwd, 'elsewhere.txt');
    writeFileSync(elsewhere, 'precious');
    await mentor('2026-01-12', 'remind', '--out', 'out');
    rmSync(join(cwd, 'out', 'reminders.txt'));
    symlinkSync(elsewhere, join(cwd, 'out', 'reminders.txt'));
    await mentor('2026-01-12', 'remind', '--out', 'out');
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
    expect(read('out', 'reminders.txt')).toContain('Reminders of Staff');
  });

  test('a name cannot add a header', async () => {
    const name = 'Eve\r\nBcc: all@example.org';
    await mentor(
      '2026-01-05',
      'enrol',
      '--as',
      'mentee',
      '--name',
      name,
      '--email',
      'eve@example.org',
      '--consent-on',
      '2026-01-05',
    );
    await mentor('2026-02-12', 'remind', '--out', 'out', '--format', 'eml');
    const drafts = files('out').filter((file) => file.includes('P3'));
    expect(drafts).toHaveLength(1);
    const mail = await PostalMime.parse(read('out', drafts[0] ?? ''));
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toEqual([{ name: 'Eve Bcc: all@example.org', address: 'eve@example.org' }]);
  });
});

describe('a cohort of 33 pairs on day 43', () => {
  const TO = 33;
  const people = Array.from({ length: TO }, (_, at) => at + 1);
  beforeEach(async () => {
    const row = (role: string, at: number): string => `${role} ${at},${role}${at}@example.org,${role}`;
    const rows = people.flatMap((at) => [row('mentor', at), row('mentee', at)]);
    const pairs = people.map((at) => `mentor${at}@example.org,mentee${at}@example.org,2026-01-05`);
    writeFileSync(join(cwd, 'people.csv'), ['name,email,role', ...rows].join('\n'));
    writeFileSync(join(cwd, 'pairs.csv'), ['mentor,mentee,started_on', ...pairs].join('\n'));
    const consent = ['--consent-on', '2026-01-05'];
    await mentor('2026-01-05', 'import', 'participants', 'people.csv', ...consent);
    await mentor('2026-01-05', 'import', 'relationships', 'pairs.csv');
  });

  test('gets at most one letter a person, the same again, and none once they are marked, until the next step', async () => {
    const list = async (today: string, ...more: string[]) =>
      JSON.parse((await mentor(today, 'remind', '--json', ...more)).stdout) as {
        letters: { participant: { id: string }; holds: unknown[] }[];
        reminders: unknown[];
        held: unknown;
      };
    const { letters, reminders } = await list('2026-02-17');
    expect(letters).toHaveLength(2 * TO + 2);
    expect(new Set(letters.map(({ participant }) => participant.id)).size).toBe(letters.length);
    expect(reminders.length).toBeGreaterThan(3 * letters.length);
    expect(letters.flatMap(({ holds }) => holds)).toHaveLength(reminders.length);
    const drafts = async (folder: string): Promise<string[]> => {
      await mentor('2026-02-17', 'remind', '--out', folder);
      return files(folder).map((name) => `${name}\n${read(folder, name)}`);
    };
    const first = await drafts('one');
    expect(first.filter((file) => file.startsWith('reminder-P'))).toHaveLength(letters.length);
    expect(await drafts('one')).toEqual(first);
    expect(await drafts('two')).toEqual(first);
    await mentor('2026-02-17', 'remind', '--mark');
    for (const day of ['2026-02-17', '2026-02-18', '2026-03-02'])
      expect(await list(day)).toMatchObject({ letters: [], reminders: [] });
    const firm = await list('2026-03-03');
    expect(firm.letters).toHaveLength(letters.length);
  });

  test('with --by-item gets a message for each thing', async () => {
    const { stdout } = await mentor('2026-02-17', 'remind', '--by-item', '--json');
    const { letters, reminders } = JSON.parse(stdout) as { letters: unknown[]; reminders: unknown[] };
    expect(letters).toEqual([]);
    await mentor('2026-02-17', 'remind', '--by-item', '--out', 'out', '--format', 'eml');
    expect(files('out')).toHaveLength(reminders.length);
    expect(files('out')[0]).toMatch(/^001-R1-P1-readiness\.eml$/);
  });
});

describe('--every', () => {
  test('puts off what comes due soon after a letter, and says so', async () => {
    await mentor('2026-01-18', 'remind', '--mark');
    const { stderr } = await mentor('2026-01-20', 'remind');
    expect(await due('2026-01-20')).toEqual([]);
    expect(stderr).toContain(
      '2 letters wait, because one went to the person lately; the first can go on 2026-01-25.',
    );
    expect(await due('2026-01-25')).toHaveLength(2);
    const { stdout: at } = await mentor('2026-01-20', 'remind', '--every', '2', '--json');
    expect((JSON.parse(at) as { reminders: unknown[] }).reminders).toHaveLength(2);
    await mentor('2026-01-20', 'attention', 'edit', '--letter-every-days', '14');
    expect(await due('2026-01-25')).toEqual([]);
  });

  test('is for letters', async () => {
    expect(await mentor('2026-01-20', 'remind', '--every', '2', '--by-item')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--every is for letters, and --by-item makes none.') as unknown,
    });
  });
});

test('a kill at any moment of --mark marks all or none', async () => {
  await ensureBuilt();
  const line = ['remind', '--mark', '--today', '2026-01-12', '--json'];
  const marked = async (folder: string): Promise<number> => {
    const { stdout } = await runMentor(['remind', '--today', '2026-01-12', '--json'], { cwd: folder });
    return 2 - (JSON.parse(stdout) as { reminders: unknown[] }).reminders.length;
  };
  const unmarked = (name: string): string => {
    const folder = join(cwd, name);
    mkdirSync(folder);
    copyFileSync(join(cwd, 'mentor.db'), join(folder, 'mentor.db'));
    return folder;
  };
  const whole = unmarked('whole');
  const began = performance.now();
  await ended(start(line, { cwd: whole }));
  const took = performance.now() - began;
  expect(await marked(whole)).toBe(2);
  // From when it has begun to load until after its end; most of them where it writes.
  for (const share of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1, 1.05]) {
    const folder = unmarked(`killed-at-${share}`);
    const child = start(line, { cwd: folder });
    const end = ended(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), share * took);
    await end;
    clearTimeout(timer);
    expect([0, 2]).toContain(await marked(folder));
    // What was left half done is taken back, and the next run marks them all.
    await ended(start(line, { cwd: folder }));
    expect(await marked(folder)).toBe(2);
  }
}, 60_000);
