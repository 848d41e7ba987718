"""Colours and measures, by the names of the design.

Every colour is a string "#RRGGBB". `line` only divides; whatever has to be seen (the border of a button, a mark) takes
`line_strong`, `accent`, `pain_line` or an ink. `categories` are fills: they are always bounded by `ink_soft`, because
two of them alone are too pale on white.
"""

from dataclasses import dataclass, replace

SCORES = range(11)


@dataclass(frozen=True)
class Categories:
    """Fills for kinds of things that have no order (Okabe and Ito's set, told apart by all eyes)."""

    blue: str = "#0072B2"
    orange: str = "#E69F00"
    green: str = "#009E73"
    pink: str = "#CC79A7"
    sky: str = "#56B4E9"
    vermilion: str = "#D55E00"


@dataclass(frozen=True)
class Tokens:
    """One look.

    Attributes:
        paper, surface, sunken, note, accent_soft: The grounds text stands on.
        pain: Eleven colours of one hue, for the numbers 0 to 10.
        is_dark: Whether the grounds are darker than the inks.
        is_print: Whether it is black on white paper; then shapes and hatching tell what colour tells on a screen.
        radius, gaps, target: Corner, the steps s1 to s7, and the smallest press area, in pixels at 100 %.
    """

    name: str
    paper: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    focus: str
    note: str
    note_line: str
    pain: tuple[str, str, str, str, str, str, str, str, str, str, str]
    is_dark: bool = False
    is_print: bool = False
    categories: Categories = Categories()
    radius: int = 10
    gaps: tuple[int, int, int, int, int, int, int] = (4, 8, 12, 16, 24, 32, 48)
    target: int = 44

    @property
    def pain_line(self) -> str:
        """The border of everything filled with a pain colour, and the ink of hollow pain marks."""
        return self.pain[8]

    def on_pain(self, score: int) -> str:
        """The ink that reads best on the colour of `score`."""
        ground = self.pain[score]
        return max((self.ink, self.on_accent), key=lambda ink: contrast(ink, ground))


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


LIGHT = Tokens(
    name="light",
    paper="#FAF8F5",
    surface="#FFFFFF",
    sunken="#F2EEE8",
    line="#DCD5CB",
    line_strong="#8E8477",
    ink="#1E2A2E",
    ink_soft="#526067",
    ink_faint="#616D73",
    accent="#0B6B6B",
    accent_strong="#084F50",
    accent_soft="#E0EFED",
    on_accent="#FFFFFF",
    focus="#B05200",
    note="#FFF5DC",
    note_line="#E3C36B",
    pain=(
        "#F4F1F8",
        "#E9E2F1",
        "#DBD0E8",
        "#CBBBDD",
        "#B9A3D0",
        "#A387C0",
        "#8462A6",
        "#765399",
        "#613E83",
        "#4D2C6C",
        "#391C55",
    ),
)

DARK = Tokens(
    name="dark",
    paper="#14191B",
    surface="#1C2326",
    sunken="#101415",
    line="#334046",
    line_strong="#6C7A80",
    ink="#E9ECEA",
    ink_soft="#B3BFC3",
    ink_faint="#93A0A5",
    accent="#6FC5BF",
    accent_strong="#9ADAD5",
    accent_soft="#1D3A3A",
    on_accent="#0C1B1B",
    focus="#FFB057",
    note="#352C16",
    note_line="#7C6630",
    pain=(
        "#26212E",
        "#322A3E",
        "#3F344F",
        "#4E3F63",
        "#5F4C79",
        "#725C90",
        "#937CB2",
        "#A68FC1",
        "#B49ECD",
        "#CBB9DE",
        "#E2D6EE",
    ),
    is_dark=True,
)

NIGHT = replace(
    DARK,
    name="night",
    paper="#0C1011",
    surface="#12181A",
    sunken="#080B0C",
    line="#27322F",
    line_strong="#626F75",
    ink="#D2D6D4",
    ink_soft="#A0ABAF",
    ink_faint="#87949A",
    accent="#5FB0AA",
    accent_strong="#86C4BF",
    accent_soft="#142B2B",
    on_accent="#081212",
    focus="#E89C48",
    note="#28210F",
    note_line="#675427",
    pain=(
        "#1B1722",
        "#251F2F",
        "#30273E",
        "#3D314F",
        "#4C3C62",
        "#5E4B79",
        "#8B75A9",
        "#9882B3",
        "#A38FBC",
        "#B3A1C7",
        "#C6B8D5",
    ),
)

HIGH_CONTRAST = Tokens(
    name="high contrast",
    paper="#FFFFFF",
    surface="#FFFFFF",
    sunken="#F3F3F3",
    line="#6E6E6E",
    line_strong="#000000",
    ink="#000000",
    ink_soft="#242A2C",
    ink_faint="#333B3E",
    accent="#004242",
    accent_strong="#002F2F",
    accent_soft="#D3EEEB",
    on_accent="#FFFFFF",
    focus="#7A3600",
    note="#FFF1C2",
    note_line="#5C4600",
    pain=(
        "#FFFFFF",
        "#F0E9F7",
        "#E1D5EF",
        "#D3C1E6",
        "#C4AEDC",
        "#B69CD2",
        "#5F3B85",
        "#523076",
        "#452566",
        "#381B56",
        "#2B1145",
    ),
)

PRINT = Tokens(
    name="print",
    paper="#FFFFFF",
    surface="#FFFFFF",
    sunken="#FFFFFF",
    line="#000000",
    line_strong="#000000",
    ink="#000000",
    ink_soft="#000000",
    ink_faint="#000000",
    accent="#000000",
    accent_strong="#000000",
    accent_soft="#FFFFFF",
    on_accent="#FFFFFF",
    focus="#000000",
    note="#FFFFFF",
    note_line="#000000",
    pain=("#000000",) * 11,
    is_print=True,
)

SCREEN_SETS = (LIGHT, DARK, NIGHT, HIGH_CONTRAST)
ALL_SETS = (*SCREEN_SETS, PRINT)
