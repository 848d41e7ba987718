"""The style sheet, made from the tokens.

Widgets say what they are by the property `role`; how that looks is decided here and nowhere else. Text grows with the
text size; gaps and press areas do not (DESIGN 7).
"""

from string import Template

from caregiver.drawing.resources import resources_folder
from caregiver.drawing.tokens import SCORES, Tokens

FAMILY = "Source Sans Pro"

_GROUND = """
* { font-family: "$family"; font-size: ${text}px; color: $ink; }
QMainWindow, QWidget[role="page"], QWidget[role="shell"] { background: $paper; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: $paper; border: none; }
QScrollArea[role="inside"], QScrollArea[role="inside"] > QWidget > QWidget { background: transparent; border: none; }
QScrollArea[role="cards"], QScrollArea[role="cards"] > QWidget { background: transparent; border: none; }
QToolTip { background: $ink; color: $paper; border: none; padding: 6px 10px; font-size: ${small}px; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[role="note"] { background: $note; border: 1px solid $note_line; border-radius: ${radius}px; }
QFrame[role="bar"] { background: $sunken; border: none; border-radius: ${radius}px; }
QFrame[role="bar"][empty="true"] { background: transparent; }
QFrame[role="stay"] { background: $sunken; border: 1px solid $line_strong; border-radius: ${radius}px; }
QFrame[role="outlined"] { background: $surface; border: 2px solid $ink; border-radius: ${radius}px; }
QFrame[role="inked"] { background: $ink; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QFrame[role="inked"] QLabel { color: $paper; }
QFrame[role="divided"] { background: transparent; border: none; border-top: 1px solid $line; }
QFrame[role="kind"] { background: transparent; border: 1px solid transparent; border-radius: ${radius}px; }
QFrame[role="kind"][chosen="true"] { background: $accent_soft; border: 1px solid $accent; }
QFrame[role="foot"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="upright"] { background: $line; border: none; min-width: 1px; max-width: 1px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: 5px; min-height: 44px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_strong; border-radius: 5px; min-width: 44px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0;
  width: 0; }
"""

_TEXT = """
QLabel { background: transparent; }
QLabel[role="sheet"] { background: white; border: 1px solid $line_strong; }
QLabel[role="clock"] { font-size: ${clock}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="dose"] { font-size: ${dose}px; }
QLabel[role="question"] { font-size: ${dose}px; font-weight: 600; }
QLabel[role="soft"] { color: $ink_soft; }
QLabel[role="quiet"] { color: $accent_strong; }
QLabel[role="small"] { font-size: ${small}px; color: $ink_soft; }
QLabel[role="problem"] { font-weight: 600; }
QLabel[role="number"] { font-size: ${number}px; font-weight: 600; }
QLabel[role="call"] { font-size: ${call}px; font-weight: 600; }
QLabel[role="sign"] { font-size: ${sign}px; }
QLabel[role="sign_strong"] { font-size: ${sign}px; font-weight: 600; }
QLabel[role="second_phone"] { font-size: ${second_phone}px; font-weight: 600; }
QLabel[role="phone"] { font-size: ${phone}px; font-weight: 600; }
QLabel[role="disc"] { background: $accent_soft; border-radius: 28px; }
QLabel[role="disc"][empty="true"] { background: $sunken; }
QLabel[role="key"] { font-family: monospace; font-size: ${key}px; font-weight: 700; letter-spacing: 3px; }
"""

