"""The counts of the month: what was given, what not and why, what nobody wrote down."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from caregiver.domain.dose import Purpose, Reason
from caregiver.domain.wording import start_upper
from caregiver.drawing.dose_marks import DoseKind, SlotMark
from caregiver.drawing.words import tr
from caregiver.services.timetable import SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.month import GivenMonth
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

MARK_PX = 24

Count = tuple[DoseKind, str, int]


class MarkPicture(QLabel):
    """One mark as a picture; the words beside it say the same."""

    def show_mark(self, theme: Theme, kind: DoseKind, size_px: int = MARK_PX) -> None:
        """Show this mark in the colours of the theme."""
        side, ratio = theme.px(size_px), self.devicePixelRatioF()
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        SlotMark(kind).paint(painter, QPointF(side / 2, side / 2), side, theme.tokens)
        painter.end()
        self.setPixmap(pixmap)
        self.setFixedSize(side, side)


class LegendCard(Card):
    """Each mark with its words and its number."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(12, 12, 12, 12))
        self._context = context
        self._rows: list[tuple[MarkPicture, QLabel, QLabel]] = []
        self._build()

    def _build(self) -> None:
        self._span, self._due = label("", "strong"), label("", "soft", wraps=False)
        head = QWidget()
        line = QGridLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setColumnStretch(0, 1)
        line.addWidget(self._span, 0, 0)
        line.addWidget(self._due, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(head)
        self.body.addLayout(self._grid)

    def show_month(self, month: GivenMonth) -> None:
        """Count the month up to today."""
        context = self._context
        self._span.setText(span_words(context, month))
        due = sum(number for standing, number in month.standings().items() if standing is not SlotStanding.TO_COME)
        self._due.setText(tr("{n} due", count=due, n=due))
        self._due.setVisible(any(month.kept()))
        counts = list(self.counts(month))
        while len(self._rows) < len(counts):
            self._add_row()
        for index, (mark, words, number) in enumerate(self._rows):
            for part in (mark, words, number):
                part.setVisible(index < len(counts))
            if index < len(counts):
                kind, said, count = counts[index]
                mark.show_mark(context.theme, kind)
                words.setText(said)
                number.setText(str(count))

    def counts(self, month: GivenMonth) -> Iterator[Count]:
        """What is counted, in its order; what did not happen is left out."""
        standings, words = month.standings(), self._context.medicine_words
        yield from _said(DoseKind.GIVEN, tr("Given"), standings[SlotStanding.GIVEN])
        yield from _said(DoseKind.PART, tr("Part given"), standings[SlotStanding.PART])
        for reason, number in month.reasons().items():
            said = tr("Not given") if reason is Reason.NOT_SAID else start_upper(words.reason(reason))
            yield DoseKind.NOT_GIVEN, tr("Other reason") if reason is Reason.OTHER else said, number
        yield from _said(DoseKind.NOT_RECORDED, tr("Not recorded"), standings[SlotStanding.NOT_RECORDED])
        yield from _said(DoseKind.AWAY, self._away(month), standings[SlotStanding.AWAY])
        yield from _said(DoseKind.OPEN, tr("Still open"), standings[SlotStanding.OPEN])
        yield from _said(DoseKind.TO_COME, tr("To come today"), standings[SlotStanding.TO_COME])
        purposes = month.purposes()
        yield from _said(DoseKind.AS_NEEDED, tr("When needed"), purposes[Purpose.AS_NEEDED])
        yield from _said(DoseKind.GIVEN, tr("Extra, outside the plan"), purposes[Purpose.EXTRA])
        yield from _said(DoseKind.GIVEN, tr("Given at the clinic"), purposes[Purpose.ONE_OFF])

    def _away(self, month: GivenMonth) -> str:
        """ "In hospital"; "away from home" where there were several kinds."""
        words = self._context.medicine_words
        kinds = {stay.value.kind for day in month.days for stay in day.stays}
        if len(kinds) == 1:
            return start_upper(words.stay_kind(kinds.pop()))
        return tr("Away from home") if kinds else start_upper(words.reason(Reason.IN_HOSPITAL))

    def _add_row(self) -> None:
        row = (MarkPicture(), label(""), label("", "strong", wraps=False))
        row[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, part in enumerate(row):
            self._grid.addWidget(part, len(self._rows), column)
        self._rows.append(row)


def span_words(context: PageContext, month: GivenMonth) -> str:
    """ "1 to 22 November"; with its year where that is another."""
    said = context.calendar.span(month.first, month.last_lived)
    return said if month.first.year != month.today.year else said.removesuffix(f" {month.first.year:04}")


def _said(kind: DoseKind, words: str, number: int) -> Iterator[Count]:
    if number:
        yield kind, words, number
