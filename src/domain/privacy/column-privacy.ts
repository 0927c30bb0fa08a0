/**
 * What every column of the data file holds. Access, erasure, obfuscation, the log in words and the check all use this one
 * list, so each of them covers every table. A test fails for a column without an entry. The fields of participants state
 * in their own entries what they hold.
 */
import { columnsOf } from '../people/field.ts';
import { FIELDS } from '../people/fields.ts';
import { type Held, isInConfidence } from './held.ts';

/** How the rows of a table belong to people, and what its columns hold. */
export interface TablePrivacy {
  /** The columns with the number of the participant whose row it is. Where there are several, it is about each of them. */
  readonly owners?: readonly string[];
  /**
   * The row that it is part of. Without a named owner it belongs to everyone to whom that row belongs. Where somebody
   * else is the owner, they may see it, unless it is private.
   */
  readonly within?: readonly [column: string, table: string];
  /** The table whose rows name its people, and the column there that names the row: it belongs to each of them. */
  readonly peopleIn?: readonly [table: string, column: string];
  /**
   * Whether only its owner may see the row, or that of the row that it is part of. Others are told only that there is one.
   */
  readonly isPrivate?: true;
  readonly columns: Readonly<Record<string, Held>>;
  /** What columns held that a migration has removed: the log still mentions them. */
  readonly gone?: Readonly<Record<string, Held>>;
}

/** Returns an entry for each of the columns named. */
function all(held: Held, columns: string): Record<string, Held> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, held]));
}

