/**
 * `npm run fuzz -- NAME [CASES] [SEED]`: random cases by the ten thousand against independent answers. Stops at
 * the first that differs, made as small as can be, with the seed that gives it again.
 *
 * `npm run fuzz -- arguments whole [FROM] [TO]`: every string in every place, once each.
 */
import './in-memory.ts';
import { fuzzLife } from './life.ts';
import { fuzzArguments, fuzzArgumentsWhole } from './hostile-arguments.ts';
import { fuzzGroups } from './groups.ts';
import { fuzzImport } from './import.ts';
import { fuzzMatch } from './match.ts';
import { fuzzOutputs } from './outputs.ts';

const FUZZES: Readonly<Record<string, (cases: number, seed: number) => Promise<string>>> = {
  life: fuzzLife,
  match: fuzzMatch,
  groups: fuzzGroups,
  arguments: fuzzArguments,
  outputs: fuzzOutputs,
  import: fuzzImport,
};

const [name = '', cases = '20000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const fuzz = FUZZES[name];
if (fuzz === undefined) {
  process.stderr.write(`There is no fuzz ${name}; there are ${Object.keys(FUZZES).join(', ')}.\n`);
  process.exitCode = 2;
} else if (name === 'arguments' && cases === 'whole') {
  const [from = '0', to = 'Infinity'] = process.argv.slice(4);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  process.stdout.write(`${await fuzzArgumentsWhole(Number(from), Number(to), say)}\n`);
} else {
  process.stdout.write(`${name}: ${cases} cases, seed ${seed}\n`);
  process.stdout.write(`${await fuzz(Number(cases), Number(seed))}\n`);
}
