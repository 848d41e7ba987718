"""What a person does on the pages of a visit, with the keyboard: a class a page."""

import re
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver.ui.visits.room.rail_row import RailRow
from tests.journeys.home import Home
from tests.real.output_tray import OutputTray


class Planning:
    """The editor of a visit."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def plan(self, day: str, time: str, whom: str) -> None:
        """Plan a visit to the clinic."""
        self.open()
        for name, text in (("Day", day), ("Time", time), ("Who will you see?", whom)):
            self._home.fill(name, text)
        self.be_done()

    def open(self) -> None:
        """A new visit, from the page of visits, or from their list while one is prepared."""
        self._home.press("Visits")
        if not self._home.reads("Plan a visit"):
            self._home.press("All visits")
        self._home.press("Plan a visit")

    def read_file(self, qtbot: QtBot) -> None:
        """Choose a calendar file, and wait until it was read."""
        self._home.press("From a calendar file (.ics) …")
        qtbot.waitUntil(lambda: not self._home.reads("Being read …"))

    def choose_second(self) -> None:
        """Of the visits in the file the second."""
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        self._home.press("Fill this one in")

    def typed(self) -> list[str]:
        """What stands in the fields for day, time and what it is for."""
        return [self._home.field(name) for name in ("Day", "Time", "What it is for")]

    def be_done(self) -> None:
        """Keep it."""
        self._home.press("Done")


class Preparing:
    """What is asked at the next visit."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def open(self) -> None:
        """The next visit."""
        self._home.press("Visits")

    def take_suggestion(self, question: str) -> None:
        """Add a question that the diary suggests."""
        self._home.press(f"Add: {question}")

    def write(self, *questions: str) -> None:
        """Add questions of one's own."""
        for question in questions:
            self._home.write("A question of your own", question)
            self._home.press("Add this question")

    def star(self, question: str) -> None:
        """Let it be among the most important."""
        self._home.press(f"Star: {question}")

    def ask_by_phone(self, question: str) -> None:
        """Let it be asked by phone today."""
        self._home.press(f"Edit: {question}", "Ask by phone today")


class Sheets:
    """The page that prints."""

    def __init__(self, home: Home, qtbot: QtBot) -> None:
        self._home = home
        self._qtbot = qtbot

    def print(self, sheet: str) -> str:
        """Print a sheet from where a visit is prepared, on the printer that stands first; its words, on one line."""
        tray = OutputTray()
        self._home.press(sheet, "Print")
        assert self._home.reads("Sent to the printer PDF.")
        self._qtbot.waitUntil(lambda: bool(tray.pages()), timeout=20_000)
        (printed,) = tray.pages()
        return words_of(printed)


class InTheRoom:
    """The questions of the visit, one after the other."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def in_order(self, *questions: str) -> list[str]:
        """These questions, in the order in which they stand beside the open one."""
        rows = [row for row in self._home.app.window.findChildren(RailRow) if row.isVisible()]
        rows.sort(key=lambda row: row.mapToGlobal(QPoint()).y())
        return [question for row in rows for question in questions if question in row.accessibleName()]

    def answer(self, words: str) -> None:
        """Say that the open question was asked, and what came of it."""
        self._home.press("Asked")
        self._home.write("The answer", words)

    def go_on(self) -> None:
        """To the next question."""
        self._home.press("Next question")

    def agree(self, kind: str) -> None:
        """The answer changes something; the words stay those of the answer."""
        self._home.press("This changes something …", kind, "Keep it")


class PlanEditor:
    """The one editor of plans there is."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def write_as_agreed(self, medicine: str, time: str, new: str, start: str) -> None:
        """From what was agreed about a medicine: let it be given at another time of the day."""
        self._home.press(medicine, "Write the new plan")
        self._home.fill(f"At what time, {time}", new)
        self._home.press(self._home.name_of(start), "Save the plan")


class Calling:
    """A phone call with the team."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def open(self, whom: str) -> None:
        """From the page of visits."""
        self._home.press("A phone call with the team")
        self._home.fill("With whom?", whom)

    def answer(self, question: str, words: str) -> None:
        """What they said to a question that was to be asked by phone."""
        self._home.write(f"The answer: {question}", words)

    def agree(self, question: str, kind: str) -> None:
        """The answer changes something."""
        self._home.press(f"This changes something: {question}", kind, "Keep it")

    def take_out(self) -> None:
        """It was no call after all."""
        self._home.press("Take this call out")


def words_of(pdf: Path) -> str:
    """The words of a PDF file, on one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(pdf).pages))
