/** The scan of the row kernel, as the build has made it. */
import { readFileSync } from 'node:fs';

/** Beside the compiled program, also when the source itself runs. */
const FILE = new URL('../../dist/scan.wasm', import.meta.url);

/** Returns the compiled scan. Compiling takes about a millisecond. */
export function loadScan(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(FILE));
}
