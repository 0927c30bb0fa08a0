/** Letters from end to end: to whom each goes, what it says, the files, and what it must not tell. */
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { readLetterHeaders } from '../../../src/domain/letters/letter-headers.ts';
import { LETTER_KINDS } from '../../../src/domain/letters/letter.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

/** Secrets of each side, which no letter may hold. */
const SECRETS = /Kanarie/;

let whole = '';

function mentorIn(cwd: string, today: string, ...argv: string[]): Promise<Ran> {
  return runMentor([...argv, '--today', today], { cwd });
}

beforeAll(async () => {
  whole = aFolder();
  const lines = [
    'init Staff --preset international --contact "Mary Seacole <mary@example.org>"',
    'enrol --as mentor --name "Ana Ruiz" --email ana@example.org --organisation "Elm Hill" --job-title Director --country ES --timezone Europe/Madrid --languages es,en --availability "Tue 16:00-18:00; Thu 16:00-18:00" --expertise "Leading a team" --about "I like plain words." --motivation Kanarie --avoids kanarie@example.org --consent-on 2026-01-05',
    'enrol --as mentee --name "Kasia Nowak" --email kasia@example.org --organisation "Oak" --country GB --timezone Europe/London --languages en --availability "Tue 15:00-17:00; Thu 15:00-17:00" --goals "Leading a team" --about "New in the job." --motivation Kanarie --prefers kanarie@example.org --consent-on 2026-01-05',
    'enrol --as mentee --name "Tom Peters" --email tom@example.org --country GB --timezone Europe/London --languages en --goals Coaching --consent-on 2026-01-05',
    'enrol --as mentee --name "No Consent" --email none@example.org --goals Coaching',
    'relationship pair P1 P2',
    'check-in record R1 --by mentee --satisfaction 1 --words Kanarie --asks-help',
    'readiness R1 --by mentor --motivation 3 --time 2 --expectations 3 --confidence 4 --words Kanarie',
  ];
  for (const line of lines) await done(whole, '2026-01-05', ...wordsOf(line));
}, 60_000);

