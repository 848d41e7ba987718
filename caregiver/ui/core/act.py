"""The one way from a press to the diary: run a writing verb, tell the pages, show what went wrong as a sentence."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.change_bus import ChangeBus

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")

_DRAFTS_ONLY = frozenset({Area.DRAFTS})
"""Keeping a draft is no deed of the user: what can be taken back is still what was done before it."""
_NOTHING = frozenset[Area]()
"""Nor is a press that changed nothing: a shaky hand, or what stood there already."""


class Act(QObject):
    """Runs writing verbs: `act(services.diary.record_pain, 7)`.

    Attributes:
        deed: What the last write did, in words, where a page has named it.
        is_undone: Whether that was taken back.

    Signals:
        failed: A verb failed; carries the `CaregiverError`. Nothing was saved.
        succeeded: A verb succeeded; carries its `Changed`.
    """

    failed = Signal(object)
    succeeded = Signal(object)

    def __init__(self, bus: ChangeBus) -> None:
        super().__init__(bus)
        self._bus = bus
        self._undo: Callable[[], Changed[object]] | None = None
        self.deed = ""
        self.is_undone = False

    def __call__(
        self,
        verb: Callable[Arguments, Changed[Value]],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Changed[Value] | None:
        """Run `verb`; the answer, or None when it failed and the window says why.

        Raises:
            BadInput: What was typed cannot be kept; the caller shows the sentence beside the field.
        """
        try:
            changed = verb(*args, **kwargs)
        except BadInput:
            raise
        except CaregiverError as error:
            self.failed.emit(error)
            return None
        if changed.areas not in (_NOTHING, _DRAFTS_ONLY):
            self._undo, self.deed, self.is_undone = changed.undo, "", False
        self._bus.publish(changed)
        self.succeeded.emit(changed)
        return changed

    @property
    def can_undo(self) -> bool:
        """Whether the last write can be taken back."""
        return self._undo is not None

    def name(self, deed: str) -> None:
        """Say in words what the last write did, so that it can be said what is taken back."""
        self.deed = deed

    def undo(self) -> Changed[object] | None:
        """Take the last write back; asked once more, it comes true again.

        What does not fit what was written since is told as a sentence, too: there is no field to show it at.
        """
        if self._undo is None:
            return None
        deed, is_undone = self.deed, self.is_undone
        try:
            changed = self(self._undo)
        except BadInput as bad:
            self.failed.emit(bad)
            return None
        if changed is not None:
            self.deed, self.is_undone = deed, not is_undone
        return changed

    def forget_undo(self) -> None:
        """The page was left: the last write stands, and can be corrected in the diary."""
        self._undo = None
