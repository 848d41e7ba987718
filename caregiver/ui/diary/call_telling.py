"""A telephone call in words: for its row in a day, for the panel at the side."""

from typing import TYPE_CHECKING, Any

from caregiver.domain.call import Call
from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_group import RowRecord
from caregiver.ui.diary.telling import Fact, Telling, quoted, shortened

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording


class CallTelling(Telling):
    """Says calls."""

    def __init__(self, wording: "Wording") -> None:
        super().__init__(wording, "phone", taken_out=lambda: tr("The call is taken out."))

    def text(self, record: RowRecord) -> str:
        """ "Called Nurse Okafor: “Come in now.”"."""
        return call_text(record.value)

    def heading(self, value: Any) -> str:
        """ "Called Nurse Okafor"."""
        whom = value.called or value.answered_by
        return tr("Called {whom}", whom=whom) if whom else tr("A call")

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """What was wrong, and what was said."""
        call = record.value
        return [
            (tr("What was wrong"), call.about),
            (tr("Answered by"), call.answered_by),
            (tr("They said to"), quoted(call.told_to)),
        ]

    def in_short(self, value: Any, record: DiaryRecord) -> str:
        """ "Called Nurse Okafor: “Come in now.”"."""
        return call_text(value)


def call_text(call: Call) -> str:
    """ "Called Nurse Okafor: “Come in now.”"."""
    whom = call.answered_by or call.called
    told = quoted(shortened(call.told_to))
    if not whom:
        return tr("A call")
    return tr("Called {whom}: {told}", whom=whom, told=told) if told else tr("Called {whom}", whom=whom)
