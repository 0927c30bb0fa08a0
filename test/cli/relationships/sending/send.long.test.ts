/** `mentor send`, in front of a mail server on this machine. */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readOne } from '../../../io/mail/mails.ts';
import { type Ran, runMentor } from '../../../support/host.ts';
import {
  aProgrammeOf,
  messageIdOf,
  PASSWORD,
  writeLetters,
  writeSettings,
} from '../../../support/mail/letters.ts';
import { PostOffice } from '../../../support/mail/post-office.ts';

interface Told {
  readonly summary: Record<string, number>;
  readonly letters: readonly {
    participant: { id: string };
    state: string;
    reason: string | null;
    words: string | null;
    letter: string | null;
  }[];
  readonly others: readonly { file: string; why: string }[];
  readonly stopped: string | null;
}

let cwd = '';
let office: PostOffice;

beforeEach(async () => {
  [cwd, office] = await Promise.all([aProgrammeOf(4), PostOffice.open()]);
  writeSettings(cwd, office.port);
});
afterEach(() => office.close());

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function send(...argv: string[]): Promise<Told & { exit: number }> {
  const { stdout, stderr, exit } = await mentor('send', 'letters', '--json', ...argv);
  if (stdout === '') throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Told), exit };
}

describe('letters', () => {
  test('go out once, as the server gets them from a mail program', async () => {
    writeLetters(cwd, [1, 2, 3]);
    const { stdout, exit } = await mentor('send', 'letters');
    expect(exit).toBe(0);
    expect(stdout).toContain('sent');
    expect(office.received.map(({ to }) => to)).toEqual([1, 2, 3].map((id) => `person${id}@example.org`));
    const [first] = office.received;
    const mail = await readOne(first!.text);
    expect(mail).toMatchObject({
      from: { name: 'The Office', address: 'office@example.org' },
      to: ['person1@example.org'],
      sentAt: new Date('2026-11-22T12:00:00Z'),
      subject: 'Letter 1',
      messageId: messageIdOf(1),
    });
    expect(mail.text.trim()).toBe('Welcome.\n.\n..and a line with a dot.');
    expect([...mail.headers.keys()].filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(first!.from).toBe('office@example.org');

    expect((await send()).summary).toMatchObject({ sent: 0, already_sent: 3 });
    expect(office.received).toHaveLength(3);
    expect(office.connections).toBe(1);
  });

  test('are shown with --dry-run, which speaks to nobody and needs no settings', async () => {
    writeLetters(cwd, [1, 2]);
    rmSync(join(cwd, 'mentor-mail.json'));
    const before = readFileSync(join(cwd, 'mentor.db'));
    const told = await send('--dry-run');
    expect(told.summary).toMatchObject({ to_send: 2, sent: 0 });
    expect(told.letters[0]).toMatchObject({
      participant: { id: 'P1', name: 'Person 1', email: 'person1@example.org' },
      state: 'to-send',
    });
    expect(office.connections).toBe(0);
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('of one file are sent by its name', async () => {
    writeLetters(cwd, [1, 2]);
    expect((await mentor('send', 'letters/welcome-P2.eml')).exit).toBe(0);
    expect(office.received.map(({ to }) => to)).toEqual(['person2@example.org']);
  });

  test('that others wrote are named and left alone', async () => {
    writeLetters(cwd, [1]);
    writeLetters(cwd, [2], { key: 'another' });
    writeFileSync(join(cwd, 'letters/own.eml'), 'From: me@example.org\nSubject: x\n\nhello\n');
    writeFileSync(join(cwd, 'letters/odd.eml'), 'nothing');
    writeFileSync(
      join(cwd, 'letters/nameless.eml'),
      readFileSync(join(cwd, 'letters/welcome-P1.eml'), 'utf8').replace(/^Message-ID.*\r\n/m, ''),
    );
    const told = await send();
    expect(told.summary).toMatchObject({ sent: 1, not_ours: 4 });
    expect(told.others).toEqual([
      {
        file: 'nameless.eml',
        why: 'has lost its Message-ID, by which mentor knows what it has sent; make it anew',
      },
      { file: 'odd.eml', why: 'cannot be read: This is no mail: it does not begin with the headers of one.' },
      { file: 'own.eml', why: 'is no letter that mentor wrote' },
      { file: 'welcome-P2.eml', why: 'is a letter of another programme' },
    ]);
  });

  test('are looked at again at the moment of sending', async () => {
    writeLetters(cwd, [1, 2, 3, 4, 77]);
    for (const argv of [
      ['participant', 'consent', 'P1', '--withdrawn'],
      ['participant', 'withdraw', 'P2'],
      ['participant', 'edit', 'P3', '--email', 'new@example.org'],
      ['participant', 'pause', 'P4'],
    ])
      expect((await mentor(...argv)).exit).toBe(0);
    const told = await send('--exit-code');
    expect(told.letters.map(({ participant, reason }) => [participant.id, reason])).toEqual([
      ['P1', 'no-consent'],
      ['P2', 'withdrawn'],
      ['P3', 'address-changed'],
      ['P4', 'paused'],
      ['P77', 'gone'],
    ]);
    expect(told.exit).toBe(8); // an address is to be mended
    expect(office.received).toEqual([]);
    const { stdout } = await mentor('sent', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ letters: [] });
  });

  test('to several addresses, or to none, are not sent', async () => {
    const folder = writeLetters(cwd, [1, 2]);
    const file = join(folder, 'welcome-P1.eml');
    writeFileSync(file, `Cc: other@example.org\r\n${readFileSync(file, 'utf8')}`);
    await mentor('participant', 'edit', 'P2', '--email', '');
    const told = await send();
    expect(told.letters.map(({ reason }) => reason)).toEqual(['several-addresses', 'no-address']);
    expect(office.received).toEqual([]);
  });

  test('go to the address that the programme has for answers, where another one sends', async () => {
    writeSettings(cwd, office.port, { from: 'Mail Robot <robot@example.org>' });
    writeLetters(cwd, [1]);
    await mentor('send', 'letters');
    const { headers } = await readOne(office.received[0]!.text);
    expect(headers.get('from')).toBe('Mail Robot <robot@example.org>');
    expect(headers.get('reply-to')).toBe('The Office <office@example.org>');
  });

  test('leave no faster than --rate says', async () => {
    writeLetters(cwd, [1, 2, 3]);
    const begun = performance.now();
    await mentor('send', 'letters', '--rate', '300');
    expect(performance.now() - begun).toBeGreaterThan(390);
    expect(office.received).toHaveLength(3);
  });
});

describe('what the server refuses', () => {
  test('is told with its words, kept, and not tried again unasked', async () => {
    office.behave((address) => (address.startsWith('person2') ? 'refuse' : 'take'));
    writeLetters(cwd, [1, 2, 3]);
    const told = await send();
    expect(told.exit).toBe(3);
    expect(told.summary).toMatchObject({ sent: 2, refused: 1 });
    expect(told.letters[1]).toMatchObject({
      state: 'refused',
      words: '550 5.1.1 <address>: nobody of that name',
      letter: 'L2',
    });
    office.behave(() => 'take');
    const again = await send('--exit-code');
    expect(again).toMatchObject({ exit: 8, summary: { sent: 0, refused: 1, already_sent: 2 } });
    const { exit, stdout } = await mentor('sent', '--state', 'refused', '--json', '--exit-code');
    expect(exit).toBe(8);
    expect(JSON.parse(stdout)).toMatchObject({
      letters: [{ letter: 'L2', participant: { id: 'P2' }, state: 'refused', begun_on: '2026-11-22' }],
    });
    expect((await send('--resend', 'L2')).summary).toMatchObject({ sent: 1 });
    expect([...office.counts.values()]).toEqual([1, 1, 1]);
    expect(JSON.parse((await mentor('sent', '--who', 'P2', '--json')).stdout)).toMatchObject({
      letters: [{ letter: 'L2', state: 'sent', words: null }],
    });
  });

  test('of every sender stops the run, with nothing kept as refused', async () => {
    await office.close();
    office = await PostOffice.open({ refusal: { at: 'sender', code: 553, words: 'not yours' } });
    writeSettings(cwd, office.port);
    writeLetters(cwd, [1, 2]);
    const told = await send();
    expect(told).toMatchObject({ exit: 3, summary: { left: 2, refused: 0 } });
    expect(told.stopped).toBe('127.0.0.1 takes no letters from office@example.org: 553 not yours');
  });
});

describe('the settings', () => {
  const failing = async (...argv: string[]): Promise<{ message: string; exit: number }> => {
    writeLetters(cwd, [1]);
    const { stderr, exit, stdout } = await mentor('send', 'letters', ...argv);
    expect(stdout + stderr).not.toContain(PASSWORD);
    return { message: stderr, exit };
  };

  test('that others can read are refused', async () => {
    writeSettings(cwd, office.port, { user: 'office', password: PASSWORD });
    chmodSync(join(cwd, 'mentor-mail.json'), 0o644);
    const { message, exit } = await failing();
    expect(exit).toBe(1);
    expect(message).toMatch(/others on this machine may read it \(mode 644\)\.\nHint: chmod 600 /);
  });

  test.each([
    [{ host: undefined }, '"host" is missing'],
    [{ host: 'smtp://mail' }, '"host" is no name of a server'],
    [{ port: 0 }, '"port" is no port'],
    [{ security: 'ssl' }, '"security" is neither "tls" nor "none"'],
    [{ user: 'office' }, '"password" is missing'],
    [{ password: PASSWORD }, '"user" is missing'],
    [{ user: 'office', password: PASSWORD, from: 'nobody' }, '"from" is no address'],
    [{ user: 'office', password: PASSWORD, passwort: 'x' }, 'has a setting that there is not'],
    [{ user: 'office', password: [PASSWORD] }, 'has a "password" that is no text'],
    [{ host: 'mail.example.org', user: 'office', password: PASSWORD }, 'mail.example.org is another machine'],
    [{ authority: 'mentor.db' }, 'mentor.db holds no certificate'],
  ])('%j are refused, without a value', async (more, message) => {
    writeSettings(cwd, office.port, more);
    const told = await failing();
    expect(told.message).toContain(message);
    expect(told.exit).toBe(1);
    expect(office.received).toEqual([]);
  });

  test.each([
    [`{"password": "${PASSWORD}"`, 'is not JSON'],
    [`["${PASSWORD}"]`, 'is no object in JSON'],
    [`{"password": "${PASSWORD}", "password": "${PASSWORD}"}`, 'says a setting twice'],
  ])('that are no settings are refused: %#', async (content, message) => {
    writeFileSync(join(cwd, 'mentor-mail.json'), content, { mode: 0o600 });
    expect((await failing()).message).toContain(message);
  });

  test('that are not there are asked for', async () => {
    rmSync(join(cwd, 'mentor-mail.json'));
    expect((await failing()).message).toContain('The environment: "host" is missing.');
    expect((await failing('--settings', 'none.json')).message).toMatch(/There is no .*none\.json\./);
    expect((await failing('--settings', '.')).message).toContain('is no file.');
  });

  test('may come from the environment, which has the last word', async () => {
    await office.close();
    office = await PostOffice.open({ login: { user: 'office', password: PASSWORD } });
    writeSettings(cwd, 1, { user: 'office', password: 'old' });
    writeLetters(cwd, [1]);
    const env = { MENTOR_SMTP_PORT: String(office.port), MENTOR_SMTP_PASSWORD: PASSWORD };
    const { exit, stdout, stderr } = await runMentor(['send', 'letters'], { cwd, env });
    expect([exit, stderr]).toEqual([0, expect.any(String)]);
    expect(office.received).toHaveLength(1);
    expect(stdout + stderr + readFileSync(join(cwd, 'mentor.db'), 'latin1')).not.toContain(PASSWORD);
  });

  test('with a wrong password tell what the server says, but for the password', async () => {
    await office.close();
    office = await PostOffice.open({ login: { user: 'office', password: 'another' } });
    writeSettings(cwd, office.port, { user: 'office', password: PASSWORD });
    const { message, exit } = await failing('--debug');
    expect(office.logins).toEqual([`office ${PASSWORD}`]);
    expect(exit).toBe(1);
    expect(message).toContain(`127.0.0.1:${office.port} does not let us in: 535 5.7.8 no: you said ….`);
    expect(JSON.parse((await mentor('sent', '--json')).stdout)).toMatchObject({ letters: [] });
  });

  test('ask for TLS, and a server that has none is told neither password nor letter', async () => {
    await office.close();
    office = await PostOffice.open({ login: { user: 'office', password: PASSWORD } });
    writeSettings(cwd, office.port, { security: 'tls', user: 'office', password: PASSWORD });
    const { message, exit } = await failing();
    expect(exit).toBe(1);
    expect(message).toContain(`No safe connection to 127.0.0.1:${office.port}: `);
    expect([office.connections, office.logins, office.received]).toEqual([1, [], []]);
  });

  test('of nobody who sends are refused', async () => {
    const other = await aProgrammeOf(1);
    await runMentor(['programme', 'edit', '--contact', 'none'], { cwd: other });
    cwd = other;
    writeSettings(cwd, office.port);
    expect((await failing()).message).toContain('Nobody is named from whom the letters are.');
  });
});

describe('reminders', () => {
  const at = (day: string, ...argv: string[]): Promise<Ran> => runMentor([...argv, '--today', day], { cwd });
  const due = async (day: string): Promise<unknown[]> =>
    (JSON.parse((await at(day, 'remind', '--by-item', '--json')).stdout) as { reminders: unknown[] })
      .reminders;
  const DAY = '2026-12-20';

  beforeEach(async () => {
    await mentor('relationship', 'pair', 'P1', 'P2');
    await at(DAY, 'remind', '--out', 'letters', '--format', 'eml');
  });

  test('that are sent are marked', async () => {
    expect((await due(DAY)).length).toBeGreaterThan(0);
    expect(await at(DAY, 'send', 'letters')).toMatchObject({ exit: 0 });
    expect(office.received.map(({ to }) => to)).toEqual([1, 2, 4].map((id) => `person${id}@example.org`));
    expect(await due(DAY)).toEqual([]);
    expect(await at(DAY, 'send', 'letters')).toMatchObject({ exit: 0 });
    expect(office.received).toHaveLength(3);
  });

  test('that were sent by a run that was killed before it had marked them are marked by the next', async () => {
    const before = await due(DAY);
    await at(DAY, 'send', 'letters');
    await at(DAY, 'undo', '--yes');
    expect((await due(DAY)).length).toBeGreaterThan(0);
    expect(before.length).toBeGreaterThan((await due(DAY)).length);
    await at(DAY, 'send', 'letters');
    expect(await due(DAY)).toEqual([]);
    expect(office.received).toHaveLength(3);
  });

  test('that were marked as they were written are sent all the same', async () => {
    await at(DAY, 'remind', '--out', 'letters', '--format', 'eml', '--mark');
    expect(await due(DAY)).toEqual([]);
    await at(DAY, 'send', 'letters');
    expect(office.received).toHaveLength(3);
  });

  test('of what is done meanwhile are not sent', async () => {
    await at(DAY, 'relationship', 'end', 'R1', '--reason', 'no-time', '--yes');
    const { stdout } = await at(DAY, 'send', 'letters', '--json');
    expect((JSON.parse(stdout) as Told).letters).toMatchObject([
      { participant: { id: 'P1' }, state: 'withheld', reason: 'not-due' },
      { participant: { id: 'P2' }, state: 'withheld', reason: 'not-due' },
      { participant: { id: 'P4' }, state: 'sent', reason: null },
    ]);
    expect(office.received).toHaveLength(1);
  });
});

test('a restore does not forget what was sent', async () => {
  await mentor('backup', 'before.db');
  writeLetters(cwd, [1, 2]);
  await mentor('send', 'letters');
  expect(await mentor('restore', 'before.db', '--confirm', 'Letters')).toMatchObject({ exit: 0 });
  expect((await send()).summary).toMatchObject({ sent: 0, already_sent: 2 });
  expect(office.received).toHaveLength(2);
});

test('what is asked for is checked first', async () => {
  writeLetters(cwd, [1]);
  const told = async (...argv: string[]): Promise<string> => (await mentor(...argv)).stderr;
  expect(await told('send', 'nowhere')).toContain(`There is no folder ${join(cwd, 'nowhere')}.`);
  expect(await told('send', 'letters', '--resend', 'all')).toContain('--resend "all" is neither');
  expect(await told('send', 'letters', '--obfuscate')).toContain('With --obfuscate nobody gets letters.');
  expect(await told('send', 'letters', '--rate', '0')).toContain('--rate');
});
