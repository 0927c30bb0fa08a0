/** The first schema. It already fits the whole design, so later migrations only add tables. */
import type { Migration } from './migration.ts';

const SQL = `
-- Who changed what, and when. Filled by triggers (see change-log.ts); only erasure may touch it again.
CREATE TABLE invocations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_on TEXT NOT NULL,              -- the programme's date, or --today
  recorded_at TEXT NOT NULL,              -- the true instant, UTC
  actor TEXT NOT NULL,
  command TEXT NOT NULL,                  -- its words alone, never a value of an argument
  undoes INTEGER REFERENCES invocations (id)
) STRICT;
CREATE INDEX invocations_undoes ON invocations (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invocation_id INTEGER NOT NULL REFERENCES invocations (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)), -- the old row, NULL for a new one
  after TEXT CHECK (json_valid(after))    -- the new row, NULL for a removed one
) STRICT;
CREATE INDEX changes_invocation ON changes (invocation_id);
CREATE INDEX changes_row ON changes (table_name, row_id);

-- Holds a row only inside the one write path: a write from anywhere else has no invocation, and fails.
CREATE TABLE write_session (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  invocation_id INTEGER NOT NULL REFERENCES invocations (id),
  is_erasing INTEGER NOT NULL DEFAULT 0 CHECK (is_erasing IN (0, 1))
) STRICT;

CREATE TABLE programme (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  preset TEXT NOT NULL,
  timezone TEXT NOT NULL,
  starts_on TEXT CHECK (starts_on GLOB '????-??-??'),
  ends_on TEXT CHECK (ends_on GLOB '????-??-??'),
  default_capacity INTEGER NOT NULL CHECK (default_capacity >= 0),
  required_fields TEXT NOT NULL CHECK (json_valid(required_fields)),
  criteria TEXT NOT NULL CHECK (json_valid(criteria))
) STRICT;

CREATE TABLE levels (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,              -- lowest first
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE phases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phase TEXT NOT NULL UNIQUE CHECK (phase IN ('preparation', 'negotiation', 'growth', 'closure')),
  target_days INTEGER NOT NULL CHECK (target_days > 0)
) STRICT;

CREATE TABLE phase_requirements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phase TEXT NOT NULL REFERENCES phases (phase),
  position INTEGER NOT NULL,
  requirement TEXT NOT NULL,
  parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters)),
  UNIQUE (phase, requirement)
) STRICT;

CREATE TABLE topics (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE             -- the name without case, accents of width, or outer blanks
) STRICT;

CREATE TABLE topic_aliases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic_id INTEGER NOT NULL REFERENCES topics (id),
  alias TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE participants (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,               -- ref:…, email:… or row:…; the order of everything
  row_hash TEXT UNIQUE,                   -- identity of an imported row that had neither ref nor e-mail
  ref TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT UNIQUE,
  is_mentor INTEGER NOT NULL CHECK (is_mentor IN (0, 1)),
  is_mentee INTEGER NOT NULL CHECK (is_mentee IN (0, 1)),
  organisation TEXT,
  department TEXT,
  manager TEXT,
  job_title TEXT,
  level TEXT REFERENCES levels (name),
  years_experience REAL,
  sector TEXT,
  country TEXT,
  region TEXT,
  timezone TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  availability TEXT,
  channels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(channels)),
  about TEXT,
  motivation TEXT,
  capacity INTEGER CHECK (capacity >= 0),
  hours_per_month REAL,
  worked_in TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(worked_in)),
  formats TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(formats)),
  prefers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(prefers)),
  avoids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(avoids)),
  consent_on TEXT CHECK (consent_on GLOB '????-??-??'),
  consent_notice TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'withdrawn')),
  paused_until TEXT CHECK (paused_until GLOB '????-??-??'),
  enrolled_on TEXT NOT NULL CHECK (enrolled_on GLOB '????-??-??'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '????-??-??'),
  CHECK (is_mentor = 1 OR is_mentee = 1)
) STRICT;

CREATE TABLE participant_topics (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  kind TEXT NOT NULL CHECK (kind IN ('expertise', 'goals', 'challenges')),
  topic_id INTEGER NOT NULL REFERENCES topics (id),
  position INTEGER NOT NULL,              -- most important first
  UNIQUE (participant_id, kind, topic_id)
) STRICT;
CREATE INDEX participant_topics_topic ON participant_topics (topic_id);

CREATE TABLE custom_fields (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,              -- snake_case
  label TEXT NOT NULL,
  is_sensitive INTEGER NOT NULL DEFAULT 0 CHECK (is_sensitive IN (0, 1))
) STRICT;

CREATE TABLE custom_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  field_id INTEGER NOT NULL REFERENCES custom_fields (id),
  value TEXT NOT NULL,
  UNIQUE (participant_id, field_id)
) STRICT;

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '????-??-??'),
  ends_on TEXT NOT NULL CHECK (ends_on GLOB '????-??-??'),
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '????-??-??'),
  closed_on TEXT CHECK (closed_on GLOB '????-??-??'),
  CHECK (ends_on >= starts_on)
) STRICT;
CREATE UNIQUE INDEX rounds_one_open ON rounds (status) WHERE status = 'open';

-- What a closed round left each mentee with: what waiting is counted from.
CREATE TABLE round_mentees (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('matched', 'unmatched', 'not-ready')),
  UNIQUE (round_id, participant_id)
) STRICT;
CREATE INDEX round_mentees_participant ON round_mentees (participant_id);

CREATE TABLE pair_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  mentee_id INTEGER NOT NULL REFERENCES participants (id),
  mentor_id INTEGER NOT NULL REFERENCES participants (id),
  decision TEXT NOT NULL CHECK (decision IN ('approve', 'lock', 'forbid')),
  reason TEXT,
  override_reason TEXT,
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '????-??-??'),
  UNIQUE (round_id, mentee_id, mentor_id)
) STRICT;

CREATE TABLE proposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  status TEXT NOT NULL CHECK (status IN ('open', 'applied', 'superseded', 'discarded')),
  fingerprint TEXT NOT NULL,              -- of everything the plan was made from
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  created_on TEXT NOT NULL CHECK (created_on GLOB '????-??-??'),
  applied_on TEXT CHECK (applied_on GLOB '????-??-??')
) STRICT;
CREATE UNIQUE INDEX proposals_one_open ON proposals (round_id) WHERE status = 'open';

CREATE TABLE relationships (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  format TEXT NOT NULL CHECK (format IN ('one-to-one', 'circle', 'peer')),
  round_id INTEGER REFERENCES rounds (id),
  proposal_id INTEGER REFERENCES proposals (id), -- NULL for a pair made by hand
  previous_id INTEGER REFERENCES relationships (id),
  score TEXT,                             -- in points, as the proposal had it
  phase TEXT NOT NULL CHECK (phase IN ('preparation', 'negotiation', 'growth', 'closure')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '????-??-??'),
  planned_end_on TEXT NOT NULL CHECK (planned_end_on GLOB '????-??-??'),
  decision TEXT CHECK (decision IN ('end', 'renew')),
  decided_on TEXT CHECK (decided_on GLOB '????-??-??'),
  outcome TEXT CHECK (outcome IN ('completed', 'renewed', 'ended-early', 'lapsed')),
  ended_on TEXT CHECK (ended_on GLOB '????-??-??'),
  end_reason TEXT,                        -- a code, confidential
  end_notes TEXT,                         -- confidential
  CHECK ((outcome IS NULL) = (ended_on IS NULL))
) STRICT;
CREATE INDEX relationships_round ON relationships (round_id);

CREATE TABLE relationship_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  wait_before INTEGER NOT NULL DEFAULT 0, -- rounds a mentee had waited, given back after an early end
  UNIQUE (relationship_id, participant_id)
) STRICT;
CREATE INDEX relationship_people_participant ON relationship_people (participant_id);

CREATE TABLE phase_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  from_phase TEXT,
  to_phase TEXT,                          -- NULL where the relationship is over
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '????-??-??'),
  is_forced INTEGER NOT NULL DEFAULT 0 CHECK (is_forced IN (0, 1)),
  reason TEXT
) STRICT;
CREATE INDEX phase_changes_relationship ON phase_changes (relationship_id);

CREATE TABLE readiness_assessments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  assessed_on TEXT NOT NULL CHECK (assessed_on GLOB '????-??-??'),
  motivation INTEGER NOT NULL CHECK (motivation BETWEEN 1 AND 5),
  time INTEGER NOT NULL CHECK (time BETWEEN 1 AND 5),
  expectations INTEGER NOT NULL CHECK (expectations BETWEEN 1 AND 5),
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 5),
  words TEXT
) STRICT;
CREATE INDEX readiness_assessments_relationship ON readiness_assessments (relationship_id);

CREATE TABLE agreements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  drafted_on TEXT NOT NULL CHECK (drafted_on GLOB '????-??-??'),
  mentor_expectations TEXT,
  mentee_expectations TEXT,
  responsibilities TEXT,
  rhythm_days INTEGER CHECK (rhythm_days > 0),
  channel TEXT,
  boundaries TEXT,
  confidentiality TEXT,
  etiquette TEXT,                         -- time zones and languages, where the pair is in two countries
  UNIQUE (relationship_id, version)
) STRICT;

CREATE TABLE agreement_acceptances (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '????-??-??'),
  UNIQUE (agreement_id, participant_id)
) STRICT;

CREATE TABLE goals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  carried_from_id INTEGER REFERENCES goals (id),
  topic_id INTEGER REFERENCES topics (id),
  set_on TEXT NOT NULL CHECK (set_on GLOB '????-??-??'),
  statement TEXT NOT NULL,
  measure TEXT,
  baseline TEXT,
  target TEXT,
  why TEXT,
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'achieved', 'dropped', 'carried-over')),
  closed_on TEXT CHECK (closed_on GLOB '????-??-??'),
  reason TEXT,
  CHECK ((status = 'open') = (closed_on IS NULL))
) STRICT;
CREATE INDEX goals_relationship ON goals (relationship_id);

CREATE TABLE milestones (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  position INTEGER NOT NULL,
  statement TEXT NOT NULL,
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??')
) STRICT;
CREATE INDEX milestones_goal ON milestones (goal_id);

CREATE TABLE goal_progress (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  noted_on TEXT NOT NULL CHECK (noted_on GLOB '????-??-??'),
  value TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX goal_progress_goal ON goal_progress (goal_id);

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled', 'missed')),
  met_on TEXT NOT NULL CHECK (met_on GLOB '????-??-??'),
  starts_at TEXT,                         -- UTC instant, where the time is known
  minutes INTEGER CHECK (minutes > 0),
  channel TEXT,
  notes TEXT,
  absent_id INTEGER REFERENCES participants (id),
  sequence INTEGER NOT NULL DEFAULT 0     -- rises with each change, for calendars
) STRICT;
CREATE INDEX meetings_relationship ON meetings (relationship_id);

CREATE TABLE meeting_actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  owner_id INTEGER REFERENCES participants (id),
  action TEXT NOT NULL,
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??')
) STRICT;
CREATE INDEX meeting_actions_meeting ON meeting_actions (meeting_id);

CREATE TABLE check_ins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  answered_on TEXT NOT NULL CHECK (answered_on GLOB '????-??-??'),
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
  trust INTEGER CHECK (trust BETWEEN 1 AND 5),
  communication INTEGER CHECK (communication BETWEEN 1 AND 5),
  commitment INTEGER CHECK (commitment BETWEEN 1 AND 5),
  recommend INTEGER CHECK (recommend BETWEEN 0 AND 10),
  words TEXT,
  asks_help INTEGER NOT NULL DEFAULT 0 CHECK (asks_help IN (0, 1))
) STRICT;
CREATE INDEX check_ins_relationship ON check_ins (relationship_id);

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  reviewed_on TEXT NOT NULL CHECK (reviewed_on GLOB '????-??-??'),
  still_works INTEGER NOT NULL CHECK (still_works IN (0, 1)),
  goals_right INTEGER NOT NULL CHECK (goals_right IN (0, 1)),
  changes_agreed TEXT
) STRICT;
CREATE INDEX reviews_relationship ON reviews (relationship_id);

CREATE TABLE reflections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  reflected_on TEXT NOT NULL CHECK (reflected_on GLOB '????-??-??'),
  achievements TEXT NOT NULL,
  lessons TEXT,
  celebrate TEXT,
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
  wants_more INTEGER CHECK (wants_more IN (0, 1)),
  UNIQUE (relationship_id, participant_id)
) STRICT;

CREATE TABLE courses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  required_of TEXT NOT NULL CHECK (required_of IN ('nobody', 'mentors', 'mentees', 'everyone', 'cross-country')),
  valid_months INTEGER CHECK (valid_months > 0)
) STRICT;

CREATE TABLE training_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  course_id INTEGER NOT NULL REFERENCES courses (id),
  completed_on TEXT NOT NULL CHECK (completed_on GLOB '????-??-??'),
  expires_on TEXT CHECK (expires_on GLOB '????-??-??'),
  UNIQUE (participant_id, course_id, completed_on)
) STRICT;

CREATE TABLE resources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  link TEXT NOT NULL,
  phase TEXT CHECK (phase IN ('preparation', 'negotiation', 'growth', 'closure')),
  topic_id INTEGER REFERENCES topics (id)
) STRICT;

CREATE TABLE skill_ratings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  subject TEXT NOT NULL,                  -- a topic, or what both sides grow in: leadership, wellbeing …
  topic_id INTEGER REFERENCES topics (id),
  moment TEXT NOT NULL CHECK (moment IN ('before', 'during', 'after')),
  rated_on TEXT NOT NULL CHECK (rated_on GLOB '????-??-??'),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX skill_ratings_participant ON skill_ratings (participant_id);

CREATE TABLE outcome_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  kind TEXT NOT NULL,                     -- promotion, move, retention, qualification, contact, suggestion …
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
  value REAL,
  notes TEXT
) STRICT;
CREATE INDEX outcome_records_participant ON outcome_records (participant_id);
`;

export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  up(db) {
    db.exec(SQL);
  },
};
