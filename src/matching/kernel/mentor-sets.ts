/** A set of mentors for each mentee. Mentees who are alike share one. */
import { addBit, countBits, countCommon, hasBit, keepCommon, removeBit, wordsFor } from '../solver/bits.ts';
import { type Members, membersOf, type Sides } from './people-classes.ts';

export interface MentorSets {
  /** Returns the bits of a mentee's set, where it is kept as bits. */
  readonly bitsOf: (mentee: number) => Int32Array | null;
  /** Removes from a set of bits everyone who is not in the mentee's set. */
  readonly narrow: (mentee: number, bits: Int32Array) => void;
  /** Counts the mentors who are both in a mentee's set and in a set of bits. */
  readonly countIn: (mentee: number, bits: Int32Array) => number;
}

/** The members of a set or those left out, whichever are fewer; or all mentors as bits where neither are few. */
type Form =
  | { readonly kind: 'in' | 'out'; readonly mentors: Int32Array }
  | { readonly kind: 'bits'; readonly bits: Int32Array };

const NOBODY: Form = { kind: 'in', mentors: new Int32Array(0) };
const EVERYBODY: Form = { kind: 'out', mentors: NOBODY.mentors };

/** Sets a mark for each of some mentors, in their order: 1 where the mentee's set has them, else 0. */
export type Mark = (mentee: number, marks: Uint8Array) => void;

/** The longest list that is as quick to go through as bits, in numbers for each word of bits. */
const SHORT = 1 / 8;
/** The most numbers kept for one rule or criterion: 16 MB. */
const MOST_KEPT = 1 << 22;

/**
 * Returns the sets of mentors that `mark` marks. It is called for the first mentee of a class and the first mentors of
 * all classes, when a mentee of that class first comes up.
 *
 * Most rules exclude few mentors or none, and hardly anybody lacks a value. So a set is stored as its members, or as
 * those left out, where these are far fewer than the words of the bits. Sets beyond {@link MOST_KEPT} are made again
 * whenever another class comes up.
 */
export function mentorSets({ mentees, mentors }: Sides, mark: Mark): MentorSets {
  let members: Members | undefined;
  const words = wordsFor(mentors.of.length);
  const isClassIn = new Uint8Array(mentors.first.length);
  const kept: (Form | undefined)[] = [];
  let room = MOST_KEPT;
  let lastClass = -1;
  let last = NOBODY;

  const make = (mentee: number): Form => {
    mark(mentee, isClassIn);
    let marked = 0;
    for (let own = 0; own < isClassIn.length; own++) marked += isClassIn[own]!;
    if (marked === 0) return NOBODY;
    if (marked === isClassIn.length) return EVERYBODY;
    const { starts, people } = (members ??= membersOf(mentors));
    let count = 0;
    for (let own = 0; own < isClassIn.length; own++)
      if (isClassIn[own] === 1) count += starts[own + 1]! - starts[own]!;
    const isFew = count <= mentors.of.length - count;
    const size = isFew ? count : mentors.of.length - count;
    const isShort = size <= words * SHORT;
    const list = new Int32Array(isShort ? size : 0);
    const bits = isShort ? null : new Int32Array(words);
    let at = 0;
    for (let own = 0; own < isClassIn.length; own++) {
      if (bits === null ? (isClassIn[own] === 1) !== isFew : isClassIn[own] === 0) continue;
      for (let k = starts[own]!; k < starts[own + 1]!; k++) {
        if (bits === null) list[at++] = people[k]!;
        else addBit(bits, people[k]!);
      }
    }
    return bits === null ? { kind: isFew ? 'in' : 'out', mentors: list } : { kind: 'bits', bits };
  };

  const formOf = (mentee: number): Form => {
    const own = mentees.of[mentee]!;
    const known = kept[own];
    if (known !== undefined) return known;
    if (own === lastClass) return last;
    const form = make(mentees.first[own]!);
    const size = form.kind === 'bits' ? words : form.mentors.length;
    if (size <= room) {
      kept[own] = form;
      room -= size;
    } else {
      lastClass = own;
      last = form;
    }
    return form;
  };

  return {
    bitsOf: (mentee) => {
      const form = formOf(mentee);
      return form.kind === 'bits' ? form.bits : null;
    },
    narrow: (mentee, bits) => {
      const form = formOf(mentee);
      if (form.kind === 'bits') keepCommon(bits, form.bits);
      else if (form.kind === 'out')
        for (let k = 0; k < form.mentors.length; k++) removeBit(bits, form.mentors[k]!);
      else {
        const both = form.mentors.filter((mentor) => hasBit(bits, mentor));
        bits.fill(0);
        for (const mentor of both) addBit(bits, mentor);
      }
    },
    countIn: (mentee, bits) => {
      const form = formOf(mentee);
      if (form.kind === 'bits') return countCommon(bits, form.bits);
      const found = countOf(form.mentors, bits);
      return form.kind === 'in' ? found : countBits(bits) - found;
    },
  };
}

/** Returns the sets of mentors for whom `isIn` is true. It is asked about one pair after another. */
export function setsWhere(sides: Sides, isIn: (mentee: number, mentor: number) => boolean): MentorSets {
  const { first } = sides.mentors;
  return mentorSets(sides, (mentee, marks) => {
    for (let own = 0; own < marks.length; own++) marks[own] = isIn(mentee, first[own]!) ? 1 : 0;
  });
}

function countOf(mentors: Int32Array, bits: Int32Array): number {
  let count = 0;
  for (let k = 0; k < mentors.length; k++) if (hasBit(bits, mentors[k]!)) count++;
  return count;
}
