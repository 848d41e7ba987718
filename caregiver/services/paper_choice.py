"""How pages are printed for one doctor: kept, so that the next visit there begins with the same choices."""

from dataclasses import asdict, dataclass

from caregiver.vault.settings import Json

USUAL_SPAN_DAYS = 14


@dataclass(frozen=True)
class PaperChoice:
    """What is printed, and how.

    Attributes:
        days: How many days the doctor's page and the record tell of.
        along: What is printed with the doctor's page: "family", "record", "urgent".
        paper: Its name, such as "A4"; "" for what is usual here.
        language: Code of the language the doctor reads; "" for that of the screen (care-rules 48).
    """

    days: int = USUAL_SPAN_DAYS
    along: tuple[str, ...] = ()
    paper: str = ""
    language: str = ""

    def as_kept(self) -> Json:
        """As it is kept with the settings."""
        return {**asdict(self), "along": list(self.along)}


def read_choice(kept: Json) -> PaperChoice:
    """What was kept; the usual where it is of another kind."""
    usual = PaperChoice()
    if not isinstance(kept, dict):
        return usual
    days, along = kept.get("days"), kept.get("along")
    paper, language = kept.get("paper"), kept.get("language")
    return PaperChoice(
        days=days if isinstance(days, int) and days > 0 else usual.days,
        along=tuple(str(part) for part in along) if isinstance(along, list) else usual.along,
        paper=paper if isinstance(paper, str) else usual.paper,
        language=language if isinstance(language, str) else usual.language,
    )
