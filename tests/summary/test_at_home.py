"""The sheet of what is at home: by the record, what went back with whom, and lines to write on (care-rules 20, 27)."""

from decimal import Decimal

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.stock import StockEvent
from caregiver.summary.at_home import medicines_at_home
from caregiver.summary.at_home_page import at_home_paper
from caregiver.summary.medicine_sheets import telling_of
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
    assert "Morphine long-acting tablets 30 mg 0 tablets by the record; 18 counted 22 Nov by Anna and Jo" in said
    assert "Returned 22 Nov: 16 tablets, by Anna and Nurse Okafor" in said
    assert "Destroyed 22 Nov: 2 tablets, by Anna" in said
    assert "Senna tablets nobody counted it" in said
    assert "Denosumab" not in said, "given at the clinic"
    assert "Who, and who was there" in said
    for drawn in boxes(document):
        assert not overlapping(drawn)
        assert not outside(drawn, document)


def test_a_count_is_never_said_of_a_number_that_nobody_counted(services, clock):
    story = tell_medicines(services, clock)
    with story.writing_at(story.at(-1, "09:00")):
        services.stocks.note(story["quick"], StockEvent.COUNTED, Decimal(82), witness="Jo")
        services.stocks.note(story["long"], StockEvent.COUNTED, Decimal(1))
        services.stocks.note(story["senna"], StockEvent.COUNTED, Decimal(10))
    story.give_needed("quick", 0, "12:22")
    services.stocks.note(story["long"], StockEvent.RETURNED, Decimal(3))
    told = {one.uuid: one.by_record for one in medicines_at_home(services, telling_of(services, CalendarWords()))}
    assert told[story["quick"]] == "77 ml by the record; 82 counted 21 Nov by Anna and Jo"
    assert told[story["long"]] == "more is recorded as given than was counted; 1 counted 21 Nov by Anna"
    assert told[story["senna"]] == "10 tablets by the record, counted 21 Nov by Anna"
