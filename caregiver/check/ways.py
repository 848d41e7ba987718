"""The ways into the diary, the paper key and the last backup: what helps when this computer does not."""

from datetime import datetime, timedelta

from caregiver.check.finding import Finding, State
from caregiver.domain.calendar_words import date_long_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.backups import Backups
from caregiver.services.clock import Clock
from caregiver.services.ways_in import TEST_AFTER, is_still_to_come
from caregiver.vault.keys import KeySlots, SlotKind

LONG_AGO = timedelta(days=7)
"""A backup older than this says little of the last days."""

_NO_DIARY = QT_TRANSLATE_NOOP("caregiver", "There is no diary yet.")
_UNKNOWN = QT_TRANSLATE_NOOP("caregiver", "This cannot be known: the diary could not be looked into.")
_NAMES = {
    SlotKind.KEYRING: QT_TRANSLATE_NOOP("caregiver", "the keyring of this computer"),
    SlotKind.RECOVERY: QT_TRANSLATE_NOOP("caregiver", "the paper key"),
    SlotKind.PASSPHRASE: QT_TRANSLATE_NOOP("caregiver", "the secret sentence"),
}
_ONE_WAY = QT_TRANSLATE_NOOP(
    "caregiver", "There is one way to open the diary: {ways}. Add another one in Settings, under Key and backup."
)
_WAYS = QT_TRANSLATE_NOOP("caregiver", "There are {count} ways to open the diary: {ways}.")

_NO_PAPER = QT_TRANSLATE_NOOP("caregiver", "There is none. Make one in Settings, under Key and backup.")
_NOT_TYPED = QT_TRANSLATE_NOOP(
    "caregiver", "Nobody has typed it back yet. Open Settings, put it on paper and type it back."
)
_TRIED_LONG_AGO = QT_TRANSLATE_NOOP(
    "caregiver", "It was last tried on {day}, more than a year ago. Look for the paper, and try it in Settings."
)
_TRIED_AHEAD = QT_TRANSLATE_NOOP(
    "caregiver", "It was last tried on {day}, says the clock. That is still to come. Try it again in Settings."
)
_TRIED = QT_TRANSLATE_NOOP("caregiver", "It was last tried on {day}.")

_NOT_OPENED = QT_TRANSLATE_NOOP(
    "caregiver", "The diary was not opened, so its backups are not known. The paper key opens it: {option}."
)
_NO_BACKUP = QT_TRANSLATE_NOOP("caregiver", "None was made yet. Choose a folder for it in Settings, best on a stick.")
_FAILED = QT_TRANSLATE_NOOP("caregiver", "{reason} None was made yet.")
_FAILED_SINCE = QT_TRANSLATE_NOOP("caregiver", "{reason} The last good one was made on {day} at {time}.")
_OLD = QT_TRANSLATE_NOOP(
    "caregiver", "The last good one was made on {day} at {time}, more than a week ago. Make one in Settings."
)
_GOOD = QT_TRANSLATE_NOOP("caregiver", "The last good one was made on {day} at {time}.")


def look_at_ways(slots: KeySlots, clock: Clock) -> tuple[Finding, Finding]:
    """How many ways in there are, and when the paper key was last tried."""
    ways = [str(Text(name)) for kind, name in _NAMES.items() if slots.of_kind(kind) is not None]
    values = {"count": len(ways), "ways": ", ".join(ways)}
    state, sentence = (State.WORKS, _WAYS) if len(ways) > 1 else (State.TO_KNOW, _ONE_WAY)
    return _ways(state, Text(sentence, values)), _paper(*_state_of_paper(slots, clock))


def ways_unknown(*, has_diary: bool) -> tuple[Finding, Finding]:
    """The same where there are none, or none can be read."""
    state, sentence = (State.TO_KNOW, _UNKNOWN) if has_diary else (State.NOT_THERE_YET, _NO_DIARY)
    return _ways(state, Text(sentence)), _paper(state, Text(sentence))


def look_at_backups(backups: Backups, clock: Clock) -> Finding:
    """When the last good one was made, and why there is none since."""
    good, attempts = backups.last_good(), backups.attempts()
    reason = attempts[0].reason if attempts else None
    when = _when(good.at, clock) if good is not None else {}
    if reason is not None:
        sentence = _FAILED if good is None else _FAILED_SINCE
        return _backup(State.DOES_NOT_WORK, Text(sentence, when | {"reason": reason}))
    if good is None:
        return _backup(State.NOT_THERE_YET, Text(_NO_BACKUP))
    if clock.now() - good.at > LONG_AGO:
        return _backup(State.TO_KNOW, Text(_OLD, when))
    return _backup(State.WORKS, Text(_GOOD, when))


def backups_unknown(*, has_diary: bool, is_closed: bool = False) -> Finding:
    """The same where there is no diary, or it was not opened, or cannot be."""
    if not has_diary:
        return _backup(State.NOT_THERE_YET, Text(_NO_DIARY))
    return _backup(State.TO_KNOW, Text(_NOT_OPENED, {"option": "--recovery-key-file"}) if is_closed else Text(_UNKNOWN))


def _state_of_paper(slots: KeySlots, clock: Clock) -> tuple[State, Text]:
    paper = slots.of_kind(SlotKind.RECOVERY)
    if paper is None:
        return State.NOT_THERE_YET, Text(_NO_PAPER)
    if paper.confirmed_at is None:
        return State.NOT_THERE_YET, Text(_NOT_TYPED)
    if paper.confirmed_at + TEST_AFTER <= clock.now():
        return State.TO_KNOW, Text(_TRIED_LONG_AGO, _when(paper.confirmed_at, clock))
    if is_still_to_come(paper.confirmed_at, clock.now()):
        return State.TO_KNOW, Text(_TRIED_AHEAD, _when(paper.confirmed_at, clock))
    return State.WORKS, Text(_TRIED, _when(paper.confirmed_at, clock))


def _when(at: datetime, clock: Clock) -> dict[str, object]:
    local = at.astimezone(clock.zone())
    return {"day": date_long_text(local.date()), "time": f"{local:%H:%M}"}


def _ways(state: State, sentence: Text) -> Finding:
    return Finding("ways_in", "Ways in", state, sentence)


def _paper(state: State, sentence: Text) -> Finding:
    return Finding("paper_key", "Paper key", state, sentence)


def _backup(state: State, sentence: Text) -> Finding:
    return Finding("backup", "Backup", state, sentence)
