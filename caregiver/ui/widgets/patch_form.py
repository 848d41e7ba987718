"""What is asked when a new patch was put on: when, where, and whether the old one came off (care-rules 17)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.time_field import TimeField

_SAME, _OTHER, _NONE, _UNSURE = "same", "other", "none", "unsure"


@dataclass(frozen=True)
class PatchTyped:
    """A new patch as it was told in the form.

    Attributes:
        at, is_exact: When it was put on.
        site: Where.
        old_off_at: When the old one came off, or None.
        is_old_off: Whether the family says that no old one is on.
    """

    at: datetime
    is_exact: bool
    site: str
    old_off_at: datetime | None
    is_old_off: bool


class PatchForm(QWidget):
    """Asks about a new patch. The last five places are told, none is chosen for the family.

    Signals:
        answered: It stands so; carries the `PatchTyped`.
        closed: Back to the answers.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._about = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        theme, calendar, now = self._context.theme, self._context.calendar, self._context.services.clock.now
        self.when = TimeField(theme, calendar, name=tr("New patch on"), now=now)
        self.site = NamedField(tr("Where is the new one?"))
        self._places = label("", "soft")
        question = tr("Is the old one off?")
        self.old = Chips(
            theme,
            [
                Choice(_SAME, tr("Yes, at that time"), is_about_dose=True),
                Choice(_OTHER, tr("Yes, at another time …"), is_about_dose=True),
                Choice(_NONE, tr("There was no old one"), is_about_dose=True),
                Choice(_UNSURE, tr("No, or not sure"), is_about_dose=True),
            ],
            name=question,
            is_single=True,
        )
        self.old_off = TimeField(theme, calendar, name=tr("Old patch off"), now=now)
        self.problem = Problem()
        self.keep = button("", self._answer)
        self.keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press = SteadyPress(self)
        self._press.watch(self.keep)
        back = button(tr("Back"), self.closed.emit, "quiet", name=tr("Back to the answers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            label(tr("When was the new one put on?"), "strong"),
            self.when,
            self.site,
            self._places,
            label(question, "strong"),
            self.old,
            self.old_off,
            self.problem,
            row(self.keep, back, None),
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        self.old.changed.connect(lambda _codes: self._on_old())
        self.when.changed.connect(self._show_keep)
        self.when.time.editingFinished.connect(self._show_keep)

    def ask(self, medicine: str, at: datetime, about: str) -> None:
        """Ask anew about a patch put on at `at`; `medicine` is its uuid, `about` its name for a screen reader."""
        context, zone = self._context, self._context.services.clock.zone()
        latest = context.local_now().date()
        self._about = about
        for field in (self.when, self.old_off):
            field.set_calendar(context.calendar)
            field.set_moment(at, zone, latest=latest)
        self.site.set_text("")
        self.site.problem.clear()
        self.problem.clear()
        self.old.choose([])
        self.old_off.hide()
        self._show_places(medicine)
        self._show_keep()

    def take_keyboard(self) -> None:
        """Put the keyboard on the place."""
        self.site.line.setFocus()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        problems = {"at": self.when.problem, "site": self.site.problem, "old_off_at": self.old_off.problem}
        problems.get(bad.field, self.problem).say(words(bad.sentence))

    def typed(self) -> PatchTyped:
        """What stands in the form. Raises BadInput when the place, or the answer about the old one, is missing."""
        at, site = self.when.value(), self.site.text().strip()
        if not site:
            raise BadInput("site", QT_TRANSLATE_NOOP("caregiver", "Please write where it is."))
        chosen = self.old.chosen()
        if not chosen:
            raise BadInput("old", QT_TRANSLATE_NOOP("caregiver", "Please choose: is the old one off?"))
        off_at = {_SAME: at, _OTHER: self.old_off.value_or_given()}.get(chosen[0])
        return PatchTyped(at, self.when.is_exact, site, off_at, is_old_off=chosen[0] != _UNSURE)

    def _show_places(self, medicine: str) -> None:
        calendar = self._context.calendar
        places = self._context.services.devices.patch(medicine).last_places
        told = "; ".join(tr("{place} ({day})", place=place, day=calendar.short_day(day)) for place, day in places)
        self._places.setText(tr("The last places: {places}", places=told))
        self._places.setVisible(bool(places))

    def _show_keep(self) -> None:
        context = self._context
        moment = context.calendar.moment(
            self.when.value_or_given().astimezone(context.services.clock.zone()), context.local_now()
        )
        self.keep.setText(tr("Save: new one on {time}", time=moment))
        self.keep.setAccessibleName(tr("Save: {what}, new one on {time}", what=self._about, time=moment))

    def _on_old(self) -> None:
        self.problem.clear()
        self.old_off.setVisible(self.old.chosen() == (_OTHER,))

    def _answer(self) -> None:
        try:
            typed = self.typed()
        except BadInput as bad:
            self.say(bad)
            return
        self.answered.emit(typed)
