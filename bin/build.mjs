/**
 * Puts the program together in `dist/program`: one file, and what V8 has compiled of it (ADR 0023). Run by `npm run build`.
 *
 * It makes `dist/form-page.js` first: the script of the pages on which forms are filled in.
 *
 * 1. esbuild makes `src/` the body of one function, together with most packages.
 * 2. What is imported at run time is imported by `program.js`: code that comes out of a cache cannot do it itself.
 * 3. The demo runs in silence. V8 compiles what commands use for that, and it is kept: by Node, or here on Node 20.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { COMPILED, FOLDER, IS_CACHED_BY_NODE, load, PARAMETERS, PROGRAM } from './program.js';

/**
 * Packages that stay where npm has put them: SQLite, which is machine code, and what is loaded only when it is due. What else is
 * imported is taken in, as the ES module that Node would take.
 */
const APART = ['@inquirer/core', 'chalk', 'inquirer', 'nodemailer', 'postal-mime', 'string-width'];

/** For the browsers of telephones that are some years old. */
async function formPage() {
  await build({
    entryPoints: [fileURLToPath(new URL('../src/view/form-page/script/fill-in.ts', import.meta.url))],
    outfile: fileURLToPath(new URL('../dist/form-page.js', import.meta.url)),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2019',
    logLevel: 'warning',
  });
}

async function bundle() {
  await build({
    entryPoints: [fileURLToPath(new URL('../src/main.ts', import.meta.url))],
    outfile: PROGRAM,
    bundle: true,
    external: APART,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.url': 'programUrl' },
    // A module where Node reads it; a function where vm.Script runs it.
    banner: {
      js: `(typeof module === 'object' ? module : {}).exports = (function (${PARAMETERS.join(', ')}) {`,
    },
    footer: { js: '});' },
    logLevel: 'warning',
  }); // 1
  const text = readFileSync(PROGRAM, 'utf8').replaceAll(/\bimport\((?="[\w/.-]+"\))/g, 'importPackage('); // 2
  if (/\bimport\(/.test(text)) throw new Error('Something is imported by a name that is not plain text.');
  // All that is not ASCII stands in regular expressions and comments now; without it the file is read in half the time.
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(PROGRAM, text.replaceAll(/[^\0-\x7f]/g, escaped));
}

async function compile() {
  const folder = join(FOLDER, 'demo');
  const { main, script } = load();
  process.argv.splice(2, Infinity, 'demo', folder, '--quiet');
  const { write } = process.stdout;
  process.stdout.write = (_text, done) => {
    done?.();
    return true;
  };
  const exit = await main(); // 3
  process.stdout.write = write;
  rmSync(folder, { recursive: true, force: true });
  if (exit === 0) {
    if (!IS_CACHED_BY_NODE) writeWhole(COMPILED, script.createCachedData());
  } else
    process.stderr.write(
      `The program is built. Its demo exits ${exit}: commands will take longer to start.\n`,
    );
}

/** V8 takes what it is given for its own: after a power cut, too, there must be all of it or nothing. */
function writeWhole(path, bytes) {
  writeFileSync(`${path}.new`, bytes, { flush: true });
  renameSync(`${path}.new`, path);
}

rmSync(FOLDER, { recursive: true, force: true });
await formPage();
await bundle();
await compile();
