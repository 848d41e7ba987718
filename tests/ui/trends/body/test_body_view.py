"""On the body: the marks of the maps against the list, the table and the sentence."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.drawing.tokens import LIGHT
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.body.compared_days import Compared
from caregiver.ui.trends.body.view import BodyView
from caregiver.ui.trends.view import Picked

BACK, THIGH, THROAT = "back-lower-left", "front-thigh-left", "front-mouth-throat"
FORTNIGHT = Span(date(2026, 11, 9), date(2026, 11, 22))


@pytest.fixture
def view(context: PageContext, show: Callable[[QWidget], QWidget]) -> BodyView:
    made = BodyView(context)
    made.resize(1050, 600)
    return show(made)


@pytest.fixture
def mark(services: Services) -> Callable[..., None]:
    def marked(day: int, *places: Place, voice: Voice = Voice.PATIENT_SAID, month: int = 11) -> None:
        at = datetime(2026, month, day, 12, tzinfo=UTC)
        entry = PainEntry(at, "Europe/London", 5, voice, places=places)
        services.vault.diary.pain.add(entry, "", by=services.people.writer(), at=at)

    return marked


@pytest.fixture
def known(mark: Callable[..., None]) -> None:
    """Two voices that differ by five, a place it spreads to, one without a shape; other places before."""
    mark(20, Place(BACK, 8), Place(THIGH, 5, is_spread=True))
    mark(20, Place(BACK, 3), voice=Voice.CAREGIVER_GUESS)
    mark(21, Place(BACK), Place(THROAT, 2))
    mark(21)
    mark(2, Place(THIGH, 7))


def cells(view: BodyView) -> list[list[str]]:
    table = view.places
    return [
        [table.item(row, column).text().replace("\u00a0", " ") for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def painted(view: BodyView, number: int = 0) -> dict[str, tuple[str, int | None]]:
    """What stands on a map: the count of each place, and how deep its colour is."""
    marks = view.panels[number].map._marks
    return {code: (mark.words, mark.tenths) for code, mark in marks.items()}


@pytest.mark.usefixtures("known")
def test_map_list_and_table_hold_the_same(view: BodyView) -> None:
    view.show_span(FORTNIGHT)
    assert painted(view) == {BACK: ("3", 10), THIGH: ("1", 4), THROAT: ("1", 4)}
    assert view.panels[0].coverage.text() == "Entries with a place: 3 of 4, 9 to 22 Nov 2026."
    assert cells(view) == [
        ["Left lower back", "Marked 3 times\nHis numbers (1): 8\nCaregiver’s numbers (1): 3"],
        ["Mouth and throat", "Marked once\nHis numbers (1): 2"],
        ["Left thigh, front", "Marked once, spread here once\nHis numbers (1): 5"],
    ]
    days = "9 to 22 Nov 2026"
    assert view.table().rows == (
        ("Entries with a place", days, "3 of 4", "", "", "", ""),
        ("Left lower back", days, "3", "0", "8 (1)", "3 (1)", ""),
        ("Mouth and throat", days, "1", "0", "2 (1)", "", ""),
        ("Left thigh, front", days, "1", "1", "5 (1)", "", ""),
    )
    assert view.sentence().startswith("Entries with a place: 3 of 4, 9 to 22 Nov 2026. Left lower back: marked 3")


@pytest.mark.usefixtures("known")
def test_the_days_before_stand_beside_them_on_the_same_scale(view: BodyView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    with qtbot.waitSignal(view.read_again):
        view.compared.choice._group.button(1).click()
    assert view.panels[1].isVisible()
    assert painted(view, 1) == {THIGH: ("1", 10)}
    assert cells(view)[0][2] == "Not marked"
    assert cells(view)[2] == [
        "Left thigh, front",
        "Marked once, spread here once\nHis numbers (1): 5",
        "Marked once\nHis numbers (1): 7",
    ]
    assert "26 Oct to 8 Nov 2026" in view.sentence()


@pytest.mark.usefixtures("known")
def test_other_dates_are_typed(view: BodyView) -> None:
    view.show_span(FORTNIGHT)
    view.compared.choice._group.button(2).click()
    assert view.compared.form.isVisible()
    assert len(view._shown) == 1
    view.compared.form.first.set_value(date(2026, 11, 3))
    view.compared.form.last.set_value(date(2026, 11, 1))
    view.compared.form.show_typed()
    assert view._shown[1].span == Span(date(2026, 11, 1), date(2026, 11, 3))
    assert painted(view, 1) == {THIGH: ("1", 10)}


@pytest.mark.usefixtures("known")
def test_a_place_is_picked_on_the_map_and_in_the_list_alike(view: BodyView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    with qtbot.waitSignal(view.picked) as on_map:
        view.panels[0].map.pressed.emit(BACK)
    with qtbot.waitSignal(view.picked) as in_list:
        view.places.selectRow(2)
    facts = "Marked 3 times, 9 to 22 Nov 2026. His numbers (1): 8. Caregiver’s numbers (1): 3."
    assert on_map.args == [Picked(About(*_ends(), Looked.BODY), "Left lower back", facts)]
    assert in_list.args[0].title == "Left thigh, front"
    assert view.panels[0].map._picked == THIGH


@pytest.mark.usefixtures("known")
def test_a_picked_place_stays_picked_in_other_days_and_escape_lets_it_go(view: BodyView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    view.panels[0].map.pressed.emit(THROAT)
    with qtbot.waitSignal(view.picked) as again:
        view.show_span(Span(date(2026, 11, 1), date(2026, 11, 5)))
    assert again.args[0].facts == "Not marked, 1 to 5 Nov 2026."
    with qtbot.waitSignal(view.picked) as gone:
        qtbot.keyClick(view.places, Qt.Key.Key_Escape)
    assert gone.args == [None]


def test_an_empty_diary_says_so(view: BodyView) -> None:
    view.show_span(FORTNIGHT)
    assert view.sentence() == "9 to 22 Nov 2026: no pain entries."
    assert view._note.text() == "No place is marked in these days."
    assert painted(view) == {}
    assert view.table().rows == (("Entries with a place", "9 to 22 Nov 2026", "0 of 0", "", "", "", ""),)


def test_one_entry_without_a_place_is_told(view: BodyView, mark: Callable[..., None]) -> None:
    mark(22)
    view.show_span(FORTNIGHT)
    assert view.sentence() == "Entries with a place: 0 of 1, 9 to 22 Nov 2026."


@pytest.mark.usefixtures("known")
def test_it_lets_go_of_all_that_was_read(view: BodyView) -> None:
    view.show_span(FORTNIGHT)
    view.forget()
    assert (view._shown, painted(view), cells(view)) == ((), {}, [])


@pytest.mark.usefixtures("known")
def test_a_picked_place_is_read_out_again_when_the_page_is_seen_again(view: BodyView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    view.panels[0].map.pressed.emit(THROAT)
    view.forget()
    with qtbot.waitSignal(view.picked) as again:
        view.show_span(FORTNIGHT)
    assert again.args[0].title == "Mouth and throat"


@pytest.mark.usefixtures("known")
def test_what_the_map_says_without_being_seen(view: BodyView) -> None:
    view.show_span(FORTNIGHT)
    box = view.panels[0].map.box(BACK)
    assert box.accessibleName() == "Left lower back, Marked 3 times; His numbers (1): 8; Caregiver’s numbers (1): 3"
    assert view.panels[0].map.accessibleDescription() == view.panels[0].coverage.text()


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("compared", list(Compared)[:2])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_saved_picture_has_room_for_all_of_it(view: BodyView, compared: Compared, scale: float) -> None:
    view.compared.choice.set_value(compared)
    view.show_span(FORTNIGHT)
    picture = view.picture(900, scale)
    image = QImage(QSize(900, int(picture.size.height()) + 40), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    picture.paint(painter, QPointF(0, 0), LIGHT)
    painter.end()
    ground = image.pixel(899, 0)
    rows = [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(0, 900, 3))]
    assert picture.size.height() - 40 < max(rows) <= picture.size.height()


@pytest.mark.usefixtures("known")
def test_in_a_narrow_window_the_list_stands_below(view: BodyView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    assert view.places.y() < view.panels[0].map.height()
    view.set_narrow(True)
    panel, places = view.panels[0], view.places
    qtbot.waitUntil(lambda: places.mapTo(view, QPoint()).y() >= panel.mapTo(view, QPoint(0, panel.height())).y())


def _ends() -> tuple[date, date]:
    return FORTNIGHT.first, FORTNIGHT.last


def test_where_one_caregiver_writes_the_numbers_have_their_name(
    view: BodyView, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_span(FORTNIGHT)
    assert "Caregiver’s number" in view.table().heads
    only = services.people.caregivers()[:1]
    monkeypatch.setattr(services.people, "caregivers", lambda: only)
    assert f"{only[0].value.name}’s number" in view.table().heads


@pytest.mark.usefixtures("known")
def test_days_before_the_diary_are_not_offered(view: BodyView) -> None:
    view.show_span(Span(date(2026, 11, 10), date(2026, 11, 22)))
    before = view.compared.choice._group.button(1)
    assert before.isVisible()
    before.click()
    view.show_span(Span(date(2026, 1, 1), date(2026, 11, 22)))
    assert not before.isVisible()
    assert len(view._shown) == 1
