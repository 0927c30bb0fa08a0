/** The lines of a review: they fit any terminal, and both names are always in sight. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import type { PairJudgement } from '../../../src/matching/explain/explain-pair.ts';
import { withDetail } from '../../../src/view/review/review-outcome.ts';
import { drawReview } from '../../../src/view/review/review-screen.ts';
import type { Pen } from '../../../src/view/review/screen-lines.ts';
import type { ReviewState } from '../../../src/view/review/review-state.ts';
import { createColour, noColour } from '../../../src/view/terminal/colour.ts';
import { measureFor } from '../../../src/view/terminal/measure.ts';
import { ANY_KEY, aReview, pressed, withOthers } from './reviews.ts';

let pen: Pen;
let coloured: Pen;
beforeAll(async () => {
  const widthOf = await measureFor('\u{1f600}');
  pen = { widthOf, colour: noColour };
  coloured = { widthOf, colour: await createColour(true) };
});

const JUDGEMENT: PairJudgement = {
  broken: [],
  rules: [],
  score: 61_500,
  points: [
    { criterion: 'same:region', points: 0, weight: 5, words: 'Wales / Maharashtra' },
    { criterion: 'topics', points: 40, weight: 45, words: 'Assessment and feedback: 1 of 2 goals' },
  ],
  pointsInConfidence: [],
};

const NAMES = [
  'Ada Lee',
  'Maximiliane-Theodora von und zu Hohenstein-Wittelsbach, Frau Professor Doktor',
  '陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏陳嘉敏',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
  'فاطمة بنت عبد الله الزهراء',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 Zoë\u0301\u0302\u0303\u0304 ᄒ\u1161\u11ab',
  'evil\u001B[2J\u202Ename\nin two lines',
] as const;

const ANYTHING = fc.record({
  name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
  organisation: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 })),
  jobTitle: fc.option(fc.string({ unit: 'binary', maxLength: 30 })),
  motivation: fc.option(fc.lorem({ mode: 'sentences', maxCount: 8 })),
  goals: fc.array(fc.lorem(), { maxLength: 4 }),
});
const SIZE = fc.record({ columns: fc.integer({ min: 1, max: 180 }), rows: fc.integer({ min: 1, max: 60 }) });
const KEYS = fc.array(ANY_KEY, { maxLength: 12 });

test('the lines are exactly as many as the terminal has rows, and none is wider than it, whatever is done', () => {
  fc.assert(
    fc.property(fc.array(ANYTHING, { minLength: 2, maxLength: 6 }), SIZE, KEYS, (people, size, keys) => {
      const state = inReview(people, keys);
      for (const each of [pen, coloured]) {
        const lines = drawReview(state, size, each);
        expect(lines).toHaveLength(size.rows);
        for (const line of lines)
          expect(stringWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(size.columns);
        expect(stripVTControlCharacters(lines.join(''))).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }),
  );
});

test('both names are in sight from 40 columns and 10 rows on, whatever is done', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)),
      fc.record({ columns: fc.integer({ min: 40, max: 180 }), rows: fc.integer({ min: 10, max: 60 }) }),
      KEYS,
      ([mentee, mentor], size, keys) => {
        const named = (id: number): { name: string } => ({ name: id > 100 ? mentor : mentee });
        const state = pressed(withPoints(aReview({ mentees: 9, personOf: named })), ...keys);
        const row = state.rows.find(({ menteeId }) => menteeId === state.hand)!;
        const lines = drawReview(state, size, pen);
        const pair = lines.slice(lines.findIndex((line) => line.includes('── '))).join('\n');
        expect(pair).toContain(`P${row.menteeId}`);
        expect(pair).toContain(beginningOf(mentee));
        if (row.mentorId === null) return;
        expect(pair).toContain(`P${row.mentorId}`);
        expect(pair).toContain(beginningOf(mentor));
      },
    ),
  );
});

/** Returns the first letters of a name, as a terminal shows them. */
function beginningOf(name: string): string {
  const [word = ''] = name.split(/[\s\p{Cc}]/u);
  return [...new Intl.Segmenter().segment(word)]
    .slice(0, 5)
    .map(({ segment }) => segment)
    .join('');
}

