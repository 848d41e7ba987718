"""The ways into the diary: the paper key, the key of this computer, the secret sentence."""

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.computer_key import ComputerKey
from caregiver.services.ways_in import SlotKind
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.computer_line import ComputerLine
from caregiver.ui.settings.paper_line import PaperLine
from caregiver.ui.settings.sentence_line import SentenceLine
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, label, rule


class KeysCard(Card):
    """A line each. The last way that a person holds is never taken away."""

    def __init__(self, context: PageContext, computer_key: ComputerKey) -> None:
        super().__init__(margins=(24, 12, 24, 12))
        self._context = context
        self._computer_key = computer_key
        self._build()

    def _build(self) -> None:
        self.paper = PaperLine(self._context)
        self.computer = ComputerLine(self._context, self._computer_key)
        self.sentence = SentenceLine(self._context)
        self.problem = Problem()
        parts = (
            label(tr("Paper key"), "heading"), self.problem, self.paper, rule(), self.computer, rule(), self.sentence,
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_ways(self) -> None:
        """Show which ways there are, and when each was last seen to work."""
        ways_in = self._context.services.ways_in
        try:
            found = {way.kind: way for way in ways_in.list()}
        except CaregiverError as error:
            self.problem.say(words(error.sentence))
            return
        self.problem.clear()
        paper = found.get(SlotKind.RECOVERY)
        self.paper.show_way(paper)
        self.computer.show_way(found.get(SlotKind.KEYRING))
        self.sentence.show_ways(found.get(SlotKind.PASSPHRASE), paper)

    def forget_said(self) -> None:
        """The page was left: what was opened closes, what was typed is forgotten."""
        for line in (self.paper, self.computer, self.sentence):
            line.forget_said()
