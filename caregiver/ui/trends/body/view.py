"""On the body: which places were marked how often, front and back; two ranges of days side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.trend_places import PlacesMarked
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.aside_words import aside_words
from caregiver.ui.trends.body.body_panel import BodyPanel
from caregiver.ui.trends.body.body_picture import BodyPicture
from caregiver.ui.trends.body.compared_days import ComparedDays
from caregiver.ui.trends.body.place_words import PlaceWords, regions_of
from caregiver.ui.trends.body.shades import legend, legend_heading
from caregiver.ui.trends.view import Picked, Picture, TrendTable, TrendView
from caregiver.ui.trends.whole_table import WholeTable
from caregiver.ui.widgets.body_captions import body_captions
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import label

_MAP_PX, _NARROW_MAP_PX = 440, 380
"""Height of a map; in a narrow window it grows with the text, or counts would cover the places."""


class BodyView(TrendView):
    """The map, and beside it the places in words; a press on either picks the place."""

    areas = frozenset({Area.PAIN, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._span: Span | None = None
        self._shown: tuple[PlacesMarked, ...] = ()
        self._region: str | None = None
        self._is_narrow = False
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self.context.theme
        self.setAccessibleName(tr("On the body"))
        self.compared = ComparedDays(self.context)
        self.panels = (BodyPanel(theme), BodyPanel(theme))
        self.places = WholeTable(tr("Places"), is_choice=True)
        self._legend_head = label(legend_heading(), "strong")
        self._legend = DrawingView(theme)
        self._legend.setAccessibleName(tr("The darker a place, the more of the entries mark it."))
        self._note = label("", "soft")
        maps, rest = QWidget(), QWidget()
        self._maps = QBoxLayout(QBoxLayout.Direction.LeftToRight, maps)
        self._maps.setContentsMargins(0, 0, 0, 0)
        self._maps.setSpacing(24)
        for panel in self.panels:
            self._maps.addWidget(panel, 1)
        told = QVBoxLayout(rest)
        told.setContentsMargins(0, 0, 0, 0)
        for part in (self._legend_head, self._legend, self.places, self._note):
            told.addWidget(part)
        told.addStretch(1)
        held = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, held)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(24)
        self._parts.addWidget(maps, 9)
        self._parts.addWidget(rest, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.compared)
        column.addWidget(held, 1)

    def _connect(self) -> None:
        self.compared.changed.connect(self._compare)
        self.places.row_picked.connect(self._on_row)
        self.places.unpicked.connect(self._unpick)
        for panel in self.panels:
            panel.map.pressed.connect(self._pick)

    # -- what the page asks for ---------------------------------------------------------------------------------

    def show_span(self, span: Span) -> None:
        self._span = span
        self.compared.show_span(span)
        self._read()

    def table(self) -> TrendTable:
        return self._said.table(self._shown)

    def sentence(self) -> str:
        spreads = (s for marked in self._shown for place in marked.places for s in place.by_series.values())
        said = self._said.sentence(self._shown)
        return "\n\n".join(filter(None, (said, aside_words(self.context, spreads))))

    def picture(self, width: float, scale: float) -> Picture:
        captions = body_captions(self.context.person.pronouns)
        return BodyPicture(self._shown, self._said, captions, width, scale)

    def forget(self) -> None:
        """Let go of all that was read; which place is picked stays in mind."""
        self._shown = ()
        self.places.show_rows((), ())
        for panel in self.panels:
            panel.forget()

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        for panel in self.panels:
            panel.map.setMinimumHeight(self.context.theme.px(_NARROW_MAP_PX) if is_narrow else _MAP_PX)
        self._arrange()

    # -- reading ------------------------------------------------------------------------------------------------

    @property
    def _said(self) -> PlaceWords:
        return PlaceWords(self.context)

    def _read(self) -> None:
        if self._span is None:
            return
        read: Callable[[Span], PlacesMarked] = self.context.services.trend_places.of
        other = self.compared.span()
        self._shown = (read(self._span),) if other is None else (read(self._span), read(other))
        said, pronouns = self._said, self.context.person.pronouns
        for panel, marked in zip(self.panels, self._shown, strict=False):
            panel.show_places(marked, said, pronouns)
        self._legend.show_drawing(lambda width, scale: legend().laid_out(width, scale))
        self._show_places(said)
        self._arrange()
        if self._region is not None:
            self._pick(self._region)

    def _compare(self) -> None:
        self._read()
        self.read_again.emit()

    def _show_places(self, said: PlaceWords) -> None:
        heads = (tr("Place"), *(said.days(marked.span) for marked in self._shown))
        rows = [
            (said.name(region), *("\n".join(said.lines(marked.by_region.get(region))) for marked in self._shown))
            for region in regions_of(self._shown)
        ]
        self.places.show_rows(heads, rows)
        has_places = bool(rows)
        for part in (self._legend_head, self._legend):
            part.setVisible(has_places)
        self._note.setText(
            tr("The count stands in the circle. Numbers are those that were given for the place alone.")
            if has_places
            else tr("No place is marked in these days.")
        )

    def _arrange(self) -> None:
        is_pair = len(self._shown) > 1
        self.panels[1].setVisible(is_pair)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._maps.setDirection(down if self._is_narrow else across)
        self._parts.setDirection(down if self._is_narrow or is_pair else across)

    # -- picking ------------------------------------------------------------------------------------------------

    def _on_row(self, row: int) -> None:
        self._pick(regions_of(self._shown)[row])

    def _pick(self, region: str) -> None:
        if self._span is None:
            return
        self._region = region
        said, regions = self._said, regions_of(self._shown)
        self.places.show_picked(regions.index(region) if region in regions else None)
        for panel in self.panels:
            panel.map.set_picked(region)
        about = About(self._span.first, self._span.last, Looked.BODY)
        self.picked.emit(Picked(about, said.name(region), said.facts(self._shown, region)))

    def _unpick(self) -> None:
        self._region = None
        self.places.show_picked(None)
        for panel in self.panels:
            panel.map.set_picked(None)
        self.picked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._region is not None:
            self._unpick()
        else:
            super().keyPressEvent(event)
