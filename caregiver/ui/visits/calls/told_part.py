"""What they said in a call, what changes by it, what is read back to them, and a card for each thing agreed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.after.agreed_cards import AgreedCards
from caregiver.ui.visits.agreed_part import AgreedPart, draft_key
from caregiver.ui.visits.calls.read_back import ReadBack
from caregiver.ui.visits.kept_note import KeptNote, large
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import label


class ToldPart(QWidget):
    """Args:
        write: Writes the call down as it stands; whether it is on the disk.
        agree: Writes down what was agreed with no question.

    Signals:
        said: Something was done or taken back; carries the sentence.
    """

    said = Signal(str)

    def __init__(
        self, context: PageContext, write: Callable[[], bool], agree: Callable[[AgreedKind, str], bool]
    ) -> None:
        super().__init__()
        self._context = context
        self._build(write, agree)
        self._connect()

    def _build(self, write: Callable[[], bool], agree: Callable[[AgreedKind, str], bool]) -> None:
        context = self._context
        self.told_to = KeptNote(context.theme, lambda _text: write(), name=tr("What they said"))
        self.agreed = AgreedPart(context, agree, self.told_to.text)
        self.rows = FormRows(context.theme)
        self.rows.add(tr("What they said"), large(self.told_to))
        self._beside = self.rows.add("", self.agreed)
        self.read_back = ReadBack(context)
        self._heading = label(tr("What was agreed"), "heading")
        self.cards = AgreedCards(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.rows, self.read_back, self._heading, self.cards):
            column.addWidget(part)

    def _connect(self) -> None:
        self.agreed.said.connect(self.said)
        self.cards.said.connect(self.said)

    def set_narrow(self, is_narrow: bool) -> None:
        """The name of the field beside or above it."""
        self.rows.set_narrow(is_narrow)
        self._beside.setVisible(not is_narrow)

    def show_agreed(self, key: str, agreed: Sequence[AgreementRecord]) -> None:
        """Show what was agreed in the call; each thing stands once, in its card.

        Args:
            key: What drafts go by while this call is in sight.
        """
        self.agreed.show_agreed(draft_key(key, ""), ())
        self.read_back.show_agreed(agreed)
        self._heading.setVisible(bool(agreed))
        self.cards.show_agreed(agreed)

    def keep(self) -> None:
        """What was typed is kept."""
        self.agreed.keep()
        self.cards.keep()
