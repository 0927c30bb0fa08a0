/** An override names its rules, two can be kept apart for good, and who met their goals sooner has completed. */
import type { Migration } from './migration.ts';

/**
 * Names a rule as `labelOf` does. What earlier overrides were given for is not known, so they cover the rules of that
 * day.
 */
const SQL = `
ALTER TABLE pair_decisions ADD COLUMN override_rules TEXT; -- JSON: the rules that override_reason is given for
ALTER TABLE pair_decisions ADD COLUMN is_for_good INTEGER NOT NULL DEFAULT 0 CHECK (is_for_good IN (0, 1));
UPDATE pair_decisions SET override_rules = (
  SELECT json_group_array(
    json_extract(rule.value, '$.rule') ||
    coalesce(':' || coalesce(json_extract(rule.value, '$.field'), json_extract(rule.value, '$.course')), '')
  )
  FROM programme, json_each(programme.criteria, '$.rules') AS rule
  WHERE coalesce(json_extract(rule.value, '$.on'), 1) <> 0
) WHERE override_reason IS NOT NULL;
UPDATE relationships SET outcome = 'completed' WHERE outcome = 'ended-early' AND end_reason = 'goals-met';
UPDATE round_mentees SET outcome = 'matched' WHERE outcome = 'unmatched' AND EXISTS (
  SELECT 1 FROM relationships JOIN relationship_people ON relationship_id = relationships.id
  WHERE relationships.round_id = round_mentees.round_id AND end_reason = 'goals-met' AND role = 'mentee'
    AND relationship_people.participant_id = round_mentees.participant_id
);
`;

export const decisionsThatLast: Migration = {
  version: 13,
  name: 'decisions that last',
  up(db) {
    db.exec(SQL);
  },
};
