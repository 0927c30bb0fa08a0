/** What stands on the pages of the book on how a programme is set up. */
import {
  SCHEDULE,
  scheduleOf,
  type SettingValues,
  THRESHOLDS,
} from '../../../domain/attention/thresholds.ts';
import type { Resource } from '../../../domain/letters/resources.ts';
import type { Topic } from '../../../domain/people/topics.ts';
import type { Template } from '../../../domain/letters/template.ts';
import {
  DEFAULT_LANGUAGE,
  findTemplate,
  type OwnTemplate,
  TEMPLATES,
} from '../../../domain/letters/templates.ts';
import { type Preset, PRESETS } from '../../../domain/preset.ts';
import { PHASES } from '../../../domain/relationship/relationship.ts';
import { listed } from '../../../domain/words/text.ts';
import { readPreset } from '../../../io/program-files.ts';
import { CRITERIA } from '../../../matching/criteria/index.ts';
import type { CriteriaFile } from '../../../matching/input/criteria-types.ts';
import { GROUP_RULES, RULES } from '../../../matching/rules/index.ts';
import { aimsOf, takesTargets } from '../../../reports/facts/targets.ts';
import { type Block, textBlock } from '../../../view/document/document.ts';
import { type Field, listing, type Listing, withRows } from '../../../view/document/result.ts';
import { criteriaChanges } from '../../../view/pages/book/criteria-changes.ts';
import { criteriaDocument } from '../../../view/pages/matching/criteria.ts';
import { courseList } from '../../../view/pages/programme/courses.ts';
import { programmeDocument, type ShownProgramme } from '../../../view/pages/programme/programme.ts';
import { RESOURCE } from '../../../view/pages/programme/resources.ts';
import { ROUND } from '../../../view/pages/programme/rounds.ts';
import { signalList } from '../../../view/pages/programme/signals.ts';
import { templateDocument } from '../../../view/pages/programme/templates.ts';
import { phaseReading } from '../../../view/pages/relationship/phases.ts';
import { TARGET } from '../../../view/pages/programme/targets.ts';
import { TOPIC } from '../../../view/pages/topics.ts';
import { settingTable } from '../../options/settings.ts';
import type { Standing } from '../standing.ts';

/** Returns the preset that a programme began with; undefined where it is none of this program. */
export function presetOf(name: string): Preset | undefined {
  const found = PRESETS.find((one) => one === name);
  return found === undefined ? undefined : readPreset(found);
}

/** Returns the settings of the programme, its rounds and what it aims at. */
export function programmeBlocks(levels: ShownProgramme['levels'], { facts, built }: Standing): Block[] {
  const { programme, rounds, targets } = facts;
  const aims = aimsOf(
    built
      .filter(({ report }) => takesTargets(report))
      .map(({ report, result }) => [report.name, result.figures] as const),
  );
  const aimedAt = targets.map((target) => ({
    ...target,
    aim: aims.find(({ key }) => key === target.figure),
  }));
  return [
    { kind: 'heading', text: 'Settings' },
    ...programmeDocument({ programme, levels }).blocks,
    { kind: 'links', links: [{ text: 'Why it began so', file: 'criteria.html' }] },
    ...listsOf({
      rounds: listing(rounds, ROUND, { title: 'Rounds' }),
      targets: listing(aimedAt, TARGET, { title: 'What it aims at' }),
    }),
  ];
}

/** Lists that are not empty, and a line that says of what there is none. */
function listsOf(lists: Readonly<Record<string, Listing>>): Block[] {
  const none = Object.entries(lists).flatMap(([name, { table }]) => (table.rows.length === 0 ? name : []));
  return [
    ...withRows(...Object.values(lists)),
    ...(none.length === 0 ? [] : [textBlock(`There are no ${listed(none)} yet.`, 'muted')]),
  ];
}

/** What a rule or a criterion is for. */
interface About {
  readonly name: string;
  readonly about: string;
}

