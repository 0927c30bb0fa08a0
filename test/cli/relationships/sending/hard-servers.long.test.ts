/** Servers that refuse, put off, stall and break off: each letter arrives once, or is told as not known, refused or left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lettersIn } from '../../../../src/application/sending/letters-in.ts';
import { type Sending, type SendRun, sendLetters } from '../../../../src/application/sending/send-letters.ts';
import type { SentLetter } from '../../../../src/domain/letters/letters-sent.ts';
import { mailSettings } from '../../../../src/mail/mail-settings.ts';
import { MailServer, type Patience } from '../../../../src/mail/smtp.ts';
import { loadProgrammeKey } from '../../../../src/store/programme.ts';
import type { Store } from '../../../../src/store/store.ts';
import {
  all,
  aProgrammeOf,
  ledgerIn,
  messageIdOf,
  PASSWORD,
  storeIn,
  writeLetters,
  writeSettings,
} from '../../../support/mail/letters.ts';
import { type Manner, PostOffice, type PostOfficeOptions } from '../../../support/mail/post-office.ts';

const IMPATIENT: Patience = { toConnect: 2000, forGreeting: 2000, forAnswer: 300 };

let cwd = '';
let store: Store;
let office: PostOffice;

beforeEach(async () => {
  [cwd, office] = await Promise.all([aProgrammeOf(60), PostOffice.open()]);
  store = storeIn(cwd);
});
afterEach(async () => {
  store.close();
  await office.close();
});

async function reopen(options: PostOfficeOptions): Promise<void> {
  await office.close();
  office = await PostOffice.open(options);
}

/** Sends what is in the folder, with so little patience that a test need not wait. */
async function run(more: Partial<Sending> & { readonly patience?: Patience } = {}): Promise<SendRun> {
  writeSettings(cwd, office.port);
  const settings = mailSettings(join(cwd, 'mentor-mail.json'), {}, false);
  const { letters } = await lettersIn(join(cwd, 'letters'), loadProgrammeKey(store));
  return sendLetters(letters, {
    store,
    from: { name: 'The Office', address: 'office@example.org' },
    replyTo: null,
    open: () => MailServer.open(settings, more.patience ?? IMPATIENT),
    mayResend: () => false,
    perMinute: null,
    waits: [5, 5, 5],
    now: () => new Date(),
    signal: new AbortController().signal,
    onDone: () => undefined,
    ...more,
  });
}

function outcomes({ results }: SendRun): string[] {
  return results.map(({ outcome }) => outcome);
}

const numberOf = (address: string): number => Number(/\d+/.exec(address)?.[0]);

