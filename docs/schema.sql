-- The schema of a data file, made by npm run docs. Every table but invocations, changes, log_digests and
-- write_session has three triggers that record its changes (src/store/log/change-log.ts).

CREATE TABLE invocations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_on TEXT NOT NULL,              -- the programme's date, or --today
  recorded_at TEXT NOT NULL,              -- the true instant, UTC
  actor TEXT NOT NULL,
  command TEXT NOT NULL,                  -- its words alone, never a value of an argument
  undoes INTEGER REFERENCES invocations (id)
) STRICT;

CREATE INDEX invocations_undoes ON invocations (undoes) WHERE undoes IS NOT NULL;

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
, date_order TEXT CHECK (date_order IN ('dmy', 'mdy')), contact_name TEXT, contact_email TEXT, has_goals_confirmed INTEGER NOT NULL DEFAULT 0 -- of those written on a form
  CHECK (has_goals_confirmed IN (0, 1))) STRICT;

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
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '????-??-??'), override_rules TEXT, is_for_good INTEGER NOT NULL DEFAULT 0 CHECK (is_for_good IN (0, 1)),
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
  etiquette TEXT, asked_on TEXT -- the day in the codes of forms that show this version; NULL where drafted_on is
  CHECK (asked_on GLOB '????-??-??'),                         -- time zones and languages, where the pair is in two countries
  UNIQUE (relationship_id, version)
) STRICT;

CREATE TABLE agreement_acceptances (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '????-??-??'),
  UNIQUE (agreement_id, participant_id)
) STRICT;

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
, also_absent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(also_absent))) STRICT;

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
  wants_more INTEGER CHECK (wants_more IN (0, 1)), is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)),
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

CREATE TABLE settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE attention_snoozes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  signal TEXT,                            -- NULL is all of them
  snoozed_on TEXT NOT NULL CHECK (snoozed_on GLOB '????-??-??'),
  until_on TEXT NOT NULL CHECK (until_on GLOB '????-??-??'),
  reason TEXT NOT NULL,                   -- for the coordinator alone
  CHECK (until_on >= snoozed_on)
) STRICT;

CREATE INDEX attention_snoozes_relationship ON attention_snoozes (relationship_id);

CREATE TABLE reminders_sent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  kind TEXT NOT NULL,
  occasion TEXT NOT NULL,                 -- tells one check-in, action or phase from the next
  level TEXT NOT NULL CHECK (level IN ('gentle', 'firm', 'coordinator')),
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '????-??-??')
) STRICT;

CREATE INDEX reminders_sent_participant ON reminders_sent (participant_id);

CREATE INDEX reminders_sent_relationship ON reminders_sent (relationship_id);

CREATE TABLE backups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,              -- absolute
  kind TEXT NOT NULL CHECK (kind IN ('asked-for', 'before-migration', 'before-restore', 'restored-from')),
  made_on TEXT NOT NULL CHECK (made_on GLOB '????-??-??')
, erased_through INTEGER NOT NULL DEFAULT 0, trouble TEXT, made_from TEXT, made_from_inode TEXT, last_invocation INTEGER, last_recorded_at TEXT) STRICT;

CREATE TABLE retention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL UNIQUE CHECK (subject IN ('withdrawn', 'no-consent', 'consent-withdrawn', 'inactive')),
  months INTEGER NOT NULL CHECK (months > 0)
) STRICT;

CREATE TABLE templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  language TEXT NOT NULL,                 -- a BCP 47 tag
  subject TEXT,
  body TEXT NOT NULL,
  UNIQUE (name, language)
) STRICT;

CREATE TABLE goal_revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  review_id INTEGER REFERENCES reviews (id),
  revised_on TEXT NOT NULL CHECK (revised_on GLOB '????-??-??'),
  changed TEXT NOT NULL,                  -- in words: target 6 → 8
  reason TEXT
) STRICT;

CREATE INDEX goal_revisions_goal ON goal_revisions (goal_id);

CREATE TABLE import_profiles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,                     -- participants, meetings, check-ins, training, outcomes
  name TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)), -- those of the file that it was made for
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE "changes" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invocation_id INTEGER NOT NULL REFERENCES invocations (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)), -- the old row, NULL for a new one
  after TEXT CHECK (after IS NULL OR json_valid(after))     -- the new row, NULL for a removed one
) STRICT;

