"""Words beside their labels, one below the other; of lists, what gave way is named."""

from itertools import chain

from caregiver.summary.layout import Part, beside, nothing, stacked
from caregiver.summary.parts import Labelled, Listed, Run
from caregiver.summary.typeset import BODY, HEADING, Style, natural_width, text
from caregiver.summary.unbroken import unbroken

_FACT_LINES = 3
_LABEL_SHARE = 0.38


def labelled(
    name: str, lines: tuple[Labelled, ...], width: float, most_lines: int | None, rest: str, style: Style = BODY
) -> Part:
    """Each line's words beside its bold label; the labels are equally wide."""
    if not lines:
        return nothing()
    bold = Style(style.size_px, is_bold=True)
    label_width = min(width * _LABEL_SHARE, max(natural_width(line.label, bold) for line in lines))
    left = label_width + 12
    label_lines = None if most_lines is None else min(2, most_lines)
    return stacked(
        [
            beside(
                [
                    (0, text(f"{name} label", line.label, label_width, bold, most_lines=label_lines, rest="…")),
                    (left, text(name, unbroken(line.words), width - left, style, most_lines=most_lines, rest=rest)),
                ]
            )
            for line in lines
        ]
    )


def listed(name: str, content: Listed, width: float, most_lines: int, rest: str) -> Part:
    """The lines beneath their heading, then what gave way, then the fact that does not."""
    if not content.lines and not content.fact and not content.left_out:
        return nothing()
    return stacked(
        [
            text(f"{name} heading", content.heading, width, HEADING),
            labelled(name, content.lines, width, most_lines, rest),
            text(f"{name} left out", content.rest, width),
            text(f"{name} fact", content.fact, width, most_lines=_FACT_LINES, rest=rest),
        ]
    )


def run_in(name: str, lines: tuple[Labelled, ...], width: float, most_lines: int | None, rest: str) -> Part:
    """All lines in one paragraph, each behind its bold label."""
    runs = tuple(chain.from_iterable(_runs(line) for line in lines))
    return text(name, runs, width, most_lines=most_lines, rest=rest)


def _runs(line: Labelled) -> tuple[Run, ...]:
    words = line.words if line.words.endswith((".", "”")) else f"{line.words}."
    said = Run(f"{unbroken(words)} ")
    return (Run(f"{line.label}: ", is_bold=True), said) if line.label else (said,)
