"""Where it hurts: the body map, or the list of places in its stead, and a row for each marked place."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from caregiver.domain.pain import Place
from caregiver.domain.person import Pronouns
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.body_captions import body_captions
from caregiver.ui.widgets.body_map_view import BodyMapView
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.place_row import PlaceRow
from caregiver.ui.widgets.places_list import PlacesList
from caregiver.ui.widgets.steady_press import SteadyPress, steady
from caregiver.ui.widgets.type_ahead import TypeAhead

_TALLEST = 1.25
"""Height of the map to the width of the card beyond which it would only stand further away from its rows."""


class WhereCard(Card):
    """Holds the marked places; map, list and rows always show the same ones.

    A place that is taken out and marked again has its number again.

    Signals:
        changed: The user marked, changed or took out a place.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 12, 16, 12))
        self._theme = theme
        self._places: dict[str, Place] = {}
        self._taken_out: dict[str, Place] = {}
        self._rows: dict[str, PlaceRow] = {}
        self._steady = SteadyPress(self)  # one for all rows: when one is taken out, the next comes under the hand
        self._build()
        self._connect()

    def _build(self) -> None:
        self.switch = QPushButton()
        self.key = QShortcut(QKeySequence(tr("Alt+P")), self)
        self.map = BodyMapView(self._theme, body_captions(Pronouns.THEY))
        self.list = PlacesList()
        self.problem = Problem()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.map)
        self._stack.addWidget(self.list)
        head = QHBoxLayout()
        head.setSpacing(12)
        asked = label(tr("Where?"), "heading", wraps=False)
        asked.setToolTip(
            tr("{key} leads here. The first letters of a place lead to it, the space bar marks it.", key=tr("Alt+P"))
        )
        self.setAccessibleDescription(asked.toolTip())
        head.addWidget(asked)
        head.addWidget(label(tr("press a place"), "soft"), 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self._row_column = QVBoxLayout()
        self._row_column.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.problem)
        self.body.addLayout(self._row_column)
        self.body.addStretch(0)
        self._dress()

    def _connect(self) -> None:
        steady(self.switch)
        self.switch.clicked.connect(self._switch)
        self.key.activated.connect(self.take_keyboard)
        self._lead_by_letters()
        self.map.pressed.connect(self._press)
        self.list.pressed.connect(self._press)
        self._theme.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack.setMaximumHeight(round(self.width() * _TALLEST))

    def _lead_by_letters(self) -> None:
        boxes = [self.map.box(code) for code in self.list.codes if code in self.map.codes]  # from head to foot
        on_map = TypeAhead(self, lambda: boxes)
        on_map.found.connect(self.map.go_to)
        ticks = [self.list.box(code) for code in self.list.codes]
        in_list = TypeAhead(self, lambda: ticks)
        in_list.found.connect(self._reach)
        for letters, places in ((on_map, boxes), (in_list, ticks)):
            for place in places:
                letters.watch(place)

    def take_keyboard(self) -> None:
        """Put the keyboard on a place: the one last used on the map, or in the list the first that is marked."""
        if self._is_list:
            self._reach(self.list.box(next(iter(self._places), self.list.codes[0])))
        else:
            self.map.take_keyboard()

    def _reach(self, box: QCheckBox) -> None:
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.ensureWidgetVisible(box)

    def show_sides(self, pronouns: Pronouns) -> None:
        """Name left and right in the family's own word."""
        self.map.set_captions(body_captions(pronouns))

    def places(self) -> tuple[Place, ...]:
        """The marked places, in the order they were marked in."""
        return tuple(self._places.values())

    def show_places(self, places: Iterable[Place]) -> None:
        """Show these places as marked, without a signal."""
        self._places = {place.region: place for place in places}
        self._taken_out = {}
        self.problem.clear()
        self._show()

    def row(self, code: str) -> PlaceRow:
        """The row of a marked place; raises KeyError."""
        return self._rows[code]

    def _press(self, code: str) -> None:
        if code in self._places:
            self._take_out(code)
        else:
            self._places[code] = self._taken_out.pop(code, Place(code))
            self._tell()

    def _take_out(self, code: str) -> None:
        self._taken_out[code] = self._places.pop(code)
        row = self._rows[code]
        if row.take_out.hasFocus():
            self._stand_in(code).setFocus()
        self._tell()

    def _stand_in(self, code: str) -> QPushButton:
        """Where the keyboard goes when its row goes: the row before or after, or the head of the card."""
        rows = list(self._rows)
        beside = rows[rows.index(code) + 1 :][:1] or rows[: rows.index(code)][-1:]
        return self._rows[beside[0]].take_out if beside else self.switch

    def _change(self, place: Place) -> None:
        self._places[place.region] = place
        self._tell()

    def _tell(self) -> None:
        self.problem.clear()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.map.show_marks({code: BodyMark(place.score) for code, place in self._places.items()})
        self.list.show_marked(self._places)
        for code in [code for code in self._rows if code not in self._places]:
            row = self._rows.pop(code)
            self._row_column.removeWidget(row)
            row.deleteLater()
            row.hide()
        for code, place in self._places.items():
            if code in self._rows:
                self._rows[code].show_place(place)
            else:
                self._add_row(place)

    def _add_row(self, place: Place) -> None:
        row = PlaceRow(self._theme, place)
        row.changed.connect(self._change)
        row.removed.connect(self._take_out)
        self._steady.watch(row.take_out)
        self._rows[place.region] = row
        self._row_column.addWidget(row)

    @property
    def _is_list(self) -> bool:
        return self._stack.currentWidget() is self.list

    def _switch(self) -> None:
        self._stack.setCurrentWidget(self.map if self._is_list else self.list)
        self._dress()

    def _dress(self) -> None:
        self.switch.setText(tr("Body map") if self._is_list else tr("List of places"))
        give_icon(self._theme, self.switch, "person" if self._is_list else "list")
