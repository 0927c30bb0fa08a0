/** The page of every rule and criterion, from the lists that the program itself reads. */
import * as v from 'valibot';
import { CRITERIA } from '../../../src/matching/criteria/index.ts';
import { OFFICE_HOURS } from '../../../src/domain/time/hours.ts';
import type { ParametersSchema } from '../../../src/matching/input/parameters.ts';
import { GROUP_RULES, RULES } from '../../../src/matching/rules/index.ts';

/** What the examples say, by the names of parameters; those with a default are left to it. */
const EXAMPLES: Readonly<Record<string, string | number>> = {
  at_least: 1,
  at_most: 2,
  course: 'Mentoring basics',
  ideal_from: 3,
  ideal_to: 15,
  minutes: 60,
  most: 2,
  of: 'gender',
  points: 40,
  target: 120,
  wish: 'preferred_gender',
  zero_at: 10,
};

interface Named {
  readonly name: string;
  readonly countsField?: true;
  readonly parameters: ParametersSchema<object>;
}

/** Returns `docs/criteria.md`. */
export function criteriaPage(): string {
  return `# Rules and criteria

Made from the code by \`npm run docs\`.

A criteria file is JSON: \`{"schema": "mentor.criteria/1", "rules": […], "criteria": […]}\`. \`mentor criteria export\`
writes the one in use, \`mentor criteria import\` replaces it, and \`mentor criteria edit\` changes one entry. \`mentor
criteria test P3 P17\` shows what every rule and criterion says of one pair.

## Rules

A pair that breaks a rule is not allowed. \`"on": false\` switches an entry off. A pair that lacks a value which the rule needs
passes, unless the entry says \`"missing": "refuse"\`. How often values were missing is counted and shown with the proposal.

Letter case and doubled blanks make no difference to a value. In names of organisations (\`organisation\`, \`department\` and custom
fields such as \`previous_school\`), punctuation, blanks and accents make none either: "St. Mary's" and "ST MARYS" are one school.

${RULES.map(ruleSection).join('\n')}
## Rules about groups

In circles and panels, ${RULES.filter(({ canBeWithin }) => canBeWithin === true)
    .map(({ name }) => `\`${name}\``)
    .join(
      ', ',
    )} can hold between the mentees of a circle, or the mentors of a panel, too: \`"within": true\` says so, and
\`"within": "only"\` has them hold there and not between mentee and mentor. Two of one side who avoid each other, may be one
person or are kept apart are never in one group, nor are those of whom one manages or assesses the other where these rules are in
force.

The rules of this section are about a group as a whole, and are kept by circles and panels alone.

${GROUP_RULES.map(groupRuleSection).join('\n')}
## Criteria

A criterion gives an allowed pair 0 to 100 points. \`weight\` is a whole number from 1 to 1000, and the score of a pair
is the weighted mean. If a value is missing, the neutral points count, and that is counted and shown too.

The score is exact, so whoever knows it and all points but one can work out that one. Points are therefore shown only with
\`--confidential\` in two cases: while a criterion is about a sensitive field, and while \`choice\` is among the criteria and anybody in
the programme has asked for somebody. The score itself is always shown. It is made of what is in confidence too, and whoever knows
everything else that it is made of can work that out.

${CRITERIA.map(criterionSection).join('\n')}
## Wishes

\`wish\` holds what one side asks for in a field of their own against a field of the other: "I would like a woman as mentor", in a
column that was kept as the custom field \`preferred_gender\`, against \`gender\`. Its name is \`wish:preferred_gender=gender\`. \`side\`
says whose wishes count: those of the \`"mentee"\`, of the \`"mentor"\`, or of \`"both"\`.

- **No wish** is a blank cell, "No preference", "Any", "Either", "Don't mind", "No", "n/a", "dim ots", "egal", "peu importe", "sin
  preferencia", "tanto faz", "nessuna preferenza", "geen voorkeur", "bez znaczenia" and the like. The rule lets such pairs pass, even with
  \`"missing": "refuse"\`. The criterion gives 50 points and counts nothing as missing: whoever has no wish is neither put before
  those who have one, nor made to look matched badly.
- **A wish names values that somebody in the programme has.** "A woman", "Female mentor" and "Woman preferred" name "Female":
  words for one gender are one, in English, Welsh, German, French, Spanish, Portuguese, Italian, Dutch and Polish. "Finance; Law"
  and "Female or non-binary" name two, and either will do. Languages and countries may be named or coded. A list (\`languages\`,
  \`channels\`) meets a wish if it holds the value. Letter case, accents and punctuation make no difference.
- **"The same as mine"** or "Same gender" asks for the wisher's own value. A question that is answered with Yes ("Somebody of the
  same gender?") is not a wish: \`same\` is for that.
- **Everything else is a wish that nobody meets**: words that are no value of anybody ("Someone kind"), and anything with a "not"
  beside a value ("Not a man"). The rule then refuses every pair in which the other's value is known, because guessing would pass
  whom somebody ruled out. \`mentor match\` quotes such wishes; those about a sensitive field it counts, and quotes with --confidential.
  Import the column again with \`--means FIELD:"WORDS=VALUE"\`. A column of yes and no ("Would you like a woman?") is a wish only
  with \`--means FIELD:"Yes=woman"\`; its No wishes for nothing.
- **Missing** is the other's value, blank or "Prefer not to say"; for "the same as mine", one's own too.

A wish counts as sensitive while either of its two fields is.

## Weeks and hours

Overlap is the time in which both are available, by what each has said in their own local time. Whoever has said nothing
counts as available ${OFFICE_HOURS}. A week is Monday to Sunday by the mentor's clock. Every week with a day of the round
counts as a whole, and the worst week decides. Clocks change on different days in different countries, and a pair that can
meet in winter may not be able to in March.
`;
}

