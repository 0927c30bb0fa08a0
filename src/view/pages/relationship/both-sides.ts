/** What each side said of a relationship, and the reviews of both: ratings for anybody, words for the coordinator. */
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import type { Block, Cell, JsonValue, Table } from '../../document/document.ts';

/**
 * Returns readiness, reviews and reflections as tables, those that there are.
 *
 * @param isConfidential Whether the words of one side are shown with their ratings.
 */
export function voices(facts: RelationshipFacts, isConfidential: boolean): Block[] {
  const tables = [
    readinessTable(facts, isConfidential),
    reviewTable(facts),
    reflectionTable(facts, isConfidential),
  ];
  return tables.filter((table) => table.rows.length > 0).map((table) => ({ kind: 'table', table }));
}

/** Returns the same for scripts. */
export function voicesJson(facts: RelationshipFacts, isConfidential: boolean): { [key: string]: JsonValue } {
  const who = (participantId: number): string => idOf('P', participantId);
  return {
    readiness: facts.assessments.map((one) => ({
      participant: who(one.participantId),
      on: one.assessedOn,
      motivation: one.motivation,
      time: one.time,
      expectations: one.expectations,
      confidence: one.confidence,
      ...(isConfidential ? { words: one.words } : {}),
    })),
    reviews: facts.reviews.map((one) => ({
      on: one.reviewedOn,
      still_works: one.stillWorks,
      goals_right: one.goalsRight,
      changes: one.changesAgreed,
    })),
    reflections: facts.reflections.map((one) => ({
      participant: who(one.participantId),
      on: one.reflectedOn,
      satisfaction: one.satisfaction,
      ...(isConfidential
        ? {
            achievements: one.achievements,
            lessons: one.lessons,
            celebrate: one.celebrate,
            wants_more: one.wantsMore,
          }
        : {}),
    })),
  };
}

function readinessTable(facts: RelationshipFacts, isConfidential: boolean): Table {
  return {
    title: 'Readiness, 1 to 5',
    columns: [
      { key: 'who', label: 'Who' },
      { key: 'on', label: 'On', give: 0 },
      ...['Motivation', 'Time', 'Expectations', 'Confidence'].map((label) => ({
        key: label.toLowerCase(),
        label,
        align: 'right' as const,
        give: 0,
      })),
      ...(isConfidential ? [{ key: 'words', label: 'Words', give: 2 }] : []),
    ],
    rows: facts.assessments.map((one): Cell[] => [
      nameOf(facts, one.participantId),
      one.assessedOn,
      one.motivation,
      one.time,
      one.expectations,
      one.confidence,
      ...(isConfidential ? [one.words] : []),
    ]),
  };
}

function reviewTable(facts: RelationshipFacts): Table {
  return {
    title: 'Reviews',
    columns: [
      { key: 'on', label: 'On', give: 0 },
      { key: 'still_works', label: 'Still works', give: 0 },
      { key: 'goals_right', label: 'Goals right', give: 0 },
      { key: 'changes', label: 'Changes', give: 2 },
    ],
    rows: facts.reviews.map((one): Cell[] => [
      one.reviewedOn,
      one.stillWorks,
      one.goalsRight,
      one.changesAgreed,
    ]),
  };
}

function reflectionTable(facts: RelationshipFacts, isConfidential: boolean): Table {
  return {
    title: 'Reflections',
    columns: [
      { key: 'who', label: 'Who' },
      { key: 'on', label: 'On', give: 0 },
      { key: 'satisfaction', label: 'Satisfaction', align: 'right', give: 0 },
      ...(isConfidential
        ? [
            { key: 'achievements', label: 'Achievements', give: 2 },
            { key: 'lessons', label: 'Lessons', give: 2 },
            { key: 'celebrate', label: 'To celebrate', give: 2 },
            { key: 'wants_more', label: 'Wants more', give: 0 },
          ]
        : []),
    ],
    rows: facts.reflections.map((one): Cell[] => [
      nameOf(facts, one.participantId),
      one.reflectedOn,
      one.satisfaction,
      ...(isConfidential ? [one.achievements, one.lessons, one.celebrate, one.wantsMore] : []),
    ]),
  };
}

function nameOf(facts: RelationshipFacts, participantId: number): string {
  return (
    facts.people.find((person) => person.participantId === participantId)?.name ?? idOf('P', participantId)
  );
}
