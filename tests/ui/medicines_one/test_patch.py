"""The patch card (care-rules 17): seen on, fell off, two found, a new one; the urgent sheet where it must be."""

from datetime import timedelta

from PySide6.QtWidgets import QPushButton

from caregiver.domain.device import DeviceEvent
from caregiver.ui.core.navigation import Destination
from tests.ui.medicines_one.conftest import buttons_on, pressed, words_on
from tests.ui.medicines_one.test_ways import keep, said_by

WAYS = ["It fell off …", "Two found …", "New one put on …"]


def events(services, uuid):
    return [record.value.event for record in services.devices.notes(uuid)]


def test_the_card_tells_what_is_on(open_page, patch_story):
    said = words_on(open_page(patch_story["patch"]))
    for sentence in (
        "1 patch (25 micrograms per hour) every 72 hours, counted from the last one put on",
        "Fri 20 Nov\n09:10",
        "Mon 23 Nov\n09:10",
        "not written since",
        "The one before: off Fri 20 Nov, 09:05",
        "The last five places: left upper arm 20 Nov, left thigh 17 Nov, right chest 14 Nov, left chest 11 Nov, "
        "right upper arm 8 Nov",
        "Nothing is written for a late patch. Call 01632 960142.",
        "Pain not under control? Call 01632 960142",
    ):
        assert sentence in said
    assert "none recorded" not in said


def test_the_minute_in_the_button_is_the_minute_that_is_kept(open_page, patch_story, services, clock):
    page = open_page(patch_story["patch"])
    heard = said_by(page)
    shown = clock.now()
    clock.go_on(seconds=50)
    pressed(page, "Seen on, 14:32")
    (note,) = services.devices.notes(patch_story["patch"])
    assert (note.value.event, note.value.at) == (DeviceEvent.SEEN_ON, shown)
    assert heard == ["Fentanyl long-acting: seen on, 14:32"]
    assert "today 14:32\nby Anna" in words_on(page)


def test_a_patch_that_fell_off_is_kept_and_shows_the_urgent_sheet(open_page, patch_story, services, asked):
    page = open_page(patch_story["patch"])
    pressed(page, "It fell off …")
    page.asking.form.note.set_text("in the bed")
    keep(page)
    (note,) = services.devices.notes(patch_story["patch"])
    assert (note.value.event, note.value.note) == (DeviceEvent.FELL_OFF, "in the bed")
    assert asked.places == [(Destination.URGENT, None)]
    assert "it is off,\nby the record" in words_on(page)


def test_two_found_asks_about_the_old_one(open_page, patch_story, services, asked, context):
    uuid = patch_story["patch"]
    page = open_page(uuid)
    pressed(page, "Two found …")
    keep(page)
    assert "Please choose: is the old one off?" in words_on(page.asking)
    assert events(services, uuid) == []
    page.asking.form.old.chip("other").click()
    page.asking.form.old_off.time.setText("13:00")
    keep(page)
    assert events(services, uuid) == [DeviceEvent.TWO_FOUND]
    patch = services.devices.patch(uuid)
    assert patch.before_off_at == patch_story.at(0, "13:00")
    assert not patch.is_off
    assert asked.places == [(Destination.URGENT, None)]
    context.act.undo()
    assert events(services, uuid) == []
    assert services.devices.patch(uuid).before_off_at == patch_story.at(-2, "09:05")


def test_a_new_patch_asks_place_and_the_old_one_and_chooses_neither(open_page, patch_story, services, asked):
    uuid = patch_story["patch"]
    page = open_page(uuid)
    heard = said_by(page)
    pressed(page, "New one put on …")
    form = page.asking.form
    assert form.site.text() == ""
    assert form.old.chosen() == ()
    keep(page)
    assert "Please write where it is." in words_on(page.asking)
    form.site.set_text("right thigh")
    form.old.chip("same").click()
    keep(page)
    patch = services.devices.patch(uuid)
    assert (patch.dose.value.site, patch.dose.value.old_off_at) == ("right thigh", patch.dose.value.at)
    assert patch.due_at == patch.dose.value.at + timedelta(hours=72)
    assert asked.places == []
    assert heard[0].startswith("New one on, 14:32: Fentanyl")


def test_an_old_patch_that_may_still_be_on_shows_the_urgent_sheet(open_page, patch_story, asked):
    page = open_page(patch_story["patch"])
    pressed(page, "New one put on …")
    page.asking.form.site.set_text("right thigh")
    page.asking.form.old.chip("unsure").click()
    keep(page)
    assert asked.places == [(Destination.URGENT, None)]


def test_it_looks_the_same_long_after_the_change_was_due(open_page, patch_story, clock):
    page = open_page(patch_story["patch"])
    before = [(b.text(), b.size(), b.property("role")) for b in page.patch.findChildren(QPushButton)][1:]
    clock.go_on(days=3)
    page.refresh()
    after = [(b.text(), b.size(), b.property("role")) for b in page.patch.findChildren(QPushButton)][1:]
    assert after == before
    assert [text for text in buttons_on(page.patch) if text in WAYS] == WAYS
