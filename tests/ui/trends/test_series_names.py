"""A caregiver's numbers have one name on the page, and are called no guess where she saw something."""

from datetime import date

import pytest

from caregiver.domain.pain import Voice
from caregiver.domain.question import Looked
from caregiver.domain.span import Span
from caregiver.ui.trends.page import TrendsPage


@pytest.mark.parametrize("mode", [Looked.BY_DAY, Looked.HOURS])
def test_where_one_caregiver_writes_everything_calls_her_numbers_by_her_name(
    mode, context, services, writer, show, monkeypatch
):
    everybody = services.people.caregivers()
    name = everybody[0].value.name
    for number, voice in ((13, Voice.CAREGIVER_SAW), (14, Voice.CAREGIVER_GUESS)):
        writer.write(2026, 11, number, 9, 0, score=4, voice=voice)
    monkeypatch.setattr(services.people, "caregivers", lambda: everybody[:1])
    page = show(TrendsPage(context))
    page.show_mode(mode)
    view = page.view
    legend = " ".join(box.words for box in view.legend.drawing.boxes)
    heads = " ".join(view.table().heads)
    said = [legend, heads, view.sentence()]
    if mode is Looked.BY_DAY:
        view.pick(Span(date(2026, 11, 13), date(2026, 11, 14)))
        said.append(page.card.picks.picked.facts)
        assert f"{name}’s number" in view.sentence()
    assert f"{name}’s number" in legend
    assert f"{name}’s number" in heads
    assert not [words for words in said if "guess" in words or "aregiver’s number" in words]
