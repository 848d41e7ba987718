"""What is read back while they are still on the line: medicine, how much, when, from, who said it (care-rules 48)."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLabel

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.agreement_words import ABOUT_PLANS
from caregiver.domain.regimen import Regimen
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

_ABOVE_PX = 8
"""Above the name of a medicine."""


class ReadBack(Card):
    """In sight while a dose or a medicine was agreed. Only what is written in the plan, or the words that were told."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 10, 20, 16))
        self._context = context
        self._lines: list[QLabel] = []
        self._build()

    def _build(self) -> None:
        self.body.setSpacing(2)
        self.body.addWidget(label(tr("Read it back"), "heading"))
        self.body.addWidget(label(tr("medicine, how much, when, from"), "soft"))

    def show_agreed(self, agreed: Sequence[AgreementRecord]) -> None:
        """Show what of these is about a medicine, and still holds."""
        values = [one.value for one in agreed if one.value.state is not AgreedState.OFF]
        told = [line for value in values if value.kind in ABOUT_PLANS for line in self._told(value)]
        if told != [(line.text(), line.property("role")) for line in self._lines]:
            for gone in self._lines:
                self.body.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._lines = [label(text, role) for text, role in told]
            for line, (_, role) in zip(self._lines, told, strict=True):
                line.setContentsMargins(0, _ABOVE_PX if role == "question" else 0, 0, 0)
                self.body.addWidget(line)
        self.setVisible(bool(told))

    def texts(self) -> tuple[str, ...]:
        """What stands there, line by line."""
        return tuple(line.text() for line in self._lines)

    def _told(self, value: Agreement) -> Iterator[tuple[str, str]]:
        everything = self._context.services.timetable.everything() if value.medicine else ()
        on_list = next((one for one in everything if one.uuid == value.medicine), None)
        yield self._named(value, on_list), "question"
        plan = None if on_list is None else _plan(on_list, value.regimen)
        if on_list is not None and plan is not None:
            yield from ((line, "dose") for line in self._written(on_list, plan))
        else:
            if value.words:
                yield tr("As told: “{words}”", words=value.words), "dose"
            yield tr("How much each time, when, from: no new plan is written yet."), "dose"
        if value.told_by:
            yield tr("Told by {name}", name=value.told_by), "dose"

    def _named(self, value: Agreement, on_list: OnList | None) -> str:
        if on_list is not None:
            return self._context.medicine_words.name(on_list.medicine)
        if value.kind is AgreedKind.MEDICINE:
            return tr("A medicine that is not on the list yet")
        return tr("Which medicine it is about is not written yet.")

    def _written(self, on_list: OnList, plan: Regimen) -> Iterator[str]:
        words, calendar = self._context.medicine_words, self._context.calendar
        how_much = words.how_much(plan, on_list.medicine)
        if how_much:  # "Plan: 40 mg. Which tablets: not written yet." says itself what it is
            yield tr("How much each time: {amount}", amount=how_much) if plan.unit is not None else how_much
        yield tr("When: {when}", when=words.when(plan, on_list.medicine))
        begins = plan.at.astimezone(ZoneInfo(plan.zone))
        yield tr("From: {moment}", moment=calendar.moment(begins, self._context.local_now()))


def _plan(on_list: OnList, regimen: str) -> Regimen | None:
    return next((version.value for version in on_list.versions if version.uuid == regimen), None)
