"""What one series shows on paper never depends on the numbers of another (DESIGN 2.1): random diaries."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.flare import Flare
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Place, Series, Voice
from caregiver.domain.person import UrgentContacts
from caregiver.domain.record import Record
from caregiver.domain.review import Review
from caregiver.summary.handed import Handed
from caregiver.summary.happened import happened
from caregiver.summary.held_life import HeldLife
from caregiver.summary.parts import DoctorPage
from caregiver.summary.telling import MedicineTelling
from tests.summary.story import CALENDAR, NOW, ROBERT, page

ZONE = "Europe/London"
moments = st.datetimes(datetime(2026, 11, 9, 8), datetime(2026, 11, 22, 14), timezones=st.just(UTC))
places = st.lists(
    st.builds(Place, st.sampled_from(["back-lower-left", "front-thigh-left"]), st.none() | st.integers(0, 10)),
    max_size=2,
    unique_by=lambda place: place.region,
).map(tuple)
entries = st.builds(
    PainEntry,
    at=moments,
    zone=st.just(ZONE),
    score=st.none() | st.integers(0, 10),
    voice=st.sampled_from(Voice),
    places=places,
)
diaries = st.lists(entries, min_size=1, max_size=25)


def the_page(diary: Sequence[PainEntry], keeps: Sequence[Series]) -> DoctorPage:
    """The page of those entries whose series is among these; each of them the worst of a spell of its own."""
    records = [Record(str(n), one, "anna", one.at, one.at) for n, one in enumerate(diary) if one.series in keeps]
    life = HeldLife(
        spells=tuple(Flare(r.value.at, ZONE, r.value.at + timedelta(minutes=20), True, peak=r.uuid) for r in records),
        numbers={record.uuid: record.value for record in records},
        reviews=tuple(
            Review(r.value.at, ZONE, r.value.local_at.date(), worst=10 - (r.value.score or 0), voice=r.value.voice)
            for r in records
        ),
    )
    return page(replace(ROBERT, goal_number=None), records, life=life)


def shown(whole: DoctorPage, series: Series) -> list[Any]:
    """All numbers of one series on a page."""
    chart = whole.chart.days if whole.chart is not None else ()
    by_day = {day.day: day.by_series[series] for day in chart if series in day.by_series}
    peaks = [line.words for line in whole.spells.lines if line.label == "At worst"]
    whose = {Series.PATIENT: "his number", Series.CAREGIVER: "caregiver’s number", Series.NOBODY: "not said"}[series]
    spells = [part for words in peaks for part in words.lower().split("; ") if whose in part]
    rows = [row.cells for row in whole.numbers if row.is_own] if series is Series.PATIENT else []
    return [by_day, rows, spells]


@settings(max_examples=30)
@given(diaries)
def test_a_series_shows_the_same_whether_the_others_are_there_or_not(diary: list[PainEntry]) -> None:
    everything = the_page(diary, list(Series))
    for series in Series:
        alone = the_page(diary, [series])
        assert shown(everything, series) == shown(alone, series)


@settings(max_examples=30)
@given(diaries)
def test_no_number_looked_back_at_stands_among_the_moments(diary: list[PainEntry]) -> None:
    with_reviews = the_page(diary, list(Series))
    assert sum(row.cells != () for row in with_reviews.numbers) == len(with_reviews.numbers)
    scores = [str(one.score) for one in diary if one.score is not None]
    told = {
        cell.number for row in with_reviews.numbers for cell in row.cells if cell.words.startswith(("worst", "least"))
    }
    assert told <= set(scores)


EVENING = NOW + timedelta(hours=9)
"""When each dose was given and each comfort done: no number is near it but the two it names."""
WHOSE = {Series.PATIENT: "", Series.CAREGIVER: "(caregiver’s number)", Series.NOBODY: "(who says it: not said)"}
pairs = st.lists(st.tuples(entries, entries), min_size=1, max_size=4)


def around(diary: Sequence[tuple[PainEntry, PainEntry]], keeps: Sequence[Series]) -> list[list[str]]:
    """What the handover says around each dose and each comfort, of entries whose series is among these."""
    told = {(n, m): one for n, pair in enumerate(diary) for m, one in enumerate(pair) if one.series in keeps}
    numbers = {f"{n} {m}": one for (n, m), one in told.items()}
    links = [tuple(name if name in numbers else "" for name in (f"{n} 0", f"{n} 1")) for n in range(len(diary))]
    given = [
        Dose(
            EVENING + timedelta(minutes=n), ZONE, Purpose.AS_NEEDED, DoseAnswer.GIVEN, name=f"Dose {n}",
            amount=Decimal(5), unit=Unit.ML, pain_before=before, pain_after=after,
        )
        for n, (before, after) in enumerate(links)
    ]  # fmt: skip
    done = [
        Comfort(EVENING + timedelta(hours=1, minutes=n), ZONE, "heat", pain_before=before, pain_after=after)
        for n, (before, after) in enumerate(links)
    ]
    doses, others, records = (
        tuple(Record(f"{kind} {name}", one, "anna", one.at, one.at) for name, one in found)
        for kind, found in (("dose", enumerate(given)), ("comfort", enumerate(done)), ("", numbers.items()))
    )
    records = tuple(replace(record, uuid=record.uuid.strip()) for record in records)
    held = Handed(
        NOW, "", "", "", (), doses, records, (), (), (), (), UrgentContacts(), others=others, numbers=numbers
    )  # fmt: skip
    words = MedicineWords(CALENDAR, AmountWords(), ROBERT.pronouns)
    lines = happened(MedicineTelling(CALENDAR, EVENING, ROBERT, words, "", lambda uuid: ""), held).lines
    assert len(lines) == len(given) + len(done)
    said = [line.words.rstrip(".").replace("; ", " · ") for line in lines]
    return [[part for part in words.split(" · ") if part.startswith("pain ")] for words in said]


def is_of(series: Series, part: str) -> bool:
    """Whether a number is said to be of this series."""
    return part.endswith(WHOSE[series]) if WHOSE[series] else "(" not in part


@settings(max_examples=40)
@given(pairs)
def test_numbers_around_doses_and_comforts_are_never_a_pair_of_two_series(
    diary: list[tuple[PainEntry, PainEntry]],
) -> None:
    everything = around(diary, list(Series))
    for series in Series:
        alone = around(diary, [series])
        assert [[part for part in line if is_of(series, part)] for line in everything] == alone
