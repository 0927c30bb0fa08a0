import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { noColour } from '../../../src/view/terminal/colour.ts';
import type { Cell, Column, Table } from '../../../src/view/document/document.ts';
import { renderTerminal } from '../../../src/view/terminal/terminal.ts';

const shownAt = (width: number, table: Table): Promise<string> =>
  renderTerminal(
    { schema: 'test/1', json: {}, blocks: [{ kind: 'table', table }] },
    { width, colour: noColour },
  );

const PAIRS: readonly Column[] = [
  { key: 'id', label: 'Id', give: 0 },
  { key: 'mentor', label: 'Mentor' },
  { key: 'mentee', label: 'Mentee' },
  { key: 'email', label: 'E-mail', holds: 'whole', spare: 2 },
  { key: 'status', label: 'Status', give: 0 },
  { key: 'until', label: 'Until', give: 0 },
  { key: 'step', label: 'Step', give: 0, isLevel: true },
  { key: 'why', label: 'Why', give: 2 },
];
const pairRow = (at: number, step: string, why: string): Cell[] => [
  `R${at}`,
  'Margaret Okafor',
  'Adaeze Nwosu-Finch',
  'adaeze.nwosu-finch@elmbridge.example.org',
  'active',
  null,
  step,
  why,
];
const pairs: Table = {
  columns: PAIRS,
  rows: [
    pairRow(1, 'gentle', 'It began 20 days ago.'),
    pairRow(2, 'firm', 'It began 160 days ago; no meeting is logged, and nobody has answered.'),
    pairRow(3, 'coordinator', ''),
  ],
};

