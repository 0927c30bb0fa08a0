/** Sets of mentors as bits of 32-bit words: mentor j is bit j % 32 of word ⌊j / 32⌋. */

/** Returns how many words a set of so many mentors has. */
export function wordsFor(mentors: number): number {
  return (mentors + 31) >>> 5;
}

/** Puts all mentors into a set and clears the bits after the last one, however long the array is. */
export function fillWith(bits: Int32Array, mentors: number): void {
  const whole = mentors >>> 5;
  bits.fill(-1, 0, whole);
  bits.fill(0, whole);
  if ((mentors & 31) !== 0) bits[whole] = (1 << (mentors & 31)) - 1;
}

export function addBit(bits: Int32Array, mentor: number): void {
  bits[mentor >>> 5]! |= 1 << (mentor & 31);
}

export function removeBit(bits: Int32Array, mentor: number): void {
  bits[mentor >>> 5]! &= ~(1 << (mentor & 31));
}

export function hasBit(bits: Int32Array, mentor: number): boolean {
  return ((bits[mentor >>> 5]! >>> (mentor & 31)) & 1) === 1;
}

/** Removes from a set what is not in the other set. */
export function keepCommon(bits: Int32Array, others: Int32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= others[word]!;
}

/** Counts the members of a set. */
export function countBits(bits: Int32Array): number {
  return countCommon(bits, bits);
}

/**
 * Counts the members that two sets share.
 * Counts what two sets have in common.
 *
 * Source of counting a word's bits: H. S. Warren (2012), "Hacker's Delight", 2nd edition, section 5–1.
 */
export function countCommon(bits: Int32Array, others: Int32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    let pairs = bits[word]! & others[word]!;
    pairs -= (pairs >>> 1) & 0x55555555;
    pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
