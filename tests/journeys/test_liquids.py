"""No amount of a liquid is ever told in mg without ml: in no text, for no eye and no ear, on no sheet (care-rules 1).

The diary of these tests holds twelve liquids and nothing else, so every mg in it is of a liquid.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Dose, DoseAnswer, Reason
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route
from caregiver.domain.regimen import Limits, LimitSource
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.stock import StockEvent
from caregiver.domain.strength import Ingredient, Strength
from caregiver.presence import Presence
from caregiver.summary.medicine_sheets import given_paper
from caregiver.summary.messages import chosen_message
from caregiver.summary.pages import Paper, pdf_bytes
from caregiver.ui.core.navigation import Destination, PlanAsked
from tests.app.test_presence import TrayOf
from tests.app.test_ringing import RecordingNotifier
from tests.journeys.home import Home, texts_of
from tests.medicine_story import at_times
from tests.steerable_clock import SteerableClock

NEAR = 44
"""So many characters from its mg, at most, the ml stands: in the same breath, not only on the same page."""

AS_TOLD = ("The dose as you were told it, such as 40 mg", "75 mg")
"""The name of the one field for a dose of which the ml are not written, and what stands in it."""

_MASS = re.compile(r"\d[\d\u202f.,]*\s(?:mg|g|micrograms?)\b(?!\s+per\b)")
_ML = re.compile(r"\bml\b")


def in_one_line(text: str) -> str:
    """With plain spaces."""
    return re.sub(r"\s+", " ", text).strip()


def lonely(text: str) -> list[str]:
    """Every amount in mg, g or micrograms in a text without "ml" beside it."""
    flat = in_one_line(text)
    around = ((found, flat[max(0, found.start() - NEAR) : found.end() + NEAR]) for found in _MASS.finditer(flat))
    return [f"{found[0]} in “{near}”" for found, near in around if not _ML.search(near)]


# -- the diary ------------------------------------------------------------------------------------------------------


def liquid(name: str, kind: MedicineClass = MedicineClass.NOT_SAID, **more: object) -> Medicine:
    return Medicine(name, Form.LIQUID, Route.MOUTH, kind=kind, **more)  # type: ignore[arg-type]


def strength(milligram: str, milliliter: str, name: str = "") -> Strength:
    """In fields, as most labels tell it."""
    parts = (Ingredient(name, Decimal(milligram), Unit.MG),) if name else ()
    words = f"{milligram} mg in {milliliter} ml"
    return Strength(words, Decimal(milligram), Unit.MG, Decimal(milliliter), Unit.ML, parts)


def needed(*amounts: str) -> Schedule:
    return Schedule(ScheduleKind.AS_NEEDED, amounts=tuple(map(Decimal, amounts)))


OPIOID = {"kind": MedicineClass.OPIOID, "release": Release.QUICK_ACTING}
TAPER = Schedule(
    ScheduleKind.TAPER,
    steps=(
        TaperStep(date(2026, 11, 10), date(2026, 11, 24), at_times("10", "08:00").times),
        TaperStep(date(2026, 11, 25), date(2026, 11, 30), at_times("5", "08:00").times),
    ),
)
RANGE_BY_CLOCK = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(14), (Decimal(10), Decimal(15))),))
NOT_WRITTEN = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8)), DoseTime(time(20))))
MONDAYS = Schedule(ScheduleKind.WEEKDAYS, at_times("2.5", "09:00").times, weekdays=(0, 6))
IN_WORDS = Strength("100 mg in 5 ml")
WAIT = Limits(240, 6, Decimal(5), by="Nurse Okafor", on=date(2026, 11, 12))
LABEL = Limits(most_amount=Decimal(80), source=LimitSource.LABEL)

LIQUIDS: dict[str, tuple[Medicine, Schedule, dict[str, object]]] = {
    "paracetamol": (
        liquid("Paracetamol", MedicineClass.PARACETAMOL),
        at_times("20", "08:00", "14:00", "20:00"),
        {"strength": strength("250", "5", "paracetamol"), "limits": LABEL},
    ),
    "gabapentin": (liquid("Gabapentin"), at_times("6", "08:00", "22:00"), {"strength": strength("50", "1")}),
    "dexamethasone": (liquid("Dexamethasone", MedicineClass.STEROID), TAPER, {"strength": strength("2", "5")}),
    "lactulose": (liquid("Lactulose", MedicineClass.LAXATIVE), RANGE_BY_CLOCK, {}),
    "pregabalin": (liquid("Pregabalin"), NOT_WRITTEN, {"strength": strength("20", "1"), "told_amount": "75 mg"}),
    "furosemide": (liquid("Furosemide"), MONDAYS, {"strength": strength("10", "1")}),
    "morphine": (
        liquid("Morphine", **OPIOID),
        needed("2.5", "5"),
        {"strength": strength("10", "5", "morphine"), "limits": WAIT},
    ),
    "oxycodone": (liquid("Oxycodone", **OPIOID), needed("5"), {"strength": strength("5", "5"), "limits": WAIT}),
    "ibuprofen": (liquid("Ibuprofen", MedicineClass.NSAID), needed("10"), {"strength": IN_WORDS, "limits": LABEL}),
    "midazolam": (liquid("Midazolam"), needed("0.25"), {"strength": strength("10", "1")}),
    "metoclopramide": (liquid("Metoclopramide"), needed("10"), {"strength": strength("5", "5")}),
    "haloperidol": (liquid("Haloperidol"), needed("1"), {"strength": strength("2", "1"), "unit": Unit.MG}),
}


class Liquids:
    """A home with twelve liquids, several of them given in many ways.

    Attributes:
        seen: How many amounts in mg were looked at.
    """

    def __init__(self, home: Home) -> None:
        self.home = home
        self.seen = 0
        home.begin_at("2026-11-22 14:32")
        for key, (medicine, schedule, more) in LIQUIDS.items():
            home.story.add(key, medicine, schedule, day=-1, **{"unit": Unit.ML, **more})
        self._give()

    def _give(self) -> None:
        story, doses = self.home.story, self.home.services.doses
        for day in (-1, 0):
            story.give("paracetamol", day, "08:00")
            story.give("gabapentin", day, "08:00")
        story.give("dexamethasone", -1, "08:00")
        for clock in ("09:00", "12:22"):
            story.give_needed("oxycodone", 0, clock)
            story.give_needed("ibuprofen", 0, clock)
            story.give_needed("haloperidol", 0, clock)
        doses.give_as_needed(story["morphine"], at=story.at(0, "03:12"), amount=Decimal("2.5"), because="pain")
        part = story.give_needed("metoclopramide", -1, "10:00")
        doses.correct(part, _half(doses.get(part).value))
        doses.remove(story.give_needed("midazolam", -1, "11:00"))
        doses.give_extra(story["gabapentin"], at=story.at(0, "11:00"), amount=Decimal(6))
        self._answer("dexamethasone", 0, "08:00", DoseAnswer.NOT_GIVEN, reason=Reason.FELT_SICK)
        self._answer("pregabalin", 0, "08:00", DoseAnswer.PART, amount=Decimal(3))
        for key in ("morphine", "paracetamol"):
            self.home.services.stocks.note(story[key], StockEvent.COUNTED, Decimal(62))
        story.replan("gabapentin", at_times("8", "08:00", "22:00"))

    def _answer(self, key: str, day: int, clock: str, answer: DoseAnswer, **more: object) -> None:
        story = self.home.story
        due_at = story.at(day, clock)
        (kept,) = [
            slot
            for slot in self.home.services.timetable.slots(due_at, story.at(day, "23:00"), story[key])
            if slot.due.due_at == due_at
        ]
        self.home.services.doses.answer(kept.due, answer, **more)  # type: ignore[arg-type]

    def look(self) -> list[str]:
        """What is told in mg alone, in the windows as they stand there now; they do tell amounts."""
        texts = [text for root in self.home.windows() for text in everything_in(root)]
        texts = [text for text in texts if in_one_line(text) not in AS_TOLD]
        self.seen += sum(len(_MASS.findall(text)) for text in texts)
        return [found for text in texts for found in lonely(text)]

    def look_at(self, destination: Destination, argument: object = None) -> list[str]:
        """The same of a page."""
        self.home.go(destination, argument)
        return self.look()

    def uuids(self) -> list[str]:
        """Of the twelve."""
        return list(self.home.story.uuids.values())


def _half(dose: Dose) -> Dose:
    return replace(dose, answer=DoseAnswer.PART, amount=Decimal(5), note="spat some out")


# -- reading --------------------------------------------------------------------------------------------------------


def everything_in(root: QWidget) -> list[str]:
    """Every text below a widget: on labels and buttons, painted by hand, and in what a screen reader finds."""
    painted = [painted_words(each) for each in root.findChildren(QWidget) if each.isVisible() and paints_itself(each)]
    return [*texts_of(root), *painted, *spoken(QAccessible.queryAccessibleInterface(root))]


def paints_itself(widget: QWidget) -> bool:
    """Whether its look is drawn by our own hand."""
    return any("paintEvent" in vars(kind) and kind.__module__.startswith("caregiver.") for kind in type(widget).mro())


def painted_words(widget: QWidget) -> str:
    """The words that a widget paints."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(buffer.data().data())).pages)


