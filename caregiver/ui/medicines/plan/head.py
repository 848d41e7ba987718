"""The head of the plan editor: where one is, what is edited, how it stands, and what else is known of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.crumbs import Crumbs
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from caregiver.ui.medicines.plan.plan_notes import until_now_words
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.undo_bar import announce


class PlanHead(QWidget):
    """Over the form.

    Signals:
        offer_taken: Bring back what "Undo changes" took away.
        box_asked: Show what is on the box, to change it.
        later_asked: Show the plan that was saved for a later day.
    """

    offer_taken = Signal()
    box_asked = Signal()
    later_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self.crumbs = Crumbs(self._context, leads_to_medicine=True)
        self.title = FlowingLabel("title")
        self._status = FlowingLabel("soft")
        self.offer = button("", self.offer_taken.emit, "quiet")
        self.box = button(tr("Change what is on the box"), self.box_asked.emit)
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        for part in (self.title, self._status, self.offer, self.box):
            flow.addWidget(part)
        for made in (self.offer, self.box):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.agreed = Card("kind", margins=(20, 8, 20, 8))
        set_property(self.agreed, "chosen", True)
        self._agreed = label("", "question")
        self.agreed.body.addWidget(self._agreed)
        self.until_now = Card(margins=(20, 8, 20, 8))
        self._until_now = label("", "dose")
        self.until_now.body.addWidget(self._until_now)
        self.later = Card("note", margins=(20, 4, 8, 4))
        self._later = label("", "dose")
        self._look = button(tr("Change that one"), self.later_asked.emit, "quiet")
        self.later.body.addWidget(row(self._later, self._look))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.crumbs)
        column.addWidget(line)
        column.addWidget(self.agreed)
        column.addWidget(self.until_now)
        column.addWidget(self.later)
        self.show_status("")

    def show_medicine(self, edited: EditedPlan, *, is_box_open: bool) -> None:
        """Say what is edited."""
        on_list = edited.on_list
        self._show_agreed(edited)
        self.box.setVisible(not is_box_open)
        self.until_now.setVisible(on_list is not None and edited.is_new_strength)
        later = None if on_list is None else on_list.next_version
        self.later.setVisible(later is not None)
        self.crumbs.medicine.setVisible(on_list is not None)
        if on_list is None:
            self.title.setText(tr("Add a medicine"))
            return
        name = self._context.medicine_words.short_name(on_list.medicine)
        self.crumbs.show_medicine(on_list.uuid, name)
        source_new = tr("New strength of {name}. How much did they tell you?", name=name)
        self.title.setText(source_new if edited.is_new_strength else tr("The plan for {name}, as told", name=name))
        if edited.version is not None:
            self._until_now.setText(until_now_words(self._context, on_list, edited.version.value))
        if later is not None:
            local = later.value.at.astimezone(self._context.services.clock.zone())
            moment = self._context.calendar.moment(local, self._context.local_now())
            said = tr("A plan from {moment} is saved. If you save here, it is taken out.", moment=moment)
            self._later.setText(said)

    def _show_agreed(self, edited: EditedPlan) -> None:
        """What was told, in its own words: nothing of it is put into the fields (care-rules 5)."""
        agreed = edited.agreement
        self.agreed.setVisible(agreed is not None)
        if agreed is not None:
            from caregiver.domain.agreement_words import told_text

            day = self._context.services.agreements.told_on(agreed)
            self._agreed.setText(told_text(agreed.value, day, self._context.calendar))

    def show_status(self, status: str, offer: str = "") -> None:
        """Say how it stands, and offer something beside it."""
        self._status.setText(status)
        self._status.setVisible(bool(status))
        if self.offer.hasFocus() and not offer:
            self.crumbs.list.setFocus()
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))

    def say_status(self, status: str, offer: str = "") -> None:
        """The same, and let a screen reader say it."""
        self.show_status(status, offer)
        announce(self, status)

    def status(self) -> str:
        """What it says of how it stands."""
        return self._status.text()