function copyOf(folder: string): string {
  const cwd = aFolder();
  copyFileSync(join(folder, 'mentor.db'), join(cwd, 'mentor.db'));
  return cwd;
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function done(cwd: string, today: string, ...argv: string[]): Promise<void> {
  const { exit, stderr } = await mentorIn(cwd, today, ...argv);
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

interface Listed {
  readonly participant: { readonly id: string };
  readonly relationship: string | null;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly string[];
}

async function letters(cwd: string, today: string, ...argv: string[]): Promise<Listed[]> {
  const { stdout, stderr, exit } = await mentorIn(cwd, today, 'letter', ...argv, '--json');
  if (exit !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { letters: Listed[] }).letters;
}

const toWhom = (all: readonly Listed[]): string[] =>
  all.map(({ participant, relationship }) => `${relationship ?? '-'} ${participant.id}`);

describe('who gets which letter', () => {
  test('welcome: who has enrolled and consents, and is in no pair yet; named, they are in any case', async () => {
    expect(toWhom(await letters(whole, '2026-01-06', 'welcome'))).toEqual(['- P3']);
    expect(toWhom(await letters(whole, '2026-01-06', 'welcome', 'Kasia'))).toEqual(['- P2']);
    expect(toWhom(await letters(whole, '2026-01-06', 'welcome', 'P4'))).toEqual([]);
  });

  test('matched: both sides; one of them by name; nobody where one has taken consent back', async () => {
    expect(toWhom(await letters(whole, '2026-01-06', 'matched'))).toEqual(['R1 P1', 'R1 P2']);
    expect(toWhom(await letters(whole, '2026-01-06', 'matched', 'Kasia'))).toEqual(['R1 P2']);
    expect(toWhom(await letters(whole, '2026-01-06', 'matched', '--where', 'country=ES'))).toEqual(['R1 P1']);
    expect(toWhom(await letters(whole, '2026-01-06', 'matched', '--since', '2026-01-06'))).toEqual([]);
    const cwd = copyOf(whole);
    await mentorIn(cwd, '2026-01-06', 'participant', 'consent', 'P2', '--withdrawn');
    expect(toWhom(await letters(cwd, '2026-01-06', 'matched'))).toEqual([]);
  });

  test('not-matched: who is ready and waits', async () => {
    expect(toWhom(await letters(whole, '2026-01-06', 'not-matched'))).toEqual(['- P3']);
    expect(toWhom(await letters(whole, '2026-01-06', 'not-matched', 'Kasia'))).toEqual([]);
  });

  test('half-way: in the month after the middle', async () => {
    const { stdout } = await mentorIn(whole, '2026-01-06', 'relationship', 'show', 'R1', '--json');
    const { planned_end_on: end } = (JSON.parse(stdout) as { relationship: { planned_end_on: string } })
      .relationship;
    const middle = new Date((Date.parse('2026-01-05') + Date.parse(end)) / 2).toISOString().slice(0, 10);
    expect(toWhom(await letters(whole, middle, 'half-way'))).toEqual(['R1 P1', 'R1 P2']);
    expect(toWhom(await letters(whole, '2026-01-06', 'half-way'))).toEqual([]);
    expect(toWhom(await letters(whole, '2026-01-06', 'half-way', 'R1'))).toEqual(['R1 P1', 'R1 P2']);
  });

  test('forms: whoever has some to fill in, one letter with all of them', async () => {
    const on = '2026-02-10';
    const all = await letters(whole, on, 'forms');
    expect(toWhom(all)).toEqual(['- P1', '- P2']);
    const pages = all.map(({ attachments }) => attachments);
    // Ana has said how ready she is; Kasia has answered the check-in, and has not said what she can do.
    expect(pages).toEqual([
      expect.arrayContaining(['check-in-R1-P1.html', 'skills-R1-P1.html']),
      expect.arrayContaining(['readiness-R1-P2.html', 'skills-R1-P2.html']),
    ]);
    expect(pages[0]).not.toContain('readiness-R1-P1.html');
    expect(pages.flat().every((name, _, names) => names.indexOf(name) === names.lastIndexOf(name))).toBe(
      true,
    );
    const [kasia] = await letters(whole, on, 'forms', 'Kasia');
    expect(kasia?.body).toMatch(/1\. .*\(Ana Ruiz\)/);
    expect(toWhom(await letters(whole, on, 'forms', 'R1', '--where', 'country=ES'))).toEqual(['- P1']);
    expect(JSON.stringify(all)).not.toMatch(SECRETS);
  });

  test('forms: the same letter until another form is due, and then another', async () => {
    const idsOn = async (day: string): Promise<string[]> => {
      const cwd = copyOf(whole);
      await done(cwd, day, 'letter', 'forms', 'Kasia', '--format', 'eml', '--out', 'out');
      const files = readdirSync(join(cwd, 'out')).map((name) => readFileSync(join(cwd, 'out', name)));
      const mails = await Promise.all(files.map((file) => PostalMime.parse(file)));
      return mails.map(({ messageId = '' }) => messageId.replace(/@.*/, ''));
    };
    const [first, next, later] = [
      await idsOn('2026-01-06'),
      await idsOn('2026-01-07'),
      await idsOn('2026-03-20'),
    ];
    expect(first).toHaveLength(1);
    expect(next).toEqual(first);
    expect(later).toHaveLength(1);
    expect(later).not.toEqual(first);
  });

  test('closing, thanks and certificate: at the end', async () => {
    const cwd = copyOf(whole);
    for (let step = 0; step < 3; step += 1)
      await done(cwd, '2026-06-01', 'advance', 'R1', '--force', '--reason', 'Agreed');
    expect(toWhom(await letters(cwd, '2026-06-01', 'closing'))).toEqual(['R1 P1', 'R1 P2']);
    expect(toWhom(await letters(cwd, '2026-06-01', 'thanks'))).toEqual([]);
    await done(cwd, '2026-06-02', 'relationship', 'decide', 'R1', 'end');
    await done(cwd, '2026-06-02', 'advance', 'R1', '--force', '--reason', 'Agreed');
    expect(toWhom(await letters(cwd, '2026-06-02', 'thanks'))).toEqual(['R1 P1', 'R1 P2']);
    const given = await letters(cwd, '2026-06-02', 'certificate');
    expect(given.map(({ attachments }) => attachments)).toEqual([
      ['certificate-mentor-P1.html'],
      ['certificate-mentee-P2.html'],
    ]);
    await mentorIn(cwd, '2026-06-02', 'letter', 'certificate', '--out', 'out', '--format', 'html');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      'certificate-mentee-P2.html',
      'certificate-mentor-P1.html',
    ]);
    const page = readFileSync(join(cwd, 'out', 'certificate-mentee-P2.html'), 'utf8');
    expect(page).toContain(
      'has completed a mentoring relationship in Staff, from 5\u00a0January\u00a02026 to 2\u00a0June\u00a02026, with Ana Ruiz.',
    );
    // What there is nothing of is not on it.
    expect(page).not.toContain('class="figures"');
    expect(readFileSync(join(cwd, 'out', 'certificate-mentor-P1.html'), 'utf8')).not.toContain('Kasia');
  });

  test('announcement: everybody who is active, in the words given', async () => {
    const argv = ['announcement', '--text', 'Dear all: {name}, come.', '--subject', 'The meeting'];
    const all = await letters(whole, '2026-01-06', ...argv);
    expect(toWhom(all)).toEqual(['- P1', '- P2', '- P3']);
    expect(all[0]).toMatchObject({ subject: 'The meeting', language: 'en' });
    expect(all[0]?.body).toContain(
      '\n\nDear all: Ana Ruiz, come.\n\nWith kind regards,\nMary Seacole\nStaff',
    );
    const cwd = copyOf(whole);
    await mentorIn(cwd, '2026-01-06', 'participant', 'pause', 'P3');
    expect(toWhom(await letters(cwd, '2026-01-06', ...argv))).toEqual(['- P1', '- P2']);
    writeFileSync(join(cwd, 'news.txt'), 'News.\n');
    expect(toWhom(await letters(cwd, '2026-01-06', 'announcement', '--file', 'news.txt', 'R1'))).toEqual([
      '- P1',
      '- P2',
    ]);
  });

  test('reminder: the letters of mentor remind', async () => {
    expect(toWhom(await letters(whole, '2026-02-06', 'reminder', 'Kasia'))).toEqual(['R1 P2']);
  });
});

