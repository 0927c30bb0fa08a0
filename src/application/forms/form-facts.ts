/** Loads what decides which forms are due: see `domain/forms/due/due-forms.ts`. */
import { type Circumstances, snoozesOn } from '../../domain/attention/signal.ts';
import type { FormFacts } from '../../domain/forms/due/due-forms.ts';
import { FORM_KINDS, type FormKind } from '../../domain/forms/form.ts';
import { grouped } from '../../domain/grouping.ts';
import { loadTakenAnswers } from '../../store/forms/answers.ts';
import { type Addressee, loadAddressees } from '../../store/forms/form-people.ts';
import { loadRatings } from '../../store/people/skills.ts';
import { loadCircumstances, loadSettings } from '../../store/relationships/attention.ts';
import { loadProgressDays } from '../../store/relationships/goals.ts';
import { loadOutcomes } from '../../store/relationships/outcomes.ts';
import type { Store } from '../../store/store.ts';

/** Returns the name of the setting that says whether a form falls due by itself: 0 where it does not. */
export function askSettingOf(kind: FormKind): string {
  return `ask-${kind}`;
}

/** What decides which forms are due, with what a form says of each person. */
export interface LoadedFormFacts extends FormFacts {
  readonly people: ReadonlyMap<number, Addressee>;
}

/**
 * Returns what decides which forms are due.
 *
 * @param kinds The forms that are asked about. What only others need is not loaded.
 * @param known What is loaded already.
 */
export function loadFormFacts(
  store: Store,
  kinds: readonly FormKind[] = FORM_KINDS,
  known: Circumstances = loadCircumstances(store),
): LoadedFormFacts {
  const { today } = store;
  const wants = (kind: FormKind): boolean => kinds.includes(kind);
  const { phases, schedule, thresholds, snoozes } = known;
  const settings = loadSettings(store);
  const ofPerson = ({ participantId }: { readonly participantId: number }): number => participantId;
  return {
    circumstances: {
      phases,
      schedule,
      usualRhythmDays: thresholds.usualRhythmDays,
      progress: wants('progress') ? loadProgressDays(store) : new Map(),
      ratings: wants('skills') ? grouped(loadRatings(store), ofPerson) : new Map(),
      outcomes: wants('outcomes') ? grouped(loadOutcomes(store), ofPerson) : new Map(),
    },
    people: loadAddressees(store),
    given: loadTakenAnswers(store).filter(({ form }) => wants(form)),
    snoozes: new Map([...snoozes.keys()].map((id) => [id, snoozesOn({ snoozes }, id, today)])),
    notAsked: new Set(FORM_KINDS.filter((kind) => settings.get(askSettingOf(kind)) === 0)),
    today,
  };
}
