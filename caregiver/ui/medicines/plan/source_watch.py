"""Another plan has another source: where the old one stands and who told it is never kept as that of the new one."""

from caregiver.domain.errors import BadInput
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from caregiver.ui.medicines.plan.form import PlanForm
from caregiver.ui.medicines.plan.from_part import Start


class SourceWatch:
    """Looks at the form while it is typed (care-rules 5).

    The old source comes back when the plan is typed again as it was. What the family said of the new one stays.
    """

    def __init__(self, form: PlanForm) -> None:
        self._form = form
        self._edited: EditedPlan | None = None
        self._is_other_plan = False

    def begin(self, edited: EditedPlan) -> None:
        """Look at another medicine from now on."""
        self._edited = edited

    def begin_again(self) -> None:
        """Other fields were put in: what stands there now was meant so."""
        self._is_other_plan = self._differs()

    def look(self) -> None:
        """The user typed: ask anew where it stands, once."""
        edited, standing = self._edited, self._form.standing
        if edited is None:
            return
        is_other, was_other = self._differs(), self._is_other_plan
        old, new = edited.start["standing"], edited.source_of_change
        if is_other and not was_other and standing.typed() == old:
            standing.show_typed(new)
        elif was_other and not is_other and standing.typed() == new:
            standing.show_typed(old)
        self._is_other_plan = is_other

    def _differs(self) -> bool:
        edited = self._edited
        if edited is None or self._form.start.start() is Start.SLIP:
            return False
        uuid = edited.on_list.uuid if edited.on_list else ""
        try:
            return edited.changes_plan(self._form.plan(uuid, edited.strength))
        except BadInput:
            return self._is_other_plan  # being typed
