"""A day's story as text: what was copied, to look at, to copy again or in part."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from caregiver.domain.day_story import DayStory
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

TEXT_PX = 320


class StoryPanel(Card):
    """The text, and a button that copies it.

    Signals:
        closed: The user is done with it.
    """

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 8, 20, 16))
        self._theme = theme
        self._build()

    def _build(self) -> None:
        self._title = label("", "heading")
        self.close_button = button(tr("Close"), self.closed.emit, "quiet", name=tr("Close the day’s story"))
        self.said = label("", "strong")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The day as text"))
        self.copy = button(tr("Copy"), self.copy_text)
        left_out = label(tr("What is only for who wrote it is left out."), "soft")
        self.body.addWidget(row(None, self.close_button))
        for part in (self._title, self.said, self.text, left_out, row(self.copy, None)):
            self.body.addWidget(part)
        self.hide()

    def show_story(self, story: DayStory) -> None:
        """Show a day's story and copy it."""
        self._title.setText(story.title)
        self.text.setPlainText(story.text)
        self.text.setFixedHeight(self._theme.px(TEXT_PX))
        for made, name in ((self.copy, "copy"), (self.close_button, "close")):
            give_icon(self._theme, made, name)
        self._count = story.count
        self.show()
        self.copy_text()

    def copy_text(self) -> None:
        """Put what is marked on the clipboard, or all of it."""
        marked = self.text.textCursor().selectedText().replace("\u2029", "\n")
        QApplication.clipboard().setText(marked or self.text.toPlainText())
        if marked:
            said = tr("What is marked was copied.")
        elif self._count == 1:
            said = tr("This day was copied: 1 entry.")
        else:
            said = tr("This day was copied: {n} entries.", n=self._count)
        self.said.setText(said)
        announce(self, said)
