/**
 * The program as the build has put it together (`build.mjs`). Not an ES module: Node would take 5 ms longer to begin, an
 * eighth of what `mentor --version` takes beyond Node itself.
 */
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist', 'program');
/** One function, of what is named in PARAMETERS. All of it is ASCII. */
const PROGRAM = join(FOLDER, 'mentor.cjs');
/** What V8 has compiled of it, for this version of Node on a machine like this. */
const COMPILED = join(FOLDER, `mentor-${process.version}-${process.platform}-${process.arch}.v8`);
const PARAMETERS = ['require', 'importPackage', 'module', 'programUrl'];

/**
 * Loads the program and returns what it exports, and the script it is. Without what has been compiled it takes longer and
 * is otherwise the same.
 *
 * @returns {{ main: () => Promise<number>, script: Script }}
 */
function load() {
  const script = new Script(readFileSync(PROGRAM, 'latin1'), {
    filename: 'mentor.cjs',
    cachedData: compiled(),
  });
  const module = { exports: {} };
  script.runInThisContext()(require, (name) => import(name), module, pathToFileURL(PROGRAM).href);
  return { main: module.exports.main, script };
}

function compiled() {
  try {
    return readFileSync(COMPILED);
  } catch {
    return undefined;
  }
}

module.exports = { COMPILED, FOLDER, load, PARAMETERS, PROGRAM };
