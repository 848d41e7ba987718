"""The small charts: what the family chose, and what the diary has to offer."""

from dataclasses import replace
from datetime import date, timedelta

from caregiver.domain.measure import Measure, MeasureKind, Said
from caregiver.domain.pain import Series, Voice
from caregiver.domain.review import AreaScore, Sleep
from caregiver.domain.span import Span
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.services.services import Services
from caregiver.services.trend_measures import TrendMeasures

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 20)
SPAN = Span(TODAY - timedelta(days=13), TODAY)
WORST = Measure(MeasureKind.WORST)


def write_a_day(services: Services) -> None:
    blank = services.reviews.blank(DAY)
    services.reviews.write(
        replace(
            blank,
            worst=7,
            voice=Voice.CAREGIVER_GUESS,
            sleep=Sleep.WELL,
            bowels_days=0,
            symptoms=(Symptom("drowsy", Grade.SEVERE), Symptom("nausea")),
            areas=(AreaScore("eating", 3),),
        )
    )
    note = SymptomNote(services.clock.now(), str(services.clock.zone()), (Symptom("vomiting", Grade.MILD),))
    services.symptoms.write(note)


def said(services: Services, key: Measure) -> list[tuple[date, int | None]]:
    return [(one.day, one.level) for one in services.trend_measures.said(key, SPAN)]


def test_each_measure_is_read_from_where_it_is_written(services: Services) -> None:
    write_a_day(services)
    assert said(services, Measure(MeasureKind.SLEEP)) == [(DAY, 4)]
    assert said(services, Measure(MeasureKind.BOWELS)) == [(DAY, 0)]
    assert said(services, Measure(MeasureKind.SYMPTOM, "drowsy")) == [(DAY, 3)]
    assert said(services, Measure(MeasureKind.SYMPTOM, "nausea")) == [(DAY, None)]
    assert said(services, Measure(MeasureKind.AREA, "eating")) == [(DAY, 3)]
    assert said(services, Measure(MeasureKind.NOTED, "vomiting")) == [(TODAY, 1)]
    assert services.trend_measures.said(WORST, SPAN) == (Said(DAY, 7, Series.CAREGIVER),)
    assert said(services, Measure(MeasureKind.SYMPTOM, "itch")) == []


def keys(measures: TrendMeasures) -> list[str]:
    return [measure.key for measure in measures.chosen()]


def test_three_things_are_drawn_until_the_family_chooses(services: Services) -> None:
    measures = services.trend_measures
    assert keys(measures) == ["sleep", "bowels", "symptom:drowsy"]
    changed = services.preferences.set_trend_measures(["worst", "no such thing", "area:eating", "worst"])
    assert keys(measures) == ["worst", "area:eating"]
    assert changed.undo is not None
    changed.undo()
    assert keys(measures) == ["sleep", "bowels", "symptom:drowsy"]
    services.preferences.set_trend_measures([])
    assert keys(measures) == []


def test_what_the_diary_tells_of_is_offered_and_what_was_chosen_stays(services: Services) -> None:
    write_a_day(services)
    services.preferences.set_trend_measures(["noted:itch"])
    assert [measure.key for measure in services.trend_measures.offered()] == [
        *("sleep", "bowels", "symptom:drowsy", "worst", "symptom:nausea", "area:eating", "noted:vomiting"),
        "noted:itch",
    ]
