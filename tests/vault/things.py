"""Values that several tests write, and random ones."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from caregiver.domain.call import Call, Callee
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.vault.vault import Vault

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
ZONE = "Europe/London"
THE_CHAIR = PainEntry(
    at=NOW,
    zone=ZONE,
    score=7,
    voice=Voice.PATIENT_SAID,
    places=(Place("back-lower-left", 7), Place("thigh-left-front", 5, is_spread=True)),
    qualities=("aching", "shooting"),
    worse=("getting_up",),
    patient_words="The chair won.",
)
THE_CALL = Call(
    at=NOW,
    zone=ZONE,
    called="the team",
    about="A fit, two minutes long.",
    answered_by="Nurse Okafor",
    told_to="Come in now.",
    callee=Callee.TEAM,
    is_exact=False,
)


class Enough(Exception):
    """Ends what shall not stay."""


@contextmanager
def undone(vault: Vault) -> Iterator[None]:
    """Whatever is written inside is taken back at its end."""
    with suppress(Enough), vault.transaction():
        yield
        raise Enough


def entry(minutes_ago: float = 0, score: int | None = 5, words: str = "") -> PainEntry:
    return PainEntry(NOW - timedelta(minutes=minutes_ago), ZONE, score, Voice.PATIENT_SAID, patient_words=words)


instants = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
scores = st.none() | st.integers(0, 10)
codes = st.lists(st.text(max_size=20), max_size=3).map(tuple)
entries = st.builds(
    PainEntry,
    at=instants,
    zone=st.sampled_from(["Europe/London", "Australia/Lord_Howe", "Pacific/Apia"]),
    score=scores,
    voice=st.sampled_from(Voice),
    is_exact=st.booleans(),
    places=st.lists(st.builds(Place, st.text(max_size=20), scores, st.booleans()), max_size=3).map(tuple),
    qualities=codes,
    timing=codes,
    signs=codes,
    patient_words=st.text(max_size=80),
    caregiver_words=st.text(max_size=80),
    is_only_for_me=st.booleans(),
    team_told_at=st.none() | instants,
)
