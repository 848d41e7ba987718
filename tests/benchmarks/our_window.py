"""Our own window as `caregiver` opens it; the process ends when the moment has come.

    python -m tests.benchmarks.our_window painted|today FOLDER
"""

import sys

from caregiver.__main__ import main as start
from caregiver.app import App
from caregiver.ui.core.navigation import Destination
from tests.benchmarks.moment import PaintWatch, report

_start, _show_pages = App.start, App._show_pages


def _start_watched(app, services=None, **how) -> None:
    app.window.first_painted.connect(report)
    _start(app, services, **how)


def _show_pages_watched(app, context) -> None:
    _show_pages(app, context)
    app.watch = PaintWatch(app.window.page(Destination.TODAY).number_card.numbers.buttons[-1])


def main() -> None:
    """Watch for the moment, and start."""
    moment, folder = sys.argv[1:]
    if moment == "painted":
        App.start = _start_watched
    else:
        App._show_pages = _show_pages_watched
    sys.argv = ["caregiver", "--data-dir", folder]
    start()


main()
