/** Files of participants against what holds of every import, many more than the suite has time for. */
import { checkImports } from '../cli/import/properties/import-model.ts';

/** Imports so many random files, each in two orders and as its own proposals say. */
export async function fuzzImport(cases: number, seed: number): Promise<string> {
  await checkImports(cases, seed);
  return `${cases} files, and what must hold held`;
}
