-- Medicines, the versions of their plans, what was given, times in which nothing rings, what is seen and counted; and
-- what the reminders remember. Every noun is built as in version 1; fields that hold several things are JSON.
-- A one-off dose has no medicine of the list: there the column is empty, so it cannot be a foreign key.

CREATE TABLE medicine (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    route TEXT NOT NULL,
    release TEXT NOT NULL,
    kind TEXT NOT NULL,
    brand TEXT NOT NULL,
    purpose TEXT NOT NULL,
    prescriber TEXT NOT NULL,
    late_rule TEXT NOT NULL,
    late_rule_by TEXT NOT NULL,
    late_rule_on TEXT,
    where_given TEXT NOT NULL,
    place INTEGER NOT NULL
) STRICT;

CREATE TABLE regimen (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    medicine TEXT NOT NULL REFERENCES medicine (uuid) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    schedule TEXT NOT NULL,
    strength TEXT NOT NULL,
    unit TEXT,
    limits TEXT NOT NULL,
    told_amount TEXT NOT NULL,
    standing TEXT NOT NULL,
    told_by TEXT NOT NULL,
    told_on TEXT
) STRICT;

CREATE TABLE dose (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    purpose TEXT NOT NULL,
    answer TEXT NOT NULL,
    medicine TEXT NOT NULL,
    name TEXT NOT NULL,
    regimen TEXT NOT NULL,
    slot TEXT NOT NULL,
    due_at TEXT,
    amount TEXT,
    unit TEXT,
    strength TEXT NOT NULL,
    is_exact INTEGER NOT NULL,
    given_by TEXT NOT NULL,
    route TEXT,
    reason TEXT NOT NULL,
    because TEXT NOT NULL,
    pain_before TEXT NOT NULL,
    pain_after TEXT NOT NULL,
    vomited_at TEXT,
    seen_in_vomit TEXT NOT NULL,
    site TEXT NOT NULL,
    old_off_at TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX dose_standing ON dose (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX dose_removed ON dose (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX dose_of_medicine ON dose (medicine, at) WHERE deleted_at IS NULL;
CREATE INDEX dose_due ON dose (due_at) WHERE deleted_at IS NULL AND slot <> '';
-- A slot has one answer: whoever comes second is shown the first.
CREATE UNIQUE INDEX dose_of_slot ON dose (regimen, slot) WHERE deleted_at IS NULL AND slot <> '';

CREATE TABLE stay (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    ended_at TEXT,
    "where" TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE INDEX stay_standing ON stay (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX stay_removed ON stay (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE confirmation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    stay TEXT NOT NULL REFERENCES stay (uuid) DEFERRABLE INITIALLY DEFERRED,
    medicine TEXT NOT NULL REFERENCES medicine (uuid) DEFERRABLE INITIALLY DEFERRED,
    answer TEXT NOT NULL,
    standing TEXT NOT NULL
) STRICT;

CREATE INDEX confirmation_standing ON confirmation (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX confirmation_removed ON confirmation (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX confirmation_of_medicine ON confirmation (medicine, at) WHERE deleted_at IS NULL;

CREATE TABLE device_note (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    medicine TEXT NOT NULL REFERENCES medicine (uuid) DEFERRABLE INITIALLY DEFERRED,
    event TEXT NOT NULL,
    site TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX device_note_standing ON device_note (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX device_note_removed ON device_note (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX device_note_of_medicine ON device_note (medicine, at) WHERE deleted_at IS NULL;

CREATE TABLE stock_note (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    "by" TEXT NOT NULL REFERENCES caregiver (uuid) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    medicine TEXT NOT NULL REFERENCES medicine (uuid) DEFERRABLE INITIALLY DEFERRED,
    event TEXT NOT NULL,
    number TEXT NOT NULL,
    unit TEXT NOT NULL,
    witness TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX stock_note_standing ON stock_note (at, zone) WHERE deleted_at IS NULL;
CREATE INDEX stock_note_removed ON stock_note (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX stock_note_of_medicine ON stock_note (medicine, at) WHERE deleted_at IS NULL;

-- What was shown of a slot that has no answer yet; the slots themselves are computed, never stored.
CREATE TABLE ring (
    regimen TEXT NOT NULL,
    slot TEXT NOT NULL,
    due_at TEXT NOT NULL,
    first_shown_at TEXT NOT NULL,
    times_asked INTEGER NOT NULL,
    ask_next_at TEXT,
    is_unsure INTEGER NOT NULL,
    PRIMARY KEY (regimen, slot)
) STRICT, WITHOUT ROWID;

CREATE INDEX ring_due ON ring (due_at);

-- When the reminders were last checked: one row at most.
CREATE TABLE bell (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    checked_at TEXT NOT NULL
) STRICT;
