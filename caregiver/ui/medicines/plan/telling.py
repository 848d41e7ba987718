"""What the editor tells while a plan is typed: the next times, what happens today, another one of this name."""

from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Regimen
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from caregiver.ui.medicines.plan.form import PlanForm
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.plan_notes import same_name_words, today_words


class PlanTelling:
    """Reads the form and tells beside it; nothing is kept.

    Args:
        form: What is read, and where it is told.
    """

    def __init__(self, context: PageContext, form: PlanForm) -> None:
        self._context = context
        self._form = form

    def tell(self, edited: EditedPlan) -> None:
        """Tell what stands in the fields now."""
        form, medicines = self._form, self._context.services.medicines
        uuid = edited.on_list.uuid if edited.on_list else ""
        name = form.box.name.text().strip()
        form.box.say_same(same_name_words(self._context, medicines.same_name(name, uuid) if name else ()))
        if form.panel is None:
            form.next.say(tr("Choose how it is given. The next times stand here."))
            form.start.say_today("")
            return
        try:
            plan = self._plan_so_far(edited, uuid)
        except BadInput:
            form.next.say(tr("They stand here once amount and times are written.") if form.is_due_ever() else _never())
            form.start.say_today("")
            return
        self._tell_next(plan)
        is_chosen = form.start.start() is not None
        if not (is_chosen and uuid):
            form.start.say_today("")
            return
        slip = edited.version.uuid if edited.version is not None and form.start.start() is Start.SLIP else ""
        today = medicines.today_with(plan, slip=slip)
        form.start.say_today(today_words(self._context, today, plan))

    def _tell_next(self, plan: Regimen) -> None:
        slots = self._context.services.medicines.next_times(plan)
        if slots:
            self._form.next.show_slots(plan, slots)
        elif self._form.is_due_ever():
            self._form.next.say(tr("No time is still to come."))
        else:
            self._form.next.say(_never())

    def _plan_so_far(self, edited: EditedPlan, uuid: str) -> Regimen:
        """The plan as it is typed, from when it was chosen; what can be chosen is offered by the plan itself."""
        start, plan = self._form.start, self._form.plan(uuid, edited.strength)
        open_one = self._context.services.medicines.open_at_its_time(plan)
        start.offer_open(None if open_one is None else open_one.due_at)
        return plan if start.start() is None else self._form.plan_from(uuid, edited.strength)


def _never() -> str:
    return tr("It is never due and never rings.")
