"""What happens where marks have no room: the crowding rule, in plain numbers.

1. Marks stand in the order of time, always.
2. A mark may be moved aside by no more than one mark's width; where it was moved, its true time keeps a small tick.
3. Where that is not enough, neighbours of one kin (one series, one kind of dose) become one mark that says from which
   to which number and how many. Different kins are never mixed. Elsewhere nothing changes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Group(Generic[Thing]):
    """Neighbours of one kin that are drawn as one mark.

    Attributes:
        things: What is drawn, in the order of time.
        wanted: Where their times lie on the axis.
        kin: What they have in common.
    """

    things: tuple[Thing, ...]
    wanted: tuple[float, ...]
    kin: object

    @property
    def centre(self) -> float:
        """Where the mark would stand if there were room."""
        return sum(self.wanted) / len(self.wanted)

    def joined(self, other: "Group[Thing]") -> "Group[Thing]":
        """This one and the next one as one."""
        return Group(self.things + other.things, self.wanted + other.wanted, self.kin)


def spread(wanted: Sequence[float], widths: Sequence[float], low: float, high: float, gap: float) -> list[float]:
    """Centres as near to the wanted ones (in order) as they can be without touching, between `low` and `high`.

    The least sum of squared moves; if there is not enough room in all, they start at `low` and run on.
    """
    if not wanted:
        return []
    offsets = [widths[0] / 2]
    for before, after in pairwise(widths):
        offsets.append(offsets[-1] + before / 2 + gap + after / 2)
    highest = max(low, high - offsets[-1] - widths[-1] / 2)
    levels: list[tuple[float, int]] = []
    for centre, offset in zip(wanted, offsets, strict=True):
        level, size = centre - offset, 1
        while levels and levels[-1][0] > level:
            other, count = levels.pop()
            level, size = (level * size + other * count) / (size + count), size + count
        levels.append((level, size))
    flat = [min(max(level, low), highest) for level, size in levels for _ in range(size)]
    return [level + offset for level, offset in zip(flat, offsets, strict=True)]


def settle(
    groups: Sequence[Group[Thing]],
    width_of: Callable[[Group[Thing]], float],
    low: float,
    high: float,
    *,
    gap: float,
    limit: float,
) -> list[tuple[Group[Thing], float]]:
    """Groups and their centres, by the crowding rule; `limit` is how far a mark may be moved."""
    while True:
        groups = sorted(groups, key=lambda group: group.centre)
        widths = [width_of(group) for group in groups]
        centres = spread([group.centre for group in groups], widths, low, high, gap)
        fewer = _joined_where_crowded(groups, widths, centres, gap=gap, limit=limit, high=high)
        if fewer is None:
            return list(zip(groups, centres, strict=True))
        groups = fewer


def _joined_where_crowded(
    groups: Sequence[Group[Thing]],
    widths: Sequence[float],
    centres: Sequence[float],
    *,
    gap: float,
    limit: float,
    high: float,
) -> list[Group[Thing]] | None:
    """The groups with some neighbours joined in each crowded stretch, or None when nothing can or need be joined."""
    result: list[Group[Thing]] = []
    has_joined = False
    for first, last in _stretches(widths, centres, gap):
        members = groups[first : last + 1]
        is_crowded = any(abs(c - g.centre) > limit for c, g in zip(centres[first : last + 1], members, strict=True))
        is_crowded = is_crowded or centres[last] + widths[last] / 2 > high + 0.5
        joined = _nearest_kin_joined(members) if is_crowded else list(members)
        has_joined = has_joined or len(joined) < len(members)
        result += joined
    return result if has_joined else None


def _stretches(widths: Sequence[float], centres: Sequence[float], gap: float) -> list[tuple[int, int]]:
    """First and last index of each run of marks that stand shoulder to shoulder."""
    runs: list[tuple[int, int]] = []
    for i, centre in enumerate(centres):
        touches = i > 0 and centre - widths[i] / 2 - (centres[i - 1] + widths[i - 1] / 2) <= gap + 0.01
        if touches:
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs


def _nearest_kin_joined(groups: Sequence[Group[Thing]]) -> list[Group[Thing]]:
    """The groups with the nearest third of all neighbours of one kin joined."""
    by_kin: dict[object, list[Group[Thing]]] = {}
    for group in groups:
        by_kin.setdefault(group.kin, []).append(group)
    pairs = [
        (b.wanted[0] - a.wanted[-1], kin, i) for kin, row in by_kin.items() for i, (a, b) in enumerate(pairwise(row))
    ]
    pairs.sort(key=lambda pair: pair[0])
    chosen = {(kin, i) for _, kin, i in pairs[: max(1, len(pairs) // 3)]}
    result: list[Group[Thing]] = []
    for kin, row in by_kin.items():
        result.append(row[0])
        for i, group in enumerate(row[1:]):
            if (kin, i) in chosen:
                result[-1] = result[-1].joined(group)
            else:
                result.append(group)
    return result