describe('the letter of a match', () => {
  test('says who the other is, in their words, why, when both are free by both clocks, and what is to be done', async () => {
    const [toMentor, toMentee] = await letters(whole, '2026-01-06', 'matched', '--language', 'en');
    expect(toMentee?.body).toContain('Ana Ruiz, Director, Elm Hill\nana@example.org');
    expect(toMentee?.body).toContain('In their own words: “I like plain words.”');
    expect(toMentee?.body).toContain('- Ana Ruiz can help with what you want: Leading a team');
    expect(toMentor?.body).toContain('- you can help with what Kasia Nowak wants: Leading a team');
    expect(toMentee?.body).toContain(
      [
        'You are both free, for instance:',
        '- Tuesday 13 January 2026, 15:00 for you, 16:00 for Ana Ruiz',
        '- Thursday 15 January 2026, 15:00 for you, 16:00 for Ana Ruiz',
      ].join('\n'),
    );
    expect(toMentor?.body).toContain('Tuesday 13 January 2026, 16:00 for you, 15:00 for Kasia Nowak');
    expect(toMentor?.body).toContain('You are in two countries:\n- Ana Ruiz is in Spain (Europe/Madrid)');
    expect(toMentee).toMatchObject({ attachments: ['readiness-R1-P2.html'] });
    expect(toMentor).toMatchObject({ attachments: [] });
  });

  test('is in the language of its reader, with what it names', async () => {
    const [toMentor] = await letters(whole, '2026-01-06', 'matched');
    expect(toMentor?.body).toContain('- usted puede ayudar en lo que Kasia Nowak quiere: Leading a team');
    expect(toMentor?.body).toContain('Kasia Nowak está aquí: Reino Unido (Europe/London).');
    expect(toMentor?.body).toContain('- Idiomas: inglés.');
  });

  test('is in the language of its reader, in the words of the programme', async () => {
    const cwd = copyOf(whole);
    const edit = ['template', 'edit', 'letter.matched.mentor', '--language', 'es'];
    await mentorIn(cwd, '2026-01-06', ...edit, '--subject', 'Hola', '--text', 'Libres:{times}');
    const [toMentor, toMentee] = await letters(cwd, '2026-01-06', 'matched');
    expect(toMentor).toMatchObject({ language: 'es', subject: 'Hola' });
    expect(toMentor?.body).toMatch(/^Libres:\n- martes 13 de enero de 2026, 16:00/);
    expect(toMentee).toMatchObject({ language: 'en' });
    expect((await letters(cwd, '2026-01-06', 'matched', '--language', 'es'))[0]?.language).toBe('es');
    expect((await letters(cwd, '2026-01-06', 'matched', '--language', 'en'))[0]?.language).toBe('en');
  });
});