export const COLUMN_PRIVACY: Readonly<Record<string, TablePrivacy>> = {
  programme: {
    columns: {
      ...all(
        'plain',
        'id preset timezone starts_on ends_on date_order default_capacity required_fields has_goals_confirmed',
      ),
      ...all('vocabulary', 'name criteria'),
      // Somebody’s name and address. Where they name a participant who is erased, the programme has no contact.
      ...all('references', 'contact_name contact_email'),
    },
  },
  levels: { columns: { ...all('plain', 'id position'), name: 'vocabulary' } },
  phases: { columns: all('plain', 'id phase target_days') },
  phase_requirements: { columns: all('plain', 'id phase position requirement parameters') },
  topics: { columns: { id: 'plain', ...all('vocabulary', 'name folded') } },
  topic_aliases: { columns: { ...all('plain', 'id topic_id'), ...all('vocabulary', 'alias folded') } },
  participants: {
    owners: ['id'],
    columns: {
      ...all('plain', 'id status paused_until enrolled_on withdrawn_on consent_withdrawn_on'),
      ...all('identity', 'key row_hash'),
      ...Object.fromEntries(
        FIELDS.flatMap((field) => columnsOf(field).map(([column]) => [column, field.held])),
      ),
    },
    gone: { manager: 'references', ...all('private-references', 'prefers avoids') },
  },
  person_references: {
    owners: ['participant_id'],
    columns: {
      ...all('plain', 'id participant_id field position is_outside'),
      ...all('private-references', 'person_id text'),
    },
  },
  identity_decisions: {
    owners: ['participant_id', 'other_id'],
    columns: all('plain', 'id participant_id other_id is_same decided_on'),
  },
  organisation_aliases: { columns: { id: 'plain', ...all('programme-words', 'organisation alias plain') } },
  participant_topics: {
    owners: ['participant_id'],
    columns: all('plain', 'id participant_id kind topic_id position'),
  },
  import_profiles: {
    columns: {
      ...all('plain', 'id kind'),
      // Often a file's name, which may contain somebody's name.
      name: 'programme-words',
      // The questions of a form, and what its worded answers are taken for. It is JSON that may contain a name.
      ...all('document', 'headers choices'),
    },
  },
  custom_fields: { columns: { ...all('plain', 'id is_sensitive'), ...all('vocabulary', 'name label') } },
  custom_values: {
    owners: ['participant_id'],
    columns: { ...all('plain', 'id participant_id field_id'), value: 'confidence' },
  },
  rounds: {
    columns: { ...all('plain', 'id starts_on ends_on status opened_on closed_on'), name: 'programme-words' },
  },
  round_mentees: { owners: ['participant_id'], columns: all('plain', 'id round_id participant_id outcome') },
  pair_decisions: {
    owners: ['mentee_id', 'mentor_id'],
    columns: {
      ...all('plain', 'id round_id mentee_id mentor_id decision decided_on override_rules is_for_good'),
      ...all('confidence', 'reason override_reason'),
    },
  },
  group_decisions: {
    peopleIn: ['group_decision_people', 'decision_id'],
    columns: {
      ...all('plain', 'id round_id decision decided_on override_rules is_for_good'),
      ...all('confidence', 'reason override_reason'),
    },
  },
  group_decision_people: {
    owners: ['participant_id'],
    within: ['decision_id', 'group_decisions'],
    columns: all('plain', 'id decision_id participant_id position'),
  },
  proposals: {
    columns: {
      ...all('plain', 'id round_id status fingerprint created_on applied_on'),
      plan: 'document',
    },
  },
  relationships: {
    peopleIn: ['relationship_people', 'relationship_id'],
    columns: {
      ...all(
        'plain',
        'id format round_id proposal_id previous_id score phase started_on planned_end_on decision decided_on outcome ended_on',
      ),
      // A code, so that it can be counted; but nobody else may read whose it is.
      end_reason: 'plain',
      end_notes: 'confidence',
    },
  },
  relationship_people: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    columns: {
      // The reason is a code, so that it can be counted; but nobody else may read whose it is.
      ...all('plain', 'id relationship_id participant_id role wait_before joined_on left_on left_reason'),
      left_notes: 'confidence',
      override: 'words',
    },
  },
  phase_changes: {
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all('plain', 'id relationship_id from_phase to_phase changed_on is_forced'),
      reason: 'words',
    },
  },
  readiness_assessments: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    isPrivate: true,
    columns: {
      ...all(
        'plain',
        'id relationship_id participant_id assessed_on motivation time expectations confidence',
      ),
      words: 'confidence',
    },
  },
  agreements: {
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all('plain', 'id relationship_id version drafted_on asked_on rhythm_days'),
      ...all(
        'words',
        'mentor_expectations mentee_expectations responsibilities channel boundaries confidentiality etiquette',
      ),
    },
  },
  agreement_acceptances: {
    owners: ['participant_id'],
    within: ['agreement_id', 'agreements'],
    columns: all('plain', 'id agreement_id participant_id accepted_on'),
  },
  goals: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all(
        'plain',
        'id relationship_id participant_id carried_from_id topic_id set_on due_on status closed_on',
      ),
      ...all('words', 'statement measure baseline target why reason'),
    },
  },
  milestones: {
    within: ['goal_id', 'goals'],
    columns: { ...all('plain', 'id goal_id position due_on done_on'), statement: 'words' },
  },
  goal_progress: {
    within: ['goal_id', 'goals'],
    columns: { ...all('plain', 'id goal_id noted_on'), ...all('words', 'value note') },
  },
  goal_revisions: {
    within: ['goal_id', 'goals'],
    columns: { ...all('plain', 'id goal_id review_id revised_on'), ...all('words', 'changed reason') },
  },
  goal_confirmations: {
    // What somebody would change goes with them; without an answer the row goes with the goal.
    owners: ['answerer_id'],
    within: ['goal_id', 'goals'],
    columns: {
      ...all('plain', 'id goal_id writer_id asked_on answerer_id answered_on agrees'),
      words: 'words',
    },
  },
  meetings: {
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all('plain', 'id relationship_id status met_on starts_at minutes absent_id also_absent sequence'),
      ...all('words', 'channel notes'),
    },
  },
  meeting_actions: {
    owners: ['owner_id'],
    within: ['meeting_id', 'meetings'],
    columns: { ...all('plain', 'id meeting_id owner_id due_on done_on'), action: 'words' },
  },
  check_ins: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    isPrivate: true,
    columns: {
      ...all(
        'plain',
        'id relationship_id participant_id answered_on satisfaction trust communication commitment recommend asks_help',
      ),
      words: 'confidence',
    },
  },
  reviews: {
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all('plain', 'id relationship_id reviewed_on still_works goals_right'),
      changes_agreed: 'words',
    },
  },
  reflections: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    isPrivate: true,
    columns: {
      ...all('plain', 'id relationship_id participant_id reflected_on satisfaction wants_more is_shared'),
      ...all('confidence', 'achievements lessons celebrate'),
    },
  },
  courses: {
    columns: { ...all('plain', 'id required_of valid_months'), ...all('vocabulary', 'name folded') },
  },
  training_records: {
    owners: ['participant_id'],
    columns: all('plain', 'id participant_id course_id completed_on expires_on'),
  },
  resources: { columns: { ...all('plain', 'id phase topic_id'), ...all('programme-words', 'title link') } },
  templates: { columns: { ...all('plain', 'id language name'), ...all('programme-words', 'subject body') } },
  targets: { columns: all('plain', 'id figure value by_on set_on') },
  skill_ratings: {
    owners: ['participant_id'],
    isPrivate: true,
    columns: {
      ...all('plain', 'id participant_id relationship_id topic_id moment rated_on rating'),
      // A topic's name, or one of ours; it goes with the topic.
      subject: 'vocabulary',
    },
  },
  settings: { columns: all('plain', 'id name value') },
  attention_snoozes: {
    within: ['relationship_id', 'relationships'],
    columns: {
      ...all('plain', 'id relationship_id signal snoozed_on until_on'),
      reason: 'confidence',
    },
  },
  reminders_sent: {
    owners: ['participant_id'],
    columns: all('plain', 'id participant_id relationship_id kind occasion level sent_on'),
  },
  outcome_records: {
    owners: ['participant_id'],
    isPrivate: true,
    columns: {
      ...all('plain', 'id participant_id relationship_id kind happened_on value'),
      notes: 'confidence',
    },
  },
  // The path of a copy does not tell whom it holds: the program never puts a person's name into a file name.
  backups: {
    columns: all(
      'plain',
      'id path kind made_on erased_through trouble made_from made_from_inode last_invocation last_recorded_at',
    ),
  },
  erasures: { columns: all('plain', 'id participant_id erased_on is_rewritten') },
  retention: { columns: all('plain', 'id subject months') },
  // A whole form, as JSON: the programme's own words.
  forms: { columns: { ...all('plain', 'id form version changed_on'), definition: 'document' } },
  form_answers: {
    owners: ['participant_id'],
    within: ['relationship_id', 'relationships'],
    isPrivate: true,
    columns: {
      ...all('plain', 'id form version participant_id relationship_id occasion_on answered_on received_on'),
      // Somebody who knows most of an answer could guess the rest until it fits.
      digest: 'confidence',
    },
  },
  form_values: {
    within: ['answer_id', 'form_answers'],
    isPrivate: true,
    columns: { ...all('plain', 'id answer_id question'), value: 'confidence' },
  },
};

