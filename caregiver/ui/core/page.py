"""What every page is: it scrolls down and never sideways, reads again when its part of the diary changed, reflows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from caregiver.services.changes import Area
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.theme.theme import Theme, set_role


class _Content(QWidget):
    """What scrolls, as high as it is at its width."""

    def minimumSizeHint(self) -> QSize:
        # Qt would keep room for the height it has in the narrowest window.
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


class Page(QScrollArea):
    """Base of pages.

    A page sets `areas`, builds its widgets into `self.body` and overrides `refresh`, which reads the diary and updates
    what stands there in place. It is called when the page is shown stale and when one of its areas changed in sight.
    """

    areas: frozenset[Area] = frozenset()

    def __init__(self, theme: Theme, bus: ChangeBus, name: str) -> None:
        super().__init__()
        self.theme = theme
        self._is_stale = True
        self._is_narrow: bool | None = None
        self._is_covered = False
        self._build_page(name)
        bus.changed.connect(self._on_changed)
        theme.changed.connect(self._on_theme_changed)

    def _build_page(self, name: str) -> None:
        content = _Content()
        set_role(content, "page")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(32, 16, 32, 24)
        self.body.setSpacing(16)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        content.setAccessibleName(name)

    def refresh(self) -> None:
        """Read the diary again and show it; pages override it."""

    def reflow(self, is_narrow: bool) -> None:
        """Lay out in one column or in two; pages override it."""

    def make_stale(self) -> None:
        """What is shown is old: read again now, or when the page is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self.refresh()

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if Area.PREFERENCES in areas:
            self._is_narrow = None  # the buttons may be bigger now
            if self.isVisible():
                self._reflow_if_needed()
        if areas & self.areas:
            self.make_stale()

    def _on_theme_changed(self) -> None:
        self._reflow_if_needed()
        self.make_stale()

    def _reflow_if_needed(self) -> None:
        is_narrow = self.theme.is_narrow(self.window().width())
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.reflow(is_narrow)

    def showEvent(self, event: QShowEvent) -> None:
        self._reflow_if_needed()
        if self._is_stale:
            self._read()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and not self._is_covered:  # a minimised window is not left
            self.left()

    def keep(self) -> None:
        """What was typed is kept, and stays where it is; pages override it to keep a draft."""

    def left(self) -> None:
        """The page is out of sight: what was typed is kept; pages override it to forget what was only asked."""
        self.keep()

    def set_covered(self, is_covered: bool) -> None:
        """A curtain falls over it, or is lifted: it is not left, and will be seen again as it is."""
        self._is_covered = is_covered
        if is_covered:
            self.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow_if_needed()
