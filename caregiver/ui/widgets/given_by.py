"""Who gave it: the caregivers, the person, a nurse or somebody else by name (care-rules 14)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.dose import GIVEN_BY_NURSE, GIVEN_BY_OTHER, GIVEN_BY_SELF
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.segments import Segments

QUESTION_PX = 112
TARGET_PX = 44
NAME_PX = 220
WIDE_PX = 10_000
"""No window is as wide: then only the size of the text decides."""
LONGEST_NAME = 80
_SOMEONE = "someone"
_STARTS = {"nurse": GIVEN_BY_NURSE, "other": GIVEN_BY_OTHER}


class GivenBy(QWidget):
    """Chips of who gave a dose, one of them chosen or none.

    Signals:
        chosen: The user said who; carries the code as `Dose.given_by` keeps it.
    """

    chosen = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._choices: list[Choice] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._question = label(tr("Who gave it?"), "soft", wraps=False)
        self.setAccessibleName(self._question.text())
        self._chips = self._made_chips()
        self.kind = Segments([("nurse", tr("a nurse")), ("other", tr("someone else"))], name=self._question.text())
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("name"))
        self.name.setAccessibleName(tr("Who gave it: name"))
        self._else = QWidget()
        flow = FlowLayout(self._else)
        flow.addWidget(self.kind)
        flow.addWidget(self.name)
        self._else.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._else)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self._question, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._column, 1)
        self._dress()

    def _connect(self) -> None:
        self.kind.changed.connect(lambda _code: self._tell())
        self.name.textEdited.connect(lambda _text: self._tell())
        self._context.theme.changed.connect(self._dress)

    def ask(self, question: str) -> None:
        """Ask in these words."""
        self._question.setText(question)
        self.setAccessibleName(question)

    # -- values in and out --------------------------------------------------------------------------------------

    def code(self) -> str:
        """Who gave it, as `Dose.given_by`; empty while nobody said."""
        chosen = self._chips.chosen()
        if chosen != (_SOMEONE,):
            return chosen[0] if chosen else ""
        return _STARTS[self.kind.value() or "other"] + " ".join(self.name.text().split())

    def choose(self, code: str) -> None:
        """Show who gave it, without a signal; nobody for "" and for somebody who is not in the diary."""
        self.show_caregivers()
        kind = next((kind for kind, start in _STARTS.items() if code.startswith(start)), "")
        if kind:
            self.kind.set_value(kind)
            self.name.setText(code.removeprefix(_STARTS[kind]))
        known = {choice.code for choice in self._choices}
        self._chips.choose([_SOMEONE] if kind else [code] if code in known else [])
        self._else.setVisible(bool(kind))

    def choose_usual(self) -> None:
        """Who writes now; nobody when two wrote in the last 24 hours (care-rules 14)."""
        services = self._context.services
        self.choose("" if len(services.doses.writers_of_last_day()) > 1 else services.people.writer())

    def show_caregivers(self) -> None:
        """Read again who writes in the diary; what was chosen stays."""
        if self._choices_now() != self._choices:
            chosen, old = self._chips.chosen(), self._chips
            self._chips = self._made_chips()
            self._chips.choose([code for code in chosen if code in {choice.code for choice in self._choices}])
            self._column.replaceWidget(old, self._chips)
            old.deleteLater()

    # -- parts --------------------------------------------------------------------------------------------------

    def _choices_now(self) -> list[Choice]:
        caregivers = self._context.services.people.caregivers()
        codes = [(record.uuid, record.value.name) for record in caregivers]
        himself = self._context.medicine_words.given_by(GIVEN_BY_SELF, lambda _uuid: "")
        codes += [(GIVEN_BY_SELF, start_upper(himself)), (_SOMEONE, tr("Someone else …"))]
        return [Choice(code, word, is_about_dose=True) for code, word in codes]

    def _made_chips(self) -> Chips:
        self._choices = self._choices_now()
        made = Chips(self._context.theme, self._choices, name=self._question.text(), is_single=True)
        made.changed.connect(self._on_chosen)
        return made

    def _on_chosen(self, codes: tuple[str, ...]) -> None:
        is_someone = codes == (_SOMEONE,)
        self._else.setVisible(is_someone)
        if is_someone:
            self.name.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.code())

    def _dress(self) -> None:
        theme = self._context.theme
        is_large = theme.is_narrow(WIDE_PX)
        direction = QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self._question.setMinimumHeight(0 if is_large else TARGET_PX)
        self._question.setMinimumWidth(0 if is_large else theme.px(QUESTION_PX))
        self.name.setMinimumWidth(theme.px(NAME_PX))
