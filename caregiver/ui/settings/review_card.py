"""The evening review: from when on Today offers it, and what always stands on it (care-rules 34)."""

from datetime import time

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from caregiver.domain.review import SLEEPY
from caregiver.domain.symptom_codes import BOWELS_OPENED, SYMPTOM
from caregiver.domain.vocabulary import Kind, codes, word
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.person_cards import named
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button, label
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
        self._chips: dict[Kind, Chips] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        hours = [*((str(hour), "") for hour in OFFERED_HOURS), (NEVER, tr("never"))]
        self.hour = Segments(hours, name=tr("Today offers it from"))
        self.items = label("", "soft")
        self.choose = button(tr("Choose what else it asks …"), self._show_words)
        self.choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(tr("Evening review"), "heading"), 1)
        head.addWidget(self.saved)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addWidget(named(tr("Today offers it from"), self.hour, hint=tr("One quiet line, until noon.")))
        self.body.addWidget(self.items)
        self.body.addWidget(self.choose)

    def _show_words(self) -> None:
        """These many words are made when they are first asked for."""
        names = {Kind.SYMPTOM: tr("What may be there"), Kind.AREA: tr("What pain may get in the way of")}
        for kind, name in names.items():
            found = (code for code in codes(kind) if code.code not in _OF_THE_FIVE)
            choices = [Choice(code.code, tr(code.word), code.is_usual) for code in found]
            made = self._chips[kind] = Chips(self._context.theme, choices, name=name)
            made.changed.connect(self._keep_items)
            self.body.addWidget(named(name, made))
        self.show_preferences()
        self.choose.hide()
        self._chips[Kind.SYMPTOM].chip(SYMPTOM[0].code).setFocus()

    def _connect(self) -> None:
        act, preferences = self._context.act, self._context.services.preferences
        self.hour.changed.connect(lambda code: self._say(act(preferences.set_review_hour, int(code))))

    def show_preferences(self) -> None:
        """Show what holds now."""
        preferences, calendar = self._context.services.preferences, self._context.calendar
        self.hour.set_words({str(hour): calendar.time_short(time(hour)) for hour in OFFERED_HOURS})
        self.hour.set_value(str(preferences.review_hour))
        items = [(Kind(kind), code) for kind, _, code in (item.partition(":") for item in preferences.review_items)]
        five = tr("It asks five things: what was managed, worst pain, the night, bowels, sleepy.")
        also = ", ".join(words(word(kind, code)) for kind, code in items)
        self.items.setText(tr("{five} And: {also}.", five=five, also=also) if also else five)
        for kind, chips in self._chips.items():
            wanted = tuple(code for its_kind, code in items if its_kind is kind)
            if chips.chosen() != wanted:  # choosing anew folds what was unfolded
                chips.choose(wanted)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _keep_items(self) -> None:
        items = [f"{kind.value}:{code}" for kind, chips in self._chips.items() for code in chips.chosen()]
        self._say(self._context.act(self._context.services.preferences.set_review_items, items))

    def _say(self, done: Changed[object] | None) -> None:
        if done is not None:
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))
