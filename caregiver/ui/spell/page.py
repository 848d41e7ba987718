"""The editor of a sudden bad spell: one that goes on, one that is over, one of yesterday."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from caregiver.domain.flare import Flare
from caregiver.domain.flare_words import dose_text, row_text
from caregiver.domain.pain import Voice
from caregiver.domain.record import Record
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import saved_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.services.flares import FlareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.spell.dose_choice import DoseChoice
from caregiver.ui.spell.form import SpellForm
from caregiver.ui.spell.typed_spell import NOT_WRITTEN, flare_of, typed_of
from caregiver.ui.widgets.editor_page import EditorPage
from caregiver.ui.widgets.editor_words import moment_words
from caregiver.ui.widgets.where_card import WhereCard

_SHARES = (660, 400)


class SpellPage(EditorPage[Flare]):
    """The editor of one spell."""

    areas = frozenset({Area.FLARES, Area.PAIN, Area.DOSES, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context, tr("Sudden bad spell"), context.services.flares, context.services.form_drafts("spell")
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self.where = WhereCard(self.theme)
        self.form = SpellForm(self._context, self.where, say_number=self._number_words, offer_doses=self._offer_doses)
        columns = QWidget()
        self._grid = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        for part in (self.head, columns, self.foot):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.reflow(False)

    def _connect(self) -> None:
        self._connect_editor()
        self.form.triggers.forget_asked.connect(self._forget_word)

    # -- opening ------------------------------------------------------------------------------------------------

    def open_spell(self, uuid: str | None) -> None:
        """Open a spell of the diary; for None the one that goes on, or a new one of a while ago. Raises Gone."""
        going_on = self._context.services.flares.open() if uuid is None else None
        self.form.triggers.offer(self._context.services.chip_use.offered(Kind.WORSE)[Kind.WORSE])
        self.open_record(going_on.uuid if going_on else uuid)

    def show_names(self) -> None:
        """Write the names of today; what was typed stays."""
        self.form.show_names()

    def reflow(self, is_narrow: bool) -> None:
        """The map beside the form, or below it."""
        self.form.rows.set_narrow(is_narrow)
        self.form.numbers.set_two_rows(is_narrow or self._context.services.preferences.has_bigger_buttons)
        self.foot.set_indent(self.form.rows.indent_px)
        self._grid.addWidget(self.form, 0, 0)
        self._grid.addWidget(self.where, *((1, 0) if is_narrow else (0, 1)))
        for column, share in enumerate((1, 0) if is_narrow else _SHARES):
            self._grid.setColumnStretch(column, share)

    # -- what is edited -----------------------------------------------------------------------------------------

    def blank(self) -> Typed:
        clock = self._context.services.clock
        # An end that nobody said would be printed as a length: none is chosen beforehand.
        return {**typed_of(Flare(clock.now(), str(clock.zone()))), "end": NOT_WRITTEN}

    def typed_of(self, value: Flare) -> Typed:
        return typed_of(value)

    def save(self, record: Record[Flare] | None) -> Changed[FlareRecord]:
        typed = self.form.finished()
        scores = {field: score for field, score in typed["scores"].items() if score is not None}
        voice = Voice(typed["voice"]) if typed["voice"] else None
        return self._context.services.flares.keep_with(record.uuid if record else "", flare_of(typed), scores, voice)

    def record_words(self, record: Record[Flare]) -> str:
        worst = self._context.services.flares.worst(record)
        value = replace(record.value, peak=worst.uuid if worst else "")
        said = row_text(value, family_reading(self._context), {worst.uuid: worst.value} if worst else {})
        return tr("{what}, {moment}", what=said, moment=moment_words(self._context, record.value.at))

    # -- what is said -------------------------------------------------------------------------------------------

    def _number_words(self, uuid: str) -> str:
        """ "Robert said 8 at 14:40"; nothing for no number and for one that was taken out."""
        record = self._context.services.flares.numbers((uuid,)).get(uuid)
        if record is None:
            return ""
        name = self._context.services.people.name_of(record.by)
        moment = moment_words(self._context, record.value.at)
        return words(saved_sentence(record.value, self._context.person, name, moment))

    def _offer_doses(self, choice: DoseChoice, flare: Flare) -> None:
        flares, reading = self._context.services.flares, family_reading(self._context)
        near = {record.uuid: record for record in flares.doses_near(flare)}
        named = self._context.services.doses.find(flare.dose) if flare.dose else None
        if named is not None and not named.is_removed:
            near[named.uuid] = named
        found = flares.find_dose(replace(flare, dose=""))
        said = {uuid: dose_text(record.value, reading) for uuid, record in near.items()}
        choice.offer(said, found.uuid if found else "")

    def _forget_word(self, code: str) -> None:
        if self._context.act(self._context.services.chip_use.forget, Kind.WORSE, code) is not None:
            self.form.triggers.forget(code)
