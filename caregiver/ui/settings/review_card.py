"""The evening review: from when on Today offers it, and what always stands on it (care-rules 34)."""

from datetime import time

from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.review import SLEEPY
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.person_cards import named
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

OFFERED_HOURS = (17, 18, 19, 20, 21)
NEVER = "0"
_OF_THE_FIVE = {SLEEPY, BOWELS_OPENED}


class ReviewCard(Card):
    """Two choices; nothing more is asked in the evening unless it is chosen here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._context.theme
        hours = [*((str(hour), "") for hour in OFFERED_HOURS), (NEVER, tr("never"))]
        self.hour = Segments(hours, name=tr("Today offers it from"))
        self.symptoms = Chips(theme, self._choices(Kind.SYMPTOM), name=tr("What may be there"))
        self.areas = Chips(theme, self._choices(Kind.AREA), name=tr("What pain may get in the way of"))
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(tr("Evening review"), "heading"), 1)
        head.addWidget(self.saved)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addWidget(named(tr("Today offers it from"), self.hour, hint=tr("One quiet line, until noon.")))
        self.body.addWidget(label(tr("Five things are always on it. Choose here what else shall always be."), "soft"))
        self.body.addWidget(named(tr("What may be there"), self.symptoms))
        self.body.addWidget(named(tr("What pain may get in the way of"), self.areas))

    @staticmethod
    def _choices(kind: Kind) -> list[Choice]:
        found = (code for code in codes(kind) if not (kind is Kind.SYMPTOM and code.code in _OF_THE_FIVE))
        return [Choice(code.code, tr(code.word), code.is_usual) for code in found]

    def _connect(self) -> None:
        act, preferences = self._context.act, self._context.services.preferences
        self.hour.changed.connect(lambda code: self._say(act(preferences.set_review_hour, int(code))))
        for chips in (self.symptoms, self.areas):
            chips.changed.connect(self._keep_items)

    def show_preferences(self) -> None:
        """Show what holds now."""
        preferences, calendar = self._context.services.preferences, self._context.calendar
        self.hour.set_words({str(hour): calendar.time_short(time(hour)) for hour in OFFERED_HOURS})
        self.hour.set_value(str(preferences.review_hour))
        for kind, chips in ((Kind.SYMPTOM, self.symptoms), (Kind.AREA, self.areas)):
            items = [item.partition(":") for item in preferences.review_items]
            wanted = [code for kind_name, _, code in items if kind_name == kind.value]
            if list(chips.chosen()) != wanted:  # choosing anew folds what was unfolded
                chips.choose(wanted)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _keep_items(self) -> None:
        symptoms = [f"{Kind.SYMPTOM.value}:{code}" for code in self.symptoms.chosen()]
        areas = [f"{Kind.AREA.value}:{code}" for code in self.areas.chosen()]
        self._say(self._context.act(self._context.services.preferences.set_review_items, [*symptoms, *areas]))

    def _say(self, done: Changed[object] | None) -> None:
        if done is not None:
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))
