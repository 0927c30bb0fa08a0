/** The options of `mentor match` that ask for what a proposal of groups was asked for. */
import { DEFAULT_SETTINGS, type GroupSettings } from '../../../../matching/groups/group-settings.ts';

/**
 * Returns the words of a command line, those that are not as by default.
 *
 * @example optionsOf({ ...DEFAULT_SETTINGS.circle, size: [2, 8] }) // ['--format', 'circle', '--size', '2..8']
 */
export function optionsOf(settings: GroupSettings): readonly string[] {
  const words = ['--format', settings.format];
  if (settings.format === 'circle' || settings.format === 'mixed') {
    words.push('--size', settings.size.join('..'));
    if (settings.wished !== null) words.push('--wished', String(settings.wished));
    if (settings.circlesEach !== 1) words.push('--circles-each', String(settings.circlesEach));
    if (settings.withSlots) words.push('--with-slots');
    if (settings.slotMinutes !== DEFAULT_SETTINGS.circle.slotMinutes)
      words.push('--slot-minutes', String(settings.slotMinutes));
  }
  if (settings.format === 'mixed' && settings.way !== DEFAULT_SETTINGS.mixed.way)
    words.push('--way', settings.way);
  if (settings.format === 'panel') {
    words.push('--mentors', settings.mentors.join('..'));
    if (settings.different !== null) words.push('--different', settings.different);
  }
  if (settings.format === 'peer') {
    if (settings.symmetric !== 'mean') words.push('--symmetric', settings.symmetric);
    if (settings.trio) words.push('--trio');
    if (settings.apartRounds !== null) words.push('--apart-rounds', String(settings.apartRounds));
  }
  for (const { field, most } of settings.atMost) words.push('--at-most', `${field}=${most}`);
  if (settings.seconds !== DEFAULT_SETTINGS.circle.seconds) words.push('--seconds', String(settings.seconds));
  return words;
}
