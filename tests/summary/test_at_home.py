"""The sheet of what is at home: by the record, what went back with whom, and lines to write on (care-rules 20, 27)."""

from decimal import Decimal

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.stock import StockEvent
from caregiver.summary.at_home_page import at_home_paper
from caregiver.summary.pages import Paper
from tests.medicine_story import tell_medicines
from tests.summary.paper import boxes, outside, overlapping, text_of


@pytest.mark.parametrize("paper", Paper)
def test_what_was_returned_or_destroyed_stands_with_who_was_there(qapp, services, clock, paper):
    story, stocks = tell_medicines(services, clock), services.stocks
    stocks.note(story["long"], StockEvent.COUNTED, Decimal(18), witness="Jo")
    clock.go_on(hours=1)
    stocks.note(story["long"], StockEvent.RETURNED, Decimal(16), witness="Nurse Okafor")
    stocks.note(story["long"], StockEvent.DESTROYED, Decimal(2))
    document = at_home_paper(services, paper, CalendarWords())
    said = text_of(document)
    assert "Morphine long-acting tablets 30 mg 0 tablets, counted 22 Nov" in said
    assert "Returned 22 Nov: 16 tablets, by Anna and Nurse Okafor" in said
    assert "Destroyed 22 Nov: 2 tablets, by Anna" in said
    assert "Senna tablets nobody counted it" in said
    assert "Denosumab" not in said, "given at the clinic"
    assert "Who, and who was there" in said
    for drawn in boxes(document):
        assert not overlapping(drawn)
        assert not outside(drawn, document)
