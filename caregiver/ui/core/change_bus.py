"""Tells whoever shows a part of the diary that it changed."""

from PySide6.QtCore import QObject, Signal

from caregiver.services.changes import Changed


class ChangeBus(QObject):
    """One per window.

    Signals:
        changed: A write is on the disk; carries the set of areas it touched.
    """

    changed = Signal(object)

    def publish(self, changed: Changed[object]) -> None:
        """Tell everybody about a write."""
        if changed.areas:
            self.changed.emit(changed.areas)
