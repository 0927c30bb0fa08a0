/**
 * Indexes over references to relationships and people. SQLite looks for references each time such a row is removed, and
 * an undo may remove tens of thousands.
 */
import type { Migration } from './migration.ts';

const SQL = `
CREATE INDEX relationships_previous ON relationships (previous_id);
CREATE INDEX relationships_proposal ON relationships (proposal_id);
CREATE INDEX goals_participant ON goals (participant_id);
CREATE INDEX goals_carried_from ON goals (carried_from_id);
CREATE INDEX meetings_absent ON meetings (absent_id);
CREATE INDEX meeting_actions_owner ON meeting_actions (owner_id);
CREATE INDEX check_ins_participant ON check_ins (participant_id);
CREATE INDEX reflections_participant ON reflections (participant_id);
CREATE INDEX readiness_assessments_participant ON readiness_assessments (participant_id);
CREATE INDEX agreement_acceptances_participant ON agreement_acceptances (participant_id);
CREATE INDEX pair_decisions_mentee ON pair_decisions (mentee_id);
CREATE INDEX pair_decisions_mentor ON pair_decisions (mentor_id);
CREATE INDEX skill_ratings_relationship ON skill_ratings (relationship_id);
CREATE INDEX outcome_records_relationship ON outcome_records (relationship_id);
`;

export const whatPointsAtARow: Migration = {
  version: 10,
  name: 'what points at a row',
  up(db) {
    db.exec(SQL);
  },
};
