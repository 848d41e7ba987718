"""One of every noun that came with version 3."""

from datetime import date, timedelta

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.flare import Flare
from caregiver.domain.pain import Place, Voice
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from tests.vault.things import NOW, ZONE

DAY = date(2026, 11, 21)
THE_SPELL = Flare(
    *(NOW - timedelta(hours=2), ZONE, NOW - timedelta(hours=1), True, False, "before", "peak", "after", "a dose"),
    triggers=("getting_up", "own:the gate"),
    places=(Place("back-lower-left", 8),),
    note="from the chair",
)
SICK = SymptomNote(
    *(NOW, ZONE, (Symptom("nausea", Grade.MILD), Symptom("own:a lump in the throat")), False, Voice.PATIENT_SAID, "m"),
    note="after breakfast",
    is_only_for_me=True,
    team_told_at=NOW,
)
THE_REVIEW = Review(
    *(NOW, ZONE, DAY, "walked to the gate", 7, Voice.PATIENT_SAID, Sleep.BADLY, 2, (Symptom("drowsy", Grade.SEVERE),)),
    areas=(AreaScore("eating", 4),),
    note="a long day",
)
ANNAS_DAY = OwnDay(NOW, ZONE, DAY, Sleep.HARDLY, Load.HEAVY, "my back", is_shared=True)
WARMTH = Comfort(NOW, ZONE, "heat", 20, False, "front-thigh-left", "before", "after", "the wheat bag")
JO_CAME = CareNote(NOW, ZONE, CareKind.CAME, "Jo", "read to him", False, True)
RADIOTHERAPY = Treatment(
    *(NOW, ZONE, "rt.external", "to the lower spine", TreatmentState.DONE, date(2026, 11, 2), date(2026, 11, 6)),
    sessions=(date(2026, 11, 2), date(2026, 11, 3)),
    sessions_planned=5,
    cycle_days=1,
    where="Westbrook hospital",
    regions=("back-lower-left",),
    in_place=InPlace.NO,
    told="it can take 2 to 3 weeks",
    told_by="Dr Patel",
    told_on=date(2026, 10, 28),
    outcome="slept better",
    note="tired",
)
