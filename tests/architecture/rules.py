"""The rules, each a function from a module to its complaints."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import Module

WITH_QT = (
    *("app.py", "surroundings.py", "locking.py", "presence.py", "ringing.py", "pictures.py"),
    *("drawing", "desktop", "ui", "summary"),
)
WITH_QT_WHEN_ASKED = ("commands.py", "check", "demonstration.py")
WITHOUT_WIDGETS = ("drawing", "summary")
SPEAKS_TO_THE_TERMINAL = ("cli.py", "commands.py", "backup_commands.py", "reading.py", "demonstration.py")
ONLY_IN = {
    "apscheduler": ("desktop/alarm.py",),
    "jeepney": ("desktop/bus.py",),
    "keyring": ("desktop/key_holder.py",),
    "miniaudio": ("desktop/sound.py",),
    "numpy": ("ui/trends",),
    "pyqtgraph": ("ui/trends",),
    "sqlcipher3": ("vault",),
    "sqlite3": (),
    "PySide6.QtDBus": (),
    "PySide6.QtMultimedia": (),
    "PySide6.QtPdf": (),
    "PySide6.QtSql": (),
}
NOT_ON_LOADING = (
    "apscheduler",
    "caregiver.desktop.alarm",
    "icalendar",
    "jeepney",
    "keyring",
    "miniaudio",
    "numpy",
    "pyqtgraph",
    "secretstorage",
)
LOADED_LATE = {"desktop/alarm.py": "apscheduler", "ui/trends/by_day": "pyqtgraph", "ui/trends/hours": "pyqtgraph"}
"""Modules that are loaded at the first use themselves, and what they may therefore load at once."""
LINES_AT_MOST = 400
SETTINGS_AT_MOST = 4
VAGUE_NAMES = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def is_within(name: str, library: str) -> bool:
    """Whether an imported name belongs to the library."""
    return name == library or name.startswith(f"{library}.")


def qt_stays_in_its_rooms(module: Module) -> Iterator[str]:
    """Qt in the rooms that paint or touch the machine; commands load it when they need it; widgets for windows only."""
    for node, name in module.imported_on_loading():
        if is_within(name, "PySide6") and not module.lies_in(*WITH_QT):
            yield module.at(node, f"{name} in a room without Qt")
    for node, name in module.imported():
        if is_within(name, "PySide6") and not module.lies_in(*WITH_QT, *WITH_QT_WHEN_ASKED):
            yield module.at(node, f"{name} in a room without Qt")
        if is_within(name, "PySide6.QtWidgets") and module.lies_in(*WITHOUT_WIDGETS):
            yield module.at(node, "widgets in a room that only paints")


def libraries_stay_in_their_rooms(module: Module) -> Iterator[str]:
    """What one room alone may use."""
    for node, name in module.imported():
        for library, rooms in ONLY_IN.items():
            if is_within(name, library) and not module.lies_in(*rooms):
                yield module.at(node, f"{library} belongs to {rooms or 'no room'}")


def heavy_libraries_load_late(module: Module) -> Iterator[str]:
    """What is imported at the first use, because the first paint waits for nothing it does not need."""
    mine = {library for place, library in LOADED_LATE.items() if module.lies_in(place)}
    for node, name in module.imported_on_loading():
        if any(is_within(name, library) and library not in mine for library in NOT_ON_LOADING):
            yield module.at(node, f"{name} is loaded with the module")


_CLOCK = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime|ctime)"
    r"|QDateTime\.current\w+|QDate\.currentDate|QTime\.currentTime|QTimeZone\.systemTimeZone\w*)$"
)
_CLOCK_IN_SQL = re.compile(r"CURRENT_(TIMESTAMP|DATE|TIME)|'now'|unixepoch\(\)")


def clock_is_read_in_one_place(module: Module) -> Iterator[str]:
    """The instant and the zone come from `desktop/clock.py`; everyone else is given them."""
    if module.lies_in("desktop/clock.py"):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and _CLOCK.search(ast.unparse(node)):
            yield module.at(node, f"{ast.unparse(node)} reads the clock")
    for node, name in module.imported():
        if re.fullmatch(r"time\.(time|time_ns|localtime|gmtime|ctime)", name):
            yield module.at(node, f"{name} reads the clock")
    for node, text in module.texts():
        if _CLOCK_IN_SQL.search(text):
            yield module.at(node, "SQL reads the clock")


_SQL = re.compile(
    r"^\s*(SELECT\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|REPLACE\s+INTO\b|PRAGMA\b"
    r"|CREATE\s+(\w+\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b|ALTER\s+TABLE\b|DROP\s+TABLE\b|ATTACH\b|VACUUM\b|BEGIN\b|COMMIT\b)"
)


def sql_stays_in_the_vault(module: Module) -> Iterator[str]:
    """No SQL, and nobody who runs any, outside `vault/`."""
    if module.lies_in("vault"):
        return
    for node, text in module.texts():
        if _SQL.match(text):
            yield module.at(node, f"SQL: {text.strip()[:40]}")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in {"execute", "executemany", "executescript"}:
            yield module.at(node, f"{ast.unparse(node)} runs SQL")


def only_commands_print(module: Module) -> Iterator[str]:
    """The window says things in the window."""
    if module.lies_in(*SPEAKS_TO_THE_TERMINAL):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and node.id == "print":
            yield module.at(node, "print")


def files_are_small(module: Module) -> Iterator[str]:
    """A file is read in one sitting."""
    lines = module.text.count("\n")
    if lines > LINES_AT_MOST:
        yield f"{module.path}: {lines} lines"


def names_say_something(module: Module) -> Iterator[str]:
    """No drawer for everything."""
    for part in module.path.removesuffix(".py").split("/"):
        if VAGUE_NAMES & set(part.split("_")):
            yield f"{module.path}: {part} says nothing"


_QT_WIDGET = re.compile(r"Q(Widget|Frame|Dialog|MainWindow|ScrollArea|\w+Button)")


def widgets_begin_in_order(module: Module) -> Iterator[str]:
    """A widget's `__init__` keeps what it was given and calls `_build()` and `_connect()`.

    A small one may set a few properties there instead; it decides nothing, repeats nothing and makes no parts by name.
    """
    if not module.lies_in("ui"):
        return
    for kind in (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef) and _is_widget(node)):
        statements = _statements_of_init(kind)
        for statement in statements:
            if not (_keeps(statement) or _calls(statement)):
                yield module.at(statement, f"{kind.name}.__init__ does: {ast.unparse(statement)[:60]}")
        if sum(_calls(statement) and not _begins(statement) for statement in statements) > SETTINGS_AT_MOST:
            yield module.at(statements[0], f"{kind.name}.__init__ sets so much that it needs a _build()")


def _is_widget(kind: ast.ClassDef) -> bool:
    has_parts = {"_build", "_connect"} & {part.name for part in kind.body if isinstance(part, ast.FunctionDef)}
    return bool(has_parts) or any(_QT_WIDGET.fullmatch(ast.unparse(base)) for base in kind.bases)


def _statements_of_init(kind: ast.ClassDef) -> list[ast.stmt]:
    for part in kind.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return part.body
    return []


def _keeps(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"))]):
            return True
        case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"))):
            return True
    return False


def _calls(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)


def _begins(statement: ast.stmt) -> bool:
    return bool(re.match(r"super\(\)\.__init__\(|self\._(build|connect)\w*\(", ast.unparse(statement)))


RULES = (
    qt_stays_in_its_rooms,
    libraries_stay_in_their_rooms,
    heavy_libraries_load_late,
    clock_is_read_in_one_place,
    sql_stays_in_the_vault,
    only_commands_print,
    files_are_small,
    names_say_something,
    widgets_begin_in_order,
)
