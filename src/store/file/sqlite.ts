/**
 * Loads better-sqlite3: the only place that does. Version 13 crashes on Node 20, and version 12 aborts on Node 24.19 and
 * later, so both are optional dependencies and npm installs what fits (ADR 0024).
 */
import { createRequire } from 'node:module';
import { versions } from 'node:process';
import type Database from 'better-sqlite3';

/** The package that this Node loads: better-sqlite3 12 under another name on Node 20, version 13 from Node 22 on. */
export const SQLITE_PACKAGE = versions.node.startsWith('20.') ? 'better-sqlite3-node20' : 'better-sqlite3';

/** The constructor of a connection. */
export const Sqlite = createRequire(import.meta.url)(SQLITE_PACKAGE) as typeof Database;
