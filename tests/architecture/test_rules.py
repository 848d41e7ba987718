"""Each rule holds in the whole house, and notices what breaks it."""

import pytest

from tests.architecture import rules
from tests.architecture.rules import RULES
from tests.architecture.source import Module, house, trials

WIDGET = """
from PySide6.QtWidgets import QWidget
class Row(QWidget):
    def __init__(self):
        super().__init__()
        {rest}
"""
BUILT = """
class Row(Card):
    def __init__(self):
        {rest}
    def _build(self):
        pass
"""
BROKEN = {
    rules.qt_stays_in_its_rooms: [
        ("vault/diary.py", "from PySide6.QtCore import QObject"),
        ("services/diary.py", "def late():\n    import PySide6.QtCore"),
        ("drawing/marks.py", "from PySide6.QtWidgets import QLabel"),
        ("summary/pages.py", "from PySide6 import QtWidgets"),
        ("commands.py", "import PySide6"),
    ],
    rules.libraries_stay_in_their_rooms: [
        ("desktop/sound.py", "import keyring"),
        ("ui/today/page.py", "def draw():\n    import numpy as np"),
        ("ui/settings/page.py", "from pyqtgraph import PlotWidget"),
        ("services/reminders.py", "from apscheduler.schedulers.background import BackgroundScheduler"),
        ("desktop/session.py", "def ask():\n    import jeepney"),
        ("services/diary.py", "from sqlcipher3 import dbapi2"),
        ("vault/connection.py", "import sqlite3"),
        ("desktop/notifier.py", "from PySide6.QtDBus import QDBusMessage"),
        ("desktop/sound.py", "from PySide6 import QtMultimedia"),
    ],
    rules.heavy_libraries_load_late: [
        ("desktop/key_holder.py", "import keyring.backends.SecretService"),
        ("ui/trends/page.py", "from pyqtgraph import PlotWidget"),
        ("desktop/alarm.py", "import miniaudio"),
        ("desktop/sound.py", "try:\n    import miniaudio\nexcept ImportError:\n    pass"),
        ("app.py", "from caregiver.desktop.alarm import Alarm"),
    ],
    rules.clock_is_read_in_one_place: [
        ("services/diary.py", "from datetime import datetime\nnow = datetime.now"),
        ("ui/today/page.py", "import datetime\nnow = datetime.datetime.now(datetime.UTC)"),
        ("domain/care_day.py", "from datetime import date\ndate.today()"),
        ("vault/keys.py", "import time\ntime.time()"),
        ("vault/keys.py", "from time import time"),
        ("ui/today/page.py", "QDateTime.currentDateTimeUtc()"),
        ("ui/today/page.py", "QDate.currentDate()"),
        ("ui/today/page.py", "QTimeZone.systemTimeZoneId()"),
        ("vault/diary.py", "INSERT = \"INSERT INTO entry(at) VALUES (datetime('now'))\""),
        ("vault/diary.py", "INSERT = 'INSERT INTO entry(at) VALUES (CURRENT_TIMESTAMP)'"),
    ],
    rules.sql_stays_in_the_vault: [
        ("services/diary.py", "QUERY = 'SELECT * FROM pain'"),
        ("ui/diary/page.py", "QUERY = '''\n    INSERT INTO pain VALUES (1)'''"),
        ("app.py", "PRAGMAS = ['PRAGMA foreign_keys=ON']"),
        ("services/diary.py", "def read(connection):\n    return connection.execute(QUERY)"),
    ],
    rules.only_commands_print: [("ui/today/page.py", "print('seven')"), ("vault/diary.py", "show = print")],
    rules.files_are_small: [("domain/pain.py", "x = 1\n" * 401)],
    rules.names_say_something: [("domain/utils.py", ""), ("ui/common/page.py", ""), ("services/dose_manager.py", "")],
    rules.widgets_begin_in_order: [
        ("ui/today/row.py", WIDGET.format(rest="layout = QHBoxLayout(self)")),
        ("ui/today/row.py", WIDGET.format(rest="for word in words: self.add(word)")),
        ("ui/today/row.py", WIDGET.format(rest="self.a(); self.b(); self.c(); self.d(); self.e()")),
        ("ui/today/row.py", BUILT.format(rest="x = 1")),
    ],
}
KEPT = {
    rules.qt_stays_in_its_rooms: [
        ("ui/today/page.py", "from PySide6.QtWidgets import QLabel"),
        ("commands.py", "def paint():\n    from PySide6.QtGui import QGuiApplication"),
    ],
    rules.libraries_stay_in_their_rooms: [("vault/connection.py", "from sqlcipher3 import dbapi2")],
    rules.heavy_libraries_load_late: [
        ("desktop/key_holder.py", "def ask():\n    import keyring"),
        ("desktop/key_holder.py", "if TYPE_CHECKING:\n    import keyring"),
        ("desktop/alarm.py", "from apscheduler.triggers.date import DateTrigger"),
        ("app.py", "def ring():\n    from caregiver.desktop.alarm import Alarm"),
    ],
    rules.clock_is_read_in_one_place: [
        ("services/diary.py", "def record(clock):\n    return clock.now()"),
        ("desktop/clock.py", "datetime.now(UTC)"),
        ("ui/core/act.py", "import time\ntime.monotonic()"),
    ],
    rules.sql_stays_in_the_vault: [
        ("ui/today/page.py", "words = 'Select a day from the list'"),
        ("ui/today/page.py", '"""SELECT is said in the vault."""'),
        ("vault/diary.py", "QUERY = 'SELECT * FROM pain'"),
    ],
    rules.only_commands_print: [("cli.py", "print('0.1.0')"), ("ui/paper/page.py", "self.print.emit()")],
    rules.files_are_small: [("domain/pain.py", "x = 1\n" * 400)],
    rules.names_say_something: [("domain/database_words.py", "")],
    rules.widgets_begin_in_order: [
        ("ui/today/row.py", WIDGET.format(rest="self._words = words; self._build(); self._connect()")),
        ("ui/today/row.py", WIDGET.format(rest="self.setFixedWidth(44)")),
        ("domain/pain.py", "class Pain:\n    def __init__(self):\n        x = 1"),
    ],
}


def complaints(rule, path: str, text: str) -> list[str]:
    return list(rule(Module(f"caregiver/{path}", text)))


def test_every_rule_has_its_examples():
    assert set(BROKEN) == set(KEPT) == set(RULES)


@pytest.fixture(scope="module")
def found():
    """What each rule complains of in the whole house; each file is read once, for all of them."""
    everything = {rule: [] for rule in RULES}
    for module in house():
        for rule in RULES:
            everything[rule] += rule(module)
    return everything


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule, found):
    assert found[rule] == []


def test_the_tests_are_small_too():
    assert len(trials()) > 200
    assert [complaint for module in trials() for complaint in rules.files_are_small(module)] == []


@pytest.mark.parametrize(("rule", "path", "text"), [(rule, *bad) for rule in BROKEN for bad in BROKEN[rule]])
def test_the_rule_notices(rule, path, text):
    assert complaints(rule, path, text)


@pytest.mark.parametrize(("rule", "path", "text"), [(rule, *good) for rule in KEPT for good in KEPT[rule]])
def test_the_rule_lets_pass(rule, path, text):
    assert complaints(rule, path, text) == []
