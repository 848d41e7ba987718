"""Numbers to call, from inside the open diary; also what the sheet says in the family's own words."""

from dataclasses import replace

from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.summary.sheets import urgent_paper
from caregiver.ui.access.fever_field import FeverField
from caregiver.ui.access.numbers_part import NumbersPart
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.core.printing import usual_paper
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.print_result import PrintResult


class NumbersPage(Page):
    """Every answer is saved as it is given."""

    areas = frozenset({Area.CONTACTS, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Numbers to call"))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.back = button(tr("Back"), context.navigator.back)
        self.print = button(tr("Print the urgent sheet"), self._print)
        self.result = PrintResult(context.printing)
        self.body.addWidget(row(self.back, None, self.print))
        self.body.addWidget(self.result)
        self.part = NumbersPart(
            context.theme, lambda number: context.services.people.checked(number, context.local_now().date())
        )
        self.body.addWidget(self.part)
        self.body.addWidget(self._own_words())
        self.body.addStretch(1)
        self._dress()

    def _own_words(self) -> Card:
        card = Card(margins=(20, 12, 20, 16))
        name = tr("What to say on the phone")
        self.say = NoteField(self._context.theme, name=name)
        self.fever = FeverField(self._context.theme)
        card.body.addWidget(label(name, "strong"))
        said = tr("Empty: the sheet puts it together from what is known. Allergies always stand beneath.")
        card.body.addWidget(label(said, "small"))
        card.body.addWidget(self.say)
        card.body.addWidget(self.fever)
        return card

    def _connect(self) -> None:
        self.part.changed.connect(self._save)
        self.fever.changed.connect(self._save)
        self.theme.changed.connect(self._dress)

    def refresh(self) -> None:
        """Show what is written down."""
        contacts = self._context.services.people.contacts()
        self.part.set_contacts(contacts, self._context.local_now().date(), self._context.calendar)
        if not self.say.hasFocus():
            self.say.set_text(contacts.say)
        self.fever.set_figure(contacts.fever_figure)

    def reflow(self, is_narrow: bool) -> None:
        """One column or two."""
        self.part.set_narrow(is_narrow)

    def keep(self) -> None:
        """What was typed last is saved too."""
        self._save()

    def _typed(self) -> UrgentContacts:
        typed = self.part.contacts()
        return replace(typed, say=self.say.text(), fever_figure=self.fever.figure_or(typed.fever_figure))

    def _save(self) -> None:
        typed = self._typed()
        if typed != self._context.services.people.contacts():
            self._context.act(self._context.services.people.save_contacts, typed)

    def _print(self) -> None:
        self._save()
        document = urgent_paper(self._context.services, usual_paper(), self._context.calendar)
        self.result.of(lambda: self._context.printing.send(document))

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
        give_icon(self.theme, self.print, "print")
