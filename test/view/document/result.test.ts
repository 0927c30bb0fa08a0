import { describe, expect, test } from '@jest/globals';
import { noColour } from '../../../src/view/terminal/colour.ts';
import { besides, type Document, type OutputMode } from '../../../src/view/document/document.ts';
import { render } from '../../../src/view/document/render.ts';
import {
  type Field,
  firstTold,
  listing,
  lists,
  recordOf,
  said,
  saidOf,
  wrote,
} from '../../../src/view/document/result.ts';

interface Talk {
  readonly on: string;
  readonly by: number;
  readonly topics: readonly string[];
  readonly isLate: boolean;
}

const TALK: readonly Field<Talk>[] = [
  { key: 'on', json: 'held_on', label: 'On', give: 0, of: ({ on }) => on },
  { key: 'by', label: 'By', of: ({ by }) => ({ id: `P${by}`, name: 'Ada', email: null }) },
  { key: 'topics', label: 'Of', of: ({ topics }) => topics, text: ({ topics }) => topics.join(', ') },
  { key: 'is_late', of: ({ isLate }) => isLate, only: 'json' },
  { key: 'mark', label: '', of: ({ isLate }) => (isLate ? 'late' : null), only: 'table' },
];

const TALKS: readonly Talk[] = [
  { on: '2026-09-01', by: 3, topics: ['Reading', 'Rest'], isLate: true },
  { on: '2026-09-02', by: 4, topics: [], isLate: false },
];

const text = (document: Document, mode: OutputMode): Promise<string> =>
  render(document, mode, { width: 80, colour: noColour });

describe('a list', () => {
  const talks = listing(TALKS, TALK, {
    title: 'Talks',
    whenEmpty: 'None.',
    tone: ({ isLate }) => (isLate ? 'warning' : undefined),
  });

  test('has in JSON what each field says, but those of the table alone', () => {
    expect(talks.json).toEqual([
      {
        held_on: '2026-09-01',
        by: { id: 'P3', name: 'Ada', email: null },
        topics: ['Reading', 'Rest'],
        is_late: true,
      },
      { held_on: '2026-09-02', by: { id: 'P4', name: 'Ada', email: null }, topics: [], is_late: false },
    ]);
    expect(Object.keys(recordOf(TALK, TALKS[0]!))).toEqual(['held_on', 'by', 'topics', 'is_late']);
  });

  test('is a table of the same, in which a person is their id', () => {
    const { title, whenEmpty, columns, rows, tones } = talks.table;
    expect({ title, whenEmpty, tones }).toEqual({
      title: 'Talks',
      whenEmpty: 'None.',
      tones: ['warning', undefined],
    });
    expect(columns.map(({ key, label, give }) => [key, label, give])).toEqual([
      ['on', 'On', 0],
      ['by', 'By', undefined],
      ['topics', 'Of', undefined],
      ['mark', '', undefined],
    ]);
    expect(rows).toEqual([
      ['2026-09-01', 'P3', 'Reading, Rest', 'late'],
      ['2026-09-02', 'P4', '', null],
    ]);
  });

  test('has its key for a header where nobody but programs reads it', () => {
    expect(listing(TALKS, [{ key: 'on', of: ({ on }) => on }]).table.columns).toMatchObject([
      { key: 'on', label: 'on' },
    ]);
  });

  test('is a document of its own, after what JSON says before it', async () => {
    const document = lists('talk.list/1', { talks }, { relationship: 'R7' });
    expect(Object.keys(JSON.parse(await text(document, 'json')) as object)).toEqual([
      'schema',
      'relationship',
      'talks',
    ]);
    expect(await text(document, 'tsv')).toBe(
      'on\tby\ttopics\tmark\n2026-09-01\tP3\tReading, Rest\tlate\n2026-09-02\tP4\t\t\n',
    );
    expect(await text(document, 'terminal')).toContain('Talks\n');
  });
});

test.each<OutputMode>(['terminal', 'tsv', 'json'])('each row of a list is read once, as %s', async (mode) => {
  let times = 0;
  const counted: readonly Field<Talk>[] = [{ key: 'on', of: ({ on }) => ((times += 1), on) }];
  const document = lists('talk.list/1', { talks: listing(TALKS, counted) });
  await text(document, mode);
  besides(document, mode);
  expect(times).toBe(TALKS.length);
});

describe('what a command says that did one thing', () => {
  const document = said(
    'talk.hold/1',
    'P3 Ada held a talk.',
    { by: { id: 'P3', name: 'Ada', email: null }, on: '2026-09-01' },
    { topics: ['Rest'] },
  );

  test('is a sentence to people', async () => {
    expect(await text(document, 'terminal')).toBe('P3 Ada held a talk.\n');
  });

  test('is a row to programs, and JSON has more', async () => {
    expect(await text(document, 'tsv')).toBe('by\ton\nP3\t2026-09-01\n');
    expect(JSON.parse(await text(document, 'json'))).toEqual({
      schema: 'mentor.talk.hold/1',
      by: { id: 'P3', name: 'Ada', email: null },
      on: '2026-09-01',
      topics: ['Rest'],
    });
  });

  test('is the row of a list, where it was one of those', async () => {
    const [talk] = TALKS;
    const one = saidOf('talk.add/1', 'Added.', TALK, talk!, { before: 2 });
    expect(await text(one, 'tsv')).toBe('on\tby\ttopics\tmark\n2026-09-01\tP3\tReading, Rest\tlate\n');
    expect(one.json).toEqual({ before: 2, ...recordOf(TALK, talk!) });
  });

  test('names the file that was written', async () => {
    expect(await text(wrote('talk.file/1', '/tmp/talks.csv'), 'tsv')).toBe('file\n/tmp/talks.csv\n');
  });
});

test('of many, the first are told and the others counted', () => {
  const told = (many: number): string[] =>
    firstTold([...Array(many).keys()], (n) => `${n}.`).flatMap((block) =>
      block.kind === 'text' ? [block.text] : [],
    );
  expect(told(20)).toHaveLength(20);
  expect(told(22).slice(19)).toEqual(['19.', 'And 2 more.']);
});
