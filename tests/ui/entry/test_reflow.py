"""The editor at every window and text size: nothing beside the window, the map beside or below the form."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.pain import Place
from caregiver.ui.core.navigation import Destination
from caregiver.ui.entry.page import EntryPage
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Look, Scheme

SIZES = [
    *((1366, 768, percent) for percent in (100, 125, 150, 200)),
    *((1000, 700, percent) for percent in (100, 125, 150, 200)),
    (1920, 1080, 100),
]


@pytest.fixture
def editor(open_editor, writer, clock):
    def opened(width, height):
        places = (Place("back-lower-left", 5), Place("front-thigh-left", 4, is_spread=True))
        uuid = writer.write(2026, 11, 22, 9, 40, places=places, qualities=("tingling",), caregiver_words="Lunch.")
        return open_editor(uuid, width=width, height=height)

    return opened


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_it_scrolls_down_only(editor, theme, qtbot, width, height, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    page = editor(width, height).page
    page.head.show_status("Filled in as in the entry of Sat 21 Nov, 22:40.", "Bring it back")
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    right = page.viewport().width()
    seen = [part for kind in (QPushButton, QLabel) for part in page.findChildren(kind) if part.isVisible()]
    beside = [part.text() for part in seen if part.mapTo(page.widget(), part.rect().topRight()).x() > right]
    assert beside == []


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_the_map_stands_beside_the_form_or_below_it(editor, theme, width, height, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    page = editor(width, height).page
    page.widget().layout().activate()
    is_below = page.where.y() >= page.form.geometry().bottom()
    assert is_below == (percent >= 150 or width < 1200)
    assert (page.where.x() > page.form.geometry().right()) != is_below
    assert page.foot.y() > page.form.geometry().bottom()


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_moves_when_a_change_is_said_to_be_unsaved(open_editor, theme, qtbot, width, height, percent):
    def places():
        for _ in range(3):
            QApplication.processEvents()
        return [part.geometry() for part in (page.head, page.form, page.where, page.foot, page.head.repeat)]

    theme.set_look(Look(Scheme.LIGHT, percent))
    editor = open_editor(width=width, height=height)
    page = editor.page
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    before = places()
    editor.press("6")
    assert page.head.status() == "Not saved yet. Press Done."
    assert places() == before


def test_what_takes_back_stands_far_from_what_saves(editor):
    foot = editor(1366, 768).page.foot
    holder = foot.done.parentWidget()
    assert foot.undo.x() - foot.done.geometry().right() > 150
    assert foot.remove.x() - foot.undo.geometry().right() >= 24
    assert foot.remove.geometry().right() == holder.rect().right()


def test_on_a_common_screen_all_of_it_is_in_sight_at_once(show, context, theme, writer, qtbot):
    places = (Place("back-lower-left", 5), Place("front-thigh-left", 4))
    window, page = MainWindow(theme), EntryPage(context)
    window.add_page(Destination.ENTRY, page)
    page.open_entry(writer.write(2026, 11, 22, 9, 40, places=places, worse=("getting_up",), eased=("medicine_rescue",)))
    window.resize(1366, 768)
    window.show_page(Destination.ENTRY)
    show(window)
    assert page.verticalScrollBar().maximum() == 0


def test_bigger_buttons_stand_in_two_rows_as_soon_as_they_are_chosen(open_editor, context, services):
    page = open_editor(width=1300).page
    radios = page.form.answer.scores.radios
    assert len({radio.y() for radio in radios}) == 1
    context.act(services.preferences.set_bigger_buttons, True)
    QApplication.processEvents()
    assert [radio.y() > radios[0].y() for radio in radios] == [False] * 6 + [True] * 5
    assert radios[0].height() >= 64
