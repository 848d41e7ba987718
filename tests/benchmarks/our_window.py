"""Our own window as `caregiver` opens it; the process ends when the moment has come.

python -m tests.benchmarks.our_window painted|today FOLDER
"""

import sys

from caregiver import commands
from caregiver.__main__ import main as start
from tests.benchmarks.moment import PaintWatch, report

_run_window = commands._run_window


def _run_watched(*given, **how) -> int:
    """Watch from here on: until now the program has loaded nothing of its window."""
    from caregiver.app import App
    from caregiver.ui.core.navigation import Destination

    begin, show_pages = App.start, App._show_pages

    def begin_watched(app, services=None, **how) -> None:
        app.window.first_painted.connect(report)
        begin(app, services, **how)

    def show_pages_watched(app, context) -> None:
        show_pages(app, context)
        app.watch = PaintWatch(app.window.page(Destination.TODAY).number_card.numbers.buttons[-1])

    if moment == "painted":
        App.start = begin_watched
    else:
        App._show_pages = show_pages_watched
    return _run_window(*given, **how)


moment, folder = sys.argv[1:]
sys.argv = ["caregiver", "--data-dir", folder]
commands._run_window = _run_watched
start()
