"""One row of a day: when, the number in its mark, where and whose, who wrote it. A press opens it at the side."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from caregiver.drawing.fonts import font
from caregiver.drawing.icons import paint_icon
from caregiver.ui.diary.dose_group import RowRecord, uuids_of
from caregiver.ui.diary.entry_words import RowWords
from caregiver.ui.theme.theme import Theme, set_role

TEXT_PX = 18
SMALL_PX = 15
MARK_PX = 32
DOSE_MARK_PX = 22
ICON_PX = 20
GAP = 12
SIDE = 8
SMALLEST_TEXT_SHARE = 0.42
"""Under this share of the row the writer's name goes below the text."""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class _Boxes:
    """Where the parts of a row lie.

    Attributes:
        text, remark, writer: Their boxes; the remark's is empty where there is none.
        height: Of the whole row.
        slack: So much of it is only needed for the stronger letters of an open row.
    """

    text: QRect
    remark: QRect
    writer: QRect
    height: int
    slack: int = 0


class EntryRow(QPushButton):
    """Painted in one piece, because a diary has many.

    Signals:
        opened: The row was pressed; carries the uuid.
        left_by: An arrow key leaves the row; carries -1 for up, 1 for down.
    """

    opened = Signal(str)
    left_by = Signal(int)

    def __init__(self, theme: Theme, record: RowRecord, row_words: RowWords) -> None:
        super().__init__()
        self._theme = theme
        self._time_width = 0
        self._asked: tuple[object, ...] = ()
        self._answers: dict[int, _Boxes] = {}
        self._build()
        self._connect()
        self.show_record(record, row_words)

    def _build(self) -> None:
        set_role(self, "row")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.clicked.connect(lambda: self.opened.emit(self.record.uuid))

    def show_record(self, record: RowRecord, row_words: RowWords) -> None:
        """Show this record as it stands now."""
        self.record = record
        self.words = row_words
        self.setAccessibleName(row_words.spoken)
        self.updateGeometry()
        self.update()

    def holds(self, uuid: str | None) -> bool:
        """Whether this record, or one of the doses given together, is meant."""
        return uuid in uuids_of(self.record)

    def time_width(self) -> int:
        """Width its time wants; all rows of a list take the widest."""
        return QFontMetrics(self._face(TEXT_PX)).horizontalAdvance(self.words.time)

    def set_time_width(self, pixels: int) -> None:
        """Width of the column of times."""
        self._time_width = pixels
        self.updateGeometry()

    # -- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left_by.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """A press opens; only the page says which row is the open one."""

    # -- measures -------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._boxes(width).height

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 46)

    def _face(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return font(self._theme.px(size), weight)

    def _boxes(self, width: int) -> _Boxes:
        """Layouts ask very often, for several widths; the answers change only with the words and the text size."""
        asked = (self._time_width, self._theme.scale, self.words)
        if asked != self._asked:
            self._asked, self._answers = asked, {}
        if width not in self._answers:
            self._answers[width] = self._laid_out(width)
        return self._answers[width]

    def _laid_out(self, width: int) -> _Boxes:
        large = QFontMetrics(self._face(TEXT_PX, QFont.Weight.DemiBold))
        small, remark_face = QFontMetrics(self._face(SMALL_PX)), QFontMetrics(self._face(self._remark_px))
        left = SIDE + self._time_width + GAP + self._mark_width() + GAP
        whole = max(width - left - SIDE, 60)
        writer_width = small.horizontalAdvance(self.words.writer)
        is_beside = whole - writer_width - GAP >= SMALLEST_TEXT_SHARE * width
        room = whole - writer_width - GAP if is_beside else whole
        pad = 8
        text_height = large.boundingRect(QRect(0, 0, room, 10_000), int(_WRAPPED), self.words.text).height()
        plain = QFontMetrics(self._face(TEXT_PX))
        slack = text_height - plain.boundingRect(QRect(0, 0, room, 10_000), int(_WRAPPED), self.words.text).height()
        remark_height = 0
        if self.words.remark:
            wrapped = remark_face.boundingRect(QRect(0, 0, room, 10_000), int(_WRAPPED), self.words.remark)
            remark_height = wrapped.height()
        below = 0 if is_beside or not self.words.writer else small.height()
        height = max(46, self._theme.px(MARK_PX) + pad, pad + text_height + remark_height + below + pad)
        top = (height - text_height - remark_height - below) // 2
        text = QRect(left, top, room, text_height)
        remark = QRect(left, text.bottom() + 1, room, remark_height)
        if is_beside:
            writer = QRect(width - SIDE - writer_width, top, writer_width, large.height())
        else:
            writer = QRect(left, remark.bottom() + 1 if remark_height else text.bottom() + 1, room, below)
        return _Boxes(text, remark, writer, height, max(slack, 0))

    @property
    def _remark_px(self) -> int:
        """Nothing about a dose is smaller than the rest of its row (care-rules 35)."""
        return TEXT_PX if self.words.is_dose else SMALL_PX

    def _mark_width(self) -> int:
        return max(self._theme.px(MARK_PX), 36)

    # -- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        tokens, boxes = self._theme.tokens, self._boxes(self.width())
        if not self.isChecked():
            painter.translate(0, boxes.slack / 2)
        middle = boxes.text.top() + QFontMetrics(self._face(TEXT_PX)).height() / 2
        painter.setFont(self._face(TEXT_PX))
        painter.setPen(QColor(tokens.ink_soft))
        clock = QRect(SIDE, boxes.text.top(), self._time_width, QFontMetrics(self._face(TEXT_PX)).height())
        painter.drawText(clock, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.words.time)
        self._paint_mark(painter, QPointF(SIDE + self._time_width + GAP + self._mark_width() / 2, middle))
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(self._face(TEXT_PX, weight))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(boxes.text, int(_WRAPPED), self.words.text)
        painter.setFont(self._face(self._remark_px))
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(boxes.remark, int(_WRAPPED), self.words.remark)
        painter.setFont(self._face(SMALL_PX))
        painter.drawText(
            boxes.writer, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.words.writer
        )
        painter.end()

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        tokens = self._theme.tokens
        if self.words.mark is not None:
            size = DOSE_MARK_PX if self.words.is_dose else MARK_PX
            self.words.mark.paint(painter, centre, self._theme.px(size), tokens)
        elif self.words.icon:
            side = self._theme.px(ICON_PX)
            box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            paint_icon(painter, box, self.words.icon, tokens.ink_soft)
