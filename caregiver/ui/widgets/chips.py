"""Chips: words to choose by a press, several at a time or one, the usual ones first, the rest behind "more"."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.offered_words import OfferedWords
from caregiver.domain.vocabulary import own, own_words
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Chip, Choice, OwnChip
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.own_words_field import OwnWordsField
from caregiver.ui.widgets.type_ahead import TypeAhead

GAP = 6


class Chips(QWidget):
    """A group of chips. The first letters of a word bring the keyboard to it, also behind "more".

    Signals:
        changed: The user chose or let go; carries the chosen codes in the order they were chosen in.
        unfolded: The user asked for more words.
        forget_asked: The user wants own words offered no more; carries their code.
    """

    changed = Signal(object)
    unfolded = Signal()
    forget_asked = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, name: str, is_single: bool = False, takes_own: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        self._is_single = is_single
        self._takes_own = takes_own
        self._name = name
        self._chips: dict[str, Chip] = {}
        self._chosen: list[str] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        line = QWidget()
        self._flow = FlowLayout(line, gap=GAP)
        self._more = self._last_chip(tr("more"), tr("{name}: more words", name=self._name))
        self._own = self._last_chip(tr("own words …"), tr("{name}: own words", name=self._name))
        self._own_field = OwnWordsField(name=self._name)
        self._letters = TypeAhead(self, lambda: list(self._chips.values()))
        for choice in self._choices:
            self._add(choice)
        self._put_end()
        self.problem = Problem(self._own_field.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.problem)
        self._fold()

    def _connect(self) -> None:
        self._more.clicked.connect(self._show_all)
        self._own.clicked.connect(self._ask_own)
        self._own_field.typed.connect(self._take_typed)
        self._own_field.given_up.connect(self._close_own)
        self._letters.found.connect(self._reach)
        for last in (self._more, self._own):
            self._letters.watch(last)

    @staticmethod
    def _last_chip(word: str, name: str) -> QPushButton:
        made = button(word, lambda: None, "more", name=name)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _add(self, choice: Choice) -> Chip:
        chip = Chip(self._theme, choice) if own_words(choice.code) is None else self._own_chip(choice)
        chip.setAccessibleDescription(self._name)
        chip.clicked.connect(lambda: self._press(chip.code))
        self._letters.watch(chip)
        before = next(reversed(self._chips.values()), None)
        self._chips[chip.code] = chip
        self._put_last(chip, before)
        self._put_end()
        return chip

    def _own_chip(self, choice: Choice) -> OwnChip:
        chip = OwnChip(self._theme, choice)
        chip.forget_asked.connect(lambda: self.forget_asked.emit(chip.code))
        return chip

    def _put_last(self, part: QWidget, before: QWidget | None) -> None:
        """For the eyes, for the tabulator key, and for a screen reader, which reads in the order of children."""
        self._flow.removeWidget(part)
        self._flow.addWidget(part)
        part.raise_()
        if before is not None:
            self.setTabOrder(before, part)

    def _put_end(self) -> None:
        for last in (self._more, self._own, self._own_field):
            self._put_last(last, None)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first chosen word, or on the first."""
        in_sight = [chip for chip in self._chips.values() if not chip.isHidden()]
        chosen = [chip for chip in in_sight if chip.isChecked()]
        first = next(iter(chosen or in_sight), self._more)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, chip: Chip) -> None:
        chip.show()
        self._show_last_chips()
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _fold(self) -> None:
        for chip in self._chips.values():
            chip.setVisible(chip.is_usual or chip.isChecked())
        self._show_last_chips()

    def _show_last_chips(self, is_typing: bool = False) -> None:
        is_folded = any(chip.isHidden() for chip in self._chips.values())
        self._more.setVisible(is_folded)
        self._own.setVisible(self._takes_own and not is_folded and not is_typing)
        self._own_field.setVisible(is_typing)

    def _show_all(self) -> None:
        hidden = [chip for chip in self._chips.values() if chip.isHidden()]
        for chip in hidden:
            chip.show()
        self._show_last_chips()
        (hidden[0] if hidden else self._own).setFocus()
        self.unfolded.emit()

    def _press(self, code: str) -> None:
        if self._is_single:
            self._chosen = [code]
        elif code in self._chosen:
            self._chosen.remove(code)
        else:
            self._chosen.append(code)
        self._show_chosen()
        self.changed.emit(self.chosen())

    def _show_chosen(self) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code in self._chosen)

    # -- own words ----------------------------------------------------------------------------------------------

    def name_own(self, word: str, hint: str) -> None:
        """Say what own words are here: on the last chip, and in the field it opens."""
        self._own.setText(word)
        self._own_field.line.setPlaceholderText(hint)

    def _ask_own(self) -> None:
        self._show_last_chips(is_typing=True)
        self._own_field.line.setFocus()

    def _take_typed(self) -> None:
        with suppress(BadInput):
            self.take_own()

    def take_own(self) -> None:
        """Turn own words that stand in the field into a chip; nothing happens when none do.

        Raises:
            BadInput: They cannot be kept; names "own". They stay in the field, and the sentence stands below.
        """
        typed = self._own_field.line.text()
        if typed.strip():
            try:
                self.add_own(typed)
            except BadInput as bad:
                self.problem.say(words(bad.sentence), takes_keyboard=False)
                raise
        self._close_own()

    def add_own(self, typed: str) -> None:
        """Choose own words; a word that already has a chip is that chip.

        Raises:
            BadInput: They cannot be kept; names "own".
        """
        code = own(typed)
        word = own_words(code) or ""
        same = [known for known, chip in self._chips.items() if chip.accessibleName().casefold() == word.casefold()]
        code = same[0] if same else code
        self._chip_of(code).show()
        if code not in self._chosen:
            self._press(code)

    def _close_own(self) -> None:
        had_keyboard = self._own_field.line.hasFocus()
        self._own_field.line.clear()
        self.problem.clear()
        self._show_last_chips()
        if had_keyboard:
            self._own.setFocus()

    def _chip_of(self, code: str) -> Chip:
        if code not in self._chips:
            word = own_words(code)
            self._add(Choice(code, code.replace("_", " ") if word is None else word, is_usual=False))
        return self._chips[code]

    # -- what is offered ----------------------------------------------------------------------------------------

    def offer(self, offered: OfferedWords) -> None:
        """Stand in this order from now on, and offer these own words; asked when an editor opens, never while it is."""
        for code in [code for code in self._chips if own_words(code) is not None]:
            if code not in offered.own and code not in self._chosen:
                self._drop(code)
        for code in offered.own:
            self._chip_of(code)
        known = [choice.code for choice in self._choices]
        order = list(dict.fromkeys([*offered.first, *known, *offered.own, *self._chips]))
        self._arrange([code for code in order if code in self._chips])
        for code, chip in self._chips.items():
            chip.is_usual = code in offered.first
            if isinstance(chip, OwnChip):
                chip.set_offered(code in offered.own)
        self._fold()

    def forget(self, code: str) -> None:
        """Offer own words no more; where they are chosen, they stay so."""
        chip = self._chips[code]
        if code in self._chosen and isinstance(chip, OwnChip):
            chip.is_usual = False
            chip.set_offered(False)
            return
        had_keyboard = chip.hasFocus()
        self._drop(code)
        self._show_last_chips()
        if had_keyboard:
            self.take_keyboard()

    def _drop(self, code: str) -> None:
        chip = self._chips.pop(code)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _arrange(self, order: Sequence[str]) -> None:
        if list(order) == list(self._chips):
            return
        self._chips = {code: self._chips[code] for code in order}
        before: QWidget | None = None
        for chip in self._chips.values():
            self._put_last(chip, before)
            before = chip
        self._put_end()

    # -- values in and out --------------------------------------------------------------------------------------

    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen chips, in the order they were chosen in."""
        return tuple(self._chosen)

    def choose(self, codes: Iterable[str]) -> None:
        """Show these codes as chosen, without a signal; own words and unknown codes get a chip of their own."""
        self._chosen = list(codes)
        for code in self._chosen:
            self._chip_of(code)
        self._own_field.line.clear()
        self.problem.clear()
        self._show_chosen()
        self._fold()

    def reword(self, words_of: Mapping[str, str]) -> None:
        """Show other words for some codes, as when another name is written."""
        for code, word in words_of.items():
            self._chips[code].reword(word)

    def chip(self, code: str) -> Chip:
        """The chip of a code; raises KeyError when there is none."""
        return self._chips[code]
