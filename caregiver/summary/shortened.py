"""Long words made short, never in silence. No Qt."""


def shortened(words: str, most: int) -> str:
    """The words; of more than `most` characters as many whole words as fit, and "…" for the rest."""
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    kept, _, rest = cut.rpartition(" ")
    return f"{(kept if len(rest) < most // 2 else cut).rstrip(' ,;')}…"
