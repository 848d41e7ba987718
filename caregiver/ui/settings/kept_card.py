"""A card of fields about the person; each is kept when it is left, and says so once it is on the disk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Person
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.undo_bar import announce


@dataclass(frozen=True)
class KeptField:
    """One thing that is known of the person.

    Attributes:
        widget: Where it is typed or chosen.
        read: What stands there, by the name of the person's attributes; may raise BadInput.
        show: Puts what is known into the widget.
        problem: Where to say that it cannot be kept.
    """

    widget: QWidget
    read: Callable[[], Mapping[str, Any]]
    show: Callable[[Person], None]
    problem: QLabel

    def holds(self, part: QWidget | None) -> bool:
        """Whether the keyboard is in this field when it is in `part`."""
        return part is not None and (part is self.widget or self.widget.isAncestorOf(part))


class KeptCard(Card):
    """A heading, the word "Saved", and the fields."""

    def __init__(self, context: PageContext, heading: str) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self._heading = heading
        self._fields: list[KeptField] = []
        self._known = Person(called="")
        self._build_head()
        self._watch_focus()

    def _watch_focus(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _build_head(self) -> None:
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(self._heading, "heading"), 1)
        head.addWidget(self.saved)
        self.body.setSpacing(14)
        self.body.addLayout(head)

    def add_field(
        self,
        widget: QWidget,
        read: Callable[[], Mapping[str, Any]],
        show: Callable[[Person], None],
        problem: QLabel | None = None,
    ) -> KeptField:
        """Put a field at the end of the card."""
        self.body.addWidget(widget)
        said = problem
        if said is None:
            said = Problem()
            self.body.addWidget(said)
        field = KeptField(widget, read, show, said)
        self._fields.append(field)
        return field

    def show_person(self, person: Person) -> None:
        """Show what is known; a field in which somebody is typing stays as it is. Nobody types in a box to tick."""
        self._known = person
        focus = QApplication.focusWidget()
        for field in self._fields:
            is_typed = field.holds(focus) and not isinstance(field.widget, QAbstractButton)
            if not is_typed and not field.problem.text():
                field.show(person)

    def keep(self, field: KeptField) -> None:
        """Save one field; what cannot be kept stays there, with a sentence beside it."""
        try:
            typed = field.read()
            done = None
            if replace(self._known, **typed) != self._known:
                wanted = replace(self._context.person, **typed)
                done = self._context.act(self._context.services.people.save_person, wanted)
        except BadInput as bad:
            self._say_problem(field, words(bad.sentence))
            return
        self._say_problem(field, "")
        if done is not None and done.areas:
            self._say_saved()

    def keep_all(self) -> None:
        """The page is left: save whatever was typed."""
        for field in self._fields:
            self.keep(field)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _say_saved(self) -> None:
        self.saved.setText(tr("Saved"))
        announce(self, tr("Saved"))

    def _say_problem(self, field: KeptField, sentence: str) -> None:
        field.problem.setText(sentence)
        field.problem.setVisible(bool(sentence))
        field.widget.setAccessibleDescription(sentence)
        if sentence:
            self.forget_saved()
            announce(self, sentence)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        for field in self._fields:
            if field.holds(old) and not field.holds(now):
                self.keep(field)
