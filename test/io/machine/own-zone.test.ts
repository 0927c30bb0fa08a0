import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ownZone } from '../../../src/io/machine/own-zone.ts';
import { aFolder } from '../../support/programme.ts';

/** A link to the file of a zone, as systems have it. */
function linkTo(zone: string): string {
  const folder = aFolder();
  const file = join(folder, 'zoneinfo', zone);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  symlinkSync(file, join(folder, 'localtime'));
  return join(folder, 'localtime');
}

test.each([
  ['Europe/London', 'Europe/London'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Port-au-Prince', 'America/Port-au-Prince'],
  ['Etc/UTC', 'UTC'],
  ['Etc/GMT+5', undefined], // `Date` takes the digits for an offset of its own
])('a link to %s is %s', (zone, expected) => {
  expect(ownZone(undefined, linkTo(zone))).toBe(expected);
});

test('it is not known where TZ is set, where there is no link, and where the file is no link', () => {
  expect(ownZone('Europe/London', linkTo('Europe/London'))).toBeUndefined();
  expect(ownZone(undefined, join(aFolder(), 'localtime'))).toBeUndefined();
  const file = join(aFolder(), 'localtime');
  writeFileSync(file, '');
  expect(ownZone(undefined, file)).toBeUndefined();
});

test('where it is known, it is the one that Intl names', () => {
  const asIntlHas = (timeZone?: string): string =>
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  expect(asIntlHas(ownZone(process.env['TZ']))).toBe(asIntlHas());
});
