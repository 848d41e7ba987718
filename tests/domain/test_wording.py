"""Sentences that name people."""

from datetime import UTC, datetime
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.person import Person, Pronouns, UsualVoice
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import Text
from caregiver.domain.wording import (
    as_typed,
    ask_number,
    diary_title,
    legend,
    listed,
    note_only_for,
    saved_sentence,
    sentences,
    series_name,
    start_upper,
    voice_change,
    voice_chip,
    voice_sentence,
    words_of,
)

ROBERT = Person("Robert", Pronouns.HE)
AT = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def entry(
    score: int | None, voice: Voice = Voice.NOT_SAID, could_not_answer: bool = False, signs: tuple[str, ...] = ()
) -> PainEntry:
    return PainEntry(AT, "Europe/London", score, voice, could_not_answer, signs=signs)


@pytest.mark.parametrize("phrase", Phrase)
def test_each_form_is_a_sentence_of_its_own_with_the_same_gaps(phrase: Phrase) -> None:
    he, she, they = (phrase.text(pronouns).source for pronouns in Pronouns)
    assert len({he, she, they}) == 3
    assert len({frozenset(gap for _, gap, _, _ in Formatter().parse(form)) for form in (he, she, they)}) == 1


@pytest.mark.parametrize("pronouns", Pronouns)
def test_a_sentence_uses_no_word_of_another_form(pronouns: Pronouns) -> None:
    forms = {
        Pronouns.HE: {"he", "his", "him"},
        Pronouns.SHE: {"she", "her", "hers"},
        Pronouns.THEY: {"they", "their", "theirs", "them"},
    }
    others = set().union(*(words for form, words in forms.items() if form is not pronouns))
    for phrase in Phrase:
        words = set(phrase.text(pronouns).source.casefold().replace(":", " ").replace("?", " ").split())
        assert words & forms[pronouns], phrase
        assert not words & others, phrase


def test_the_sentences_of_the_pages() -> None:
    assert str(Phrase.ASK_NUMBER.text(Pronouns.THEY)) == "What number do they give?"
    assert str(Phrase.WORST_ANCHOR.text(Pronouns.SHE)) == "10 is the worst pain she can think of"
    span = Phrase.SERIES_RANGE.text(Pronouns.HE, worst=8, least=4, middle="5½")
    assert str(span) == "His: worst 8, least 4, middle number 5½"


@pytest.mark.parametrize(
    ("usual", "question"),
    [
        (UsualVoice.PATIENT, "What number does he give?"),
        (UsualVoice.CAREGIVER, "How bad does his pain look to you?"),
        (UsualVoice.DIFFERS, "How bad is the pain now?"),
    ],
)
def test_the_question_fits_who_gives_the_number(usual: UsualVoice, question: str) -> None:
    assert str(ask_number(Person("Robert", Pronouns.HE, usual_voice=usual))) == question


@pytest.mark.parametrize(
    ("voice", "chip", "sentence", "saved"),
    [
        (Voice.PATIENT_SAID, "Robert said it", "Robert said 5", "Robert said 5 at 14:32"),
        (Voice.PATIENT_ENTERED, "Robert entered it", "Robert entered 5", "Robert entered 5 at 14:32"),
        (Voice.TOGETHER, "Together", "Robert and Anna: 5", "Robert and Anna at 14:32: 5"),
        (
            Voice.CAREGIVER_SAW,
            "Anna saw signs of pain",
            "Anna saw signs of pain: 5",
            "Anna saw signs of pain at 14:32: 5",
        ),
        (Voice.CAREGIVER_GUESS, "Anna guesses", "Anna guesses 5", "Anna guesses 5 at 14:32"),
        (
            Voice.NOT_SAID,
            "Who says it: not said",
            "5, who says it: not said yet",
            "5 at 14:32, who says it: not said yet",
        ),
    ],
)
def test_every_number_says_whose_it_is(voice: Voice, chip: str, sentence: str, saved: str) -> None:
    assert str(voice_chip(voice, ROBERT, "Anna")) == chip
    assert str(voice_sentence(entry(5, voice), ROBERT, "Anna")) == sentence
    assert str(saved_sentence(entry(5, voice), ROBERT, "Anna", "14:32")) == saved


def test_zero_is_a_number() -> None:
    assert str(voice_sentence(entry(0, Voice.PATIENT_SAID), ROBERT, "Anna")) == "Robert said 0"


@pytest.mark.parametrize(
    ("without_number", "sentence", "saved"),
    [
        (entry(None, could_not_answer=True), "Robert could not answer", "Robert could not answer at 14:32"),
        (
            entry(None, Voice.CAREGIVER_SAW, signs=("calm", "own:holds my hand")),
            "Anna saw: calm, holds my hand",
            "Anna saw at 14:32: calm, holds my hand",
        ),
        (entry(None), "No number", "No number at 14:32"),
    ],
)
def test_an_entry_without_a_number_says_so(without_number: PainEntry, sentence: str, saved: str) -> None:
    assert str(voice_sentence(without_number, ROBERT, "Anna")) == sentence
    assert str(saved_sentence(without_number, ROBERT, "Anna", "14:32")) == saved


def test_the_saved_bar_offers_the_guess_by_name() -> None:
    assert str(voice_change(Voice.CAREGIVER_GUESS, ROBERT, "Anna")) == "Anna’s guess"
    assert str(voice_change(Voice.PATIENT_SAID, ROBERT, "Anna")) == "Robert said it"


def test_series_are_named_with_and_without_names() -> None:
    assert [str(series_name(series, Pronouns.SHE)) for series in Series] == [
        "her number", "caregiver’s number", "who says it: not said",
    ]  # fmt: skip
    assert [str(legend(series, ROBERT, "Anna")) for series in Series] == [
        "Robert said", "Anna guesses", "who says it: not said",
    ]  # fmt: skip


def test_a_note_is_named_after_who_wrote_it() -> None:
    assert (str(words_of("Jo")), str(note_only_for("Jo"))) == ("Jo’s words", "A note only for Jo")
    assert (str(words_of("")), str(note_only_for(""))) == ("Caregiver’s words", "A note only for who wrote it")


def test_the_diary_is_named_after_the_person() -> None:
    assert str(diary_title(ROBERT)) == "Robert’s diary"


@given(name=st.text(), caregiver=st.text(), voice=st.sampled_from(Voice), score=st.integers(0, 10))
def test_a_name_is_shown_as_typed_whatever_stands_in_it(name: str, caregiver: str, voice: Voice, score: int) -> None:
    person = Person(name)
    said = str(voice_sentence(entry(score, voice), person, caregiver))
    assert str(score) in said
    if voice is Voice.PATIENT_SAID:
        assert said == name + " said " + str(score)
    assert str(diary_title(person)) == name + "’s diary"


def test_names_that_look_like_templates_stay_names() -> None:
    assert str(diary_title(Person("{name} {0} %1"))) == "{name} {0} %1’s diary"


def test_texts_are_joined_without_touching_them() -> None:
    texts = [as_typed(" {a} "), Text("b"), Text("c")]
    assert str(listed(texts)) == "{a}, b, c"
    assert str(listed(texts, "; ")) == "{a}; b; c"
    assert str(sentences([Text("One."), Text("Two.")])) == "One. Two."
    assert str(listed([])) == ""
    assert start_upper("aching, dull") == "Aching, dull"
    assert start_upper("") == ""
