/** The report to funders and the rounds beside each other: what is compared, and what is never told. */
import { afterEach, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import { cohorts } from '../../src/reports/cohorts.ts';
import { namesSomebody, type SharedWords } from '../../src/reports/facts/quotable.ts';
import { passagesOf } from '../../src/reports/facts/note.ts';
import type { Figure } from '../../src/reports/figure.ts';
import { funder } from '../../src/reports/funder.ts';
import { figureOf, sentenceOf } from '../../src/reports/lead.ts';
import type { Report } from '../../src/reports/report.ts';
import { renderMarkdown } from '../../src/view/document/markdown.ts';
import { closeRound, insertRound } from '../../src/store/matching/rounds.ts';
import { withdrawParticipant } from '../../src/store/people/participant-writer.ts';
import { OWN_SUBJECTS } from '../../src/domain/people/skills.ts';
import { insertRating } from '../../src/store/people/skills.ts';
import type { Round } from '../../src/domain/round.ts';
import { insertMeeting } from '../../src/store/relationships/meetings.ts';
import { insertCheckIn } from '../../src/store/relationships/check-ins.ts';
import { saveReflection } from '../../src/store/relationships/events.ts';
import { endRelationship, insertRelationship } from '../../src/store/relationships/relationships.ts';
import type { Store } from '../../src/store/store.ts';
import { reportDocument } from '../../src/view/pages/report.ts';
import { wholeText } from '../../src/view/words/figures.ts';
import { aCheckIn, aMeeting, aReflection, aRelationship } from '../domain/relationship/facts.ts';
import { aProgramme, type Made } from '../support/programme.ts';

const AS_OF = '2027-06-01';
const MENTEES = ['Ana Ruiz', 'Ben Okri', 'Cem Kaya', 'Dua Iqbal'];

let made: Made;
afterEach(() => made.store.close());

/** Two rounds: in the first Ana and Ben have Ruth and Omar, and Cem and Dua were left; in the second Cem has Ruth. */
function twoRounds(fill: (store: Store) => void = () => undefined): Store {
  const programme = aProgramme({})
    .withMentor({ name: 'Ruth Meyer', capacity: 3 })
    .withMentor({ name: 'Omar Haddad' });
  for (const name of MENTEES) programme.withMentee({ name });
  made = programme
    .on('2026-09-01')
    .with('two rounds', ({ store }) => {
      const first = round(store, 'First', '2026-09-01');
      pair(store, first, 1, 3);
      pair(store, first, 2, 4);
      for (const id of [1, 2])
        endRelationship(
          store,
          id,
          { fromPhase: 'closure', toPhase: null, changedOn: '2027-01-20', isForced: false, reason: null },
          { outcome: 'completed', reason: null, notes: null },
        );
      closeRound(store, first, '2027-01-31', [
        [3, 'matched'],
        [4, 'matched'],
        [5, 'unmatched'],
        [6, 'unmatched'],
      ]);
      pair(store, round(store, 'Second', '2027-02-01'), 1, 5);
      fill(store);
    })
    .on(AS_OF)
    .create();
  return made.store;
}

function round(store: Store, name: string, startsOn: string): number {
  return insertRound(store, { name, startsOn, endsOn: addDays(startsOn, 150), openedOn: startsOn });
}

function pair(store: Store, roundId: number, mentor: number, mentee: number): void {
  insertRelationship(store, {
    format: 'one-to-one',
    roundId,
    proposalId: null,
    previousId: null,
    score: null,
    phase: 'preparation',
    startedOn: roundId === 1 ? '2026-09-10' : '2027-02-10',
    plannedEndOn: '2027-12-31',
    people: [
      { participantId: mentor, role: 'mentor', waitBefore: 0 },
      { participantId: mentee, role: 'mentee', waitBefore: 0 },
    ],
  });
}

const figureIn = (report: Report, store: Store, name: string): Figure | undefined =>
  report.build(reportFacts(store, {})).figures.find((figure) => figure.name === name);

function quotes(store: Store): readonly string[] {
  return (funder.build(reportFacts(store, {})).quotes ?? []).map(({ words, by }) => `${words} (${by})`);
}

/** What the report says to one of a reader's first questions. */
function answer(store: Store, question: string, of?: Round): string | undefined {
  const { answers } = funder.build(reportFacts(store, { round: of }));
  return answers?.find(([asked]) => asked === question)?.[1];
}

function met(store: Store, relationshipId: number, metOn: string): void {
  const { id: _, sequence: __, ...meeting } = aMeeting(metOn);
  insertMeeting(store, { ...meeting, relationshipId });
}

/** What Ruth (1) and Cem (5) wrote of the relationship R3. */
function wrote(store: Store, participantId: number, celebrate: string, isShared: boolean): void {
  saveReflection(store, 3, {
    ...aReflection(participantId),
    celebrate,
    isShared,
    reflectedOn: '2027-05-01',
  });
}

test('a round is of those who wanted a mentor in it, and beside it stands the round before', () => {
  const store = twoRounds();
  expect(figureIn(funder, store, 'matched_in_round')).toMatchObject({
    // Of the second round: Cem; Ana, Ben and Dua have nobody now.
    numerator: 1,
    denominator: 4,
    // Of the first: those whom it left are kept as it left them.
    lastRound: { numerator: 2, denominator: 4 },
  });
});

test('the round before is counted up to the same day of its course', () => {
  // On 1 June 2027 the second round is 120 days old; the first was on 30 December 2026, and ended its pairs in January.
  const store = twoRounds((given) => {
    met(given, 1, '2026-12-30');
    met(given, 2, '2026-12-31');
    met(given, 3, '2027-03-01');
  });
  expect(figureIn(funder, store, 'met_in_round')).toMatchObject({
    numerator: 1,
    denominator: 1,
    lastRound: { numerator: 1, denominator: 2 },
  });
  expect(figureIn(funder, store, 'completion_rate_in_round')).not.toHaveProperty('lastRound');
  const later = { ...reportFacts(store, {}), asOf: '2027-07-01' };
  const ended = funder.build(later).figures.find(({ name }) => name === 'completion_rate_in_round');
  expect(ended?.lastRound).toMatchObject({ numerator: 2, denominator: 2 });
});

test('a round that is compared says with what, and how sure the difference is', () => {
  const store = twoRounds((given) => met(given, 1, '2026-12-30'));
  expect(answer(store, 'Better or worse')).toBe(
    'A difference of this size can be chance: matched, have met. Compared with First, 1 September 2026 to 29 January 2027, as it stood on the same day of its course, 30 December 2026; what was recorded late counts in it, and not yet in this round.',
  );
  const { lead } = funder;
  const figures = figureOf(funder.build(reportFacts(store, {})).figures);
  expect(sentenceOf(lead?.(figures) ?? [])).toMatch(
    /^Perhaps worse than the round before at this stage: one of four mentees was matched \(then 2 of 4\); the only relationship has not met \(then 1 of 2\)\.$/,
  );
});

test('a round before of which it is not known how it stood at this stage is not compared', () => {
  const facts = reportFacts(twoRounds(), {});
  // Taken in after the day that would be compared.
  const ofEveryRound = facts.ofEveryRound.map((one) => ({
    ...one,
    phaseChanges: one.phaseChanges.map((change) => ({ ...change, changedOn: '2027-01-15' })),
  }));
  const { figures, answers } = funder.build({ ...facts, ofEveryRound });
  expect(figures.find(({ name }) => name === 'matched_in_round')).not.toHaveProperty('lastRound');
  expect(answers?.join()).toContain('how it stood at this stage is not known');
});

test('the first round says that it is, and one that goes on that more is to come', () => {
  const store = twoRounds();
  const [first, second] = reportFacts(store, {}).rounds;
  expect(answer(store, 'Better or worse', first)).toBe(
    'This is the first round: there is none before it to compare it with.',
  );
  expect(answer(store, 'This round', second)).toBe(
    'Second, 1 February 2027 to 1 July 2027. It goes on, so what comes late in a round is still to come.',
  );
  store.write('round close', () => closeRound(store, 2, '2027-05-30', []));
  expect(answer(store, 'This round', reportFacts(store, {}).rounds[1])).toBe(
    'Second, 1 February 2027 to 1 July 2027. It was closed on 30 May 2027.',
  );
});

test('what worries is told by kind and without counts, and an open round without pairs has nothing to worry about', () => {
  expect(answer(twoRounds(), 'What worries us')).toBe(
    'The only open relationship needs a word, most of all for this: never met.',
  );
  made.store.close();
  const store = twoRounds((given) => {
    closeRound(given, 2, '2027-04-30', []);
    round(given, 'Third', '2027-05-01');
  });
  expect(answer(store, 'What worries us', reportFacts(store, {}).rounds[2])).toBe('No relationship is open.');
});

test('a round by its name is compared with the one before it, and never with a later one', () => {
  const store = twoRounds();
  const facts = reportFacts(store, { round: { ...reportFacts(store, {}).rounds[0]! } });
  const { figures, round: name } = funder.build(facts);
  expect(name).toBe('First');
  expect(figures.find((one) => one.name === 'matched_in_round')).not.toHaveProperty('lastRound');
  expect(cohorts.build(facts).table?.columns.map(({ key }) => key)).not.toContain('n2');
});

test('cohorts have a column for each round, and the value of each is that of the round alone', () => {
  const store = twoRounds();
  const { table, charts, notes } = cohorts.build(reportFacts(store, {}));
  const at = (key: string): number => table!.columns.findIndex((column) => column.key === key);
  const line = table!.rows.find((row) => row[0] === 'matched_in_round')!;
  expect([line[at('n1')], line[at('n1_of')], line[at('n2')], line[at('n2_of')]]).toEqual([0.5, 4, 0.25, 4]);
  // Of fewer than ten nothing is drawn.
  expect(charts).toEqual([]);
  expect(notes?.join()).not.toContain('one round so far');
});

test('a round without relationships is shown as empty, beside the one before it', () => {
  const store = twoRounds((given) => {
    closeRound(given, 2, '2027-04-30', []);
    round(given, 'Third', '2027-05-01');
  });
  const facts = reportFacts(store, { round: reportFacts(store, {}).rounds[2]! });
  const { figures, round: name, notes } = funder.build(facts);
  expect(name).toBe('Third');
  expect(figures.find((one) => one.name === 'met_in_round')).toMatchObject({ denominator: 0 });
  expect(figures.find((one) => one.name === 'people_in_round')).toMatchObject({
    value: 0,
    lastRound: { value: 2 },
  });
  expect(notes?.[0]).toBe('N3 "Third" has no relationship yet.');
});

/** Each of these mentees rates five subjects before, and lower after. */
function rated(store: Store, ids: readonly number[], before: string, after: string): void {
  for (const participantId of ids)
    for (const subject of OWN_SUBJECTS.slice(0, 5)) {
      const rating = { participantId, relationshipId: null, subject } as const;
      insertRating(store, { ...rating, moment: 'before', ratedOn: before, rating: 4 });
      insertRating(store, { ...rating, moment: 'after', ratedOn: after, rating: 3 });
    }
}

test('what fewer than five people said is held back, however often they said it', () => {
  const store = twoRounds((given) => {
    rated(given, [5], '2027-02-01', '2027-05-01');
    for (const day of [1, 2, 3, 4, 5]) insertCheckIn(given, 3, aCheckIn(5, `2027-05-0${day}`));
  });
  for (const name of ['lower_mentees_in_round', 'satisfied_in_round'])
    expect(figureIn(funder, store, name)).toMatchObject({ value: null, numerator: null, isOfTooFew: true });
  expect(funder.build(reportFacts(store, {})).charts).toHaveLength(1);
});

test('a rating is of the round in which it was given', () => {
  const store = twoRounds((given) => {
    pair(given, 2, 2, 3);
    rated(given, [3], '2026-09-01', '2027-01-20');
  });
  const { figures } = funder.build(reportFacts(store, {}));
  expect(figures.find(({ name }) => name === 'lower_mentees_in_round')).toMatchObject({ denominator: 0 });
});

test('the chart has the relationships of the round, as its figures have them', () => {
  const store = twoRounds((given) => pair(given, 2, 2, 3));
  const { charts, figures } = funder.build(reportFacts(store, {}));
  expect(charts?.[0]?.points.map(({ label, values }) => [label, values[0]])).toEqual([
    ['matched', 2],
    ['met', figures.find(({ name }) => name === 'met_in_round')?.numerator],
    ['with a goal', 0],
    ['achieved a goal', 0],
    ['completed', 0],
  ]);
});

test('no figure of a round has the name of another report’s that means something else', () => {
  const facts = reportFacts(twoRounds(), {});
  for (const { name } of funder.build(facts).figures) expect(name).toMatch(/_in_round$/);
});

test('what is shared is quoted by role, and nothing else is', () => {
  const store = twoRounds((given) => {
    wrote(given, 1, 'A choir that sings.', true);
    wrote(given, 5, 'I was told no secrets.', false);
  });
  expect(quotes(store)).toEqual(['A choir that sings. (a mentor)']);
});

test.each(['Ruth was patience itself.', 'Thanks to RUTH’s advice', 'Dank an Frau Meyer!', 'cem, at last'])(
  'words that name somebody are not quoted: %s',
  (words) => {
    expect(quotes(twoRounds((store) => wrote(store, 5, words, true)))).toEqual([]);
  },
);

const shared = (name: string, words: string): SharedWords => ({
  on: AS_OF,
  relationship: aRelationship({ people: [{ ...aRelationship().people[0]!, name }] }),
  writer: { name: 'Cem Kaya', role: 'mentee' },
  words,
});

test.each([
  ['Ruth Meyer', 'Ruths Geduld'],
  ['Ruth Abelson', 'Merci @RuthAbelson'],
  ['Ruth Abelson', 'merci @theAbelson'],
  ['Анна Петрова', 'Спасибо Анне'],
  ['王芳', '感谢王老师'],
  ['陳嘉敏', '嘉敏很好'],
  ['Niamh O’Brien', 'Thanks OBrien'],
  ['Niamh OBrien', 'Thanks, O’Brien'],
  ['Jürgen Groß', 'Juergen half mir'],
  ['Juergen Gross', 'Jürgen half mir'],
  ['Anna Ruiz', 'grâce à l’Anna'],
  ['Li Wei', 'Thanks to LI.'],
])('a name is found in whichever form it stands: %s in “%s”', (name, words) => {
  expect(namesSomebody(shared(name, words))).toBe(true);
});

test.each([
  ['Li Wei', 'A life in which I like to speak.'],
  ['Thea Wills', 'The choir.'],
  ['Dua Iqbal', 'Dual use of my days.'],
])('words that only begin as a short name are quoted: %s in “%s”', (name, words) => {
  expect(namesSomebody(shared(name, words))).toBe(false);
});

test('who has withdrawn is not quoted, nor is what was longer than the page has room for', () => {
  const withdrawn = twoRounds((store) => {
    wrote(store, 5, 'A choir that sings.', true);
    withdrawParticipant(store, 5, '2027-05-20');
  });
  expect(quotes(withdrawn)).toEqual([]);
  made.store.close();
  expect(quotes(twoRounds((store) => wrote(store, 5, `So ${'very '.repeat(40)}good.`, true)))).toEqual([]);
});

test('without names there are no quotes, for words may hold one', () => {
  const store = twoRounds((given) => wrote(given, 1, 'A choir that sings.', true));
  const facts = reportFacts(store, {});
  const text = (isNameless: boolean): string =>
    renderMarkdown(reportDocument(funder, funder.build(facts), AS_OF, { programme: 'P', isNameless }));
  expect(text(false)).toContain('choir');
  expect(text(true)).not.toContain('choir');
});

test('a note is paragraphs and headings, and nothing in it is markup', () => {
  expect(
    passagesOf('# Learnt #\r\nTwo\nlines\n\n\nThus:\n  - one\n  and more\n  2. two\n\n<b>*c*</b>'),
  ).toEqual([
    { isHeading: true, text: 'Learnt' },
    { isHeading: false, text: 'Two lines' },
    { isHeading: false, text: 'Thus:\n• one and more\n2. two' },
    { isHeading: false, text: '<b>*c*</b>' },
  ]);
  const facts = reportFacts(twoRounds(), { note: 'We <b>learnt</b>.' });
  const document = reportDocument(funder, funder.build(facts), AS_OF, { programme: 'P' });
  expect(renderMarkdown(document)).toContain('## What was learnt, and what changes\n\nWe &lt;b&gt;learnt');
});

test('a figure in one piece says what it is of, and of too few that it is not told', () => {
  const figure = {
    name: 'a',
    label: 'A',
    unknown: 0,
    definition: 'A.',
    numerator: 28,
    denominator: 40,
  } as const;
  expect(wholeText({ ...figure, value: 0.7, unit: 'share', interval: [0.55, 0.82] })).toBe(
    '70% of 40 (55–82%)',
  );
  expect(wholeText({ ...figure, value: 0.7, unit: 'share', numerator: 7, denominator: 9 })).toBe('7 of 9');
  expect(wholeText({ ...figure, value: 4.25, unit: 'mean' })).toBe('4.3 (of 40)');
  expect(wholeText({ ...figure, value: null, unit: 'share', isOfTooFew: true })).toBe('fewer than 5');
});
