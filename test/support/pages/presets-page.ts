/** The page of the presets, from the files that `mentor init` reads. */
import { type Preset, PRESETS } from '../../../src/domain/preset.ts';
import { readPreset } from '../../../src/io/program-files.ts';
import { parseCriteriaFile } from '../../../src/matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../../src/matching/input/field-values.ts';
import { plural } from '../../../src/view/words/words.ts';
import { pointsText, rulesText } from '../../../src/view/pages/programme/programme-start.ts';

/** Returns `docs/presets.md`. */
export function presetsPage(): string {
  const presets = PRESETS.map((name) => readPreset(name));
  const rows = presets.map(
    ({ name, summary, levels, topics, required_fields }) =>
      `| [${name}](#${name}) | ${summary} | ${levels.length} | ${topics.length} | ${required_fields.join(', ')} |`,
  );
  return `# Presets

Made from examples/presets by \`npm run docs\`.

A preset is what a new programme starts with: \`mentor init NAME --preset school\`. In a terminal, \`mentor init\` asks what
kind of programme it is and shows what it sets. Everything can be changed later, with \`mentor programme edit\`, \`topic\`,
\`criteria edit\` and \`phase edit\`; the preset itself stays what the programme began with.

| preset | for | levels | topics | everybody needs |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${presets.map(section).join('\n')}`;
}

function section(preset: Preset): string {
  const { name, about, levels, topics, required_fields, default_capacity } = preset;
  const criteria = parseCriteriaFile(preset.criteria, { fields: STANDARD_FIELDS, levels, courses: [] });
  const none = 'none to begin with';
  return `## ${name}

${about}

- **Levels:** ${levels.length === 0 ? none : levels.join(', ')}
- **Topics:** ${topics.length === 0 ? none : topics.map((topic) => topic.name).join(', ')}
- **Everybody needs:** ${required_fields.join(', ')}; a mentor who has not said takes ${plural(default_capacity, 'mentee')}
- **Rules:** ${rulesText(criteria)}
- **Criteria, with their weights:** ${pointsText(criteria)}
`;
}
