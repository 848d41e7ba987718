"""The last 24 hours: a strip of marks, the same in words on demand."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from caregiver.domain.pain import Series
from caregiver.domain.wording import legend, series_name, voice_sentence
from caregiver.drawing.day_strip import DayStrip, LaidStrip, Moment, StripRow
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import PainMark
from caregiver.drawing.time_axis import AxisWords
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.mark_view import NO_NUMBER, pain_mark

if TYPE_CHECKING:
    from caregiver.drawing.marks import Mark
    from caregiver.ui.today.last_doses import LastDoses

HOURS = 24
_USUAL_SERIES = (Series.PATIENT, Series.CAREGIVER)


class LastHours(Card):
    """The card of the last 24 hours."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 0, 20, 0))
        self._context = context
        self._build()

    def _build(self) -> None:
        context = self._context
        self._legend = DrawingView(context.theme)
        self._in_words = button(tr("In words"), self._toggle_words, "quiet")
        self._in_words.setCheckable(True)
        self.body.setSpacing(0)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(label(tr("The last 24 hours"), "heading", wraps=False))
        head.setSpacing(0)
        head.addSpacing(8)
        head.addWidget(self._legend, 1)
        head.addWidget(self._in_words)
        self._strip = DrawingView(context.theme)
        self._strip.setAccessibleName(tr("The last 24 hours, as a strip"))
        self._strip.pressed.connect(lambda uuid: context.navigator.go(Destination.DIARY, uuid or None))
        self._words = label("")
        self._words.hide()
        self.body.addLayout(head)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._words)

    def show_records(self, records: tuple[PainRecord, ...], now: datetime, *, has_doses: bool = False) -> None:
        """Show these entries, newest first, up to `now` (local), and the doses where there are medicines."""
        context = self._context
        calendar = context.calendar
        doses = self._read_doses(now) if has_doses else None
        is_large = context.theme.is_narrow(10_000)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        moments = tuple(Moment(record.value.at, pain_mark(record.value), record.uuid) for record in reversed(records))
        strip = DayStrip(
            rows=(StripRow(tr("Pain"), moments), *((doses.row(),) if doses else ())),
            start=now - timedelta(hours=HOURS),
            end=now,
            zone=context.services.clock.zone(),
            words=AxisWords(calendar.time_short, calendar.weekday_time, tr("now")),
            day_start_hour=context.services.preferences.care_day_start_hour,
            stays=doses.stays() if doses else (),
        )
        self._strip.show_drawing(strip.laid_out, LaidStrip.keys_at)
        self._show_legend(records, doses)
        text = self._sentences(records, now, doses)
        self._words.setText(text)
        self._strip.setAccessibleDescription(text)

    def _read_doses(self, now: datetime) -> "LastDoses":
        from caregiver.ui.today.last_doses import LastDoses

        return LastDoses(self._context, now - timedelta(hours=HOURS), now)

    def _show_legend(self, records: tuple[PainRecord, ...], doses: "LastDoses | None") -> None:
        there = {record.value.series for record in records}
        usual = _USUAL_SERIES if doses is None else _USUAL_SERIES[:1]
        shown = [series for series in Series if series in there or series in usual]
        items: list[tuple[Mark, str]] = [(PainMark(s, "", 5), self._whose(s, records)) for s in shown]
        if any(record.value.score is None for record in records):
            items.append((PainMark(Series.CAREGIVER, NO_NUMBER, None), tr("no number")))
        if doses is None:
            self._legend.show_drawing(Legend(tuple(items)).laid_out)
        else:  # nothing about a dose is smaller (care-rules 35)
            self._legend.show_drawing(Legend((*items, *doses.legend()), mark_px=16, words_px=18).laid_out)

    def _whose(self, series: Series, records: tuple[PainRecord, ...]) -> str:
        """By name where one caregiver wrote all of these numbers; else without names."""
        context = self._context
        names = {context.services.people.name_of(r.by) for r in records if r.value.series is series}
        if series is Series.CAREGIVER and len(names) > 1:
            return words(series_name(series, context.person.pronouns))
        return words(legend(series, context.person, next(iter(names), context.caregiver_name)))

    def _sentences(self, records: tuple[PainRecord, ...], now: datetime, doses: "LastDoses | None") -> str:
        context = self._context
        lines = doses.sentences() if doses else []
        for record in reversed(records):
            entry = record.value
            name = context.services.people.name_of(record.by)
            said = words(voice_sentence(entry, context.person, name))
            told = tr("{moment}: {said}", moment=context.calendar.moment(entry.local_at, now), said=said)
            lines.append((entry.at, told))
        if not lines:
            return tr("Nothing was recorded in the last 24 hours.")
        return "\n".join(told for _, told in sorted(lines))

    def _toggle_words(self) -> None:
        self._words.setVisible(self._in_words.isChecked())
