/** Asks for a meeting: the pair first, then when, how long, how, and what was said. */
import type { Context } from '../../context.ts';
import { type Channel, CHANNELS } from '../../domain/people/fields/choices.ts';
import { minutesSaid } from '../../domain/relationship/said-of-meeting.ts';
import { shellLine } from '../../domain/words/text.ts';
import { dayReading } from '../options/days.ts';
import { whichPair } from '../naming/which-pair.ts';
import type { MeetingSaid } from './meeting-said.ts';

/** Returns what somebody answers; says the line that records it without questions. */
export async function askOfMeeting(context: Context): Promise<MeetingSaid> {
  const given = await whichPair(context, []);
  const dayOf = await dayReading(context);
  const { today } = await context.store();
  const answers = await context.ask.fill([
    {
      option: '--on',
      message: 'On which day?',
      kind: 'text',
      initial: 'today',
      check: (answer) => (dayOf(answer, 'happened') > today ? 'That is still to come.' : undefined),
    },
    {
      option: '--minutes',
      message: 'For how long? 45m, 1h30; blank where nobody knows.',
      kind: 'text',
      isOptional: true,
      check: (answer) =>
        answer.trim() === '' || minutesOf(answer) !== undefined ? undefined : 'Write it as 45m or 1h30.',
    },
    {
      option: '--channel',
      message: 'How did they meet?',
      kind: 'choice',
      choices: [...CHANNELS, ''].map((value) => ({ value, label: value === '' ? 'nobody knows' : value })),
    },
    {
      option: '--notes',
      message: 'What should both remember? Both may read it; it may be left blank.',
      kind: 'text',
      isOptional: true,
    },
  ]);
  const said = (option: string): string => (answers[option] ?? '').trim();
  const day = dayOf(said('--on'), 'happened');
  const minutes = minutesOf(said('--minutes'));
  const channel = CHANNELS.find((one): one is Channel => one === said('--channel'));
  const notes = said('--notes') === '' ? undefined : said('--notes');
  const line = [
    'mentor',
    'met',
    given,
    day,
    ...(minutes === undefined ? [] : [`${minutes}m`]),
    ...(channel === undefined ? [] : [channel]),
    ...(notes === undefined ? [] : ['-m', notes]),
  ];
  await context.again(shellLine(line));
  return { given, day, minutes, channel, notes };
}

/** Where a length is asked for, a number alone is minutes. */
function minutesOf(answer: string): number | undefined {
  return minutesSaid(/^\d+$/.test(answer.trim()) ? `${answer.trim()}m` : answer);
}
