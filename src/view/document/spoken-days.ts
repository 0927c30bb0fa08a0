/** Days that were said in words are named with their weekday, so that a wrong one is seen at once. */
import { withWeekday } from '../../domain/time/dates.ts';
import type { Document } from './document.ts';

/**
 * Returns a document whose sentences name the weekday of these days. Its table and its JSON stay.
 *
 * @example withWeekdays(said('meeting.log/1', 'M9 of R7: met on 2026-10-06.', {}), new Set(['2026-10-06']))
 *   // 'M9 of R7: met on Tue 2026-10-06.'
 */
export function withWeekdays(document: Document, days: ReadonlySet<string>): Document {
  return Object.create(document, {
    blocks: {
      enumerable: true,
      get: () =>
        document.blocks.map((block) =>
          block.kind === 'text' ? { ...block, text: [...days].reduce(named, block.text) } : block,
        ),
    },
  }) as Document;
}

/** A day that stands in a command line, or with its weekday already, stays as it is. */
function named(text: string, day: string): string {
  return text.replace(
    new RegExp(`(?<![\\w-]|--[a-z-]+ |\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )${day}(?![\\w-])`, 'g'),
    withWeekday(day),
  );
}
