PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE invocations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_on TEXT NOT NULL,              -- the programme's date, or --today
  recorded_at TEXT NOT NULL,              -- the true instant, UTC
  actor TEXT NOT NULL,
  command TEXT NOT NULL,                  -- its words alone, never a value of an argument
  undoes INTEGER REFERENCES invocations (id)
) STRICT;
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
CREATE TABLE round_mentees (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('matched', 'unmatched', 'not-ready')),
  UNIQUE (round_id, participant_id)
) STRICT;
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
CREATE TABLE phase_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  from_phase TEXT,
  to_phase TEXT,                          -- NULL where the relationship is over
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '????-??-??'),
  is_forced INTEGER NOT NULL DEFAULT 0 CHECK (is_forced IN (0, 1)),
  reason TEXT
) STRICT;
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
CREATE TABLE goal_progress (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  noted_on TEXT NOT NULL CHECK (noted_on GLOB '????-??-??'),
  value TEXT NOT NULL,
  note TEXT
) STRICT;
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
CREATE TABLE meeting_actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  owner_id INTEGER REFERENCES participants (id),
  action TEXT NOT NULL,
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??')
) STRICT;
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
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  reviewed_on TEXT NOT NULL CHECK (reviewed_on GLOB '????-??-??'),
  still_works INTEGER NOT NULL CHECK (still_works IN (0, 1)),
  goals_right INTEGER NOT NULL CHECK (goals_right IN (0, 1)),
  changes_agreed TEXT
) STRICT;
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
CREATE TABLE outcome_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  kind TEXT NOT NULL,                     -- promotion, move, retention, qualification, contact, suggestion …
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
  value REAL,
  notes TEXT
) STRICT;
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
CREATE TABLE reminders_sent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  kind TEXT NOT NULL,
  occasion TEXT NOT NULL,                 -- tells one check-in, action or phase from the next
  level TEXT NOT NULL CHECK (level IN ('gentle', 'firm', 'coordinator')),
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '????-??-??')
) STRICT;
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
CREATE TABLE group_decision_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES group_decisions (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  position INTEGER NOT NULL,              -- from 0, in the order in which they were named
  UNIQUE (decision_id, participant_id)
) STRICT;
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
CREATE TABLE targets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  figure TEXT NOT NULL UNIQUE,            -- completion_rate; with its report where reports mean different things: check-ins.satisfaction
  value REAL NOT NULL,                    -- in the unit of the figure: a share from 0 to 1
  by_on TEXT CHECK (by_on GLOB '????-??-??'), -- NULL where no day is set
  set_on TEXT NOT NULL CHECK (set_on GLOB '????-??-??')
) STRICT;
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (1, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'init', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (2, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'enrol', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (3, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'enrol', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (4, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'enrol', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (5, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'relationship pair', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (6, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'meeting log', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (7, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'goal add', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (8, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'participant edit', NULL);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (9, '2026-09-01', '2026-11-22T12:00:00.000Z', 'coordinator', 'undo', 8);
INSERT INTO "invocations" ("id", "recorded_on", "recorded_at", "actor", "command", "undoes") VALUES (10, '2026-09-01', '2026-09-01T12:00:00.000Z', 'tester', 'fill', NULL);
INSERT INTO "programme" ("id", "name", "preset", "timezone", "starts_on", "ends_on", "default_capacity", "required_fields", "criteria", "date_order", "contact_name", "contact_email", "has_goals_confirmed") VALUES (1, 'Golden', 'school', 'Europe/London', '2026-09-01', NULL, 1, '["name","roles","consent_on","organisation"]', '{"schema":"mentor.criteria/1","rules":[{"rule":"manager"},{"rule":"assessor"},{"rule":"paired-before"},{"rule":"different","field":"organisation"},{"rule":"shared-language"}],"criteria":[{"criterion":"topics","weight":45},{"criterion":"near","weight":20,"field":"level","ideal_from":1,"ideal_to":2,"zero_at":3},{"criterion":"near","weight":5,"field":"years_experience","ideal_from":3,"ideal_to":15,"zero_at":10},{"criterion":"languages","weight":10},{"criterion":"overlap","weight":10,"target":60},{"criterion":"same","weight":5,"field":"region"},{"criterion":"choice","weight":5}]}', NULL, NULL, NULL, 0);
INSERT INTO "levels" ("id", "position", "name") VALUES (1, 0, 'Early-career teacher');
INSERT INTO "levels" ("id", "position", "name") VALUES (2, 1, 'Teacher');
INSERT INTO "levels" ("id", "position", "name") VALUES (3, 2, 'Middle leader');
INSERT INTO "levels" ("id", "position", "name") VALUES (4, 3, 'Senior leader');
INSERT INTO "levels" ("id", "position", "name") VALUES (5, 4, 'Deputy head');
INSERT INTO "levels" ("id", "position", "name") VALUES (6, 5, 'Headteacher');
INSERT INTO "levels" ("id", "position", "name") VALUES (7, 6, 'Executive head');
INSERT INTO "phases" ("id", "phase", "target_days") VALUES (1, 'preparation', 30);
INSERT INTO "phases" ("id", "phase", "target_days") VALUES (2, 'negotiation', 30);
INSERT INTO "phases" ("id", "phase", "target_days") VALUES (3, 'growth', 270);
INSERT INTO "phases" ("id", "phase", "target_days") VALUES (4, 'closure', 30);
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (1, 'preparation', 0, 'readiness', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (2, 'preparation', 1, 'first-meeting', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (3, 'preparation', 2, 'training', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (4, 'negotiation', 0, 'agreement', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (5, 'negotiation', 1, 'smart-goal', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (6, 'growth', 0, 'meetings', '{"at_least":3}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (7, 'growth', 1, 'review', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (8, 'growth', 2, 'goals-settled', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (9, 'closure', 0, 'reflections', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (10, 'closure', 1, 'ratings', '{}');
INSERT INTO "phase_requirements" ("id", "phase", "position", "requirement", "parameters") VALUES (11, 'closure', 2, 'decision', '{}');
INSERT INTO "topics" ("id", "name", "folded") VALUES (1, 'Behaviour management', 'behaviour management');
INSERT INTO "topics" ("id", "name", "folded") VALUES (2, 'Workload and wellbeing', 'workload and wellbeing');
INSERT INTO "topics" ("id", "name", "folded") VALUES (3, 'Curriculum design', 'curriculum design');
INSERT INTO "topics" ("id", "name", "folded") VALUES (4, 'Assessment and feedback', 'assessment and feedback');
INSERT INTO "topics" ("id", "name", "folded") VALUES (5, 'Inclusion and SEND', 'inclusion and send');
INSERT INTO "topics" ("id", "name", "folded") VALUES (6, 'Adaptive teaching', 'adaptive teaching');
INSERT INTO "topics" ("id", "name", "folded") VALUES (7, 'Using research', 'using research');
INSERT INTO "topics" ("id", "name", "folded") VALUES (8, 'Digital learning', 'digital learning');
INSERT INTO "topics" ("id", "name", "folded") VALUES (9, 'Teaching in a second language', 'teaching in a second language');
INSERT INTO "topics" ("id", "name", "folded") VALUES (10, 'Parents and community', 'parents and community');
INSERT INTO "topics" ("id", "name", "folded") VALUES (11, 'Safeguarding leadership', 'safeguarding leadership');
INSERT INTO "topics" ("id", "name", "folded") VALUES (12, 'Leading a team', 'leading a team');
INSERT INTO "topics" ("id", "name", "folded") VALUES (13, 'Difficult conversations', 'difficult conversations');
INSERT INTO "topics" ("id", "name", "folded") VALUES (14, 'Coaching skills', 'coaching skills');
INSERT INTO "topics" ("id", "name", "folded") VALUES (15, 'Career progression', 'career progression');
INSERT INTO "topics" ("id", "name", "folded") VALUES (16, 'School improvement', 'school improvement');
INSERT INTO "topics" ("id", "name", "folded") VALUES (17, 'Budget and resources', 'budget and resources');
INSERT INTO "topics" ("id", "name", "folded") VALUES (18, 'Governance and trustees', 'governance and trustees');
INSERT INTO "topics" ("id", "name", "folded") VALUES (19, 'Recruitment and retention', 'recruitment and retention');
INSERT INTO "topics" ("id", "name", "folded") VALUES (20, 'International schools', 'international schools');
INSERT INTO "topics" ("id", "name", "folded") VALUES (21, 'Cultural adaptation', 'cultural adaptation');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (1, 1, 'behaviour', 'behaviour');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (2, 1, 'behavior management', 'behavior management');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (3, 1, 'classroom management', 'classroom management');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (4, 2, 'workload', 'workload');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (5, 2, 'wellbeing', 'wellbeing');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (6, 2, 'resilience', 'resilience');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (7, 2, 'work-life balance', 'work-life balance');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (8, 3, 'curriculum', 'curriculum');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (9, 3, 'curriculum planning', 'curriculum planning');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (10, 3, 'subject knowledge', 'subject knowledge');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (11, 4, 'assessment', 'assessment');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (12, 4, 'formative assessment', 'formative assessment');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (13, 4, 'marking', 'marking');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (14, 4, 'feedback', 'feedback');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (15, 5, 'SEND', 'send');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (16, 5, 'SEN', 'sen');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (17, 5, 'special educational needs', 'special educational needs');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (18, 5, 'inclusion', 'inclusion');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (19, 6, 'differentiation', 'differentiation');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (20, 6, 'scaffolding', 'scaffolding');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (21, 7, 'research', 'research');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (22, 7, 'evidence-informed practice', 'evidence-informed practice');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (23, 8, 'technology', 'technology');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (24, 8, 'edtech', 'edtech');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (25, 8, 'online teaching', 'online teaching');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (26, 9, 'EAL', 'eal');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (27, 9, 'CLIL', 'clil');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (28, 9, 'bilingual teaching', 'bilingual teaching');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (29, 10, 'parents', 'parents');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (30, 10, 'parental engagement', 'parental engagement');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (31, 10, 'community', 'community');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (32, 11, 'safeguarding', 'safeguarding');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (33, 11, 'child protection', 'child protection');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (34, 11, 'DSL', 'dsl');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (35, 12, 'leadership', 'leadership');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (36, 12, 'team leadership', 'team leadership');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (37, 12, 'middle leadership', 'middle leadership');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (38, 13, 'challenging conversations', 'challenging conversations');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (39, 13, 'conflict', 'conflict');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (40, 14, 'coaching', 'coaching');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (41, 14, 'instructional coaching', 'instructional coaching');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (42, 14, 'mentoring skills', 'mentoring skills');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (43, 15, 'career', 'career');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (44, 15, 'promotion', 'promotion');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (45, 15, 'career development', 'career development');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (46, 16, 'Ofsted', 'ofsted');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (47, 16, 'inspection', 'inspection');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (48, 16, 'improvement planning', 'improvement planning');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (49, 17, 'finance', 'finance');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (50, 17, 'school finance', 'school finance');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (51, 17, 'budgeting', 'budgeting');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (52, 18, 'governance', 'governance');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (53, 18, 'governors', 'governors');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (54, 18, 'trustees', 'trustees');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (55, 19, 'recruitment', 'recruitment');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (56, 19, 'retention', 'retention');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (57, 19, 'staffing', 'staffing');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (58, 20, 'teaching abroad', 'teaching abroad');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (59, 20, 'international education', 'international education');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (60, 21, 'culture', 'culture');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (61, 21, 'intercultural skills', 'intercultural skills');
INSERT INTO "topic_aliases" ("id", "topic_id", "alias", "folded") VALUES (62, 21, 'working abroad', 'working abroad');
INSERT INTO "participant_topics" ("id", "participant_id", "kind", "topic_id", "position") VALUES (1, 1, 'expertise', 1, 1);
INSERT INTO "custom_fields" ("id", "name", "label", "is_sensitive") VALUES (1, 'some name', 'some label', 0);
INSERT INTO "custom_values" ("id", "participant_id", "field_id", "value") VALUES (1, 1, 1, 'some value');
INSERT INTO "rounds" ("id", "name", "starts_on", "ends_on", "status", "opened_on", "closed_on") VALUES (1, 'Round 1', '2026-09-01', '2027-09-01', 'open', '2026-09-01', NULL);
INSERT INTO "round_mentees" ("id", "round_id", "participant_id", "outcome") VALUES (1, 1, 1, 'matched');
INSERT INTO "pair_decisions" ("id", "round_id", "mentee_id", "mentor_id", "decision", "reason", "override_reason", "decided_on", "override_rules", "is_for_good") VALUES (1, 1, 1, 1, 'approve', NULL, NULL, '2026-01-01', NULL, 0);
INSERT INTO "proposals" ("id", "round_id", "status", "fingerprint", "plan", "created_on", "applied_on") VALUES (1, 1, 'open', 'some fingerprint', '[]', '2026-01-01', NULL);
INSERT INTO "phase_changes" ("id", "relationship_id", "from_phase", "to_phase", "changed_on", "is_forced", "reason") VALUES (1, 1, NULL, 'preparation', '2026-09-01', 0, NULL);
INSERT INTO "readiness_assessments" ("id", "relationship_id", "participant_id", "assessed_on", "motivation", "time", "expectations", "confidence", "words") VALUES (1, 1, 1, '2026-01-01', 1, 1, 1, 1, NULL);
INSERT INTO "agreements" ("id", "relationship_id", "version", "drafted_on", "mentor_expectations", "mentee_expectations", "responsibilities", "rhythm_days", "channel", "boundaries", "confidentiality", "etiquette", "asked_on") VALUES (1, 1, 1, '2026-01-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "agreement_acceptances" ("id", "agreement_id", "participant_id", "accepted_on") VALUES (1, 1, 1, '2026-01-01');
INSERT INTO "milestones" ("id", "goal_id", "position", "statement", "due_on", "done_on") VALUES (1, 1, 1, 'some statement', NULL, NULL);
INSERT INTO "goal_progress" ("id", "goal_id", "noted_on", "value", "note") VALUES (1, 1, '2026-01-01', 'some value', NULL);
INSERT INTO "meetings" ("id", "relationship_id", "status", "met_on", "starts_at", "minutes", "channel", "notes", "absent_id", "sequence", "also_absent") VALUES (1, 1, 'held', '2026-09-01', NULL, 45, NULL, 'A first talk', NULL, 0, '[]');
INSERT INTO "meeting_actions" ("id", "meeting_id", "owner_id", "action", "due_on", "done_on") VALUES (1, 1, NULL, 'some action', NULL, NULL);
INSERT INTO "check_ins" ("id", "relationship_id", "participant_id", "answered_on", "satisfaction", "trust", "communication", "commitment", "recommend", "words", "asks_help") VALUES (1, 1, 1, '2026-01-01', NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO "reviews" ("id", "relationship_id", "reviewed_on", "still_works", "goals_right", "changes_agreed") VALUES (1, 1, '2026-01-01', 1, 1, NULL);
INSERT INTO "reflections" ("id", "relationship_id", "participant_id", "reflected_on", "achievements", "lessons", "celebrate", "satisfaction", "wants_more", "is_shared") VALUES (1, 1, 1, '2026-01-01', 'some achievements', NULL, NULL, NULL, NULL, 0);
INSERT INTO "courses" ("id", "name", "folded", "required_of", "valid_months") VALUES (1, 'some name', 'some folded', 'nobody', NULL);
INSERT INTO "training_records" ("id", "participant_id", "course_id", "completed_on", "expires_on") VALUES (1, 1, 1, '2026-01-01', NULL);
INSERT INTO "resources" ("id", "title", "link", "phase", "topic_id") VALUES (1, 'some title', 'some link', NULL, NULL);
INSERT INTO "skill_ratings" ("id", "participant_id", "relationship_id", "subject", "topic_id", "moment", "rated_on", "rating") VALUES (1, 1, NULL, 'some subject', NULL, 'before', '2026-01-01', 1);
INSERT INTO "outcome_records" ("id", "participant_id", "relationship_id", "kind", "happened_on", "value", "notes") VALUES (1, 1, NULL, 'some kind', '2026-01-01', NULL, NULL);
INSERT INTO "settings" ("id", "name", "value") VALUES (1, 'some name', 1);
INSERT INTO "attention_snoozes" ("id", "relationship_id", "signal", "snoozed_on", "until_on", "reason") VALUES (1, 1, NULL, '2026-01-01', '2026-01-01', 'some reason');
INSERT INTO "reminders_sent" ("id", "participant_id", "relationship_id", "kind", "occasion", "level", "sent_on") VALUES (1, 1, NULL, 'some kind', 'some occasion', 'gentle', '2026-01-01');
INSERT INTO "backups" ("id", "path", "kind", "made_on", "erased_through", "trouble", "made_from", "made_from_inode", "last_invocation", "last_recorded_at") VALUES (1, 'some path', 'asked-for', '2026-01-01', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "retention" ("id", "subject", "months") VALUES (1, 'withdrawn', 1);
INSERT INTO "templates" ("id", "name", "language", "subject", "body") VALUES (1, 'some name', 'some language', NULL, 'some body');
INSERT INTO "goal_revisions" ("id", "goal_id", "review_id", "revised_on", "changed", "reason") VALUES (1, 1, NULL, '2026-01-01', 'some changed', NULL);
INSERT INTO "import_profiles" ("id", "kind", "name", "headers", "choices") VALUES (1, 'some kind', 'some name', '[]', '[]');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (1, 1, 'programme', 1, NULL, '{"id":1,"name":"Golden","preset":"school","timezone":"Europe/London","starts_on":"2026-09-01","ends_on":null,"default_capacity":1,"required_fields":"[\"name\",\"roles\",\"consent_on\",\"organisation\"]","criteria":"{\"schema\":\"mentor.criteria/1\",\"rules\":[{\"rule\":\"manager\"},{\"rule\":\"assessor\"},{\"rule\":\"paired-before\"},{\"rule\":\"different\",\"field\":\"organisation\"},{\"rule\":\"shared-language\"}],\"criteria\":[{\"criterion\":\"topics\",\"weight\":45},{\"criterion\":\"near\",\"weight\":20,\"field\":\"level\",\"ideal_from\":1,\"ideal_to\":2,\"zero_at\":3},{\"criterion\":\"near\",\"weight\":5,\"field\":\"years_experience\",\"ideal_from\":3,\"ideal_to\":15,\"zero_at\":10},{\"criterion\":\"languages\",\"weight\":10},{\"criterion\":\"overlap\",\"weight\":10,\"target\":60},{\"criterion\":\"same\",\"weight\":5,\"field\":\"region\"},{\"criterion\":\"choice\",\"weight\":5}]}","date_order":null,"contact_name":null,"contact_email":null,"has_goals_confirmed":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (2, 1, 'levels', 1, NULL, '{"id":1,"position":0,"name":"Early-career teacher"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (3, 1, 'levels', 2, NULL, '{"id":2,"position":1,"name":"Teacher"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (4, 1, 'levels', 3, NULL, '{"id":3,"position":2,"name":"Middle leader"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (5, 1, 'levels', 4, NULL, '{"id":4,"position":3,"name":"Senior leader"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (6, 1, 'levels', 5, NULL, '{"id":5,"position":4,"name":"Deputy head"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (7, 1, 'levels', 6, NULL, '{"id":6,"position":5,"name":"Headteacher"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (8, 1, 'levels', 7, NULL, '{"id":7,"position":6,"name":"Executive head"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (9, 1, 'topics', 1, NULL, '{"id":1,"name":"Behaviour management","folded":"behaviour management"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (10, 1, 'topic_aliases', 1, NULL, '{"id":1,"topic_id":1,"alias":"behaviour","folded":"behaviour"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (11, 1, 'topic_aliases', 2, NULL, '{"id":2,"topic_id":1,"alias":"behavior management","folded":"behavior management"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (12, 1, 'topic_aliases', 3, NULL, '{"id":3,"topic_id":1,"alias":"classroom management","folded":"classroom management"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (13, 1, 'topics', 2, NULL, '{"id":2,"name":"Workload and wellbeing","folded":"workload and wellbeing"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (14, 1, 'topic_aliases', 4, NULL, '{"id":4,"topic_id":2,"alias":"workload","folded":"workload"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (15, 1, 'topic_aliases', 5, NULL, '{"id":5,"topic_id":2,"alias":"wellbeing","folded":"wellbeing"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (16, 1, 'topic_aliases', 6, NULL, '{"id":6,"topic_id":2,"alias":"resilience","folded":"resilience"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (17, 1, 'topic_aliases', 7, NULL, '{"id":7,"topic_id":2,"alias":"work-life balance","folded":"work-life balance"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (18, 1, 'topics', 3, NULL, '{"id":3,"name":"Curriculum design","folded":"curriculum design"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (19, 1, 'topic_aliases', 8, NULL, '{"id":8,"topic_id":3,"alias":"curriculum","folded":"curriculum"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (20, 1, 'topic_aliases', 9, NULL, '{"id":9,"topic_id":3,"alias":"curriculum planning","folded":"curriculum planning"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (21, 1, 'topic_aliases', 10, NULL, '{"id":10,"topic_id":3,"alias":"subject knowledge","folded":"subject knowledge"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (22, 1, 'topics', 4, NULL, '{"id":4,"name":"Assessment and feedback","folded":"assessment and feedback"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (23, 1, 'topic_aliases', 11, NULL, '{"id":11,"topic_id":4,"alias":"assessment","folded":"assessment"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (24, 1, 'topic_aliases', 12, NULL, '{"id":12,"topic_id":4,"alias":"formative assessment","folded":"formative assessment"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (25, 1, 'topic_aliases', 13, NULL, '{"id":13,"topic_id":4,"alias":"marking","folded":"marking"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (26, 1, 'topic_aliases', 14, NULL, '{"id":14,"topic_id":4,"alias":"feedback","folded":"feedback"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (27, 1, 'topics', 5, NULL, '{"id":5,"name":"Inclusion and SEND","folded":"inclusion and send"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (28, 1, 'topic_aliases', 15, NULL, '{"id":15,"topic_id":5,"alias":"SEND","folded":"send"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (29, 1, 'topic_aliases', 16, NULL, '{"id":16,"topic_id":5,"alias":"SEN","folded":"sen"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (30, 1, 'topic_aliases', 17, NULL, '{"id":17,"topic_id":5,"alias":"special educational needs","folded":"special educational needs"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (31, 1, 'topic_aliases', 18, NULL, '{"id":18,"topic_id":5,"alias":"inclusion","folded":"inclusion"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (32, 1, 'topics', 6, NULL, '{"id":6,"name":"Adaptive teaching","folded":"adaptive teaching"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (33, 1, 'topic_aliases', 19, NULL, '{"id":19,"topic_id":6,"alias":"differentiation","folded":"differentiation"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (34, 1, 'topic_aliases', 20, NULL, '{"id":20,"topic_id":6,"alias":"scaffolding","folded":"scaffolding"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (35, 1, 'topics', 7, NULL, '{"id":7,"name":"Using research","folded":"using research"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (36, 1, 'topic_aliases', 21, NULL, '{"id":21,"topic_id":7,"alias":"research","folded":"research"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (37, 1, 'topic_aliases', 22, NULL, '{"id":22,"topic_id":7,"alias":"evidence-informed practice","folded":"evidence-informed practice"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (38, 1, 'topics', 8, NULL, '{"id":8,"name":"Digital learning","folded":"digital learning"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (39, 1, 'topic_aliases', 23, NULL, '{"id":23,"topic_id":8,"alias":"technology","folded":"technology"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (40, 1, 'topic_aliases', 24, NULL, '{"id":24,"topic_id":8,"alias":"edtech","folded":"edtech"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (41, 1, 'topic_aliases', 25, NULL, '{"id":25,"topic_id":8,"alias":"online teaching","folded":"online teaching"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (42, 1, 'topics', 9, NULL, '{"id":9,"name":"Teaching in a second language","folded":"teaching in a second language"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (43, 1, 'topic_aliases', 26, NULL, '{"id":26,"topic_id":9,"alias":"EAL","folded":"eal"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (44, 1, 'topic_aliases', 27, NULL, '{"id":27,"topic_id":9,"alias":"CLIL","folded":"clil"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (45, 1, 'topic_aliases', 28, NULL, '{"id":28,"topic_id":9,"alias":"bilingual teaching","folded":"bilingual teaching"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (46, 1, 'topics', 10, NULL, '{"id":10,"name":"Parents and community","folded":"parents and community"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (47, 1, 'topic_aliases', 29, NULL, '{"id":29,"topic_id":10,"alias":"parents","folded":"parents"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (48, 1, 'topic_aliases', 30, NULL, '{"id":30,"topic_id":10,"alias":"parental engagement","folded":"parental engagement"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (49, 1, 'topic_aliases', 31, NULL, '{"id":31,"topic_id":10,"alias":"community","folded":"community"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (50, 1, 'topics', 11, NULL, '{"id":11,"name":"Safeguarding leadership","folded":"safeguarding leadership"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (51, 1, 'topic_aliases', 32, NULL, '{"id":32,"topic_id":11,"alias":"safeguarding","folded":"safeguarding"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (52, 1, 'topic_aliases', 33, NULL, '{"id":33,"topic_id":11,"alias":"child protection","folded":"child protection"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (53, 1, 'topic_aliases', 34, NULL, '{"id":34,"topic_id":11,"alias":"DSL","folded":"dsl"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (54, 1, 'topics', 12, NULL, '{"id":12,"name":"Leading a team","folded":"leading a team"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (55, 1, 'topic_aliases', 35, NULL, '{"id":35,"topic_id":12,"alias":"leadership","folded":"leadership"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (56, 1, 'topic_aliases', 36, NULL, '{"id":36,"topic_id":12,"alias":"team leadership","folded":"team leadership"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (57, 1, 'topic_aliases', 37, NULL, '{"id":37,"topic_id":12,"alias":"middle leadership","folded":"middle leadership"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (58, 1, 'topics', 13, NULL, '{"id":13,"name":"Difficult conversations","folded":"difficult conversations"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (59, 1, 'topic_aliases', 38, NULL, '{"id":38,"topic_id":13,"alias":"challenging conversations","folded":"challenging conversations"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (60, 1, 'topic_aliases', 39, NULL, '{"id":39,"topic_id":13,"alias":"conflict","folded":"conflict"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (61, 1, 'topics', 14, NULL, '{"id":14,"name":"Coaching skills","folded":"coaching skills"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (62, 1, 'topic_aliases', 40, NULL, '{"id":40,"topic_id":14,"alias":"coaching","folded":"coaching"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (63, 1, 'topic_aliases', 41, NULL, '{"id":41,"topic_id":14,"alias":"instructional coaching","folded":"instructional coaching"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (64, 1, 'topic_aliases', 42, NULL, '{"id":42,"topic_id":14,"alias":"mentoring skills","folded":"mentoring skills"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (65, 1, 'topics', 15, NULL, '{"id":15,"name":"Career progression","folded":"career progression"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (66, 1, 'topic_aliases', 43, NULL, '{"id":43,"topic_id":15,"alias":"career","folded":"career"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (67, 1, 'topic_aliases', 44, NULL, '{"id":44,"topic_id":15,"alias":"promotion","folded":"promotion"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (68, 1, 'topic_aliases', 45, NULL, '{"id":45,"topic_id":15,"alias":"career development","folded":"career development"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (69, 1, 'topics', 16, NULL, '{"id":16,"name":"School improvement","folded":"school improvement"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (70, 1, 'topic_aliases', 46, NULL, '{"id":46,"topic_id":16,"alias":"Ofsted","folded":"ofsted"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (71, 1, 'topic_aliases', 47, NULL, '{"id":47,"topic_id":16,"alias":"inspection","folded":"inspection"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (72, 1, 'topic_aliases', 48, NULL, '{"id":48,"topic_id":16,"alias":"improvement planning","folded":"improvement planning"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (73, 1, 'topics', 17, NULL, '{"id":17,"name":"Budget and resources","folded":"budget and resources"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (74, 1, 'topic_aliases', 49, NULL, '{"id":49,"topic_id":17,"alias":"finance","folded":"finance"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (75, 1, 'topic_aliases', 50, NULL, '{"id":50,"topic_id":17,"alias":"school finance","folded":"school finance"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (76, 1, 'topic_aliases', 51, NULL, '{"id":51,"topic_id":17,"alias":"budgeting","folded":"budgeting"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (77, 1, 'topics', 18, NULL, '{"id":18,"name":"Governance and trustees","folded":"governance and trustees"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (78, 1, 'topic_aliases', 52, NULL, '{"id":52,"topic_id":18,"alias":"governance","folded":"governance"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (79, 1, 'topic_aliases', 53, NULL, '{"id":53,"topic_id":18,"alias":"governors","folded":"governors"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (80, 1, 'topic_aliases', 54, NULL, '{"id":54,"topic_id":18,"alias":"trustees","folded":"trustees"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (81, 1, 'topics', 19, NULL, '{"id":19,"name":"Recruitment and retention","folded":"recruitment and retention"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (82, 1, 'topic_aliases', 55, NULL, '{"id":55,"topic_id":19,"alias":"recruitment","folded":"recruitment"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (83, 1, 'topic_aliases', 56, NULL, '{"id":56,"topic_id":19,"alias":"retention","folded":"retention"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (84, 1, 'topic_aliases', 57, NULL, '{"id":57,"topic_id":19,"alias":"staffing","folded":"staffing"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (85, 1, 'topics', 20, NULL, '{"id":20,"name":"International schools","folded":"international schools"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (86, 1, 'topic_aliases', 58, NULL, '{"id":58,"topic_id":20,"alias":"teaching abroad","folded":"teaching abroad"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (87, 1, 'topic_aliases', 59, NULL, '{"id":59,"topic_id":20,"alias":"international education","folded":"international education"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (88, 1, 'topics', 21, NULL, '{"id":21,"name":"Cultural adaptation","folded":"cultural adaptation"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (89, 1, 'topic_aliases', 60, NULL, '{"id":60,"topic_id":21,"alias":"culture","folded":"culture"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (90, 1, 'topic_aliases', 61, NULL, '{"id":61,"topic_id":21,"alias":"intercultural skills","folded":"intercultural skills"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (91, 1, 'topic_aliases', 62, NULL, '{"id":62,"topic_id":21,"alias":"working abroad","folded":"working abroad"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (92, 1, 'phases', 1, NULL, '{"id":1,"phase":"preparation","target_days":30}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (93, 1, 'phase_requirements', 1, NULL, '{"id":1,"phase":"preparation","position":0,"requirement":"readiness","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (94, 1, 'phase_requirements', 2, NULL, '{"id":2,"phase":"preparation","position":1,"requirement":"first-meeting","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (95, 1, 'phase_requirements', 3, NULL, '{"id":3,"phase":"preparation","position":2,"requirement":"training","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (96, 1, 'phases', 2, NULL, '{"id":2,"phase":"negotiation","target_days":30}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (97, 1, 'phase_requirements', 4, NULL, '{"id":4,"phase":"negotiation","position":0,"requirement":"agreement","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (98, 1, 'phase_requirements', 5, NULL, '{"id":5,"phase":"negotiation","position":1,"requirement":"smart-goal","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (99, 1, 'phases', 3, NULL, '{"id":3,"phase":"growth","target_days":270}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (100, 1, 'phase_requirements', 6, NULL, '{"id":6,"phase":"growth","position":0,"requirement":"meetings","parameters":"{\"at_least\":3}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (101, 1, 'phase_requirements', 7, NULL, '{"id":7,"phase":"growth","position":1,"requirement":"review","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (102, 1, 'phase_requirements', 8, NULL, '{"id":8,"phase":"growth","position":2,"requirement":"goals-settled","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (103, 1, 'phases', 4, NULL, '{"id":4,"phase":"closure","target_days":30}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (104, 1, 'phase_requirements', 9, NULL, '{"id":9,"phase":"closure","position":0,"requirement":"reflections","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (105, 1, 'phase_requirements', 10, NULL, '{"id":10,"phase":"closure","position":1,"requirement":"ratings","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (106, 1, 'phase_requirements', 11, NULL, '{"id":11,"phase":"closure","position":2,"requirement":"decision","parameters":"{}"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (107, 1, 'rounds', 1, NULL, '{"id":1,"name":"Round 1","starts_on":"2026-09-01","ends_on":"2027-09-01","status":"open","opened_on":"2026-09-01","closed_on":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (108, 2, 'participants', 1, NULL, '{"id":1,"key":"email:grace@example.org","row_hash":null,"ref":null,"name":"Grace Hopper","email":"grace@example.org","is_mentor":1,"is_mentee":0,"organisation":null,"department":null,"job_title":null,"level":null,"years_experience":null,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":"2026-09-01","consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (109, 3, 'participants', 2, NULL, '{"id":2,"key":"email:ada@example.org","row_hash":null,"ref":null,"name":"Ada \"Count\" O''Byron","email":"ada@example.org","is_mentor":0,"is_mentee":1,"organisation":null,"department":null,"job_title":null,"level":null,"years_experience":null,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":"two\nlines; 数学","motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":"2026-09-01","consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (110, 4, 'participants', 3, NULL, '{"id":3,"key":"ref:S3","row_hash":null,"ref":"S3","name":"Mary Seacole","email":null,"is_mentor":1,"is_mentee":1,"organisation":null,"department":null,"job_title":null,"level":null,"years_experience":7.5,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":null,"consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (111, 4, 'person_references', 1, NULL, '{"id":1,"participant_id":3,"field":"avoids","position":0,"person_id":1,"text":"","is_outside":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (112, 5, 'relationships', 1, NULL, '{"id":1,"format":"one-to-one","round_id":1,"proposal_id":null,"previous_id":null,"score":null,"phase":"preparation","started_on":"2026-09-01","planned_end_on":"2027-09-01","decision":null,"decided_on":null,"outcome":null,"ended_on":null,"end_reason":null,"end_notes":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (113, 5, 'relationship_people', 1, NULL, '{"id":1,"relationship_id":1,"participant_id":1,"role":"mentor","wait_before":0,"joined_on":null,"left_on":null,"left_reason":null,"left_notes":null,"override":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (114, 5, 'relationship_people', 2, NULL, '{"id":2,"relationship_id":1,"participant_id":2,"role":"mentee","wait_before":0,"joined_on":null,"left_on":null,"left_reason":null,"left_notes":null,"override":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (115, 5, 'phase_changes', 1, NULL, '{"id":1,"relationship_id":1,"from_phase":null,"to_phase":"preparation","changed_on":"2026-09-01","is_forced":0,"reason":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (116, 6, 'meetings', 1, NULL, '{"id":1,"relationship_id":1,"status":"held","met_on":"2026-09-01","starts_at":null,"minutes":45,"channel":null,"notes":"A first talk","absent_id":null,"sequence":0,"also_absent":"[]"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (117, 7, 'goals', 1, NULL, '{"id":1,"relationship_id":1,"participant_id":2,"carried_from_id":null,"topic_id":null,"set_on":"2026-09-01","statement":"Speak in public","measure":"talks given","baseline":null,"target":null,"why":null,"due_on":null,"status":"open","closed_on":null,"reason":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (118, 8, 'participants', 3, '{"id":3,"key":"ref:S3","row_hash":null,"ref":"S3","name":"Mary Seacole","email":null,"is_mentor":1,"is_mentee":1,"organisation":null,"department":null,"job_title":null,"level":null,"years_experience":7.5,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":null,"consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}', '{"id":3,"key":"ref:S3","row_hash":null,"ref":"S3","name":"Mary Seacole","email":null,"is_mentor":1,"is_mentee":1,"organisation":null,"department":null,"job_title":"Matron","level":null,"years_experience":7.5,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":null,"consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (119, 9, 'participants', 3, '{"id":3,"key":"ref:S3","row_hash":null,"ref":"S3","name":"Mary Seacole","email":null,"is_mentor":1,"is_mentee":1,"organisation":null,"department":null,"job_title":"Matron","level":null,"years_experience":7.5,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":null,"consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}', '{"id":3,"key":"ref:S3","row_hash":null,"ref":"S3","name":"Mary Seacole","email":null,"is_mentor":1,"is_mentee":1,"organisation":null,"department":null,"job_title":null,"level":null,"years_experience":7.5,"sector":null,"country":null,"region":null,"timezone":null,"languages":"[]","availability":null,"channels":"[]","about":null,"motivation":null,"capacity":null,"hours_per_month":null,"worked_in":"[]","formats":"[]","consent_on":null,"consent_notice":null,"status":"active","paused_until":null,"enrolled_on":"2026-09-01","withdrawn_on":null,"consent_withdrawn_on":null,"is_peer":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (120, 10, 'agreements', 1, NULL, '{"id":1,"relationship_id":1,"version":1,"drafted_on":"2026-01-01","mentor_expectations":null,"mentee_expectations":null,"responsibilities":null,"rhythm_days":null,"channel":null,"boundaries":null,"confidentiality":null,"etiquette":null,"asked_on":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (121, 10, 'agreement_acceptances', 1, NULL, '{"id":1,"agreement_id":1,"participant_id":1,"accepted_on":"2026-01-01"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (122, 10, 'attention_snoozes', 1, NULL, '{"id":1,"relationship_id":1,"signal":null,"snoozed_on":"2026-01-01","until_on":"2026-01-01","reason":"some reason"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (123, 10, 'backups', 1, NULL, '{"id":1,"path":"some path","kind":"asked-for","made_on":"2026-01-01","erased_through":0,"trouble":null,"made_from":null,"made_from_inode":null,"last_invocation":null,"last_recorded_at":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (124, 10, 'check_ins', 1, NULL, '{"id":1,"relationship_id":1,"participant_id":1,"answered_on":"2026-01-01","satisfaction":null,"trust":null,"communication":null,"commitment":null,"recommend":null,"words":null,"asks_help":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (125, 10, 'courses', 1, NULL, '{"id":1,"name":"some name","folded":"some folded","required_of":"nobody","valid_months":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (126, 10, 'custom_fields', 1, NULL, '{"id":1,"name":"some name","label":"some label","is_sensitive":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (127, 10, 'custom_values', 1, NULL, '{"id":1,"participant_id":1,"field_id":1,"value":"some value"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (128, 10, 'erasures', 1, NULL, '{"id":1,"participant_id":1,"erased_on":"2026-01-01","is_rewritten":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (129, 10, 'form_answers', 1, NULL, '{"id":1,"form":"some form","version":1,"participant_id":1,"relationship_id":null,"occasion_on":"2026-01-01","answered_on":"2026-01-01","received_on":"2026-01-01","digest":"some digest"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (130, 10, 'form_values', 1, NULL, '{"id":1,"answer_id":1,"question":"some question","value":"some value"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (131, 10, 'forms', 1, NULL, '{"id":1,"form":"some form","version":1,"changed_on":"2026-01-01","definition":"[]"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (132, 10, 'goal_confirmations', 1, NULL, '{"id":1,"goal_id":1,"writer_id":1,"asked_on":"2026-01-01","answerer_id":null,"answered_on":null,"agrees":null,"words":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (133, 10, 'goal_progress', 1, NULL, '{"id":1,"goal_id":1,"noted_on":"2026-01-01","value":"some value","note":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (134, 10, 'goal_revisions', 1, NULL, '{"id":1,"goal_id":1,"review_id":null,"revised_on":"2026-01-01","changed":"some changed","reason":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (135, 10, 'group_decisions', 1, NULL, '{"id":1,"round_id":1,"decision":"lock","reason":null,"override_reason":null,"override_rules":null,"is_for_good":0,"decided_on":"2026-01-01"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (136, 10, 'group_decision_people', 1, NULL, '{"id":1,"decision_id":1,"participant_id":1,"position":1}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (137, 10, 'identity_decisions', 1, NULL, '{"id":1,"participant_id":1,"other_id":1,"is_same":1,"decided_on":"2026-01-01"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (138, 10, 'import_profiles', 1, NULL, '{"id":1,"kind":"some kind","name":"some name","headers":"[]","choices":"[]"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (139, 10, 'meeting_actions', 1, NULL, '{"id":1,"meeting_id":1,"owner_id":null,"action":"some action","due_on":null,"done_on":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (140, 10, 'milestones', 1, NULL, '{"id":1,"goal_id":1,"position":1,"statement":"some statement","due_on":null,"done_on":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (141, 10, 'organisation_aliases', 1, NULL, '{"id":1,"organisation":"some organisation","alias":"some alias","plain":"some plain"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (142, 10, 'outcome_records', 1, NULL, '{"id":1,"participant_id":1,"relationship_id":null,"kind":"some kind","happened_on":"2026-01-01","value":null,"notes":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (143, 10, 'pair_decisions', 1, NULL, '{"id":1,"round_id":1,"mentee_id":1,"mentor_id":1,"decision":"approve","reason":null,"override_reason":null,"decided_on":"2026-01-01","override_rules":null,"is_for_good":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (144, 10, 'participant_topics', 1, NULL, '{"id":1,"participant_id":1,"kind":"expertise","topic_id":1,"position":1}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (145, 10, 'proposals', 1, NULL, '{"id":1,"round_id":1,"status":"open","fingerprint":"some fingerprint","plan":"[]","created_on":"2026-01-01","applied_on":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (146, 10, 'readiness_assessments', 1, NULL, '{"id":1,"relationship_id":1,"participant_id":1,"assessed_on":"2026-01-01","motivation":1,"time":1,"expectations":1,"confidence":1,"words":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (147, 10, 'reflections', 1, NULL, '{"id":1,"relationship_id":1,"participant_id":1,"reflected_on":"2026-01-01","achievements":"some achievements","lessons":null,"celebrate":null,"satisfaction":null,"wants_more":null,"is_shared":0}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (148, 10, 'reminders_sent', 1, NULL, '{"id":1,"participant_id":1,"relationship_id":null,"kind":"some kind","occasion":"some occasion","level":"gentle","sent_on":"2026-01-01"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (149, 10, 'resources', 1, NULL, '{"id":1,"title":"some title","link":"some link","phase":null,"topic_id":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (150, 10, 'retention', 1, NULL, '{"id":1,"subject":"withdrawn","months":1}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (151, 10, 'reviews', 1, NULL, '{"id":1,"relationship_id":1,"reviewed_on":"2026-01-01","still_works":1,"goals_right":1,"changes_agreed":null}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (152, 10, 'round_mentees', 1, NULL, '{"id":1,"round_id":1,"participant_id":1,"outcome":"matched"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (153, 10, 'settings', 1, NULL, '{"id":1,"name":"some name","value":1}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (154, 10, 'skill_ratings', 1, NULL, '{"id":1,"participant_id":1,"relationship_id":null,"subject":"some subject","topic_id":null,"moment":"before","rated_on":"2026-01-01","rating":1}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (155, 10, 'targets', 1, NULL, '{"id":1,"figure":"some figure","value":1.0,"by_on":null,"set_on":"2026-01-01"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (156, 10, 'templates', 1, NULL, '{"id":1,"name":"some name","language":"some language","subject":null,"body":"some body"}');
INSERT INTO "changes" ("id", "invocation_id", "table_name", "row_id", "before", "after") VALUES (157, 10, 'training_records', 1, NULL, '{"id":1,"participant_id":1,"course_id":1,"completed_on":"2026-01-01","expires_on":null}');
INSERT INTO "erasures" ("id", "participant_id", "erased_on", "is_rewritten") VALUES (1, 1, '2026-01-01', 0);
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (1, '8344928695f822ed235d815d248d13933480e829b989728f4ddfc5868bf7b6ef', '8fa1066fed7e088ec51d170ded6c49f41f361204d83ea6264b67988597b1f2b5');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (2, '2d3abe69b3d2be8e01eb5feffdf9a68963fe15f7e7d0cbf059bf7a453ffeacdf', '23b204a556580c7085ccd04e5cb6529a5e5a02d36399adc7702fab48e6bcbf2b');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (3, 'e73d39380e92a34f9a48a1386d5b1f18d457f6a3f2fbd916ae6fc315d21b5023', 'c66d10a3840206420d4bf72bb194c3215e38b62186fc80467927dc23c36aff32');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (4, '319ba1f0141b930050d34e99ab9b8e94acb1c53e4faed826583a98bc3ea264b8', 'db89562e4ba64df29a2ab2107d3305de65a9acca0353aa021807cef35e0d9c0a');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (5, 'ab10ce5de8d1e57b644090acecd3446b1184a27b66d7816f7301d098427af64e', 'da3b8ebc72961998231ddb9e6fc6b649239e38f4ccf39727a05dc685340eca7c');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (6, 'f8bd7a3d75f67afe970f8d52e1804646fb37eb7bb8fba143c14ffe6e852ac8bb', '7cc8e862467bfa3ee6ca4e29156c83dd5c4552167579c46c57380bf96913aa46');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (7, '3f28331d5e8d4cbe5980a6f7ea061accf160b19d680cd59d303d8811a0fdbc53', 'bc296c5d4422f0656cb7d8c3df60e16d617d0c855c540aeea0bc721ba7e4b7b0');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (8, '7a3c19aaeec2e4c57c033935458806669e981a8d5ff84535ea02a8c6d3bff15b', '08dab04c83db9f2ff9485bb47805b0af651fdb0d440555d93ead39896c78bf40');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (9, '6bb2b1152119026f8d54d229dcf8b926576a51f415d91ce98df6f371b3741722', '7c2ebc365ff9a215b163c0952c7faf728893b6d96f20a49ca780358a40f3342f');
INSERT INTO "log_digests" ("id", "content", "chain") VALUES (10, 'd20c6bb1c5b421c73bf7e15f4adac6a10e2671d06aad42d5eca50ae9ab96ee77', '9db662e699d495141fb9df6d39ae746fff2b3db8922680012e8bd338ec37720b');
INSERT INTO "person_references" ("id", "participant_id", "field", "position", "person_id", "text", "is_outside") VALUES (1, 3, 'avoids', 0, 1, '', 0);
INSERT INTO "organisation_aliases" ("id", "organisation", "alias", "plain") VALUES (1, 'some organisation', 'some alias', 'some plain');
INSERT INTO "identity_decisions" ("id", "participant_id", "other_id", "is_same", "decided_on") VALUES (1, 1, 1, 1, '2026-01-01');
INSERT INTO "forms" ("id", "form", "version", "changed_on", "definition") VALUES (1, 'some form', 1, '2026-01-01', '[]');
INSERT INTO "form_secret" ("id", "secret", "made_on") VALUES (1, X'83B16175FF3D17D9C96E36BC4A55E8235205D0E3ECB0737F5E0F6A08EC094265', NULL);
INSERT INTO "form_answers" ("id", "form", "version", "participant_id", "relationship_id", "occasion_on", "answered_on", "received_on", "digest") VALUES (1, 'some form', 1, 1, NULL, '2026-01-01', '2026-01-01', '2026-01-01', 'some digest');
INSERT INTO "form_values" ("id", "answer_id", "question", "value") VALUES (1, 1, 'some question', 'some value');
INSERT INTO "participants" ("id", "key", "row_hash", "ref", "name", "email", "is_mentor", "is_mentee", "organisation", "department", "job_title", "level", "years_experience", "sector", "country", "region", "timezone", "languages", "availability", "channels", "about", "motivation", "capacity", "hours_per_month", "worked_in", "formats", "consent_on", "consent_notice", "status", "paused_until", "enrolled_on", "withdrawn_on", "consent_withdrawn_on", "is_peer") VALUES (1, 'email:grace@example.org', NULL, NULL, 'Grace Hopper', 'grace@example.org', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', '2026-09-01', NULL, 'active', NULL, '2026-09-01', NULL, NULL, 0);
INSERT INTO "participants" ("id", "key", "row_hash", "ref", "name", "email", "is_mentor", "is_mentee", "organisation", "department", "job_title", "level", "years_experience", "sector", "country", "region", "timezone", "languages", "availability", "channels", "about", "motivation", "capacity", "hours_per_month", "worked_in", "formats", "consent_on", "consent_notice", "status", "paused_until", "enrolled_on", "withdrawn_on", "consent_withdrawn_on", "is_peer") VALUES (2, 'email:ada@example.org', NULL, NULL, 'Ada "Count" O''Byron', 'ada@example.org', 0, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '[]', 'two
lines; 数学', NULL, NULL, NULL, '[]', '[]', '2026-09-01', NULL, 'active', NULL, '2026-09-01', NULL, NULL, 0);
INSERT INTO "participants" ("id", "key", "row_hash", "ref", "name", "email", "is_mentor", "is_mentee", "organisation", "department", "job_title", "level", "years_experience", "sector", "country", "region", "timezone", "languages", "availability", "channels", "about", "motivation", "capacity", "hours_per_month", "worked_in", "formats", "consent_on", "consent_notice", "status", "paused_until", "enrolled_on", "withdrawn_on", "consent_withdrawn_on", "is_peer") VALUES (3, 'ref:S3', NULL, 'S3', 'Mary Seacole', NULL, 1, 1, NULL, NULL, NULL, NULL, 7.5, NULL, NULL, NULL, NULL, '[]', NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, 'active', NULL, '2026-09-01', NULL, NULL, 0);
INSERT INTO "relationships" ("id", "format", "round_id", "proposal_id", "previous_id", "score", "phase", "started_on", "planned_end_on", "decision", "decided_on", "outcome", "ended_on", "end_reason", "end_notes") VALUES (1, 'one-to-one', 1, NULL, NULL, NULL, 'preparation', '2026-09-01', '2027-09-01', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "relationship_people" ("id", "relationship_id", "participant_id", "role", "wait_before", "joined_on", "left_on", "left_reason", "left_notes", "override") VALUES (1, 1, 1, 'mentor', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "relationship_people" ("id", "relationship_id", "participant_id", "role", "wait_before", "joined_on", "left_on", "left_reason", "left_notes", "override") VALUES (2, 1, 2, 'mentee', 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "goals" ("id", "relationship_id", "participant_id", "carried_from_id", "topic_id", "set_on", "statement", "measure", "baseline", "target", "why", "due_on", "status", "closed_on", "reason") VALUES (1, 1, 2, NULL, NULL, '2026-09-01', 'Speak in public', 'talks given', NULL, NULL, NULL, NULL, 'open', NULL, NULL);
INSERT INTO "group_decisions" ("id", "round_id", "decision", "reason", "override_reason", "override_rules", "is_for_good", "decided_on") VALUES (1, 1, 'lock', NULL, NULL, NULL, 0, '2026-01-01');
INSERT INTO "group_decision_people" ("id", "decision_id", "participant_id", "position") VALUES (1, 1, 1, 1);
INSERT INTO "goal_confirmations" ("id", "goal_id", "writer_id", "asked_on", "answerer_id", "answered_on", "agrees", "words") VALUES (1, 1, 1, '2026-01-01', NULL, NULL, NULL, NULL);
INSERT INTO "targets" ("id", "figure", "value", "by_on", "set_on") VALUES (1, 'some figure', 1.0, NULL, '2026-01-01');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('changes', 157);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('erasures', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('participants', 3);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('relationships', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('relationship_people', 2);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('goals', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('invocations', 10);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('levels', 7);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('topics', 21);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('topic_aliases', 62);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('phases', 4);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('phase_requirements', 11);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('rounds', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('person_references', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('phase_changes', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('meetings', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('agreements', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('agreement_acceptances', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('attention_snoozes', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('backups', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('check_ins', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('courses', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('custom_fields', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('custom_values', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('form_answers', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('form_values', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('forms', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('goal_confirmations', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('goal_progress', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('goal_revisions', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('group_decisions', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('group_decision_people', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('identity_decisions', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('import_profiles', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('meeting_actions', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('milestones', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('organisation_aliases', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('outcome_records', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('pair_decisions', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('participant_topics', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('proposals', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('readiness_assessments', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('reflections', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('reminders_sent', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('resources', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('retention', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('reviews', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('round_mentees', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('settings', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('skill_ratings', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('targets', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('templates', 1);
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('training_records', 1);
CREATE INDEX invocations_undoes ON invocations (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX participant_topics_topic ON participant_topics (topic_id);
CREATE UNIQUE INDEX rounds_one_open ON rounds (status) WHERE status = 'open';
CREATE INDEX round_mentees_participant ON round_mentees (participant_id);
CREATE UNIQUE INDEX proposals_one_open ON proposals (round_id) WHERE status = 'open';
CREATE INDEX phase_changes_relationship ON phase_changes (relationship_id);
CREATE INDEX readiness_assessments_relationship ON readiness_assessments (relationship_id);
CREATE INDEX milestones_goal ON milestones (goal_id);
CREATE INDEX goal_progress_goal ON goal_progress (goal_id);
CREATE INDEX meetings_relationship ON meetings (relationship_id);
CREATE INDEX meeting_actions_meeting ON meeting_actions (meeting_id);
CREATE INDEX check_ins_relationship ON check_ins (relationship_id);
CREATE INDEX reviews_relationship ON reviews (relationship_id);
CREATE INDEX skill_ratings_participant ON skill_ratings (participant_id);
CREATE INDEX outcome_records_participant ON outcome_records (participant_id);
CREATE INDEX attention_snoozes_relationship ON attention_snoozes (relationship_id);
CREATE INDEX reminders_sent_participant ON reminders_sent (participant_id);
CREATE INDEX reminders_sent_relationship ON reminders_sent (relationship_id);
CREATE INDEX goal_revisions_goal ON goal_revisions (goal_id);
CREATE INDEX changes_invocation ON changes (invocation_id);
CREATE INDEX changes_row ON changes (table_name, row_id);
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
CREATE INDEX person_references_participant ON person_references (participant_id);
CREATE INDEX person_references_person ON person_references (person_id);
CREATE INDEX person_references_text ON person_references (field) WHERE person_id IS NULL;
CREATE INDEX identity_decisions_other ON identity_decisions (other_id);
CREATE UNIQUE INDEX form_answers_occasion
  ON form_answers (participant_id, form, ifnull(relationship_id, 0), occasion_on);
CREATE INDEX form_answers_relationship ON form_answers (relationship_id);
CREATE INDEX letters_sent_participant ON letters_sent (participant_id);
CREATE INDEX relationships_round ON relationships (round_id);
CREATE INDEX relationships_previous ON relationships (previous_id);
CREATE INDEX relationships_proposal ON relationships (proposal_id);
CREATE INDEX relationship_people_participant ON relationship_people (participant_id);
CREATE UNIQUE INDEX relationship_people_now ON relationship_people (relationship_id, participant_id)
  WHERE left_on IS NULL;
CREATE INDEX relationship_people_relationship ON relationship_people (relationship_id);
CREATE INDEX goals_relationship ON goals (relationship_id);
CREATE INDEX goals_participant ON goals (participant_id);
CREATE INDEX goals_carried_from ON goals (carried_from_id);
CREATE INDEX group_decisions_round ON group_decisions (round_id);
CREATE INDEX group_decision_people_participant ON group_decision_people (participant_id);
CREATE INDEX goal_confirmations_writer ON goal_confirmations (writer_id);
CREATE INDEX goal_confirmations_answerer ON goal_confirmations (answerer_id);
CREATE TRIGGER "log_agreement_acceptances_insert" AFTER INSERT ON "agreement_acceptances" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreement_acceptances', NEW.id, NULL, json_object('id', NEW."id", 'agreement_id', NEW."agreement_id", 'participant_id', NEW."participant_id", 'accepted_on', NEW."accepted_on"));
    END;
CREATE TRIGGER "log_agreement_acceptances_update" AFTER UPDATE ON "agreement_acceptances" WHEN OLD."id" IS NOT NEW."id" OR OLD."agreement_id" IS NOT NEW."agreement_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."accepted_on" IS NOT NEW."accepted_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreement_acceptances', NEW.id, json_object('id', OLD."id", 'agreement_id', OLD."agreement_id", 'participant_id', OLD."participant_id", 'accepted_on', OLD."accepted_on"), json_object('id', NEW."id", 'agreement_id', NEW."agreement_id", 'participant_id', NEW."participant_id", 'accepted_on', NEW."accepted_on"));
    END;
CREATE TRIGGER "log_agreement_acceptances_delete" AFTER DELETE ON "agreement_acceptances" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreement_acceptances', OLD.id, json_object('id', OLD."id", 'agreement_id', OLD."agreement_id", 'participant_id', OLD."participant_id", 'accepted_on', OLD."accepted_on"), NULL);
    END;
CREATE TRIGGER "log_agreements_insert" AFTER INSERT ON "agreements" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreements', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'version', NEW."version", 'drafted_on', NEW."drafted_on", 'mentor_expectations', NEW."mentor_expectations", 'mentee_expectations', NEW."mentee_expectations", 'responsibilities', NEW."responsibilities", 'rhythm_days', NEW."rhythm_days", 'channel', NEW."channel", 'boundaries', NEW."boundaries", 'confidentiality', NEW."confidentiality", 'etiquette', NEW."etiquette", 'asked_on', NEW."asked_on"));
    END;
CREATE TRIGGER "log_agreements_update" AFTER UPDATE ON "agreements" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."version" IS NOT NEW."version" OR OLD."drafted_on" IS NOT NEW."drafted_on" OR OLD."mentor_expectations" IS NOT NEW."mentor_expectations" OR OLD."mentee_expectations" IS NOT NEW."mentee_expectations" OR OLD."responsibilities" IS NOT NEW."responsibilities" OR OLD."rhythm_days" IS NOT NEW."rhythm_days" OR OLD."channel" IS NOT NEW."channel" OR OLD."boundaries" IS NOT NEW."boundaries" OR OLD."confidentiality" IS NOT NEW."confidentiality" OR OLD."etiquette" IS NOT NEW."etiquette" OR OLD."asked_on" IS NOT NEW."asked_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreements', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'version', OLD."version", 'drafted_on', OLD."drafted_on", 'mentor_expectations', OLD."mentor_expectations", 'mentee_expectations', OLD."mentee_expectations", 'responsibilities', OLD."responsibilities", 'rhythm_days', OLD."rhythm_days", 'channel', OLD."channel", 'boundaries', OLD."boundaries", 'confidentiality', OLD."confidentiality", 'etiquette', OLD."etiquette", 'asked_on', OLD."asked_on"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'version', NEW."version", 'drafted_on', NEW."drafted_on", 'mentor_expectations', NEW."mentor_expectations", 'mentee_expectations', NEW."mentee_expectations", 'responsibilities', NEW."responsibilities", 'rhythm_days', NEW."rhythm_days", 'channel', NEW."channel", 'boundaries', NEW."boundaries", 'confidentiality', NEW."confidentiality", 'etiquette', NEW."etiquette", 'asked_on', NEW."asked_on"));
    END;
CREATE TRIGGER "log_agreements_delete" AFTER DELETE ON "agreements" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'agreements', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'version', OLD."version", 'drafted_on', OLD."drafted_on", 'mentor_expectations', OLD."mentor_expectations", 'mentee_expectations', OLD."mentee_expectations", 'responsibilities', OLD."responsibilities", 'rhythm_days', OLD."rhythm_days", 'channel', OLD."channel", 'boundaries', OLD."boundaries", 'confidentiality', OLD."confidentiality", 'etiquette', OLD."etiquette", 'asked_on', OLD."asked_on"), NULL);
    END;
CREATE TRIGGER "log_attention_snoozes_insert" AFTER INSERT ON "attention_snoozes" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'attention_snoozes', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'signal', NEW."signal", 'snoozed_on', NEW."snoozed_on", 'until_on', NEW."until_on", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_attention_snoozes_update" AFTER UPDATE ON "attention_snoozes" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."signal" IS NOT NEW."signal" OR OLD."snoozed_on" IS NOT NEW."snoozed_on" OR OLD."until_on" IS NOT NEW."until_on" OR OLD."reason" IS NOT NEW."reason"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'attention_snoozes', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'signal', OLD."signal", 'snoozed_on', OLD."snoozed_on", 'until_on', OLD."until_on", 'reason', OLD."reason"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'signal', NEW."signal", 'snoozed_on', NEW."snoozed_on", 'until_on', NEW."until_on", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_attention_snoozes_delete" AFTER DELETE ON "attention_snoozes" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'attention_snoozes', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'signal', OLD."signal", 'snoozed_on', OLD."snoozed_on", 'until_on', OLD."until_on", 'reason', OLD."reason"), NULL);
    END;
CREATE TRIGGER "log_backups_insert" AFTER INSERT ON "backups" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'backups', NEW.id, NULL, json_object('id', NEW."id", 'path', NEW."path", 'kind', NEW."kind", 'made_on', NEW."made_on", 'erased_through', NEW."erased_through", 'trouble', NEW."trouble", 'made_from', NEW."made_from", 'made_from_inode', NEW."made_from_inode", 'last_invocation', NEW."last_invocation", 'last_recorded_at', NEW."last_recorded_at"));
    END;
CREATE TRIGGER "log_backups_update" AFTER UPDATE ON "backups" WHEN OLD."id" IS NOT NEW."id" OR OLD."path" IS NOT NEW."path" OR OLD."kind" IS NOT NEW."kind" OR OLD."made_on" IS NOT NEW."made_on" OR OLD."erased_through" IS NOT NEW."erased_through" OR OLD."trouble" IS NOT NEW."trouble" OR OLD."made_from" IS NOT NEW."made_from" OR OLD."made_from_inode" IS NOT NEW."made_from_inode" OR OLD."last_invocation" IS NOT NEW."last_invocation" OR OLD."last_recorded_at" IS NOT NEW."last_recorded_at"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'backups', NEW.id, json_object('id', OLD."id", 'path', OLD."path", 'kind', OLD."kind", 'made_on', OLD."made_on", 'erased_through', OLD."erased_through", 'trouble', OLD."trouble", 'made_from', OLD."made_from", 'made_from_inode', OLD."made_from_inode", 'last_invocation', OLD."last_invocation", 'last_recorded_at', OLD."last_recorded_at"), json_object('id', NEW."id", 'path', NEW."path", 'kind', NEW."kind", 'made_on', NEW."made_on", 'erased_through', NEW."erased_through", 'trouble', NEW."trouble", 'made_from', NEW."made_from", 'made_from_inode', NEW."made_from_inode", 'last_invocation', NEW."last_invocation", 'last_recorded_at', NEW."last_recorded_at"));
    END;
CREATE TRIGGER "log_backups_delete" AFTER DELETE ON "backups" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'backups', OLD.id, json_object('id', OLD."id", 'path', OLD."path", 'kind', OLD."kind", 'made_on', OLD."made_on", 'erased_through', OLD."erased_through", 'trouble', OLD."trouble", 'made_from', OLD."made_from", 'made_from_inode', OLD."made_from_inode", 'last_invocation', OLD."last_invocation", 'last_recorded_at', OLD."last_recorded_at"), NULL);
    END;
CREATE TRIGGER "log_check_ins_insert" AFTER INSERT ON "check_ins" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'check_ins', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'answered_on', NEW."answered_on", 'satisfaction', NEW."satisfaction", 'trust', NEW."trust", 'communication', NEW."communication", 'commitment', NEW."commitment", 'recommend', NEW."recommend", 'words', NEW."words", 'asks_help', NEW."asks_help"));
    END;
CREATE TRIGGER "log_check_ins_update" AFTER UPDATE ON "check_ins" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."satisfaction" IS NOT NEW."satisfaction" OR OLD."trust" IS NOT NEW."trust" OR OLD."communication" IS NOT NEW."communication" OR OLD."commitment" IS NOT NEW."commitment" OR OLD."recommend" IS NOT NEW."recommend" OR OLD."words" IS NOT NEW."words" OR OLD."asks_help" IS NOT NEW."asks_help"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'check_ins', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'answered_on', OLD."answered_on", 'satisfaction', OLD."satisfaction", 'trust', OLD."trust", 'communication', OLD."communication", 'commitment', OLD."commitment", 'recommend', OLD."recommend", 'words', OLD."words", 'asks_help', OLD."asks_help"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'answered_on', NEW."answered_on", 'satisfaction', NEW."satisfaction", 'trust', NEW."trust", 'communication', NEW."communication", 'commitment', NEW."commitment", 'recommend', NEW."recommend", 'words', NEW."words", 'asks_help', NEW."asks_help"));
    END;
CREATE TRIGGER "log_check_ins_delete" AFTER DELETE ON "check_ins" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'check_ins', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'answered_on', OLD."answered_on", 'satisfaction', OLD."satisfaction", 'trust', OLD."trust", 'communication', OLD."communication", 'commitment', OLD."commitment", 'recommend', OLD."recommend", 'words', OLD."words", 'asks_help', OLD."asks_help"), NULL);
    END;
CREATE TRIGGER "log_courses_insert" AFTER INSERT ON "courses" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'courses', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'folded', NEW."folded", 'required_of', NEW."required_of", 'valid_months', NEW."valid_months"));
    END;
CREATE TRIGGER "log_courses_update" AFTER UPDATE ON "courses" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."folded" IS NOT NEW."folded" OR OLD."required_of" IS NOT NEW."required_of" OR OLD."valid_months" IS NOT NEW."valid_months"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'courses', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'folded', OLD."folded", 'required_of', OLD."required_of", 'valid_months', OLD."valid_months"), json_object('id', NEW."id", 'name', NEW."name", 'folded', NEW."folded", 'required_of', NEW."required_of", 'valid_months', NEW."valid_months"));
    END;
CREATE TRIGGER "log_courses_delete" AFTER DELETE ON "courses" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'courses', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'folded', OLD."folded", 'required_of', OLD."required_of", 'valid_months', OLD."valid_months"), NULL);
    END;
CREATE TRIGGER "log_custom_fields_insert" AFTER INSERT ON "custom_fields" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_fields', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'label', NEW."label", 'is_sensitive', NEW."is_sensitive"));
    END;
CREATE TRIGGER "log_custom_fields_update" AFTER UPDATE ON "custom_fields" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."label" IS NOT NEW."label" OR OLD."is_sensitive" IS NOT NEW."is_sensitive"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_fields', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'label', OLD."label", 'is_sensitive', OLD."is_sensitive"), json_object('id', NEW."id", 'name', NEW."name", 'label', NEW."label", 'is_sensitive', NEW."is_sensitive"));
    END;
CREATE TRIGGER "log_custom_fields_delete" AFTER DELETE ON "custom_fields" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_fields', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'label', OLD."label", 'is_sensitive', OLD."is_sensitive"), NULL);
    END;
CREATE TRIGGER "log_custom_values_insert" AFTER INSERT ON "custom_values" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_values', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'field_id', NEW."field_id", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_custom_values_update" AFTER UPDATE ON "custom_values" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."field_id" IS NOT NEW."field_id" OR OLD."value" IS NOT NEW."value"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_values', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'field_id', OLD."field_id", 'value', OLD."value"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'field_id', NEW."field_id", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_custom_values_delete" AFTER DELETE ON "custom_values" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'custom_values', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'field_id', OLD."field_id", 'value', OLD."value"), NULL);
    END;
CREATE TRIGGER "log_erasures_insert" AFTER INSERT ON "erasures" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'erasures', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'erased_on', NEW."erased_on", 'is_rewritten', NEW."is_rewritten"));
    END;
CREATE TRIGGER "log_erasures_update" AFTER UPDATE ON "erasures" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."erased_on" IS NOT NEW."erased_on" OR OLD."is_rewritten" IS NOT NEW."is_rewritten"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'erasures', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'erased_on', OLD."erased_on", 'is_rewritten', OLD."is_rewritten"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'erased_on', NEW."erased_on", 'is_rewritten', NEW."is_rewritten"));
    END;
CREATE TRIGGER "log_erasures_delete" AFTER DELETE ON "erasures" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'erasures', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'erased_on', OLD."erased_on", 'is_rewritten', OLD."is_rewritten"), NULL);
    END;
CREATE TRIGGER "log_form_answers_insert" AFTER INSERT ON "form_answers" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_answers', NEW.id, NULL, json_object('id', NEW."id", 'form', NEW."form", 'version', NEW."version", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'occasion_on', NEW."occasion_on", 'answered_on', NEW."answered_on", 'received_on', NEW."received_on", 'digest', NEW."digest"));
    END;
CREATE TRIGGER "log_form_answers_update" AFTER UPDATE ON "form_answers" WHEN OLD."id" IS NOT NEW."id" OR OLD."form" IS NOT NEW."form" OR OLD."version" IS NOT NEW."version" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."occasion_on" IS NOT NEW."occasion_on" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."digest" IS NOT NEW."digest"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_answers', NEW.id, json_object('id', OLD."id", 'form', OLD."form", 'version', OLD."version", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'occasion_on', OLD."occasion_on", 'answered_on', OLD."answered_on", 'received_on', OLD."received_on", 'digest', OLD."digest"), json_object('id', NEW."id", 'form', NEW."form", 'version', NEW."version", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'occasion_on', NEW."occasion_on", 'answered_on', NEW."answered_on", 'received_on', NEW."received_on", 'digest', NEW."digest"));
    END;
CREATE TRIGGER "log_form_answers_delete" AFTER DELETE ON "form_answers" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_answers', OLD.id, json_object('id', OLD."id", 'form', OLD."form", 'version', OLD."version", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'occasion_on', OLD."occasion_on", 'answered_on', OLD."answered_on", 'received_on', OLD."received_on", 'digest', OLD."digest"), NULL);
    END;
CREATE TRIGGER "log_form_values_insert" AFTER INSERT ON "form_values" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_values', NEW.id, NULL, json_object('id', NEW."id", 'answer_id', NEW."answer_id", 'question', NEW."question", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_form_values_update" AFTER UPDATE ON "form_values" WHEN OLD."id" IS NOT NEW."id" OR OLD."answer_id" IS NOT NEW."answer_id" OR OLD."question" IS NOT NEW."question" OR OLD."value" IS NOT NEW."value"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_values', NEW.id, json_object('id', OLD."id", 'answer_id', OLD."answer_id", 'question', OLD."question", 'value', OLD."value"), json_object('id', NEW."id", 'answer_id', NEW."answer_id", 'question', NEW."question", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_form_values_delete" AFTER DELETE ON "form_values" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'form_values', OLD.id, json_object('id', OLD."id", 'answer_id', OLD."answer_id", 'question', OLD."question", 'value', OLD."value"), NULL);
    END;
CREATE TRIGGER "log_forms_insert" AFTER INSERT ON "forms" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'forms', NEW.id, NULL, json_object('id', NEW."id", 'form', NEW."form", 'version', NEW."version", 'changed_on', NEW."changed_on", 'definition', NEW."definition"));
    END;
CREATE TRIGGER "log_forms_update" AFTER UPDATE ON "forms" WHEN OLD."id" IS NOT NEW."id" OR OLD."form" IS NOT NEW."form" OR OLD."version" IS NOT NEW."version" OR OLD."changed_on" IS NOT NEW."changed_on" OR OLD."definition" IS NOT NEW."definition"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'forms', NEW.id, json_object('id', OLD."id", 'form', OLD."form", 'version', OLD."version", 'changed_on', OLD."changed_on", 'definition', OLD."definition"), json_object('id', NEW."id", 'form', NEW."form", 'version', NEW."version", 'changed_on', NEW."changed_on", 'definition', NEW."definition"));
    END;
CREATE TRIGGER "log_forms_delete" AFTER DELETE ON "forms" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'forms', OLD.id, json_object('id', OLD."id", 'form', OLD."form", 'version', OLD."version", 'changed_on', OLD."changed_on", 'definition', OLD."definition"), NULL);
    END;
CREATE TRIGGER "log_goal_confirmations_insert" AFTER INSERT ON "goal_confirmations" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_confirmations', NEW.id, NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'writer_id', NEW."writer_id", 'asked_on', NEW."asked_on", 'answerer_id', NEW."answerer_id", 'answered_on', NEW."answered_on", 'agrees', NEW."agrees", 'words', NEW."words"));
    END;
CREATE TRIGGER "log_goal_confirmations_update" AFTER UPDATE ON "goal_confirmations" WHEN OLD."id" IS NOT NEW."id" OR OLD."goal_id" IS NOT NEW."goal_id" OR OLD."writer_id" IS NOT NEW."writer_id" OR OLD."asked_on" IS NOT NEW."asked_on" OR OLD."answerer_id" IS NOT NEW."answerer_id" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."agrees" IS NOT NEW."agrees" OR OLD."words" IS NOT NEW."words"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_confirmations', NEW.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'writer_id', OLD."writer_id", 'asked_on', OLD."asked_on", 'answerer_id', OLD."answerer_id", 'answered_on', OLD."answered_on", 'agrees', OLD."agrees", 'words', OLD."words"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'writer_id', NEW."writer_id", 'asked_on', NEW."asked_on", 'answerer_id', NEW."answerer_id", 'answered_on', NEW."answered_on", 'agrees', NEW."agrees", 'words', NEW."words"));
    END;
CREATE TRIGGER "log_goal_confirmations_delete" AFTER DELETE ON "goal_confirmations" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_confirmations', OLD.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'writer_id', OLD."writer_id", 'asked_on', OLD."asked_on", 'answerer_id', OLD."answerer_id", 'answered_on', OLD."answered_on", 'agrees', OLD."agrees", 'words', OLD."words"), NULL);
    END;
CREATE TRIGGER "log_goal_progress_insert" AFTER INSERT ON "goal_progress" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_progress', NEW.id, NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'noted_on', NEW."noted_on", 'value', NEW."value", 'note', NEW."note"));
    END;
CREATE TRIGGER "log_goal_progress_update" AFTER UPDATE ON "goal_progress" WHEN OLD."id" IS NOT NEW."id" OR OLD."goal_id" IS NOT NEW."goal_id" OR OLD."noted_on" IS NOT NEW."noted_on" OR OLD."value" IS NOT NEW."value" OR OLD."note" IS NOT NEW."note"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_progress', NEW.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'noted_on', OLD."noted_on", 'value', OLD."value", 'note', OLD."note"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'noted_on', NEW."noted_on", 'value', NEW."value", 'note', NEW."note"));
    END;
CREATE TRIGGER "log_goal_progress_delete" AFTER DELETE ON "goal_progress" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_progress', OLD.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'noted_on', OLD."noted_on", 'value', OLD."value", 'note', OLD."note"), NULL);
    END;
CREATE TRIGGER "log_goal_revisions_insert" AFTER INSERT ON "goal_revisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_revisions', NEW.id, NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'review_id', NEW."review_id", 'revised_on', NEW."revised_on", 'changed', NEW."changed", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_goal_revisions_update" AFTER UPDATE ON "goal_revisions" WHEN OLD."id" IS NOT NEW."id" OR OLD."goal_id" IS NOT NEW."goal_id" OR OLD."review_id" IS NOT NEW."review_id" OR OLD."revised_on" IS NOT NEW."revised_on" OR OLD."changed" IS NOT NEW."changed" OR OLD."reason" IS NOT NEW."reason"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_revisions', NEW.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'review_id', OLD."review_id", 'revised_on', OLD."revised_on", 'changed', OLD."changed", 'reason', OLD."reason"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'review_id', NEW."review_id", 'revised_on', NEW."revised_on", 'changed', NEW."changed", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_goal_revisions_delete" AFTER DELETE ON "goal_revisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goal_revisions', OLD.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'review_id', OLD."review_id", 'revised_on', OLD."revised_on", 'changed', OLD."changed", 'reason', OLD."reason"), NULL);
    END;
CREATE TRIGGER "log_goals_insert" AFTER INSERT ON "goals" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goals', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'carried_from_id', NEW."carried_from_id", 'topic_id', NEW."topic_id", 'set_on', NEW."set_on", 'statement', NEW."statement", 'measure', NEW."measure", 'baseline', NEW."baseline", 'target', NEW."target", 'why', NEW."why", 'due_on', NEW."due_on", 'status', NEW."status", 'closed_on', NEW."closed_on", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_goals_update" AFTER UPDATE ON "goals" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."carried_from_id" IS NOT NEW."carried_from_id" OR OLD."topic_id" IS NOT NEW."topic_id" OR OLD."set_on" IS NOT NEW."set_on" OR OLD."statement" IS NOT NEW."statement" OR OLD."measure" IS NOT NEW."measure" OR OLD."baseline" IS NOT NEW."baseline" OR OLD."target" IS NOT NEW."target" OR OLD."why" IS NOT NEW."why" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."status" IS NOT NEW."status" OR OLD."closed_on" IS NOT NEW."closed_on" OR OLD."reason" IS NOT NEW."reason"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goals', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'carried_from_id', OLD."carried_from_id", 'topic_id', OLD."topic_id", 'set_on', OLD."set_on", 'statement', OLD."statement", 'measure', OLD."measure", 'baseline', OLD."baseline", 'target', OLD."target", 'why', OLD."why", 'due_on', OLD."due_on", 'status', OLD."status", 'closed_on', OLD."closed_on", 'reason', OLD."reason"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'carried_from_id', NEW."carried_from_id", 'topic_id', NEW."topic_id", 'set_on', NEW."set_on", 'statement', NEW."statement", 'measure', NEW."measure", 'baseline', NEW."baseline", 'target', NEW."target", 'why', NEW."why", 'due_on', NEW."due_on", 'status', NEW."status", 'closed_on', NEW."closed_on", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_goals_delete" AFTER DELETE ON "goals" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'goals', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'carried_from_id', OLD."carried_from_id", 'topic_id', OLD."topic_id", 'set_on', OLD."set_on", 'statement', OLD."statement", 'measure', OLD."measure", 'baseline', OLD."baseline", 'target', OLD."target", 'why', OLD."why", 'due_on', OLD."due_on", 'status', OLD."status", 'closed_on', OLD."closed_on", 'reason', OLD."reason"), NULL);
    END;
CREATE TRIGGER "log_group_decision_people_insert" AFTER INSERT ON "group_decision_people" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decision_people', NEW.id, NULL, json_object('id', NEW."id", 'decision_id', NEW."decision_id", 'participant_id', NEW."participant_id", 'position', NEW."position"));
    END;
CREATE TRIGGER "log_group_decision_people_update" AFTER UPDATE ON "group_decision_people" WHEN OLD."id" IS NOT NEW."id" OR OLD."decision_id" IS NOT NEW."decision_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."position" IS NOT NEW."position"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decision_people', NEW.id, json_object('id', OLD."id", 'decision_id', OLD."decision_id", 'participant_id', OLD."participant_id", 'position', OLD."position"), json_object('id', NEW."id", 'decision_id', NEW."decision_id", 'participant_id', NEW."participant_id", 'position', NEW."position"));
    END;
CREATE TRIGGER "log_group_decision_people_delete" AFTER DELETE ON "group_decision_people" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decision_people', OLD.id, json_object('id', OLD."id", 'decision_id', OLD."decision_id", 'participant_id', OLD."participant_id", 'position', OLD."position"), NULL);
    END;
CREATE TRIGGER "log_group_decisions_insert" AFTER INSERT ON "group_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decisions', NEW.id, NULL, json_object('id', NEW."id", 'round_id', NEW."round_id", 'decision', NEW."decision", 'reason', NEW."reason", 'override_reason', NEW."override_reason", 'override_rules', NEW."override_rules", 'is_for_good', NEW."is_for_good", 'decided_on', NEW."decided_on"));
    END;
CREATE TRIGGER "log_group_decisions_update" AFTER UPDATE ON "group_decisions" WHEN OLD."id" IS NOT NEW."id" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."decision" IS NOT NEW."decision" OR OLD."reason" IS NOT NEW."reason" OR OLD."override_reason" IS NOT NEW."override_reason" OR OLD."override_rules" IS NOT NEW."override_rules" OR OLD."is_for_good" IS NOT NEW."is_for_good" OR OLD."decided_on" IS NOT NEW."decided_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decisions', NEW.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'decision', OLD."decision", 'reason', OLD."reason", 'override_reason', OLD."override_reason", 'override_rules', OLD."override_rules", 'is_for_good', OLD."is_for_good", 'decided_on', OLD."decided_on"), json_object('id', NEW."id", 'round_id', NEW."round_id", 'decision', NEW."decision", 'reason', NEW."reason", 'override_reason', NEW."override_reason", 'override_rules', NEW."override_rules", 'is_for_good', NEW."is_for_good", 'decided_on', NEW."decided_on"));
    END;
CREATE TRIGGER "log_group_decisions_delete" AFTER DELETE ON "group_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'group_decisions', OLD.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'decision', OLD."decision", 'reason', OLD."reason", 'override_reason', OLD."override_reason", 'override_rules', OLD."override_rules", 'is_for_good', OLD."is_for_good", 'decided_on', OLD."decided_on"), NULL);
    END;
CREATE TRIGGER "log_identity_decisions_insert" AFTER INSERT ON "identity_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'identity_decisions', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'other_id', NEW."other_id", 'is_same', NEW."is_same", 'decided_on', NEW."decided_on"));
    END;
CREATE TRIGGER "log_identity_decisions_update" AFTER UPDATE ON "identity_decisions" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."other_id" IS NOT NEW."other_id" OR OLD."is_same" IS NOT NEW."is_same" OR OLD."decided_on" IS NOT NEW."decided_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'identity_decisions', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'other_id', OLD."other_id", 'is_same', OLD."is_same", 'decided_on', OLD."decided_on"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'other_id', NEW."other_id", 'is_same', NEW."is_same", 'decided_on', NEW."decided_on"));
    END;
CREATE TRIGGER "log_identity_decisions_delete" AFTER DELETE ON "identity_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'identity_decisions', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'other_id', OLD."other_id", 'is_same', OLD."is_same", 'decided_on', OLD."decided_on"), NULL);
    END;
CREATE TRIGGER "log_import_profiles_insert" AFTER INSERT ON "import_profiles" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'import_profiles', NEW.id, NULL, json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'headers', NEW."headers", 'choices', NEW."choices"));
    END;
CREATE TRIGGER "log_import_profiles_update" AFTER UPDATE ON "import_profiles" WHEN OLD."id" IS NOT NEW."id" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."headers" IS NOT NEW."headers" OR OLD."choices" IS NOT NEW."choices"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'import_profiles', NEW.id, json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'headers', OLD."headers", 'choices', OLD."choices"), json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'headers', NEW."headers", 'choices', NEW."choices"));
    END;
CREATE TRIGGER "log_import_profiles_delete" AFTER DELETE ON "import_profiles" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'import_profiles', OLD.id, json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'headers', OLD."headers", 'choices', OLD."choices"), NULL);
    END;
CREATE TRIGGER "log_levels_insert" AFTER INSERT ON "levels" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'levels', NEW.id, NULL, json_object('id', NEW."id", 'position', NEW."position", 'name', NEW."name"));
    END;
CREATE TRIGGER "log_levels_update" AFTER UPDATE ON "levels" WHEN OLD."id" IS NOT NEW."id" OR OLD."position" IS NOT NEW."position" OR OLD."name" IS NOT NEW."name"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'levels', NEW.id, json_object('id', OLD."id", 'position', OLD."position", 'name', OLD."name"), json_object('id', NEW."id", 'position', NEW."position", 'name', NEW."name"));
    END;
CREATE TRIGGER "log_levels_delete" AFTER DELETE ON "levels" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'levels', OLD.id, json_object('id', OLD."id", 'position', OLD."position", 'name', OLD."name"), NULL);
    END;
CREATE TRIGGER "log_meeting_actions_insert" AFTER INSERT ON "meeting_actions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meeting_actions', NEW.id, NULL, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'owner_id', NEW."owner_id", 'action', NEW."action", 'due_on', NEW."due_on", 'done_on', NEW."done_on"));
    END;
CREATE TRIGGER "log_meeting_actions_update" AFTER UPDATE ON "meeting_actions" WHEN OLD."id" IS NOT NEW."id" OR OLD."meeting_id" IS NOT NEW."meeting_id" OR OLD."owner_id" IS NOT NEW."owner_id" OR OLD."action" IS NOT NEW."action" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."done_on" IS NOT NEW."done_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meeting_actions', NEW.id, json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'owner_id', OLD."owner_id", 'action', OLD."action", 'due_on', OLD."due_on", 'done_on', OLD."done_on"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'owner_id', NEW."owner_id", 'action', NEW."action", 'due_on', NEW."due_on", 'done_on', NEW."done_on"));
    END;
CREATE TRIGGER "log_meeting_actions_delete" AFTER DELETE ON "meeting_actions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meeting_actions', OLD.id, json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'owner_id', OLD."owner_id", 'action', OLD."action", 'due_on', OLD."due_on", 'done_on', OLD."done_on"), NULL);
    END;
CREATE TRIGGER "log_meetings_insert" AFTER INSERT ON "meetings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meetings', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'status', NEW."status", 'met_on', NEW."met_on", 'starts_at', NEW."starts_at", 'minutes', NEW."minutes", 'channel', NEW."channel", 'notes', NEW."notes", 'absent_id', NEW."absent_id", 'sequence', NEW."sequence", 'also_absent', NEW."also_absent"));
    END;
CREATE TRIGGER "log_meetings_update" AFTER UPDATE ON "meetings" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."status" IS NOT NEW."status" OR OLD."met_on" IS NOT NEW."met_on" OR OLD."starts_at" IS NOT NEW."starts_at" OR OLD."minutes" IS NOT NEW."minutes" OR OLD."channel" IS NOT NEW."channel" OR OLD."notes" IS NOT NEW."notes" OR OLD."absent_id" IS NOT NEW."absent_id" OR OLD."sequence" IS NOT NEW."sequence" OR OLD."also_absent" IS NOT NEW."also_absent"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meetings', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'status', OLD."status", 'met_on', OLD."met_on", 'starts_at', OLD."starts_at", 'minutes', OLD."minutes", 'channel', OLD."channel", 'notes', OLD."notes", 'absent_id', OLD."absent_id", 'sequence', OLD."sequence", 'also_absent', OLD."also_absent"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'status', NEW."status", 'met_on', NEW."met_on", 'starts_at', NEW."starts_at", 'minutes', NEW."minutes", 'channel', NEW."channel", 'notes', NEW."notes", 'absent_id', NEW."absent_id", 'sequence', NEW."sequence", 'also_absent', NEW."also_absent"));
    END;
CREATE TRIGGER "log_meetings_delete" AFTER DELETE ON "meetings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'meetings', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'status', OLD."status", 'met_on', OLD."met_on", 'starts_at', OLD."starts_at", 'minutes', OLD."minutes", 'channel', OLD."channel", 'notes', OLD."notes", 'absent_id', OLD."absent_id", 'sequence', OLD."sequence", 'also_absent', OLD."also_absent"), NULL);
    END;
CREATE TRIGGER "log_milestones_insert" AFTER INSERT ON "milestones" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'milestones', NEW.id, NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'position', NEW."position", 'statement', NEW."statement", 'due_on', NEW."due_on", 'done_on', NEW."done_on"));
    END;
CREATE TRIGGER "log_milestones_update" AFTER UPDATE ON "milestones" WHEN OLD."id" IS NOT NEW."id" OR OLD."goal_id" IS NOT NEW."goal_id" OR OLD."position" IS NOT NEW."position" OR OLD."statement" IS NOT NEW."statement" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."done_on" IS NOT NEW."done_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'milestones', NEW.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'position', OLD."position", 'statement', OLD."statement", 'due_on', OLD."due_on", 'done_on', OLD."done_on"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'position', NEW."position", 'statement', NEW."statement", 'due_on', NEW."due_on", 'done_on', NEW."done_on"));
    END;
CREATE TRIGGER "log_milestones_delete" AFTER DELETE ON "milestones" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'milestones', OLD.id, json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'position', OLD."position", 'statement', OLD."statement", 'due_on', OLD."due_on", 'done_on', OLD."done_on"), NULL);
    END;
CREATE TRIGGER "log_organisation_aliases_insert" AFTER INSERT ON "organisation_aliases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'organisation_aliases', NEW.id, NULL, json_object('id', NEW."id", 'organisation', NEW."organisation", 'alias', NEW."alias", 'plain', NEW."plain"));
    END;
CREATE TRIGGER "log_organisation_aliases_update" AFTER UPDATE ON "organisation_aliases" WHEN OLD."id" IS NOT NEW."id" OR OLD."organisation" IS NOT NEW."organisation" OR OLD."alias" IS NOT NEW."alias" OR OLD."plain" IS NOT NEW."plain"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'organisation_aliases', NEW.id, json_object('id', OLD."id", 'organisation', OLD."organisation", 'alias', OLD."alias", 'plain', OLD."plain"), json_object('id', NEW."id", 'organisation', NEW."organisation", 'alias', NEW."alias", 'plain', NEW."plain"));
    END;
CREATE TRIGGER "log_organisation_aliases_delete" AFTER DELETE ON "organisation_aliases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'organisation_aliases', OLD.id, json_object('id', OLD."id", 'organisation', OLD."organisation", 'alias', OLD."alias", 'plain', OLD."plain"), NULL);
    END;
CREATE TRIGGER "log_outcome_records_insert" AFTER INSERT ON "outcome_records" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'outcome_records', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'kind', NEW."kind", 'happened_on', NEW."happened_on", 'value', NEW."value", 'notes', NEW."notes"));
    END;
CREATE TRIGGER "log_outcome_records_update" AFTER UPDATE ON "outcome_records" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."happened_on" IS NOT NEW."happened_on" OR OLD."value" IS NOT NEW."value" OR OLD."notes" IS NOT NEW."notes"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'outcome_records', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'kind', OLD."kind", 'happened_on', OLD."happened_on", 'value', OLD."value", 'notes', OLD."notes"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'kind', NEW."kind", 'happened_on', NEW."happened_on", 'value', NEW."value", 'notes', NEW."notes"));
    END;
CREATE TRIGGER "log_outcome_records_delete" AFTER DELETE ON "outcome_records" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'outcome_records', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'kind', OLD."kind", 'happened_on', OLD."happened_on", 'value', OLD."value", 'notes', OLD."notes"), NULL);
    END;
CREATE TRIGGER "log_pair_decisions_insert" AFTER INSERT ON "pair_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'pair_decisions', NEW.id, NULL, json_object('id', NEW."id", 'round_id', NEW."round_id", 'mentee_id', NEW."mentee_id", 'mentor_id', NEW."mentor_id", 'decision', NEW."decision", 'reason', NEW."reason", 'override_reason', NEW."override_reason", 'decided_on', NEW."decided_on", 'override_rules', NEW."override_rules", 'is_for_good', NEW."is_for_good"));
    END;
CREATE TRIGGER "log_pair_decisions_update" AFTER UPDATE ON "pair_decisions" WHEN OLD."id" IS NOT NEW."id" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."mentee_id" IS NOT NEW."mentee_id" OR OLD."mentor_id" IS NOT NEW."mentor_id" OR OLD."decision" IS NOT NEW."decision" OR OLD."reason" IS NOT NEW."reason" OR OLD."override_reason" IS NOT NEW."override_reason" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."override_rules" IS NOT NEW."override_rules" OR OLD."is_for_good" IS NOT NEW."is_for_good"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'pair_decisions', NEW.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'mentee_id', OLD."mentee_id", 'mentor_id', OLD."mentor_id", 'decision', OLD."decision", 'reason', OLD."reason", 'override_reason', OLD."override_reason", 'decided_on', OLD."decided_on", 'override_rules', OLD."override_rules", 'is_for_good', OLD."is_for_good"), json_object('id', NEW."id", 'round_id', NEW."round_id", 'mentee_id', NEW."mentee_id", 'mentor_id', NEW."mentor_id", 'decision', NEW."decision", 'reason', NEW."reason", 'override_reason', NEW."override_reason", 'decided_on', NEW."decided_on", 'override_rules', NEW."override_rules", 'is_for_good', NEW."is_for_good"));
    END;
CREATE TRIGGER "log_pair_decisions_delete" AFTER DELETE ON "pair_decisions" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'pair_decisions', OLD.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'mentee_id', OLD."mentee_id", 'mentor_id', OLD."mentor_id", 'decision', OLD."decision", 'reason', OLD."reason", 'override_reason', OLD."override_reason", 'decided_on', OLD."decided_on", 'override_rules', OLD."override_rules", 'is_for_good', OLD."is_for_good"), NULL);
    END;
CREATE TRIGGER "log_participant_topics_insert" AFTER INSERT ON "participant_topics" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participant_topics', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'kind', NEW."kind", 'topic_id', NEW."topic_id", 'position', NEW."position"));
    END;
CREATE TRIGGER "log_participant_topics_update" AFTER UPDATE ON "participant_topics" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."topic_id" IS NOT NEW."topic_id" OR OLD."position" IS NOT NEW."position"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participant_topics', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'kind', OLD."kind", 'topic_id', OLD."topic_id", 'position', OLD."position"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'kind', NEW."kind", 'topic_id', NEW."topic_id", 'position', NEW."position"));
    END;
CREATE TRIGGER "log_participant_topics_delete" AFTER DELETE ON "participant_topics" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participant_topics', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'kind', OLD."kind", 'topic_id', OLD."topic_id", 'position', OLD."position"), NULL);
    END;
CREATE TRIGGER "log_participants_insert" AFTER INSERT ON "participants" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participants', NEW.id, NULL, json_object('id', NEW."id", 'key', NEW."key", 'row_hash', NEW."row_hash", 'ref', NEW."ref", 'name', NEW."name", 'email', NEW."email", 'is_mentor', NEW."is_mentor", 'is_mentee', NEW."is_mentee", 'organisation', NEW."organisation", 'department', NEW."department", 'job_title', NEW."job_title", 'level', NEW."level", 'years_experience', NEW."years_experience", 'sector', NEW."sector", 'country', NEW."country", 'region', NEW."region", 'timezone', NEW."timezone", 'languages', NEW."languages", 'availability', NEW."availability", 'channels', NEW."channels", 'about', NEW."about", 'motivation', NEW."motivation", 'capacity', NEW."capacity", 'hours_per_month', NEW."hours_per_month", 'worked_in', NEW."worked_in", 'formats', NEW."formats", 'consent_on', NEW."consent_on", 'consent_notice', NEW."consent_notice", 'status', NEW."status", 'paused_until', NEW."paused_until", 'enrolled_on', NEW."enrolled_on", 'withdrawn_on', NEW."withdrawn_on", 'consent_withdrawn_on', NEW."consent_withdrawn_on", 'is_peer', NEW."is_peer"));
    END;
CREATE TRIGGER "log_participants_update" AFTER UPDATE ON "participants" WHEN OLD."id" IS NOT NEW."id" OR OLD."key" IS NOT NEW."key" OR OLD."row_hash" IS NOT NEW."row_hash" OR OLD."ref" IS NOT NEW."ref" OR OLD."name" IS NOT NEW."name" OR OLD."email" IS NOT NEW."email" OR OLD."is_mentor" IS NOT NEW."is_mentor" OR OLD."is_mentee" IS NOT NEW."is_mentee" OR OLD."organisation" IS NOT NEW."organisation" OR OLD."department" IS NOT NEW."department" OR OLD."job_title" IS NOT NEW."job_title" OR OLD."level" IS NOT NEW."level" OR OLD."years_experience" IS NOT NEW."years_experience" OR OLD."sector" IS NOT NEW."sector" OR OLD."country" IS NOT NEW."country" OR OLD."region" IS NOT NEW."region" OR OLD."timezone" IS NOT NEW."timezone" OR OLD."languages" IS NOT NEW."languages" OR OLD."availability" IS NOT NEW."availability" OR OLD."channels" IS NOT NEW."channels" OR OLD."about" IS NOT NEW."about" OR OLD."motivation" IS NOT NEW."motivation" OR OLD."capacity" IS NOT NEW."capacity" OR OLD."hours_per_month" IS NOT NEW."hours_per_month" OR OLD."worked_in" IS NOT NEW."worked_in" OR OLD."formats" IS NOT NEW."formats" OR OLD."consent_on" IS NOT NEW."consent_on" OR OLD."consent_notice" IS NOT NEW."consent_notice" OR OLD."status" IS NOT NEW."status" OR OLD."paused_until" IS NOT NEW."paused_until" OR OLD."enrolled_on" IS NOT NEW."enrolled_on" OR OLD."withdrawn_on" IS NOT NEW."withdrawn_on" OR OLD."consent_withdrawn_on" IS NOT NEW."consent_withdrawn_on" OR OLD."is_peer" IS NOT NEW."is_peer"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participants', NEW.id, json_object('id', OLD."id", 'key', OLD."key", 'row_hash', OLD."row_hash", 'ref', OLD."ref", 'name', OLD."name", 'email', OLD."email", 'is_mentor', OLD."is_mentor", 'is_mentee', OLD."is_mentee", 'organisation', OLD."organisation", 'department', OLD."department", 'job_title', OLD."job_title", 'level', OLD."level", 'years_experience', OLD."years_experience", 'sector', OLD."sector", 'country', OLD."country", 'region', OLD."region", 'timezone', OLD."timezone", 'languages', OLD."languages", 'availability', OLD."availability", 'channels', OLD."channels", 'about', OLD."about", 'motivation', OLD."motivation", 'capacity', OLD."capacity", 'hours_per_month', OLD."hours_per_month", 'worked_in', OLD."worked_in", 'formats', OLD."formats", 'consent_on', OLD."consent_on", 'consent_notice', OLD."consent_notice", 'status', OLD."status", 'paused_until', OLD."paused_until", 'enrolled_on', OLD."enrolled_on", 'withdrawn_on', OLD."withdrawn_on", 'consent_withdrawn_on', OLD."consent_withdrawn_on", 'is_peer', OLD."is_peer"), json_object('id', NEW."id", 'key', NEW."key", 'row_hash', NEW."row_hash", 'ref', NEW."ref", 'name', NEW."name", 'email', NEW."email", 'is_mentor', NEW."is_mentor", 'is_mentee', NEW."is_mentee", 'organisation', NEW."organisation", 'department', NEW."department", 'job_title', NEW."job_title", 'level', NEW."level", 'years_experience', NEW."years_experience", 'sector', NEW."sector", 'country', NEW."country", 'region', NEW."region", 'timezone', NEW."timezone", 'languages', NEW."languages", 'availability', NEW."availability", 'channels', NEW."channels", 'about', NEW."about", 'motivation', NEW."motivation", 'capacity', NEW."capacity", 'hours_per_month', NEW."hours_per_month", 'worked_in', NEW."worked_in", 'formats', NEW."formats", 'consent_on', NEW."consent_on", 'consent_notice', NEW."consent_notice", 'status', NEW."status", 'paused_until', NEW."paused_until", 'enrolled_on', NEW."enrolled_on", 'withdrawn_on', NEW."withdrawn_on", 'consent_withdrawn_on', NEW."consent_withdrawn_on", 'is_peer', NEW."is_peer"));
    END;
CREATE TRIGGER "log_participants_delete" AFTER DELETE ON "participants" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'participants', OLD.id, json_object('id', OLD."id", 'key', OLD."key", 'row_hash', OLD."row_hash", 'ref', OLD."ref", 'name', OLD."name", 'email', OLD."email", 'is_mentor', OLD."is_mentor", 'is_mentee', OLD."is_mentee", 'organisation', OLD."organisation", 'department', OLD."department", 'job_title', OLD."job_title", 'level', OLD."level", 'years_experience', OLD."years_experience", 'sector', OLD."sector", 'country', OLD."country", 'region', OLD."region", 'timezone', OLD."timezone", 'languages', OLD."languages", 'availability', OLD."availability", 'channels', OLD."channels", 'about', OLD."about", 'motivation', OLD."motivation", 'capacity', OLD."capacity", 'hours_per_month', OLD."hours_per_month", 'worked_in', OLD."worked_in", 'formats', OLD."formats", 'consent_on', OLD."consent_on", 'consent_notice', OLD."consent_notice", 'status', OLD."status", 'paused_until', OLD."paused_until", 'enrolled_on', OLD."enrolled_on", 'withdrawn_on', OLD."withdrawn_on", 'consent_withdrawn_on', OLD."consent_withdrawn_on", 'is_peer', OLD."is_peer"), NULL);
    END;
CREATE TRIGGER "log_person_references_insert" AFTER INSERT ON "person_references" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'person_references', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'field', NEW."field", 'position', NEW."position", 'person_id', NEW."person_id", 'text', NEW."text", 'is_outside', NEW."is_outside"));
    END;
CREATE TRIGGER "log_person_references_update" AFTER UPDATE ON "person_references" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."field" IS NOT NEW."field" OR OLD."position" IS NOT NEW."position" OR OLD."person_id" IS NOT NEW."person_id" OR OLD."text" IS NOT NEW."text" OR OLD."is_outside" IS NOT NEW."is_outside"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'person_references', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'field', OLD."field", 'position', OLD."position", 'person_id', OLD."person_id", 'text', OLD."text", 'is_outside', OLD."is_outside"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'field', NEW."field", 'position', NEW."position", 'person_id', NEW."person_id", 'text', NEW."text", 'is_outside', NEW."is_outside"));
    END;
CREATE TRIGGER "log_person_references_delete" AFTER DELETE ON "person_references" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'person_references', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'field', OLD."field", 'position', OLD."position", 'person_id', OLD."person_id", 'text', OLD."text", 'is_outside', OLD."is_outside"), NULL);
    END;
CREATE TRIGGER "log_phase_changes_insert" AFTER INSERT ON "phase_changes" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_changes', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'from_phase', NEW."from_phase", 'to_phase', NEW."to_phase", 'changed_on', NEW."changed_on", 'is_forced', NEW."is_forced", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_phase_changes_update" AFTER UPDATE ON "phase_changes" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."from_phase" IS NOT NEW."from_phase" OR OLD."to_phase" IS NOT NEW."to_phase" OR OLD."changed_on" IS NOT NEW."changed_on" OR OLD."is_forced" IS NOT NEW."is_forced" OR OLD."reason" IS NOT NEW."reason"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_changes', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'from_phase', OLD."from_phase", 'to_phase', OLD."to_phase", 'changed_on', OLD."changed_on", 'is_forced', OLD."is_forced", 'reason', OLD."reason"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'from_phase', NEW."from_phase", 'to_phase', NEW."to_phase", 'changed_on', NEW."changed_on", 'is_forced', NEW."is_forced", 'reason', NEW."reason"));
    END;
CREATE TRIGGER "log_phase_changes_delete" AFTER DELETE ON "phase_changes" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_changes', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'from_phase', OLD."from_phase", 'to_phase', OLD."to_phase", 'changed_on', OLD."changed_on", 'is_forced', OLD."is_forced", 'reason', OLD."reason"), NULL);
    END;
CREATE TRIGGER "log_phase_requirements_insert" AFTER INSERT ON "phase_requirements" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_requirements', NEW.id, NULL, json_object('id', NEW."id", 'phase', NEW."phase", 'position', NEW."position", 'requirement', NEW."requirement", 'parameters', NEW."parameters"));
    END;
CREATE TRIGGER "log_phase_requirements_update" AFTER UPDATE ON "phase_requirements" WHEN OLD."id" IS NOT NEW."id" OR OLD."phase" IS NOT NEW."phase" OR OLD."position" IS NOT NEW."position" OR OLD."requirement" IS NOT NEW."requirement" OR OLD."parameters" IS NOT NEW."parameters"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_requirements', NEW.id, json_object('id', OLD."id", 'phase', OLD."phase", 'position', OLD."position", 'requirement', OLD."requirement", 'parameters', OLD."parameters"), json_object('id', NEW."id", 'phase', NEW."phase", 'position', NEW."position", 'requirement', NEW."requirement", 'parameters', NEW."parameters"));
    END;
CREATE TRIGGER "log_phase_requirements_delete" AFTER DELETE ON "phase_requirements" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phase_requirements', OLD.id, json_object('id', OLD."id", 'phase', OLD."phase", 'position', OLD."position", 'requirement', OLD."requirement", 'parameters', OLD."parameters"), NULL);
    END;
CREATE TRIGGER "log_phases_insert" AFTER INSERT ON "phases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phases', NEW.id, NULL, json_object('id', NEW."id", 'phase', NEW."phase", 'target_days', NEW."target_days"));
    END;
CREATE TRIGGER "log_phases_update" AFTER UPDATE ON "phases" WHEN OLD."id" IS NOT NEW."id" OR OLD."phase" IS NOT NEW."phase" OR OLD."target_days" IS NOT NEW."target_days"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phases', NEW.id, json_object('id', OLD."id", 'phase', OLD."phase", 'target_days', OLD."target_days"), json_object('id', NEW."id", 'phase', NEW."phase", 'target_days', NEW."target_days"));
    END;
CREATE TRIGGER "log_phases_delete" AFTER DELETE ON "phases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'phases', OLD.id, json_object('id', OLD."id", 'phase', OLD."phase", 'target_days', OLD."target_days"), NULL);
    END;
CREATE TRIGGER "log_programme_insert" AFTER INSERT ON "programme" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'programme', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'preset', NEW."preset", 'timezone', NEW."timezone", 'starts_on', NEW."starts_on", 'ends_on', NEW."ends_on", 'default_capacity', NEW."default_capacity", 'required_fields', NEW."required_fields", 'criteria', NEW."criteria", 'date_order', NEW."date_order", 'contact_name', NEW."contact_name", 'contact_email', NEW."contact_email", 'has_goals_confirmed', NEW."has_goals_confirmed"));
    END;
CREATE TRIGGER "log_programme_update" AFTER UPDATE ON "programme" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."preset" IS NOT NEW."preset" OR OLD."timezone" IS NOT NEW."timezone" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."default_capacity" IS NOT NEW."default_capacity" OR OLD."required_fields" IS NOT NEW."required_fields" OR OLD."criteria" IS NOT NEW."criteria" OR OLD."date_order" IS NOT NEW."date_order" OR OLD."contact_name" IS NOT NEW."contact_name" OR OLD."contact_email" IS NOT NEW."contact_email" OR OLD."has_goals_confirmed" IS NOT NEW."has_goals_confirmed"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'programme', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'preset', OLD."preset", 'timezone', OLD."timezone", 'starts_on', OLD."starts_on", 'ends_on', OLD."ends_on", 'default_capacity', OLD."default_capacity", 'required_fields', OLD."required_fields", 'criteria', OLD."criteria", 'date_order', OLD."date_order", 'contact_name', OLD."contact_name", 'contact_email', OLD."contact_email", 'has_goals_confirmed', OLD."has_goals_confirmed"), json_object('id', NEW."id", 'name', NEW."name", 'preset', NEW."preset", 'timezone', NEW."timezone", 'starts_on', NEW."starts_on", 'ends_on', NEW."ends_on", 'default_capacity', NEW."default_capacity", 'required_fields', NEW."required_fields", 'criteria', NEW."criteria", 'date_order', NEW."date_order", 'contact_name', NEW."contact_name", 'contact_email', NEW."contact_email", 'has_goals_confirmed', NEW."has_goals_confirmed"));
    END;
CREATE TRIGGER "log_programme_delete" AFTER DELETE ON "programme" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'programme', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'preset', OLD."preset", 'timezone', OLD."timezone", 'starts_on', OLD."starts_on", 'ends_on', OLD."ends_on", 'default_capacity', OLD."default_capacity", 'required_fields', OLD."required_fields", 'criteria', OLD."criteria", 'date_order', OLD."date_order", 'contact_name', OLD."contact_name", 'contact_email', OLD."contact_email", 'has_goals_confirmed', OLD."has_goals_confirmed"), NULL);
    END;
CREATE TRIGGER "log_proposals_insert" AFTER INSERT ON "proposals" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'proposals', NEW.id, NULL, json_object('id', NEW."id", 'round_id', NEW."round_id", 'status', NEW."status", 'fingerprint', NEW."fingerprint", 'plan', NEW."plan", 'created_on', NEW."created_on", 'applied_on', NEW."applied_on"));
    END;
CREATE TRIGGER "log_proposals_update" AFTER UPDATE ON "proposals" WHEN OLD."id" IS NOT NEW."id" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."status" IS NOT NEW."status" OR OLD."fingerprint" IS NOT NEW."fingerprint" OR OLD."plan" IS NOT NEW."plan" OR OLD."created_on" IS NOT NEW."created_on" OR OLD."applied_on" IS NOT NEW."applied_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'proposals', NEW.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'status', OLD."status", 'fingerprint', OLD."fingerprint", 'plan', OLD."plan", 'created_on', OLD."created_on", 'applied_on', OLD."applied_on"), json_object('id', NEW."id", 'round_id', NEW."round_id", 'status', NEW."status", 'fingerprint', NEW."fingerprint", 'plan', NEW."plan", 'created_on', NEW."created_on", 'applied_on', NEW."applied_on"));
    END;
CREATE TRIGGER "log_proposals_delete" AFTER DELETE ON "proposals" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'proposals', OLD.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'status', OLD."status", 'fingerprint', OLD."fingerprint", 'plan', OLD."plan", 'created_on', OLD."created_on", 'applied_on', OLD."applied_on"), NULL);
    END;
CREATE TRIGGER "log_readiness_assessments_insert" AFTER INSERT ON "readiness_assessments" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'readiness_assessments', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'assessed_on', NEW."assessed_on", 'motivation', NEW."motivation", 'time', NEW."time", 'expectations', NEW."expectations", 'confidence', NEW."confidence", 'words', NEW."words"));
    END;
CREATE TRIGGER "log_readiness_assessments_update" AFTER UPDATE ON "readiness_assessments" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."assessed_on" IS NOT NEW."assessed_on" OR OLD."motivation" IS NOT NEW."motivation" OR OLD."time" IS NOT NEW."time" OR OLD."expectations" IS NOT NEW."expectations" OR OLD."confidence" IS NOT NEW."confidence" OR OLD."words" IS NOT NEW."words"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'readiness_assessments', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'assessed_on', OLD."assessed_on", 'motivation', OLD."motivation", 'time', OLD."time", 'expectations', OLD."expectations", 'confidence', OLD."confidence", 'words', OLD."words"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'assessed_on', NEW."assessed_on", 'motivation', NEW."motivation", 'time', NEW."time", 'expectations', NEW."expectations", 'confidence', NEW."confidence", 'words', NEW."words"));
    END;
CREATE TRIGGER "log_readiness_assessments_delete" AFTER DELETE ON "readiness_assessments" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'readiness_assessments', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'assessed_on', OLD."assessed_on", 'motivation', OLD."motivation", 'time', OLD."time", 'expectations', OLD."expectations", 'confidence', OLD."confidence", 'words', OLD."words"), NULL);
    END;
CREATE TRIGGER "log_reflections_insert" AFTER INSERT ON "reflections" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reflections', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'reflected_on', NEW."reflected_on", 'achievements', NEW."achievements", 'lessons', NEW."lessons", 'celebrate', NEW."celebrate", 'satisfaction', NEW."satisfaction", 'wants_more', NEW."wants_more", 'is_shared', NEW."is_shared"));
    END;
CREATE TRIGGER "log_reflections_update" AFTER UPDATE ON "reflections" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."reflected_on" IS NOT NEW."reflected_on" OR OLD."achievements" IS NOT NEW."achievements" OR OLD."lessons" IS NOT NEW."lessons" OR OLD."celebrate" IS NOT NEW."celebrate" OR OLD."satisfaction" IS NOT NEW."satisfaction" OR OLD."wants_more" IS NOT NEW."wants_more" OR OLD."is_shared" IS NOT NEW."is_shared"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reflections', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'reflected_on', OLD."reflected_on", 'achievements', OLD."achievements", 'lessons', OLD."lessons", 'celebrate', OLD."celebrate", 'satisfaction', OLD."satisfaction", 'wants_more', OLD."wants_more", 'is_shared', OLD."is_shared"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'reflected_on', NEW."reflected_on", 'achievements', NEW."achievements", 'lessons', NEW."lessons", 'celebrate', NEW."celebrate", 'satisfaction', NEW."satisfaction", 'wants_more', NEW."wants_more", 'is_shared', NEW."is_shared"));
    END;
CREATE TRIGGER "log_reflections_delete" AFTER DELETE ON "reflections" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reflections', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'reflected_on', OLD."reflected_on", 'achievements', OLD."achievements", 'lessons', OLD."lessons", 'celebrate', OLD."celebrate", 'satisfaction', OLD."satisfaction", 'wants_more', OLD."wants_more", 'is_shared', OLD."is_shared"), NULL);
    END;
CREATE TRIGGER "log_relationship_people_insert" AFTER INSERT ON "relationship_people" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationship_people', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'role', NEW."role", 'wait_before', NEW."wait_before", 'joined_on', NEW."joined_on", 'left_on', NEW."left_on", 'left_reason', NEW."left_reason", 'left_notes', NEW."left_notes", 'override', NEW."override"));
    END;
CREATE TRIGGER "log_relationship_people_update" AFTER UPDATE ON "relationship_people" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."role" IS NOT NEW."role" OR OLD."wait_before" IS NOT NEW."wait_before" OR OLD."joined_on" IS NOT NEW."joined_on" OR OLD."left_on" IS NOT NEW."left_on" OR OLD."left_reason" IS NOT NEW."left_reason" OR OLD."left_notes" IS NOT NEW."left_notes" OR OLD."override" IS NOT NEW."override"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationship_people', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'role', OLD."role", 'wait_before', OLD."wait_before", 'joined_on', OLD."joined_on", 'left_on', OLD."left_on", 'left_reason', OLD."left_reason", 'left_notes', OLD."left_notes", 'override', OLD."override"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'participant_id', NEW."participant_id", 'role', NEW."role", 'wait_before', NEW."wait_before", 'joined_on', NEW."joined_on", 'left_on', NEW."left_on", 'left_reason', NEW."left_reason", 'left_notes', NEW."left_notes", 'override', NEW."override"));
    END;
CREATE TRIGGER "log_relationship_people_delete" AFTER DELETE ON "relationship_people" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationship_people', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'participant_id', OLD."participant_id", 'role', OLD."role", 'wait_before', OLD."wait_before", 'joined_on', OLD."joined_on", 'left_on', OLD."left_on", 'left_reason', OLD."left_reason", 'left_notes', OLD."left_notes", 'override', OLD."override"), NULL);
    END;
CREATE TRIGGER "log_relationships_insert" AFTER INSERT ON "relationships" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationships', NEW.id, NULL, json_object('id', NEW."id", 'format', NEW."format", 'round_id', NEW."round_id", 'proposal_id', NEW."proposal_id", 'previous_id', NEW."previous_id", 'score', NEW."score", 'phase', NEW."phase", 'started_on', NEW."started_on", 'planned_end_on', NEW."planned_end_on", 'decision', NEW."decision", 'decided_on', NEW."decided_on", 'outcome', NEW."outcome", 'ended_on', NEW."ended_on", 'end_reason', NEW."end_reason", 'end_notes', NEW."end_notes"));
    END;
CREATE TRIGGER "log_relationships_update" AFTER UPDATE ON "relationships" WHEN OLD."id" IS NOT NEW."id" OR OLD."format" IS NOT NEW."format" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."proposal_id" IS NOT NEW."proposal_id" OR OLD."previous_id" IS NOT NEW."previous_id" OR OLD."score" IS NOT NEW."score" OR OLD."phase" IS NOT NEW."phase" OR OLD."started_on" IS NOT NEW."started_on" OR OLD."planned_end_on" IS NOT NEW."planned_end_on" OR OLD."decision" IS NOT NEW."decision" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."ended_on" IS NOT NEW."ended_on" OR OLD."end_reason" IS NOT NEW."end_reason" OR OLD."end_notes" IS NOT NEW."end_notes"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationships', NEW.id, json_object('id', OLD."id", 'format', OLD."format", 'round_id', OLD."round_id", 'proposal_id', OLD."proposal_id", 'previous_id', OLD."previous_id", 'score', OLD."score", 'phase', OLD."phase", 'started_on', OLD."started_on", 'planned_end_on', OLD."planned_end_on", 'decision', OLD."decision", 'decided_on', OLD."decided_on", 'outcome', OLD."outcome", 'ended_on', OLD."ended_on", 'end_reason', OLD."end_reason", 'end_notes', OLD."end_notes"), json_object('id', NEW."id", 'format', NEW."format", 'round_id', NEW."round_id", 'proposal_id', NEW."proposal_id", 'previous_id', NEW."previous_id", 'score', NEW."score", 'phase', NEW."phase", 'started_on', NEW."started_on", 'planned_end_on', NEW."planned_end_on", 'decision', NEW."decision", 'decided_on', NEW."decided_on", 'outcome', NEW."outcome", 'ended_on', NEW."ended_on", 'end_reason', NEW."end_reason", 'end_notes', NEW."end_notes"));
    END;
CREATE TRIGGER "log_relationships_delete" AFTER DELETE ON "relationships" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'relationships', OLD.id, json_object('id', OLD."id", 'format', OLD."format", 'round_id', OLD."round_id", 'proposal_id', OLD."proposal_id", 'previous_id', OLD."previous_id", 'score', OLD."score", 'phase', OLD."phase", 'started_on', OLD."started_on", 'planned_end_on', OLD."planned_end_on", 'decision', OLD."decision", 'decided_on', OLD."decided_on", 'outcome', OLD."outcome", 'ended_on', OLD."ended_on", 'end_reason', OLD."end_reason", 'end_notes', OLD."end_notes"), NULL);
    END;
CREATE TRIGGER "log_reminders_sent_insert" AFTER INSERT ON "reminders_sent" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reminders_sent', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'kind', NEW."kind", 'occasion', NEW."occasion", 'level', NEW."level", 'sent_on', NEW."sent_on"));
    END;
CREATE TRIGGER "log_reminders_sent_update" AFTER UPDATE ON "reminders_sent" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."occasion" IS NOT NEW."occasion" OR OLD."level" IS NOT NEW."level" OR OLD."sent_on" IS NOT NEW."sent_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reminders_sent', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'kind', OLD."kind", 'occasion', OLD."occasion", 'level', OLD."level", 'sent_on', OLD."sent_on"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'kind', NEW."kind", 'occasion', NEW."occasion", 'level', NEW."level", 'sent_on', NEW."sent_on"));
    END;
CREATE TRIGGER "log_reminders_sent_delete" AFTER DELETE ON "reminders_sent" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reminders_sent', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'kind', OLD."kind", 'occasion', OLD."occasion", 'level', OLD."level", 'sent_on', OLD."sent_on"), NULL);
    END;
CREATE TRIGGER "log_resources_insert" AFTER INSERT ON "resources" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'resources', NEW.id, NULL, json_object('id', NEW."id", 'title', NEW."title", 'link', NEW."link", 'phase', NEW."phase", 'topic_id', NEW."topic_id"));
    END;
CREATE TRIGGER "log_resources_update" AFTER UPDATE ON "resources" WHEN OLD."id" IS NOT NEW."id" OR OLD."title" IS NOT NEW."title" OR OLD."link" IS NOT NEW."link" OR OLD."phase" IS NOT NEW."phase" OR OLD."topic_id" IS NOT NEW."topic_id"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'resources', NEW.id, json_object('id', OLD."id", 'title', OLD."title", 'link', OLD."link", 'phase', OLD."phase", 'topic_id', OLD."topic_id"), json_object('id', NEW."id", 'title', NEW."title", 'link', NEW."link", 'phase', NEW."phase", 'topic_id', NEW."topic_id"));
    END;
CREATE TRIGGER "log_resources_delete" AFTER DELETE ON "resources" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'resources', OLD.id, json_object('id', OLD."id", 'title', OLD."title", 'link', OLD."link", 'phase', OLD."phase", 'topic_id', OLD."topic_id"), NULL);
    END;
CREATE TRIGGER "log_retention_insert" AFTER INSERT ON "retention" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'retention', NEW.id, NULL, json_object('id', NEW."id", 'subject', NEW."subject", 'months', NEW."months"));
    END;
CREATE TRIGGER "log_retention_update" AFTER UPDATE ON "retention" WHEN OLD."id" IS NOT NEW."id" OR OLD."subject" IS NOT NEW."subject" OR OLD."months" IS NOT NEW."months"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'retention', NEW.id, json_object('id', OLD."id", 'subject', OLD."subject", 'months', OLD."months"), json_object('id', NEW."id", 'subject', NEW."subject", 'months', NEW."months"));
    END;
CREATE TRIGGER "log_retention_delete" AFTER DELETE ON "retention" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'retention', OLD.id, json_object('id', OLD."id", 'subject', OLD."subject", 'months', OLD."months"), NULL);
    END;
CREATE TRIGGER "log_reviews_insert" AFTER INSERT ON "reviews" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reviews', NEW.id, NULL, json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'reviewed_on', NEW."reviewed_on", 'still_works', NEW."still_works", 'goals_right', NEW."goals_right", 'changes_agreed', NEW."changes_agreed"));
    END;
CREATE TRIGGER "log_reviews_update" AFTER UPDATE ON "reviews" WHEN OLD."id" IS NOT NEW."id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."reviewed_on" IS NOT NEW."reviewed_on" OR OLD."still_works" IS NOT NEW."still_works" OR OLD."goals_right" IS NOT NEW."goals_right" OR OLD."changes_agreed" IS NOT NEW."changes_agreed"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reviews', NEW.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'reviewed_on', OLD."reviewed_on", 'still_works', OLD."still_works", 'goals_right', OLD."goals_right", 'changes_agreed', OLD."changes_agreed"), json_object('id', NEW."id", 'relationship_id', NEW."relationship_id", 'reviewed_on', NEW."reviewed_on", 'still_works', NEW."still_works", 'goals_right', NEW."goals_right", 'changes_agreed', NEW."changes_agreed"));
    END;
CREATE TRIGGER "log_reviews_delete" AFTER DELETE ON "reviews" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'reviews', OLD.id, json_object('id', OLD."id", 'relationship_id', OLD."relationship_id", 'reviewed_on', OLD."reviewed_on", 'still_works', OLD."still_works", 'goals_right', OLD."goals_right", 'changes_agreed', OLD."changes_agreed"), NULL);
    END;
CREATE TRIGGER "log_round_mentees_insert" AFTER INSERT ON "round_mentees" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'round_mentees', NEW.id, NULL, json_object('id', NEW."id", 'round_id', NEW."round_id", 'participant_id', NEW."participant_id", 'outcome', NEW."outcome"));
    END;
CREATE TRIGGER "log_round_mentees_update" AFTER UPDATE ON "round_mentees" WHEN OLD."id" IS NOT NEW."id" OR OLD."round_id" IS NOT NEW."round_id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."outcome" IS NOT NEW."outcome"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'round_mentees', NEW.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'participant_id', OLD."participant_id", 'outcome', OLD."outcome"), json_object('id', NEW."id", 'round_id', NEW."round_id", 'participant_id', NEW."participant_id", 'outcome', NEW."outcome"));
    END;
CREATE TRIGGER "log_round_mentees_delete" AFTER DELETE ON "round_mentees" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'round_mentees', OLD.id, json_object('id', OLD."id", 'round_id', OLD."round_id", 'participant_id', OLD."participant_id", 'outcome', OLD."outcome"), NULL);
    END;
CREATE TRIGGER "log_rounds_insert" AFTER INSERT ON "rounds" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'rounds', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'starts_on', NEW."starts_on", 'ends_on', NEW."ends_on", 'status', NEW."status", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on"));
    END;
CREATE TRIGGER "log_rounds_update" AFTER UPDATE ON "rounds" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."status" IS NOT NEW."status" OR OLD."opened_on" IS NOT NEW."opened_on" OR OLD."closed_on" IS NOT NEW."closed_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'rounds', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'starts_on', OLD."starts_on", 'ends_on', OLD."ends_on", 'status', OLD."status", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on"), json_object('id', NEW."id", 'name', NEW."name", 'starts_on', NEW."starts_on", 'ends_on', NEW."ends_on", 'status', NEW."status", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on"));
    END;
CREATE TRIGGER "log_rounds_delete" AFTER DELETE ON "rounds" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'rounds', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'starts_on', OLD."starts_on", 'ends_on', OLD."ends_on", 'status', OLD."status", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on"), NULL);
    END;
CREATE TRIGGER "log_settings_insert" AFTER INSERT ON "settings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'settings', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_settings_update" AFTER UPDATE ON "settings" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."value" IS NOT NEW."value"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'settings', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'value', OLD."value"), json_object('id', NEW."id", 'name', NEW."name", 'value', NEW."value"));
    END;
CREATE TRIGGER "log_settings_delete" AFTER DELETE ON "settings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'settings', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'value', OLD."value"), NULL);
    END;
CREATE TRIGGER "log_skill_ratings_insert" AFTER INSERT ON "skill_ratings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'skill_ratings', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'subject', NEW."subject", 'topic_id', NEW."topic_id", 'moment', NEW."moment", 'rated_on', NEW."rated_on", 'rating', NEW."rating"));
    END;
CREATE TRIGGER "log_skill_ratings_update" AFTER UPDATE ON "skill_ratings" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."relationship_id" IS NOT NEW."relationship_id" OR OLD."subject" IS NOT NEW."subject" OR OLD."topic_id" IS NOT NEW."topic_id" OR OLD."moment" IS NOT NEW."moment" OR OLD."rated_on" IS NOT NEW."rated_on" OR OLD."rating" IS NOT NEW."rating"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'skill_ratings', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'subject', OLD."subject", 'topic_id', OLD."topic_id", 'moment', OLD."moment", 'rated_on', OLD."rated_on", 'rating', OLD."rating"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'relationship_id', NEW."relationship_id", 'subject', NEW."subject", 'topic_id', NEW."topic_id", 'moment', NEW."moment", 'rated_on', NEW."rated_on", 'rating', NEW."rating"));
    END;
CREATE TRIGGER "log_skill_ratings_delete" AFTER DELETE ON "skill_ratings" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'skill_ratings', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'relationship_id', OLD."relationship_id", 'subject', OLD."subject", 'topic_id', OLD."topic_id", 'moment', OLD."moment", 'rated_on', OLD."rated_on", 'rating', OLD."rating"), NULL);
    END;
CREATE TRIGGER "log_targets_insert" AFTER INSERT ON "targets" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'targets', NEW.id, NULL, json_object('id', NEW."id", 'figure', NEW."figure", 'value', NEW."value", 'by_on', NEW."by_on", 'set_on', NEW."set_on"));
    END;
CREATE TRIGGER "log_targets_update" AFTER UPDATE ON "targets" WHEN OLD."id" IS NOT NEW."id" OR OLD."figure" IS NOT NEW."figure" OR OLD."value" IS NOT NEW."value" OR OLD."by_on" IS NOT NEW."by_on" OR OLD."set_on" IS NOT NEW."set_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'targets', NEW.id, json_object('id', OLD."id", 'figure', OLD."figure", 'value', OLD."value", 'by_on', OLD."by_on", 'set_on', OLD."set_on"), json_object('id', NEW."id", 'figure', NEW."figure", 'value', NEW."value", 'by_on', NEW."by_on", 'set_on', NEW."set_on"));
    END;
CREATE TRIGGER "log_targets_delete" AFTER DELETE ON "targets" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'targets', OLD.id, json_object('id', OLD."id", 'figure', OLD."figure", 'value', OLD."value", 'by_on', OLD."by_on", 'set_on', OLD."set_on"), NULL);
    END;
CREATE TRIGGER "log_templates_insert" AFTER INSERT ON "templates" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'templates', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'language', NEW."language", 'subject', NEW."subject", 'body', NEW."body"));
    END;
CREATE TRIGGER "log_templates_update" AFTER UPDATE ON "templates" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."language" IS NOT NEW."language" OR OLD."subject" IS NOT NEW."subject" OR OLD."body" IS NOT NEW."body"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'templates', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'language', OLD."language", 'subject', OLD."subject", 'body', OLD."body"), json_object('id', NEW."id", 'name', NEW."name", 'language', NEW."language", 'subject', NEW."subject", 'body', NEW."body"));
    END;
CREATE TRIGGER "log_templates_delete" AFTER DELETE ON "templates" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'templates', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'language', OLD."language", 'subject', OLD."subject", 'body', OLD."body"), NULL);
    END;
CREATE TRIGGER "log_topic_aliases_insert" AFTER INSERT ON "topic_aliases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topic_aliases', NEW.id, NULL, json_object('id', NEW."id", 'topic_id', NEW."topic_id", 'alias', NEW."alias", 'folded', NEW."folded"));
    END;
CREATE TRIGGER "log_topic_aliases_update" AFTER UPDATE ON "topic_aliases" WHEN OLD."id" IS NOT NEW."id" OR OLD."topic_id" IS NOT NEW."topic_id" OR OLD."alias" IS NOT NEW."alias" OR OLD."folded" IS NOT NEW."folded"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topic_aliases', NEW.id, json_object('id', OLD."id", 'topic_id', OLD."topic_id", 'alias', OLD."alias", 'folded', OLD."folded"), json_object('id', NEW."id", 'topic_id', NEW."topic_id", 'alias', NEW."alias", 'folded', NEW."folded"));
    END;
CREATE TRIGGER "log_topic_aliases_delete" AFTER DELETE ON "topic_aliases" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topic_aliases', OLD.id, json_object('id', OLD."id", 'topic_id', OLD."topic_id", 'alias', OLD."alias", 'folded', OLD."folded"), NULL);
    END;
CREATE TRIGGER "log_topics_insert" AFTER INSERT ON "topics" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topics', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'folded', NEW."folded"));
    END;
CREATE TRIGGER "log_topics_update" AFTER UPDATE ON "topics" WHEN OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."folded" IS NOT NEW."folded"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topics', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'folded', OLD."folded"), json_object('id', NEW."id", 'name', NEW."name", 'folded', NEW."folded"));
    END;
CREATE TRIGGER "log_topics_delete" AFTER DELETE ON "topics" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'topics', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'folded', OLD."folded"), NULL);
    END;
CREATE TRIGGER "log_training_records_insert" AFTER INSERT ON "training_records" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'training_records', NEW.id, NULL, json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'course_id', NEW."course_id", 'completed_on', NEW."completed_on", 'expires_on', NEW."expires_on"));
    END;
CREATE TRIGGER "log_training_records_update" AFTER UPDATE ON "training_records" WHEN OLD."id" IS NOT NEW."id" OR OLD."participant_id" IS NOT NEW."participant_id" OR OLD."course_id" IS NOT NEW."course_id" OR OLD."completed_on" IS NOT NEW."completed_on" OR OLD."expires_on" IS NOT NEW."expires_on"
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'training_records', NEW.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'course_id', OLD."course_id", 'completed_on', OLD."completed_on", 'expires_on', OLD."expires_on"), json_object('id', NEW."id", 'participant_id', NEW."participant_id", 'course_id', NEW."course_id", 'completed_on', NEW."completed_on", 'expires_on', NEW."expires_on"));
    END;
CREATE TRIGGER "log_training_records_delete" AFTER DELETE ON "training_records" 
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), 'training_records', OLD.id, json_object('id', OLD."id", 'participant_id', OLD."participant_id", 'course_id', OLD."course_id", 'completed_on', OLD."completed_on", 'expires_on', OLD."expires_on"), NULL);
    END;
CREATE TRIGGER "keep_invocations_update" BEFORE UPDATE ON "invocations"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "keep_invocations_delete" BEFORE DELETE ON "invocations"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "keep_changes_update" BEFORE UPDATE ON "changes"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "keep_changes_delete" BEFORE DELETE ON "changes"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "keep_log_digests_update" BEFORE UPDATE ON "log_digests"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER "keep_log_digests_delete" BEFORE DELETE ON "log_digests"
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
COMMIT;
PRAGMA application_id = 1296979026;
PRAGMA user_version = 24;
