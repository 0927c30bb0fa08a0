/** What the commands share that show and set numbers of the programme. */
import type { Context } from '../../context.ts';
import type { Setting, SettingValues } from '../../domain/attention/thresholds.ts';
import { dashed } from '../../domain/words/text.ts';
import { loadSettings, saveSetting } from '../../store/relationships/attention.ts';
import { listing, type Listing } from '../../view/document/result.ts';

type SettingEntries = Readonly<Record<string, Setting>>;

/**
 * Saves the numbers that were given, in one transaction, and returns all of them as they then are.
 *
 * @param check Throws where they do not go together; nothing is then saved.
 */
export async function saveGiven(
  context: Context,
  command: string,
  given: ReadonlyMap<string, number>,
  check: (values: SettingValues) => void = () => undefined,
): Promise<SettingValues> {
  return await context.write(command, (store) => {
    for (const [name, value] of given) saveSetting(store, name, value);
    const values = loadSettings(store);
    check(values);
    return values;
  });
}

/** Returns settings as a table: what holds, what is usual, what it means. */
export function settingTable(title: string, entries: SettingEntries, values: SettingValues): Listing {
  const rows = Object.entries(entries).map(([name, entry]) => ({
    ...entry,
    name,
    value: values.get(name) ?? entry.usual,
  }));
  return listing(
    rows,
    [
      { key: 'name', label: 'Name', give: 0, of: ({ name }) => dashed(name) },
      { key: 'value', label: 'Value', align: 'right', give: 0, of: ({ value }) => value },
      { key: 'usual', label: 'Usual', align: 'right', give: 0, of: ({ usual }) => usual },
      { key: 'meaning', label: 'What it is', give: 2, of: ({ meaning }) => meaning },
    ],
    { title, tone: ({ value, usual }) => (value === usual ? undefined : 'strong') },
  );
}

/** Returns the same for scripts: the values by name. */
export function settingJson(entries: SettingEntries, values: SettingValues): Record<string, number> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, { usual }]) => [
      dashed(name).replaceAll('-', '_'),
      values.get(name) ?? usual,
    ]),
  );
}
