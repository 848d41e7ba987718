"""What kind of treatment it is: chosen from groups, or found by typing; afterwards one line that says it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.treatment_codes import FAMILY_WORDS, TREATMENT_KINDS, Family, kind_word
from caregiver.domain.treatment_search import kinds_found
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, translate, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button, label

_LONGEST = 60


class KindChoice(QWidget):
    """Signals:
    chosen: The user chose; carries the code.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._code = ""
        self.buttons: dict[str, QPushButton] = {}
        self._families: dict[Family, QWidget] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setMaxLength(_LONGEST)
        self.search.setPlaceholderText(tr("Type a word, such as scan"))
        self.search.setAccessibleName(tr("What kind of treatment: find by a word"))
        self.problem = Problem(self.search)
        self.nothing = label(tr("No kind has this word. “Something else” takes any name."), "soft")
        self.groups = FormRows(self._theme)
        for family in Family:
            self.groups.add(translate(FAMILY_WORDS[family]), self._group(family))
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        for part in (self.search, self.problem, self.nothing, self.groups):
            asking.addWidget(part)
        self._said = FlowingLabel("heading")
        self.again = button(tr("Another kind"), self.ask, "quiet")
        self._answer = QWidget()
        answer = QHBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self._said)
        answer.addWidget(self.again)
        answer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        column.addWidget(self._answer)

    def _group(self, family: Family) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        for kind in TREATMENT_KINDS:
            if kind.family is family:
                made = button(start_upper(translate(kind.word)), partial(self._choose, kind.code), "chip")
                made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                made.setAccessibleDescription(translate(FAMILY_WORDS[family]))
                self.buttons[kind.code] = made
                flow.addWidget(made)
        self._families[family] = holder
        return holder

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)

    def code(self) -> str:
        """The code that was chosen, or ""."""
        return self._code

    def show_code(self, code: str) -> None:
        """Show what was chosen, or ask, without a signal."""
        self._code = code
        self.search.clear()
        self._find("")
        self.problem.clear()
        self._asking.setVisible(not code)
        self._answer.setVisible(bool(code))
        self._said.setText(start_upper(words(kind_word(code))) if code else "")
        self._said.updateGeometry()

    def ask(self) -> None:
        """Let another kind be chosen; until then what was chosen holds."""
        self._asking.show()
        self._answer.hide()
        self.search.setFocus()

    def set_narrow(self, is_narrow: bool) -> None:
        """Names of the groups above them, or beside."""
        self.groups.set_narrow(is_narrow)

    def _find(self, typed: str) -> None:
        found = {kind.code for kind in kinds_found(typed, translate)}
        for code, made in self.buttons.items():
            made.setVisible(code in found)
        families = {kind.family for kind in TREATMENT_KINDS if kind.code in found}
        for family, holder in self._families.items():
            self.groups.set_row_visible(holder, family in families)
        self.nothing.setVisible(not found)
        self.problem.clear()

    def _take_first(self) -> None:
        found = kinds_found(self.search.text(), translate)
        if self.search.text().strip() and found:
            self._choose(found[0].code)

    def _choose(self, code: str) -> None:
        self.show_code(code)
        self.chosen.emit(code)
