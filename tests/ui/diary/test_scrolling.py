"""Scrolling through a long diary: only days near what is in sight have widgets, earlier ones come by themselves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import PainEntry, Voice
from caregiver.ui.diary.day_card import FIRST_ROWS, MORE_ROWS
from caregiver.ui.diary.days import FIRST_DAYS, MORE_DAYS
from tests.ui.diary.conftest import press

DAYS = 120
NEWEST = datetime(2026, 11, 22, 14, 20, tzinfo=UTC)


@pytest.fixture
def long(services):
    """Two entries a day for four months."""
    by = services.people.writer()
    with services.vault.transaction():
        for number in range(DAYS * 2):
            entry = PainEntry(NEWEST - timedelta(hours=12 * number), "Europe/London", number % 11, Voice.PATIENT_SAID)
            services.vault.diary.pain.add(entry, "", by=by, at=entry.at)


@pytest.fixture
def page(long, make_page):
    return make_page()


def settle():
    for _ in range(4):
        QCoreApplication.processEvents()


def scroll_to(page, top: int) -> None:
    page.verticalScrollBar().setValue(top)
    settle()


def in_sight(page) -> list[str]:
    """Headings of the cards of which something is in sight."""
    area = page.viewport().rect()
    cards = [c for c in page.day_list.cards if area.intersects(c.rect().translated(c.mapTo(page.viewport(), QPoint())))]
    return [card.fold.accessibleName().partition(":")[0] for card in cards]


def to_the_end(page) -> int:
    """Scroll down until nothing more comes; gives the most cards that had widgets."""
    most = 0
    while page.verticalScrollBar().value() < page.verticalScrollBar().maximum():
        scroll_to(page, page.verticalScrollBar().value() + 600)
        most = max(most, len(page.day_list.cards))
    return most


def test_one_scrolls_to_the_first_day_and_only_few_cards_have_widgets(page):
    assert FIRST_DAYS <= len(page.lists.days.days()) < 20
    most = to_the_end(page)
    assert len(page.lists.days.days()) >= DAYS
    assert most < 40
    assert page.day_list.more.isHidden()
    assert in_sight(page)[-1] == "Saturday 25 July"


def test_the_days_in_sight_follow_each_other_without_a_gap(page):
    to_the_end(page)
    scroll_to(page, 3000)
    cards = page.day_list.cards
    days = [card._day.day for card in cards]
    assert days == [days[0] - timedelta(days=n) for n in range(len(days))]
    ends = [card.geometry().bottom() for card in cards]
    assert all(card.y() > end for card, end in zip(cards[1:], ends, strict=False))


def test_a_wheel_brings_earlier_days(page):
    for _ in range(60):
        at = QPointF(300, 400)
        event = QWheelEvent(
            at, page.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(page.viewport(), event)
        settle()
    assert len(page.lists.days.days()) > FIRST_DAYS + MORE_DAYS


def test_a_day_stays_as_it_was_unfolded_when_one_comes_back(page):
    third = page.day_list.cards[2]
    third.set_unfolded(True)
    day = third._day.day
    to_the_end(page)
    assert day not in {card._day.day for card in page.day_list.cards}
    scroll_to(page, 0)
    states = {card._day.day: card.is_unfolded for card in page.day_list.cards}
    assert states[day]
    assert sum(states.values()) == 2


def test_what_holds_the_keyboard_stays(page, qtbot):
    fold = page.day_list.cards[1].fold
    fold.setFocus()
    scroll_to(page, page.verticalScrollBar().maximum())
    scroll_to(page, page.verticalScrollBar().maximum())
    assert fold.hasFocus()


def test_the_keyboard_goes_from_day_to_day(page, qtbot):
    first = page.day_list.cards[0]
    first.copy.setFocus()
    qtbot.keyClick(first.copy, Qt.Key.Key_Tab)
    for _ in range(11):
        focus = QApplication.focusWidget()
        assert focus.accessibleName().endswith("show the entries")
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        settle()
    assert QApplication.focusWidget().accessibleName().startswith("Tuesday 10 November")


def test_what_is_in_sight_stays_there_while_something_is_written_above(page, context):
    to_the_end(page)
    scroll_to(page, 3000)
    before = in_sight(page)
    context.act(context.services.diary.record_pain, 8)
    settle()
    assert in_sight(page) == before


def test_a_change_far_down_is_read_when_one_comes_there(page, context, services):
    to_the_end(page)
    old = services.vault.diary.pain.between(NEWEST - timedelta(days=100), NEWEST - timedelta(days=99))[0]
    scroll_to(page, 0)
    context.act(services.diary.remove, old.uuid)
    to_the_end(page)
    held = {record.uuid for day in page.lists.days.days() for record in day.records}
    assert old.uuid not in held


def test_in_a_narrow_window_earlier_days_come_only_when_asked_for(long, make_page, qtbot):
    page = make_page(1000)
    scroll_to(page, page.verticalScrollBar().maximum())
    assert len(page.lists.days.days()) == FIRST_DAYS
    press(qtbot, page.day_list.more)
    assert len(page.lists.days.days()) == FIRST_DAYS + MORE_DAYS


def test_four_hundred_records_in_a_day_come_a_few_at_a_time(services, make_page, qtbot):
    by = services.people.writer()
    with services.vault.transaction():
        for number in range(400):
            entry = PainEntry(NEWEST - timedelta(minutes=number), "Europe/London", number % 11, Voice.PATIENT_SAID)
            services.vault.diary.pain.add(entry, "", by=by, at=entry.at)
    page = make_page()
    card = page.day_list.cards[0]
    assert len(card.rows.rows) == FIRST_ROWS
    press(qtbot, card._rest)
    assert len(card.rows.rows) == FIRST_ROWS + MORE_ROWS
    assert card._rest.text() == "Earlier on Sunday: 338 more"
    oldest = page.lists.days.days()[0].records[-1]
    page.show_entry(oldest.uuid)
    assert page.day_list.row(oldest.uuid).isChecked()
    assert page.lists.days.days()[0].day == date(2026, 11, 22)
