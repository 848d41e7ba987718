"""Notes of the day in words: who came, what care was given, what the family wrote; a row, all facts, a sentence."""

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.note_words import note_facts
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.wording import note_only_for

_KINDS = {
    CareKind.WORDS: QT_TRANSLATE_NOOP("caregiver", "A note"),
    CareKind.CAME: QT_TRANSLATE_NOOP("caregiver", "Who came"),
    CareKind.MOUTH_CARE: QT_TRANSLATE_NOOP("caregiver", "Mouth care"),
    CareKind.TURNED: QT_TRANSLATE_NOOP("caregiver", "Turned in bed"),
    CareKind.WASHED: QT_TRANSLATE_NOOP("caregiver", "Washed"),
}


def kind_text(kind: CareKind) -> Text:
    """What a kind of note is called: "Mouth care"."""
    return Text(_KINDS[kind])


def row_text(note: CareNote, reading: Reading, writer: str = "", *, is_mine: bool = False) -> str:
    """ "Jo came · “read to him”", "Mouth care", "“Slept after lunch.”"; the words of a closed note are not in it.

    Args:
        writer: The name of who wrote it.
        is_mine: Whether who wrote it reads it; without that, a note only for its writer stays closed (care-rules 31).
    """
    is_closed = note.is_only_for_me and not is_mine
    words = reading.text(note_only_for(writer)) if is_closed and note.words.strip() else reading.note(note.words)
    return " · ".join(filter(None, (_what(note, reading), words)))


def story_text(note: CareNote, reading: Reading, writer: str = "") -> str:
    """The same, for the day's story, which others read."""
    return row_text(note, reading, writer)


def facts(
    note: CareNote, reading: Reading, writer: str = "", *, is_closed: bool = False, is_mine: bool = False
) -> Facts:
    """All that is written.

    Args:
        writer: The name of who wrote it.
        is_closed: Whether words that are only for who wrote them may not be read here (care-rules 31).
        is_mine: Whether who wrote it reads it.
    """
    words = note_facts(
        note.words, reading, writer, is_only_for_me=note.is_only_for_me, is_closed=is_closed, is_mine=is_mine
    )
    return (
        _kind(note, reading),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(note.at, note.zone, is_exact=note.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who came"), note.who),
        *words,
    )


def _what(note: CareNote, reading: Reading) -> str:
    """ "Jo came", "Mouth care"; nothing where there are only words."""
    if note.kind is CareKind.CAME:
        return reading.say(QT_TRANSLATE_NOOP("caregiver", "{who} came"), who=note.who)
    return "" if note.kind is CareKind.WORDS else reading.text(kind_text(note.kind))


def _kind(note: CareNote, reading: Reading) -> Fact:
    """Care that was given; of words, and of who came, only a change of kind is told."""
    said = reading.text(kind_text(note.kind))
    if note.kind in (CareKind.WORDS, CareKind.CAME):
        return reading.aside(QT_TRANSLATE_NOOP("caregiver", "What was done"), said)
    return reading.fact(QT_TRANSLATE_NOOP("caregiver", "What was done"), said)
