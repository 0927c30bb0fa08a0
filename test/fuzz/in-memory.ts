/** Imported first: temporary folders are in memory where the system has such a place, as nothing here is kept. */
import { existsSync } from 'node:fs';

if (process.env['TMPDIR'] === undefined && existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