describe('what gives way', () => {
  test('nothing but what is empty in every row, where there is room', async () => {
    const lines = (await shownAt(220, pairs)).split('\n');
    expect(lines[0]).toMatch(/^Id +Mentor +Mentee +E-mail +Status +Step +Why$/);
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe('Empty: Until.');
  });

  test('what is the same in every row, then sentences, which are wrapped', async () => {
    const rows = pairs.rows.map((row) =>
      row.with(1, `Ruth ${String(row[0])}`).with(2, `Beth ${String(row[0])}`),
    );
    expect(await shownAt(66, { ...pairs, rows })).toBe(
      [
        'In every row: E-mail adaeze.nwosu-finch@elmbridge.example.org;',
        'Status active.',
        'Id  Mentor   Mentee   Step            Why',
        'R1  Ruth R1  Beth R1  · gentle        It began 20 days ago.',
        'R2  Ruth R2  Beth R2  ! firm          It began 160 days ago; no',
        '                                      meeting is logged, and',
        '                                      nobody has answered.',
        'R3  Ruth R3  Beth R3  !! coordinator',
        'Empty: Until.',
        '',
      ].join('\n'),
    );
  });

  test('sentences of some rows go under them, where beside the others they would take more lines', async () => {
    const columns: readonly Column[] = [
      { key: 'name', label: 'Name', holds: 'whole' },
      { key: 'why', label: 'Why', give: 2 },
    ];
    const reason = 'the places of all who are allowed are taken, forty of them';
    const rows = Array.from({ length: 8 }, (_, at) => ['x'.repeat(50), at < 4 ? '' : reason]);
    const lines = (await shownAt(80, { columns, rows })).split('\n');
    expect(lines[5]).toBe('x'.repeat(50));
    expect(lines[6]).toBe(`            Why: ${reason}`);
  });

  test('long sentences go under their row, and what tells least is left out, before a name is cut', async () => {
    const rows = pairs.rows.map((row, at) =>
      row.with(3, `${at}@elmbridge.example.org`).with(1, `Ruth ${at}`),
    );
    expect(await shownAt(54, { ...pairs, rows })).toBe(
      [
        'In every row: Mentee Adaeze Nwosu-Finch; Status',
        'active.',
        'Id  Mentor  E-mail                   Step',
        'R1  Ruth 0  0@elmbridge.example.org  · gentle',
        '    Why: It began 20 days ago.',
        'R2  Ruth 1  1@elmbridge.example.org  ! firm',
        '    Why: It began 160 days ago; no meeting is logged,',
        '    and nobody has answered.',
        'R3  Ruth 2  2@elmbridge.example.org  !! coordinator',
        'Empty: Until.',
        '',
      ].join('\n'),
    );
    expect(await shownAt(40, { ...pairs, rows })).toBe(
      [
        'In every row: Mentee Adaeze Nwosu-Finch;',
        'Status active.',
        'Id  Mentor  Step',
        'R1  Ruth 0  · gentle',
        '    Why: It began 20 days ago.',
        'R2  Ruth 1  ! firm',
        '    Why: It began 160 days ago; no',
        '    meeting is logged, and nobody has',
        '    answered.',
        'R3  Ruth 2  !! coordinator',
        'No room for: E-mail. Empty: Until.',
        '',
      ].join('\n'),
    );
  });

  test('a label goes over two lines, or is the shorter one', async () => {
    const columns: Column[] = [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'met', label: 'As agreed', align: 'right' },
      { key: 'trust', label: 'Communication', short: 'Commun.', align: 'right' },
    ];
    expect(await shownAt(20, { columns, rows: [['R1', 3, 4]] })).toBe(
      ['        As', 'Id  agreed  Commun.', 'R1       3        4', ''].join('\n'),
    );
  });

  test('a column joins another, unless it is empty', async () => {
    const columns: Column[] = [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'name', label: 'Name' },
      { key: 'due_on', label: 'Due', give: 0 },
      { key: 'outcome', label: 'Outcome', give: 0, joins: 'due_on' },
      { key: 'mark', label: '', give: 0, joins: 'due_on', isLevel: true },
    ];
    const rows = [
      ['R1', 'Margaret Okafor', '2026-10-08', null, 'overdue'],
      ['R2', 'Ruth Abelson', null, 'completed', null],
    ];
    expect(await shownAt(44, { columns, rows })).toBe(
      [
        'Id  Name             Due, Outcome',
        'R1  Margaret Okafor  2026-10-08 ! overdue',
        'R2  Ruth Abelson     completed',
        '',
      ].join('\n'),
    );
    expect(await shownAt(42, { columns, rows: rows.slice(0, 1) })).toBe(
      ['Id  Name             Due', 'R1  Margaret Okafor  2026-10-08 ! overdue', 'Empty: Outcome.', ''].join(
        '\n',
      ),
    );
  });

  test('a row that stands out has a sign, where no word of it says why', async () => {
    const columns: Column[] = [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'due_on', label: 'Due', give: 0 },
    ];
    const rows = [
      ['A1', '2026-10-08'],
      ['A2', '2026-12-01'],
      ['A3', '2026-09-01'],
    ];
    expect(await shownAt(40, { columns, rows, tones: ['warning', undefined, 'bad'] })).toBe(
      ['    Id  Due', '!   A1  2026-10-08', '    A2  2026-12-01', '!!  A3  2026-09-01', ''].join('\n'),
    );
    expect(await shownAt(40, { columns, rows, tones: ['muted', undefined, undefined] })).toBe(
      ['Id  Due', 'A1  2026-10-08', 'A2  2026-12-01', 'A3  2026-09-01', ''].join('\n'),
    );
  });

  test('the lines of a note stay lines, even where there is room', async () => {
    const columns: Column[] = [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'notes', label: 'Notes', give: 2 },
    ];
    expect(await shownAt(80, { columns, rows: [['M1', 'A first hello.\nBoth like it.']] })).toBe(
      ['Id  Notes', 'M1  A first hello.', '    Both like it.', ''].join('\n'),
    );
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdeéłøß張語'.split('')), minLength: 1, maxLength: 5 });
const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const name = fc.tuple(word, word, word).map((words) => words.join(' '));
const table = fc
  .array(fc.tuple(name, name, sentence, fc.nat(999), fc.constantFrom('overdue', 'forced', null)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows): Table => ({
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'mentor', label: 'Mentor' },
      { key: 'mentee', label: 'Mentee' },
      { key: 'why', label: 'Why', give: 2 },
      { key: 'count', label: 'How many', align: 'right' },
      { key: 'mark', label: 'Mark', give: 0, isLevel: true },
    ],
    rows: rows.map(([mentor, mentee, why, count, mark], at) => [
      `R${at + 1}`,
      mentor,
      mentee,
      why,
      count,
      mark,
    ]),
  }));
const width = fc.integer({ min: 60, max: 140 });

describe('whatever is in it', () => {
  test('lines fit, every row is there in order, no word is broken or lost, and names can be read', async () => {
    await fc.assert(
      fc.asyncProperty(table, width, async (of, columns) => {
        const text = await shownAt(columns, of);
        const lines = text.split('\n');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);

        const starts = lines.flatMap((line, at) => (/^R\d+( |$)/.test(line) ? [at] : []));
        expect(starts.map((at) => lines[at]?.split(' ')[0])).toEqual(of.rows.map(([id]) => id));

        const told = lines.filter((_, at) => at < (starts[0] ?? 0)).join(' ');
        for (const [at, row] of of.rows.entries()) {
          const own = lines.slice(starts[at], starts[at + 1]);
          const words = own.flatMap((line) => line.split(/ +/));
          const everywhere = new Set([...words, ...told.split(/[ .;]+/)]);
          for (const one of String(row[3]).split(' ')) if (one !== '') expect(everywhere).toContain(one);
          for (const person of [String(row[1]), String(row[2])])
            expect(`${own[0] ?? ''} ${told}`).toContain(readablePartOf(person));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Returns as much of a name as must be seen: all of it, or what fits in twelve columns with the sign of the cut. */
function readablePartOf(person: string): string {
  if (stringWidth(person) <= 12) return person.trim();
  let part = '';
  for (const character of person) {
    if (stringWidth(part + character) > 10) break;
    part += character;
  }
  return part;
}
