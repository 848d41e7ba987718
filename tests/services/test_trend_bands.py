"""What lies over many days and is no number, as a chart by day shows it."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.span import Span
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services

ZONE = "Europe/London"


def at(day: int, hour: int = 9, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def nov(day: int) -> date:
    return date(2026, 11, day)


@pytest.fixture
def treat(services: Services):
    def write(state: TreatmentState, first: int, last: int | None = None, kind: str = "other.other", **more) -> None:
        ends = {} if last is None else {"ends_on": nov(last)}
        services.treatments.write(Treatment(at(first), ZONE, kind, state=state, begins_on=nov(first), **ends, **more))

    return write


def test_a_treatment_reaches_as_far_as_the_family_was_told(services: Services, treat) -> None:
    treat(TreatmentState.DONE, 2, 6, told="It can take 2 to 3 weeks.")
    treat(TreatmentState.DONE, 2, 6, told="It may help.")
    told, untold = sorted(services.trend_bands.all().treatments, key=lambda band: str(band.told_until))
    assert (told.first, told.last, told.told_until) == (nov(2), nov(27), nov(27))
    assert (untold.first, untold.last, untold.told_until) == (nov(2), nov(6), None)


def test_nothing_is_drawn_of_what_is_only_planned(services: Services, treat) -> None:
    treat(TreatmentState.PLANNED, 20, told="It can take 2 weeks.")
    assert services.trend_bands.all().treatments == ()


def test_what_goes_on_has_no_end(services: Services, treat) -> None:
    treat(TreatmentState.UNDER_WAY, 2)
    treat(TreatmentState.DONE, 3, in_place=InPlace.YES, kind="device.port")
    assert {band.first: band.last for band in services.trend_bands.all().treatments} == {nov(2): None, nov(3): None}


def test_a_span_holds_only_what_touches_it(services: Services, treat) -> None:
    treat(TreatmentState.DONE, 2, 6, told="It can take 2 weeks.")
    services.visits.write(Visit(at(12), ZONE, VisitKind.CLINIC, state=VisitState.HAPPENED))
    stay = Stay(at(10, 21), ZONE, StayKind.HOSPITAL, at(11, 18))
    services.vault.diary.stays.add(stay, "", by=services.people.writer(), at=services.clock.now())
    bands = services.trend_bands.all()
    counts = {
        days: (len(held.away), len(held.treatments), len(held.events))
        for days in ((1, 1), (6, 9), (10, 10), (11, 12), (21, 22))
        for held in [bands.within(Span(nov(days[0]), nov(days[1])))]
    }
    assert counts == {
        (1, 1): (0, 0, 0),
        (6, 9): (0, 1, 0),
        (10, 10): (1, 1, 0),
        (11, 12): (1, 1, 1),
        (21, 22): (0, 0, 0),
    }


def test_what_happened_by_night_belongs_to_the_day_before(services: Services) -> None:
    for hour, kind in ((3, VisitKind.HOME), (10, VisitKind.CLINIC), (11, VisitKind.PHONE)):
        services.visits.write(Visit(at(12, hour), ZONE, kind, state=VisitState.HAPPENED))
    services.visits.write(Visit(at(12, 12), ZONE, VisitKind.VIDEO, state=VisitState.CALLED_OFF))
    events = services.trend_bands.all().events
    assert [[visit.kind for visit in event.visits] for event in events] == [
        [VisitKind.HOME],
        [VisitKind.CLINIC, VisitKind.PHONE],
    ]
    assert [int(event.place) for event in events] == [nov(11).toordinal(), nov(12).toordinal()]
    assert [event.day for event in events] == [nov(12), nov(12)]
