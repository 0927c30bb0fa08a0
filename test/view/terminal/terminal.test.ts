import { describe, expect, test } from '@jest/globals';
import { createColour, noColour } from '../../../src/view/terminal/colour.ts';
import type { Block, Document, Table } from '../../../src/view/document/document.ts';
import { renderTerminal } from '../../../src/view/terminal/terminal.ts';
import { colourIsOnlyColour, noLineIsWider } from './any-screen.ts';

const aDocument = (...blocks: Block[]): Document => ({ schema: 'test/1', json: {}, blocks });
const shownAt = (width: number, ...blocks: Block[]): Promise<string> =>
  renderTerminal(aDocument(...blocks), { width, colour: noColour });

const people: Table = {
  columns: [
    { key: 'id', label: 'Id', give: 0 },
    { key: 'name', label: 'Name' },
    { key: 'about', label: 'About', give: 2 },
    { key: 'places', label: 'Places', align: 'right' },
  ],
  rows: [
    ['P1', 'Asha Rao', 'Behaviour management and reading', 2],
    ['P12', '張偉明', 'Maths 👩‍👩‍👧', 10],
    ['P3', 'José Núñez', null, 0],
  ],
};

describe('tables', () => {
  test('line up by what the eye sees', async () => {
    expect(await shownAt(80, { kind: 'table', table: people })).toBe(
      [
        'Id   Name        About                             Places',
        'P1   Asha Rao    Behaviour management and reading       2',
        'P12  張偉明      Maths 👩‍👩‍👧                              10',
        'P3   José Núñez                                         0',
        '',
      ].join('\n'),
    );
  });

  test('wrap words before they cut names', async () => {
    expect(await shownAt(56, { kind: 'table', table: people })).toBe(
      [
        'Id   Name        About                            Places',
        'P1   Asha Rao    Behaviour management and              2',
        '                 reading',
        'P12  張偉明      Maths 👩‍👩‍👧                             10',
        'P3   José Núñez                                        0',
        '',
      ].join('\n'),
    );
  });

  test('become paragraphs where the columns cannot fit, with what is said of each row under its name', async () => {
    const columns = people.columns.map((column) =>
      column.key === 'name' ? column : { ...column, holds: 'whole' as const },
    );
    expect(await shownAt(30, { kind: 'table', table: { ...people, columns } })).toBe(
      [
        'P1  Asha Rao',
        '  About: Behaviour management',
        '  and reading · Places: 2',
        'P12  張偉明',
        '  About: Maths 👩‍👩‍👧 · Places: 10',
        'P3  José Núñez',
        '  Places: 0',
        '',
      ].join('\n'),
    );
  });

  test('have a heading for rows that follow each other with the same in them', async () => {
    const [id, ...others] = people.columns;
    const columns = [
      { key: 'side', label: 'Side', isHeading: true as const },
      ...(id ? [id] : []),
      ...others,
    ];
    const rows = people.rows.map((row, at) => [at < 2 ? 'mentors' : 'mentees', ...row]);
    expect(await shownAt(80, { kind: 'table', table: { columns, rows } })).toBe(
      [
        '  Id   Name        About                             Places',
        'Mentors',
        '  P1   Asha Rao    Behaviour management and reading       2',
        '  P12  張偉明      Maths 👩‍👩‍👧                              10',
        'Mentees',
        '  P3   José Núñez                                         0',
        '',
      ].join('\n'),
    );
  });

  test('say so when they are empty', async () => {
    const table = { ...people, rows: [], title: 'Mentors' };
    expect(await shownAt(40, { kind: 'table', table: { ...table, whenEmpty: 'Nobody yet.' } })).toBe(
      'Mentors\nNobody yet.\n',
    );
    expect(await shownAt(40, { kind: 'table', table })).toBe('Mentors\nId  Name  About  Places\n');
  });

  test('a row without end is cut, and 200,000 rows are not too many', async () => {
    const rows = Array.from({ length: 200_000 }, () => ['x']);
    const text = await shownAt(40, { kind: 'table', table: { columns: [{ key: 'a', label: 'A' }], rows } });
    expect(text).toHaveLength(2 * 200_001);
    const long = await shownAt(40, {
      kind: 'table',
      table: { columns: [{ key: 'a', label: 'A' }], rows: [['張'.repeat(50_000)]] },
    });
    expect(long).toBe(`A\n${'張'.repeat(19)}…\n`);
  });
});