_BUTTONS = """
QPushButton { background: $surface; border: 1px solid $line_strong; border-radius: ${radius}px; min-height: ${inner}px;
  padding: 0 15px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:disabled { color: $ink_faint; background: $sunken; border: 1px solid $line; }
QPushButton[role="primary"] { background: $accent; border: 1px solid $accent; color: $on_accent; font-weight: 600; }
QPushButton[role="primary"][big="true"] { font-size: ${dose}px; min-height: 62px; }
QPushButton[role="primary"]:hover { background: $accent_strong; }
QPushButton[role="primary"]:disabled { color: $ink_faint; background: $sunken; border: 1px solid $line; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $accent_strong;
  padding: 0 7px; text-align: left; }
QPushButton[role="quiet"]:hover { border: 1px solid $line_strong; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; font-weight: 600;
  padding: 0 3px; }
QPushButton[role="link"]:hover { border: 1px solid $line_strong; }
QPushButton[role="chip"] { border-radius: 22px; padding: 0 11px; }
QPushButton[role="chip"][dose="true"] { font-size: ${dose}px; }
QPushButton[role="chip"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_strong;
  font-weight: 600; }
QPushButton[role="sign"] { border-radius: 22px; padding: 0 3px; }
QPushButton[role="sign"][dose="true"] { font-size: ${dose}px; }
QPushButton[role="sign"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_strong;
  font-weight: 600; }
QPushButton[role="toggle"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_strong;
  font-weight: 600; }
QPushButton[role="chip"][copied="true"]:checked { background: transparent; border: 1px dashed $accent; }
QPushButton[role="more"] { border: 1px dashed $line_strong; border-radius: 22px; color: $ink; padding: 0 11px; }
QPushButton[role="score"] { border-radius: 22px; padding: 0 8px; font-weight: 600; }
QPushButton[role="aside"] { background: transparent; border: 1px solid transparent; padding: 0 11px; color: $ink_soft; }
QPushButton[role="aside"]:hover { border: 1px solid $line_strong; }
QPushButton[role="plain"] { background: transparent; border: 1px solid transparent; padding: 0; }
QPushButton[role="plain"]:hover { border: 1px solid $line_strong; }
QPushButton[role="square"] { padding: 0; min-width: 42px; max-width: 42px; }
QPushButton[role="segment"] { border-radius: 0; margin-left: -1px; min-width: 14px; }
QPushButton[role="segment"][place="first"] { border-top-left-radius: ${radius}px;
  border-bottom-left-radius: ${radius}px; margin-left: 0; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: ${radius}px;
  border-bottom-right-radius: ${radius}px; }
QPushButton[role="segment"][starts="true"] { margin-left: 0; }
QPushButton[role="segment"][snug="true"] { padding: 0 12px; }
QPushButton[role="segment"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_strong;
  font-weight: 600; }
QPushButton[role="nav"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0 11px; }
QPushButton[role="nav"]:hover { border: 1px solid $line_strong; }
QPushButton[role="nav"]:checked { background: $accent_soft; color: $accent_strong; font-weight: 600; }
QPushButton[role="writing"] { background: transparent; border: 1px solid transparent; text-align: left;
  padding: 0 11px; color: $ink_soft; font-size: ${small}px; }
QPushButton[role="writing"]:hover { border: 1px solid $line_strong; }
QPushButton[role="urgent"] { background: $ink; border: 2px solid $ink; color: $paper; font-weight: 600;
  min-height: 48px; }
QPushButton[role="urgent"][level="true"] { min-height: ${inner_ringed}px; }
QPushButton[role="urgent"]:checked, QPushButton[role="urgent"][night="true"] { background: $surface; color: $ink; }
QPushButton[role="call"] { font-size: ${dose}px; font-weight: 600; }
QPushButton[role="row"] { border: 1px solid transparent; border-radius: 8px; text-align: left; padding: 0 8px;
  background: transparent; }
QPushButton[role="group"] { background: transparent; border: 1px solid transparent; border-radius: 8px;
  text-align: left; padding: 0 8px; font-weight: 600; }
QPushButton[role="group"]:hover { background: $sunken; }
QPushButton[role="accented"] { border: 1px solid $accent; color: $accent_strong; font-weight: 600; }
QPushButton[role="snug"] { padding: 0 10px; }
QPushButton[role="row_line"] { background: transparent; border: 1px solid $line; text-align: left; padding: 0 15px; }
QPushButton[role="medicine"] { background: transparent; border: 1px solid transparent; border-radius: 8px;
  text-align: left; padding: 0; }
QPushButton[role="choice"] { background: $surface; border: 1px solid $line_strong; border-radius: ${radius}px;
    text-align: left; padding: 0; }
QPushButton[role="choice"]:hover { background: $sunken; }
QPushButton[role="medicine"]:hover { background: $sunken; }
QPushButton[role="medicine"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[role="row"]:checked { background: $accent_soft; font-weight: 600; }
QComboBox:focus, QCheckBox:focus, QRadioButton:focus, QToolButton:focus, QListView:focus { border: 2px solid $focus; }
"""

