/** The facts that reports are made from. Each is loaded from the store when a report first asks for it. */
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import type { Round } from '../../domain/round.ts';
import { type EquityStep, equityStep } from '../../reports/statistics/equity-history.ts';
import { passagesOf } from '../../reports/facts/note.ts';
import type { ProposedMatches, ReportFacts } from '../../reports/report.ts';
import { readAsOf } from '../../store/log/as-of.ts';
import { loadCircumstances } from '../../store/relationships/attention.ts';
import { equitySteps } from '../../store/privacy/equity-steps.ts';
import { recordedRatings } from '../../store/privacy/rating-log.ts';
import type { FormKind } from '../../domain/forms/form.ts';
import { loadOutcomes } from '../../store/relationships/outcomes.ts';
import { loadParticipants, loadParticipantsById, loadRoll } from '../../store/people/participants.ts';
import { loadCustomFields, loadPhases, loadProgramme } from '../../store/programme.ts';
import { isGroupPlan, type StoredGroupPlan } from '../../matching/groups/open-group-plan.ts';
import { latestProposal, type StoredProposal } from '../../store/matching/proposals.ts';
import { loadFacts } from '../../store/relationships/relationships.ts';
import { loadLeftUnmatched, loadRounds } from '../../store/matching/rounds.ts';
import { loadRatings } from '../../store/people/skills.ts';
import type { Store } from '../../store/store.ts';
import { loadTargets } from '../../store/targets.ts';
import { loadCourses, loadTrainingRecords } from '../../store/people/training.ts';
import { reportedAnswers } from './reported-answers.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';

/** The scope of a report. */
export interface ReportScope {
  /** Undefined for the whole programme. On a day before it existed, a round has nothing. */
  readonly round?: Round | undefined;
  /** The number of a participant, for a report about one person. */
  readonly subject?: number | undefined;
  readonly by?: readonly string[] | undefined;
  readonly form?: FormKind | undefined;
  /** A text to stand beside the figures. */
  readonly note?: string | undefined;
  /** Whether what was said in confidence is shown, by a report that shows it at all. */
  readonly isConfidential?: boolean | undefined;
}

/**
 * Returns the facts of a programme on the store's day. Only what a report asks for is loaded, so build the report
 * inside the same `read` in which this is called.
 */
export function reportFacts(store: Store, scope: ReportScope): ReportFacts {
  const wanted = scope.round;
  const round =
    wanted === undefined ? null : (loadRounds(store).find(({ id }) => id === wanted.id) ?? wanted);
  let every: readonly RelationshipFacts[] | undefined;
  const everyRelationship = (): readonly RelationshipFacts[] => (every ??= loadFacts(store));
  const loaders = {
    programme: () => loadProgramme(store),
    people: () => loadParticipants(store),
    participants: () => loadRoll(store, loadProgramme(store).requiredFields),
    relationships: () => everyRelationship().filter((one) => round === null || one.roundId === round.id),
    open: () => everyRelationship().filter(isOpen),
    ofEveryRound: () => everyRelationship(),
    leftUnmatched: () => loadLeftUnmatched(store),
    rounds: () => loadRounds(store),
    phases: () => loadPhases(store),
    circumstances: () => loadCircumstances(store),
    skillRatings: () => loadRatings(store),
    outcomeRecords: () => loadOutcomes(store),
    courses: () => loadCourses(store),
    trainingRecords: () => loadTrainingRecords(store),
    customFields: () => loadCustomFields(store).toSorted((a, b) => a.id - b.id),
    formAnswers: () =>
      reportedAnswers(
        store,
        { form: scope.form ?? null, isConfidential: scope.isConfidential === true },
        round === null
          ? null
          : new Set(everyRelationship().flatMap(({ id, roundId }) => (roundId === round.id ? id : []))),
      ),
    targets: () => loadTargets(store),
    note: () => passagesOf(scope.note ?? ''),
    equitySteps: () => loadEquitySteps(store),
    recordedRatings: () => (scope.subject === undefined ? [] : recordedRatings(store, scope.subject)),
    proposal: () => proposedMatches(store, round),
    subject: () =>
      scope.subject === undefined ? null : (loadParticipantsById(store, [scope.subject])[0] ?? null),
  } satisfies { [key in keyof ReportFacts]?: () => ReportFacts[key] };
  const facts = {
    asOf: store.today,
    round,
    by: scope.by ?? [],
  };
  for (const [name, load] of Object.entries(loaders)) {
    let loaded: { readonly value: unknown } | undefined;
    Object.defineProperty(facts, name, {
      enumerable: true,
      get: () => (loaded ??= { value: load() }).value,
    });
  }
  return facts as ReportFacts; // every other property was defined above, by its own name
}

/** Loads each step from a copy of the programme as it was at that time. */
function loadEquitySteps(store: Store): EquityStep[] {
  return equitySteps(store).map((moment) =>
    readAsOf(store, moment, (past) => equityStep(reportFacts(past, {}))),
  );
}

function proposedMatches(store: Store, round: Round | null): ProposedMatches | null {
  const proposal = latestProposal(store, round?.id);
  if (proposal === undefined) return null;
  const plan = JSON.parse(proposal.plan) as StoredPlan | StoredGroupPlan;
  if (isGroupPlan(plan)) return proposedGroups(proposal, plan);
  const unit = 10 ** plan.decimals;
  return {
    id: proposal.id,
    status: proposal.status,
    createdOn: proposal.createdOn,
    places: plan.summary.places,
    blockingPairs: plan.summary.blockingPairs,
    matches: plan.matches.map(({ menteeId, mentorId, score }) => ({
      menteeId,
      mentorId,
      score: score / unit,
    })),
    unmatched: plan.unmatched.map(({ menteeId, reason }) => ({ menteeId, reason })),
    notReady: plan.notReady.length,
  };
}

/**
 * Returns a proposal of groups as a report counts it: everybody who is served once, with the first of those whom they have,
 * and the mean of their scores.
 */
function proposedGroups(
  { id, status, createdOn }: StoredProposal,
  { groups, summary, unmatched, notReady, decimals }: StoredGroupPlan,
): ProposedMatches {
  const unit = 10 ** decimals;
  const matches = groups.flatMap(({ menteeIds, peerIds, pairs }) =>
    [...menteeIds, ...peerIds].map((menteeId) => {
      const own = pairs.filter(({ ids }) => ids.includes(menteeId));
      const mentorId = own[0]?.ids.find((one) => one !== menteeId) ?? menteeId;
      return {
        menteeId,
        mentorId,
        score: own.reduce((sum, { score }) => sum + score, 0) / own.length / unit,
      };
    }),
  );
  return {
    id,
    status,
    createdOn,
    places: summary.places,
    blockingPairs: 0,
    matches,
    unmatched: unmatched.map(({ participantId, reason }) => ({ menteeId: participantId, reason })),
    notReady: notReady.length,
  };
}
