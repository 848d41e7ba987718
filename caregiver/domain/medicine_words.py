"""The one face of all words about medicines: names, plans, what was told, doses, counts (care-rules A).

One order of names everywhere: "Morphine long-acting tablets 30 mg".
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.code_words import Code, code_text
from caregiver.domain.counting import IngredientTotal, Rolling, Stock
from caregiver.domain.device import DeviceEvent
from caregiver.domain.dose import Dose, DoseAnswer, Reason, Seen
from caregiver.domain.dose_words import DoseWords
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.person import Pronouns
from caregiver.domain.plan_words import PlanWords
from caregiver.domain.regimen import Regimen, Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.told_words import ToldWords
from caregiver.domain.wording import start_upper

_SAID_RELEASES = frozenset({Release.LONG_ACTING, Release.QUICK_ACTING})
_NAMES = {
    (True, True): QT_TRANSLATE_NOOP("caregiver", "{name} {release} {form} {strength}"),
    (True, False): QT_TRANSLATE_NOOP("caregiver", "{name} {release} {form}"),
    (False, True): QT_TRANSLATE_NOOP("caregiver", "{name} {form} {strength}"),
    (False, False): QT_TRANSLATE_NOOP("caregiver", "{name} {form}"),
}
"""By whether a release, and whether a strength is said."""

_UNNAMED_FORMS = frozenset({Form.OTHER})
_NO_LEAD = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED, ScheduleKind.STOPPED, ScheduleKind.AS_TOLD})


@dataclass(frozen=True)
class MedicineWords:
    """Medicines as one family reads them.

    Attributes:
        calendar: Words for days and times, and the reader's language.
        amounts: Words for amounts.
        pronouns: The family's word for the person.
        today: With it, a day of another year is said with its year ("Told by Nurse Okafor, 12 Nov 2025").
    """

    calendar: CalendarWords
    amounts: AmountWords
    pronouns: Pronouns = Pronouns.THEY
    today: date | None = None

    def name(self, medicine: Medicine, strength: Strength | None = None) -> str:
        """ "Morphine quick-acting liquid 10 mg in 5 ml", "Senna tablets"."""
        strong = "" if strength is None else self.amounts.strength(strength)
        has_release = medicine.release in _SAID_RELEASES
        if medicine.form in _UNNAMED_FORMS:
            return " ".join(filter(None, (self.short_name(medicine), strong)))
        return self._say(
            _NAMES[has_release, bool(strong)],
            name=medicine.name.strip(),
            release=code_text(medicine.release),
            form=code_text(medicine.form),
            strength=strong,
        )

    def label_name(self, medicine: Medicine, strength: Strength | None = None) -> str:
        """With the brand as on the box: "Morphine long-acting tablets 30 mg (Zomorph)"."""
        name, brand = self.name(medicine, strength), medicine.brand.strip()
        source = QT_TRANSLATE_NOOP("caregiver", "{name} ({brand})")
        return self._say(source, name=name, brand=brand) if brand else name

    def short_name(self, medicine: Medicine) -> str:
        """ "Morphine long-acting", "Senna"."""
        name = medicine.name.strip()
        if medicine.release not in _SAID_RELEASES:
            return name
        source = QT_TRANSLATE_NOOP("caregiver", "{name} {release}")
        return self._say(source, name=name, release=code_text(medicine.release))

    def taken_out_name(self, medicine: Medicine) -> str:
        """ "Paracetamol (no longer on the list)": one that was put on the list by mistake, in words of its doses."""
        source = QT_TRANSLATE_NOOP("caregiver", "{name} (no longer on the list)")
        return self._say(source, name=self.short_name(medicine))

    def led_name(self, medicine: Medicine, regimen: Regimen, is_alike: bool = False) -> str:
        """The name led by its use where it could be mistaken (care-rules 21).

        "By the clock: …" and "When needed: …" where another medicine on the list is alike, with the brand as on the
        box; "Only on Mondays: …" always.
        """
        lead = self._lead(medicine, regimen, is_alike)
        if not lead:
            return self.name(medicine, regimen.strength)
        name = self.label_name(medicine, regimen.strength) if is_alike else self.name(medicine, regimen.strength)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{lead}: {name}"), lead=lead, name=name)

    def how_much(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "1 tablet (30 mg)"; see `PlanWords.how_much`."""
        return self._plans.how_much(regimen, medicine)

    def when(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "at 08:00 and 20:00"; see `PlanWords.when`."""
        return self._plans.when(regimen, medicine)

    def plan(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "1 tablet (30 mg) at 08:00 and 20:00"; see `PlanWords.plan`."""
        return self._plans.plan(regimen, medicine)

    def what_is_asked(self, regimen: Regimen, medicine: Medicine) -> str:
        """ "Which tablets"; see `PlanWords.what_is_asked`."""
        return self._plans.what_is_asked(regimen, medicine)

    def change(self, before: Regimen, after: Regimen, medicine: Medicine | None = None) -> str:
        """ "from 2.5 ml (5 mg) to 5 ml (10 mg)"; see `PlanWords.change`."""
        return self._plans.change(before, after, medicine)

    def limits(self, regimen: Regimen) -> str:
        """ "Told by Nurse Okafor, 12 Nov: wait 4 hours; …", or ""."""
        return self._told.limits(regimen)

    def no_limits(self, call: str) -> str:
        """ "How often: nothing is written. Call 01632 960142."."""
        return self._told.no_limits(call)

    def late_rule(self, medicine: Medicine, call: str) -> str:
        """ "Told by Nurse Okafor: “After 12:00, …”", or "Nothing is written for a late dose. Call …"."""
        return self._told.late_rule(medicine, call)

    def call(self, call: str) -> str:
        """ "Call 01632 960142.", or "Call the team."."""
        return self._told.call(call)

    def standing(self, regimen: Regimen) -> str:
        """ "told by Dr Patel, 12 Nov, on a written plan"."""
        return self._told.standing(regimen)

    def dose_amount(self, dose: Dose) -> str:
        """ "5 ml (10 mg)", or "how much: not written"."""
        return self._doses.how_much(dose)

    def given_by(self, code: str, names: Callable[[str], str]) -> str:
        """ "by Anna", "he took it himself", "by Nurse Okafor", or ""."""
        return self._doses.given_by(code, names)

    def giver(self, code: str, names: Callable[[str], str]) -> str:
        """ "Anna", "he took it himself", "nurse Okafor", or ""."""
        return self._doses.giver(code, names)

    def late_words(self, dose: Dose) -> str:
        """ "Given 5 h after it was due.", or ""."""
        return self._doses.late(dose)

    def rolling(self, rolling: Rolling) -> str:
        """ "In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded."."""
        return self._doses.rolling(rolling)

    def ingredient_total(self, total: IngredientTotal) -> str:
        """ "Paracetamol in the last 24 hours: 4 tablets, 2 000 mg, of what is recorded."."""
        return self._doses.ingredient_total(total)

    def stock(self, stock: Stock, counted_by: str = "") -> str:
        """ "62 ml by the record, counted 20 Nov; last ones Wed 25 Nov"."""
        return self._doses.stock(stock, counted_by)

    def by_record(self, stock: Stock, counted_by: str = "") -> str:
        """ "18 tablets by the record; 22 counted 20 Nov by Anna and Jo"."""
        return self._doses.by_record(stock, counted_by)

    def answer(self, answer: DoseAnswer) -> str:
        """ "part given"."""
        return self._code(answer)

    def reason(self, reason: Reason) -> str:
        """ "did not want it"."""
        return self._code(reason)

    def seen(self, seen: Seen) -> str:
        """ "not looked"."""
        return self._code(seen)

    def form(self, form: Form) -> str:
        """ "tablets"."""
        return self._code(form)

    def route(self, route: Route) -> str:
        """ "under the tongue"."""
        return self._code(route)

    def route_of(self, dose: Dose, own: Route | None = None) -> str:
        """ "injection"; "" of a dose that went in as its medicine does, by `own`, or of which nobody said how."""
        return self.route(dose.route) if dose.route is not None and dose.route is not own else ""

    def release(self, release: Release) -> str:
        """ "long-acting"."""
        return self._code(release)

    def kind(self, kind: MedicineClass) -> str:
        """ "steroid"."""
        return self._code(kind)

    def device_event(self, event: DeviceEvent) -> str:
        """ "fell off"."""
        return self._code(event)

    def stock_event(self, event: StockEvent) -> str:
        """ "new box or bottle"."""
        return self._code(event)

    def stay_kind(self, kind: StayKind) -> str:
        """ "in hospital"."""
        return self._code(kind)

    def list_answer(self, answer: ListAnswer) -> str:
        """ "same as before"."""
        return self._code(answer)

    def where_it_stands(self, standing: Standing) -> str:
        """ "on a written plan"; with who told it, see `standing`."""
        return self._code(standing)

    @property
    def _plans(self) -> PlanWords:
        return PlanWords(self.calendar, self.amounts, self.today)

    @property
    def _told(self) -> ToldWords:
        return ToldWords(self.calendar, self.amounts, self.today)

    @property
    def _doses(self) -> DoseWords:
        return DoseWords(self.calendar, self.amounts, self.pronouns, self.today)

    def _lead(self, medicine: Medicine, regimen: Regimen, is_alike: bool) -> str:
        only_on = self._plans.schedules.weekly(regimen.schedule)
        if only_on and medicine.where_given is WhereGiven.HOME:
            return start_upper(only_on)
        if not is_alike or regimen.schedule.kind in _NO_LEAD:
            return ""
        if regimen.schedule.kind is ScheduleKind.AS_NEEDED:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "When needed"))
        if regimen.schedule.kind is ScheduleKind.CONTINUOUS:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "Runs all the time"))
        return self._say(QT_TRANSLATE_NOOP("caregiver", "By the clock"))

    def _code(self, code: Code) -> str:
        return self.calendar.words(code_text(code))

    def _say(self, template: str, **values: object) -> str:
        return self.calendar.words(Text(template, values))
