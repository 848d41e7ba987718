"""The editor of what was done for the pain without a medicine: heat, a new position, music."""

from datetime import timedelta

from caregiver.domain.around_words import number_text
from caregiver.domain.comfort import Comfort
from caregiver.domain.comfort_words import row_text
from caregiver.domain.patch_heat import heat_on_patch
from caregiver.domain.record import Record
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import saved_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.ui.comfort.form import ComfortForm
from caregiver.ui.comfort.typed_comfort import blank, comfort_of, typed_of
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.editor_words import moment_words
from caregiver.ui.widgets.one_press_page import OnePressPage

ComfortRecord = Record[Comfort]
PLACES_OF = timedelta(days=30)
"""The places that are offered hurt in so many last days."""


class ComfortPage(OnePressPage[Comfort]):
    """The editor of one time that something was done."""

    areas = frozenset({Area.COMFORTS, Area.PAIN, Area.MEDICINES, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context,
            tr("Something done for the pain"),
            context.services.comforts,
            context.services.form_drafts("comfort"),
            here=Destination.COMFORT,
            kind=Kind.COMFORT,
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        form = ComfortForm(
            self._context,
            say_fact=self._fact,
            find_number=self._context.services.flares.number_before,
            say_number=self._number_words,
        )
        self._build_one_press(form)

    def _connect(self) -> None:
        self._connect_one_press()

    # -- opening ------------------------------------------------------------------------------------------------

    def open_record(self, uuid: str | None) -> None:
        """Open a record, a draft, or, for None, the words of which one press writes one down. Raises Gone."""
        services = self._context.services
        self.form.offer_places(services.comforts.places_since(services.clock.now() - PLACES_OF))
        super().open_record(uuid)

    def show_names(self) -> None:
        """Tell times as the family reads them, and the number that came after it meanwhile."""
        self.form.when.set_calendar(self._context.calendar)
        self.form.ask_number(self._context.person.can_tell)
        record = self._editing.record if self._editing else None
        after = self._context.services.relief.pain_around(record.value)[1] if record else None
        self.form.show_after(words(number_text(after, self._context.person.pronouns)))

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them, the numbers in one row or in two."""
        super().reflow(is_narrow)
        self.form.before.set_two_rows(is_narrow or self._context.services.preferences.has_bigger_buttons)

    # -- what is edited -----------------------------------------------------------------------------------------

    def blank(self) -> Typed:
        clock = self._context.services.clock
        found = self._context.services.flares.number_before(clock.now())
        return blank(clock.now(), str(clock.zone()), found.uuid if found else "")

    def typed_of(self, value: Comfort) -> Typed:
        return typed_of(value)

    def save(self, record: ComfortRecord | None) -> Changed[ComfortRecord]:
        typed = self.form.finished()
        value, score = comfort_of(typed), typed["score_before"]
        comforts = self._context.services.comforts
        if score is None:
            return comforts.correct(record.uuid, value) if record else comforts.write(value)
        return comforts.correct_with(record.uuid, value, score) if record else comforts.write_with(value, score)

    def record_words(self, record: ComfortRecord) -> str:
        said = row_text(record.value, family_reading(self._context))
        return tr("{what}, {moment}", what=said, moment=moment_words(self._context, record.value.at))

    # -- what is said -------------------------------------------------------------------------------------------

    def _number_words(self, uuid: str) -> str:
        """ "Robert said 6 at 14:10"; nothing for no number and for one that was taken out."""
        record = self._context.services.flares.numbers((uuid,)).get(uuid)
        if record is None:
            return ""
        name = self._context.services.people.name_of(record.by)
        moment = moment_words(self._context, record.value.at)
        return words(saved_sentence(record.value, self._context.person, name, moment))

    def _fact(self, what: str) -> str:
        context = self._context
        on_list = context.services.medicines.list()
        patches = [context.medicine_words.name(one.medicine) for one in on_list if one.is_patch]
        fact = heat_on_patch(what, patches, context.call_number)
        return words(fact) if fact else ""
