/** The questions of `mentor init`. */
import type { Answers, Question, Step } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { type PresetName, PRESETS } from '../../domain/preset.ts';
import type { Programme } from '../../domain/programme.ts';
import { addMonths } from '../../domain/time/dates.ts';
import type { Direction } from '../../domain/time/spoken-date.ts';
import { readSpokenDay } from '../../domain/time/spoken-day.ts';
import { zonesByName } from '../../domain/time/timezone-names.ts';
import { Failure } from '../../errors.ts';
import { readPreset } from '../../io/program-files.ts';
import { dayOf } from '../options/days.ts';
import { requireTimezone } from '../options/values.ts';
import { newProgrammeDocument, presetText } from '../../view/pages/programme/programme-start.ts';
import {
  type NewProgramme,
  ownZone,
  type ProgrammeOptions,
  programmeFrom,
  todayIn,
} from './new-programme.ts';

/** The first question: the only one for which there is no default. */
export const NAME: Question = {
  option: 'NAME',
  message: 'What is the programme called?',
  kind: 'text',
  isOptional: false,
};

/**
 * Asks for everything that the command line does not give, shows what would be started, and asks whether to go on.
 *
 * @param given The options that are on the line. They are not asked for.
 * @returns The programme, and the answers by option; those that keep the default are left out.
 * @throws Failure `usage` where there is no such time zone; `cancelled` on no and on Ctrl-C.
 */
export async function askProgramme(
  context: Context,
  given: ProgrammeOptions,
): Promise<{ readonly made: NewProgramme; readonly answers: Answers }> {
  if (given.timezone !== undefined) requireTimezone(given.timezone);
  const optionsOf = (answers: Answers): ProgrammeOptions => {
    const timezone = given.timezone ?? answers['--timezone'];
    const day = (text: string | undefined, direction: Direction): string | undefined => {
      if (text === undefined || text === '') return undefined;
      const today = todayIn(context, timezone);
      return dayOf(readSpokenDay(text, { today, order: given.dateOrder ?? null, direction }));
    };
    return {
      preset: given.preset ?? (answers['--preset'] as PresetName | undefined),
      timezone,
      starts: given.starts ?? day(answers['--starts'], 'either'),
      ends: given.ends ?? day(answers['--ends'], 'planned'),
      levels: given.levels ?? (answers['--levels'] || undefined),
      dateOrder: given.dateOrder,
      contact: given.contact,
    };
  };
  const programmeOf = (answers: Answers) => programmeFrom(context, answers['NAME'] ?? '', optionsOf(answers));
  const steps: readonly Step[] = [
    NAME,
    given.preset === undefined ? presetQuestion() : () => undefined,
    given.timezone === undefined ? zoneQuestion(context) : () => undefined,
    (answers) =>
      given.starts === undefined
        ? startQuestion(todayIn(context, optionsOf(answers).timezone), (day) => {
            programmeOf({ ...answers, '--starts': day });
          })
        : undefined,
    (answers) =>
      given.ends === undefined
        ? endQuestion(programmeOf(answers).programme.startsOn, (day) => {
            programmeOf({ ...answers, '--ends': day });
          })
        : undefined,
    (answers) => {
      if (given.levels !== undefined) return undefined;
      return levelsQuestion(programmeOf({ ...answers, '--levels': '' }).programme, (list) => {
        programmeOf({ ...answers, '--levels': list });
      });
    },
    async (answers) => {
      const { programme, preset, criteria, lastDay } = programmeOf(answers);
      await context.tell(newProgrammeDocument({ ...programme, endsOn: lastDay }, preset, criteria));
      return { option: 'start', message: 'Start it?', kind: 'yes-no' };
    },
  ];
  const { start, ...answers } = await context.ask.fill(steps);
  if (start !== 'yes')
    throw new Failure(
      'cancelled',
      'Not started; nothing was changed.',
      'run mentor init again when you are ready',
    );
  const { starts = '', ends = '' } = optionsOf(answers);
  const said = {
    ...answers,
    ...('--starts' in answers && { '--starts': starts }),
    ...('--ends' in answers && { '--ends': ends }),
  };
  return {
    made: programmeOf(answers),
    answers: Object.fromEntries(Object.entries(said).filter(([, answer]) => answer !== '')),
  };
}

function presetQuestion(): Question {
  const width = Math.max(...PRESETS.map((name) => name.length));
  return {
    option: '--preset',
    message: 'What kind of programme is it?',
    kind: 'choice',
    choices: PRESETS.map((name) => {
      const preset = readPreset(name);
      return {
        value: name,
        label: `${name.padEnd(width)}  ${preset.summary}`,
        short: name,
        about: `It starts with ${presetText(preset)}.`,
      };
    }),
  };
}

function zoneQuestion(context: Context): Question {
  const own = ownZone(context) ?? 'UTC';
  const zones = zonesByName().map(([label, value]) => ({ value, label }));
  return {
    option: '--timezone',
    message: 'In which time zone does it run?',
    kind: 'search',
    choices: [{ value: own, label: own }, ...zones.filter(({ label }) => label !== own)],
  };
}

function startQuestion(today: string, read: (day: string) => void): Question {
  return {
    option: '--starts',
    message: 'Which is its first day?',
    kind: 'text',
    initial: today,
    check: checkedBy(read),
  };
}

function endQuestion(startsOn: string, read: (day: string) => void): Question {
  return {
    option: '--ends',
    message: `And its last day? (Enter: twelve months, to ${addMonths(startsOn, 12)})`,
    kind: 'text',
    isOptional: true,
    check: checkedBy(read),
  };
}

function levelsQuestion({ levels }: Programme, read: (list: string) => void): Question {
  const own = levels.length === 0 ? 'none' : levels.join(', ');
  return {
    option: '--levels',
    message: `Which levels do people have, lowest first, with commas? (Enter: ${own})`,
    kind: 'text',
    isOptional: true,
    check: checkedBy(read),
  };
}

/** Returns a check by what reads the answer: the failure that it throws is what is wrong. */
function checkedBy(read: (answer: string) => void): (answer: string) => undefined {
  return (answer) => {
    read(answer);
    return undefined;
  };
}
