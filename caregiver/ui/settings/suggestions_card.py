"""From how much on the diary suggests a question: numbers of ours, not of a team (care-rules 45)."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy

from caregiver.domain.errors import BadInput
from caregiver.domain.question_rules.thresholds import REACH, Thresholds
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.small_fields import CountField
from caregiver.ui.widgets.undo_bar import announce

NAMES = {
    "high_number": QT_TRANSLATE_NOOP("caregiver", "A pain number of so much, or more"),
    "weeks_apart": QT_TRANSLATE_NOOP("caregiver", "This week’s middle number is higher than last week’s by"),
    "fell_by": QT_TRANSLATE_NOOP("caregiver", "After a quick dose the number fell by less than"),
    "weak_doses": QT_TRANSLATE_NOOP("caregiver", "So many such quick doses"),
    "entries": QT_TRANSLATE_NOOP("caregiver", "Entries with the same word, such as “walking”"),
    "nights": QT_TRANSLATE_NOOP("caregiver", "Nights with entries, of the last 7"),
    "got_in_the_way": QT_TRANSLATE_NOOP("caregiver", "Pain got in the way of sleep by so much, or more"),
    "bowel_days": QT_TRANSLATE_NOOP("caregiver", "Days without a bowel movement"),
    "symptom_days": QT_TRANSLATE_NOOP("caregiver", "Days with the same symptom, of the last 7"),
    "goal_visits": QT_TRANSLATE_NOOP("caregiver", "Visits in a row after a week above the goal"),
    "radiotherapy_days": QT_TRANSLATE_NOOP("caregiver", "Days after radiotherapy, then “what comes next?”"),
    "new_medicine_days": QT_TRANSLATE_NOOP("caregiver", "Days for which a cancer medicine is new"),
    "heavy_days": QT_TRANSLATE_NOOP("caregiver", "Heavy days for a caregiver, of the last 7"),
    "recent_days": QT_TRANSLATE_NOOP("caregiver", "So many days back are looked at"),
}


class SuggestionNumbersCard(Card):
    """One number a row; each is kept when its field is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self.fields: dict[str, CountField] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(tr("When the diary suggests a question"), "heading"), 1)
        head.addWidget(self.saved)
        rows = QGridLayout()
        rows.setColumnStretch(0, 1)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(8)
        for place, (name, source) in enumerate(NAMES.items()):
            field = self.fields[name] = CountField(self._context, name=tr(source))
            said = label(tr(source))
            said.setBuddy(field)
            rows.addWidget(said, 2 * place, 0)
            rows.addWidget(field, 2 * place, 1)
            rows.addWidget(field.problem, 2 * place + 1, 0, 1, 2)
        self.ours = button(tr("Use our numbers again"), self._use_ours)
        self.ours.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addLayout(head)
        self.body.addWidget(label(tr("These numbers are ours, not your team’s."), "soft"))
        self.body.addLayout(rows)
        self.body.addWidget(self.ours)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.editingFinished.connect(partial(self._keep, name))

    def show_preferences(self) -> None:
        """Show what holds now; what is just being typed stays."""
        thresholds = self._context.services.preferences.question_thresholds
        for name, field in self.fields.items():
            if not (field.hasFocus() and field.isModified()):
                field.set_typed(str(getattr(thresholds, name)))
        self.ours.setVisible(thresholds != Thresholds())

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _keep(self, name: str) -> None:
        preferences, field = self._context.services.preferences, self.fields[name]
        if field.text() == str(getattr(preferences.question_thresholds, name)):
            return
        try:
            number = field.whole(REACH[name][1])
            self._say(self._context.act(preferences.set_question_threshold, name, number))
        except BadInput as bad:
            field.problem.say(words(bad.sentence), takes_keyboard=False)

    def _use_ours(self) -> None:
        self._say(self._context.act(self._context.services.preferences.use_default_thresholds))
        self.fields[next(iter(NAMES))].setFocus()

    def _say(self, done: Changed[object] | None) -> None:
        if done is not None:
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))
            self.show_preferences()
