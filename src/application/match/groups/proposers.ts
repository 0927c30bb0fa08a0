/** What makes the proposals of groups, each loaded when its format is asked for. */
import { loadScan } from '../../../io/program-files.ts';
import type { AskedOfGroups, GroupInput } from '../../../matching/groups/group-input.ts';
import type { GroupPlan } from '../../../matching/groups/group-plan.ts';
import type { GroupFormat, GroupSettings, PeerSettings } from '../../../matching/groups/group-settings.ts';

/** Returns the best groups that can be found of an input, and how good they are. */
export type ProposeGroups = (input: GroupInput, settings: GroupSettings, asked?: AskedOfGroups) => GroupPlan;

/** Loads what proposes a format. Its settings are those of that format. */
export const PROPOSERS: Readonly<Record<GroupFormat, () => Promise<ProposeGroups>>> = {
  circle: async () =>
    (await import('../../../matching/groups/propose-circles.ts')).proposeCircles as ProposeGroups,
  panel: async () =>
    (await import('../../../matching/groups/propose-panels.ts')).proposePanels as ProposeGroups,
  peer: async () => {
    const { proposePeers } = await import('../../../matching/groups/propose-peers.ts');
    const scan = loadScan();
    return (input, settings, asked) => proposePeers(input, settings as PeerSettings, { ...asked, scan });
  },
  mixed: async () =>
    (await import('../../../matching/groups/propose-mixed.ts')).proposeMixed as ProposeGroups,
};
