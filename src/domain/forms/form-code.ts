/**
 * The short code that ties an answer to one form, version, person, relationship and occasion. It names them, and a
 * signature that only the programme can make; so it needs no list of what was sent, and nobody can write one for somebody
 * else. It is in the letters of Crockford's base 32 (https://www.crockford.com/base32.html), in which no two look alike.
 */
import { addDays, daysBetween } from '../time/dates.ts';
import { FORM_KINDS } from './form.ts';
import type { Occasion } from './occasion.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: one guess in 10^15 is right. */
const SIGNATURE_LENGTH = 10;
const FIRST_DAY = '2000-01-01';
const DAY_LENGTH = 3;
const GROUP = 4;

/** Returns the first bytes of a HMAC-SHA-256 of a text with the programme's secret; 8 bytes at least. */
export type Sign = (text: string) => Uint8Array;

export type CodeRead =
  | { readonly occasion: Occasion }
  /** `mistyped`: a letter is wrong, missing or too many. `not-ours`: no slip, and not signed with this secret. */
  | { readonly problem: 'mistyped' | 'not-ours' };

/**
 * Returns the code of an occasion, the same whenever it is asked for.
 *
 * @example formCode({ form: 'readiness', version: 1, participantId: 12, relationshipId: 7, day: '2026-11-30' }, sign)
 *   // '31CR-79KV-4M2Q-8XT0-WD5'
 */
export function formCode(occasion: Occasion, sign: Sign): string {
  const said = saidOf(occasion);
  const signed = said + signatureOf(said, sign);
  const code = signed + checkOf(signed);
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * Returns what a code says, if this programme has made it. Case, hyphens and blanks do not count; O is read as 0, I and L
 * as 1.
 */
export function readFormCode(typed: string, sign: Sign): CodeRead {
  const code = plainCode(typed);
  const signed = code.slice(0, -1);
  const said = signed.slice(0, -SIGNATURE_LENGTH);
  if (
    said === '' ||
    Array.from(code).some((letter) => !LETTERS.includes(letter)) ||
    checkOf(signed) !== code.at(-1)
  )
    return { problem: 'mistyped' };
  if (signatureOf(said, sign) !== signed.slice(-SIGNATURE_LENGTH)) return { problem: 'not-ours' };
  const occasion = occasionOf(said);
  return occasion === undefined ? { problem: 'not-ours' } : { occasion };
}

/** Returns a code as it is compared: in capitals, without hyphens and blanks. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function saidOf({ form, version, participantId, relationshipId, day }: Occasion): string {
  return [
    ...[FORM_KINDS.indexOf(form), version, participantId, relationshipId ?? 0].map(numberWord),
    fixedWord(daysBetween(FIRST_DAY, day), DAY_LENGTH),
  ].join('');
}

function occasionOf(said: string): Occasion | undefined {
  let rest = said;
  const next = (): number => {
    let value = 0;
    for (;;) {
      const digit = LETTERS.indexOf(rest.charAt(0));
      rest = rest.slice(1);
      value = value * 16 + (digit & 15);
      if (digit < 16) return value;
    }
  };
  const [at, version, participantId, relationshipId] = [next(), next(), next(), next()];
  const form = FORM_KINDS[at];
  if (form === undefined || rest.length !== DAY_LENGTH) return undefined;
  const days = Array.from(rest).reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0);
  return {
    form,
    version,
    participantId,
    relationshipId: relationshipId === 0 ? null : relationshipId,
    day: addDays(FIRST_DAY, days),
  };
}

/** A whole number as letters of four bits, the fifth bit set in all but the last. */
function numberWord(value: number): string {
  const last = LETTERS.charAt(value % 16);
  let word = last;
  for (let left = Math.floor(value / 16); left > 0; left = Math.floor(left / 16))
    word = LETTERS.charAt(16 + (left % 16)) + word;
  return word;
}

function fixedWord(value: number, length: number): string {
  if (value < 0 || value >= 32 ** length) throw new Error('a day that no code can name');
  return Array.from({ length }, (_, at) =>
    LETTERS.charAt(Math.floor(value / 32 ** (length - 1 - at)) % 32),
  ).join('');
}

function signatureOf(said: string, sign: Sign): string {
  const bytes = sign(said);
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: SIGNATURE_LENGTH }, (_, at) =>
    LETTERS.charAt(Number((bits >> BigInt(59 - 5 * at)) & 31n)),
  ).join('');
}

/**
 * The value of a polynomial whose coefficients are the letters, at a generator of the field of 32 elements
 * (x⁵ + x² + 1). It finds every single wrong letter, and every two neighbours that changed places.
 */
function checkOf(text: string): string {
  const check = Array.from(text).reduce(
    (value, letter) => timesGenerator(value) ^ LETTERS.indexOf(letter),
    0,
  );
  return LETTERS.charAt(timesGenerator(check));
}

function timesGenerator(value: number): number {
  const doubled = value << 1;
  return doubled < 32 ? doubled : doubled ^ 0b100101;
}
