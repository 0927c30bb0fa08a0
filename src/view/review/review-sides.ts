/** The two people of a pair, side by side: names, what they are and want, and their own words. */
import type { Participant } from '../../domain/people/participant.ts';
import { oneLine } from '../../domain/words/text.ts';
import { forTerminal } from '../document/sanitise.ts';
import { beside, cell, GAP, type Line, line, paragraph, type Pen } from './screen-lines.ts';

/** Narrower than this, the two people stand one under the other. */
const ROOM_FOR_TWO = 44;
const MOST_LINES_OF_NAME = 2;

type Side = 'mentee' | 'mentor';

/** The two people of a pair, where they are known, and what may not be shown of them. */
export interface Sides {
  readonly mentee: Participant | undefined;
  readonly mentor: Participant | undefined;
  readonly hiddenFields: readonly string[];
}

/** Returns two names side by side, over at most two lines each; cut only where that is not enough. */
export function namesBeside(mentee: string, mentor: string, width: number, pen: Pen): Line[] {
  if (width < ROOM_FOR_TWO)
    return [mentee, mentor].map((name) => line(cell(name, width, 'left', pen), 'strong'));
  const [left, right] = halves(width);
  return beside(nameLines(mentee, left, pen), nameLines(mentor, right, pen), [left, right], pen);
}

function nameLines(name: string, width: number, pen: Pen): Line[] {
  const lines = paragraph(name, width, pen, { tone: 'strong' });
  if (lines.length <= MOST_LINES_OF_NAME) return lines;
  const rest = lines.slice(MOST_LINES_OF_NAME - 1).map(([span]) => span!.text);
  return [
    ...lines.slice(0, MOST_LINES_OF_NAME - 1),
    line(cell(rest.join(' '), width, 'left', pen), 'strong'),
  ];
}

/**
 * Returns where both work, as what, at which level, and the topics that one wants and the other offers. What is of one
 * kind begins on one line, so that it can be compared.
 */
export function factsLines(sides: Sides, width: number, pen: Pen): Line[] {
  const [ofMentee, ofMentor] = ofBoth(sides, factsOf);
  if (width < ROOM_FOR_TWO) return oneUnderTheOther(ofMentee, ofMentor, width, pen);
  return Array.from({ length: Math.max(ofMentee.length, ofMentor.length) }, (_, at) =>
    inHalves(ofMentee.slice(at, at + 1), ofMentor.slice(at, at + 1), width, pen),
  ).flat();
}

/** Returns what both have written; nothing where neither has. */
export function wordsLines(sides: Sides, width: number, pen: Pen): Line[] {
  const [ofMentee, ofMentor] = ofBoth(sides, wordsOf);
  if (ofMentee.length === 0 && ofMentor.length === 0) return [];
  const lines =
    width < ROOM_FOR_TWO
      ? oneUnderTheOther(ofMentee, ofMentor, width, pen)
      : inHalves(ofMentee, ofMentor, width, pen);
  return [[], ...lines];
}

type Texts = readonly string[];

/** Of somebody who is not known nothing is told. */
function ofBoth(
  { mentee, mentor, hiddenFields }: Sides,
  textsOf: (person: Participant, side: Side, hiddenFields: readonly string[]) => Texts,
): readonly [ofMentee: Texts, ofMentor: Texts] {
  return [
    mentee === undefined ? [] : textsOf(mentee, 'mentee', hiddenFields),
    mentor === undefined ? [] : textsOf(mentor, 'mentor', hiddenFields),
  ];
}

function oneUnderTheOther(mentee: Texts, mentor: Texts, width: number, pen: Pen): Line[] {
  return (
    [
      ['Mentee', mentee],
      ['Mentor', mentor],
    ] as const
  ).flatMap(([title, texts]) =>
    texts.length === 0 ? [] : [line(title, 'muted'), ...texts.flatMap((each) => paragraph(each, width, pen))],
  );
}

function inHalves(mentee: Texts, mentor: Texts, width: number, pen: Pen): Line[] {
  const [left, right] = halves(width);
  return beside(
    mentee.flatMap((each) => paragraph(each, left, pen)),
    mentor.flatMap((each) => paragraph(each, right, pen)),
    [left, right],
    pen,
  );
}

function factsOf(person: Participant, side: Side, hiddenFields: readonly string[]): Texts {
  const { organisation, jobTitle, level, goals, expertise } = person;
  return [
    told('organisation', organisation, hiddenFields),
    told('job_title', jobTitle, hiddenFields),
    told('level', level, hiddenFields),
    side === 'mentee'
      ? told('goals', goals.join('; '), hiddenFields, 'Wants: ')
      : told('expertise', expertise.join('; '), hiddenFields, 'Offers: '),
  ].map((fact) => (fact === '' ? '–' : forTerminal(oneLine(fact))));
}

function wordsOf(person: Participant, side: Side, hiddenFields: readonly string[]): Texts {
  const { challenges, about, motivation, custom } = person;
  return [
    side === 'mentee' ? told('challenges', challenges.join('; '), hiddenFields, 'Finds hard: ') : '',
    told('about', about, hiddenFields),
    told('motivation', motivation, hiddenFields),
    ...Object.entries(custom).map(([name, value]) => told(name, value, hiddenFields, `${name}: `)),
  ]
    .filter((each) => each !== '')
    .map((each) => forTerminal(each.trim(), { keepNewlines: true }));
}

/** Returns a value of a field with some words before it; nothing where there is none, or where it is hidden. */
function told(field: string, value: string | null, hiddenFields: readonly string[], before = ''): string {
  return value === null || value === '' || hiddenFields.includes(field) ? '' : `${before}${value}`;
}

function halves(width: number): readonly [left: number, right: number] {
  const left = Math.floor((width - GAP) / 2);
  return [left, width - GAP - left];
}
