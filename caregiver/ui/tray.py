"""The icon in the tray: a number and a dose in the dark, without the window.

Its tooltip and its picture tell nothing of the diary. What it offers is the same whether reminders ring or not.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from caregiver.drawing.icons import paint_icon
from caregiver.drawing.tokens import SCORES
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme

Value = TypeVar("Value")

SIZES_PX = (16, 22, 24, 32, 48, 64)
NOT_YET_MINUTES = 10
LOOK_AGAIN_MS = 2_000
MOST_LOOKS = 60


class Tray(QSystemTrayIcon):
    """The icon and its menu. It is shown with `show`, and is in sight where the desktop has a tray.

    Signals:
        opened: Show the window.
        number_asked: Record this number, 0 to 10.
        sign_asked: Record that this is seen; carries the code of a sign.
        dose_asked: Record a dose of this as-needed medicine; carries its uuid.
        spell_asked: Record that a bad spell begins (True), or that it is over.
        not_yet_asked: Ask again later, about everything that is open.
        stop_asked: Stop all reminders.
        urgent_asked: Show the urgent signs.
        quit_asked: End the program.
        came: A tray is there now; sent once, by `wait_until_there`.
    """

    opened = Signal()
    number_asked = Signal(int)
    sign_asked = Signal(str)
    dose_asked = Signal(str)
    spell_asked = Signal(bool)
    not_yet_asked = Signal()
    stop_asked = Signal()
    urgent_asked = Signal()
    quit_asked = Signal()
    came = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._is_silent = False
        self._is_ringing = False
        self._is_hidden = False
        self._has_spell = False
        self._asks_for_signs = False
        self._looks = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self._menu = QMenu()
        self._open = self._menu.addAction(tr("&Open"))
        self._urgent = self._menu.addAction(tr("&Urgent signs"))
        self._menu.addSeparator()
        self._numbers = self._menu.addMenu(tr("Record a &number"))
        for score in SCORES:
            self._add(self._numbers, _named(score), self.number_asked.emit, score)
        self._signs = self._menu.addMenu("")
        self._doses = self._menu.addMenu(tr("Record a &dose"))
        self._spell = self._menu.addAction("")
        self._not_yet = self._menu.addAction(tr("Not &yet: ask again in {minutes} min", minutes=NOT_YET_MINUTES))
        self._menu.addSeparator()
        self._stop = self._menu.addAction(tr("&Stop all reminders …"))
        self._quit = self._menu.addAction(tr("&Quit: nothing rings then"))
        self.setContextMenu(self._menu)
        self._timer = QTimer(self)
        self.set_signs("", ())
        self.set_as_needed(())
        self.set_spell_open(False)
        self.set_ringing(False)
        self.set_open(False)
        self.set_state(tr("Caregiver’s diary"))

    def _connect(self) -> None:
        for action, signal in (
            (self._open, self.opened),
            (self._urgent, self.urgent_asked),
            (self._not_yet, self.not_yet_asked),
            (self._stop, self.stop_asked),
            (self._quit, self.quit_asked),
        ):
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
        self._spell.triggered.connect(lambda _checked=False: self.spell_asked.emit(not self._has_spell))
        self.activated.connect(self._press)
        self._theme.changed.connect(self._paint)
        self._timer.timeout.connect(self._look)

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def wait_until_there(self) -> None:
        """Look for a tray for two minutes, and send `came` when it is there: at a login it may come after us."""
        self._looks = 0
        self._timer.start(LOOK_AGAIN_MS)
        self._look()

    def set_open(self, is_open: bool) -> None:
        """Whether a diary is open; only then something can be recorded."""
        for action in (self._numbers.menuAction(), self._signs.menuAction(), self._spell, self._stop):
            action.setEnabled(is_open)
        self._doses.menuAction().setEnabled(is_open and not self._doses.isEmpty())

    def set_signs(self, question: str, signs: Sequence[tuple[str, str]]) -> None:
        """Signs to be seen in the place of numbers: the question they answer, and code and word of each; or none."""
        self._signs.clear()
        self._signs.setTitle(f"&{question}")
        taken: set[str] = set()
        for code, word in signs:
            self._add(self._signs, _keyed(word, taken), self.sign_asked.emit, code)
        self._asks_for_signs = bool(signs)
        self._show_what_is_asked()

    def set_as_needed(self, medicines: Sequence[tuple[str, str]]) -> None:
        """The as-needed medicines in their fixed order: uuid, and the words that name it with its form."""
        self._doses.clear()
        for uuid, words in medicines:
            self._add(self._doses, words.replace("&", "&&"), self.dose_asked.emit, uuid)
        self._doses.menuAction().setVisible(bool(medicines))
        self._doses.menuAction().setEnabled(self._stop.isEnabled() and bool(medicines))

    def set_spell_open(self, has_spell: bool) -> None:
        """Whether a bad spell goes on: then it can be over. The words tell nothing to who looks on."""
        self._has_spell = has_spell
        self._spell.setText(tr("Record: it is o&ver now") if has_spell else tr("Record: a spell &begins now"))

    def set_ringing(self, is_ringing: bool) -> None:
        """Whether a reminder is open that "Not yet" can put off."""
        self._is_ringing = is_ringing
        self._show_not_yet()

    def set_hidden(self, is_hidden: bool) -> None:
        """While the screen is hidden, and after a death, nothing is recorded here, and no medicine is named."""
        self._is_hidden = is_hidden
        if is_hidden:
            self.set_as_needed(())
        for action in (self._spell, self._stop):
            action.setVisible(not is_hidden)
        self._show_what_is_asked()
        self._show_not_yet()

    def _show_what_is_asked(self) -> None:
        self._numbers.menuAction().setVisible(not self._is_hidden and not self._asks_for_signs)
        self._signs.menuAction().setVisible(not self._is_hidden and self._asks_for_signs)

    def _show_not_yet(self) -> None:
        self._not_yet.setVisible(self._is_ringing and not self._is_hidden)

    def set_state(self, words: str, *, is_silent: bool = False) -> None:
        """What the pointer reads over the icon, neutral: others may look on; whether reminders are off."""
        self.setToolTip(words)
        self._is_silent = is_silent
        self._paint()

    def close(self) -> None:
        """Take it out of the tray for good."""
        self._timer.stop()
        self.hide()
        self._menu.deleteLater()
        self.deleteLater()

    @staticmethod
    def _add(menu: QMenu, words: str, ask: Callable[[Value], object], value: Value) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: ask(value))

    def _press(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {self.ActivationReason.Trigger, self.ActivationReason.MiddleClick}:
            self.opened.emit()

    def _look(self) -> None:
        self._looks += 1
        if self.is_there():
            self._timer.stop()
            self.came.emit()
        elif self._looks >= MOST_LOOKS:
            self._timer.stop()

    def _paint(self) -> None:
        tokens = self._theme.tokens
        name, ground, ink = "diary", tokens.accent, tokens.on_accent
        if self._is_silent:
            name, ground, ink = "bell-off", tokens.ink_soft, tokens.paper
        made = QIcon()
        for size in SIZES_PX:
            made.addPixmap(_picture(size, name, ground, ink))
        self.setIcon(made)


def _named(score: int) -> str:
    """With the digit as its key; ten has none, for 1 is the key of one."""
    return tr("Pain &{score} of 10", score=score) if score < 10 else tr("Pain {score} of 10", score=score)


def _keyed(word: str, taken: set[str]) -> str:
    """With the first letter as its key that no other word has."""
    for place, letter in enumerate(word.casefold()):
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            return f"{word[:place]}&{word[place:]}"
    return word


def _picture(size: int, name: str, ground: str, ink: str) -> QPixmap:
    """A drawing on a ground of its own, so that it can be seen in a light tray and in a dark one."""
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
    paint_icon(painter, QRectF(0, 0, size, size).adjusted(size / 8, size / 8, -size / 8, -size / 8), name, ink)
    painter.end()
    return made
