/**
 * Explains each letter of a SMART goal in plain words: what is there, what is missing, and what would do.
 */
import { saysNothing } from '../../words/answer.ts';
import { addMonths, daysBetween } from '../../time/dates.ts';
import { numberIn } from './goal-progress.ts';
import type { GoalFields } from '../relationship.ts';

export interface Letter {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T';
  readonly name: 'specific' | 'measurable' | 'achievable' | 'relevant' | 'time-bound';
  /** Whether what the letter asks for is there: a goal is complete when all five are. */
  readonly isDone: boolean;
  /** What is missing or could be better; `null` where there is nothing to say. */
  readonly says: string | null;
  /** What would do, as an option with its value; `null` where there is nothing to say. */
  readonly example: string | null;
}

/** The day on which the goal is looked at, and the day on which its relationship is planned to end. */
interface Moment {
  readonly today: string;
  readonly plannedEndOn: string;
}

/**
 * Returns the five letters of a goal. Even a complete goal may get a remark: for a statement of one word, a target equal
 * to the baseline, or a date after the relationship is over.
 *
 * @example smartLetters({ …, dueOn: null }, moment).at(-1)?.says // 'By when? Without a date it will always be later.'
 */
export function smartLetters(goal: GoalFields, moment: Moment): Letter[] {
  return [
    letter('S', 'specific', !saysNothing(goal.statement), specific(goal)),
    letter('M', 'measurable', !saysNothing(goal.measure) && hasValue(goal.baseline), measurable(goal)),
    letter('A', 'achievable', hasValue(goal.target), achievable(goal)),
    letter('R', 'relevant', !saysNothing(goal.why), relevant(goal)),
    letter('T', 'time-bound', hasValue(goal.dueOn), timeBound(goal, moment)),
  ];
}

type Advice = readonly [says: string, example: string] | null;

function letter(name: Letter['letter'], word: Letter['name'], isDone: boolean, advice: Advice): Letter {
  return { letter: name, name: word, isDone, says: advice?.[0] ?? null, example: advice?.[1] ?? null };
}

/** One letter counts as a value: a grade. */
function hasValue(part: string | null): boolean {
  return !saysNothing(part, 1);
}

function specific({ statement }: GoalFields): Advice {
  const words = statement.trim().split(/\s+/);
  // Two characters of Chinese or Japanese can say as much as a sentence.
  if (
    !saysNothing(statement) &&
    (words.length > 2 ||
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(statement))
  )
    return null;
  return [
    'Who will do what, and where? Somebody else should be able to tell whether it happened.',
    '--statement "Lead the year 8 team meeting on my own"',
  ];
}

function measurable({ measure, baseline }: GoalFields): Advice {
  if (saysNothing(measure))
    return [
      'How will both of you see that it moves? Name something to count or to look at.',
      '--measure "meetings led without help" --baseline 0',
    ];
  if (!hasValue(baseline))
    return [
      'Where does it stand today? Without a beginning nobody can see how far it came.',
      '--baseline "0 of 6"',
    ];
  return null;
}

function achievable({ baseline, target }: GoalFields): Advice {
  if (!hasValue(target))
    return ['What would be enough? Choose what can be reached in the time you have.', '--target "6 of 6"'];
  const [from, to] = [numberIn(baseline ?? ''), numberIn(target ?? '')];
  if (hasValue(baseline) && (baseline === target || (from !== undefined && from === to)))
    return ['The target is where it stands already. What would be a step from there?', '--target "6 of 6"'];
  return null;
}

function relevant({ why }: GoalFields): Advice {
  return !saysNothing(why)
    ? null
    : [
        'Why does it matter to the mentee, now? A goal that is somebody else’s does not last.',
        '--why "I want to be ready for head of year"',
      ];
}

function timeBound({ dueOn }: GoalFields, { today, plannedEndOn }: Moment): Advice {
  const soon = addMonths(today, 3);
  const day = soon < plannedEndOn || plannedEndOn <= today ? soon : plannedEndOn;
  if (dueOn === null || dueOn === '')
    return ['By when? Without a date it will always be later.', `--due ${day}`];
  if (dueOn < today)
    return [
      `It was due ${daysBetween(dueOn, today)} days ago. Is it done, or does it need another date?`,
      `--due ${day}`,
    ];
  if (dueOn > plannedEndOn)
    return [
      `It is due after ${plannedEndOn}, when the relationship is planned to end. Carry it over then, or take a smaller step.`,
      `--due ${plannedEndOn}`,
    ];
  return null;
}
