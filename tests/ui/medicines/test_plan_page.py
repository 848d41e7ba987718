"""The plan editor as a page: what was typed is kept, pausing and stopping, the keyboard and the ways out."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from caregiver.domain.schedule import ScheduleKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.kind_list import Way
from caregiver.ui.theme.theme import Look, Scheme
from tests.ui.medicines.conftest import texts_in, type_into

TODAY = date(2026, 11, 22)


# -- drafts --------------------------------------------------------------------------------------------------------


def test_leaving_keeps_what_was_typed(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "three")
    editor.leave()
    editor.open(story["paracetamol"])
    editor.open(story["senna"])
    assert editor.form.panel.times.rows[0].amount.text() == "three"
    assert editor.page.head.status() == "Not saved yet. It stands as you left it."


def test_what_cannot_be_read_is_kept_too(editor):
    editor.open()
    type_into(editor.form.box.name.line, "Senna")
    editor.choose_way(Way.CLOCK_TIMES)
    editor.type_time(0, "lots", "25:00")
    editor.leave()
    editor.open()
    row = editor.form.panel.times.rows[0]
    assert (row.amount.text(), row.at.text(), editor.form.box.name.text()) == ("lots", "25:00", "Senna")


def test_looking_alone_keeps_no_draft(editor, story):
    for key in ("long", "paracetamol", "dexamethasone", "quick", "denosumab"):
        editor.open(story[key])
        editor.leave()
    assert editor.services.plan_drafts.open_drafts() == ()


def test_undo_changes_can_be_taken_back(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.undo_changes()
    assert editor.form.panel.times.rows[0].amount.text() == "2"
    editor.page.head.offer.click()
    assert editor.form.panel.times.rows[0].amount.text() == "3"


# -- not given any more --------------------------------------------------------------------------------------------


def test_pause_take_up_again_stop_and_remove(editor, story):
    medicines = editor.services.medicines
    editor.open(story["senna"])
    editor.page.rest.pause.click()
    editor.page.rest.why.set_text("until the blood test")
    editor.page.rest.keep.click()
    assert editor.problems() == ["From when? Please choose."]
    editor.page.rest.start.radios[Start.NOW].click()
    editor.page.rest.keep.click()
    assert medicines.get(story["senna"]).kind is ScheduleKind.PAUSED
    editor.open(story["senna"])
    assert editor.page.rest.state.text() == "Paused: until the blood test"
    editor.page.rest.resume.click()
    assert medicines.get(story["senna"]).kind is ScheduleKind.CLOCK_TIMES
    editor.open(story["senna"])
    editor.page.rest.stop.click()
    editor.page.rest.start.radios[Start.TOMORROW].click()
    editor.page.rest.keep.click()
    assert medicines.get(story["senna"]).next_version.value.schedule.kind is ScheduleKind.STOPPED
    editor.open(story["macrogol"])
    editor.page.rest.remove.click()
    assert story["macrogol"] not in [on_list.uuid for on_list in medicines.list()]
    assert editor.said[-1] == "Taken out of the list: Macrogol"


def test_while_a_pause_is_asked_about_the_plan_is_not_saved(editor, story):
    editor.open(story["senna"])
    foot, rest = editor.page.foot, editor.page.rest
    assert foot.save.isVisible()
    rest.pause.click()
    assert [made.isVisible() for made in (foot.save, foot.undo, rest.keep)] == [False, False, True]
    rest.leave.click()
    assert [made.isVisible() for made in (foot.save, foot.undo, rest.keep)] == [True, True, False]
    rest.stop.click()
    editor.open(story["paracetamol"])
    assert foot.save.isVisible()


def test_what_was_typed_before_a_pause_is_kept(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.rest.pause.click()
    editor.page.rest.start.radios[Start.NOW].click()
    editor.page.rest.keep.click()
    editor.open(story["senna"])
    assert editor.form.panel.times.rows[0].amount.text() == "3"


def test_undo_takes_label_and_plan_back(editor, story, context):
    editor.open(story["senna"])
    editor.page.head.box.click()
    type_into(editor.form.box.purpose.line, "bowels")
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    assert editor.services.medicines.get(story["senna"]).medicine.purpose == "bowels"
    context.act.undo()
    on_list = editor.services.medicines.get(story["senna"])
    assert (on_list.medicine.purpose, on_list.regimen.schedule.times[0].amounts) == ("hard stools", (Decimal(2),))


# -- keyboard, ways out --------------------------------------------------------------------------------------------


def test_the_week_sheet_is_printed_from_here(editor, story, asked):
    editor.open(story["senna"])
    editor.page.foot.week.click()
    assert asked.places == [(Destination.PAPER, "week")]
    assert "It rings only while this computer is on, awake and near you." in editor.page.foot.warning.text()


def test_everything_to_press_has_a_name_and_is_large_enough(editor, story):
    editor.open(story["dexamethasone"])
    editor.page.head.box.click()
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for control in editor.page.findChildren(kind)
        if control.isVisible()
    ]
    assert len(controls) > 40
    for control in controls:
        said = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert said, control
        is_in_row = control.parentWidget().property("role") == "kind"
        assert is_in_row or control.height() >= 44, said


def test_the_page_never_scrolls_sideways(editor, story, theme):
    editor.window.setMinimumSize(300, 300)
    editor.open(story["quick"], is_new_strength=True)
    for percent, width in ((100, 1150), (200, 1200), (200, 720), (150, 784), (100, 640)):
        theme.set_look(Look(Scheme.LIGHT, percent))
        editor.window.resize(width, 700)
        for way in Way:
            editor.choose_way(way)
            texts_in(editor.page)
            content = editor.page.widget()
            assert content.width() <= editor.page.viewport().width(), (percent, width, way)
            assert content.minimumSizeHint().width() <= content.width(), (percent, width, way)


@pytest.mark.parametrize("width", [1366, 1000])
def test_the_tab_key_goes_as_one_reads(editor, story, width):
    editor.window.resize(width, 768)
    editor.open(story["dexamethasone"])
    editor.form.panel.steps.add.click()
    texts_in(editor.page)
    stops = [
        part
        for part in editor.page.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.parentWidget() is not None
    ]
    for holder in (editor.form.kinds, editor.form._card, editor.form.late, editor.page._below):
        inside = [part.mapTo(holder, part.rect().center()) for part in stops if holder.isAncestorOf(part)]
        lines = [point.y() // 30 for point in inside]
        assert lines == sorted(lines), holder
    order = [
        next(index for index, part in enumerate(stops) if holder is part or holder.isAncestorOf(part))
        for holder in (editor.page.head, editor.form.kinds, editor.form._card, editor.form.late)
    ]
    assert order == sorted(order)
    rest = next(index for index, part in enumerate(stops) if editor.page._below.isAncestorOf(part))
    save = stops.index(editor.page.foot.save)
    assert (save < rest) is (width == 1000)


def test_arrow_keys_go_from_day_to_day(editor, story, qtbot):
    editor.open(story["dexamethasone"])
    last = editor.form.panel.steps.steps[1].last
    qtbot.keyClick(last, Qt.Key.Key_Right)
    assert last.typed() == (TODAY + timedelta(days=8)).isoformat()
    assert "After Mon 30 Nov nothing is written." in texts_in(editor.form)
