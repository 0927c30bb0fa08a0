/**
 * Loads the program that the build has put together (`build.mjs`, ADR 0023), with what V8 compiled of it in an earlier run.
 * From Node 22.8 on Node keeps that itself. Node 20 cannot: there the build keeps it, for that one version of Node.
 *
 * Not an ES module: Node would take 5 ms longer to begin, an eighth of what `mentor --version` takes beyond Node itself.
 */
'use strict';
const nodeModule = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const FOLDER = join(__dirname, '..', 'dist', 'program');
/** One function, of what is named in PARAMETERS. All of it is ASCII. */
const PROGRAM = join(FOLDER, 'mentor.cjs');
/** What the build keeps for Node 20, on a machine like this. */
const COMPILED = join(FOLDER, `mentor-${process.version}-${process.platform}-${process.arch}.v8`);
/** Where Node keeps what it compiled, if it can be written. */
const CACHE = join(FOLDER, 'cache');
const PARAMETERS = ['require', 'importPackage', 'module', 'programUrl'];
/** Whether Node keeps what V8 compiled. */
const IS_CACHED_BY_NODE = nodeModule.enableCompileCache !== undefined;

/**
 * Loads the program and returns what it exports; on Node 20 also the script it is. Without what has been compiled it takes
 * longer and is otherwise the same.
 *
 * @returns {{ main: () => Promise<number>, script?: import('node:vm').Script }}
 */
function load() {
  if (IS_CACHED_BY_NODE) {
    keepCompiled();
    return { main: exportsOf(require(PROGRAM)) };
  }
  const { readFileSync } = require('node:fs');
  const { Script } = require('node:vm');
  const script = new Script(readFileSync(PROGRAM, 'latin1'), {
    filename: 'mentor.cjs',
    cachedData: ifThere(() => readFileSync(COMPILED)),
  });
  return { main: exportsOf(script.runInThisContext()), script };
}

/** Runs the function that the program is, and returns its `main`. */
function exportsOf(program) {
  const module = { exports: {} };
  program(require, (name) => import(name), module, pathToFileURL(PROGRAM).href);
  return module.exports.main;
}

/** Beside the program, or in the user's own cache where that folder cannot be written. Never in one that is shared. */
function keepCompiled() {
  const { FAILED } = nodeModule.constants.compileCacheStatus;
  if (nodeModule.enableCompileCache(CACHE).status !== FAILED) return;
  const own = ifThere(ownCache);
  if (own !== undefined) nodeModule.enableCompileCache(own);
}

function ownCache() {
  const { homedir } = require('node:os');
  if (process.platform === 'win32')
    return process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'mentor', 'cache');
  const folder = process.platform === 'darwin' ? join('Library', 'Caches') : '.cache';
  return join(process.env.XDG_CACHE_HOME || join(homedir(), folder), 'mentor');
}

function ifThere(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

module.exports = { CACHE, COMPILED, FOLDER, IS_CACHED_BY_NODE, load, PARAMETERS, PROGRAM };