function inReview(
  people: readonly Parameters<typeof Object.assign>[0][],
  keys: readonly string[],
): ReviewState {
  const personOf = (id: number): object => people[id % people.length] ?? {};
  return pressed(withPoints(aReview({ mentees: 5, matched: 4, personOf })), ...keys);
}

function withPoints(state: ReviewState): ReviewState {
  const known = withOthers(state);
  return withDetail(known, known.hand, { ...known.details.get(known.hand)!, judgement: JUDGEMENT });
}

const PEOPLE = (id: number): object =>
  id > 100
    ? {
        name: id === 101 ? 'Priya Raman' : `Mentor ${id}`,
        organisation: 'Banyan Court International School',
        jobTitle: 'Deputy Head',
        level: 'Deputy head',
        expertise: ['Coaching skills', 'Assessment and feedback'],
      }
    : {
        name: id === 1 ? 'Zainab Mirza' : `Mentee ${id}`,
        organisation: 'Plumtree Road',
        jobTitle: 'Year 4 Teacher',
        goals: ['Assessment and feedback'],
        motivation: 'I love the job on Mondays. I would like to love it on Fridays too.',
        custom: { faith: 'secret' },
      };

describe('what is shown', () => {
  const shown = (state: ReviewState, columns = 80, rows = 24): string =>
    drawReview(state, { columns, rows }, pen)
      .map((line) => line.trimEnd())
      .join('\n');
  const begun = (): ReviewState => withPoints(aReview({ mentees: 12, matched: 11, personOf: PEOPLE }));

  test('at 80 × 24: the list, both sides, the points and the others', () => {
    expect(shown(begun())).toMatchInlineSnapshot(`
     "Review of X1  11 pairs, 1 without a mentor, weakest first
     > 1.000           Zainab Mirza                    Priya Raman
       2.000           Mentee 2                        Mentor 102
       3.000           Mentee 3                        Mentor 103
       4.000           Mentee 4                        Mentor 104
     ── 1 of 12, score 1.000 ────────────────────────────────────────────────────────
     P1 Zainab Mirza                        │ P101 Priya Raman
     Plumtree Road                          │ Banyan Court International School
     Year 4 Teacher                         │ Deputy Head
     –                                      │ Deputy head
     Wants: Assessment and feedback         │ Offers: Coaching skills; Assessment and
                                            │ feedback

     Points × weight
     topics       40 × 45  Assessment and feedback: 1 of 2 goals
     same:region   0 × 5   Wales / Maharashtra

     I love the job on Mondays. I would     │
     (1 of 2; Space shows more)
     ── Others: t takes one ─────────────────────────────────────────────────────────
     1 P102 Mentor 102 1.500  1.500 less in all, 1 other changes
     2 P103 Mentor 103 1.500  1.500 less in all, 1 other changes

     a approve  t take  l lock  f forbid  s skip  u back  / find  q finish  ? help"
    `);
  });

  test('at 120 × 40: the list on the left', () => {
    expect(shown(pressed(begun(), 'a'), 120, 20)).toMatchInlineSnapshot(`
     "Review of X1  11 pairs, 1 without a mentor, weakest first, 1 approved
        1.000 a Zainab Mirza      Priya Raman      │ ── 2 of 12, score 2.000 ────────────────────────────────────────────────
     >  2.000   Mentee 2          Mentor 102       │ P2 Mentee 2                        │ P102 Mentor 102
        3.000   Mentee 3          Mentor 103       │ Plumtree Road                      │ Banyan Court International School
        4.000   Mentee 4          Mentor 104       │ Year 4 Teacher                     │ Deputy Head
        5.000   Mentee 5          Mentor 105       │ –                                  │ Deputy head
        6.000   Mentee 6          Mentor 106       │ Wants: Assessment and feedback     │ Offers: Coaching skills; Assessment
        7.000   Mentee 7          Mentor 107       │                                    │ and feedback
        8.000   Mentee 8          Mentor 108       │
        9.000   Mentee 9          Mentor 109       │ I love the job on Mondays. I would │
       10.000   Mentee 10         Mentor 110       │ like to love it on Fridays too.    │
       11.000   Mentee 11         Mentor 111       │ faith: secret                      │
            –   Mentee 12         –                │
                                                   │
                                                   │
                                                   │ ── Others: looking for others… ─────────────────────────────────────────
                                                   │
                                                   │
                                                   │
     a approve  t take  l lock  f forbid  s skip  u back  / find  q finish  ? help"
    `);
  });

  test('at 60 × 16 and 36 × 12: less of it', () => {
    expect(shown(begun(), 60, 16)).toMatchInlineSnapshot(`
     "Review of X1  11 pairs, 1 without a mentor, weakest first
     > 1.000           Zainab Mirza          Priya Raman
       2.000           Mentee 2              Mentor 102
       3.000           Mentee 3              Mentor 103
     ── 1 of 12, score 1.000 ────────────────────────────────────
     P1 Zainab Mirza              │ P101 Priya Raman
     Plumtree Road                │ Banyan Court International
                                  │ School
     Year 4 Teacher               │ Deputy Head
     –                            │ Deputy head
     (1 of 4; Space shows more)
     ── Others: t takes one ─────────────────────────────────────
     1 P102 Mentor 102 1.500  1.500 less in all, 1 other changes
     2 P103 Mentor 103 1.500  1.500 less in all, 1 other changes

     a approve  t take  l lock  f forbid  s skip  u back  ? help"
    `);
    expect(shown(begun(), 36, 12)).toMatchInlineSnapshot(`
     "Review of X1  11 pairs, 1 without a…
     > 1.000   Zainab Mirza  Priya Raman
       2.000   Mentee 2      Mentor 102
     ── 1 of 12, score 1.000 ────────────
     P1 Zainab Mirza
     P101 Priya Raman
     Mentee
     Plumtree Road
     Year 4 Teacher
     –
     (1 of 7; Space shows more)
     a approve  t take  l lock  ? help"
    `);
  });

  test('the others in full, and what taking one has changed', () => {
    expect(shown(pressed(begun(), 't'))).toContain(
      '1 P102 Mentor 102, score 1.500\n  1.500 less in all, 1 other mentee loses their mentor\n  Mentee 2: nobody, not Mentor 102\n',
    );
    const taken = shown(pressed(begun(), 't', '1'));
    expect(taken).toContain(
      'P1 Zainab Mirza has P102 Mentor 102, locked: 1 fewer matched, 1.500 less in all.\n',
    );
    expect(taken).toContain('One other changes:\n  Mentee 2: nobody, not Mentor 102\n');
    expect(taken).toMatch(/> +1\.500 taken +Zainab Mirza +Mentor 102\n/);
  });

  test('what is in confidence is left out', () => {
    const hidden = { ...JUDGEMENT, points: [], pointsInConfidence: ['same:faith'] };
    const state = withDetail(begun(), 1, { judgement: hidden, others: [] });
    const open = shown(state, 80, 50);
    expect(open).toContain('faith: secret');
    const closed = shown({ ...state, hiddenFields: ['faith', 'motivation'] }, 80, 50);
    expect(closed).not.toMatch(/secret|Mondays/);
    expect(closed).toContain('The points are not shown, for same:faith is in confidence: --confidential');
    expect(closed).toContain('the rules allow nobody else');
  });

  test('Space goes through what there is no room for', () => {
    const [first, second] = [shown(begun(), 80, 18), shown(pressed(begun(), ' '), 80, 18)];
    expect(first).toContain('(1 of ');
    expect(second).toContain('(2 of ');
    expect(first).not.toContain('Mondays');
    expect(second + shown(pressed(begun(), ' ', ' '), 80, 18)).toContain('Mondays');
  });

  test('the end of a long reason is in sight, and a long notice takes more than a line', () => {
    const reason = `${'They know each other too well, '.repeat(5)}as they said.`;
    expect(shown(pressed(begun(), 'f', { pasted: reason }))).toMatch(
      /Why are they kept apart\? .+as they said\._$/,
    );
    expect(shown({ ...begun(), notice: 'evil\u001B[2J' })).toMatch(/evil\\x1b\[2J$/);
    const notice = `${'They cannot be locked. '.repeat(5)}Really.`;
    expect(shown({ ...begun(), notice })).toMatch(/They cannot\nbe locked\..+Really\.$/);
  });

  test('somebody without a mentor, and why', () => {
    expect(shown(pressed(begun(), 'end'))).toContain('Without a mentor: there is no place left.');
  });
});
