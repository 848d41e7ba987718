"""Rows of old paper notes, as somebody types them in, and what they mean.

Nothing is guessed silently: what can be read in two ways says so, and what is no time, number or medicine gets one
sentence beside its field.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.moment_words import MomentWords, Said
from caregiver.domain.note import clean_note
from caregiver.domain.pain import Voice
from caregiver.domain.paper_doses import PaperDose, PaperMedicine, read_given
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.typed_day import read_day
from caregiver.domain.typed_moment import TypedMoment, read_moment
from caregiver.domain.wall_clock import first_instant

NO_TIME = QT_TRANSLATE_NOOP("caregiver", "At what time? “About noon” is enough.")
NO_MOMENT = QT_TRANSLATE_NOOP("caregiver", "When was this? Type it like Mon 16:40.")
BEFORE_BIRTH = QT_TRANSLATE_NOOP("caregiver", "This day lies before the birth date.")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("caregiver", "The number goes from 0 to 10. Type - for “could not answer”.")
NOTHING_YET = QT_TRANSLATE_NOOP("caregiver", "Type a number, words, or what was given.")

_OLDEST_YEARS = 130
_LOOK_AT_YEAR = QT_TRANSLATE_NOOP("caregiver", "Please look at the year again.")
_COULD_NOT = frozenset({"-", "–", "—"})
_SCORE = re.compile(r"(?P<score>\d{1,2})(?:\s*(?:/|of|out of)\s*10)?")
_QUOTED = re.compile(r"[“„\"«]([^“”„\"«»]*)[”“\"»]")
_SECONDS = re.compile(r"(?<=\d[:.]\d\d)[:.]\d\d(?:[.,]\d+)?(?!\d)")
_DATE_AND_TIME = re.compile(
    r"(?:(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})|(?P<iso_year>\d{4})-(?P<iso_month>\d\d?)-(?P<iso_day>\d\d?))"
    r",? (?P<hour>\d\d?):(?P<minute>\d\d)"
)
_T_BETWEEN = re.compile(r"(?<=\d)T(?=\d\d:)")


@dataclass(frozen=True)
class TypedRow:
    """What stands in the fields of a row.

    Attributes:
        moment, number, words, given: As typed.
        voice: Who says it.
    """

    moment: str = ""
    number: str = ""
    voice: Voice = Voice.NOT_SAID
    words: str = ""
    given: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed; the voice alone is nothing."""
        return not any(part.strip() for part in (self.moment, self.number, self.words, self.given))


@dataclass(frozen=True)
class PaperRow:
    """A row that was understood, and can be written in.

    Attributes:
        at: When it was (UTC).
        is_exact: False for "about".
        score: 0 to 10, or None.
        could_not_answer: Whether the person was asked and could not answer.
        voice: Who says it.
        patient_words, caregiver_words: What stood in quotation marks, and what did not.
        dose: What was given, or None.
    """

    at: datetime
    is_exact: bool = True
    score: int | None = None
    could_not_answer: bool = False
    voice: Voice = Voice.NOT_SAID
    patient_words: str = ""
    caregiver_words: str = ""
    dose: PaperDose | None = None

    @property
    def has_entry(self) -> bool:
        """Whether there is a number or words to keep; otherwise it is a dose alone."""
        return self.is_answered or bool(self.patient_words or self.caregiver_words)

    @property
    def is_answered(self) -> bool:
        """Whether it holds a number, or says that none could be given."""
        return self.score is not None or self.could_not_answer


