-- Every noun has: id (its place in this file), uuid (its name for ever), "by" (who wrote it first), created_at,
-- updated_at and deleted_at. Instants are UTC text of one width, with the zone they were lived in beside them.
-- Lists are JSON. What a row was before a change stands in history.

CREATE TABLE caregiver (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    called TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    full_name TEXT NOT NULL,
    birth_date TEXT,
    hospital_number TEXT NOT NULL,
    address TEXT NOT NULL,
    allergies_known TEXT NOT NULL,
    allergies TEXT NOT NULL,
    allergies_asked_on TEXT,
    organs_known TEXT NOT NULL,
    organs TEXT NOT NULL,
    organs_asked_on TEXT,
    weight_kg TEXT NOT NULL,
    weight_on TEXT,
    illness TEXT NOT NULL,
    takes_strong_medicine TEXT NOT NULL,
    goal_number INTEGER,
    goal_words TEXT NOT NULL,
    is_goal_hidden INTEGER NOT NULL,
    consent TEXT NOT NULL,
    decides TEXT NOT NULL,
    usual_voice TEXT NOT NULL
) STRICT;

CREATE TABLE urgent_contacts (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    emergency TEXT NOT NULL,
    team TEXT NOT NULL,
    out_of_hours TEXT NOT NULL,
    helpline TEXT NOT NULL,
    hospice TEXT NOT NULL,
    call_first TEXT NOT NULL,
    shown_when_locked INTEGER,
    papers TEXT NOT NULL,
    say TEXT NOT NULL,
    fever_figure TEXT NOT NULL
) STRICT;

CREATE TABLE pain_entry (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    score INTEGER CHECK (score BETWEEN 0 AND 10),
    voice TEXT NOT NULL,
    could_not_answer INTEGER NOT NULL,
    is_exact INTEGER NOT NULL,
    places TEXT NOT NULL,
    qualities TEXT NOT NULL,
    timing TEXT NOT NULL,
    worse TEXT NOT NULL,
    eased TEXT NOT NULL,
    signs TEXT NOT NULL,
    patient_words TEXT NOT NULL,
    caregiver_words TEXT NOT NULL,
    is_only_for_me INTEGER NOT NULL,
    team_told_at TEXT
) STRICT;

CREATE INDEX pain_entry_standing ON pain_entry (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX pain_entry_removed ON pain_entry (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE "call" (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    called TEXT NOT NULL,
    about TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    told_to TEXT NOT NULL,
    callee TEXT NOT NULL,
    is_exact INTEGER NOT NULL
) STRICT;

CREATE INDEX call_standing ON "call" (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX call_removed ON "call" (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    noun TEXT NOT NULL,
    row_uuid TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    before TEXT NOT NULL
) STRICT;

CREATE INDEX history_of_row ON history (row_uuid);

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    "by" TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    "by" TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search. The id is the record's instant in microseconds since 1970, so the newest is found first without sorting.
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    noun TEXT NOT NULL,
    row_uuid TEXT NOT NULL,
    is_hidden INTEGER NOT NULL DEFAULT 0,
    words TEXT NOT NULL,
    UNIQUE (row_uuid, noun)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    words,
    content = 'search_text',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
    INSERT INTO search (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER search_text_taken AFTER DELETE ON search_text BEGIN
    INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
END;
