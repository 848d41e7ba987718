"""What the plan editor works on: the medicine as it is on the list, what its fields held at first, and its draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.medicine import Medicine
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen, Standing
from caregiver.domain.strength import Strength
from caregiver.services.changes import Changed
from caregiver.services.services import Services
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import PlanAsked
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.medicines.plan.typed_plan import TypedPlan, for_new_strength, for_told_dose

_NEW_STRENGTH, _AGREEMENT = "is_new_strength", "agreement"


class EditedPlan:
    """One medicine in the editor.

    Attributes:
        on_list: The medicine; None for a new one.
        start: What the fields held before anything was typed.
        draft: What was typed and not saved when the editor was left last; None without.
        is_new_strength: Whether a box of another strength came.
        agreement: What was agreed at a visit and is written down as this plan; None for a plan of its own.
    """

    def __init__(self, context: PageContext, asked: PlanAsked) -> None:
        services: Services = context.services
        self._services = services
        self._uuid = asked.medicine
        self._words = TypedPlan(context.calendar, context.amounts)
        self.on_list: OnList | None = services.medicines.get(asked.medicine) if asked.medicine else None
        kept = services.plan_drafts.get(self._uuid)
        if kept is not None and asked.agreement not in ("", kept.get(_AGREEMENT, "")):
            kept = None  # begun for something else: nothing of it is kept as what was agreed
        was_new_strength = bool(kept and kept.get(_NEW_STRENGTH))
        self.is_new_strength = asked.is_new_strength or was_new_strength
        wanted = asked.agreement or str((kept or {}).get(_AGREEMENT, ""))
        agreed = services.agreements.find(wanted) if wanted else None
        self.agreement = None if agreed is None or agreed.is_removed else agreed
        self._is_for_agreed = bool(asked.agreement) and not asked.is_from_medicine
        self.draft: Typed | None = kept if was_new_strength or not asked.is_new_strength else None
        self._is_not_written = asked.is_not_written
        self.start: Typed = self._start()

    @property
    def shown(self) -> Typed:
        """What the fields show at first."""
        if self.draft is None:
            return self.start
        is_asked_now = self._is_not_written and not self.draft["measure"]["is_not_written"]
        return for_told_dose(self.draft) if is_asked_now else self.draft

    @property
    def known(self) -> Medicine | None:
        """The medicine as it is on the list."""
        return None if self.on_list is None else self.on_list.medicine

    @property
    def version(self) -> Record[Regimen] | None:
        """The plan that is changed: the one in force, or the last one before a rest."""
        if self.on_list is None:
            return None
        return self.on_list.former_plan or self.on_list.version

    @property
    def slip_at(self) -> datetime | None:
        """When the plan in force began, where a slip of the hand in it can be put right."""
        if self.on_list is None or self.version is None or self.is_new_strength:
            return None
        return self.version.value.at if self.version.uuid == self.on_list.version.uuid else None

    @property
    def strength(self) -> Strength | None:
        """The strength until now."""
        return None if self.version is None else self.version.value.strength

    @property
    def zone(self) -> ZoneInfo:
        """Whose clocks the plan means: a plan that keeps the times of home on a journey goes on keeping them."""
        return self._services.clock.zone() if self.version is None else ZoneInfo(self.version.value.zone)

    @property
    def source_of_change(self) -> Typed:
        """The fields of a changed plan's source: who told it when, as agreed; where it stands only the family knows."""
        by, on = "", ""
        if self.agreement is not None:
            by, on = self.agreement.value.told_by, self._services.agreements.told_on(self.agreement).isoformat()
        return {"standing": Standing.NOT_SAID.value, "told": {"by": by, "on": on}}

    def is_other_than_draft(self, typed: Typed) -> bool:
        """Whether this was not kept already."""
        return self.draft != self._drafted(typed)

    def keep(self, typed: Typed) -> Changed[None]:
        """Keep what stands in the fields."""
        self.draft = self._drafted(typed)
        return self._services.plan_drafts.keep(self._uuid, self.draft)

    def discard(self) -> Changed[None]:
        """It was saved, or nothing differs from what was."""
        self.draft = None
        return self._services.plan_drafts.forget(self._uuid)

    def typed_from(self, version: Record[Regimen]) -> Typed:
        """The fields of a plan that was saved for a later day."""
        assert self.on_list is not None
        day = version.value.at.astimezone(ZoneInfo(version.value.zone)).date()
        fields = self._words.everything(self.on_list.medicine, version.value)
        return {**fields, "from": {"start": Start.OTHER_DAY.value, "day": day.isoformat()}}

    def save(self, medicine: Medicine, regimen: Regimen | None, *, is_slip: bool = False) -> Changed[str]:
        """Put it on the list, or keep what changed.

        Args:
            regimen: The plan with its instant; None where only what is on the box changed.
            is_slip: Whether the plan in force was only typed wrong: it is corrected, and nothing changed in life.

        Raises:
            BadInput: Something cannot be kept; names the field.
        """
        slip = self.version.uuid if is_slip and self.version is not None else ""
        if self.agreement is None or regimen is None or not self._is_agreed_written(regimen, slip):
            return self._write(medicine, regimen, slip)
        agreements, medicines = self._services.agreements, self._services.medicines
        return agreements.make_real(
            self.agreement.uuid,
            lambda: self._write(medicine, regimen, slip),
            lambda uuid, made: agreements.link_plan(uuid, _plan_of(medicines.get(made), regimen), made),
        )

    def _is_agreed_written(self, regimen: Regimen, slip: str) -> bool:
        """Whether what was agreed is written by this plan; in passing only by one that gives other than the old one."""
        if self._is_for_agreed or self.on_list is None:
            return True
        return not slip and _given(regimen) != _given(self.on_list.regimen)

    def _write(self, medicine: Medicine, regimen: Regimen | None, slip: str) -> Changed[str]:
        medicines = self._services.medicines
        if self.on_list is None:
            assert regimen is not None
            return medicines.add(medicine, regimen)
        return medicines.revise(self._uuid, medicine, regimen, slip=slip)

    def rest(self, verb: Callable[[str], Changed[object]]) -> Changed[object]:
        """Pause or stop it; where it was opened for what was agreed, that is done by it. Raises BadInput."""
        if self.agreement is None or not self._is_for_agreed:
            return verb(self._uuid)
        agreements, medicines = self._services.agreements, self._services.medicines
        return agreements.make_real(
            self.agreement.uuid,
            lambda: verb(self._uuid),
            lambda agreed, _made: agreements.link_plan(agreed, medicines.get(self._uuid).versions[-1].uuid, self._uuid),
        )

    def _drafted(self, typed: Typed) -> Typed:
        agreed = {} if self.agreement is None else {_AGREEMENT: self.agreement.uuid}
        return {**typed, _NEW_STRENGTH: self.is_new_strength, **agreed}

    def differs(self, regimen: Regimen) -> bool:
        """Whether a plan is another than the one in force."""
        if self.on_list is None:
            return True
        held = self.on_list.regimen
        return replace(regimen, at=held.at, zone=held.zone) != held

    def changes_plan(self, regimen: Regimen) -> bool:
        """Whether what is given, how much or when is other than in the plan that is changed."""
        return self.version is not None and _given(regimen) != _given(self.version.value)

    def _start(self) -> Typed:
        if self.on_list is None or self.version is None:
            return {"from": {"start": Start.NOW.value}, "standing": self.source_of_change}
        fields = self._words.everything(self.on_list.medicine, self.version.value)
        if self.is_new_strength:
            fields = for_new_strength(fields)
        if self._is_not_written:
            fields = for_told_dose(fields)
        is_agreed_anew = self.agreement is not None and self.agreement.value.regimen != self.version.uuid
        return {**fields, "standing": self.source_of_change} if is_agreed_anew else fields


def _given(regimen: Regimen) -> tuple[object, ...]:
    return regimen.schedule, regimen.strength, regimen.unit, regimen.told_amount


def _plan_of(on_list: OnList, regimen: Regimen) -> str:
    """The version that was just written."""
    return next(version.uuid for version in on_list.versions if version.value.at == regimen.at)