CREATE INDEX changes_invocation ON changes (invocation_id);

CREATE INDEX changes_row ON changes (table_name, row_id);

CREATE TABLE "erasures" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL UNIQUE, -- there need be no such participant any more
  erased_on TEXT NOT NULL CHECK (erased_on GLOB '????-??-??')
, is_rewritten INTEGER NOT NULL DEFAULT 0 CHECK (is_rewritten IN (0, 1))) STRICT;

CREATE TABLE log_digests (
  id INTEGER PRIMARY KEY REFERENCES invocations (id),
  content TEXT NOT NULL, -- SHA-256 of the changes of the invocation
  chain TEXT NOT NULL    -- SHA-256 of the chain before it, of who, when and which command, and of content
) STRICT;

CREATE TABLE kept_scores ( -- not logged: written once, never changed, and found by what it holds
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE, -- the second word of the fingerprint of the proposals made from them
  scores BLOB NOT NULL -- participants by number: see kept-scores.ts
) STRICT;

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

CREATE TABLE person_references (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  field TEXT NOT NULL,                    -- prefers, avoids, manager, or the name of a custom field
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES participants (id), -- who is meant
  text TEXT NOT NULL,                     -- what was given, as long as no participant is meant for certain; else ''
  is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1)), -- somebody decided: it is no participant
  CHECK ((person_id IS NULL) = (text <> '')),
  CHECK (is_outside = 0 OR person_id IS NULL)
) STRICT;

CREATE INDEX person_references_participant ON person_references (participant_id);

CREATE INDEX person_references_person ON person_references (person_id);

CREATE INDEX person_references_text ON person_references (field) WHERE person_id IS NULL;

CREATE TABLE organisation_aliases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation TEXT NOT NULL,
  alias TEXT NOT NULL,
  plain TEXT NOT NULL UNIQUE              -- the alias without case, accents, blanks and punctuation
) STRICT;

CREATE TABLE identity_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id), -- the one of the two who was enrolled first
  other_id INTEGER NOT NULL REFERENCES participants (id),
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),           -- one person, enrolled twice; else two people
  decided_on TEXT NOT NULL,
  UNIQUE (participant_id, other_id)
) STRICT;

CREATE INDEX identity_decisions_other ON identity_decisions (other_id);

CREATE TABLE looks ( -- not logged: no change of the programme, so that undo never finds one
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  looked_on TEXT NOT NULL UNIQUE CHECK (looked_on GLOB '????-??-??') -- a day, and nobody's name
) STRICT;

CREATE TABLE forms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1), -- 1 comes with the program and is not kept here
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '????-??-??'),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  UNIQUE (form, version)
) STRICT;

CREATE TABLE form_secret ( -- not logged and never shown: who has it can write codes
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32),
  made_on TEXT CHECK (made_on GLOB '????-??-??') -- NULL for the first
) STRICT;

CREATE TABLE form_answers ( -- what somebody gave on one occasion
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  occasion_on TEXT NOT NULL CHECK (occasion_on GLOB '????-??-??'),
  answered_on TEXT NOT NULL CHECK (answered_on GLOB '????-??-??'),
  received_on TEXT NOT NULL CHECK (received_on GLOB '????-??-??'),
  digest TEXT NOT NULL                    -- of its values: whether another answer says the same
) STRICT;

CREATE UNIQUE INDEX form_answers_occasion
  ON form_answers (participant_id, form, ifnull(relationship_id, 0), occasion_on);

CREATE INDEX form_answers_relationship ON form_answers (relationship_id);

CREATE TABLE form_values ( -- answers to the programme's own questions
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  answer_id INTEGER NOT NULL REFERENCES form_answers (id),
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (answer_id, question)
) STRICT;

CREATE TABLE letters_sent ( -- not logged: what has left cannot be undone
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL,        -- there need be no such participant any more
  message_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'refused', 'bounced')), -- 'sending' at rest: not known
  begun_on TEXT NOT NULL CHECK (begun_on GLOB '????-??-??'),
  ended_on TEXT CHECK (ended_on GLOB '????-??-??'),
  note TEXT                               -- what the server said
) STRICT;

CREATE INDEX letters_sent_participant ON letters_sent (participant_id);

