"""The secret sentence: setting, trying, changing it, taking it away; and with it, doing without paper."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.ways_in import SlotKind, WayIn
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.sentence_form import SentenceForm
from caregiver.ui.settings.way_line import Removal, WayLine
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.sentence_field import SentenceField


class SentenceLine(WayLine):
    """One sentence a diary."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.set = self.add_way(tr("Set one"), self._open_form, tr("Set a secret sentence"))
        self.test = self.add_way(tr("Try"), self._open_trial, tr("Try the secret sentence"))
        self.change = self.add_way(tr("Change"), self._open_form, tr("Change the secret sentence"))
        self.form = SentenceForm()
        self.trial = _Trial()
        self.removal = Removal(
            tr("Then only the paper key opens the diary. This computer does too if it keeps a key."),
            tr("Take the sentence away"),
            self._remove,
        )
        self.take_away = self.form.add_way(tr("Take it away …"), lambda: self.toggle(self.removal))
        self.no_paper = self.add_way_beneath(tr("Do without paper …"), lambda: self.toggle(self.paper_removal))
        set_role(self.no_paper, "quiet")
        self.paper_removal = Removal(
            tr("If you then forget the sentence, no one can open this diary. No one can open its later backups."),
            tr("Take the paper key away"),
            self._remove_paper,
            role="",
        )
        for panel in (self.form, self.trial, self.removal, self.paper_removal):
            self.add_panel(panel)

    def _connect(self) -> None:
        self.form.given.connect(self._set)
        self.trial.tried.clicked.connect(lambda _checked=False: self._try())
        self.trial.field.entered.connect(self._try)

    def show_ways(self, way: WayIn | None, paper: WayIn | None) -> None:
        """Show whether there is one, and since when; only where there is one, paper can be done without."""
        self.no_paper.setVisible(way is not None and paper is not None and paper.tested_at is not None)
        self.set.setVisible(way is None)
        for part in (self.test, self.change, self.take_away):
            part.setVisible(way is not None)
        self.name.setText(tr("Secret sentence"))
        if way is None:
            self.hint.setText(tr("None yet. It opens the diary as the paper key does, from memory."))
            return
        calendar, zone = self._context.calendar, self._context.services.clock.zone()
        made = calendar.date_long(way.made_at.astimezone(zone).date())
        said = tr("Set on {day}", day=made)
        if way.tested_at is not None and way.tested_at > way.made_at:
            tested = calendar.date_long(way.tested_at.astimezone(zone).date())
            said = tr("{set}. Last tried {day}", set=said, day=tested)
        self.hint.setText(said)

    def forget_said(self) -> None:
        """What was opened closes, and what was typed is forgotten."""
        super().forget_said()
        self.form.clear()
        self.trial.field.clear()

    def _open_form(self) -> None:
        self.toggle(self.form)
        self.form.first.line.setFocus()

    def _open_trial(self) -> None:
        self.toggle(self.trial)
        self.trial.field.line.setFocus()

    def _set(self, sentence: str) -> None:
        ways_in = self._context.services.ways_in
        said = tr("The sentence is set. It opened the diary.")
        self.run(partial(ways_in.set_sentence, sentence), said, meanwhile=tr("The sentence is being set …"))

    def _try(self) -> None:
        ways_in = self._context.services.ways_in
        said = tr("The sentence opened the diary.")
        self.run(partial(ways_in.test_sentence, self.trial.field.text()), said, meanwhile=tr("Being tried …"))

    def _remove(self) -> None:
        ways_in = self._context.services.ways_in
        said = tr("There is no secret sentence now.")
        self.run(partial(ways_in.remove, SlotKind.PASSPHRASE), said, meanwhile=tr("Being taken away …"))

    def _remove_paper(self) -> None:
        ways_in = self._context.services.ways_in
        said = tr("No paper opens this diary now.")
        self.run(partial(ways_in.remove, SlotKind.RECOVERY), said, meanwhile=tr("Being taken away …"))


class _Trial(QWidget):
    """Typing the sentence once, to see that it works."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self.field = SentenceField(tr("Type your secret sentence"))
        self.tried = button(tr("Try it"), lambda: None)
        self.leave = button(tr("Leave it"), self.hide, "quiet")
        ways = FlowLayout()
        ways.addWidget(self.tried)
        ways.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(ways)