/** Returns what a column holds. A column without an entry is treated as words in confidence. */
export function heldIn(table: string, column: string): Held {
  const { columns, gone } = COLUMN_PRIVACY[table] ?? {};
  return columns?.[column] ?? gone?.[column] ?? 'confidence';
}

const LISTS = new Set(FIELDS.filter(({ kept }) => kept === 'list').map(({ name }) => name));

/** Returns whether a column holds what people said as a JSON list of texts. */
export function isListColumn(table: string, column: string): boolean {
  return table === 'participants' && LISTS.has(column);
}

/** Columns that hold codes but still reveal something in confidence. */
const CODES_IN_CONFIDENCE: ReadonlySet<string> = new Set([
  'relationships.end_reason',
  'relationship_people.left_reason',
  // If two people break a rule on a sensitive field, the rule reveals how they differ.
  'pair_decisions.override_rules',
  'group_decisions.override_rules',
  // A digest of everything people said. Somebody who knows the rest could guess what is in confidence until it fits.
  'proposals.fingerprint',
]);

/** Returns whether only the coordinator may read what a column says of a person. */
export function isConfidential(table: string, column: string): boolean {
  return isInConfidence(heldIn(table, column)) || CODES_IN_CONFIDENCE.has(`${table}.${column}`);
}
