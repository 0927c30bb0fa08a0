/** Inputs of proposals of groups in a line or two each. */
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import { DEFAULT_SETTINGS, type GroupSettings } from '../../../src/matching/groups/group-settings.ts';
import { anInput, type InputParts } from '../people.ts';

/** An input of groups: that of pairs, and nothing that only groups ask for unless it is given. */
export function aGroupInput(parts: InputParts & Partial<Pick<GroupInput, 'held' | 'apart'>>): GroupInput {
  return { ...anInput(parts), peers: [], peersBefore: [], held: parts.held ?? [], apart: parts.apart ?? [] };
}

/** The settings of a format, with some that differ from the usual. */
export function settingsOf<F extends GroupSettings['format']>(
  format: F,
  given: Partial<Extract<GroupSettings, { format: F }>> = {},
): Extract<GroupSettings, { format: F }> {
  return { ...DEFAULT_SETTINGS[format], ...given };
}

/** The groups of a plan by name, mentors first: `Ruth: Ada, Bob`. */
export function namesOf({ groups }: GroupPlan, { everyone }: GroupInput): string[] {
  const name = (id: number): string => everyone.find((one) => one.id === id)?.name ?? `${id}`;
  return groups.map(
    ({ mentorIds, menteeIds, format }) =>
      `${format === 'one-to-one' ? '1:1 ' : ''}${mentorIds.map(name).join(' + ')}: ${menteeIds.map(name).join(', ')}`,
  );
}
