"""A note: as typed, growing, and quick however long it is."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.widgets.note_field import MOST_LINES, SHORTEST_PX, NoteField


@pytest.fixture
def field(show, theme):
    page = QWidget()
    made = NoteField(theme, name="My words")
    layout = QVBoxLayout(page)
    layout.addWidget(made)
    layout.addStretch(1)
    page.resize(600, 500)
    made.page = show(page)
    return made


def paste(field, text):
    copied = QMimeData()
    copied.setText(text)
    field.insertFromMimeData(copied)


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("lines", [1, 2, 3, MOST_LINES])
def test_a_short_note_is_all_in_sight(field, theme, percent, lines):
    theme.set_look(Look(Scheme.LIGHT, percent))
    field.set_text("\n".join(["line"] * lines))
    field.page.layout().activate()
    QApplication.processEvents()
    assert field.verticalScrollBar().maximum() == 0


AS_TYPED = [
    "",
    "Sat up for lunch.",
    "two\nlines\n",
    "a\ttable\nb\trow",
    "💊",
    "שלום, كيف الحال",
    "no\u00a0break",
    "é e\u0301",
]


@pytest.mark.parametrize("text", AS_TYPED)
def test_what_is_shown_comes_back_character_for_character(field, text):
    field.set_text(text)
    assert field.text() == text


def test_it_is_shown_without_a_signal_and_typing_tells(qtbot, field):
    told = []
    field.textChanged.connect(lambda: told.append(field.text()))
    field.set_text("old")
    assert told == []
    qtbot.keyClicks(field, "x")
    assert told == ["xold"]


def test_markup_is_only_text(field):
    paste(field, "<b>bold</b>")
    assert field.text() == "<b>bold</b>"


def test_one_line_grows_to_some_and_then_scrolls(qtbot, field):
    assert field.height() == SHORTEST_PX
    heights = []
    for lines in (3, MOST_LINES, 40):
        field.set_text("\n".join("line" for _ in range(lines)))
        qtbot.waitUntil(lambda: field.height() == field.sizeHint().height())
        heights.append(field.height())
    assert SHORTEST_PX < heights[0] < heights[1] == heights[2]
    qtbot.waitUntil(field.verticalScrollBar().isVisible)
    field.set_text("")
    qtbot.waitUntil(lambda: field.height() == SHORTEST_PX)


def test_the_tabulator_key_goes_on(qtbot, field, theme):
    other = NoteField(theme, name="other")
    field.page.layout().addWidget(other)
    qtbot.waitUntil(other.isVisible)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other
    assert field.text() == ""


LONG = {
    "words": ("word " * 20_000, False),
    "lines": ("line\n" * 20_000, False),
    "right to left": ("שלום " * 20_000, False),
    "one word without end": ("x" * 100_000, True),
    "emoji without end": ("💊" * 50_000, True),
}


@pytest.mark.parametrize(("text", "is_endless"), LONG.values(), ids=LONG)
def test_a_hundred_thousand_characters_are_kept_and_broken_the_quick_way(qtbot, field, text, is_endless):
    paste(field, text)
    assert field.text() == text
    assert (field.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere) == is_endless
    qtbot.waitUntil(lambda: SHORTEST_PX < field.height() == field.sizeHint().height())
