/** Strings that break programs, as names and as topics: imported, listed and exported as they are. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { nameIn } from '../../../src/domain/people/names/written-names.ts';
import { isNoAnswer } from '../../../src/domain/words/answer.ts';
import { isBlank } from '../../../src/domain/words/invisible-characters.ts';
import { folded } from '../../../src/domain/words/text.ts';
import { readCsv } from '../../../src/io/csv-reader.ts';
import { unguardFormula } from '../../../src/domain/words/formula-guard.ts';
import { type HostOptions, type Ran, runMentor } from '../../support/host.ts';

const STRINGS = fileURLToPath(new URL('../../../../shared/data/hostile/blns.json', import.meta.url));
const isThere = existsSync(STRINGS);
const strings = isThere
  ? (JSON.parse(readFileSync(STRINGS, 'utf8')) as string[]).filter((text) => !isBlank(text))
  : [];
/** A list is cut at these, so a topic cannot hold them. */
const topicIn = (text: string): string =>
  text
    .replaceAll(/[;|\n\r]/g, ' ')
    .trim()
    .slice(0, 500);

const describeHere = isThere ? describe : describe.skip;

describeHere(`hostile strings${isThere ? '' : ' (skipped: ../shared/data/hostile is absent)'}`, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-hostile-'));
  const mentor = (line: string, options: Partial<HostOptions> = {}): Promise<Ran> =>
    runMentor(line.split(' '), { cwd, ...options });

  beforeAll(async () => {
    await mentor('init T');
    const rows = strings.map((text, at) => ({
      ref: `r${at}`,
      name: text,
      roles: 'mentee',
      // The separator at the end says that a comma is part of the topic.
      goals: `${topicIn(text)};`,
    }));
    writeFileSync(join(cwd, 'people.csv'), stringify(rows, { header: true }));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  test('are imported as names and as topics, and twice changes nothing', async () => {
    const counts = { rows: strings.length, rejected: 0 };
    const first = await mentor('import participants people.csv --json');
    expect(JSON.parse(first.stdout)).toMatchObject({
      problems: [],
      summary: { ...counts, new: strings.length, changed: 0, unchanged: 0 },
    });
    const second = await mentor('import participants people.csv --json');
    expect(JSON.parse(second.stdout)).toMatchObject({
      summary: { ...counts, new: 0, changed: 0, unchanged: strings.length },
    });
    expect((await mentor('check')).exit).toBe(0);
  });

  test('are listed as they are', async () => {
    const { stdout } = await mentor('participant list --json');
    const { participants } = JSON.parse(stdout) as { participants: { id: string; name: string }[] };
    const byId = new Map(participants.map(({ id, name }) => [id, name]));
    expect(strings.map((_, at) => byId.get(`P${at + 1}`))).toEqual(
      strings.map((text) => nameIn(text.trim())),
    );
  });

  test('are exported as they are, to be imported by another programme', async () => {
    expect((await mentor('export --out tables')).exit).toBe(0);
    const table = (name: string): Record<string, string>[] => {
      const { headers, rows } = readCsv(join(cwd, 'tables', `${name}.csv`));
      return Array.from(rows(), ({ cells }) =>
        Object.fromEntries(headers.map((header, at) => [header, unguardFormula(cells[at] ?? '')])),
      );
    };
    const names = table('participants').map(({ name }) => name);
    expect(names).toEqual(strings.map((text) => nameIn(text.trim())));
    const topics = new Map(table('topics').map(({ id, name }) => [id, name]));
    const goals = new Map(
      table('participant_topics').map((row) => [row['participant_id'], topics.get(row['topic_id'] ?? '')]),
    );
    const wanted = strings.map(topicIn);
    // Spellings that are one topic to a person are one: the first of them by its letters.
    const spelled = new Map(
      [...wanted]
        .sort()
        .toReversed()
        .map((text) => [folded(text), text]),
    );
    expect(wanted.map((_, at) => goals.get(String(at + 1)))).toEqual(
      wanted.map((text) => (isBlank(text) || isNoAnswer(`${text};`) ? undefined : spelled.get(folded(text)))),
    );
  });

  test('send no control character to a terminal', async () => {
    const terminal = { isTTY: true, columns: 80, env: { NO_COLOR: '1' } };
    const shown = await Promise.all([
      mentor('participant list', terminal),
      mentor('import participants people.csv --explain', terminal),
      mentor('import participants people.csv --as mentor --dry-run', terminal),
      mentor('import participants people.csv --set email=name --dry-run', terminal),
      mentor('report needs', terminal),
    ]);
    for (const { stdout, stderr } of shown) {
      expect(`${stdout}${stderr}`.length).toBeGreaterThan(100);
      // oxlint-disable-next-line no-control-regex -- that is what it is about
      expect(`${stdout}${stderr}`).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