def spoken(face: QAccessibleInterface | None) -> Iterator[str]:
    """Names, descriptions and values of a face and of all within it that is in sight."""
    if face is None or not face.isValid() or face.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        if text := face.text(kind):
            yield text
    for index in range(face.childCount()):
        yield from spoken(face.child(index))


@pytest.fixture
def liquids(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Liquids]:
    home = Home(qapp, folder, clock)
    made = Liquids(home)
    home.open()
    yield made
    home.close()


WITH_A_MEDICINE = (Destination.MEDICINE, Destination.PLAN, Destination.GIVEN)


def test_on_no_page_stands_mg_without_ml(liquids: Liquids):
    for destination in set(Destination) - set(WITH_A_MEDICINE):
        assert liquids.look_at(destination) == [], destination
    assert liquids.seen > 100


@pytest.mark.parametrize("key", LIQUIDS)
def test_on_no_page_of_a_liquid_stands_mg_without_ml(liquids: Liquids, key: str):
    uuid = liquids.home.story[key]
    for destination in WITH_A_MEDICINE:
        argument = PlanAsked(uuid) if destination is Destination.PLAN else uuid
        assert liquids.look_at(destination, argument) == [], destination
    for shape in ("Table", "Print"):
        liquids.home.press(shape)
        assert liquids.look() == [], shape
    assert liquids.look_at(Destination.PLAN, PlanAsked(uuid, is_new_strength=True)) == []


