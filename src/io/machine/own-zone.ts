/** The time zone that the process is in. */
import { realpathSync } from 'node:fs';

/** `Date` reads names with digits as something else. */
const PLAIN = /^[A-Za-z]+(?:[/_+-][A-Za-z]+)*$/;

/**
 * Returns the IANA name of the zone that `Date` uses, or undefined if it cannot be read easily. `Intl` always
 * knows it but takes 25 ms to load, a quarter of a short command.
 *
 * @param given The environment's `TZ`. How `Date` reads it depends on its spelling, so it is not interpreted
 *   here.
 * @param link The system's link to the file of its zone.
 */
export function ownZone(given: string | undefined, link = '/etc/localtime'): string | undefined {
  if (given !== undefined) return undefined;
  const name = linkedZone(link);
  if (name === undefined || !PLAIN.test(name)) return undefined;
  return name === 'Etc/UTC' ? 'UTC' : name; // as Intl calls it
}

/**
 * Returns the name by which `Intl` calls the zone of the process, or undefined where it knows none: a `TZ` that spells a
 * zone's rules out ("<+03>-3", "GMT0BST,M3.5.0/1,M10.5.0") is UTC to it.
 *
 * @param given The environment's `TZ`.
 */
export function zoneOfIntl(given: string | undefined): string | undefined {
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'UTC' && given !== undefined && /[<,]|\d[A-Z]/i.test(given) ? undefined : zone;
}

function linkedZone(link: string): string | undefined {
  try {
    return realpathSync(link).split('/zoneinfo/')[1];
  } catch {
    return undefined; // some systems keep it elsewhere
  }
}
