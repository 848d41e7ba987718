"""Larger text, one step a press: for those pages that come before Settings can be reached."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QSizePolicy

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import TEXT_SIZES, Look, Theme, set_role
from caregiver.ui.widgets.undo_bar import announce


class TextSizeButton(QPushButton):
    """Says how large text is; a press makes it a step larger, and after the largest size as it was at first.

    Args:
        save_look: Puts a look on and keeps it.
    """

    def __init__(self, theme: Theme, save_look: Callable[[Look], None]) -> None:
        super().__init__()
        self._theme = theme
        self._save_look = save_look
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._show_size()

    def _connect(self) -> None:
        self.clicked.connect(lambda _checked=False: self._step())
        self._theme.changed.connect(self._show_size)

    def _step(self) -> None:
        larger = [size for size in TEXT_SIZES if size > self._theme.look.text_percent]
        look = replace(self._theme.look, text_percent=larger[0] if larger else TEXT_SIZES[0])
        try:
            self._save_look(look)
        except CaregiverError:
            self._theme.set_look(look)  # it cannot be kept, and is wanted now all the same
        announce(self, self.text())

    def _show_size(self) -> None:
        percent = self._theme.look.text_percent
        is_largest = percent == TEXT_SIZES[-1]
        self.setText(
            tr("Usual text ({percent} %)", percent=percent)
            if is_largest
            else tr("Larger text ({percent} %)", percent=percent)
        )
