"""What was last time is filled in by one press: where it hurts and how it feels, never a number."""

from caregiver.domain.pain import Place, Voice

PLACES = (Place("back-lower-left", 5), Place("front-thigh-left", 4, is_spread=True))


def test_it_fills_in_places_and_words_and_leaves_number_voice_and_notes(open_editor, writer):
    writer.write(
        2026, 11, 21, 9, 40, score=8, places=PLACES, qualities=("aching",), worse=("walking",), timing=("at_night",),
        eased=("own:his cap",), patient_words="Old.", caregiver_words="Older.", voice=Voice.CAREGIVER_GUESS,
    )  # fmt: skip
    writer.write(2026, 11, 22, 14, 30)
    editor = open_editor()
    editor.press("3")
    assert editor.page.head.repeat.text() == "Same as yesterday 09:40"
    editor.page.head.repeat.click()
    assert editor.page.form.words["timing"].isVisible()
    editor.page.done()
    newest = editor.entries()[0]
    assert newest.places == (Place("back-lower-left"), Place("front-thigh-left", is_spread=True))
    assert (newest.qualities, newest.worse, newest.eased) == (("aching",), ("walking",), ("own:his cap",))
    assert (newest.score, newest.voice, newest.timing) == (3, Voice.PATIENT_SAID, ("at_night",))
    assert (newest.patient_words, newest.caregiver_words) == ("", "")


def test_it_says_what_was_filled_in(open_editor, writer):
    writer.write(2026, 11, 15, 22, 40, places=PLACES[:1], qualities=("aching", "dull"))
    editor = open_editor()
    editor.choose("dull")
    assert editor.page.head.repeat.text() == "Same as Sun 15 Nov, 22:40"
    editor.page.head.repeat.click()
    assert editor.page.head.status() == "Filled in as Sun 15 Nov, 22:40: Left lower back · aching."


def test_many_words_are_not_all_named(open_editor, writer):
    writer.write(2026, 11, 21, 9, 40, qualities=("aching", "dull", "shooting", "burning", "numb", "sharp", "stiff"))
    editor = open_editor()
    editor.page.head.repeat.click()
    assert editor.page.head.status() == (
        "Filled in as yesterday 09:40: aching · dull · shooting · burning · numb and 2 more."
    )


def test_it_can_be_taken_back_in_both_ways(open_editor, writer):
    writer.write(2026, 11, 21, 9, 40, qualities=("aching",))
    editor = open_editor()
    editor.choose("dull")
    quality = editor.page.form.words["quality"]
    editor.page.head.repeat.click()
    assert quality.chosen() == ("aching",)
    editor.page.head.offer.click()
    assert quality.chosen() == ("dull",)
    editor.page.head.repeat.click()
    editor.page.foot.undo.click()
    assert quality.chosen() == ()


def test_pressed_again_it_keeps_what_stood_there(open_editor, writer):
    writer.write(2026, 11, 21, 9, 40, qualities=("aching",))
    editor = open_editor()
    editor.choose("dull")
    for _ in range(2):
        editor.page.head.repeat.click()
    editor.page.head.offer.click()
    assert editor.page.form.words["quality"].chosen() == ("dull",)


def test_without_such_an_entry_nothing_is_offered(open_editor, writer):
    writer.write(2026, 11, 22, 9, 40, score=7)
    assert not open_editor().page.head.repeat.isVisible()


def test_an_older_entry_is_filled_in_from_what_was_before_it(open_editor, writer):
    writer.write(2026, 11, 20, 9, 40, qualities=("dull",))
    uuid = writer.write(2026, 11, 21, 9, 40)
    writer.write(2026, 11, 22, 9, 40, qualities=("aching",))
    assert open_editor(uuid).page.head.repeat.text() == "Same as Fri 20 Nov, 09:40"