_PADDINGS = {"": 15, "chip": 11, "more": 11, "quiet": 7, "link": 3, "nav": 11, "writing": 11, "row": 8, "group": 8,
             "score": 8, "aside": 11, "segment": 15, "plain": 0, "square": 0, "medicine": 0, "choice": 0,
             "row_line": 15, "accented": 15, "toggle": 15, "snug": 10, "sign": 3}  # fmt: skip
"""Left and right padding of each kind of button, in pixels; the ring of the keyboard takes one of them."""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox { background: $surface; border: 1px solid $line_strong; border-radius: ${radius}px;
  min-height: ${inner}px; padding: 0 12px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $ink_faint; }
QPlainTextEdit { padding: 8px 9px; min-height: 26px; }
QLineEdit:focus, QLineEdit[problem="true"] { border: 2px solid $focus; min-height: ${inner_ringed}px; padding: 0 11px; }
QPlainTextEdit:focus, QPlainTextEdit[problem="true"] { border: 2px solid $focus; min-height: 26px; padding: 7px 8px; }
QLineEdit[role="phone"] { font-size: ${dose}px; font-weight: 600; }
QLineEdit[role="key"] { font-family: monospace; font-size: ${heading}px; font-weight: 700; letter-spacing: 1px; }
QLineEdit[role="key"][good="true"] { background: $accent_soft; border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 36px; }
QComboBox::down-arrow { image: url("$chevron"); width: 20px; height: 20px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $accent_strong; }
QCheckBox, QRadioButton { min-height: ${inner}px; spacing: 10px; border: 2px solid transparent; border-radius: 8px;
  padding: 0 4px; background: transparent; }
QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 2px solid $line_strong; border-radius: 4px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator { width: ${ring}px; height: ${ring}px; border: 2px solid $line_strong;
  border-radius: ${round}px; background: $surface; }
QRadioButton::indicator:checked { border: ${filled}px solid $accent; width: ${hole}px; height: ${hole}px; }
QRadioButton[role="option"] { background: $surface; border: 1px solid $line_strong; border-radius: ${radius}px;
  min-height: ${option_inner}px; padding: 0 11px; }
QRadioButton[role="option"]:hover { background: $sunken; }
QRadioButton[role="option"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_strong; }
QRadioButton[role="option"][chosen="true"] { font-weight: 600; }
QRadioButton[role="option"]:disabled { color: $ink_faint; border: 1px solid $line; }
QRadioButton[role="option"]:focus { border: 2px solid $focus; min-height: ${option_ringed}px; padding: 0 10px; }
QMenu { background: $surface; border: 1px solid $line_strong; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 10px 24px 10px 16px; border-radius: 6px; min-height: 24px; }
QMenu::item:selected { background: $accent_soft; color: $accent_strong; }
QListWidget { background: $surface; border: 1px solid $line_strong; border-radius: ${radius}px; padding: 4px; }
QListWidget::item { min-height: ${inner}px; padding: 0 10px; border-radius: 6px; color: $ink; }
QListWidget::item:selected { background: $accent_soft; color: $accent_strong; }
QTableView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; gridline-color: $line;
  selection-background-color: $accent_soft; selection-color: $ink; font-size: ${dose}px; }
