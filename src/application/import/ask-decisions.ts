/** The conversation about a file, in a terminal: what only a person can decide about its rows, one thing at a time. */
import type { Question } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { type Decisions, decisionsIn, type UndecidedValue } from '../../domain/import/left-to-decide.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import type { ImportPlan } from '../../domain/import/plan-import.ts';
import { CHANNELS, FORMATS, type Roles, ROLES } from '../../domain/people/fields/choices.ts';
import type { Programme } from '../../domain/programme.ts';
import { happenedOn } from '../../domain/relationship/relationship.ts';
import { hintFor, type Vocabulary } from '../../domain/people/fields/field-entry.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { type Meanings, withMeanings } from '../../domain/people/fields/meanings.ts';
import type { DateFormat } from '../../domain/time/written-dates.ts';
import { capitalised, quote, sentence } from '../../domain/words/text.ts';
import { plural } from '../../view/words/words.ts';
import { readDay } from '../options/days.ts';
import { answered, type ImportFile } from './import-file.ts';
import { likelyDateFormat } from './proposed-answers.ts';

/** What the conversation works on. */
interface Conversation {
  readonly context: Context;
  readonly programme: Programme;
  readonly vocabulary: Vocabulary;
  /** Returns what importing the file would do, as it is decided so far. */
  readonly plan: (file: ImportFile) => Promise<ImportPlan>;
}

/** An answer can bring to light what else is open: a date that is read, a consent that it belongs to. */
const MOST_TURNS = 4;

/** Returns the file with a person's answers. */
export async function askDecisions(talk: Conversation, file: ImportFile): Promise<ImportFile> {
  let decided = file;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const left = decisionsIn(await talk.plan(decided), decided.mapping.columns, []);
    const answers = await answersTo(left, talk, decided);
    if (answers === undefined) break;
    decided = answered(decided, answers);
  }
  return decided;
}

async function answersTo(
  left: Decisions,
  talk: Conversation,
  file: ImportFile,
): Promise<Partial<FileAnswers> | undefined> {
  if (left.isRoleOpen) return { as: await askRole(talk.context, file.likelyRole) };
  if (left.isDateOpen) return { dateFormat: await askDateFormat(talk) };
  if (left.isConsentDayOpen) return { consentOn: await askConsentDay(talk) };
  if (left.values.length > 0) return { means: await askValues(talk, left.values) };
  if (left.totals.length > 0 && file.ofAll.partial !== true) return askTotals(talk, left.totals);
  return undefined;
}

/** With more words than this, somebody may want to take all as proposed. */
const FEW_VALUES = 5;

async function askValues(talk: Conversation, values: readonly UndecidedValue[]): Promise<Meanings> {
  const isEach = values.length <= FEW_VALUES || (await isOneByOne(talk, values.length));
  const said = [];
  for (const [index, value] of values.entries()) {
    const meant = isEach ? await askValue(talk, value, `${index + 1} of ${values.length}. `) : value.proposed;
    said.push({ field: value.field, words: value.words, value: meant });
  }
  return withMeanings(new Map(), said);
}

async function isOneByOne({ context }: Conversation, count: number): Promise<boolean> {
  const answer = await context.ask.one({
    option: '--means',
    message: `${count} answers are not understood. How do you want to decide them?`,
    kind: 'choice',
    choices: [
      { value: 'each', label: 'One by one' },
      { value: 'all', label: 'All as proposed; those for which nothing can be proposed are left blank' },
    ],
  });
  return answer === 'each';
}

async function askTotals(
  { context }: Conversation,
  totals: readonly number[],
): Promise<Partial<FileAnswers> | undefined> {
  const answer = await context.ask.one({
    option: '--partial',
    message: `${totals.length === 1 ? 'Line' : 'Lines'} ${totals.join(', ')} ${totals.length === 1 ? 'looks' : 'look'} like totals, and nobody. Leave out what has a problem?`,
    kind: 'yes-no',
    initial: 'yes',
  });
  return answer === 'yes' ? { partial: true } : undefined;
}

/** Asks who is in a file. @param likely The role that is proposed. */
export async function askRole(context: Context, likely: Roles | undefined): Promise<Roles> {
  const answer = await context.ask.one({
    option: '--as',
    message: 'No column says who is a mentor and who a mentee. Who is in this file?',
    kind: 'choice',
    choices: [
      { value: 'mentor', label: 'Mentors' },
      { value: 'mentee', label: 'Mentees' },
      { value: 'both', label: 'People who are both' },
      { value: 'peer', label: 'Peers: equals who help each other' },
    ],
    initial: likely,
  });
  return answer as Roles;
}

async function askDateFormat({ context, programme }: Conversation): Promise<DateFormat> {
  const answer = await context.ask.one({
    option: '--date-format',
    message: 'Its dates could be read two ways. Is 3/4/2026 the third of April, or March the fourth?',
    kind: 'choice',
    choices: [
      { value: 'dmy', label: '3 April: the day comes first' },
      { value: 'mdy', label: 'March 4: the month comes first' },
    ],
    initial: likelyDateFormat(programme),
  });
  return answer as DateFormat;
}

async function askConsentDay({ context }: Conversation): Promise<string> {
  const answer = await context.ask.one({
    option: '--consent-on',
    message: 'Nothing tells on which day they consented. Which day is it for all who said yes?',
    kind: 'text',
    check: async (given) => {
      happenedOn(await readDay(context, given, 'happened'), (await context.store()).today);
      return undefined;
    },
  });
  return readDay(context, answer, 'happened');
}

/** Fields whose values are few and known. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  roles: ROLES,
  channels: CHANNELS,
  formats: FORMATS,
  consent_on: ['yes', 'no'],
};

/** What is typed for a cell that says nothing. */
const NOTHING = '-';

async function askValue(
  { context, vocabulary }: Conversation,
  value: UndecidedValue,
  place: string,
): Promise<string> {
  const { field, words, lines, proposed, isLikely } = value;
  const choices = field === 'level' ? vocabulary.levels : CHOICES[field];
  const asked = {
    option: `--means ${field}:${words}`,
    message: `${place}${quote(value.column)}: what does ${quote(words)} mean as ${field} (${plural(lines.length, 'row')})?`,
  };
  const question: Question =
    choices === undefined
      ? {
          ...asked,
          message: `${asked.message} Write ${NOTHING} for nothing.`,
          kind: 'text',
          initial: isLikely && proposed !== '' ? proposed : NOTHING,
          check: (answer) => problemWith(field, answer, vocabulary),
        }
      : {
          ...asked,
          kind: 'choice',
          choices: [
            ...choices.map((one) => ({ value: one, label: one })),
            ...(field === 'roles' ? [] : [{ value: NOTHING, label: 'It says nothing' }]),
          ],
          initial: isLikely && proposed !== '' ? proposed : NOTHING,
        };
  const answer = (await context.ask.one(question)).trim();
  return answer === NOTHING ? '' : answer;
}

function problemWith(name: string, answer: string, vocabulary: Vocabulary): string | undefined {
  if (answer.trim() === NOTHING) return undefined;
  const parsed = fieldNamed(name)?.parse(answer.trim(), vocabulary);
  if (parsed === undefined || !('problem' in parsed)) return undefined;
  const hint = hintFor(parsed.problem, answer.trim());
  return hint.endsWith('?') ? capitalised(hint) : sentence(hint);
}
