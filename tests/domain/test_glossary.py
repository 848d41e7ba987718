"""Words of the glossary in texts."""

from datetime import date

from caregiver.domain.glossary import word_id, words_in
from caregiver.domain.guide import GlossaryWord


def word(name: str, *other: str) -> GlossaryWord:
    return GlossaryWord(name, other, "A text.", ("S0",), date(2026, 11, 22), "not reviewed by a clinician")


STOOL, STOMA, CORD, SCAN = word("stool", "poo"), word("stoma"), word("spinal cord"), word("CT", "cat scan")


def held(text: str) -> list[str]:
    return [each.word for each in words_in(text, (STOOL, STOMA, CORD, SCAN))]


def test_a_word_is_found_by_any_name_as_one_or_as_many():
    assert held("Hard stools, or no poo.") == ["stool"]
    assert held("A CAT scan.") == ["CT"]


def test_a_name_of_two_words_is_found_as_a_whole():
    assert held("The spinal cord.") == ["spinal cord"]
    assert held("A spinal block; the cord of a lamp.") == []


def test_part_of_a_word_is_not_found():
    assert held("The stomach. A stomatitis. Subjects.") == []


def test_a_word_is_asked_for_by_a_name_that_no_card_has():
    assert word_id(STOMA) == "word:stoma"
