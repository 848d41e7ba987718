"""The spell that goes on is found, however many are written after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.flare import Flare
from caregiver.vault.vault import Vault
from tests.vault.things import NOW

OPEN = Flare(NOW, "Europe/London")


def test_the_one_that_goes_on_is_found_among_many(vault: Vault, anna: str):
    flares = vault.diary.flares
    assert flares.going_on() is None
    begun = flares.add(OPEN, "", by=anna, at=NOW)
    assert flares.going_on() == begun
    with vault.transaction():
        for hours in range(60):
            at = NOW + timedelta(hours=hours + 1)
            flares.add(Flare(at, "Europe/London", at, is_over=True), "", by=anna, at=NOW)
    assert flares.going_on() == begun
    flares.remove(begun.uuid, by=anna, at=NOW)
    assert flares.going_on() is None
    flares.put_back(begun.uuid, by=anna, at=NOW)
    flares.change(begun.uuid, replace(OPEN, is_over=True), "", by=anna, at=NOW)
    assert flares.going_on() is None


def test_one_that_was_not_written_in_the_end_does_not_go_on(vault: Vault, anna: str):
    flares = vault.diary.flares

    def write_in_vain() -> None:
        with vault.transaction():
            flares.add(OPEN, "", by=anna, at=NOW)
            assert flares.going_on() is not None
            raise RuntimeError("the press failed")

    with pytest.raises(RuntimeError, match="the press failed"):
        write_in_vain()
    assert flares.going_on() is None
