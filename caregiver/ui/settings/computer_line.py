"""The key that this computer keeps: whether it gave it back, trying it, renewing it, letting it keep none."""

from caregiver.drawing.words import tr
from caregiver.services.computer_key import ComputerKey
from caregiver.services.ways_in import WayIn
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.backup_words import made_words
from caregiver.ui.settings.way_line import Removal, WayLine


class ComputerLine(WayLine):
    """The computer may ask for a password."""

    def __init__(self, context: PageContext, computer_key: ComputerKey) -> None:
        super().__init__(context)
        self._computer_key = computer_key
        self._build()

    def _build(self) -> None:
        self.change = self.add_way(tr("Change"), lambda: self.toggle(self.panel), tr("Change the key of this computer"))
        self.keep = self.add_way_beneath(tr("Let this computer open it"), self._renew)
        self.panel = Removal(
            tr("If it keeps none, you type a key each time. It may be the one on paper or the secret sentence."),
            tr("Type it each time"),
            self._remove,
        )
        self.renew = self.panel.add_way(tr("Renew"), self._renew)
        self.test = self.panel.add_way(tr("Try it"), self._test)
        self.add_panel(self.panel)

    def show_way(self, way: WayIn | None) -> None:
        """Show whether the computer keeps a key, and when it was read back."""
        self.change.setVisible(way is not None)
        self.keep.setVisible(way is None)
        if way is None:
            self.name.setText(tr("This computer keeps no key"))
            self.hint.setText(tr("You type the paper key or the secret sentence each time."))
            return
        self.name.setText(tr("This computer gives the diary its key"))
        at = way.tested_at or way.made_at
        self.hint.setText(tr("Read back: {time}", time=made_words(at, self._context, is_short=True)))

    def _test(self) -> None:
        said = tr("This computer gave the key. It opened the diary.")
        self.run(self._computer_key.test, said, meanwhile=self._meanwhile(), asks_outside=True)

    def _renew(self) -> None:
        said = tr("This computer keeps a new key. It was read back.")
        self.run(self._computer_key.renew, said, meanwhile=self._meanwhile(), asks_outside=True)

    def _remove(self) -> None:
        said = tr("This computer keeps no key now.")
        self.run(self._computer_key.remove, said, meanwhile=self._meanwhile(), asks_outside=True)

    @staticmethod
    def _meanwhile() -> str:
        return tr("This computer is being asked. It may want your password.")
