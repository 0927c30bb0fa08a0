/** A set of mentors for each mentee, the same for mentees who are alike. */
import { addBit, countBits, countCommon, hasBit, keepCommon, removeBit, wordsFor } from '../solver/bits.ts';
import { membersOf, type Sides } from '../kernel/people-classes.ts';

export interface MentorSets {
  /** The bits of a mentee's set, where it is kept so. */
  readonly bitsOf: (mentee: number) => Int32Array | null;
  /** Leaves in a set of bits who is in a mentee's set too. */
  readonly narrow: (mentee: number, bits: Int32Array) => void;
  /** Counts who is in a mentee's set and in a set of bits. */
  readonly countIn: (mentee: number, bits: Int32Array) => number;
}

/** Who is in a set, or who is not: whichever are fewer, or all mentors by bits where neither are few. */
type Form =
  | { readonly kind: 'in' | 'out'; readonly mentors: Int32Array }
  | { readonly kind: 'bits'; readonly bits: Int32Array };

/** Marks with 1 whom of some mentors a mentee's set has, beside them, and the others with 0. */
export type Mark = (mentee: number, marks: Uint8Array) => void;

/** A list of so many numbers a word of bits is still as quick to go through as these. */
const SHORT = 1 / 8;
/** The most numbers that are kept for one rule or criterion: 16 MB. */
const MOST_KEPT = 1 << 22;

/**
 * Returns the sets of mentors whom `mark` marks. It is asked about the first mentee of each class with the first
 * mentors of all classes, the first time that somebody of the mentee's class comes up.
 *
 * Most rules have something against few mentors or none, and hardly anybody lacks a value. So a set holds the mentors
 * who are in it, or those who are not, where these are far fewer than the words of the bits. What does not fit in
 * {@link MOST_KEPT} is made anew whenever another class comes up.
 */
export function mentorSets({ mentees, mentors }: Sides, mark: Mark): MentorSets {
  const members = membersOf(mentors);
  const words = wordsFor(mentors.of.length);
  const isClassIn = new Uint8Array(mentors.first.length);
  const kept: (Form | undefined)[] = [];
  let room = MOST_KEPT;
  let lastClass = -1;
  let last: Form = { kind: 'in', mentors: new Int32Array(0) };

  const make = (mentee: number): Form => {
    mark(mentee, isClassIn);
    let count = 0;
    for (let own = 0; own < isClassIn.length; own++)
      if (isClassIn[own] === 1) count += members.starts[own + 1]! - members.starts[own]!;
    const isFew = count <= mentors.of.length - count;
    const size = isFew ? count : mentors.of.length - count;
    const isShort = size <= words * SHORT;
    const list = new Int32Array(isShort ? size : 0);
    const bits = isShort ? null : new Int32Array(words);
    let at = 0;
    for (let own = 0; own < isClassIn.length; own++) {
      if (bits === null ? (isClassIn[own] === 1) !== isFew : isClassIn[own] === 0) continue;
      for (let k = members.starts[own]!; k < members.starts[own + 1]!; k++) {
        if (bits === null) list[at++] = members.people[k]!;
        else addBit(bits, members.people[k]!);
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
      else if (form.kind === 'out') for (const mentor of form.mentors) removeBit(bits, mentor);
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

/** Returns the sets of mentors of whom `isIn` says so, asked about one after the other. */
export function setsWhere(sides: Sides, isIn: (mentee: number, mentor: number) => boolean): MentorSets {
  const { first } = sides.mentors;
  return mentorSets(sides, (mentee, marks) => {
    for (let own = 0; own < marks.length; own++) marks[own] = isIn(mentee, first[own]!) ? 1 : 0;
  });
}

function countOf(mentors: Int32Array, bits: Int32Array): number {
  let count = 0;
  for (const mentor of mentors) if (hasBit(bits, mentor)) count++;
  return count;
}
