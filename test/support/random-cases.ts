/**
 * fast-check as every test gets it: jest maps the package's name to this file.
 *
 * CI draws the same cases each time, so a red run is about the change; at home each run draws its own. Where a case fails
 * that takes seconds, looking for a smaller one ends before jest's own limit would hide what was found.
 */
import { configureGlobal } from '../../node_modules/fast-check/lib/fast-check.js';

const SEED_OF_CI = 20261122;

configureGlobal({
  interruptAfterTimeLimit: 50_000,
  ...((process.env['CI'] ?? '') !== '' && { seed: SEED_OF_CI }),
});

export * from '../../node_modules/fast-check/lib/fast-check.js';
