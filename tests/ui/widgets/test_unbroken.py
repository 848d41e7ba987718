"""A number stays with its unit."""

import pytest

from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.unbroken import breakable, unbroken


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Methotrexate tablets 2.5 mg", "Methotrexate tablets 2.5_mg"),
        ("liquid 10 mg in 5 ml, 5 ml (10 mg)", "liquid 10_mg_in_5_ml, 5_ml (10_mg)"),
        ("1 patch (25 micrograms per hour)", "1_patch (25_micrograms per hour)"),
        ("Call 01632 960142 now", "Call 01632_960142 now"),
        ("since 28 Oct, 2 h ago", "since 28_Oct, 2_h ago"),
        ("5 minutes at 20:00", "5 minutes at 20:00"),
    ],
)
def test_they_stand_on_one_line(words, kept):
    assert unbroken(words) == kept.replace("_", "\u00a0")


def test_a_label_gives_its_words_as_they_were(qtbot):
    made = label("5 ml (10 mg)")
    qtbot.addWidget(made)
    assert made.text() == "5 ml (10 mg)"
    made.setText("10 mg in 5 ml")
    assert made.text() == "10 mg in 5 ml"


def test_a_word_without_end_goes_on_in_the_next_line(qtbot):
    made = label("https://example.org/" + "a" * 4_900)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() < 400
    assert made.text() == "https://example.org/" + "a" * 4_900


def test_words_of_any_usual_length_stay_as_they_are():
    said = "Hohenstaufen-Löwe does it, too: electroencephalogram"
    assert breakable(said) == said
