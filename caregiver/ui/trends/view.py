"""What every way to look at a span of days is: a picture, its table twin, its sentence, and what is picked in it."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from caregiver.domain.question import About
from caregiver.domain.span import Span
from caregiver.drawing.tokens import Tokens
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext


@dataclass(frozen=True)
class Picked:
    """What is picked in a picture.

    Attributes:
        about: Its days, and hours.
        title: "Sat 14 Nov".
        facts: What the diary holds of it, in words.
        is_given: Whether it is what the picture is about, and nothing that was pressed in it: nobody is led to it.
    """

    about: About
    title: str
    facts: str
    is_given: bool = False


@dataclass(frozen=True)
class TrendTable:
    """Everything a picture shows, in words.

    Attributes:
        title: What it is about.
        heads: Names of the columns.
        rows: The rows, each as long as the heads; the first cell names it.
        notes: What belongs to no column, beneath them.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


class Picture(Protocol):
    """A picture that can be drawn anywhere: into a file of pixels, into one of lines."""

    @property
    def size(self) -> QSizeF:
        """How large it is, in pixels at 100 %."""

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw it, with its legend, its upper left corner at `origin`."""


class TrendView(QWidget):
    """One way to look at a span of days.

    Signals:
        picked: Something was picked; carries a `Picked`, or None.
        span_asked: Other days are wanted; carries a `Span`.
        day_asked: A day is to be opened in the Diary; carries its date.
        notice: Something is to be said; carries the sentence.
        read_again: By a choice of its own it shows something else now: sentence and table are new.
    """

    picked = Signal(object)
    span_asked = Signal(object)
    day_asked = Signal(object)
    notice = Signal(str)
    read_again = Signal()

    areas: frozenset[Area] = frozenset()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context

    def show_span(self, span: Span) -> None:
        """Read what the diary holds of these days and draw it.

        What is picked stays picked where it lies in them, and is told again by `picked`; otherwise None is told. The
        page asks again for the same days when the diary or the theme has changed, and after it was left.
        """
        raise NotImplementedError

    def table(self) -> TrendTable:
        """The same in words, as a table."""
        raise NotImplementedError

    def sentence(self) -> str:
        """What the picture shows, in a few plain sentences: how much is recorded first; no verdict."""
        raise NotImplementedError

    def picture(self, width: float, scale: float) -> Picture:
        """The same, to be saved, so many pixels wide and with its text at `scale`."""
        raise NotImplementedError

    def told(self, about: About) -> Picked | None:
        """What the diary holds now of what was picked once; None where that can only be told while it is shown."""
        return None

    def forget(self) -> None:
        """Let go of all that was read: the page is left, or another picture is looked at.

        The page tells nothing as picked from then on, until the view is asked for days again and tells it.
        """
        raise NotImplementedError

    def set_narrow(self, is_narrow: bool) -> None:
        """Lay out in one column or in two."""
