"""Another strength or another dose empties what hung on the old one; the old one stays in sight (care-rules 4, 6)."""

from decimal import Decimal

from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import Schedule
from caregiver.domain.strength import Strength
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from caregiver.ui.medicines.plan.form import PlanForm
from caregiver.ui.medicines.plan.plan_notes import limits_before_words, until_now_words
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.medicines.plan.typed_plan import without_amounts


class DoseWatch:
    """Looks at the form while it is typed.

    What it empties comes back when strength and dose are typed again as they were, unless something else stands there.
    """

    def __init__(self, context: PageContext, form: PlanForm) -> None:
        self._context = context
        self._form = form
        self._edited: EditedPlan | None = None
        self._is_other_strength = False
        self._is_other_dose = False
        self._panel_before: Typed = {}
        self._limits_before: Typed = {}

    def begin(self, edited: EditedPlan) -> None:
        """Look at another medicine from now on."""
        self._edited = edited
        self._panel_before, self._limits_before = {}, {}

    def begin_again(self) -> None:
        """Other fields were put in: what stands there now was meant so."""
        self._is_other_strength, self._is_other_dose = self._strength_differs(), self._dose_differs()
        self._say()

    def look(self) -> None:
        """The user typed: empty what hung on what is no more, once."""
        is_other_strength, is_other_dose = self._strength_differs(), self._dose_differs()
        if is_other_strength and not self._is_other_strength:
            self._empty_amounts()
        if (is_other_strength or is_other_dose) and not (self._is_other_strength or self._is_other_dose):
            self._limits_before = self._form.limits.typed()
            self._form.limits.show_typed({})
        if not is_other_strength and self._is_other_strength:
            self._bring_amounts_back()
            is_other_dose = self._dose_differs()
        if not (is_other_strength or is_other_dose) and self._limits_before and self._form.limits.is_blank():
            self._form.limits.show_typed(self._limits_before)
        self._is_other_strength, self._is_other_dose = is_other_strength, is_other_dose
        self._say()

    def _empty_amounts(self) -> None:
        panel = self._form.panel
        if panel is not None:
            self._panel_before = panel.typed()
            panel.show_typed(without_amounts(self._panel_before))

    def _bring_amounts_back(self) -> None:
        panel = self._form.panel
        if panel is not None and self._panel_before and panel.typed() == without_amounts(self._panel_before):
            panel.show_typed(self._panel_before)

    def _say(self) -> None:
        version = None if self._edited is None else self._edited.version
        if self._edited is None or version is None or self._edited.on_list is None:
            self._form.limits.say_before("")
            self._form.measure.say_new_strength("")
            return
        is_other = self._is_other_strength or self._is_other_dose or self._edited.is_new_strength
        self._form.limits.say_before(limits_before_words(self._context, version.value) if is_other else "")
        is_strength_said = self._is_other_strength and not self._edited.is_new_strength
        said = tr("New strength. How much did they tell you?") if is_strength_said else ""
        before = until_now_words(self._context, self._edited.on_list, version.value) if is_strength_said else ""
        self._form.measure.say_new_strength("\n".join(filter(None, (said, before))))

    def _strength_differs(self) -> bool:
        known = None if self._edited is None else self._edited.strength
        if known is None or known == Strength():
            return False
        typed = self._form.box.strength.value_so_far()
        if known.is_in_fields and not typed.is_in_fields:
            return False  # being typed
        return _bare(typed) != _bare(known)

    def _dose_differs(self) -> bool:
        version = None if self._edited is None else self._edited.version
        if version is None:
            return False
        try:
            typed = self._form.schedule()
        except BadInput:
            return self._is_other_dose  # being typed
        return _amounts(typed) != _amounts(version.value.schedule)


def _bare(strength: Strength) -> tuple[object, ...]:
    if strength.is_in_fields:
        return (strength.number, strength.unit, strength.per_number, strength.per_unit)
    return (strength.words.strip().casefold(),)


def _amounts(schedule: Schedule) -> frozenset[Decimal]:
    """Which amounts are given, whenever: another time of day is no other dose."""
    times = (*schedule.times, *(told for step in schedule.steps for told in step.times))
    return frozenset((*schedule.amounts, *(number for told in times for number in told.amounts)))
