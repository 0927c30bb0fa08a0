/** What a preset gives a new programme. The presets themselves are JSON files in `examples/presets/`. */
import type { Phase } from './relationship/relationship.ts';

export const PRESETS = ['general', 'school', 'international', 'corporate', 'association'] as const;
export type PresetName = (typeof PRESETS)[number];

/** A preset as its file has it, hence the snake_case. */
export interface Preset {
  readonly schema: 'mentor.preset/1';
  readonly name: PresetName;
  /** What it is for and what it is set to, in one line. */
  readonly summary: string;
  /** Why these choices. */
  readonly about: string;
  readonly required_fields: readonly string[];
  readonly default_capacity: number;
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly topics: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** A criteria file, checked where it is read. */
  readonly criteria: object;
  readonly phases: Readonly<
    Record<
      Phase,
      {
        readonly target_days: number;
        readonly requirements: readonly ({ readonly requirement: string } & Readonly<
          Record<string, string | number>
        >)[];
      }
    >
  >;
}
