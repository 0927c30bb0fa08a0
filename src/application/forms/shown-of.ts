/** What a form shows of the pair before it asks: what both sides may read, in the words of the programme's own forms. */
import { goalsReadBy } from '../../domain/relationship/goals/goals-read.ts';
import { AGREEMENT_PARTS, isWritten } from '../../domain/relationship/agreement.ts';
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { type FormKind, inLanguage, type Question } from '../../domain/forms/form.ts';
import { OF_ALL } from '../../domain/forms/form-fields.ts';
import { companyOf, worded } from '../../domain/forms/form-in-pair.ts';
import { idOf } from '../../domain/reference.ts';
import { columnOf } from '../../domain/people/fields/field-entry.ts';
import { goalsToConfirm, isDeclined } from '../../domain/relationship/goals/goal-confirmation.ts';
import { everybodyOf } from '../../domain/relationship/members/members.ts';
import { type BriefFacts, type Goal, type GoalFields, side } from '../../domain/relationship/relationship.ts';
import { oneLine } from '../../domain/words/text.ts';
import type { FormSet } from './form-set.ts';

type Shown = AskedForm['shown'];

const GOAL_PARTS = ['statement', 'measure', 'baseline', 'target', 'why', 'dueOn'] as const;

/** The forms that build on the goals of the pair. */
const WITH_GOALS: ReadonlySet<FormKind> = new Set(['goals', 'review', 'reflection']);

/** Returns what a form shows of a pair, in the reader's language where the forms are worded in it. */
export function shownOf(
  kind: FormKind,
  pair: BriefFacts,
  { id, languages }: Pick<AskedForm['person'], 'id' | 'languages'>,
  forms: FormSet,
): Shown {
  const company = companyOf(pair);
  const formSet: FormSet = { ...forms, current: (one) => worded(forms.current(one), company) };
  if (kind === 'agreement') return agreementOf(pair, languages, formSet);
  if (kind === 'goal-confirmation')
    return goalsToConfirm(pair, id).flatMap((goal) =>
      wholeGoal(
        readableGoal(goal, id, formSet),
        ownerText(goal, pair, languages, formSet),
        languages,
        formSet,
      ),
    );
  if (!WITH_GOALS.has(kind)) return [];
  const title = titleOf('goals', 'statement', languages, formSet);
  return goalsReadBy(pair, id)
    .filter(({ status }) => status === 'open' || status === 'achieved')
    .flatMap((goal) => [
      {
        title,
        text: `${ownerText(goal, pair, languages, formSet)}${goalText(readableGoal(goal, id, formSet))}`,
      },
      ...(kind === 'goals' ? wouldChange(goal, languages, formSet) : []),
    ]);
}

/** Returns a goal with those of its parts that somebody may read: what is not for both sides, its writer alone. */
export function readableGoal<One extends Goal>(goal: One, id: number, formSet: FormSet): One {
  const writerId = goal.confirmation?.writerId ?? goal.participantId;
  const hidden = GOAL_PARTS.filter((part) => id !== writerId && !isForBoth('goals', columnOf(part), formSet));
  const without = Object.fromEntries(
    hidden.map((part) => [part, part === 'statement' ? idOf('G', goal.id) : null]),
  );
  return { ...goal, ...without };
}

/** A goal part by part, in the words in which it was asked for. */
function wholeGoal(goal: Goal, owner: string, languages: readonly string[], formSet: FormSet): Shown {
  return GOAL_PARTS.flatMap((part) => {
    const text = goal[part];
    if (text === null) return [];
    const title = titleOf('goals', columnOf(part), languages, formSet);
    const id = idOf('G', goal.id);
    return [{ title, text: part === 'statement' && text !== id ? `${id} ${owner}${text}` : text }];
  });
}

/** What the other side would have otherwise, before its writer words it anew. */
function wouldChange(goal: Goal, languages: readonly string[], formSet: FormSet): Shown {
  const words = isDeclined(goal) ? (goal.confirmation?.words ?? null) : null;
  if (words === null || !isForBoth('goal-confirmation', 'words', formSet)) return [];
  return [{ title: titleOf('goal-confirmation', 'words', languages, formSet), text: words }];
}

/** Whose a goal is, before its words, where there are several whose it could be. */
export function ownerText(
  { participantId }: Goal,
  pair: BriefFacts,
  languages: readonly string[],
  formSet: FormSet,
): string {
  if (side(pair, 'mentee').length < 2) return '';
  const ofAll = questionOf('goals', 'whose', formSet)?.choices?.find(({ id }) => id === OF_ALL);
  const owner =
    participantId === null
      ? ofAll && inLanguage(ofAll.words, languages)
      : everybodyOf(pair).find((one) => one.participantId === participantId)?.name;
  return owner === undefined ? '' : `${oneLine(owner)}: `;
}

function agreementOf({ agreement }: BriefFacts, languages: readonly string[], formSet: FormSet): Shown {
  if (agreement === null) return [];
  return AGREEMENT_PARTS.filter(
    ({ part }) => isWritten(agreement, part) && isForBoth('agreement', columnOf(part), formSet),
  ).map(({ part }) => {
    const question = questionOf('agreement', columnOf(part), formSet);
    const value = String(agreement[part]);
    const choice = question?.choices?.find(({ id }) => id === value);
    return {
      title: question === undefined ? part : inLanguage(question.title, languages),
      text: choice === undefined ? value : inLanguage(choice.words, languages),
    };
  });
}

/** A goal in a line: what, from where to where, until when. */
function goalText({ statement, measure, baseline, target, dueOn }: GoalFields): string {
  const steps = [baseline, target].filter((value) => value !== null).join(' → ');
  const measured = [measure, steps].filter((part) => part !== null && part !== '').join(': ');
  const rest = [measured, dueOn ?? ''].filter((part) => part !== '').join(', ');
  return rest === '' ? statement : `${statement} (${rest})`;
}

/** Returns whether both sides may read what a field of a form was answered. */
function isForBoth(kind: FormKind, field: string, formSet: FormSet): boolean {
  return (questionOf(kind, field, formSet)?.readers ?? 'both') === 'both';
}

function titleOf(kind: FormKind, field: string, languages: readonly string[], formSet: FormSet): string {
  const question = questionOf(kind, field, formSet);
  return question === undefined ? '' : inLanguage(question.title, languages);
}

function questionOf(kind: FormKind, field: string, formSet: FormSet): Question | undefined {
  return formSet.current(kind).questions.find((one) => one.field === field);
}
