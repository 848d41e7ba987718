"""One body: how much is recorded of its days, and the map."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.person import Pronouns
from caregiver.services.trend_places import PlacesMarked
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.body.place_words import PlaceWords
from caregiver.ui.trends.body.shades import marks_of
from caregiver.ui.widgets.body_captions import body_captions
from caregiver.ui.widgets.body_map_view import BodyMapView
from caregiver.ui.widgets.labels import label


class BodyPanel(QWidget):
    """The map is `map`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()

    def _build(self) -> None:
        self.coverage = label("", "strong")
        self.map = BodyMapView(self._theme, body_captions(Pronouns.THEY))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.coverage)
        column.addWidget(self.map, 1)

    def show_places(self, marked: PlacesMarked, said: PlaceWords, pronouns: Pronouns) -> None:
        """Show these."""
        coverage = said.coverage(marked)
        self.coverage.setText(coverage)
        self.map.set_captions(body_captions(pronouns))
        self.map.show_marks(marks_of(marked, said))
        self.map.setAccessibleDescription(coverage)

    def forget(self) -> None:
        """Let go of what is shown."""
        self.coverage.setText("")
        self.map.show_marks({})
        self.map.set_picked(None)