def test_in_the_diary_every_dose_is_told_in_ml(liquids: Liquids):
    services = liquids.home.services
    removed = (past.record for past in services.past_changes.removed(50) if isinstance(past.record.value, Dose))
    records = {record.value.medicine: record for record in (*services.doses.last_hours(48), *removed)}
    for record in records.values():
        assert liquids.look_at(Destination.DIARY, record.uuid) == [], record.value.medicine
    assert liquids.seen > 50


def test_in_the_reminder_every_dose_is_told_in_ml(liquids: Liquids):
    home = liquids.home
    home.sleep_until("2026-11-22 20:00")
    assert liquids.look() == []
    home.press(home.name_of("Not given: ", "Furosemide"))
    assert liquids.look() == []
    home.press(home.name_of("All "))
    assert liquids.look() == []
    assert liquids.seen > 50


def test_by_night_every_dose_is_told_in_ml(liquids: Liquids):
    home = liquids.home
    home.press("Not yet, ask again in 60 min: all that is still open here")
    home.go(Destination.TODAY)
    home.sleep_until("2026-11-23 03:10")
    assert home.reads("03:10", "I gave 0.25 ml (2.5 mg) at 03:10")
    assert liquids.look() == []
    assert liquids.seen > 50


def test_away_and_home_again_every_plan_is_told_in_ml(liquids: Liquids):
    home = liquids.home
    home.press("Settings", "Reminders", "Stop all reminders …", "In hospital or hospice")
    assert liquids.look() == []
    assert liquids.look_at(Destination.HOMECOMING) == []
    home.live_until("2026-11-22 15:00")
    home.press("Now, 15:00")
    assert liquids.look() == []
    for key, answer in zip(LIQUIDS, ("Same as before", "Stopped", "Not sure yet") * 4, strict=True):
        home.press(home.name_of(f"{answer}: ", LIQUIDS[key][0].name))
    assert liquids.look() == []
    home.press("Save 12 answers")
    for destination in (Destination.TODAY, Destination.MEDICINES):
        assert liquids.look_at(destination) == []
    assert liquids.seen > 50


