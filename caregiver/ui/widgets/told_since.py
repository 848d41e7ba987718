"""What was told of a medicine and is no plan yet: it stands beside the dose as it is planned, and changes nothing."""

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext


def told_since(context: PageContext, medicine: str) -> str:
    """One line for each thing that was told, and whom to call; empty for nothing (care-rules 5).

    Args:
        medicine: Its uuid; "" for doses that were told without saying of what.
    """
    agreements = context.services.agreements
    waiting = agreements.unwritten(medicine)
    if not waiting or context.services.stays.has_died:
        return ""
    from caregiver.domain.agreement_words import unwritten_text

    told = [unwritten_text(each.value, agreements.told_on(each), context.calendar) for each in waiting]
    return tr("{told} {call}", told="\n".join(told), call=context.medicine_words.call(context.call_number))
