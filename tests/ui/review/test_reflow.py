import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.ui.theme.theme import Look, Scheme


@pytest.mark.parametrize(("width", "percent"), [(1150, 100), (720, 100), (1294, 150), (1294, 200), (648, 200)])
def test_nothing_goes_sideways(open_desk, qtbot, context, services, width, percent):
    services.preferences.set_review_items(["symptom:trouble_passing_urine", "area:being_with_people"])
    context.theme.set_look(Look(Scheme.LIGHT, percent))
    desk = open_desk(width=width)
    desk.click("more about this day")
    page = desk.page
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    right = page.viewport().width()
    seen = [part for kind in (QPushButton, QLabel) for part in page.findChildren(kind) if part.isVisible()]
    assert [part.text() for part in seen if part.mapTo(page.widget(), part.rect().topRight()).x() > right] == []


def test_on_a_narrow_page_the_own_day_stands_below(open_desk):
    desk = open_desk(width=720)
    page = desk.page
    assert page.own_day.y() > page.form.y()
    assert page.foot.y() > page.own_day.y()


def test_on_a_wide_one_it_stands_beside(open_desk):
    desk = open_desk(width=1366)
    page = desk.page
    assert page.own_day.x() > page.form.x()
    assert page.own_day.y() == page.form.y()