test('no letter holds what somebody said in confidence, or wrote for the coordinator', async () => {
  for (const kind of LETTER_KINDS) {
    const said = kind === 'announcement' ? ['--text', 'News.'] : [];
    for (const today of ['2026-01-06', '2026-03-06'])
      expect(JSON.stringify(await letters(whole, today, kind, ...said))).not.toMatch(SECRETS);
  }
  const cwd = copyOf(whole);
  await mentorIn(cwd, '2026-01-06', 'letter', 'matched', '--out', 'out');
  for (const name of readdirSync(join(cwd, 'out')))
    expect(readFileSync(join(cwd, 'out', name), 'utf8')).not.toMatch(SECRETS);
});

describe('the files', () => {
  test('are drafts, a mail merge and text, the same on a second run, and change nothing', async () => {
    const cwd = copyOf(whole);
    const before = readFileSync(join(cwd, 'mentor.db'));
    const made = async (...more: string[]): Promise<string[]> => {
      await mentorIn(cwd, '2026-01-06', 'letter', 'matched', '--out', 'out', ...more);
      return readdirSync(join(cwd, 'out')).sort();
    };
    const names = await made();
    expect(names).toEqual([
      'letters-matched.csv',
      'letters-matched.txt',
      'matched-R1-P1.eml',
      'matched-R1-P2.eml',
    ]);
    const bytes = names.map((name) => readFileSync(join(cwd, 'out', name), 'latin1'));
    await made();
    expect(names.map((name) => readFileSync(join(cwd, 'out', name), 'latin1'))).toEqual(bytes);
    for (const name of names) expect(statSync(join(cwd, 'out', name)).mode & 0o777).toBe(0o600);
    writeFileSync(join(cwd, 'out', 'welcome-P9.eml'), 'another kind');
    expect(await made('--format', 'html')).toEqual([
      'matched-R1-P1.html',
      'matched-R1-P2.html',
      'welcome-P9.eml',
    ]);
    expect(await made('--format', 'xlsx')).toContain('letters-matched.xlsx');
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('are drafts that say whose they are, the same on another day, with the form', async () => {
    const cwd = copyOf(whole);
    const idOn = async (today: string): Promise<string | undefined> => {
      await mentorIn(cwd, today, 'letter', 'matched', '--out', 'out', '--format', 'eml');
      const mail = await PostalMime.parse(readFileSync(join(cwd, 'out', 'matched-R1-P2.eml')));
      const valueOf = (name: string): string | undefined =>
        mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
      expect(readLetterHeaders(valueOf)).toMatchObject({ kind: 'matched', participantId: 2, marks: [] });
      expect(mail.to).toEqual([{ name: 'Kasia Nowak', address: 'kasia@example.org' }]);
      expect(mail.attachments.map(({ filename }) => filename)).toEqual(['readiness-R1-P2.html']);
      return mail.messageId;
    };
    const id = await idOn('2026-01-06');
    expect(id).toMatch(/^<matched\.P2\.[0-9a-f]{20}@\d+T\d+Z\.mentor\.invalid>$/);
    expect(await idOn('2026-01-07')).toBe(id);
  });

  test('have no draft for who has no address, and say so', async () => {
    const cwd = copyOf(whole);
    await mentorIn(cwd, '2026-01-06', 'participant', 'edit', 'P3', '--email', '', '--ref', 'T1');
    const { stderr } = await mentorIn(cwd, '2026-01-06', 'letter', 'not-matched', '--out', 'out');
    expect(stderr).toContain('1 person has no e-mail address, and so no draft.');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      'letters-not-matched.csv',
      'letters-not-matched.txt',
    ]);
  });
});

