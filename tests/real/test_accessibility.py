"""The reader of the accessibility tree itself: what it must see for the tests of our pages to mean something."""

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.real.accessibility import accessible_tree

WINDOW = """
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication([])
button = QPushButton("Urgent signs")
button.show()
application.exec()
"""


@pytest.fixture
def window(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    named, ticked, nameless = QPushButton("I gave it at 14:32"), QCheckBox("Patch seen"), QLineEdit()
    ticked.setChecked(True)
    named.setAccessibleDescription("Records the dose")
    for widget in (named, ticked, nameless):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_it_sees_our_own_window(window):
    shown = {element.role: element for element in accessible_tree(os.getpid()).showing()}
    button = shown["push button"] if "push button" in shown else shown["button"]
    assert (button.name, button.description) == ("I gave it at 14:32", "Records the dose")
    assert {"focusable", "enabled"} <= button.states
    assert "Press" in button.actions
    assert button.extents[2:] == (window.width() - 2 * window.layout().contentsMargins().left(), button.extents[3])
    assert "checked" in shown["check box"].states


def test_it_sees_that_a_name_is_missing(window):
    (field,) = [element for element in accessible_tree(os.getpid()).walk() if element.role == "text"]
    assert field.name == ""


def test_it_sees_another_process():
    with subprocess.Popen([sys.executable, "-c", WINDOW]) as process:
        tree = accessible_tree(process.pid)
        process.kill()
    assert "Urgent signs" in [element.name for element in tree.walk()]
