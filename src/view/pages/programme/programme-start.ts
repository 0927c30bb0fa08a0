/** What a programme would start with, as it is shown before it is started, and what each preset gives. */
import type { Preset } from '../../../domain/preset.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { CriteriaFile } from '../../../matching/input/criteria-types.ts';
import { criterionWords, ruleWords } from '../../../matching/input/criteria-words.ts';
import type { Document } from '../../document/document.ts';
import { plural } from '../../words/words.ts';

/** Returns the programme as it would be started. */
export function newProgrammeDocument(programme: Programme, preset: Preset, criteria: CriteriaFile): Document {
  const { name, timezone, startsOn, endsOn, levels, requiredFields } = programme;
  return {
    schema: 'init/1',
    json: {},
    blocks: [
      {
        kind: 'fields',
        fields: [
          ['Name', name],
          ['Kind', preset.name],
          ['Runs', `${startsOn ?? ''} to ${endsOn ?? ''}, in ${timezone}`],
          ['Levels', levels.length === 0 ? 'none' : levels.join(', ')],
          ['Everybody needs', requiredFields.map(fieldWords).join(', ')],
          ['Topics', preset.topics.length === 0 ? 'none yet' : topicsText(preset)],
          ['Rules', rulesText(criteria)],
          ['Criteria', pointsText(criteria)],
        ],
      },
    ],
  };
}

/**
 * Returns the rules that are on, in words.
 *
 * @example rulesText(criteria) // 'not in the same line of management; not paired before'
 */
export function rulesText({ rules }: CriteriaFile): string {
  return rules
    .filter((rule) => rule.on !== false)
    .map(ruleWords)
    .join('; ');
}

/**
 * Returns the criteria with their weights, in words.
 *
 * @example pointsText(criteria) // 'same sector (60); same region (40)'
 */
export function pointsText({ criteria }: CriteriaFile): string {
  return criteria.map((entry) => `${criterionWords(entry)} (${entry.weight})`).join('; ');
}

/**
 * Returns what a preset gives, in a line.
 *
 * @example presetText(preset) // '7 levels and 19 topics; everybody needs name, roles, consent, organisation'
 */
export function presetText({ levels, topics, required_fields }: Preset): string {
  const needed = required_fields.map(fieldWords).join(', ');
  const given =
    levels.length === 0 && topics.length === 0
      ? 'no levels and no topics'
      : `${plural(levels.length, 'level')} and ${plural(topics.length, 'topic')}`;
  return `${given}; everybody needs ${needed}`;
}

function fieldWords(field: string): string {
  return field === 'consent_on' ? 'consent' : field.replaceAll('_', ' ');
}

function topicsText({ topics }: Preset): string {
  const [first, second] = topics.map(({ name }) => name);
  return `${topics.length}, such as ${[first, second].filter((name) => name !== undefined).join(' and ')}`;
}