describe('other blocks', () => {
  test('stand apart, but a heading with what it heads and texts together', async () => {
    const text = await shownAt(
      40,
      { kind: 'heading', text: 'Programme' },
      {
        kind: 'fields',
        fields: [
          ['Name', 'Harbour Trust'],
          ['Starts', null],
          ['Open', true],
          ['Is about', 'newly qualified teachers and those who help them'],
        ],
      },
      {
        kind: 'checklist',
        items: [
          { isDone: true, text: 'One meeting held', note: '2026-03-01' },
          { isDone: false, text: 'Agreement accepted by both sides', note: 'Asha Rao has yet to' },
        ],
      },
      { kind: 'text', text: 'Changed 2 things.' },
      { kind: 'text', text: 'Next: mentor advance R7 moves them to growth, if all is there.' },
    );
    expect(text).toBe(
      [
        'Programme',
        'Name      Harbour Trust',
        'Starts    –',
        'Open      yes',
        'Is about  newly qualified teachers and',
        '          those who help them',
        '',
        '✓ One meeting held  2026-03-01',
        '○ Agreement accepted by both sides',
        '  Asha Rao has yet to',
        '',
        'Changed 2 things.',
        'Next: mentor advance R7 moves them to',
        'growth, if all is there.',
        '',
      ].join('\n'),
    );
  });

  test('several lines of text are no longer than can be read, however wide the screen', async () => {
    const longest = async (text: string): Promise<number> =>
      Math.max(...(await shownAt(240, { kind: 'text', text })).split('\n').map((line) => line.length));
    expect(await longest('word '.repeat(60).trim())).toBe(99);
    expect(await longest('word '.repeat(40).trim())).toBe(199);
  });

  test('no blocks print nothing', async () => {
    expect(await shownAt(40)).toBe('');
  });
});

describe('what is said first', () => {
  const long = aDocument(
    { kind: 'heading', text: 'Meetings' },
    { kind: 'lead', text: 'All ten pairs have met.' },
    { kind: 'table', table: people },
  );
  const lines = async (rows?: number): Promise<string[]> =>
    (await renderTerminal(long, { width: 80, rows, colour: noColour })).trimEnd().split('\n');

  test('stands first, apart from the title, and last as well where it would scroll away', async () => {
    const whole = await lines(9);
    expect(whole.slice(0, 3)).toEqual(['Meetings', '', 'All ten pairs have met.']);
    expect(whole).toHaveLength(8);
    expect(await lines(8)).toEqual([...whole, '', 'All ten pairs have met.']);
  });

  test('may be a text that says what the whole of it says', async () => {
    const text = 'Two goals were achieved.';
    const news = aDocument(
      { kind: 'heading', text: 'Worth celebrating' },
      { kind: 'text', text, isLead: true },
      { kind: 'table', table: people },
    );
    const shown = await renderTerminal(news, { width: 80, rows: 4, colour: noColour });
    expect(shown.trimEnd().split('\n').at(-1)).toBe(text);
  });

  test('is not said again where nobody scrolls', async () => {
    expect(await lines()).toEqual(await lines(9));
  });
});

describe('whatever the text', () => {
  test('no line is wider than the screen, and nothing is raw', () => noLineIsWider(100));
  test('colour changes how it looks and nothing else', () => colourIsOnlyColour(40));
});

test('tones and the header are dressed', async () => {
  const colour = await createColour(true);
  const table: Table = {
    columns: [{ key: 'id', label: 'Id' }],
    rows: [['R1'], ['R2']],
    tones: [undefined, 'bad'],
  };
  expect(await renderTerminal(aDocument({ kind: 'table', table }), { width: 40, colour })).toBe(
    '    \x1b[1m\x1b[4mId\x1b[24m\x1b[22m\n    R1\n\x1b[1m\x1b[31m!!  R2\x1b[39m\x1b[22m\n',
  );
});