CREATE TABLE "participants" (
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
  consent_on TEXT CHECK (consent_on GLOB '????-??-??'),
  consent_notice TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'withdrawn')),
  paused_until TEXT CHECK (paused_until GLOB '????-??-??'),
  enrolled_on TEXT NOT NULL CHECK (enrolled_on GLOB '????-??-??'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '????-??-??'), consent_withdrawn_on TEXT CHECK (consent_withdrawn_on GLOB '????-??-??'),
  is_peer INTEGER NOT NULL DEFAULT 0 CHECK (is_peer IN (0, 1)),
  CHECK (is_mentor = 1 OR is_mentee = 1 OR is_peer = 1)
) STRICT;

CREATE TABLE "relationships" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  format TEXT NOT NULL CHECK (format IN ('one-to-one', 'circle', 'panel', 'peer')),
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

CREATE INDEX relationships_previous ON relationships (previous_id);

CREATE INDEX relationships_proposal ON relationships (proposal_id);

CREATE TABLE "relationship_people" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'peer')),
  wait_before INTEGER NOT NULL DEFAULT 0, -- rounds a mentee had waited, given back after an early end
  joined_on TEXT CHECK (joined_on GLOB '????-??-??'), -- NULL: from its beginning
  left_on TEXT CHECK (left_on GLOB '????-??-??'), -- NULL: in it now, or at its end
  left_reason TEXT,                       -- a code, confidential
  left_notes TEXT, override TEXT,                        -- confidential
  CHECK (left_on >= joined_on)
) STRICT;

CREATE INDEX relationship_people_participant ON relationship_people (participant_id);

CREATE UNIQUE INDEX relationship_people_now ON relationship_people (relationship_id, participant_id)
  WHERE left_on IS NULL;

CREATE INDEX relationship_people_relationship ON relationship_people (relationship_id);

CREATE TABLE "goals" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  participant_id INTEGER REFERENCES participants (id), -- NULL: a goal of all its people
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

CREATE INDEX goals_participant ON goals (participant_id);

CREATE INDEX goals_carried_from ON goals (carried_from_id);

CREATE TABLE group_decisions ( -- about two or more people; those on a mentee with a mentor can be in pair_decisions
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  decision TEXT NOT NULL CHECK (decision IN ('lock', 'approve', 'forbid')),
  reason TEXT,                            -- confidential
  override_reason TEXT,                   -- why a lock may break rules, confidential
  override_rules TEXT CHECK (json_valid(override_rules)), -- JSON: the rules that override_reason is given for
  is_for_good INTEGER NOT NULL DEFAULT 0 CHECK (is_for_good IN (0, 1)),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '????-??-??')
) STRICT;

CREATE INDEX group_decisions_round ON group_decisions (round_id);

CREATE TABLE group_decision_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES group_decisions (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  position INTEGER NOT NULL,              -- from 0, in the order in which they were named
  UNIQUE (decision_id, participant_id)
) STRICT;

CREATE INDEX group_decision_people_participant ON group_decision_people (participant_id);

CREATE TABLE goal_confirmations ( -- each time that the other side was asked for its yes; the newest one of a goal counts
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  writer_id INTEGER NOT NULL REFERENCES participants (id),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'), -- later than that of the same goal before: codes hold it
  answerer_id INTEGER REFERENCES participants (id),
  answered_on TEXT CHECK (answered_on GLOB '????-??-??'),
  agrees INTEGER CHECK (agrees IN (0, 1)),
  words TEXT,                             -- what they would change
  CHECK ((answered_on IS NULL) = (agrees IS NULL)),
  UNIQUE (goal_id, asked_on)
) STRICT;

CREATE INDEX goal_confirmations_writer ON goal_confirmations (writer_id);

CREATE INDEX goal_confirmations_answerer ON goal_confirmations (answerer_id);

CREATE TABLE targets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  figure TEXT NOT NULL UNIQUE,            -- completion_rate; with its report where reports mean different things: check-ins.satisfaction
  value REAL NOT NULL,                    -- in the unit of the figure: a share from 0 to 1
  by_on TEXT CHECK (by_on GLOB '????-??-??'), -- NULL where no day is set
  set_on TEXT NOT NULL CHECK (set_on GLOB '????-??-??')
) STRICT;
