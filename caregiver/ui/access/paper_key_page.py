"""The paper key, from inside the open diary: the one that waits to be typed back, or a new one for a lost paper."""

from PySide6.QtWidgets import QVBoxLayout

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.paper_key import PaperKey
from caregiver.ui.access.key_part import KeyPart
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class PaperKeyPage(Page):
    """Shows the waiting key, or since when there is one."""

    areas = frozenset({Area.PAPER_KEY, Area.PREFERENCES})

    def __init__(self, context: PageContext, paper_key: PaperKey) -> None:
        super().__init__(context.theme, context.bus, tr("The paper key"))
        self._context = context
        self._paper_key = paper_key
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.back = button(tr("Back"), context.navigator.back)
        self.body.addWidget(row(self.back, None))
        self.part = KeyPart(context.theme, context.printing, lambda: (context.local_now().date(), context.calendar))
        self.held = Card(margins=(24, 16, 24, 16))
        self._since = label("", "strong")
        self.former = label(tr("Keep the old paper for older backups, or make a new backup now."))
        self.former.hide()
        self.new = button(tr("Make a new paper key"), self._make_new)
        lines: QVBoxLayout = self.held.body
        lines.addWidget(label(tr("The paper key"), "title"))
        lines.addWidget(self._since)
        lines.addWidget(self.former)
        lines.addWidget(label(tr("Paper lost? Make a new one. The old paper works until you have typed the new one.")))
        lines.addWidget(row(self.new, None))
        self.body.addWidget(self.held)
        self.body.addWidget(self.part)
        self.body.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.part.typed_back.connect(self._confirm)
        self.theme.changed.connect(self._dress)

    def refresh(self) -> None:
        """Show the key that waits, if one does."""
        paper_key, context = self._paper_key, self._context
        key = paper_key.pending()
        if key is None and not paper_key.is_confirmed:
            changed = context.act(paper_key.renew)
            context.act.forget_undo()
            key = changed.value if changed else None
        confirmed_at = paper_key.confirmed_at
        if key is not None:
            self.part.show_key(key)
        self.part.setVisible(key is not None)
        self.held.setVisible(key is None and confirmed_at is not None)
        if confirmed_at is not None:
            day = context.calendar.day_with_year(confirmed_at.astimezone(context.services.clock.zone()).date())
            self._since.setText(tr("You typed it back on {day}. It opened this diary then.", day=day))

    def reflow(self, is_narrow: bool) -> None:
        """One column or more."""
        self.part.set_narrow(is_narrow)

    def left(self) -> None:
        """Out of sight: what was said of the former paper goes."""
        super().left()
        self.former.hide()

    def _confirm(self, typed: str) -> None:
        has_former = self._paper_key.is_confirmed
        try:
            changed = self._context.act(self._paper_key.confirm, typed)
        except BadInput as bad:
            self.part.typing.show_problem(bad)
            return
        if changed is not None:
            self.former.setVisible(has_former)
            self.setFocus()  # not on a button: a space may still come from the typing
            announce(self, " ".join(part.text() for part in (self._since, self.former) if not part.isHidden()))

    def _make_new(self) -> None:
        self._context.act(self._paper_key.renew)
        self._context.act.forget_undo()

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
        give_icon(self.theme, self.new, "key")
