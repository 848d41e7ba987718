"""The figures on the doctor's page; beside them places, words, bad spells, numbers around quick-acting doses."""

from collections.abc import Callable
from dataclasses import replace

from caregiver.summary.doctor_life import spells
from caregiver.summary.doctor_medicines import relief
from caregiver.summary.figures import body_figures
from caregiver.summary.labelled import listed, run_in
from caregiver.summary.layout import Part, beside, nothing, stacked
from caregiver.summary.parts import DoctorPage
from caregiver.summary.room import Room

_COLUMN_GAP = 13.0
_PLACES_SHARE = 0.485
"""Of the width of two columns, for places and words."""
_GAP = 4.0

Once = Callable[..., Part]
"""Lays out a part of the page the first time it is asked for; see `doctor`."""

_Way = tuple[list[tuple[float, Part]], Part]
"""The columns beside the figures, and what stands beneath them."""


def drawn(page: DoctorPage, width: float, room: Room, once: Once) -> Part:
    """The figures, and the words beside them in one column or two; the bad spells where they take least."""
    figures = once(_figures, room.figures_height, room.places) if room.figures_height else nothing()
    left = figures.width + _COLUMN_GAP if figures.height else 0.0
    ways = _one_column(room, width, left, once) + _two_columns(room, width, left, once)
    laid_out = (stacked([beside([(0, figures), *columns]), beneath], gap=_GAP) for columns, beneath in ways)
    return min(laid_out, key=lambda part: part.height)


def _one_column(room: Room, width: float, left: float, once: Once) -> list[_Way]:
    wide = width - left
    told, around = _places(room, wide, once), _relief(room, wide, once)
    whole = stacked([told, around, once(spells, wide, room.life)], gap=_GAP)
    return [
        ([(left, whole)], nothing()),
        ([(left, stacked([told, around], gap=_GAP))], once(spells, width, room.life)),
    ]


def _two_columns(room: Room, width: float, left: float, once: Once) -> list[_Way]:
    """Places and words, and the numbers around doses; none where there are not both."""
    free = width - left - _COLUMN_GAP
    first, second = free * _PLACES_SHARE, free * (1 - _PLACES_SHARE)
    told, around, right = _places(room, first, once), _relief(room, second, once), left + first + _COLUMN_GAP
    if not told.height or not around.height:
        return []
    told_spells, around_spells = (once(spells, wide, room.life * 2) for wide in (first, second))
    return [
        ([(left, told), (right, around)], once(spells, width, room.life)),
        ([(left, stacked([told, told_spells], gap=_GAP)), (right, around)], nothing()),
        ([(left, told), (right, stacked([around, around_spells], gap=_GAP))], nothing()),
    ]


def _places(room: Room, wide: float, once: Once) -> Part:
    return once(places, wide, room.places, room.place_lines, room.words, bool(room.figures_height))


def places(
    page: DoctorPage, _width: float, wide: float, most: int, most_lines: int, word_lines: int, is_drawn: bool
) -> Part:
    """The places by their letters, and the words for the pain."""
    found, rest = page.places, page.rest_of_words
    if found is None or not most:
        return nothing()
    words = run_in("words", found.words, wide, word_lines, rest) if word_lines else nothing()
    told = found.listed.first(most)
    told = told if is_drawn or not told.lines else replace(told, heading=found.undrawn)
    return stacked([listed("places", told, wide, most_lines, rest), words])


def _relief(room: Room, wide: float, once: Once) -> Part:
    return once(relief, wide, room.relief_lines) if room.relief_lines else nothing()


def _figures(page: DoctorPage, _width: float, height: float, most: int) -> Part:
    return body_figures(page.places, height, most) if page.places is not None else nothing()
