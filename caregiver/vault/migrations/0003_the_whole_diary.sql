-- Sudden bad spells, symptoms, evening reviews, the caregiver's own day, what was done without medicine, notes and
-- treatments; and since when the person can no longer tell. Every noun is built as in version 1.

CREATE TABLE flare (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    ended_at TEXT,
    is_over INTEGER NOT NULL,
    is_exact INTEGER NOT NULL,
    pain_before TEXT NOT NULL,
    peak TEXT NOT NULL,
    pain_after TEXT NOT NULL,
    dose TEXT NOT NULL,
    triggers TEXT NOT NULL,
    places TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX flare_standing ON flare (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX flare_removed ON flare (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE symptom_note (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    symptoms TEXT NOT NULL,
    is_exact INTEGER NOT NULL,
    voice TEXT NOT NULL,
    medicine TEXT NOT NULL,
    note TEXT NOT NULL,
    is_only_for_me INTEGER NOT NULL,
    team_told_at TEXT
) STRICT;

CREATE INDEX symptom_note_standing ON symptom_note (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX symptom_note_removed ON symptom_note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    managed TEXT NOT NULL,
    worst INTEGER CHECK (worst BETWEEN 0 AND 10),
    voice TEXT NOT NULL,
    sleep TEXT NOT NULL,
    bowels_days INTEGER,
    symptoms TEXT NOT NULL,
    areas TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX review_standing ON review (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX review_removed ON review (deleted_at) WHERE deleted_at IS NOT NULL;
-- A day has one review: who comes second writes in the first.
CREATE UNIQUE INDEX review_of_day ON review (day) WHERE deleted_at IS NULL;

CREATE TABLE own_day (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    sleep TEXT NOT NULL,
    "load" TEXT NOT NULL,
    note TEXT NOT NULL,
    is_shared INTEGER NOT NULL
) STRICT;

CREATE INDEX own_day_standing ON own_day (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX own_day_removed ON own_day (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX own_day_of_writer ON own_day (day, "by") WHERE deleted_at IS NULL;

CREATE TABLE comfort (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    what TEXT NOT NULL,
    minutes INTEGER,
    is_exact INTEGER NOT NULL,
    region TEXT NOT NULL,
    pain_before TEXT NOT NULL,
    pain_after TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX comfort_standing ON comfort (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX comfort_removed ON comfort (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE care_note (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    words TEXT NOT NULL,
    is_exact INTEGER NOT NULL,
    is_only_for_me INTEGER NOT NULL
) STRICT;

CREATE INDEX care_note_standing ON care_note (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX care_note_removed ON care_note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE treatment (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    begins_on TEXT,
    ends_on TEXT,
    sessions TEXT NOT NULL,
    sessions_planned INTEGER,
    cycle_days INTEGER,
    "where" TEXT NOT NULL,
    regions TEXT NOT NULL,
    in_place TEXT NOT NULL,
    told TEXT NOT NULL,
    told_by TEXT NOT NULL,
    told_on TEXT,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX treatment_standing ON treatment (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX treatment_removed ON treatment (deleted_at) WHERE deleted_at IS NOT NULL;

ALTER TABLE person ADD COLUMN cannot_tell_since TEXT;
