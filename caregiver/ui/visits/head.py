"""The head of the page of visits: which visit, with whom, where, how far off; and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.visit import VisitKind
from caregiver.drawing.words import tr, translate
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.visits.stage import STAGES, Stage, stage_words
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.segments import Segments


class VisitHead(QWidget):
    """Title, one softer line, and buttons at the right; beneath, where there is no room beside.

    Signals:
        plan_asked: A new visit.
        change_asked: Change this one.
        all_asked: The list of all visits.
        back_asked: Back from the list.
        call_asked: A phone call with the team is to be written down.
        stage_chosen: Another part of the visit; carries the `Stage`.
    """

    plan_asked = Signal()
    change_asked = Signal()
    all_asked = Signal()
    back_asked = Signal()
    call_asked = Signal()
    stage_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = label("", "title")
        self.beneath = label("", "soft")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.beneath)
        self.back = button("", self.back_asked.emit, "square", name=tr("Back"))
        self.back.setToolTip(tr("Back"))
        self.all = button(tr("All visits"), self.all_asked.emit, "quiet")
        self.call = button(tr("Phone call"), self.call_asked.emit, "quiet", name=tr("A phone call with the team"))
        self.change = button(tr("Change"), self.change_asked.emit, name=tr("Change this visit"))
        self.plan = button(tr("Plan a visit"), self.plan_asked.emit, "primary")
        words = stage_words(VisitKind.CLINIC)
        self.stages = Segments([(stage, translate(words[stage])) for stage in STAGES], name=tr("The visit"))
        self.stages.hide()
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=12)
        for part in (self.all, self.call, self.change, self.plan, self.stages):
            flow.addWidget(part)
        names = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, names)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(names, 1)
        self._line.addWidget(self._buttons)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.stages.changed.connect(lambda code: self.stage_chosen.emit(Stage(code)))

    def show_stage(self, kind: VisitKind, stage: Stage | None) -> None:
        """Show which part of a visit is in sight; None where there are no parts to choose."""
        self.stages.setVisible(stage is not None)
        self.call.setVisible(stage in {None, Stage.PREPARE})
        if stage is not None:
            words = stage_words(kind)
            self.stages.set_words({part: translate(words[part]) for part in STAGES})
            self.stages.set_value(stage)
        self._lay_out()

    def show_words(self, title: str, beneath: str, *, has_visit: bool, is_list: bool, has_any: bool) -> None:
        """Show what is in sight.

        Args:
            has_visit: Whether it is one visit.
            is_list: Whether it is the list of all.
            has_any: Whether there are visits at all, to come or past.
        """
        self.title.setText(title)
        self.beneath.setText(beneath)
        self.beneath.setVisible(bool(beneath))
        self.back.setVisible(is_list)
        self.all.setVisible(has_any and not is_list)
        self.change.setVisible(has_visit and not is_list)
        self.plan.setVisible(is_list or not has_visit)
        self._lay_out()

    def ask_nothing(self) -> None:
        """After a death: no call is begun from here, and no visit planned."""
        for part in (self.call, self.plan):
            part.hide()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Beside each other while the title fits on one line there."""
        parts = [part for part in (self.all, self.call, self.change, self.plan, self.stages) if not part.isHidden()]
        wide = sum(part.sizeHint().width() + 12 for part in parts)
        metrics = self.title.fontMetrics()
        fits = metrics.horizontalAdvance(self.title.text()) + wide + 68 <= self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(across if fits else down)
        self._buttons.setMinimumWidth(wide - 12 if fits and parts else 0)

    def _dress(self) -> None:
        give_icon(self._theme, self.back, "chevron-left")
        give_icon(self._theme, self.all, "list", self._theme.tokens.accent_strong)
        give_icon(self._theme, self.call, "phone", self._theme.tokens.accent_strong)
        give_icon(self._theme, self.change, "pen")
