"""Choices and drafts."""

from datetime import timedelta

import pytest

from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault
from tests.vault.things import NOW


@pytest.mark.parametrize("value", [True, 150, 1.5, "Anna’s", ["a", 1, None], {"a": {"b": []}}])
def test_a_choice_is_read_back_as_what_it_was(vault: Vault, anna: str, value: Json) -> None:
    vault.settings.set("choice", value, by=anna, at=NOW)
    assert vault.settings.get("choice", type(value)()) == value


def test_the_default_holds_until_a_choice_and_after_it_was_taken_back(vault: Vault, anna: str) -> None:
    assert vault.settings.get("text_size", 100) == 100
    vault.settings.set("text_size", 150, by=anna, at=NOW)
    vault.settings.set("text_size", 200, by=anna, at=NOW)
    assert vault.settings.get("text_size", 100) == 200
    vault.settings.remove("text_size")
    assert vault.settings.get("text_size", 100) == 100


def test_a_choice_of_another_kind_is_none(vault: Vault, anna: str) -> None:
    vault.settings.set("text_size", True, by=anna, at=NOW)
    assert vault.settings.get("text_size", 100) == 100


def test_a_draft_is_kept_until_it_is_discarded(vault: Vault, anna: str) -> None:
    assert vault.settings.draft("pain:new") is None
    vault.settings.save_draft("pain:new", {"score": 7}, by=anna, at=NOW)
    vault.settings.save_draft("pain:1", {"score": 3}, by=anna, at=NOW + timedelta(seconds=1))
    assert vault.settings.draft("pain:new") == {"score": 7}
    assert vault.settings.drafts() == ["pain:1", "pain:new"]
    vault.settings.discard_draft("pain:1")
    assert vault.settings.drafts() == ["pain:new"]
