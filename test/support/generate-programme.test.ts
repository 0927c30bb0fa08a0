import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { COLUMNS, generateProgramme, toCsv } from './generate-programme.ts';

const SIZE = { mentors: 400, mentees: 700 };
const programme = generateProgramme({ seed: 7, ...SIZE });
const everyone = [...programme.mentors, ...programme.mentees];

describe('a generated programme', () => {
  test('is the same to the byte for the same seed', () => {
    const again = generateProgramme({ seed: 7, ...SIZE });
    expect(toCsv([...again.mentors, ...again.mentees])).toBe(toCsv(everyone));
  });

  test('differs for a different seed', () => {
    const other = generateProgramme({ seed: 8, ...SIZE });
    expect(toCsv(other.mentors)).not.toBe(toCsv(programme.mentors));
    expect(toCsv(other.mentees)).not.toBe(toCsv(programme.mentees));
  });

  test('has as many people as asked, and no two with the same address', () => {
    expect(programme.mentors).toHaveLength(SIZE.mentors);
    expect(programme.mentees).toHaveLength(SIZE.mentees);
    const emails = everyone.map((row) => row.email).filter((email) => email !== '');
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.length).toBeGreaterThan(0.97 * everyone.length);
    expect(emails.length).toBeLessThan(everyone.length);
  });

  test('parses back from CSV to the same rows', () => {
    const rows: unknown = parse(toCsv(everyone), { columns: true });
    expect(rows).toEqual(everyone);
    expect(toCsv([])).toBe(`${COLUMNS.join(',')}\n`);
  });

  test.each([
    { mentors: 400, mentees: 700, places: 735 },
    { mentors: 50, mentees: 20, places: 21 },
    { mentors: 10, mentees: 100, places: 30 },
    { mentors: 0, mentees: 3, places: 0 },
  ])('$mentors mentors for $mentees mentees have $places places', ({ places, ...size }) => {
    const { mentors } = generateProgramme({ seed: 3, ...size });
    const capacities = mentors.map((row) => (row.capacity === '' ? 1 : Number(row.capacity)));
    expect(capacities.filter((value) => !(value >= 0 && value <= 3))).toEqual([]);
    expect(capacities.reduce((sum, value) => sum + value, 0)).toBe(places);
  });

  test('names only people, topics and levels that exist', () => {
    const keys = new Set(everyone.flatMap((row) => [row.ref, row.email]));
    const named = everyone.flatMap((row) => [row.manager, row.prefers, row.avoids]);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
    expect(everyone.filter((row) => row.manager !== '').length).toBeGreaterThan(0);
    expect(everyone.filter((row) => row.avoids !== '').length).toBeGreaterThan(0);
    const topics = everyone
      .flatMap((row) => [row.expertise, row.goals, row.challenges])
      .join('; ')
      .split('; ');
    expect(topics.filter((topic) => topic !== '' && !programme.topics.includes(topic))).toEqual([]);
    expect(everyone.filter((row) => !programme.levels.includes(row.level))).toEqual([]);
  });
});
