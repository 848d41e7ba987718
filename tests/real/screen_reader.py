"""A screen reader's ears for a journey: answers questions about one process until it is told to go.

    /usr/bin/python3 tests/real/screen_reader.py PID

Each line on standard input is a question, each answer one line of JSON:
    showing     every element on the screen, in reading order: [role, name, description, states, text]
    focused     how often the keyboard went to another element, and the one that has it now, in the same form, or null
    spoken      sentences the program had said aloud since this was last asked
    titles      titles of its windows
    beyond      how many elements on the screen were asked for parts they do not have
    place NAME  x, y, width, height on the screen of the first element of that name, or null
"""

import json
import sys
import warnings
from collections.abc import Iterator

from read_accessible_tree import Atspi, GLib, application, extents

TEXT_ROLES = (Atspi.Role.TEXT, Atspi.Role.ENTRY)
FAR_BEYOND = 5000


class Reader:
    """Listens to one process."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._program = application(pid)
        self._program.set_cache_mask(Atspi.Cache.NONE)  # Qt does not tell of every change
        self._spoken: list[str] = []
        self._focus: Atspi.Accessible | None = None
        self._focus_changes = 0
        self._ears = [self._listen(kind, hear) for kind, hear in self._heard().items()]

    def _heard(self) -> dict:
        return {"object:announcement": self._hear_sentence, "object:state-changed:focused": self._hear_focus}

    @staticmethod
    def _listen(kind: str, hear: object) -> Atspi.EventListener:
        listener = Atspi.EventListener.new(hear)
        listener.register(kind)
        return listener

    def answer(self, question: str) -> object:
        """What is seen or heard now."""
        match question.split(" ", 1):
            case ["showing"]:
                return [described(thing) for thing in showing(self._program)]
            case ["focused"]:
                focused = self._focused()
                return [self._focus_changes, described(focused) if focused else None]
            case ["spoken"]:
                said, self._spoken = self._spoken, []
                return said
            case ["titles"]:
                return [window.get_name() or "" for window in children(self._program)]
            case ["beyond"]:
                return sum(ask_beyond(thing) for thing in showing(self._program))
            case ["place", name]:
                thing = next((thing for thing in showing(self._program) if name_of(thing) == name), None)
                return extents(thing) if thing else None
        raise ValueError(f"not a question: {question}")

    def _focused(self) -> Atspi.Accessible | None:
        if self._focus is not None and "focused" in states(self._focus):
            return self._focus
        return next((thing for thing in reversed(list(showing(self._program))) if "focused" in states(thing)), None)

    def _hear_sentence(self, event: Atspi.Event) -> None:
        if event.source is not None and event.source.get_process_id() == self._pid:
            self._spoken.append(str(event.any_data))

    def _hear_focus(self, event: Atspi.Event) -> None:
        if event.detail1 and event.source is not None and event.source.get_process_id() == self._pid:
            self._focus = event.source
            self._focus_changes += 1


def showing(thing: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """An element and all within it that is on the screen; what goes away while we look is left out."""
    try:
        if thing.get_role() != Atspi.Role.APPLICATION and "showing" not in states(thing):
            return
        within = children(thing)
    except GLib.Error:
        return
    yield thing
    for child in within:
        yield from showing(child)


def ask_beyond(thing: Atspi.Accessible) -> bool:
    """Ask for parts that are not there, as after one went away between two questions."""
    count = thing.get_child_count()
    for index in (count, FAR_BEYOND):
        thing.get_child_at_index(index)
    return True


def children(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    """What stands directly within an element."""
    found = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    return [child for child in found if child is not None]


def states(thing: Atspi.Accessible) -> list[str]:
    """AT-SPI's words for how an element is."""
    return [state.value_nick for state in thing.get_state_set().get_states()]


def name_of(thing: Atspi.Accessible) -> str:
    """The name a screen reader says."""
    return (thing.get_name() or "").replace("\u00a0", " ")  # it is read aloud as a plain space


def described(thing: Atspi.Accessible) -> list[object]:
    """What a screen reader says of an element."""
    return [thing.get_role_name(), name_of(thing), thing.get_description() or "", states(thing), typed_in(thing)]


def typed_in(thing: Atspi.Accessible) -> str:
    """What stands in a field."""
    if thing.get_role() not in TEXT_ROLES:
        return ""
    return Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))


def main() -> None:
    """Answer until there are no more questions; hear what is said meanwhile."""
    warnings.simplefilter("error")
    reader, loop = Reader(int(sys.argv[1])), GLib.MainLoop()

    def answer(source: object, condition: GLib.IOCondition) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        try:
            print(json.dumps(reader.answer(line.rstrip("\n"))), flush=True)
        except GLib.Error:  # an element went away between being seen and being described
            print(json.dumps("gone"), flush=True)
        return True

    # Low, so that what was said before the question is heard before the answer.
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IOCondition.IN | GLib.IOCondition.HUP, answer)
    loop.run()


if __name__ == "__main__":
    main()
