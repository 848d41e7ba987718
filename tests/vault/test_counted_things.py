"""Doses and evening reviews as counts: by the care day of the clock they were lived on, without what is removed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.offsets import pieces
from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Review, Sleep
from caregiver.domain.span import Span
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, ZONE

DAYS = Span(date(2026, 11, 16), date(2026, 11, 22))
PIECES = list(pieces(ZoneInfo(ZONE), datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)))


def given(morphine: str, day: int, hour: int, **fields: object) -> Dose:
    at = datetime(2026, 11, day, hour, tzinfo=UTC)
    dose = Dose(at, ZONE, Purpose.AS_NEEDED, DoseAnswer.GIVEN, morphine, amount=Decimal(5), unit=Unit.ML)
    return replace(dose, **fields)


def test_doses_outside_the_clock_are_counted_by_care_day_and_amount(vault: Vault, anna: str, morphine: str) -> None:
    doses, table = vault.diary.doses, vault.diary.dose_counts
    for dose in (
        given(morphine, 17, 12),
        given(morphine, 18, 3),  # by night: of the day before
        given(morphine, 18, 12),
        given(morphine, 18, 13, amount=Decimal("2.5")),
        given(morphine, 18, 14, purpose=Purpose.EXTRA),
        given(morphine, 18, 15, answer=DoseAnswer.NOT_GIVEN),
        given(morphine, 18, 16, purpose=Purpose.SLOT, regimen="a plan", slot="2026-11-18 0"),
        given(morphine, 23, 12),
    ):
        doses.add(dose, "", by=anna, at=NOW)
    gone = doses.add(given(morphine, 17, 13), "", by=anna, at=NOW)
    doses.remove(gone.uuid, by=anna, at=NOW)
    assert table.zones() == (ZONE,)
    counted = table.given(PIECES, DAYS, 6)
    samples = doses.among({one.sample for one in counted})
    said = [(one.day.day, one.times, samples[one.sample].value) for one in counted]
    assert [(day, times, dose.purpose, dose.amount) for day, times, dose in said] == [
        (17, 2, Purpose.AS_NEEDED, Decimal(5)),
        (18, 1, Purpose.AS_NEEDED, Decimal(5)),
        (18, 1, Purpose.AS_NEEDED, Decimal("2.5")),
        (18, 1, Purpose.EXTRA, Decimal(5)),
    ]
    assert counted[0].sample == counted[1].sample
    assert table.given([], DAYS, 6) == []


def test_only_evenings_that_say_a_thing_are_read(vault: Vault, anna: str) -> None:
    reviews, table = vault.diary.reviews, vault.diary.measures
    reviews.add(Review(NOW, ZONE, date(2026, 11, 15), bowels_days=9), "", by=anna, at=NOW)
    reviews.add(
        Review(
            *(NOW, ZONE, date(2026, 11, 18), "", 7, Voice.CAREGIVER_GUESS, Sleep.BADLY, 0),
            symptoms=(Symptom("drowsy", Grade.NONE), Symptom("nausea")),
            areas=(AreaScore("eating", 0),),
        ),
        "",
        by=anna,
        at=NOW,
    )
    reviews.add(Review(NOW, ZONE, date(2026, 11, 17), "walked"), "", by=anna, at=NOW)
    gone = reviews.add(Review(NOW, ZONE, date(2026, 11, 19), bowels_days=3), "", by=anna, at=NOW)
    reviews.remove(gone.uuid, by=anna, at=NOW)
    day = date(2026, 11, 18)
    assert table.nights(DAYS) == [(day, "badly")]
    assert table.bowels(DAYS) == [(day, 0)]
    assert table.worst(DAYS) == [(day, 7, "caregiver_guess")]
    assert table.grades(DAYS, "drowsy") == [(day, "none")]
    assert table.grades(DAYS, "nausea") == [(day, "")]
    assert table.grades(DAYS, "vomiting") == []
    assert table.areas(DAYS, "eating") == [(day, 0)]
    assert table.reviewed_symptoms() == ("drowsy", "nausea")
    assert table.reviewed_areas() == ("eating",)


def test_notes_are_counted_by_care_day(vault: Vault, anna: str) -> None:
    table = vault.diary.measures
    for hours, grade in ((0, Grade.MILD), (1, Grade.NOT_SAID), (2, Grade.NONE), (34, Grade.NONE)):
        at = NOW - timedelta(hours=hours)
        note = SymptomNote(at, ZONE, (Symptom("vomiting", grade), Symptom("own:a lump")))
        vault.diary.symptoms.add(note, "", by=anna, at=NOW)
    assert table.zones() == (ZONE,)
    assert table.noted(PIECES, DAYS, 6, "vomiting") == [(date(2026, 11, 20), 0), (date(2026, 11, 22), 2)]
    assert table.noted([], DAYS, 6, "vomiting") == []
    assert table.noted_symptoms() == ("own:a lump", "vomiting")
