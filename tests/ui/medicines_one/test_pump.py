"""The pump card (care-rules 16): as on its label; changed is kept, an alarm shows the urgent sheet."""

from dataclasses import replace

import pytest

from caregiver.domain.device import DeviceEvent
from caregiver.domain.medicine import Form
from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.ui.core.navigation import Destination
from tests.medicine_story import MORPHINE_LONG
from tests.ui.medicines_one.conftest import pressed, words_on
from tests.ui.medicines_one.test_ways import keep, said_by

PUMP = Pump("morphine 30 mg and midazolam 10 mg in 22 ml", 24, "left upper arm", "Nurse Okafor", "Mon 23 Nov, morning")


@pytest.fixture
def pump(bare_story):
    medicine = replace(MORPHINE_LONG, form=Form.PUMP)
    return bare_story.add("pump", medicine, Schedule(ScheduleKind.CONTINUOUS, pump=PUMP), day=-2)


def test_everything_on_its_label_is_said_and_nothing_is_due(open_page, pump):
    said = words_on(open_page(pump))
    for sentence in (
        PUMP.contents,
        "24 hours",
        PUMP.site,
        PUMP.changed_by,
        PUMP.next_change,
        "Not counted in any total",
    ):
        assert sentence in said
    assert "In the last 24 hours" not in said
    assert "late" not in said


def test_a_change_is_kept_with_who_and_where(open_page, pump, services, asked):
    page = open_page(pump)
    heard = said_by(page)
    pressed(page, "It was changed …")
    page.asking.form.changer.set_text("Nurse Okafor")
    page.asking.form.site.set_text("right thigh")
    keep(page)
    (note,) = services.devices.notes(pump)
    assert (note.value.event, note.value.site, note.value.by) == (
        DeviceEvent.PUMP_CHANGED,
        "right thigh",
        "other:Nurse Okafor",
    )
    assert "14:32, by Nurse Okafor" in words_on(page)
    assert "right thigh" in words_on(page)
    assert heard == ["Morphine long-acting: pump changed, 14:32"]
    assert asked.places == []


def test_an_alarm_is_kept_and_shows_the_urgent_sheet(open_page, pump, services, asked):
    page = open_page(pump)
    pressed(page, "Alarm …")
    page.asking.form.note.set_text("beeps, says OCCLUSION")
    keep(page)
    (note,) = services.devices.notes(pump)
    assert (note.value.event, note.value.note) == (DeviceEvent.PUMP_ALARM, "beeps, says OCCLUSION")
    assert asked.places == [(Destination.URGENT, None)]