describe('a server that', () => {
  test.each<[Manner, string, number]>([
    ['take', 'sent', 1],
    ['refuse', 'refused', 0],
    ['refuse-letter', 'refused', 0],
    ['defer-once', 'sent', 1],
    ['defer', 'left', 0],
    ['drop-once', 'sent', 1],
    ['stall', 'left', 0],
    ['take-and-drop', 'unknown', 1],
    ['read-and-drop', 'unknown', 0],
    ['take-and-stall', 'unknown', 1],
  ])('does this to one of three: %s', async (manner, outcome, taken) => {
    office.behave((address) => (numberOf(address) === 2 ? manner : 'take'));
    writeLetters(cwd, all(3));
    const first = await run();
    expect(outcomes(first)).toEqual(['sent', outcome, 'sent']);
    expect(first.stopped).toBeNull();
    const counts = (): number[] => all(3).map((id) => office.counts.get(messageIdOf(id)) ?? 0);
    expect(counts()).toEqual([1, taken, 1]);
    expect(ledgerIn(cwd).get(messageIdOf(2))).toBe(outcome === 'left' ? undefined : outcome);
    // What is left goes out with the next run, and nothing else.
    office.behave(() => 'take');
    const second = await run();
    const isOpen = outcome === 'left';
    expect(outcomes(second)[1]).toBe(isOpen ? 'sent' : outcome === 'sent' ? 'already-sent' : outcome);
    expect(counts()).toEqual([1, isOpen ? 1 : taken, 1]);
  });

  test('greets late is waited for, and one that never does is given up', async () => {
    writeLetters(cwd, [1]);
    await reopen({ greetingAfterMs: 600 });
    expect(outcomes(await run({ patience: { ...IMPATIENT, forAnswer: 2000 } }))).toEqual(['sent']);
    writeLetters(cwd, [2]);
    await reopen({ greetingAfterMs: 60_000 });
    const { stopped, results } = await run({ patience: { ...IMPATIENT, forGreeting: 400 }, waits: [1] });
    expect(stopped).toMatchObject({ isAsked: false, hint: expect.stringContaining('"host"') });
    expect(stopped?.why).toContain(`127.0.0.1:${office.port} cannot be reached: `);
    expect(results.map(({ outcome }) => outcome)).toEqual(['already-sent', 'left']);
    expect(office.connections).toBe(2);
  });

  test('is not there is tried again a few times', async () => {
    writeLetters(cwd, [1]);
    let tries = 0;
    const { port } = office;
    await office.close();
    const { stopped, results } = await run({
      open: async () => {
        tries++;
        if (tries === 3) office = await PostOffice.open({ port });
        return MailServer.open(mailSettings(join(cwd, 'mentor-mail.json'), {}, false), IMPATIENT);
      },
    });
    expect([tries, stopped, results[0]?.outcome]).toEqual([3, null, 'sent']);
  });

  test('turns everybody away at the door ends the run', async () => {
    writeLetters(cwd, all(3));
    await reopen({ refusal: { at: 'greeting', code: 554, words: 'no mail here' } });
    const { stopped, results } = await run();
    expect(stopped?.why).toBe(`127.0.0.1:${office.port} turns us away: 554 no mail here`);
    expect(results.map(({ outcome }) => outcome)).toEqual(['left', 'left', 'left']);
    expect(ledgerIn(cwd)).toEqual(new Map());
    expect(office.connections).toBe(1);
  });

  test('breaks off with every letter is given up, not waited for five hundred times', async () => {
    office.behave(() => 'read-and-drop');
    writeLetters(cwd, all(20));
    const { stopped, results } = await run();
    expect(stopped?.why).toContain('The server breaks off every time');
    expect(outcomes({ results, stopped })).toEqual([
      ...Array<string>(5).fill('unknown'),
      ...Array<string>(15).fill('left'),
    ]);
  });

  test('does a little of everything has each letter once at most, and the ledger is right', async () => {
    const manners: Manner[] = [
      'take',
      'defer-once',
      'take',
      'refuse',
      'take-and-drop',
      'take',
      'drop-once',
      'take',
      'refuse-letter',
      'take',
    ];
    const mannerOf = (address: string): Manner => manners[numberOf(address) % manners.length] ?? 'take';
    office.behave(mannerOf);
    writeLetters(cwd, all(60));
    const { stopped } = await run();
    expect(stopped).toBeNull();
    const states = ledgerIn(cwd);
    for (const id of all(60)) {
      const manner = mannerOf(`person${id}`);
      const state = manner.startsWith('refuse') ? 'refused' : manner === 'take-and-drop' ? 'unknown' : 'sent';
      expect([id, states.get(messageIdOf(id))]).toEqual([id, state]);
      expect([id, office.counts.get(messageIdOf(id)) ?? 0]).toEqual([id, state === 'refused' ? 0 : 1]);
    }
  });

  test('is busy for one, and has it again when somebody says so', async () => {
    office.behave(() => 'take-and-drop');
    writeLetters(cwd, [1]);
    expect(outcomes(await run())).toEqual(['unknown']);
    office.behave(() => 'take');
    const mayResend = ({ state }: SentLetter): boolean => state === 'unknown';
    expect(outcomes(await run({ mayResend }))).toEqual(['sent']);
    expect(office.counts.get(messageIdOf(1))).toBe(2);
    expect(outcomes(await run({ mayResend: () => true }))).toEqual(['already-sent']);
  });
});

test('a letter that is changed after it was looked at is left', async () => {
  writeLetters(cwd, [1, 2]);
  const { results } = await run({
    open: async () => {
      writeLetters(cwd, [2], { text: 'other words' });
      return MailServer.open(mailSettings(join(cwd, 'mentor-mail.json'), {}, false), IMPATIENT);
    },
  });
  expect(results).toMatchObject([
    { outcome: 'sent' },
    { outcome: 'left', words: 'its file was changed meanwhile' },
  ]);
});

test('whoever wants it to end has it end after the letter that is under way', async () => {
  writeLetters(cwd, all(5));
  const ending = new AbortController();
  const { stopped, results } = await run({
    signal: ending.signal,
    perMinute: 600,
    onDone: (done) => {
      if (done === 2) ending.abort();
    },
  });
  expect(stopped).toMatchObject({ isAsked: true });
  expect(outcomes({ results, stopped })).toEqual(['sent', 'sent', 'left', 'left', 'left']);
  expect([...ledgerIn(cwd).values()]).toEqual(['sent', 'sent']);
});

test('a person who takes back consent while letters go out gets none', async () => {
  writeLetters(cwd, all(3));
  const other = storeIn(cwd);
  const { results } = await run({
    onDone: (done) => {
      if (done === 1)
        other.write('test', () =>
          other.db.prepare('UPDATE participants SET consent_on = NULL WHERE id = 3').run(),
        );
    },
  });
  other.close();
  expect(results.map(({ outcome, withheld }) => [outcome, withheld])).toEqual([
    ['sent', null],
    ['sent', null],
    ['withheld', 'no-consent'],
  ]);
});

test('the password is in no byte of the data file, and in nothing that is told', async () => {
  await reopen({ login: { user: 'office', password: PASSWORD }, mannerOf: () => 'refuse' });
  writeLetters(cwd, all(2));
  const coded = Buffer.from(`\0office\0${PASSWORD}`).toString('base64');
  const told = await run({
    open: async () => {
      writeSettings(cwd, office.port, { user: 'office', password: PASSWORD });
      return MailServer.open(mailSettings(join(cwd, 'mentor-mail.json'), {}, false), IMPATIENT);
    },
  });
  expect(outcomes(told)).toEqual(['refused', 'refused']);
  const held = readFileSync(join(cwd, 'mentor.db'), 'latin1') + JSON.stringify(told);
  for (const secret of [PASSWORD, coded, Buffer.from(PASSWORD).toString('base64')])
    expect(held).not.toContain(secret);
});
