"""What can be chosen for the sheets of a visit: kept for the doctor it is with."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox

from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.paper_choice import PaperChoice
from caregiver.summary.messages import doctor_message, family_message
from caregiver.summary.pages import Document, Paper
from caregiver.summary.readers import next_doctor, readers_of
from caregiver.summary.sheets import chosen_sheets
from caregiver.ui.core.printing import usual_paper
from caregiver.ui.paper.choices import SheetChoices, SpanChoices
from caregiver.ui.paper.language_choice import LanguageChoice
from caregiver.ui.widgets.labels import label


class DoctorChoices(SpanChoices):
    """How many days, what is printed with the page, and in which language."""

    def _build(self) -> None:
        super()._build()
        self.along = {
            "family": QCheckBox(tr("The family sheet, urgent signs on its back")),
            "record": QCheckBox(tr("The record of these days")),
            "urgent": QCheckBox(tr("The urgent signs")),
        }
        self._language = LanguageChoice(tr("The doctor reads"), self.context.services.library.folder)
        self._kept_for = label("", "soft")
        for part in (label(tr("Print with it"), "strong"), *self.along.values(), self._language, self._kept_for):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._span.changed.connect(lambda days: self._keep(replace(self._choice, days=int(days))))
        for box in self.along.values():
            box.clicked.connect(self._keep_along)
        self._language.chosen.connect(lambda code: self._keep(replace(self._choice, language=code)))

    def refresh(self) -> None:
        """Show what was chosen for the doctor of the next visit."""
        choice, doctor = self._choice, next_doctor(self.context.services)
        self._span.set_value(str(choice.days))
        for part, box in self.along.items():
            box.setChecked(part in choice.along)
        self._language.show_language(choice.language)
        self._kept_for.setText(
            tr("Kept for {doctor}: next time it is the same.", doctor=doctor)
            if doctor
            else tr("Kept: next time it is the same.")
        )

    @property
    def paper(self) -> Paper:
        """The paper that was chosen for this doctor, or what is usual here."""
        kept = self._choice.paper
        return Paper(kept) if kept in set(Paper) else usual_paper()

    def choose_paper(self, name: str) -> None:
        """Print on this paper from now on."""
        self._keep(replace(self._choice, paper=name))

    def document(self, paper: Paper) -> Document:
        return chosen_sheets(self.context.services, *self.days(), paper, ("doctor", *self._choice.along))

    def as_text(self) -> str:
        services = self.context.services
        return doctor_message(services, *self.days(), readers_of(services).doctor)

    @property
    def _choice(self) -> PaperChoice:
        services = self.context.services
        return services.preferences.paper_choice(next_doctor(services))

    def _keep_along(self) -> None:
        self._keep(replace(self._choice, along=tuple(part for part, box in self.along.items() if box.isChecked())))

    def _keep(self, choice: PaperChoice) -> None:
        services = self.context.services
        _write(self, partial(services.preferences.keep_paper_choice, next_doctor(services), choice))


class FamilyChoices(SheetChoices):
    """For the next visit, with the urgent sheet on its back: only the language to choose."""

    def _build(self) -> None:
        self._language = LanguageChoice(tr("The family reads"), self.context.services.library.folder)
        self.column.addWidget(self._language)

    def _connect(self) -> None:
        keep = self.context.services.preferences.set_family_language
        self._language.chosen.connect(lambda code: _write(self, partial(keep, code)))

    def refresh(self) -> None:
        self._language.show_language(self.context.services.preferences.family_language)

    def document(self, paper: Paper) -> Document:
        return chosen_sheets(self.context.services, None, None, paper, ("family",))

    def as_text(self) -> str:
        services = self.context.services
        return family_message(services, readers_of(services).family)


def _write(choices: SheetChoices, verb: Callable[[], Changed[object]]) -> None:
    """Keep what was chosen; where that fails, the fields show again what holds."""
    if choices.context.act(verb) is None:
        choices.refresh()
    choices.changed.emit()
