/** What the commands share that show and set numbers of the programme. */
import { columnOf } from '../../domain/people/fields/field-entry.ts';
import type { Context } from '../../context.ts';
import type { Setting, SettingValues } from '../../domain/attention/thresholds.ts';
import { dashed } from '../../domain/words/text.ts';
import { loadSettings, saveSetting } from '../../store/relationships/attention.ts';
import { listing, type Listing } from '../../view/document/result.ts';

type SettingEntries = Readonly<Record<string, Setting>>;

/**
 * Saves the given numbers in one transaction, and returns all of them as they are afterwards.
 *
 * @param check Throws where the numbers contradict each other; nothing is then saved.
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

/** Returns settings as a table: the value in force, the default, the meaning. */
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

/** Returns the settings for scripts, as values by name. */
export function settingJson(entries: SettingEntries, values: SettingValues): Record<string, number> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, { usual }]) => [columnOf(name), values.get(name) ?? usual]),
  );
}
