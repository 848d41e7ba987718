"""Half an hour after a dose, a bad spell, a comfort: one quiet question, what the number is now; never asked twice."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose
from caregiver.domain.flare import Flare
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.seen_signs import FIRST
from caregiver.domain.text import Text
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import ask_number
from caregiver.drawing.words import tr, words
from caregiver.services.relief import Eased, EasedRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.dose_words import what as dose_words
from caregiver.ui.today.signs_choice import SignsChoice
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.number_row import NumberRow


class AfterQuestion(Card):
    """The question, eleven buttons of which a press saves, and "Leave it"; signs where no number can be told.

    Signals:
        said: The number after it; carries the uuid of what it is about, and 0 to 10.
        seen: How the person seems after it; carries the same uuid, and the code of a sign.
        left: It is not answered; carries the same uuid.
    """

    said = Signal(str, int)
    seen = Signal(str, str)
    left = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(12, 4, 12, 12))
        self._context = context
        self._uuid = ""
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._question = label("", "dose")
        self._leave = button(tr("Leave it"), lambda: self.left.emit(self._uuid), "quiet")
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._leave)
        self.numbers = NumberRow()
        self.signs = SignsChoice(self._context.theme, FIRST, name="", keeps_choice=False)
        for chip in self.signs.chips.values():
            chip.setAccessibleName(tr("Now: {sign}", sign=chip.text()))
        self.body.addLayout(head)
        self.body.addWidget(self.numbers)
        self.body.addWidget(self.signs)

    def _connect(self) -> None:
        self.numbers.pressed.connect(lambda score: self.said.emit(self._uuid, score))
        self.signs.pressed.connect(lambda code: self.seen.emit(self._uuid, code))

    def question(self) -> str:
        """What is asked now; empty while nothing is."""
        return "" if self.isHidden() else self._question.text()

    def show_question(self, record: EasedRecord | None, *, is_narrow: bool) -> None:
        """Ask about this dose, bad spell or comfort, or about nothing."""
        self._uuid = record.uuid if record else ""
        self.setVisible(record is not None)
        has_bigger = self._context.services.preferences.has_bigger_buttons
        self.numbers.fit(is_narrow=is_narrow, has_bigger_buttons=has_bigger)
        self.numbers.setVisible(self._person.can_tell)
        self.signs.setVisible(not self._person.can_tell)
        if record is not None:
            question = words(self._asked())
            self._question.setText(tr("{what}. {question}", what=self._about(record.value), question=question))
            self.signs.say_name(question)
            for score, made in enumerate(self.numbers.buttons):
                made.setAccessibleName(tr("Now pain {score} of 10", score=score))

    def _asked(self) -> Text:
        """ "What number does he give?", "How does he seem now?"."""
        person = self._person
        return ask_number(person) if person.can_tell else Phrase.SEEMS_NOW.text(person.pronouns)

    @property
    def _person(self) -> Person:
        return self._context.person

    def _about(self, eased: Eased) -> str:
        """ "14:37, Morphine quick-acting, 5 ml (10 mg)", "The bad spell ended at 14:57", "14:40, heat"."""
        match eased:
            case Flare():
                return tr(
                    "The bad spell ended at {moment}", moment=self._moment(eased.ended_at or eased.at, eased.zone)
                )
            case Dose():
                what = dose_words(eased, self._context)
            case Comfort():
                what = words(word(Kind.COMFORT, eased.what))
        return tr("{time}, {what}", time=self._moment(eased.at, eased.zone), what=what)

    def _moment(self, at: datetime, zone: str) -> str:
        return self._context.calendar.moment(at.astimezone(ZoneInfo(zone)), self._context.local_now())
