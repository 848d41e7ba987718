"""At home (care-rules 7, 20): by the record, counted with a witness; who counts does not read the number first."""

from decimal import Decimal

import pytest

from caregiver.domain.stock import StockEvent
from tests.ui.medicines_one.conftest import pressed, words_on
from tests.ui.medicines_one.test_ways import said_by


@pytest.fixture
def counted(story, services):
    """68 tablets on the 20th, by Anna and Jo; two were given today."""
    with story.writing_at(story.at(-2, "09:00")):
        services.stocks.note(story["paracetamol"], StockEvent.COUNTED, Decimal(20), witness="Jo")
    story.give("paracetamol", 0, "08:00")
    return story["paracetamol"]


def type_number(page, number, witness=""):
    page.stock.form.number.line.setText(number)
    page.stock.form.witness.set_text(witness)
    page.stock.form.keep.click()


def test_the_record_says_how_much_who_counted_and_the_last_ones(open_page, counted):
    said = words_on(open_page(counted).stock)
    assert "18 tablets by the record" in said
    assert "20 counted 20 Nov by Anna and Jo" in said
    assert "Last ones " in said
    assert "Counted: 20 tablets, by Anna and Jo" in said


def test_what_nobody_counted_is_said_to_be_not_counted(open_page, story):
    page = open_page(story["senna"])
    assert "Nobody has counted it yet." in words_on(page.stock)
    pressed(page, "Count it …")
    assert not page.stock.form.dont_know.isVisible()


def test_who_counts_reads_the_number_of_the_record_only_after_asking(open_page, counted):
    page = open_page(counted)
    pressed(page, "Count again …")
    assert "18 tablets" not in words_on(page.stock)
    pressed(page, "Don’t know")
    assert "By the record 18 tablets should be here." in words_on(page.stock)


def test_a_count_is_kept_with_its_witness(open_page, counted, services, context):
    page = open_page(counted)
    heard = said_by(page)
    pressed(page, "Count again …")
    type_number(page, "17", "Nurse Okafor")
    assert services.stocks.at_home(counted).number == 17
    assert heard == ["Paracetamol. Counted: 17 tablets, by Anna and Nurse Okafor"]
    assert "17 tablets by the record, counted 22 Nov" in words_on(page.stock)
    context.act.undo()
    assert services.stocks.at_home(counted).number == 18


def test_nothing_at_all_can_be_counted(open_page, counted, services):
    page = open_page(counted)
    pressed(page, "Count again …")
    type_number(page, "0")
    assert services.stocks.at_home(counted).number == 0


@pytest.mark.parametrize(
    ("typed", "sentence"), [("", "How much?"), ("many", "Please write a number"), ("-2", "above 0")]
)
def test_what_is_no_number_stays_in_its_field(open_page, counted, services, typed, sentence):
    page = open_page(counted)
    pressed(page, "Add what we got …")
    type_number(page, typed)
    assert sentence in words_on(page.stock)
    assert page.stock.form.number.text() == typed
    assert len(services.stocks.notes(counted)) == 1


def test_a_new_box_adds_and_what_was_spilled_takes_away(open_page, counted, services):
    page = open_page(counted)
    pressed(page, "Add what we got …")
    type_number(page, "30")
    assert services.stocks.at_home(counted).number == 48
    pressed(page, "Spilled, broken, returned …")
    type_number(page, "two")
    assert "What happened to it?" in words_on(page.stock)
    page.stock.form.events.chip("destroyed").click()
    page.stock.form.witness.set_text("Jo")
    page.stock.form.keep.click()
    assert services.stocks.at_home(counted).number == 46
    assert "Destroyed: 2 tablets, by Anna and Jo" in words_on(page.stock)


def test_the_whole_book_is_a_press_away(open_page, counted, services):
    for number in range(1, 7):
        services.stocks.note(counted, StockEvent.NEW_SUPPLY, Decimal(number))
    page = open_page(counted)
    assert "Counted: 20 tablets" not in words_on(page.stock)
    pressed(page, "All that was counted, 7 lines")
    assert "Counted: 20 tablets" in words_on(page.stock)


def test_what_is_typed_stays_while_a_dose_is_recorded_elsewhere(open_page, counted, services, context):
    page = open_page(counted)
    pressed(page, "Count again …")
    page.stock.form.number.line.setText("1")
    context.act(services.doses.give_extra, counted)
    assert page.stock.form.isVisible()
    assert page.stock.form.number.text() == "1"
