/** A colleague who rings round, and fills in the sheets that the program made for that. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { addDays } from '../../src/domain/time/dates.ts';

/** Fills in each sheet of meetings, and returns how many rows that are. */
export function fillInSheets(forms: string, inbox: string, today: string): number {
  if (!existsSync(forms)) return 0;
  const sheets = readdirSync(forms).filter((name) => name.endsWith('.csv'));
  return sheets.reduce((sum, name) => {
    const text = readFileSync(join(forms, name), 'utf8');
    const [header = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true });
    const answers: Readonly<Record<string, (at: number) => string>> = {
      'Answered on': () => today,
      'When did you meet?': (at) => addDays(today, -1 - (at % 5)),
      'How many minutes did it take?': (at) => String(30 + 15 * (at % 4)),
      'How did you meet?': () => 'By video',
    };
    // What is asked once is answered in the first row of a pair; the others are about an action each.
    const code = header.indexOf('Code');
    const isFirst = (at: number): boolean => rows[at]?.[code] !== rows[at - 1]?.[code];
    const filled = rows.map((cells, at) =>
      header.map((title, place) => cells[place] || (isFirst(at) ? (answers[title]?.(at) ?? '') : '')),
    );
    writeFileSync(join(inbox, name), stringify([header, ...filled]));
    return sum + rows.length;
  }, 0);
}
