/** The files that come with the program: its version, the presets, the demo, the compiled scan and the script of forms. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Preset, PresetName } from '../domain/preset.ts';

/** The folder of the program, which is as far from the compiled program as from this file. */
const PROGRAM = new URL('../../', import.meta.url);

/** The CSVs of the demo, and the session that it runs. */
export const DEMO_FILES = new URL('examples/demo/', PROGRAM);

/** A JSON file for each form, as it comes with the program. */
export const FORM_FILES = new URL('examples/forms/', PROGRAM);

/** A JSON file for each language other than English, with the texts of letters in it. */
export const LETTER_FILES = new URL('examples/letters/', PROGRAM);

/** Returns the file that Node runs to start the program. */
export function programFile(): string {
  return fileURLToPath(new URL('bin/mentor.js', PROGRAM));
}

/** Returns the version that `package.json` names. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', PROGRAM), 'utf8')) as { version: string }).version;
}

/** Returns a preset from `examples/presets/`. */
export function readPreset(name: PresetName): Preset {
  return JSON.parse(readFileSync(new URL(`examples/presets/${name}.json`, PROGRAM), 'utf8')) as Preset;
}

/** The shells in which lines can be completed. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns what makes a shell complete lines, from `examples/completion/`. */
export function completionScript(shell: Shell): string {
  const ending = shell === 'powershell' ? 'ps1' : shell;
  return readFileSync(new URL(`examples/completion/mentor.${ending}`, PROGRAM), 'utf8');
}

/** Returns the compiled scan of the row kernel. Compiling takes about a millisecond. */
export function loadScan(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL('dist/scan.wasm', PROGRAM)));
}

/** Returns the same compiled for memory that two threads share. */
export function loadSharedScan(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL('dist/scan-shared.wasm', PROGRAM)));
}

/** Returns the script of the pages on which forms are filled in. */
export function formPageScript(): string {
  return readFileSync(new URL('dist/form-page.js', PROGRAM), 'utf8').trimEnd();
}