@pytest.mark.parametrize(
    "sheet",
    ["Doctor’s page", "All medicines", "Week sheet", "Handover", "Going to hospital", "The record"],
)
def test_on_no_sheet_stands_mg_without_ml(liquids: Liquids, sheet: str):
    liquids.home.go(Destination.PAPER)
    liquids.home.press(sheet)
    words = liquids.home.printed()
    assert lonely(words) == []
    assert len(_MASS.findall(words)) > 5


def test_in_no_message_stands_mg_without_ml(liquids: Liquids):
    words = " ".join(chosen_message(liquids.home.services, None, None, ("doctor", "family")).split())
    assert lonely(words) == []
    assert len(_MASS.findall(words)) > 5


def test_on_no_sheet_of_what_was_given_stands_mg_without_ml(liquids: Liquids):
    assert liquids.home.app.context is not None
    calendar, days = liquids.home.app.context.calendar, (date(2026, 11, 15), date(2026, 11, 22))
    for key in LIQUIDS:
        document = given_paper(liquids.home.services, liquids.home.story[key], *days, Paper.A4, calendar)
        pages = PdfReader(BytesIO(pdf_bytes(document))).pages
        assert lonely(" ".join(page.extract_text() for page in pages)) == [], key


def test_in_the_tray_no_dose_is_told_in_mg_alone(liquids: Liquids, qapp: QApplication):
    home = liquids.home
    assert home.app.context is not None
    assert home.app.ringing is not None
    tray = TrayOf(home.app.theme, has_tray=False)
    presence = Presence(qapp, home.app.window, tray)
    presence.open(home.app.context, home.app.ringing, RecordingNotifier())
    offered = [action.text() for action in tray.contextMenu().findChildren(QAction)]
    presence.close()
    tray.close()
    qapp.setQuitOnLastWindowClosed(True)
    assert "Morphine quick-acting liquid 10 mg in 5 ml" in offered
    assert [found for text in offered for found in lonely(text)] == []


def test_what_is_in_mg_alone_is_noticed(liquids: Liquids):
    planted = QLabel("Morphine, 10 mg at 14:32", liquids.home.app.window)
    planted.show()
    assert set(liquids.look_at(Destination.STOP)) == {"10 mg in “Morphine, 10 mg at 14:32”"}
    planted.setText("Morphine")
    planted.setAccessibleName("Morphine 2.5 mg")
    assert liquids.look() != []
    assert lonely("2 000 mg, of what is recorded")
    assert lonely("5 ml of something else, and much later on the same line of the sheet there stands 10 mg")
    assert not lonely("1 or 2.5 ml (2 or 5 mg)")
    assert not lonely("25 micrograms per hour")
