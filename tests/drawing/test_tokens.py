"""Every look can be read: contrast as WCAG computes it."""

import dataclasses

import pytest

from caregiver.drawing.tokens import ALL_SETS, DARK, HIGH_CONTRAST, LIGHT, NIGHT, PRINT, SCORES, Tokens, contrast

every_look = pytest.mark.parametrize("tokens", ALL_SETS, ids=lambda tokens: tokens.name)


def grounds(tokens: Tokens) -> list[str]:
    return [tokens.paper, tokens.surface, tokens.sunken, tokens.note]


def text_floor(tokens: Tokens) -> float:
    return 7.0 if tokens in (HIGH_CONTRAST, PRINT) else 4.5


@every_look
def test_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    for ink in (tokens.ink, tokens.ink_soft, tokens.ink_faint, tokens.accent_strong):
        for ground in grounds(tokens):
            assert contrast(ink, ground) >= text_floor(tokens), (ink, ground)


@every_look
def test_text_is_readable_on_tint_and_filled_button(tokens: Tokens) -> None:
    for ink in (tokens.ink, tokens.ink_soft, tokens.accent_strong):
        assert contrast(ink, tokens.accent_soft) >= text_floor(tokens), ink
    assert contrast(tokens.on_accent, tokens.accent) >= text_floor(tokens)


@every_look
def test_borders_and_marks_are_seen_on_every_ground(tokens: Tokens) -> None:
    for mark in (tokens.line_strong, tokens.accent, tokens.focus, tokens.pain_line):
        for ground in grounds(tokens):
            assert contrast(mark, ground) >= 3, (mark, ground)
    for mark in (tokens.accent, tokens.focus):
        assert contrast(mark, tokens.accent_soft) >= 3


@every_look
def test_every_number_is_readable_on_its_colour(tokens: Tokens) -> None:
    for score in SCORES:
        assert contrast(tokens.on_pain(score), tokens.pain[score]) >= text_floor(tokens), score


@every_look
def test_pain_goes_one_way(tokens: Tokens) -> None:
    steps = [contrast(colour, tokens.surface) for colour in tokens.pain]
    assert steps == sorted(steps)


def test_night_is_darker_than_dark_everywhere() -> None:
    for field in dataclasses.fields(Tokens):
        night, dark = getattr(NIGHT, field.name), getattr(DARK, field.name)
        if isinstance(night, str) and night.startswith("#"):
            assert contrast(night, "#000000") < contrast(dark, "#000000"), field.name


def test_contrast_knows_the_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)


def test_the_reader_of_a_number_changes_from_ink_to_white() -> None:
    assert LIGHT.on_pain(0) == LIGHT.ink
    assert LIGHT.on_pain(10) == LIGHT.on_accent
