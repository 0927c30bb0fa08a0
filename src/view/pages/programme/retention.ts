/** How long records are kept. */
import { RETENTION, RETENTION_SUBJECTS, type RetentionSubject } from '../../../domain/privacy/retention.ts';
import type { Block } from '../../document/document.ts';
import { plural } from '../../words/words.ts';

/** Returns how long the records of whom are kept, under a heading. */
export function keptFor(months: Partial<Readonly<Record<RetentionSubject, number>>>): Block[] {
  return [
    { kind: 'heading', text: 'Kept for' },
    {
      kind: 'fields',
      fields: RETENTION_SUBJECTS.map((subject) => [
        subject,
        months[subject] === undefined
          ? 'without end'
          : `${plural(months[subject], 'month')} ${RETENTION[subject]}`,
      ]),
    },
  ];
}