QTableView::item { padding: 6px 9px; }
QTableView:focus { border: 2px solid $focus; }
QHeaderView { background: transparent; }
QHeaderView::section { background: $surface; color: $ink_soft; border: none; border-bottom: 1px solid $line_strong;
  padding: 8px 9px; font-size: ${dose}px; }
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $line_strong; }
QCalendarWidget QWidget { background: $surface; }
QCalendarWidget QToolButton { min-height: 40px; min-width: 40px; color: $ink; background: $surface; border: none; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; outline: none; }
"""

_DOSES = """
QWidget[role="doses"] QLabel, QWidget[role="doses"] QLineEdit, QWidget[role="doses"] QPlainTextEdit,
QWidget[role="doses"] QComboBox, QWidget[role="doses"] QRadioButton, QWidget[role="doses"] QCheckBox,
QWidget[role="doses"] QPushButton { font-size: ${dose}px; }
QWidget[role="doses"] QLabel[role="heading"] { font-size: ${heading}px; }
QWidget[role="doses"] QPushButton[role="short_answer"] { min-height: ${short_inner}px; padding: 0 5px; }
QWidget[role="doses"] QPushButton[role="short_answer"]:focus { border: 2px solid $focus; min-height: ${short_ringed}px;
  padding: 0 4px; }
QWidget[role="doses"] QPushButton[role="give"] { min-height: 58px; padding: 0; }
QWidget[role="doses"] QPushButton[role="give"][night="true"] { min-height: 86px; }
QWidget[role="doses"] QPushButton[role="give"]:focus { border: 2px solid $focus; min-height: 56px; padding: 0; }
QWidget[role="doses"] QPushButton[role="give"][night="true"]:focus { min-height: 84px; }
QWidget[role="doses"] QLabel[role="facts"] { font-size: ${text}px; color: $ink_soft; }
QWidget[role="doses"] QLabel[role="title"] { font-size: ${title}px; }
QWidget[role="doses"] QLabel[role="dose_name"] { font-size: ${dose_name}px; font-weight: 600; }
QWidget[role="doses"] QLabel[role="dose_amount"] { font-size: ${call}px; font-weight: 600; }
QWidget[role="doses"] QLabel[role="due"] { color: $accent_strong; font-weight: 600; }
QWidget[role="doses"] QPushButton[role="answer"] { font-size: ${answer}px; font-weight: 600;
  min-height: ${answer_inner}px; padding: 0 11px; }
QWidget[role="doses"] QPushButton[role="answer"]:focus { border: 2px solid $focus; min-height: ${answer_ringed}px;
  padding: 0 10px; }
