/** Forms in the programme's own words, the answers that came in, the letters that went out, and the secret of the codes. */
import type { Migration } from './migration.ts';

const SQL = `
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

INSERT INTO form_secret (id, secret) VALUES (1, randomblob(32));

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
`;

export const forms: Migration = {
  version: 17,
  name: 'forms',
  up(db) {
    db.exec(SQL);
  },
};
