/**
 * Codes so rare that they identify somebody. An obfuscated copy replaces them by others that change computed
 * results as little as possible.
 */
import type { Database as Connection } from 'better-sqlite3';
import { zoneOffsets } from '../../domain/time/zone-offsets.ts';
import { isTimezone } from '../../domain/time/dates.ts';
import { listIn } from '../rows.ts';

/** A code that fewer people have is rare. */
const FEWEST = 5;

/** Two minutes since 1970, in January and in July. A zone with summer time is behind in one of them. */
const WINTERS = [29_453_760, 29_714_400];

const HOUR = 60;

/** What stands for the rare time zones and languages of a programme. */
export class RareCodes {
  readonly #people = new Map<string, number>();
  readonly #unnamed = new Map<string, string>();

  constructor(db: Connection) {
    const rows = db.prepare<[], { timezone: string | null; languages: string }>(
      'SELECT timezone, languages FROM participants',
    );
    for (const { timezone, languages } of rows.all()) {
      const tags = listIn(languages);
      for (const code of new Set([...(timezone === null ? [] : [timezone]), ...tags, ...tags.map(spoken)]))
        this.#people.set(code, (this.#people.get(code) ?? 0) + 1);
    }
  }

  /**
   * Returns a time zone, or for a rare one that of the nearest whole hour.
   *
   * @example timezone('Pacific/Chatham') // 'Etc/GMT-13'
   */
  timezone(zone: string): string {
    if (!this.#isRare(zone) || !isTimezone(zone)) return zone;
    const ahead = Math.min(...WINTERS.map((minute) => zoneOffsets(zone, minute, minute).ahead[0] ?? 0));
    const hours = Math.round(ahead / HOUR);
    // The signs of these zones are the other way round.
    return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  }

  /**
   * Returns a JSON list of languages: for a rare dialect the language, and for a rare language a code of nobody's.
   *
   * @example languages('["en","gd"]') // '["en","qaa"]'
   */
  languages(json: string): string {
    const masked = listIn(json).map((tag) => {
      const language = spoken(tag);
      if (this.#isRare(language)) return this.#codeFor(language);
      return this.#isRare(tag) ? language : tag;
    });
    return JSON.stringify([...new Set(masked)]);
  }

  #isRare(code: string): boolean {
    return (this.#people.get(code) ?? 0) < FEWEST;
  }

  /** `qaa` to `qtz` are nobody's language. */
  #codeFor(language: string): string {
    const at = this.#unnamed.size;
    const code = this.#unnamed.get(language) ?? `q${letter(Math.floor(at / 26) % 20)}${letter(at % 26)}`;
    this.#unnamed.set(language, code);
    return code;
  }
}

/** The language of a tag, whatever its region or script. */
function spoken(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? '';
}

function letter(at: number): string {
  return String.fromCodePoint('a'.codePointAt(0)! + at);
}
