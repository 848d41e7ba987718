-- Visits, the questions that are taken to them, and what is agreed there. Every noun is built as in version 1.

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    has_time INTEGER NOT NULL,
    state TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    "where" TEXT NOT NULL,
    purpose TEXT NOT NULL,
    goes TEXT NOT NULL,
    items TEXT NOT NULL,
    said TEXT NOT NULL,
    pain_was_talked_about TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX visit_standing ON visit (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX visit_removed ON visit (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    words TEXT NOT NULL,
    fact TEXT NOT NULL,
    origin TEXT NOT NULL,
    rule TEXT NOT NULL,
    about TEXT,
    visit TEXT NOT NULL,
    place INTEGER NOT NULL,
    is_starred INTEGER NOT NULL,
    by_phone_on TEXT,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT
) STRICT;

CREATE INDEX question_standing ON question (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX question_removed ON question (deleted_at) WHERE deleted_at IS NOT NULL;

-- What a trend is drawn from stands in an index of its own: 20 years are read without touching the rows.
CREATE INDEX pain_entry_rated ON pain_entry (zone, at, voice, score, could_not_answer, deleted_at)
WHERE deleted_at IS NULL;

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    told_by TEXT NOT NULL,
    visit TEXT NOT NULL,
    question TEXT NOT NULL,
    medicine TEXT NOT NULL,
    regimen TEXT NOT NULL,
    next_visit TEXT NOT NULL,
    note_on TEXT,
    state TEXT NOT NULL
) STRICT;

CREATE INDEX agreement_standing ON agreement (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX agreement_removed ON agreement (deleted_at) WHERE deleted_at IS NOT NULL;

-- The same of doses that no plan names, which are counted over many years.
CREATE INDEX dose_unplanned
ON dose (zone, at, medicine, name, amount, unit, strength, purpose, uuid, deleted_at, answer)
WHERE deleted_at IS NULL AND purpose <> 'slot' AND answer <> 'not_given';
