"""How this family reads what is written, for a page that tells records."""

from caregiver.domain.fact import Reading
from caregiver.ui.core.context import PageContext


def family_reading(context: PageContext) -> Reading:
    """With the names, the medicines and the moment as they are now."""
    services = context.services
    names = {record.uuid: record.value.name for record in services.people.caregivers()}
    medicines = {on_list.uuid: on_list.medicine for on_list in services.timetable.everything()}
    medicines |= services.medicines.taken_out()
    return Reading(context.medicine_words, context.person, names, medicines, context.local_now())
