"""The words that head the columns of tables, and that say who gave a number: tables that a translation replaces."""

import re
from enum import Enum
from functools import cached_property

from caregiver.domain.pain import Voice
from caregiver.domain.person import Pronouns
from caregiver.domain.text import QT_TRANSLATE_NOOP, Translate


class Heading(Enum):
    """What a column holds; its value has the words above such a column, between semicolons."""

    MOMENT = QT_TRANSLATE_NOOP("caregiver", "day and time; date and time; when; moment; datetime; timestamp")
    DAY = QT_TRANSLATE_NOOP("caregiver", "day; date")
    TIME = QT_TRANSLATE_NOOP("caregiver", "time; at; hour; clock")
    NUMBER = QT_TRANSLATE_NOOP(
        "caregiver", "number; pain; pain number; score; pain score; nrs; vas; level; pain level; 0-10; 0–10; how bad"
    )
    VOICE = QT_TRANSLATE_NOOP("caregiver", "who says it; who; said by; voice; who said it; rated by; by")
    GIVEN = QT_TRANSLATE_NOOP("caregiver", "given; dose; rescue dose; rescue; meds; quick one; as needed")
    WORDS = QT_TRANSLATE_NOOP("caregiver", "words; note; notes; remark; remarks; comment; comments; what happened")


class Said(Enum):
    """Who says a number; its value has the words for it."""

    PATIENT = QT_TRANSLATE_NOOP("caregiver", "said; said it; says; says it; told me; patient; self")
    GUESS = QT_TRANSLATE_NOOP("caregiver", "my guess; guess; guessed; i guess; me; mine; i")
    SAW = QT_TRANSLATE_NOOP("caregiver", "saw signs; signs; seen")
    TOGETHER = QT_TRANSLATE_NOOP("caregiver", "together; both")
    NOT_SAID = QT_TRANSLATE_NOOP("caregiver", "not said; unknown; ?")


_VOICES = {
    Said.PATIENT: Voice.PATIENT_SAID,
    Said.GUESS: Voice.CAREGIVER_GUESS,
    Said.SAW: Voice.CAREGIVER_SAW,
    Said.TOGETHER: Voice.TOGETHER,
    Said.NOT_SAID: Voice.NOT_SAID,
}
_COULD_NOT = QT_TRANSLATE_NOOP("caregiver", "could not answer; could not say; no answer; asleep; n/a; na; x")
_NUMBER = re.compile(r"(?:10|\d)(?:\.0|,0)?(?:\s*(?:/|of|out of)\s*10)?")
_LONE_MARKS = frozenset({"-", "–", "—"})


class PastedWords:
    """The tables in the reader's language.

    Args:
        translate: Gives them.
        called: What the person is called; "Robert", "Robert said" and "he" are the same.
    """

    def __init__(self, translate: Translate, called: str = "") -> None:
        self._translate = translate
        self._whose = {pronoun.value for pronoun in Pronouns} | {called.casefold()} - {""}

    def heading(self, cell: str) -> Heading | None:
        """What a cell of the first line says its column holds."""
        return self._headings.get(_plain(cell))

    def voice(self, cell: str, usual: Voice) -> Voice | None:
        """Who says it; the usual voice for an empty cell, None for words that are not known."""
        said = _plain(cell)
        if not said:
            return usual
        who, _, did = said.partition(" ")
        if who in self._whose:
            return Voice.PATIENT_SAID if not did or self._voices.get(did) is Voice.PATIENT_SAID else None
        return self._voices.get(said)

    def number(self, cell: str) -> str:
        """The cell as it is typed into "Number": "7.0" is 7, words for "could not answer" are a dash."""
        said = _plain(cell)
        if said in self._could_not:
            return "-"
        return cell.strip().removesuffix(".0").removesuffix(",0")

    def is_number(self, cell: str) -> bool:
        """Whether the cell holds a number from 0 to 10, or says that there was none."""
        said = _plain(cell)
        return bool(_NUMBER.fullmatch(said)) or said in self._could_not or cell.strip() in _LONE_MARKS

    @cached_property
    def _headings(self) -> dict[str, Heading]:
        return {word: heading for heading in Heading for word in self._row(heading.value)}

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        return {word: _VOICES[said] for said in Said for word in self._row(said.value)}

    @cached_property
    def _could_not(self) -> frozenset[str]:
        return frozenset(self._row(_COULD_NOT))

    def _row(self, source: str) -> list[str]:
        return [word.strip() for word in self._translate(source, None).casefold().split(";")]


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("_", " ").split()).strip(" :\"'")
