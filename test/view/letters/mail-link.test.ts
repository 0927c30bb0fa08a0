import * as fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { mailAddress, mailLink } from '../../../src/view/letters/mail-link.ts';
import { webAddress } from '../../../src/domain/words/web-address.ts';

/** What a mail program reads of an address: whom it goes to, the subject and the text. */
function read(link: string): readonly (string | null)[] {
  const url = new URL(link);
  return [decodeURIComponent(url.pathname), url.searchParams.get('subject'), url.searchParams.get('body')];
}

test('a letter comes back as it was, its lines ended as mails have them', () => {
  const body = 'Dzień dobry, Łukasz!\n\n50% & more = “fine”? #1 + 2';
  expect(read(mailLink('ł.w+x@example.org', 'Jak idzie?\nBcc: a@b', body))).toEqual([
    'ł.w+x@example.org',
    'Jak idzie? Bcc: a@b',
    body.replaceAll('\n', '\r\n'),
  ]);
});

test('an address adds nothing to the mail', () => {
  expect(mailAddress('ana@x.org?cc=all@x.org&body=b')).toBe('mailto:ana@x.org%3Fcc%3Dall@x.org%26body%3Db');
});

test('what is longer than mail programs take is left to the letter itself', () => {
  expect(mailLink('a@b.org', 'S', 'a'.repeat(1800))).toContain('&body=aaa');
  expect(mailLink('a@b.org', 'S', 'a'.repeat(1801))).toBe('mailto:a@b.org?subject=S');
  expect(mailLink('a@b.org', 'S', 'ł'.repeat(400))).toBe('mailto:a@b.org?subject=S');
  expect(mailLink('a@b.org', 'S', '')).toBe('mailto:a@b.org?subject=S');
});

test('any words make an address that may be followed', () => {
  const words = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(words, words, words, (email, subject, body) => {
      const link = mailLink(email, subject, body);
      expect(link).toMatch(/^mailto:[\w!'()*.~%@-]*\?subject=[\w!'()*.~%-]*(?:&body=[\w!'()*.~%-]*)?$/);
      expect(webAddress(link)).toBeDefined();
    }),
    { numRuns: 200 },
  );
});
