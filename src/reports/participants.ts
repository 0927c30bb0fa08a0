/** The participants report: who is enrolled, who is ready, and what is missing. */
import { byName, rolesOf } from '../domain/people/participant.ts';
import { missingFor, statusOn } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import { sidesAndReadiness } from './statistics/counts.ts';
import { count, share } from './figure.ts';
import { counted, partOf } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { membersOf } from './statistics/before-and-after.ts';

export const participants: Report = {
  name: 'participants',
  title: 'Participants',
  group: 'people',
  answers: 'who is in, who is ready, what is missing',
  list: 'Person by person',
  lead: (figure) => [
    `${counted(figure('active').value ?? 0, 'person takes', 'people take')} part`,
    figure('readiness_rate').value === 1 && figure('active').value !== 1
      ? 'all are ready to be matched'
      : partOf(figure('readiness_rate'), ['is ready to be matched', 'are ready to be matched']),
  ],
  steps: (figure) =>
    (figure('readiness_rate').value ?? 1) === 1
      ? []
      : [{ text: 'Who is not ready, and what is missing:', command: 'mentor participant list --not-ready' }],
  build(facts) {
    const { programme, asOf } = facts;
    const inRound = membersOf(facts);
    const lines = facts.participants
      .filter(({ id }) => inRound === null || inRound.has(id))
      .toSorted(byName)
      .map((person) => ({
        person,
        status: statusOn(person, asOf),
        missing: missingFor(person, programme.requiredFields, asOf),
      }));
    const withStatus = (status: string): typeof lines => lines.filter((line) => line.status === status);
    const active = withStatus('active');
    const ready = active.filter((line) => line.missing.length === 0);
    const lacking = [...new Set(active.flatMap((line) => line.missing))].sort();
    return {
      figures: [
        count('participants', 'Participants', lines.length, {
          definition: 'People ever enrolled, whatever their status; of a round, those in its relationships.',
        }),
        count('active', 'Active', active.length, {
          definition: 'Participants who are neither paused nor withdrawn on the date of the report.',
        }),
        count('paused', 'Paused', withStatus('paused').length, {
          definition: 'Participants who are paused on that date.',
          isOneOfSeveral: true,
        }),
        count('withdrawn', 'Withdrawn', withStatus('withdrawn').length, {
          definition: 'Participants who have withdrawn.',
          isOneOfSeveral: true,
        }),
        ...sidesAndReadiness(
          active.map(({ person }) => person),
          ready.map(({ person }) => person),
        ),
        ...lacking.map((item) =>
          share(
            `missing_${item.replaceAll(/[^a-z_]/g, '_')}`,
            `Missing: ${item}`,
            active,
            ({ missing }) => missing.includes(item),
            {
              noun: ['person', 'people'],
              definition: `Active participants who lack ${item}, of active participants.`,
            },
          ),
        ),
      ],
      headline: ['active', 'mentors', 'mentees', 'readiness_rate'],
      needsAction: ready.length < active.length,
      table: tableOf(lines, null, [
        { key: 'id', label: 'Id', isFixed: true, of: ({ person }) => idOf('P', person.id) },
        { key: 'name', label: 'Name', isPersonal: true, of: ({ person }) => person.name },
        { key: 'roles', label: 'Roles', isFixed: true, of: ({ person }) => rolesOf(person) },
        {
          key: 'organisation',
          label: 'Organisation',
          spare: 1,
          isPersonal: true,
          of: ({ person }) => person.organisation,
        },
        { key: 'status', label: 'Status', isFixed: true, of: ({ status }) => status },
        {
          key: 'ready',
          label: 'Ready',
          isFixed: true,
          needsWhen: false,
          of: ({ missing }) => missing.length === 0,
        },
        { key: 'missing', label: 'Missing', isWords: true, of: ({ missing }) => missing.join(', ') },
      ]),
    };
  },
};