@dataclass(frozen=True)
class RowReader:
    """Reads rows as seen from one instant.

    Attributes:
        now: The present instant.
        zone: On whose clock the notes were written.
        calendar: The reader's words for days and times.
        birth_date: Nothing was before it; None where it is not known.
        medicines: What may stand in "Given".
        called: What the person is called.
    """

    now: datetime
    zone: ZoneInfo
    calendar: CalendarWords = field(default_factory=CalendarWords)
    birth_date: date | None = None
    medicines: Sequence[PaperMedicine] = ()
    called: str = ""

    def row(self, typed: TypedRow, above: date | None) -> PaperRow:
        """What a row means.

        Args:
            typed: Its fields.
            above: The day of the row above, for a row without one.

        Raises:
            BadInput: The first field that makes no sense: "moment", "number", "words" or "given".
        """
        return self.row_at(typed, self.moment(typed.moment, above))

    def row_at(self, typed: TypedRow, moment: TypedMoment) -> PaperRow:
        """The same where the moment is understood already."""
        score, could_not_answer = read_score(typed.number)
        patient_words, caregiver_words = read_words(typed.words)
        row = PaperRow(
            at=moment.at,
            is_exact=moment.is_exact is not False,
            score=score,
            could_not_answer=could_not_answer,
            voice=Voice.CAREGIVER_SAW if could_not_answer else typed.voice,
            patient_words=patient_words,
            caregiver_words=caregiver_words,
            dose=self.given(typed.given, moment.at),
        )
        if not row.has_entry and row.dose is None:
            raise BadInput("number", NOTHING_YET)
        return row

    def moment(self, typed: str, above: date | None) -> TypedMoment:
        """When a row was. Raises BadInput, naming "moment"."""
        text = _SECONDS.sub("", _T_BETWEEN.sub(" ", typed.strip()))
        if not text:
            raise BadInput("moment", NO_MOMENT)
        try:
            moment = self._in_figures(text) or self._in_words(text, above)
        except BadInput as bad:
            sentence = NO_TIME if self.day(text) is not None else bad.sentence.source
            raise BadInput("moment", sentence) from None
        self._check_lived(moment.at.astimezone(self.zone).date())
        return moment

    def day(self, typed: str) -> date | None:
        """The day that was typed without a time, or None."""
        typed = typed.strip()
        words = MomentWords(self.calendar.translate)
        if words.weekday(typed.casefold().strip(" .,:")) is not None:
            return self._at_noon(typed)
        try:
            day = read_day(typed, today=self._today, translate=self.calendar.translate)
        except BadInput:
            return None
        return day if day <= self._today else self._at_noon(typed)

    def given(self, typed: str, at: datetime) -> PaperDose | None:
        """What was given at an instant; None where nothing was typed. Raises BadInput, naming "given"."""
        return read_given(typed, at, self.medicines, self.calendar.translate) if typed.strip() else None

    @property
    def _today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def _in_figures(self, text: str) -> TypedMoment | None:
        """A whole date and a time in figures, as long tables hold them; None for anything else or a time to come."""
        match = _DATE_AND_TIME.fullmatch(text)
        if match is None:
            return None
        day, month, year = (int(match[name] or match[f"iso_{name}"]) for name in ("day", "month", "year"))
        hour, minute = int(match["hour"]), int(match["minute"])
        if self.calendar.is_twelve_hour and 1 <= hour <= 12:
            return None
        try:
            at = first_instant(datetime(year, month, day, hour, minute), self.zone)
        except ValueError:
            return None
        return TypedMoment(at) if at <= self.now else None

    def _in_words(self, text: str, above: date | None) -> TypedMoment:
        return read_moment(text, now=self.now, zone=self.zone, day=above, calendar=self.calendar)

    def _at_noon(self, typed: str) -> date | None:
        """A weekday is the last one, a day without a year the last such day."""
        noon = MomentWords(self.calendar.translate).of(Said.NOON)[-1]
        text = f"{typed.strip(' .,:')}. {noon}" if typed.strip()[-1:].isdigit() else f"{typed} {noon}"
        try:
            moment = read_moment(text, now=self.now, zone=self.zone, calendar=self.calendar)
        except BadInput:
            return None
        return moment.at.astimezone(self.zone).date()

    def _check_lived(self, day: date) -> None:
        if day.year < self._today.year - _OLDEST_YEARS:
            raise BadInput("moment", _LOOK_AT_YEAR)
        if self.birth_date is not None and day < self.birth_date:
            raise BadInput("moment", BEFORE_BIRTH)


def read_score(typed: str) -> tuple[int | None, bool]:
    """The number, and whether the person could not answer; neither for an empty field.

    Raises:
        BadInput: It is no whole number from 0 to 10; names "number".
    """
    text = " ".join(typed.casefold().split())
    if not text:
        return None, False
    if text in _COULD_NOT:
        return None, True
    match = _SCORE.fullmatch(text)
    if match is None or int(match["score"]) > 10:
        raise BadInput("number", NOT_A_NUMBER)
    return int(match["score"]), False


def read_words(typed: str) -> tuple[str, str]:
    """What stands in quotation marks was said by the person; the rest are the caregiver's words."""
    said = ", ".join(part.strip() for part in _QUOTED.findall(typed) if part.strip())
    rest = " ".join(_QUOTED.sub(" ", typed).split()) if said else typed
    return clean_note(said), clean_note(rest)
