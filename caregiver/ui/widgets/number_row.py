"""The numbers 0 to 10: eleven push buttons where a press saves, eleven radio buttons where a form is saved.

An arrow key clicks each radio button it passes, so radio buttons may never save (DESIGN 7).
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QRadioButton, QSizePolicy, QWidget

from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import SCORES
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.steady_press import SteadyPress

GAP = 8
NIGHT_BUTTON_PX = 80
BIG_BUTTON_PX = 72
BUTTON_PX = 56
RADIO_PX = 48
BIG_RADIO_PX = 64
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class NumberGrid(QWidget):
    """Lays eleven buttons out in one row, or in two as 0 to 5 over 6 to 10."""

    def __init__(self, buttons: list[QWidget]) -> None:
        super().__init__()
        self._buttons = buttons
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.set_two_rows(False)

    def set_two_rows(self, is_two_rows: bool) -> None:
        """One row, or two with bigger buttons."""
        for score, button in enumerate(self._buttons):
            line, column = divmod(score, 6) if is_two_rows else (0, score)
            self._grid.addWidget(button, line, column)
        for column in range(11):
            self._grid.setColumnStretch(column, 1 if not is_two_rows or column < 6 else 0)


class NumberRow(NumberGrid):
    """Eleven buttons; each press is a number.

    Signals:
        pressed: A number was given, 0 to 10.
    """

    pressed = Signal(int)

    def __init__(self) -> None:
        self.buttons = [self._button(score) for score in SCORES]
        super().__init__(list(self.buttons))
        for score, made in enumerate(self.buttons):
            made.clicked.connect(lambda _checked=False, score=score: self.pressed.emit(score))

    @staticmethod
    def _button(score: int) -> QPushButton:
        made = QPushButton(str(score))
        set_role(made, "pain")
        set_property(made, "score", str(score))
        made.setAccessibleName(tr("Pain {score} of 10", score=score))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMinimumHeight(BUTTON_PX)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves no ring that looks like a choice
        return made

    def fit(self, *, is_narrow: bool, has_bigger_buttons: bool, is_night: bool = False) -> None:
        """Two rows where there is little room or a hand shakes (care-rules 22); bigger for the hand and by night."""
        self.set_two_rows(is_narrow or has_bigger_buttons)
        for made in self.buttons:
            made.setMinimumHeight(NIGHT_BUTTON_PX if is_night else BIG_BUTTON_PX if has_bigger_buttons else BUTTON_PX)


class NumberRadio(QRadioButton):
    """One number of a form, painted as a box with the number in it; chosen is a thick border.

    While none is chosen the ring of the keyboard goes around all of them: around one it would look like a choice.

    Signals:
        focus_changed: The keyboard came or went.
    """

    focus_changed = Signal()

    def __init__(self, theme: Theme, score: int, *, is_about_pain: bool = True) -> None:
        super().__init__(str(score))
        self._theme = theme
        self._is_about_pain = is_about_pain
        self._height_px = RADIO_PX
        self.is_ringed = False
        self._score = score
        self.setAccessibleName(tr("Pain {score} of 10", score=score))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(48, max(self._height_px, self._theme.px(30)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height_px)

    def set_height(self, pixels: int) -> None:
        """Be at least so high."""
        self._height_px = pixels
        self.updateGeometry()

    def hitButton(self, position: object) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and self.group().checkedId() < 0:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            pen = QPen(QColor(tokens.ink), 4)
        elif self.is_ringed:
            pen = QPen(QColor(tokens.focus), 2)
        else:
            pen = QPen(QColor(tokens.line_strong), 1)
        inset = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.pain[self._score] if self._is_about_pain else tokens.surface))
        painter.drawRoundedRect(box, 7, 7)
        if self.isChecked() and self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 4, 4)
        painter.setPen(QColor(tokens.on_pain(self._score) if self._is_about_pain else tokens.ink))
        painter.setFont(font(self._theme.px(18), QFont.Weight.DemiBold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._score))
        painter.end()


class NumberChoice(NumberGrid):
    """Eleven radio buttons of a form.

    While the keyboard is in it, a typed digit chooses that number, and a 0 right after a typed 1 makes it 10, however
    long that takes; the same digit again at once is a shaking hand. Arrow keys begin at the number that has the
    keyboard. Backspace takes the number out; Enter says that the form is done. So "F2, digits, Enter" of DESIGN 7 needs
    neither a field nor a pause.

    Args:
        is_about_pain: Whether the numbers are numbers of pain; others do not have its colours.

    Signals:
        changed: The user chose, or took the number out; carries the number or None.
        entered: Enter was pressed.
    """

    changed = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme, *, is_about_pain: bool = True) -> None:
        self.radios = [NumberRadio(theme, score, is_about_pain=is_about_pain) for score in SCORES]
        super().__init__(list(self.radios))
        self._typed = ""
        self._steady = SteadyPress(self)
        self._group = QButtonGroup(self)
        for score, radio in enumerate(self.radios):
            self._group.addButton(radio, score)
            radio.focus_changed.connect(self._show_ring)
        self._group.idClicked.connect(self._on_clicked)
        self.set_value(None)

    def set_two_rows(self, is_two_rows: bool) -> None:
        super().set_two_rows(is_two_rows)
        for radio in self.radios:
            radio.set_height(BIG_RADIO_PX if is_two_rows else RADIO_PX)

    def value(self) -> int | None:
        """The chosen number, or None."""
        score = self._group.checkedId()
        return score if score >= 0 else None

    def set_value(self, score: int | None) -> None:
        """Show a number, or none, without a signal."""
        self._typed = ""
        self._group.setExclusive(False)
        for radio in self.radios:
            radio.setChecked(False)
        self._group.setExclusive(True)
        if score is not None:
            self.radios[score].setChecked(True)
        # Qt lets the tabulator key stop at every radio button while none is chosen; one stop is enough.
        stop = self.radios[score or 0]
        for radio in self.radios:
            radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if radio is stop else Qt.FocusPolicy.ClickFocus)
        self._show_ring()

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen number, or on the first."""
        self.radios[self.value() or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_value(None)
            self.changed.emit(None)
        elif len(event.text()) == 1 and event.text() in "0123456789":
            is_meant = self._steady.is_meant(event)
            if is_meant or event.text() != self._typed:
                self._type(event.text())
        elif event.key() in _ARROWS and self.value() is None:
            next(radio for radio in self.radios if radio.hasFocus()).click()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        score = 10 if self._typed + digit == "10" else int(digit)
        self.set_value(score)
        self._typed = digit
        self.radios[score].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(score)

    def _on_clicked(self, score: int) -> None:
        self._typed = ""
        self._show_ring()
        self.changed.emit(score)

    def _show_ring(self) -> None:
        is_ringed = self.value() is None and any(radio.hasFocus() for radio in self.radios)
        for radio in self.radios:
            radio.is_ringed = is_ringed
            radio.update()
