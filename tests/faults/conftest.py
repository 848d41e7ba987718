"""The figures that all tests of faults fill, and their table at the end."""

import pytest

from tests.faults.figures import Figures

_FIGURES = pytest.StashKey[Figures]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = Figures()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    table = config.stash[_FIGURES].table()
    if table:
        terminalreporter.section("faults")
        for line in table:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    """What is counted in this run."""
    return pytestconfig.stash[_FIGURES]
