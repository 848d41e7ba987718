"""A note that can be kept only for who wrote it, as facts for panel, paper and history (care-rules 31)."""

from caregiver.domain.fact import Fact, Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import note_only_for, words_of


def note_facts(
    note: str, reading: Reading, writer: str, *, is_only_for_me: bool, is_closed: bool, is_mine: bool
) -> tuple[Fact, Fact]:
    """The words of a note, and for whom they are.

    Args:
        note: As it was written.
        reading: How the family reads.
        writer: The name of who wrote it.
        is_only_for_me: Whether it is only for who wrote it.
        is_closed: Whether no word of it may stand here; then it is said that there is a note.
        is_mine: Whether who wrote it reads it.
    """
    name = reading.say(QT_TRANSLATE_NOOP("caregiver", "My words")) if is_mine else reading.text(words_of(writer))
    only = QT_TRANSLATE_NOOP("caregiver", "only for me")
    if not is_mine:
        only = QT_TRANSLATE_NOOP("caregiver", "only for who wrote them")
    for_whom = Fact(
        name,
        (reading.say(only),) if is_only_for_me else (),
        unsaid=reading.say(QT_TRANSLATE_NOOP("caregiver", "for everyone")),
        is_aside=True,
        is_state=True,
    )
    return _words(note, reading, name, writer if is_closed else None), for_whom


def _words(note: str, reading: Reading, name: str, closed_by: str | None) -> Fact:
    if not note.strip():
        return Fact(name)
    if closed_by is None:
        return Fact(name, (reading.note(note),))
    closed = reading.text(note_only_for(closed_by))
    return Fact(name, (closed[:1].lower() + closed[1:],), hidden=note)
