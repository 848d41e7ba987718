"""One entry or call, all of it: the number large, whose it is, every word, its history, and what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry
from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.history_list import HistoryList, has_earlier
from caregiver.ui.diary.history_words import Step
from caregiver.ui.diary.long_text import ClosedText, LongText
from caregiver.ui.diary.telling import Fact, Telling
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.mark_view import MarkView
from caregiver.ui.widgets.quiet_line import QuietLine

NUMBER_PX = 60


class EntryPanel(Card):
    """What stands at the side when a row is open.

    Signals:
        closed: The user is done with it.
        edit_asked, told_asked, remove_asked, put_back_asked: Carry the uuid.
        earlier_asked: Carries the uuid and the value to go back to.
        urgent_asked: Show the urgent signs.
        other_asked: A dose that was given together with this one; carries its uuid.
    """

    closed = Signal()
    edit_asked = Signal(str)
    told_asked = Signal(str)
    remove_asked = Signal(str)
    put_back_asked = Signal(str)
    earlier_asked = Signal(str, object)
    urgent_asked = Signal()
    other_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 8, 20, 16))
        self._theme = theme
        self._record: DiaryRecord | None = None
        self._wording: Wording | None = None
        self._told: list[QWidget] = []
        self._steps: tuple[Step, ...] = ()
        self._offers_earlier = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._when = label("", "soft")
        self.close_button = button(tr("Close"), self.closed.emit, "quiet", name=tr("Close this entry"))
        self._mark = MarkView(self._theme, NUMBER_PX)
        self._number = label("", "heading")
        self._whose = label("", "soft")
        names = QWidget()
        lines = QVBoxLayout(names)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._number)
        lines.addWidget(self._whose)
        self._not_done = button(tr("Go on with it"), lambda: self.edit_asked.emit(self.uuid))
        self._not_done_line = row(label(tr("A change is not done yet.")), self._not_done, None)
        self._build_facts()
        self.history = HistoryList()
        self._earlier = button(tr("Go back to an earlier one …"), self._offer_earlier, "quiet")
        self._quiet = QuietLine()
        self._build_doings()
        head, named = QHBoxLayout(), QHBoxLayout()
        named.setSpacing(16)
        head.addWidget(self._when, 1)
        head.addWidget(self.close_button)
        named.addWidget(self._mark)
        named.addWidget(names, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._not_done_line)
        self.body.addLayout(named)
        parts = (self._facts, self._together, rule(), label(tr("History"), "heading"), self.history, self._earlier)
        for part in parts:
            self.body.addWidget(part)
        self._earlier.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self._quiet)
        self.body.addLayout(self._doings)

    def _build_facts(self) -> None:
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._together = QWidget()
        self._together_lines = QVBoxLayout(self._together)
        self._together_lines.setContentsMargins(0, 0, 0, 0)
        self._together_lines.setSpacing(0)
        set_role(self._together, "doses")

    def _build_doings(self) -> None:
        self.edit = button(tr("Edit"), lambda: self.edit_asked.emit(self.uuid))
        self.told = button(
            tr("Team told"), lambda: self.told_asked.emit(self.uuid), name=tr("The team was told of this, just now")
        )
        self.remove = button(tr("Remove"), lambda: self.remove_asked.emit(self.uuid), "quiet")
        self.put_back = button(tr("Put back"), lambda: self.put_back_asked.emit(self.uuid))
        self._doings = FlowLayout(gap=8)
        for part in (self.edit, self.told, self.put_back, self.remove):
            self._doings.addWidget(part)

    def _connect(self) -> None:
        self.history.earlier_chosen.connect(lambda value: self.earlier_asked.emit(self.uuid, value))
        self._quiet.urgent_asked.connect(self.urgent_asked)

    @property
    def uuid(self) -> str:
        """The record that is shown; empty when none is."""
        return self._record.uuid if self._record else ""

    def show_record(
        self, record: DiaryRecord, steps: tuple[Step, ...], wording: Wording, *, has_draft: bool = False
    ) -> None:
        """Show all of a record as it stands now, and whether a change of it was begun and not done."""
        if record.uuid != self.uuid:
            self._offers_earlier = False
        self._record, self._steps, self._wording = record, steps, wording
        value = record.value
        self._when.setText(wording.heading(record))
        telling = wording.telling(value)
        self._whose.setText(telling.whose(record))
        self._number.setText(telling.heading(value))
        self._mark.setVisible(isinstance(value, PainEntry) and value.score is not None)
        if isinstance(value, PainEntry):
            self._mark.show_entry(value)
        for part in (self._facts, self.history):
            set_role(part, "doses" if isinstance(value, Dose) else "")
        set_role(self._whose, "dose" if isinstance(value, Dose) else "soft")
        self._show_facts(wording.facts(record))
        self._show_closed_note(record, wording)
        self._show_history()
        self._show_doings(record, telling)
        self._not_done_line.setVisible(has_draft and not record.is_removed)
        self.setAccessibleName(tr("{moment}: {what}", moment=self._when.text(), what=self._number.text()))

    def show_together(self, told: Sequence[tuple[str, str]]) -> None:
        """Doses that were given together with this one: uuid and words of each."""
        while (item := self._together_lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if told:
            self._together_lines.addWidget(label(tr("Given together with it:"), "soft"))
        for uuid, text in told:
            self._together_lines.addWidget(button(text, partial(self.other_asked.emit, uuid), "quiet"))
        self._together.setVisible(bool(told))

    def _show_facts(self, facts: list[Fact]) -> None:
        for part in self._told:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._told = []
        for name, text in facts:
            self._add_fact(name, LongText(name, text))

    def _show_closed_note(self, record: DiaryRecord, wording: Wording) -> None:
        sentence = wording.closed_note(record)
        if sentence and isinstance(record.value, PainEntry):
            name = wording.note_name(record)
            self._add_fact(name, ClosedText(sentence, name, record.value.caregiver_words.strip()))

    def _add_fact(self, name: str, told: QWidget) -> None:
        heading, line = label(name, "soft"), len(self._told)
        self._grid.addWidget(heading, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(told, line, 1)
        self._told += [heading, told]

    def _show_history(self) -> None:
        record, wording = self._record, self._wording
        if record is None or wording is None:
            return
        can_go_back = not record.is_removed and has_earlier(self._steps, record)
        offers = self._offers_earlier and can_go_back
        self.history.show_steps(self._steps, record, wording, offers_earlier=offers)
        self._earlier.setVisible(can_go_back and not offers)

    def _show_doings(self, record: DiaryRecord, telling: Telling) -> None:
        value, is_removed = record.value, record.is_removed
        can_tell = getattr(value, "team_told_at", self) is None
        self.edit.setVisible(not is_removed)
        self.edit.setText(tr("Correct") if isinstance(value, Dose) else tr("Edit"))
        self.told.setVisible(can_tell and not is_removed)
        self.remove.setVisible(not is_removed)
        self.put_back.setVisible(is_removed)
        self._quiet.setVisible(telling.has_urgent_line)
        tokens = self._theme.tokens
        give_icon(self._theme, self.edit, "pen")
        give_icon(self._theme, self.close_button, "close", tokens.accent_strong)

    def _offer_earlier(self) -> None:
        self._offers_earlier = True
        self._show_history()
        self.history.setFocus()
