import pytest

from caregiver.domain.patch_heat import heat_on_patch


def test_the_fact_names_the_patches_the_source_and_whom_to_call():
    said = heat_on_patch("heat", ["Fentanyl patch", "Buprenorphine patch"], "01632 960142").words()
    assert said == (
        "On the list: Fentanyl patch, Buprenorphine patch. Heat can make a patch give its medicine faster. "
        "This stands in the leaflets of strong patches.\nQuestions? Call 01632 960142."
    )
    assert heat_on_patch("heat", ["Fentanyl patch"], "").words().endswith("Questions? Call the team.")


@pytest.mark.parametrize(
    ("what", "patches"), [("cold", ["Fentanyl patch"]), ("heat", []), ("own:hot tea", ["A patch"])]
)
def test_nothing_is_said_otherwise(what, patches):
    assert heat_on_patch(what, patches, "") is None
