"""What the family was told for a dose that is late; blank is fine (care-rules 12)."""

from dataclasses import replace

from PySide6.QtCore import Signal

from caregiver.domain.medicine import Medicine
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.medicines.plan.told_by import ToldBy
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.note_field import NoteField


class LatePart(Card):
    """The words as told, by whom and when.

    Signals:
        changed: The user typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        name = tr("If a dose is late")
        self.rule = NoteField(self._context.theme, name=name)
        self.told_by = ToldBy(self._context, name=name)
        self.body.addWidget(label(name, "strong"))
        self.body.addWidget(label(tr("What you were told, in their words. It can stay empty."), "soft"))
        self.body.addWidget(self.rule)
        self.body.addWidget(self.told_by)

    def _connect(self) -> None:
        self.rule.textChanged.connect(self.changed)
        self.told_by.changed.connect(self.changed)

    @property
    def has_rule(self) -> bool:
        """Whether something is written."""
        return bool(self.rule.text().strip())

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {"rule": self.rule.text(), "told": self.told_by.typed()}

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.rule.set_text(typed.get("rule", ""))
        self.told_by.show_typed(typed.get("told", {}))

    def put_into(self, medicine: Medicine) -> Medicine:
        """The medicine with its rule for a late dose."""
        rule = self.rule.text().strip()
        return replace(
            medicine,
            late_rule=rule,
            late_rule_by=self.told_by.who() if rule else "",
            late_rule_on=self.told_by.day() if rule else None,
        )
