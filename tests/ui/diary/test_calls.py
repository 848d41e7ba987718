"""A call in the diary: opened, corrected, written in later, removed and put back."""

from caregiver.domain.call import Callee
from tests.ui.diary.conftest import panel_words, press


def test_a_call_is_a_row_that_opens_and_can_be_removed(page, services, context, clock, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    context.act(services.calls.complete_call, call.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    row = page.day_list.row(call.uuid)
    assert row.accessibleName() == "14:32, Called Nurse Okafor: “Come in now.”, Anna"
    press(qtbot, row)
    assert "“Come in now.”" in panel_words(page)
    press(qtbot, page.side.panel.remove)
    assert services.calls.get(call.uuid).is_removed
    page.side.bar.undo_asked.emit()
    assert not services.calls.get(call.uuid).is_removed


def test_a_call_is_corrected_in_the_panel(page, services, context, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    press(qtbot, page.day_list.row(call.uuid))
    press(qtbot, page.side.panel.edit)
    form = page.side.form
    assert form.isVisible()
    assert page.side.panel.isHidden()
    assert form.other.text() == "Nurse Okafor"
    press(qtbot, form.callee.chip(Callee.EMERGENCY))
    form.when.time.setText("14:20")
    form.when.exactness.set_value("about")
    form.about.set_text("A fit")
    press(qtbot, form.save)
    kept = services.calls.get(call.uuid).value
    assert (kept.callee, kept.called, kept.about) == (Callee.EMERGENCY, "the emergency number", "A fit")
    assert page.side.bar.sentence() == "The call is saved."
    assert page.side.panel.isVisible()
    assert "Sunday 22 November, about 14:20" in panel_words(page)
    told = panel_words(page)
    found = ("Time: from 14:32 to about 14:20", "What was wrong: added “A fit”")
    assert any(all(each in words for each in found) for words in told)
    page.side.bar.undo_asked.emit()
    assert services.calls.get(call.uuid).value == call.value


def test_a_call_made_earlier_is_written_in_and_taken_back(page, services, qtbot):
    press(qtbot, page.filters.call)
    form = page.side.form
    assert form.when.time.hasFocus()
    assert form.when.time.text() == ""
    form.when.time.setText("9:10")
    form.told_to.set_text("Come in now.")
    press(qtbot, form.save)
    uuid = page.side.last_uuid
    assert services.calls.get(uuid).value.local_at.hour == 9
    assert "written down 14:32" in page.day_list.row(uuid).accessibleName()
    page.side.bar.undo_asked.emit()
    assert services.calls.get(uuid).is_removed


def test_what_was_typed_about_a_call_is_saved_when_another_entry_is_opened(page, story, services, context, qtbot):
    call = context.act(services.calls.start_call, "").value
    page.show_entry(call.uuid)
    press(qtbot, page.side.panel.edit)
    page.side.form.about.set_text("A fit")
    page.show_entry(story["chair"])
    assert services.calls.get(call.uuid).value.about == "A fit"
    assert page.side.form.isHidden()
    assert page.side.panel.uuid == story["chair"]


def test_a_removed_call_is_put_back(page, services, context, qtbot):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    context.act(services.calls.remove, call.uuid)
    page.show_entry(call.uuid)
    assert page.side.panel.edit.isHidden()
    press(qtbot, page.side.panel.put_back)
    assert not services.calls.get(call.uuid).is_removed
