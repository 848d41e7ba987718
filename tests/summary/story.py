"""The people of the story, and diaries about them: a plain one, an empty one, and one as full as it can get."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Allergy, Caregiver, Known, Person, Pronouns
from caregiver.domain.record import Record
from caregiver.domain.vocabulary import Kind, codes
from caregiver.summary.content import doctor_page
from caregiver.summary.parts import DoctorPage

Noun = TypeVar("Noun")

ZONE = ZoneInfo("Europe/London")
START, END = date(2026, 11, 9), date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=ZONE)
CALENDAR = CalendarWords()

ROBERT = Person(
    called="Robert",
    pronouns=Pronouns.HE,
    full_name="Robert Hale",
    birth_date=date(1954, 3, 14),
    allergies_known=Known.YES,
    allergies=(Allergy("penicillin", "rash", "he says so"),),
    organs_known=Known.NONE_KNOWN,
    organs_asked_on=date(2026, 10, 28),
    weight_kg="71",
    weight_on=date(2026, 11, 5),
    illness="cancer of the prostate in the bones",
    goal_number=4,
    goal_words="4 or less; walk to the gate",
)
RUTH = Person(called="Ruth", pronouns=Pronouns.SHE, full_name="Ruth Ellis")
ANNA, JO = Caregiver("Anna", "Anna Hale", "AK"), Caregiver("Jo", initials="JK")
CAREGIVERS = {"anna": ANNA, "jo": JO}

BACK, THIGH = Place("back-lower-left", 6), Place("front-thigh-left", is_spread=True)
LONGEST_NAME = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 2 + "of Westbrook"

_numbers = count(1)


def record(value: Noun, by: str = "anna", *, deleted_at: datetime | None = None) -> Record[Noun]:
    """The value as it stands in the diary."""
    at: datetime = getattr(value, "at", NOW)
    return Record(f"uuid-{next(_numbers)}", value, by, at, at, deleted_at)


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026, as stored."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def entry(
    day: int, hour: int, score: int | None, voice: Voice = Voice.PATIENT_SAID, minute: int = 0, **fields: Any
) -> PainEntry:
    """A pain entry in November 2026."""
    return PainEntry(moment(day, hour, minute), "Europe/London", score, voice, **fields)


def call(day: int, hour: int, minute: int, about: str, told_to: str) -> Call:
    """A call to the palliative team."""
    return Call(moment(day, hour, minute), "Europe/London", "Palliative team", about, "Nurse Okafor", told_to)


def plain_diary() -> list[Record[PainEntry]]:
    """Three numbers of his a day and Anna's guess every other day; nothing on 17 November."""
    diary = []
    for day in range(9, 23):
        if day == 17:
            continue
        diary.append(record(entry(day, 7, 7, worse=("getting_up",), eased=("rest",), timing=("at_night",))))
        diary.append(record(entry(day, 9, 5, places=(BACK, THIGH), qualities=("aching", "shooting"))))
        if day % 2:
            diary.append(record(entry(day, 11, 6, Voice.CAREGIVER_GUESS)))
        if day < 22:
            diary.append(record(entry(day, 20, 4, eased=("medicine_rescue",))))
    diary.append(record(entry(22, 13, 5, patient_words="Like a toothache in my back. Down the leg when I get up.")))
    diary.append(record(entry(21, 12, 6, caregiver_words="He sleeps a bit longer since Wednesday.")))
    return diary


def plain_calls() -> list[Record[Call]]:
    """The two calls of the story."""
    return [
        record(call(10, 19, 42, "19:40 left leg numb and heavy", "come in now")),
        record(call(14, 18, 20, "18:10 sudden bad pain, 8, on getting up", "give the quick-acting dose")),
    ]


def page(
    person: Person = ROBERT,
    entries: Sequence[Record[PainEntry]] = (),
    calls: Sequence[Record[Call]] = (),
    **changes: Any,
) -> DoctorPage:
    """The doctor's page of these records, 9 to 22 November unless said otherwise."""
    wanted: dict[str, Any] = {
        "start": START,
        "end": END,
        "printed_at": NOW,
        "zone": ZONE,
        "calendar": CALENDAR,
        **changes,
    }
    return doctor_page(person, CAREGIVERS, entries, calls, **wanted)


def plain_page(**changes: Any) -> DoctorPage:
    """The doctor's page of the plain diary."""
    return page(ROBERT, plain_diary(), plain_calls(), **changes)


def unanswered_page() -> DoctorPage:
    """Days on which he was asked and could not answer, and no number at all."""
    return page(
        ROBERT, [record(entry(day, 9, None, could_not_answer=True, signs=("moaning",))) for day in range(9, 21)]
    )


def guessed_page() -> DoctorPage:
    """Numbers of two caregivers and none of his, starred words, and a diary begun inside the days."""
    saw = [record(entry(day, 9, 6, Voice.CAREGIVER_SAW, qualities=("numb",))) for day in range(9, 16)]
    guessed = [record(entry(day, 9, 4, Voice.CAREGIVER_GUESS), by="jo") for day in range(16, 20)]
    asked = [record(entry(20, 9, None, could_not_answer=True)), record(entry(21, 9, None))]
    return page(ROBERT, [*saw, *guessed, *asked], start=date(2026, 10, 24), begun=START)


def fullest_page(twelve_hour: bool = True) -> DoctorPage:
    """30 entries a day for 14 days, the longest names, every text longer than a page, letters nobody can print."""
    person = replace(
        ROBERT,
        called=LONGEST_NAME,
        full_name=LONGEST_NAME,
        hospital_number="H" * 60,
        allergies=tuple(Allergy(f"{LONGEST_NAME} {n}", "a rash " * 30, LONGEST_NAME) for n in range(6)),
        organs_known=Known.YES,
        organs="as told " * 200 + "\N{CUNEIFORM SIGN A}",
        goal_words="walk " * 500,
    )
    caregivers = {str(n): Caregiver(f"{LONGEST_NAME} {n}") for n in range(3)}
    return doctor_page(
        person,
        caregivers,
        [full_record(n) for n in range(14 * 30)],
        [record(call(9 + n % 14, 12, n, "word " * 200, "do " * 300), by="0") for n in range(20)],
        start=START,
        end=END + timedelta(days=30),
        printed_at=NOW + timedelta(hours=6),
        zone=ZONE,
        calendar=CalendarWords(is_twelve_hour=twelve_hour),
    )


def full_record(n: int) -> Record[PainEntry]:
    """The nth of thirty entries a day, from 9 November, by one of three caregivers."""
    at = moment(9 + n // 30, 6 + (n % 30) // 2, 30 * (n % 2))
    return record(full_entry(at, n), by=str(n % 3))


def full_entry(at: datetime, n: int) -> PainEntry:
    """An entry with every text longer than a page; `n` varies what is in it."""
    regions, qualities = codes(Kind.REGION), codes(Kind.QUALITY)
    words = {field: tuple(f"own:{field} {n % 9} {LONGEST_NAME}"[:80] for _ in range(1)) for field in ("worse", "eased")}
    return PainEntry(
        at,
        "Europe/London",
        n * 7 % 11,
        list(Voice)[n % 6],
        places=tuple(Place(regions[(n + k) % len(regions)].code, (n + k) % 11) for k in range(3)),
        qualities=tuple(code.code for code in qualities),
        timing=("at_night", "on_movement", f"own:{LONGEST_NAME}"[:80]),
        signs=("frowning", "restless"),
        patient_words="Like a toothache. " * 400,
        caregiver_words="He slept. " * 4_000,
        **words,
    )
