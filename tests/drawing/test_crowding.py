"""The crowding rule: order, nearness, and one mark for neighbours only where there is no other way."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caregiver.drawing.crowding import Group, settle, spread

places = st.lists(st.floats(0, 1000), max_size=40).map(sorted)


def one(x: float, kin: str = "his") -> Group[float]:
    return Group((x,), (x,), kin)


def width_of(group: Group[float]) -> float:
    return 26.0 if len(group.things) == 1 else 70.0


@given(places)
def test_spread_marks_do_not_touch_and_keep_their_order(wanted: list[float]) -> None:
    widths = [20.0] * len(wanted)
    centres = spread(wanted, widths, 0, 1000, 2)
    assert all(after - before >= 22 - 1e-6 for before, after in pairwise(centres))
    assert not centres or centres[0] >= 10 - 1e-6
    assert not centres or centres[-1] <= 990 + 1e-6


@given(places)
def test_marks_with_room_stand_still(wanted: list[float]) -> None:
    apart = [10 + i * 25 for i in range(len(wanted))]
    assert spread(apart, [20] * len(apart), 0, 2000, 2) == apart


def test_two_in_one_place_part_evenly() -> None:
    assert spread([100, 100], [20, 20], 0, 200, 2) == [89, 111]


def test_at_the_edge_they_move_inwards() -> None:
    assert spread([0, 0], [20, 20], 0, 200, 0) == [10, 30]
    assert spread([200, 200], [20, 20], 0, 200, 0) == [170, 190]


@given(st.lists(st.tuples(st.floats(0, 1000), st.sampled_from(["his", "hers", "nobody's"])), max_size=100))
def test_settled_marks_have_room_and_nothing_is_lost(entries: list[tuple[float, str]]) -> None:
    settled = settle([one(x, kin) for x, kin in entries], width_of, 0, 1000, gap=2, limit=26)
    edges = [(x - width_of(group) / 2, x + width_of(group) / 2) for group, x in settled]
    assert all(after[0] >= before[1] + 2 - 1e-6 for before, after in pairwise(edges))
    assert all(low >= -1e-6 and high <= 1000 + 1e-6 for low, high in edges)
    assert sorted(x for group, _ in settled for x in group.things) == sorted(x for x, _ in entries)


@given(st.lists(st.tuples(st.floats(0, 1000), st.sampled_from(["his", "hers"])), max_size=60))
def test_a_group_is_of_one_kin_and_of_neighbours(entries: list[tuple[float, str]]) -> None:
    for kin in ("his", "hers"):
        settled = settle([one(x, k) for x, k in entries], width_of, 0, 1000, gap=2, limit=26)
        own = [group for group, _ in settled if group.kin == kin]
        assert [x for group in own for x in group.things] == sorted(x for x, k in entries if k == kin)


def test_where_there_is_room_nothing_is_joined() -> None:
    settled = settle([one(x) for x in (100, 120, 400)], width_of, 0, 1000, gap=2, limit=26)
    assert [len(group.things) for group, _ in settled] == [1, 1, 1]
    assert [x for _, x in settled] == [96, 124, 400]


def test_a_crowd_is_joined_where_it_is_and_only_there() -> None:
    settled = settle([one(x) for x in (100, 800, *range(400, 420, 2))], width_of, 0, 1000, gap=2, limit=26)
    assert (settled[0][0].things, settled[0][1]) == ((100,), 100)
    assert (settled[-1][0].things, settled[-1][1]) == ((800,), 800)
    assert len(settled) < 8
