"""Set-up from its first page to the last: in order, with the key or without, by keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from caregiver.domain.errors import KeyringAbsent, KeyringLocked
from caregiver.domain.person import CallFirst, CallNumber
from caregiver.ui.access import set_up_flow
from caregiver.ui.access.set_up_steps import Step
from caregiver.ui.theme.theme import Look
from tests.ui.access.conftest import give_names


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def tab_to(qtbot, widget):
    """Go on by the tabulator key until the keyboard is there."""
    for _ in range(60):
        if widget.hasFocus():
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"the keyboard does not come to {widget.accessibleName() or widget}")


def type_into(qtbot, field, text):
    tab_to(qtbot, field)
    qtbot.keyClicks(field, text)


def go_to_key(flow):
    give_names(flow)
    flow.foot.onward.click()
    flow.foot.onward.click()
    assert flow.step is Step.KEY


def type_key(qtbot, part, lines):
    for field, line in zip(part.typing.fields, lines, strict=True):
        field.setFocus()
        qtbot.keyClicks(field, line.lower())


def test_the_whole_of_set_up_by_keyboard_alone(qtbot, flow, home):
    type_into(qtbot, flow.who.called.line, "Robert")
    type_into(qtbot, flow.who.birth_date.day, "14")
    type_into(qtbot, flow.who.birth_date.month, "March")
    type_into(qtbot, flow.who.birth_date.year, "1954")
    type_into(qtbot, flow.who.caregiver.line, "Anna")
    tab_to(qtbot, flow.foot.onward)
    press(qtbot, Qt.Key.Key_Space)
    assert flow.step is Step.NUMBERS
    type_into(qtbot, flow.numbers.emergency.number, "999")
    tab_to(qtbot, flow.numbers.emergency.right)
    press(qtbot, Qt.Key.Key_Space)
    tab_to(qtbot, flow.foot.onward)
    press(qtbot, Qt.Key.Key_Space)
    assert flow.step is Step.FIRST_ENTRY
    tab_to(qtbot, flow.first_entry.card.numbers.buttons[7])
    press(qtbot, Qt.Key.Key_Space)
    tab_to(qtbot, flow.foot.onward)
    press(qtbot, Qt.Key.Key_Space)
    assert flow.step is Step.KEY
    for field, line in zip(flow.key.typing.fields, flow.context.services.paper_key.pending().lines, strict=True):
        type_into(qtbot, field, line)
    tab_to(qtbot, flow.foot.onward)
    press(qtbot, Qt.Key.Key_Space)
    assert flow.step is Step.READY
    with qtbot.waitSignal(flow.finished):
        press(qtbot, Qt.Key.Key_Space)
    services = flow.context.services
    assert services.people.person().birth_date == date(1954, 3, 14)
    assert services.people.contacts().emergency == CallNumber("999", "", date(2026, 11, 22), "Anna")
    assert [record.value.score for record in services.diary.last_hours(24)] == [7]
    assert services.paper_key.is_confirmed
    assert services.preferences.set_up_step == "done"


def test_what_is_below_the_edge_is_announced_until_it_was_seen(flow):
    bar = flow._scroll.verticalScrollBar()
    assert flow.foot.note.text() == "More below"
    bar.setValue(bar.maximum())
    assert flow.foot.note.text() == ""


@pytest.mark.parametrize("percent", [100, 200])
def test_the_buttons_of_the_foot_are_of_one_height_and_in_one_row(flow, theme, percent):
    theme.set_look(Look(text_percent=percent))
    give_names(flow)
    flow.foot.onward.click()
    QApplication.processEvents()
    buttons = (flow.foot.back, flow.foot.urgent, flow.foot.onward)
    assert len({made.height() for made in buttons}) == 1
    assert len({made.mapTo(flow, QPoint(0, 0)).y() for made in buttons}) == 1


@pytest.mark.parametrize(("width", "percent", "has_all"), [(1000, 100, True), (1000, 200, False), (740, 200, False)])
def test_the_steps_stand_side_by_side_or_only_the_one_that_is_now(flow, theme, width, percent, has_all):
    theme.set_look(Look(text_percent=percent))
    flow.resize(width, 720)
    QApplication.processEvents()
    assert flow.width() == width
    steps = {"Who it is about", "Numbers to call", "First entry", "The paper key", "Ready"}
    names = {word.text() for word in flow.head.findChildren(QLabel) if word.isVisible()} & steps
    assert names == (steps if has_all else set())
    assert flow.head.here.isVisible() is not has_all
    assert flow.head.here.text() == "Step 1 of 5: Who it is about"


def test_without_a_safe_place_the_order_is_shown_before_the_first_page_is_done(flow, home):
    home.holder.refusal = KeyringAbsent("There is none.")
    flow.expect_no_keyring()
    assert "Step 2 of 6: How it opens" in [mark.accessibleName() for mark in flow.head.findChildren(QLabel)]
    give_names(flow)
    assert flow.step is Step.FIRST_KEY
    assert flow.first_key.reason.text() == "This computer has no safe place for the diary’s key."


def test_a_key_pressed_twice_writes_no_number(qtbot, flow, home):
    give_names(flow)
    tab_to(qtbot, flow.foot.onward)
    press(qtbot, Qt.Key.Key_Space)
    assert flow.step is Step.FIRST_ENTRY
    assert flow.foot.onward.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert home.context.services.diary.last_hours(24) == ()


def test_when_the_diary_cannot_be_made_what_was_typed_stays(flow, home):
    home.is_full = True
    give_names(flow)
    assert flow.step is Step.WHO
    assert flow.who.called.text() == "Robert"
    home.is_full = False
    flow.foot.onward.click()
    assert flow.step is Step.NUMBERS


def test_set_up_goes_on_where_it_was_left(flow, home, show):
    give_names(flow)
    flow.foot.onward.click()
    home.close()
    vault = home.access.open(home.access.read_keyring_key())
    created = type("Reopened", (), {"vault": vault, "data_key": home.access.read_keyring_key()})
    home.context = home.serve(created)
    again = show(home.flow(home.context))
    assert again.step is Step.FIRST_ENTRY
    again.foot.back.click()
    again.foot.back.click()
    assert again.who.called.text() == "Robert"
    again.who.called.set_text("Bob")
    again.foot.onward.click()
    assert home.context.services.people.person().called == "Bob"


def test_the_key_can_wait_until_later_today(qtbot, flow, home):
    go_to_key(flow)
    assert not flow.foot.onward.isEnabled()
    key = home.context.services.paper_key.pending()
    flow.foot.second.click()
    assert flow.step is Step.READY
    with qtbot.waitSignal(flow.finished):
        flow.foot.onward.click()
    assert not home.context.services.paper_key.is_confirmed
    assert home.context.services.paper_key.pending() == key


def test_a_mistake_in_the_key_is_named_by_line_and_letter(qtbot, flow, home):
    go_to_key(flow)
    line = home.context.services.paper_key.pending().lines[2]
    other = "2" if line[6] != "2" else "3"
    field = flow.key.typing.fields[2]
    field.setFocus()
    qtbot.keyClicks(field, line[:6] + other)
    assert flow.key.typing.lines[2].said() == "Line 3, letter 6: look again"
    assert field.accessibleDescription() == "Line 3, letter 6: look again"
    assert not flow.foot.onward.isEnabled()


def test_without_a_keyring_the_paper_key_can_come_first_and_nothing_is_made_before(qtbot, flow, home):
    home.holder.refusal = KeyringLocked("The password store is locked.")
    give_names(flow)
    assert flow.step is Step.FIRST_KEY
    assert flow.first_key.reason.text() == "The safe place for keys on this computer is locked."
    flow.first_key.by_paper.button.click()
    assert not home.access.has_diary()
    assert flow.foot.second.isHidden()
    assert not flow.foot.onward.isEnabled()
    lines = [f"{groups[0].text()} {groups[1].text()}" for groups in flow.first_key.paper.lines.groups]
    type_key(qtbot, flow.first_key.paper, lines)
    flow.foot.onward.click()
    assert flow.step is Step.NUMBERS
    assert home.context.services.paper_key.is_confirmed
    assert home.context.services.paper_key.is_only_way
    assert home.access.key_from_paper("\n".join(lines)).vault_id
    flow.foot.onward.click()
    flow.foot.onward.click()
    assert flow.step is Step.READY


def test_left_on_the_page_of_a_key_that_was_typed_back_set_up_goes_on_behind_it(qtbot, flow, home, show):
    home.holder.refusal = KeyringLocked("The password store is locked.")
    give_names(flow)
    flow.first_key.by_paper.button.click()
    lines = [f"{groups[0].text()} {groups[1].text()}" for groups in flow.first_key.paper.lines.groups]
    type_key(qtbot, flow.first_key.paper, lines)
    flow.foot.onward.click()
    home.context.services.preferences.set_set_up_step(Step.KEY)
    assert show(home.flow(home.context)).step is Step.READY


def test_a_keyring_that_was_unlocked_meanwhile_is_used(flow, home):
    home.holder.refusal = KeyringLocked("The password store is locked.")
    give_names(flow)
    flow.foot.back.click()
    home.holder.refusal = None
    flow.foot.onward.click()
    assert flow.step is Step.NUMBERS
    assert not home.context.services.paper_key.is_only_way
    assert not home.context.services.paper_key.is_confirmed


def test_the_urgent_sheet_is_printed_from_the_numbers(flow, home):
    give_names(flow)
    flow.numbers.emergency.number.setText("999")
    flow.foot.second.click()
    assert home.printers.titles == ["Urgent signs 22 November 2026"]
    assert flow.result.text() == "Sent to the printer Kitchen."


def test_urgent_signs_can_be_asked_for_on_every_page(qtbot, flow):
    for ask in (lambda: give_names(flow), flow.foot.onward.click, flow.foot.onward.click, flow.foot.second.click):
        with qtbot.waitSignal(flow.urgent_asked):
            flow.foot.urgent.click()
        ask()
    assert flow.step is Step.READY
    with qtbot.waitSignal(flow.urgent_asked):
        flow.foot.urgent.click()


def test_a_first_entry_can_be_taken_back(flow, home):
    give_names(flow)
    flow.foot.onward.click()
    assert flow.foot.onward.text() == "Later"
    flow.first_entry.card.numbers.buttons[7].click()
    assert flow.foot.onward.text() == "Go on"
    assert flow.first_entry.card.bar.sentence() == "7 at 14:32, who says it: not said yet"
    flow.first_entry.card.bar.undo_asked.emit()
    assert home.context.services.diary.last_hours(24) == ()
    assert flow.foot.onward.text() == "Later"
    assert flow.first_entry.note.text() == "Taken back: 7 at 14:32, who says it: not said yet"


def test_the_hospice_number_is_asked_when_they_are_called_first(flow, home):
    give_names(flow)
    assert flow.numbers.hospice.isHidden()
    flow.numbers.call_first.choose([CallFirst.YES])
    flow.numbers.call_first.changed.emit((CallFirst.YES,))
    assert flow.numbers.hospice.isVisible()
    flow.numbers.hospice.number.setText("01632 960155")
    flow.foot.onward.click()
    contacts = home.context.services.people.contacts()
    assert contacts.is_hospice_first
    assert contacts.hospice.number == "01632 960155"


def test_a_computer_that_never_answers_can_be_gone_on_without(qtbot, home, show, monkeypatch):
    monkeypatch.setattr(set_up_flow, "PATIENCE_MS", 1)
    monkeypatch.setattr(set_up_flow, "LONG_PATIENCE_MS", 20)
    given_up, asked = [], []

    def never(_person, _caregiver, held, _on_begun, _on_refused):
        asked.append(held.asks_computer)
        return lambda: given_up.append(True)

    monkeypatch.setattr(home, "begin", never)
    flow = show(home.flow())
    give_names(flow)
    qtbot.waitUntil(lambda: flow.foot.second.text() == "Go on without it")
    assert flow.foot.second.isVisible()
    assert not flow.foot.onward.isEnabled()
    flow.foot.second.click()
    assert (flow.step, given_up) == (Step.FIRST_KEY, [True])
    flow.first_key.by_paper.button.click()
    lines = [f"{groups[0].text()} {groups[1].text()}" for groups in flow.first_key.paper.lines.groups]
    type_key(qtbot, flow.first_key.paper, lines)
    flow.foot.onward.click()
    assert asked == [True, False]


def test_without_a_computer_that_keeps_a_key_the_choice_tells_of_reminders(flow, home):
    home.holder.refusal = KeyringAbsent("There is none.")
    give_names(flow)
    said = "After this computer was off, no reminder comes till you have typed it."
    assert said in [part.text() for part in flow.first_key.choice.findChildren(QLabel) if part.isVisible()]
