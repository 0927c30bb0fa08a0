/** Changes what a phase asks for and how long it should take. */
import { refused } from '../../errors.ts';
import type { PhaseSetting } from './phases.ts';
import type { Phase } from './relationship.ts';
import { type Requirement, REQUIREMENTS } from './requirements.ts';
import { nearest } from '../words/text.ts';

interface PhaseEdit {
  readonly targetDays?: number | undefined;
  /** `meetings`, or with its numbers `meetings:at_least=5`. */
  readonly requires: readonly string[];
  /** Names. */
  readonly drops: readonly string[];
}

type Item = PhaseSetting['requirements'][number];

/**
 * Returns the setting of a phase after an edit. An existing item keeps its place and takes the given numbers; a new item
 * comes last.
 *
 * @throws Failure `refused` naming what is not known, not there, or not possible in this phase.
 */
export function editedPhase(phase: Phase, before: PhaseSetting, edit: PhaseEdit): PhaseSetting {
  const requirements = [...before.requirements];
  for (const given of edit.requires) {
    const wanted = itemOf(phase, given, before.requirements);
    const at = requirements.findIndex((one) => one.requirement === wanted.requirement);
    if (at === -1) requirements.push(wanted);
    else requirements[at] = wanted;
  }
  for (const name of edit.drops) {
    const { belongsTo } = requirementNamed(name);
    if (belongsTo === phase)
      throw refused(
        `${phase} always asks for ${name}: it says how the relationship ends.`,
        'nothing was changed',
      );
    const at = requirements.findIndex((one) => one.requirement === name);
    if (at === -1) throw refused(`${phase} does not ask for ${name}.`, `mentor phase show ${phase}`);
    requirements.splice(at, 1);
  }
  return { targetDays: edit.targetDays ?? before.targetDays, requirements };
}

/** Returns a phase's requirement as `--require` writes it: `meetings:at_least=5`. */
export function requirementText({ requirement, parameters }: Item): string {
  const numbers = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return numbers.length === 0 ? requirement : `${requirement}:${numbers.join(',')}`;
}

/** Returns every number of a requirement: the programme's own, or the default. */
export function numbersOf({ requirement, parameters }: Item): Record<string, number> {
  const known = REQUIREMENTS[requirement]?.parameters ?? {};
  return Object.fromEntries(
    Object.entries(known).map(([name, { usual }]) => [name, parameters[name] ?? usual]),
  );
}

function itemOf(phase: Phase, given: string, before: readonly Item[]): Item {
  const [name = '', ...numbers] = given.split(/[:,]/).map((word) => word.trim());
  const requirement = requirementNamed(name);
  if (requirement.belongsTo !== undefined && requirement.belongsTo !== phase)
    throw refused(
      `${name} is of ${requirement.belongsTo} alone; ${phase} cannot ask for it.`,
      'nothing was changed',
    );
  const parameters = { ...before.find((one) => one.requirement === name)?.parameters };
  for (const number of numbers) Object.assign(parameters, numberOf(name, requirement, number));
  return { requirement: name, parameters };
}

function numberOf(name: string, { parameters = {} }: Requirement, given: string): Record<string, number> {
  const [key = '', value = ''] = given.split('=').map((word) => word.trim());
  const known = parameters[key];
  if (known === undefined)
    throw refused(
      `${name} has no number ${key}.`,
      Object.keys(parameters).length === 0
        ? 'it has none: write its name alone'
        : `it has ${Object.keys(parameters).join(', ')}`,
    );
  const count = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= known.least && count <= known.most) return { [key]: count };
  throw refused(
    `${name}: ${key} must be a whole number from ${known.least} to ${known.most}.`,
    `for example ${name}:${key}=${known.usual}`,
  );
}

function requirementNamed(name: string): Requirement {
  const found = Object.hasOwn(REQUIREMENTS, name) ? REQUIREMENTS[name] : undefined;
  if (found !== undefined) return found;
  const near = nearest(name, Object.keys(REQUIREMENTS));
  throw refused(
    `There is no checklist item ${name === '' ? '""' : name}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    `there are ${Object.keys(REQUIREMENTS).join(', ')}`,
  );
}
