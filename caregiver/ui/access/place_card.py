"""Where the diary lies and how its backups are found, for somebody who helps before a closed diary."""

from PySide6.QtCore import Qt

from caregiver.drawing.words import tr
from caregiver.services.diary_place import DiaryPlace
from caregiver.ui.access.place_words import Present
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class PlaceCard(Card):
    """The folder, to be read and copied, and what to look for where backups were put."""

    def __init__(self) -> None:
        super().__init__("bar", margins=(24, 16, 24, 16))
        self._build()

    def _build(self) -> None:
        self.folder = label("", "strong")
        self.folder.setTextInteractionFlags(SELECTABLE)
        self.changed = label("", "soft")
        look = tr("Look on your stick, in the folder you chose. Their names begin with “Diary backup”.")
        then = tr("Put the stick in, then press “Open a backup …”.")
        self.backups = label(" ".join((look, then)), "soft")
        self.body.setSpacing(4)
        self.body.addWidget(label(tr("The diary is in this folder:")))
        for part in (self.folder, self.changed, self.backups):
            self.body.addWidget(part)
        self.hide()

    def show_place(self, place: DiaryPlace, present: Present) -> None:
        """Say how it is now."""
        self.folder.setText(str(place.folder))
        self.folder.setAccessibleName(tr("Folder of the diary: {folder}", folder=place.folder))
        if place.changed_at is None:
            self.changed.setText(tr("The diary file is not in it."))
        else:
            self.changed.setText(
                tr("The diary file was last changed {moment}.", moment=present.moment(place.changed_at))
            )
