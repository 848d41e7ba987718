"""A sentence with fields in its gaps: "{amount} at {time} each day"."""

from string import Formatter

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import translate
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem

LINE_PX = 44


class _Words(QLabel):
    """Words on the line of a field, as high as the field."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, max(LINE_PX, metrics.height()))


class Sentence(QWidget):
    """One line while there is room; whoever translates it may put the fields in another order.

    Args:
        source: The sentence, marked for translation, with a gap for each field.
        fields: The fields by the name of their gap; those of a field that is no gap stand at the end.
    """

    def __init__(self, source: str, **fields: QWidget) -> None:
        super().__init__()
        self._build(translate(source), dict(fields))

    def _build(self, text: str, fields: dict[str, QWidget]) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        for words, name, _, _ in Formatter().parse(text):
            if words.strip():
                flow.addWidget(_Words(words.strip()))
            if name is not None:
                self._add(flow, column, fields.pop(name))
        for field in fields.values():
            self._add(flow, column, field)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @staticmethod
    def _add(flow: FlowLayout, column: QVBoxLayout, field: QWidget) -> None:
        flow.addWidget(field)
        problem = getattr(field, "problem", None)
        if isinstance(problem, Problem) and not field.isAncestorOf(problem):
            column.addWidget(problem)
