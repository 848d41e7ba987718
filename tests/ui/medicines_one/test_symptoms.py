"""Near a medicine stands what is often asked about with its kind; a press leads to the editor with it in mind."""

from datetime import timedelta

import pytest

from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.core.navigation import Destination, SymptomAsked


@pytest.fixture
def write(services, clock):
    def written(*symptoms, hours=0, **fields):
        at = clock.now() - timedelta(hours=hours)
        return services.symptoms.write(SymptomNote(at, "Europe/London", symptoms, **fields)).value

    return written


def names(card):
    return [card.buttons[code].text() for code in card.buttons]


@pytest.mark.parametrize(
    ("key", "words", "has_quiet"),
    [
        ("long", ["sleepy", "hard stools", "bowels opened", "feeling sick", "hard to wake", "muddled", "jerking"],
         True),
        ("dexamethasone", ["bad sleep", "restless", "low mood", "upset stomach", "very thirsty", "more pee than usual"],
         True),
        ("senna", ["bowels opened", "hard stools", "upset stomach"], False),
        ("paracetamol", [], False),
    ],
)  # fmt: skip
def test_the_words_of_its_kind(open_page, story, key, words, has_quiet):
    card = open_page(story[key]).symptoms
    assert names(card) == words
    assert card.quiet.isVisible() is has_quiet
    assert ("Often asked about" in card._heading.text()) is bool(words)


def test_a_press_opens_the_editor_with_the_medicine_and_the_word(open_page, story, asked):
    card = open_page(story["long"]).symptoms
    card.buttons["nausea"].click()
    card.other.click()
    assert asked.places == [
        (Destination.SYMPTOM, SymptomAsked(medicine=story["long"], symptom="nausea")),
        (Destination.SYMPTOM, SymptomAsked(medicine=story["long"])),
    ]


def test_it_is_said_when_each_was_last_written(open_page, story, write):
    write(Symptom("drowsy", Grade.MILD), hours=72)
    write(Symptom("nausea", Grade.NONE), Symptom("bowels_opened"), hours=2)
    write(Symptom("itch"), hours=1, medicine=story["long"])
    card = open_page(story["long"]).symptoms
    assert [line.text() for line in card._written._labels] == [
        "Sleepy, mild: Thu 19 Nov, 14:32, 3 days ago",
        "Bowels opened: 12:32",
        "Feeling sick: asked, not there: 12:32",
        "With this medicine in mind: Itch, 13:32",
    ]


def test_without_a_record_of_it_the_bowels_are_named_and_nothing_is_counted(open_page, story):
    card = open_page(story["senna"]).symptoms
    assert [line.text() for line in card._written._labels] == ["Bowels opened: nothing is written in the last 30 days."]


def test_what_is_written_meanwhile_is_shown(open_page, story, context, write):
    page = open_page(story["long"])
    context.act(lambda: context.services.symptoms.write(
        SymptomNote(context.services.clock.now(), "Europe/London", (Symptom("drowsy"),))
    ))  # fmt: skip
    assert "Sleepy: 14:32" in [line.text() for line in page.symptoms._written._labels]


def test_another_medicine_has_other_words(open_page, story):
    page = open_page(story["long"])
    page.open_medicine(story["senna"])
    assert names(page.symptoms) == ["bowels opened", "hard stools", "upset stomach"]
