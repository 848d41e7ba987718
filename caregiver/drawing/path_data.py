"""Outlines as text: the part of SVG path data that our drawings use."""

import re

from PySide6.QtGui import QPainterPath

_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NUMBERS_A_STEP = {"M": 2, "L": 2, "C": 6, "Z": 0}


def path_from(data: str) -> QPainterPath:
    """The path that `data` describes in absolute steps: M (start), L (line), C (curve), Z (close).

    Raises:
        ValueError: `data` holds another step, or a step without its numbers.
    """
    path = QPainterPath()
    for step, text in _STEP.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        wanted = _NUMBERS_A_STEP.get(step)
        if wanted is None:
            raise ValueError(f"unknown step {step!r}")
        if (wanted == 0) != (not numbers) or (wanted and len(numbers) % wanted):
            raise ValueError(f"step {step!r} with {len(numbers)} numbers")
        _walk(path, step, numbers, wanted)
    return path


def _walk(path: QPainterPath, step: str, numbers: list[float], wanted: int) -> None:
    if step == "Z":
        path.closeSubpath()
        return
    for start in range(0, len(numbers), wanted):
        part = numbers[start : start + wanted]
        if step == "C":
            path.cubicTo(*part)
        elif step == "M" and start == 0:
            path.moveTo(*part)
        else:
            path.lineTo(*part)
