"""Why a question stands on the list."""

from datetime import UTC, date, datetime

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.question import About, Looked, Origin, Question
from caregiver.domain.question_words import why

AT = datetime(2026, 11, 19, 20, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def said(writer: str = "Anna", today: date = TODAY, calendar: CalendarWords | None = None, **fields: object) -> str:
    question = Question(AT, "Europe/London", "What now?", **fields)
    return why(question, writer, calendar or CalendarWords(), today)


def test_a_question_of_our_own_says_who_wrote_it_and_when():
    assert said() == "Our own question. Anna wrote it on 19 November."
    assert said(today=date(2027, 1, 2)) == "Our own question. Anna wrote it on 19 November 2026."
    assert said(writer="") == "Our own question, written on 19 November."


def test_a_suggested_one_says_its_fact():
    fact = "Because 5 of the last 7 nights have entries."
    assert said(fact=fact, origin=Origin.SUGGESTED, rule="night") == fact


def test_one_from_a_chart_says_its_days_and_facts():
    about = About(date(2026, 11, 9), date(2026, 11, 22))
    fact = "66 numbers, middle number 5."
    assert said(fact=fact, origin=Origin.CHART, about=about) == f"About 9 to 22 November 2026. {fact}"


def test_one_from_the_hours_of_a_chart_says_them():
    about = About(date(2026, 11, 9), date(2026, 11, 22), Looked.HOURS, 22, 24)
    assert said(origin=Origin.CHART, about=about) == "About 9 to 22 November 2026, 22:00 to 00:00."
    twelve = CalendarWords(is_twelve_hour=True)
    assert said(calendar=twelve, about=about) == "About 9 to 22 November 2026, 10:00 pm to midnight."
