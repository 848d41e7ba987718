"""Print what a screen reader sees of one process, as JSON. For Debian's own Python, which has the AT-SPI library.

/usr/bin/python3 tests/real/read_accessible_tree.py PID           everything that is there
/usr/bin/python3 tests/real/read_accessible_tree.py PID visible   what is hidden left out; what was scrolled away is in
/usr/bin/python3 tests/real/read_accessible_tree.py PID labels    of that the words alone that are there to be read
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_SECONDS = 10


def application(pid: int) -> Atspi.Accessible:
    """The process on the accessibility bus; it may still be on its way there."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == pid:
                return child
        time.sleep(0.05)
    raise SystemExit(f"process {pid} is not on the accessibility bus")


def described(thing: Atspi.Accessible, *, is_wanted: Callable[[Atspi.Accessible], bool]) -> dict:
    """One element and all within it that is wanted."""
    children = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": sorted(state.value_nick for state in thing.get_state_set().get_states()),
        "extents": extents(thing),
        "actions": actions(thing),
        "children": [
            described(child, is_wanted=is_wanted) for child in children if child is not None and is_wanted(child)
        ],
    }


def extents(thing: Atspi.Accessible) -> list[int] | None:
    """x, y, width, height on the screen, where the element has a place there."""
    try:
        box = thing.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    except (AttributeError, GLib.Error):
        return None
    return [box.x, box.y, box.width, box.height]


def actions(thing: Atspi.Accessible) -> list[str]:
    """Names of what can be done with the element."""
    face = thing.get_action_iface()
    return [face.get_action_name(index) for index in range(face.get_n_actions())] if face else []


def is_visible(thing: Atspi.Accessible) -> bool:
    """Whether an element is not hidden."""
    return thing.get_state_set().contains(Atspi.StateType.VISIBLE)


def labels(thing: Atspi.Accessible) -> Iterator[str]:
    """The words of labels that are not hidden, in reading order."""
    if thing.get_role() == Atspi.Role.LABEL:
        yield thing.get_name()
        return
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None and is_visible(child):
            yield from labels(child)


def main(pid: int, mode: str = "") -> None:
    """Print what is asked for."""
    program = application(pid)
    is_wanted = is_visible if mode == "visible" else lambda _: True
    print(json.dumps([*labels(program)] if mode == "labels" else described(program, is_wanted=is_wanted)))


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
