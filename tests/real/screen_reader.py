"""A screen reader's ears for a journey: answers questions about one process until it is told to go.

    /usr/bin/python3 tests/real/screen_reader.py PID

Each line on standard input is a question, each answer one line of JSON:
    focused     the element that has the keyboard: [role, name, description, states]
    showing     every element on the screen, in reading order, in the same form
"""

import json
import sys
from collections.abc import Iterator

from gi.repository import Atspi, GLib
from read_accessible_tree import application


def showing(thing: Atspi.Accessible) -> Iterator[list]:
    """An element and all within it that is on the screen."""
    try:
        thing.clear_cache_single()
        states = [state.value_nick for state in thing.get_state_set().get_states()]
        if thing.get_role() != Atspi.Role.APPLICATION and "showing" not in states:
            return
        yield [thing.get_role_name(), thing.get_name() or "", thing.get_description() or "", states]
        children = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    except GLib.Error:  # it went away while we looked
        return
    for child in children:
        if child is not None:
            yield from showing(child)


def main() -> None:
    """Answer until there are no more questions."""
    program = application(int(sys.argv[1]))
    for line in sys.stdin:
        elements = list(showing(program))
        if line.strip() == "focused":
            focused = [element for element in elements if "focused" in element[3]]
            answer = focused[-1] if focused else None
        else:
            answer = elements
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