QWidget[role="doses"] QFrame[role="kind"] QRadioButton { min-height: 26px; }
QWidget[role="doses"] QFrame[role="kind"][chosen="true"] QRadioButton { font-weight: 600; color: $accent_strong; }
"""
"""Within "doses" nothing is smaller than what is said of a dose (care-rules 35); "facts" are not about one."""

_SIDEBAR = """
QFrame[role="side"] { background: $sunken; border: none; border-right: 1px solid $line; }
QFrame[role="side"] QLabel[role="owner"] { font-weight: 600; padding: 8px 12px 14px 12px; }
QFrame[role="strip"] { background: $note; border: none; border-bottom: 1px solid $note_line; }
"""


def style_sheet(tokens: Tokens, scale: float) -> str:
    """The whole style sheet for a set of tokens and a text scale of 1.0 to 2.0."""
    values = {
        name: getattr(tokens, name)
        for name in (
            *("paper", "surface", "sunken", "line", "line_strong", "ink", "ink_soft", "ink_faint", "accent"),
            *("accent_strong", "accent_soft", "on_accent", "focus", "note", "note_line", "radius"),
        )
    }
    sizes = {
        "text": 16,
        "small": 14,
        "dose": 18,
        "heading": 19,
        "title": 26,
        "number": 22,
        "clock": 48,
        "phone": 40,
        "second_phone": 20,
        "call": 34,
        "sign": 17,
        "key": 28,
        "dose_name": 30,
        "answer": 21,
    }
    values.update({name: round(size * scale) for name, size in sizes.items()})
    values["family"] = FAMILY
    values["inner"] = _inner_height(scale)
    values["inner_ringed"] = _inner_height(scale) - 2
    values["option_inner"] = values["inner"] + 4
    values["option_ringed"] = values["option_inner"] - 2
    values["short_inner"] = round(max(54, 50 * scale))
    values["short_ringed"] = values["short_inner"] - 2
    values["answer_inner"] = round(max(62, 34 * scale))
    values["answer_ringed"] = values["answer_inner"] - 2
    values.update(_marks(scale))
    for picture in ("tick", "chevron"):
        name = f"{picture}-{'dark' if tokens.is_dark else 'light'}.svg"
        values[picture] = (resources_folder() / "look" / name).as_posix()
    source = _GROUND + _TEXT + _BUTTONS + _FIELDS + _DOSES + _SIDEBAR
    return Template(source).substitute(values) + _pain_buttons(tokens, scale) + _rings(tokens, scale)


def _marks(scale: float) -> dict[str, int]:
    """Boxes and rings grow with the words beside them, a third as much: one sees which is chosen."""
    grown = 1 + (scale - 1) / 3
    whole, filled = 2 * round(11 * grown), round(6 * grown)
    return {"box": whole - 2, "ring": whole - 4, "round": whole // 2, "filled": filled, "hole": whole - 2 * filled}


def _inner_height(scale: float) -> int:
    """Height of a button within its border: 44 with it, and more where large text would be cramped."""
    return round(max(42, 27 * scale))


def _rings(tokens: Tokens, scale: float) -> str:
    """The ring of the keyboard around buttons: inside their size, so that nothing moves when it comes."""
    inner = _inner_height(scale) - 2
    rules = [f"QPushButton:focus {{ border: 2px solid {tokens.focus}; min-height: {inner}px; padding: 0 14px; }}"]
    rules += [
        f'QPushButton[role="{role}"]:focus {{ border: 2px solid {tokens.focus}; padding: 0 {max(0, padding - 1)}px; }}'
        for role, padding in _PADDINGS.items()
        if role
    ]
    rules.append('QPushButton[role="segment"][snug="true"]:focus { padding: 0 11px; }')
    rules.append('QPushButton[role="square"]:focus { min-width: 40px; max-width: 40px; }')
    rules.append('QPushButton[role="urgent"]:focus { min-height: 48px; padding: 0 15px; }')
    rules.append(f'QPushButton[role="urgent"][level="true"]:focus {{ min-height: {inner}px; }}')
    rules.append('QPushButton[role="pain"]:focus { border-width: 3px; min-height: 50px; min-width: 38px; padding: 0; }')
    narrow = f"text-align: center; padding: 0; font-weight: 600; font-size: {round(14 * scale)}px;"
    rules.append(f'QPushButton[narrow="true"], QPushButton[narrow="true"]:focus {{ {narrow} }}')
    return "\n" + "\n".join(rules)


def _pain_buttons(tokens: Tokens, scale: float) -> str:
    size = round(21 * scale)
    rules = [
        f'QPushButton[role="pain"] {{ font-size: {size}px; font-weight: 600; min-height: 54px; min-width: 42px;'
        f" padding: 0; border: 1px solid {tokens.line_strong}; }}"
    ]
    rules += [
        f'QPushButton[role="pain"][score="{score}"] {{ background: {tokens.pain[score]};'
        f" color: {tokens.on_pain(score)}; }}"
        for score in SCORES
    ]
    rules += [
        f'QPushButton[role="score"][score="{score}"] {{ background: {tokens.pain[score]};'
        f" color: {tokens.on_pain(score)}; border: 1px solid {tokens.pain_line}; }}"
        for score in SCORES
    ]
    rules.append(f'QPushButton[role="pain"]:hover {{ border: 2px solid {tokens.ink}; }}')
    return "\n".join(rules)