test('a terminal shows one of them, to read it through; --format text all of them', async () => {
  const { stdout } = await runMentor(['letter', 'matched', '--today', '2026-01-06'], {
    cwd: whole,
    isTTY: true,
    columns: 80,
  });
  expect(stdout).toContain('To: Ana Ruiz <ana@example.org>');
  expect(stdout).not.toContain('To: Kasia Nowak');
  const { stdout: all } = await mentorIn(whole, '2026-01-06', 'letter', 'matched', '--format', 'text');
  expect(all).toContain('To: Kasia Nowak <kasia@example.org>');
});

test.each<[string, number, string]>([
  ['letter poem', 2, 'There is no letter poem.'],
  ['letter matchd', 2, 'did you mean matched?'],
  ['letter matched G1', 2, 'G1 is no person and no pair.'],
  ['letter matched --format eml', 2, '--format eml is written to files.'],
  ['letter forms --round N1', 2, '--round is not for letters of this kind: forms.'],
  ['letter reminder --language fr', 2, '--language is not for letters of this kind: reminder.'],
  ['letter matched --text Hello', 2, '--text, --file and --subject are for an announcement.'],
  ['letter announcement', 2, 'An announcement must say something.'],
  ['letter announcement --text Hello --file news.txt', 2, '--text and --file say the same thing twice.'],
  ['letter announcement --text {partner}', 1, 'letter.announcement cannot fill in {partner}.'],
  ['letter welcome --where avoids=Kanarie', 1, 'avoids is told in confidence.'],
])('mentor %s is refused', async (line, exit, words) => {
  expect(await mentorIn(whole, '2026-01-06', ...line.split(' '))).toMatchObject({
    exit,
    stderr: expect.stringContaining(words) as unknown,
  });
});

test('letters of a programme without a contact are told to name nobody', async () => {
  const told = async (cwd: string): Promise<string> =>
    (await mentorIn(cwd, '2026-01-06', 'letter', 'announcement', '--text', 'Hello')).stderr;
  const cwd = aFolder();
  await done(cwd, '2026-01-05', 'init', 'Staff');
  await done(cwd, '2026-01-05', 'enrol', '--name', 'Ana', '--as', 'mentee', '--consent-on', '2026-01-05');
  expect(await told(cwd)).toContain('These letters name nobody to send answers to.');
  expect(await told(copyOf(whole))).not.toContain('name nobody');
});
