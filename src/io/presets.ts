/** Reads the presets that come with the program. */
import { readFileSync } from 'node:fs';
import type { Preset, PresetName } from '../domain/preset.ts';

/** Returns a preset from `examples/presets/`, which is as far from the compiled file as from this one. */
export function readPreset(name: PresetName): Preset {
  const file = new URL(`../../examples/presets/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Preset;
}
