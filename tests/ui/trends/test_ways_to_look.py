"""Each way to look, as the page offers it: it says something of any diary, and can be kept as a file."""

import pytest

from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.trends.modes import MODES
from caregiver.ui.trends.page import TrendsPage
from caregiver.ui.trends.saving import write_file
from caregiver.ui.trends.shown_days import Length


@pytest.mark.parametrize("entries", [0, 40])
def test_every_way_has_a_sentence_a_table_and_files(context, writer, show, tmp_path, entries):
    for minute in range(entries):
        writer.write(2026, 11, 22, 9, minute, score=minute % 11)
    page = show(TrendsPage(context))
    for looked in MODES:
        page.show_mode(looked)
        for length in (Length.DAY, Length.ALL, Length.FORTNIGHT):
            page._look_at(page.shown.of(length))
            table = page.view.table()
            assert page.view.sentence().endswith("."), looked
            assert {len(row) for row in table.rows} <= {len(table.heads)}
        for kind in FileKind:
            path = tmp_path / f"{looked}.{kind.value}"
            write_file(path, kind, page.view, "By day, 9 to 22 November 2026")
            assert path.stat().st_size > 0
            assert b"Robert" not in path.read_bytes()
        page.view.forget()