const ABOUT: readonly Field<About>[] = [
  { key: 'name', label: 'Name', give: 0, of: ({ name }) => name },
  { key: 'about', label: 'What it looks at', holds: 'words', of: ({ about }) => about },
];

/** Returns rules and criteria: why they are so, what they ask, what each looks at. */
export function criteriaBlocks(criteria: CriteriaFile, preset: Preset | undefined): Block[] {
  const rules = new Set(criteria.rules.map(({ rule }) => rule));
  const scored = new Set(criteria.criteria.map(({ criterion }) => criterion));
  const about = [
    ...[...RULES, ...GROUP_RULES].filter(({ name }) => rules.has(name)),
    ...CRITERIA.filter(({ name }) => scored.has(name)),
  ];
  return [
    ...(preset === undefined ? [] : whyBlocks(preset, criteria)),
    ...criteriaDocument('criteria.show/1', criteria).blocks,
    listing(about, ABOUT, { title: 'What each of them looks at' }).block,
  ];
}

/** The reasons of what the programme began with, and what was changed of it since. */
function whyBlocks({ name, about, criteria }: Preset, now: CriteriaFile): Block[] {
  const changed = criteriaChanges(criteria as CriteriaFile, now);
  return [
    { kind: 'heading', text: 'Why they are so' },
    textBlock(`The programme began with the preset ${name}. ${about}`),
    ...(changed.length === 0
      ? [textBlock('Nothing was changed of that.')]
      : [listing(changed, CHANGED, { title: 'Changed since then' }).block]),
  ];
}

const CHANGED: readonly Field<string>[] = [
  { key: 'changed', label: 'What', holds: 'words', of: (text) => text },
];

/** Returns what phases ask, when people are asked how it goes, and when a pair needs a word. */
export function phaseBlocks(settings: SettingValues, { facts }: Standing): Block[] {
  const { firstDay, everyDays, isAtClosure } = scheduleOf(settings);
  return [
    { kind: 'table', table: { ...phaseReading(facts.phases, PHASES), title: 'Phases and their checklists' } },
    { kind: 'heading', text: 'When people are asked how it goes' },
    textBlock(
      `On day ${firstDay}, then every ${everyDays} days${isAtClosure ? ', and when closure begins' : ''}.`,
    ),
    signalList().block,
    settingTable('Thresholds', { ...THRESHOLDS, ...SCHEDULE }, settings).block,
  ];
}

/** Returns topics, courses and guidance. */
export function topicBlocks(
  topics: readonly Topic[],
  resources: readonly Resource[],
  { facts }: Standing,
): Block[] {
  return listsOf({
    topics: listing(topics, TOPIC, { title: 'Topics' }),
    courses: courseList(facts.courses, facts.trainingRecords),
    'pieces of guidance': listing(resources, RESOURCE, { title: 'Guidance' }),
  });
}

/** Returns what the programme has put in its own words, whole; then the rest, folded away: it comes with the program. */
export function textBlocks(own: readonly OwnTemplate[]): Block[] {
  const isOwn = ({ name }: Template): boolean =>
    own.some((one) => one.name === name && one.language === DEFAULT_LANGUAGE);
  const asTheyCome = TEMPLATES.filter((template) => !isOwn(template));
  return [
    ...(own.length === 0 ? [textBlock('Every text is as it comes with the program.')] : []),
    ...own.flatMap(
      ({ name, language }) => templateDocument('template.show/1', findTemplate(name), own, language).blocks,
    ),
    { kind: 'heading', text: 'As they come' },
    {
      kind: 'folded',
      folded: { summary: `${asTheyCome.length} texts`, table: listing(asTheyCome, AS_IT_COMES).table },
    },
  ];
}

const AS_IT_COMES: readonly Field<Template>[] = [
  { key: 'name', label: 'Name', of: ({ name }) => name },
  { key: 'about', label: 'For', holds: 'words', of: ({ about }) => about },
  { key: 'subject', label: 'Subject', holds: 'words', of: ({ subject }) => subject },
  { key: 'text', label: 'Text', holds: 'words', of: ({ body }) => body },
];