function ruleSection(rule: (typeof RULES)[number]): string {
  const parameters = exampleOf(rule);
  const checked = v.parse(rule.parameters, parameters);
  const needs = (rule.needs?.(checked) ?? []).map((field) =>
    Object.values(parameters).includes(field) ? 'the field' : `\`${field}\``,
  );
  const parts = [
    `### ${rule.name}\n`,
    rule.isAlwaysOn === true
      ? `${rule.about} It is always on and stands in no file.${rule.isPrivate === true ? ' A pair that it forbids is shown as "unavailable", and so is one that a rule on a sensitive field forbids: which it is, --confidential tells.' : ''}\n`
      : `${rule.about} ${rule.isOnByDefault === true ? `A file that does not name it leaves it on; \`{"rule":"${rule.name}","on":false}\` switches it off. ` : ''}Needs: ${needsWords(rule, needs)}.\n`,
  ];
  if (rule.isAlwaysOn !== true)
    parts.push(
      ...parameterTable(rule),
      `\`${JSON.stringify({ rule: rule.name, ...parameters })}\` asks for: ${rule.describe(checked)}.\n`,
    );
  return parts.join('\n');
}

function groupRuleSection(rule: (typeof GROUP_RULES)[number]): string {
  const parameters = exampleOf(rule);
  return [
    `### ${rule.name}\n`,
    `${rule.about}\n`,
    ...parameterTable(rule),
    `\`${JSON.stringify({ rule: rule.name, ...parameters })}\` asks for: ${rule.describe(v.parse(rule.parameters, parameters))}.\n`,
  ].join('\n');
}

function needsWords(rule: (typeof RULES)[number], needs: readonly string[]): string {
  if ('explainMissing' in rule) return 'the field of whom somebody wishes for';
  return needs.length === 0 ? 'nothing that can be missing' : `${needs.join(', ')} of both sides`;
}

function criterionSection(criterion: (typeof CRITERIA)[number]): string {
  const parameters = exampleOf(criterion);
  const entry = { criterion: criterion.name, weight: 10, ...parameters };
  return [
    `### ${criterion.name}\n`,
    `${criterion.about} ${criterion.gives} Neutral: ${criterion.neutral}.\n`,
    ...parameterTable(criterion),
    `\`${JSON.stringify(entry)}\` prefers: ${criterion.describe(v.parse(criterion.parameters, parameters))}.\n`,
  ].join('\n');
}

function exampleOf({ name, countsField, parameters: { entries } }: Named): Record<string, string | number> {
  return Object.fromEntries(
    Object.keys(entries)
      .filter((key) => !hasDefault(entries[key]))
      .map((key) => {
        const field = countsField === true ? 'years_experience' : 'organisation';
        const example = key === 'field' ? field : EXAMPLES[key];
        if (example === undefined) throw new Error(`Give an example of "${key}", for ${name}`);
        return [key, example];
      }),
  );
}

function parameterTable({ parameters: { entries } }: Named): string[] {
  const rows = Object.entries(entries).map(([key, schema]) => {
    const otherwise = hasDefault(schema)
      ? `\`${JSON.stringify(v.getDefault(schema))}\``
      : schema.type === 'optional'
        ? 'none'
        : 'must be given';
    return `| \`${key}\` | ${wanted(schema)} | ${otherwise} |`;
  });
  if (rows.length === 0) return [];
  return [`| parameter | takes | otherwise |\n| --- | --- | --- |\n${rows.join('\n')}\n`];
}

function hasDefault(schema: unknown): schema is v.GenericSchema {
  return v.getDefault(schema as v.GenericSchema) !== undefined;
}

/** What a schema says that it wants when it is given nothing. */
function wanted(schema: v.ObjectEntries[string]): string {
  const inner = 'wrapped' in schema ? schema.wrapped : schema;
  const found = v.safeParse(inner, undefined);
  const message = found.success ? '' : found.issues[0].message;
  return message.replace(/^is missing; give /u, '');
}
