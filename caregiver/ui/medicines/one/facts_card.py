"""What is known of a medicine: how much and when, for what, who told it, what is recorded lately."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.fact_words import Fact, facts, pain_words, plan_sentence, sentences
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


class Facts(QGridLayout):
    """Names in a soft column, what is known beside them; labels are kept and only said anew."""

    def __init__(self, role: str = "strong") -> None:
        super().__init__()
        self._role = role
        self._rows: list[tuple[QLabel, QLabel]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(2)
        self.setColumnStretch(1, 1)

    def show_facts(self, told: Iterable[Fact]) -> None:
        """Show these, in this order."""
        shown = list(told)
        while len(self._rows) < len(shown):
            row = (label("", "soft", wraps=False), label("", self._role))
            for column, part in enumerate(row):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
                self.addWidget(part, len(self._rows), column)
            self._rows.append(row)
        for index, row in enumerate(self._rows):
            for part, text in zip(row, shown[index] if index < len(shown) else ("", ""), strict=True):
                part.setText(text)
                part.setVisible(index < len(shown))


class Lines(QVBoxLayout):
    """Sentences below each other; labels are kept and only said anew."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._role = role
        self._labels: list[QLabel] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)

    def show_lines(self, told: Sequence[str]) -> None:
        """Show these, in this order."""
        while len(self._labels) < len(told):
            self._labels.append(label("", self._role))
            self.addWidget(self._labels[-1])
        for index, line in enumerate(self._labels):
            line.setText(told[index] if index < len(told) else "")
            line.setVisible(index < len(told))

    def texts(self) -> tuple[str, ...]:
        """What stands there now."""
        return tuple(line.text() for line in self._labels if line.text())


class FactsCard(Card):
    """The same for every medicine."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 14, 20, 16))
        self._context = context
        self._build()

    def _build(self) -> None:
        self._plan = label("", "heading")
        self._facts, self._told = Facts(), Lines()
        self.body.addWidget(self._plan)
        self.body.addLayout(self._facts)
        self._rule = rule()
        self.body.addWidget(self._rule)
        self.body.addLayout(self._told)

    def show_medicine(self, on_list: OnList) -> None:
        """Show what is known of it now. A patch and a pump say plan and rule in cards of their own."""
        has_own_card = on_list.is_patch or on_list.is_pump
        self._plan.setText(plan_sentence(self._context, on_list))
        self._plan.setVisible(not has_own_card)
        self._facts.show_facts(facts(self._context, on_list))
        told = list(sentences(self._context, on_list))
        if not has_own_card:
            told.append(pain_words(self._context))
        self._told.show_lines([line for line in told if line])
        self._rule.setVisible(bool(told))
