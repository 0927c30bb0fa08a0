/** Lives of pairs against the model, many more and longer than the suite has time for. */
import { checkLives } from '../cli/relationships/life-model.ts';

/** Runs so many random scripts of up to 60 lines each. */
export async function fuzzLife(cases: number, seed: number): Promise<string> {
  await checkLives(cases, 60, seed);
  return `${cases} lives, and what must hold held`;
}
