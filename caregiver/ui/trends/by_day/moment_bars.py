"""Each number of a few days at its own minute, and what stands where the person could not answer."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from caregiver.domain.ratings import Spread
from caregiver.drawing.words import tr
from caregiver.services.trend_moments import Moment
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.faces import width_of
from caregiver.ui.trends.by_day.fitted_words import FittedWords
from caregiver.ui.trends.by_day.gaps import Gap
from caregiver.ui.trends.by_day.pain_bars import SIZES_PX, PainBar, PainScale

_MOST_A_DAY = 60
_MOST_ASIDE = 3.0
"""So many times its size a mark may be moved aside where others stand."""
_WORDS_PX = 14
_HEIGHTS = (1.2, 3.0, 5.0, 7.0, 9.0)


def moment_bars(canvas: Canvas, scale: PainScale) -> tuple[PainBar, ...] | None:
    """A mark for each number, moved aside where it would touch another; None where there are too many for that."""
    scored = [moment for moment in canvas.moments if moment.score is not None]
    if not scored or len(scored) > _MOST_A_DAY * canvas.span.days:
        return None
    laid: list[PainBar] = []
    for moment in scored:
        bar = _bar(canvas, scale, moment)
        free = [one for one in _beside(bar, laid, canvas.width) if not any(_meet(one, other) for other in laid)]
        if not free:
            return None
        nearest = min(free, key=lambda one: abs(one.x - bar.x))
        if abs(nearest.x - bar.x) > _MOST_ASIDE * bar.size:
            return None
        laid.append(nearest)
    return tuple(laid)


def unanswered_words(canvas: Canvas, scale: PainScale, taken: Sequence[QRectF]) -> list[FittedWords]:
    """ "could not answer" at each such moment, at a height where nothing else stands."""
    px, said, boxes = canvas.px(_WORDS_PX), tr("could not answer"), list(taken)
    wide, high, found = width_of(said, px) + 2, px * 1.3, []
    for moment in canvas.moments:
        if moment.could_not_answer:
            left = min(max(0.0, canvas.x(moment.place) - wide / 2), canvas.width - wide)
            places = [QRectF(left, scale.y(number) - high / 2, wide, high) for number in _HEIGHTS]
            free = next((box for box in places if not any(box.intersects(other) for other in boxes)), None)
            if free is not None:
                boxes.append(free)
                found.append(FittedWords((said,), free, px))
    return found


def with_what_is_to_come(canvas: Canvas, found: Sequence[Gap], room: QRectF) -> tuple[Gap, ...]:
    """The gaps, and an open part from the present moment on."""
    last = canvas.columns[-1]
    if canvas.now is None or not canvas.span.first.toordinal() <= canvas.now < canvas.span.last.toordinal() + 1:
        return tuple(found)
    now, right = canvas.x(canvas.now), canvas.width
    kept = []
    for gap in found:
        box = QRectF(gap.box)
        box.setRight(max(box.left(), min(box.right(), now)))
        kept.append(gap.cut(box, canvas) if box.right() < gap.box.right() else gap)
    ahead = Gap((last,), tr("still to come"), QRectF(now, room.top(), right - now, room.height()), None, is_open=True)
    return (*kept, ahead.cut(ahead.box, canvas))


def _bar(canvas: Canvas, scale: PainScale, moment: Moment) -> PainBar:
    assert moment.score is not None
    x, y = canvas.x(moment.place), scale.y(moment.score)
    spread = Spread(tuple(int(number == moment.score) for number in range(11)))
    size = SIZES_PX[moment.series] * canvas.scale
    bar = PainBar(canvas.column_at(x), moment.series, spread, x, size, y, y, y)
    half = bar.box.width() / 2
    return replace(bar, x=min(max(x, half), canvas.width - half))


def _beside(bar: PainBar, laid: Sequence[PainBar], width: float) -> list[PainBar]:
    half = bar.box.width() / 2
    near = [other for other in laid if abs(other.x - bar.x) < (_MOST_ASIDE + 2) * bar.size]
    places = [bar.x]
    for other in near:
        places += [other.box.right() + half + 1, other.box.left() - half - 1]
    return [replace(bar, x=x) for x in places if half <= x <= width - half]


def _meet(one: PainBar, other: PainBar) -> bool:
    return one.box.intersects(other.box)
