/** The participants report: who is in, who is ready, what is missing. */
import { type RollEntry, rolesOf } from '../domain/people/participant.ts';
import { missingFor, statusOn } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import { sidesAndReadiness } from './statistics/counts.ts';
import { count, type Figure, type Report, type ReportFacts, share } from './report.ts';

export const participants: Report = {
  name: 'participants',
  title: 'Participants',
  group: 'people',
  answers: 'who is in, who is ready, what is missing',
  build(facts) {
    const { programme, asOf } = facts;
    const lines = inRound(facts)
      .map((person) => ({
        person,
        status: statusOn(person, asOf),
        missing: missingFor(person, programme.requiredFields, asOf),
      }))
      .sort((a, b) =>
        a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : a.person.id - b.person.id,
      );
    const active = lines.filter((line) => line.status === 'active');
    const ready = active.filter((line) => line.missing.length === 0);
    const lacking = [...new Set(active.flatMap((line) => line.missing))].sort();
    const figures: Figure[] = [
      count(
        'participants',
        'Participants',
        lines.length,
        'People ever enrolled, whatever their status; of a round, those in its relationships.',
      ),
      count(
        'active',
        'Active',
        active.length,
        'Participants who are neither paused nor withdrawn on the date of the report.',
      ),
      count(
        'paused',
        'Paused',
        lines.filter((line) => line.status === 'paused').length,
        'Participants who are paused on that date.',
      ),
      count(
        'withdrawn',
        'Withdrawn',
        lines.filter((line) => line.status === 'withdrawn').length,
        'Participants who have withdrawn.',
      ),
      ...sidesAndReadiness(
        active.map(({ person }) => person),
        ready.map(({ person }) => person),
      ),
      ...lacking.map((item) =>
        share(
          `missing_${item.replaceAll(/[^a-z_]/g, '_')}`,
          `Missing: ${item}`,
          active.filter((line) => line.missing.includes(item)).length,
          active.length,
          `Active participants who lack ${item}, of active participants.`,
        ),
      ),
    ];
    return {
      figures,
      headline: ['active', 'mentors', 'mentees', 'readiness_rate'],
      needsAction: ready.length < active.length,
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'name', label: 'Name', isPersonal: true },
          { key: 'roles', label: 'Roles', isFixed: true },
          { key: 'organisation', label: 'Organisation', isPersonal: true },
          { key: 'status', label: 'Status', isFixed: true },
          { key: 'ready', label: 'Ready', isFixed: true },
          { key: 'missing', label: 'Missing' },
        ],
        rows: lines.map(({ person, status, missing }) => [
          idOf('P', person.id),
          person.name,
          rolesOf(person),
          person.organisation,
          status,
          missing.length === 0,
          missing.join(', '),
        ]),
      },
    };
  },
};

/** Everyone, or who is in the relationships of the round; only then are those loaded. */
function inRound(facts: ReportFacts): readonly RollEntry[] {
  if (facts.round === null) return facts.participants;
  const ids = new Set(facts.relationships.flatMap((one) => one.people.map((person) => person.participantId)));
  return facts.participants.filter((person) => ids.has(person.id));
}
