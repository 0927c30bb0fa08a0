/** Which version of the program this is. */
import { readFileSync } from 'node:fs';

/** As far from the compiled program as from this file. */
const FILE = new URL('../../package.json', import.meta.url);

/** Returns the version that `package.json` names. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { version: string }).version;
}
