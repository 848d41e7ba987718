"""The doctor's page in one language and the family sheet in another (care-rules 48), with a language made here.

The other language has Cyrillic letters only: a Latin word on its pages is one the family typed, or one of ours that
nobody could translate.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted
from caregiver.summary.messages import doctor_message
from caregiver.summary.pages import Document, Paper
from caregiver.summary.readers import Readers
from caregiver.summary.sheets import chosen_sheets, usual_days
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")

_LATIN, _CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувшхыз"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_GAP = re.compile(r"(\{[^}]*\})")
_WORD, _CODE = re.compile(r"[A-Za-z]+"), re.compile(r"[a-z0-9_:.-]*")


def other(source: str, _count: int | None = None) -> str:
    """A sentence in the other language, its gaps as they were."""
    return "".join(piece if _GAP.fullmatch(piece) else piece.translate(_LETTERS) for piece in _GAP.split(source))


READERS = Readers(doctor=CalendarWords(other, is_twelve_hour=True, decimal_mark=","), family=CalendarWords())


def strings(value: object) -> Iterator[str]:
    """All that was typed, and codes."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from strings(each)


def typed_words(services: Services) -> set[str]:
    """The words that stand in the diary itself, without the codes of lists."""
    people = services.people
    about = (people.person(), people.contacts(), [record.value for record in people.caregivers()])
    kept = [record.value for record in services.book.newest(Wanted(), -1)]
    kept += [record.value for record in (*services.visits.past(), *services.visits.to_come())]
    kept += [record.value for record in services.questions.for_next([each.uuid for each in services.visits.to_come()])]
    kept += [record.value for record in services.treatments.in_days(*usual_days(services, 90))]
    kept += [(one.medicine, one.versions) for one in services.timetable.everything()]
    found = [*strings(about), *(each for each in strings(kept) if not _CODE.fullmatch(each))]
    return {word for each in found for word in _WORD.findall(each)}


def printed(services: Services, *parts: str) -> Document:
    return chosen_sheets(services, None, None, Paper.A4, parts, READERS)


@pytest.mark.parametrize("part", ["doctor", "record", "hospital"])
def test_no_word_of_ours_is_left_in_english_and_none_of_theirs_is_changed(demo: Services, part: str) -> None:
    text = text_of(printed(demo, part))
    assert {"Morphine", "Robert", "Anna"} < set(_WORD.findall(text)) <= typed_words(demo)
    assert len(re.findall("[а-яА-Я]+", text)) > 150
    in_english = text_of(chosen_sheets(demo, None, None, Paper.A4, (part,)))
    assert len(set(_WORD.findall(in_english)) - typed_words(demo)) > 50


def test_the_same_print_holds_the_family_sheet_and_the_urgent_signs_in_the_family_s_language(demo: Services) -> None:
    document = printed(demo, "doctor", "family")
    pages = text_of(document)
    assert "“Like a toothache in my back. Down the leg when I get up.”" in pages
    first = next(question.value for question in demo.questions.for_next([demo.visits.to_come()[0].uuid]))
    assert pages.count(first.words) == 2
    family = text_of(printed(demo, "family"))
    assert not re.search("[а-яА-Я]", family)
    assert pages.endswith(family)


def test_dates_times_and_numbers_are_the_reader_s(demo: Services) -> None:
    text = text_of(printed(demo, "doctor"))
    for words in ("14 Марцх 1954", "2:32 пм", "2,5 мл (5 мг)", "12 оф 14"):
        assert words in text
    family = text_of(printed(demo, "family"))
    for words in ("Thursday 26 November, 10:30", "2.5 ml (5 mg)"):
        assert words in family


def test_the_message_is_in_the_doctor_s_language_too(demo: Services) -> None:
    text = doctor_message(demo, *usual_days(demo), READERS.doctor)
    assert set(_WORD.findall(text)) <= typed_words(demo)
