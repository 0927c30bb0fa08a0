/** Saved mails are read as mail programs write them, and whatever else is called a mail does no harm. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { mailKind } from '../../../src/io/mail/read-mail.ts';
import { aBounce, aMail, readBack, readOne } from './mails.ts';
import { processorTime } from '../../support/time/processor-time.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('one mail', () => {
  test('has who wrote it, when, and what', async () => {
    const mail = await readOne(aMail('Good morning,\nI am ready.\n'));
    expect(mail).toMatchObject({
      line: 1,
      from: { name: 'Ana Jones', address: 'ana@example.org' },
      to: ['office@example.org'],
      sentAt: new Date('2026-12-01T04:30:00Z'),
      subject: 'My answer',
      messageId: '<one@example.org>',
      text: 'Good morning,\nI am ready.\n',
      attachments: [],
      bounce: null,
      isAutomatic: false,
    });
    expect(mail.headers.get('subject')).toBe('My answer');
  });

  test('of another program, with its attachment, comes back as it went in', async () => {
    const text = 'Zażółć gęślą jaźń — 你好 مرحبا\n'.repeat(50);
    const bytes = Buffer.from([...Array(300).keys()].map((n) => n % 256));
    const composed = new MailComposer({
      from: 'Zoë <zoe@example.org>',
      to: 'office@example.org',
      subject: 'Ćwiczenie 你好',
      text,
      attachments: [{ filename: 'réponse 你.txt', content: bytes, contentType: 'text/plain' }],
    });
    const mail = await readOne(await composed.compile().build());
    expect(mail).toMatchObject({ from: { name: 'Zoë' }, subject: 'Ćwiczenie 你好' });
    expect(mail.text.trim()).toBe(text.trim());
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ name: 'réponse 你.txt', type: 'text/plain' });
    expect(Buffer.from(mail.attachments[0]!.bytes).equals(bytes)).toBe(true);
  });

  test('that is only a page is read as text, a line a line', async () => {
    const page =
      '<html><head><title>x</title></head><body><p>MENTOR ANSWER</p>code: 7K<br>a: &eacute;&#233; &lt;b&gt;</body></html>';
    const mail = await readOne(aMail(page, { 'Content-Type': 'text/html; charset=utf-8' }));
    expect(mail.text).toBe('MENTOR ANSWER\n\ncode: 7K\na: éé <b>');
  });

  test('without sender, date, subject or number is read', async () => {
    const mail = await readOne('MIME-Version: 1.0\nDate: tomorrow\n\nhello\n');
    expect(mail).toMatchObject({
      from: null,
      to: [],
      sentAt: null,
      subject: '',
      messageId: null,
      text: 'hello\n',
    });
  });

  test('with a byte order mark keeps its first header', async () => {
    expect(await readOne(`\ufeff${aMail('hello')}`)).toMatchObject({ from: { address: 'ana@example.org' } });
  });

  test('that a machine wrote is told from one that a person wrote', async () => {
    for (const [name, value, isAutomatic] of [
      ['Auto-Submitted', 'auto-replied (vacation)', true],
      ['Auto-Submitted', 'no', false],
      ['X-Autoreply', 'yes', true],
      ['Precedence', 'auto_reply', true],
      ['Precedence', 'list', false],
    ] as const)
      expect(await readOne(aMail('I am away.', { [name]: value }))).toMatchObject({ isAutomatic });
  });

  test('that was forwarded as an attachment is read too, as a mail of its own', async () => {
    const inner = aMail('the answer', { From: 'ben@example.org', Subject: 'inner' });
    const outer = aMail(
      `--x\nContent-Type: text/plain\n\nsee below\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml\n\n${inner}\n--x--\n`,
      { 'Content-Type': 'multipart/mixed; boundary=x' },
    );
    const mails = await readBack(outer);
    expect(mails).toHaveLength(2);
    expect(mails[1]).toMatchObject({ line: 1, from: { address: 'ben@example.org' }, subject: 'inner' });
  });
});

describe('an mbox', () => {
  const postmark = 'From ana@example.org Mon Nov 30 10:35:48 2026\n';

  test('is cut at its "From " lines; quoted lines lose one sign', async () => {
    const first = aMail('one\n\n>From here on\n>>From there\n> quoted\n').replaceAll('\r\n', '\n');
    const second = aMail('two\n', { 'Message-ID': '<two@example.org>' }).replaceAll('\r\n', '\n');
    const mails = await readBack(`${postmark}${first}\n${postmark}${second}`, 'all.mbox');
    expect(mails).toMatchObject([
      { line: 2, text: 'one\n\nFrom here on\n>From there\n> quoted\n\n', messageId: '<one@example.org>' },
      { text: 'two\n', messageId: '<two@example.org>' },
    ]);
    expect(mails[1]?.line).toBe(2 + first.split('\n').length + 1);
  });

  test('is not cut at a sentence, nor where no empty line stands before', async () => {
    const mail = aMail(`one\n\nFrom 2026 on we meet.\nno empty line\n${postmark}still one\n`);
    expect(await readBack(`${postmark}${mail}`)).toHaveLength(1);
  });

  test.each(['From - Mon Nov 30 10:35:48 2026', 'From 1234@xxx Mon Nov 30 10:35:48 +0000 2026'])(
    'as %s begins it is known',
    async (start) => {
      expect(mailKind(bytesOf(`${start}\n`))).toBe('mbox');
      expect(await readBack(`${start}\r\n${aMail('hi')}\r\n\r\n${start}\r\n${aMail('ho')}`)).toHaveLength(2);
    },
  );

  test('with something that is no mail tells the line of that, and reads the rest', async () => {
    const mails = await readBack(`${postmark}just words\n\n${postmark}${aMail('two')}`);
    expect(mails).toMatchObject([
      { line: 2, message: 'This is no mail: it does not begin with the headers of one.' },
      { line: 5, subject: 'My answer' },
    ]);
  });
});

describe('a bounce', () => {
  test('names the letter that did not arrive, the address, and what the server said', async () => {
    const mail = await readOne(aBounce('ana@example.org', '<k.1@p.mentor.invalid>'));
    expect(mail).toMatchObject({ isAutomatic: true });
    expect(mail.bounce).toEqual({
      messageId: '<k.1@p.mentor.invalid>',
      failed: [
        {
          address: 'ana@example.org',
          status: '5.1.1',
          words:
            '550 5.1.1 <ana@example.org>: Recipient address rejected: User unknown in local recipient table',
        },
      ],
    });
  });

  test('with only the headers of the letter is one too', async () => {
    const mail = await readOne(aBounce('a@example.org', '<k@p>', { part: 'text/rfc822-headers' }));
    expect(mail.bounce?.messageId).toBe('<k@p>');
  });

  test('is not what tells of a delay', async () => {
    const mail = await readOne(aBounce('a@example.org', '<k@p>', { action: 'delayed', status: '4.4.1' }));
    expect(mail).toMatchObject({ bounce: null, isAutomatic: true });
  });

  test('of Exim, which returns the letter in its text, is one', async () => {
    const text =
      'A message that you sent could not be delivered:\n\n  ben@example.org\n\nMessage-ID: <k2@p>\n';
    const mail = await readOne(aMail(text, { 'X-Failed-Recipients': 'ben@example.org' }));
    expect(mail).toMatchObject({
      isAutomatic: true,
      bounce: { messageId: '<k2@p>', failed: [{ address: 'ben@example.org', status: '', words: '' }] },
    });
  });
});

describe('what is hostile', () => {
  const nested = (depth: number): string =>
    [...Array(depth).keys()]
      .map((n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`)
      .join('');

  test.each([
    [
      'nested too deeply',
      `From: a@example.org\n${nested(200)}`,
      'The mail is too deeply nested, or is not one.',
    ],
    [
      'of too many parts',
      `From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n\n'.repeat(20_000)}`,
      'The mail has too many parts.',
    ],
    ['no mail', 'hello\n', 'This is no mail: it does not begin with the headers of one.'],
    ['empty', '', 'This is no mail: it does not begin with the headers of one.'],
  ])('is told: %s', async (_what, content, message) => {
    expect(await readBack(content)).toEqual([
      { path: expect.any(String), line: 1, message, hint: expect.any(String) },
    ]);
  });

  test('and larger than any mail is told, alone and in an mbox', async () => {
    const large = Buffer.concat([bytesOf(aMail('x\n')), Buffer.alloc(40_000_001, 'x')]);
    const message = 'The mail has more than 40 million bytes.';
    expect(await readBack(large)).toMatchObject([{ line: 1, message }]);
    const start = bytesOf('From - Mon Nov 30 10:35:48 2026\n');
    const mbox = Buffer.concat([start, large, bytesOf('\n\n'), start, bytesOf(aMail('next'))]);
    expect(await readBack(mbox)).toMatchObject([{ line: 2, message }, { subject: 'My answer' }]);
  });

  test('mails altered anywhere are read or told, and never take long', async () => {
    const whole = bytesOf(aBounce('ana@example.org', '<k.1@p>'));
    const pieces = [
      '--b',
      '\r\n',
      '\n\n',
      'Content-Type: message/rfc822',
      '(',
      '"',
      '=?utf-8?q?',
      '\0',
      'From - 10:00 2026\n',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length), fc.nat(40), fc.constantFrom(...pieces)), { maxLength: 12 }),
        async (changes) => {
          let bytes = Buffer.from(whole);
          for (const [at, taken, put] of changes)
            bytes = Buffer.concat([bytes.subarray(0, at), bytesOf(put), bytes.subarray(at + taken)]);
          const begun = processorTime();
          for (const mail of await readBack(bytes)) expect(mail.line).toBeGreaterThan(0);
          expect(processorTime() - begun).toBeLessThan(2000);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['brackets in a header', `To: ${'('.repeat(200_000)}\n\n`],
    ['a folded header', `Subject: a\n${' a\n'.repeat(200_000)}From: b\n\nx`],
    ['coded words', `Subject: ${'=?utf-8?q?=41?= '.repeat(40_000)}\n\nx`],
    ['addresses', `To: ${'"a" <a@b>,'.repeat(80_000)}\n\nx`],
    ['open tags', `Content-Type: text/html\n\n${'<a <!-- '.repeat(200_000)}`],
    ['no line end', `\n${'a'.repeat(10_000_000)}`],
  ])('a very long run of %s is read in time that grows with it', async (_what, content) => {
    const begun = processorTime();
    const mails = await readBack(`From: a@example.org\nMIME-Version: 1.0\n${content}`);
    expect(mails).toMatchObject([{ from: { address: 'a@example.org' } }]);
    expect(processorTime() - begun).toBeLessThan(5000);
  });
});
