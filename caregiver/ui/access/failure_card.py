"""What happened, for somebody who helps before a closed diary: to read, to read aloud on the telephone, to copy."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from caregiver import __version__
from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.ui.access.failure_words import FailureWords, technical_reason
from caregiver.ui.access.place_card import SELECTABLE
from caregiver.ui.access.place_words import Present
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class FailureCard(Card):
    """One failure: its sentence, a short code, when and with which program, and three steps in their order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("bar", margins=(24, 16, 24, 16))
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.sentence = label("", "strong")
        self.code = label("", "heading")
        self.code.setTextInteractionFlags(SELECTABLE)
        self.version = label("", "soft")
        self.steps = label("")
        self.kinds = label("", "small")
        self.kinds.setTextInteractionFlags(SELECTABLE)
        self.copy = button(tr("Copy"), self._copy, name=tr("Copy what happened"))
        self.body.setSpacing(4)
        for part in (self.sentence, self.code, self.version, self.steps, self.kinds):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._dress()
        self.hide()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_failure(self, error: CaregiverError, said: FailureWords, present: Present) -> None:
        """Tell of a failure, with nothing of a foreign error but its kind."""
        self.sentence.setText(words(error.sentence))
        self.code.setText(tr("Code: {code}", code=spoken_code(error)))
        date, time = present.date(present.now), present.time
        said_of_it = tr("Program version {version}. On {date} at {time}.", version=__version__, date=date, time=time)
        self.version.setText(said_of_it)
        self.steps.setText("\n".join(_steps(said)))
        self.kinds.setText(technical_reason(error))
        self.copy.setText(tr("Copy"))

    def text(self) -> str:
        """All of it, line by line."""
        parts = (self.sentence, self.code, self.version, self.steps, self.kinds)
        return "\n".join(part.text() for part in parts)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copy.setText(tr("Copied"))
        announce(self.copy, tr("Copied"))

    def _dress(self) -> None:
        give_icon(self._theme, self.copy, "page")


def spoken_code(error: CaregiverError) -> str:
    """The kind of a failure in words that can be read aloud: "KEYRING LOCKED"."""
    return re.sub(r"(?<=.)(?=[A-Z])", " ", type(error).__name__).upper()


def _steps(said: FailureWords) -> tuple[str, str, str]:
    if said.key_hint:
        return (
            tr("1. Switch this computer off and on, log in, and open the program."),
            tr("2. If that does not help: the paper key, or the secret sentence."),
            tr("3. If no key opens it: “Open a backup …”. What lies here now is kept."),
        )
    if said.backup_hint:
        return (
            tr("1. Look at the disk: is it connected, is it full?"),
            tr("2. Switch this computer off and on, log in, and open the program."),
            tr("3. If that does not help: “Open a backup”. What lies here now is kept."),
        )
    return (
        tr("1. Do what the sentence at the top says."),
        tr("2. Press “Try again”."),
        tr("3. If that does not help: copy this for somebody who knows computers."),
    )
