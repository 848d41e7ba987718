"""The command line: what is asked, and how it ended.

Exit codes: 0 done, 1 could not, 2 wrong use. An error is one plain sentence on standard error, never a traceback.
"""

import argparse
import os
import sys
import threading
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from caregiver import __version__
from caregiver.domain.errors import CaregiverError

COULD_NOT, WRONG_USE = 1, 2
PAPERS = ("A4", "Letter")
PARTS = ("doctor", "family", "record", "medicines", "week", "handover", "hospital", "at_home", "urgent")
USUAL_PARTS = ("doctor", "family")
TEXT_PARTS = ("doctor", "family")
FORMATS = ("text",)


def guard_process() -> None:
    """Let nothing of the diary out of this process by accident: files of others, memory on the disk, error texts."""
    os.umask(0o077)
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.excepthook = lambda _kind, error, _trace: _say(mistake(error))
    threading.excepthook = lambda failure: _say(mistake(failure.exc_value))
    sys.unraisablehook = lambda failure: _say(mistake(failure.exc_value))


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code."""
    choice = _choice(arguments)
    try:
        return _command(choice)
    except CaregiverError as error:
        _say(str(error.sentence))
    except KeyboardInterrupt:
        _say("Stopped.")
    except Exception as error:
        _say(mistake(error))
    return COULD_NOT


def mistake(error: BaseException | None) -> str:
    """What is said of our own mistake: its kind and place, for its text could hold words of the diary."""
    trace = error.__traceback__ if error else None
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown place"
    return f"The program made a mistake ({type(error).__name__}, {where}). Nothing that was saved is lost."


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)


def _command(choice: argparse.Namespace) -> int:
    from caregiver import commands

    folder = choice.data_dir
    match choice.command:
        case "new":
            return commands.new(folder, choice.name, choice.caregiver, choice.recovery_key_out)
        case "demo":
            return commands.demo(choice.output)
        case "summary" | "export":
            return _paper_command(choice)
        case "backup" | "verify" | "restore":
            return _backup_command(choice)
        case "check":
            return commands.check(folder, choice.recovery_key_file, is_json=choice.json)
        case _:
            return commands.window(folder, is_background=choice.background)


def _paper_command(choice: argparse.Namespace) -> int:
    from caregiver import commands

    folder, days, key_file = choice.data_dir, (choice.start, choice.end), choice.recovery_key_file
    if choice.command == "export":
        return commands.export_text(folder, choice.output, days, choice.parts, key_file)
    return commands.summary(folder, choice.output, days, choice.paper, choice.parts, key_file)


def _backup_command(choice: argparse.Namespace) -> int:
    from caregiver import backup_commands

    folder, key_file = choice.data_dir, choice.recovery_key_file
    match choice.command:
        case "backup":
            return backup_commands.backup(folder, choice.output, key_file)
        case "verify":
            return backup_commands.verify(folder, choice.file, key_file)
        case _:
            return backup_commands.restore(folder, choice.file, key_file)


def _choice(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _parser()
    choice = parser.parse_args(arguments)
    if choice.command in {"summary", "export"} and choice.start and choice.end and choice.start > choice.end:
        parser.error("the first day lies after the last")
    if choice.command is not None and choice.background:
        parser.error("--background is for the window, without a command")
    return choice


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence. It takes no short forms: a key must not slip in as half of another name."""

    def __init__(self, **how: Any) -> None:
        super().__init__(allow_abbrev=False, **how)

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message.rstrip('.')}. See: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="caregiver",
        description="A diary and a reminder for a person at home who looks after someone with cancer pain.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"caregiver {__version__}")
    parser.add_argument("--background", action="store_true", help="start out of the way, for a start at each login")
    _add_folder(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    new = _add_command(commands, "new", "set a diary up without a window")
    new.add_argument("--name", required=True, help="the name used at home of the person the diary is about")
    new.add_argument("--caregiver", required=True, metavar="NAME", help="the name of who writes")
    new.add_argument("--recovery-key-out", required=True, type=Path, metavar="FILE", help="where the paper key is put")
    demo = _add_command(commands, "demo", "open a throw-away diary with 90 days of a made-up story")
    demo.add_argument("--output", type=Path, metavar="DIR", help="write summary.pdf and pictures of the pages instead")
    summary = _add_command(commands, "summary", "write the doctor's page as a PDF file")
    summary.add_argument("--output", required=True, type=Path, metavar="FILE.pdf")
    summary.add_argument("--paper", choices=PAPERS, default="", help="left out, what is usual here")
    _add_days_and_parts(summary, PARTS)
    export = _add_command(commands, "export", "write the doctor's page and the family sheet as plain text")
    export.add_argument("--format", required=True, choices=FORMATS, help="plain text, for a message to the team")
    export.add_argument("--output", required=True, type=Path, metavar="FILE.txt")
    _add_days_and_parts(export, TEXT_PARTS)
    _add_backup_commands(commands)
    check = _add_command(commands, "check", "say what works on this computer, and what to do about the rest")
    check.add_argument("--json", action="store_true", help="for programs")
    _add_key_file(check)
    return parser


def _add_days_and_parts(parser: _Parser, parts: tuple[str, ...]) -> None:
    parser.add_argument("--from", dest="start", type=_day, metavar="DAY", help="first day, as 2026-11-09")
    parser.add_argument("--to", dest="end", type=_day, metavar="DAY", help="last day; default: today")
    told = f"of {', '.join(parts)}; default: {','.join(USUAL_PARTS)}"
    parser.add_argument("--parts", type=partial(_parts, parts), default=USUAL_PARTS, help=told)
    _add_key_file(parser)


def _add_backup_commands(commands: "argparse._SubParsersAction[_Parser]") -> None:
    backup = _add_command(commands, "backup", "back the diary up to a file; works beside the open window")
    backup.add_argument("--output", required=True, type=Path, metavar="FILE")
    verify = _add_command(commands, "verify", "open a backup and compare everything in it; nothing is changed")
    restore = _add_command(commands, "restore", "bring a backup back; what lies in the folder is kept")
    for command in (verify, restore):
        command.add_argument("file", type=Path, metavar="FILE")
    for command in (backup, verify, restore):
        _add_key_file(command)


def _add_command(commands: "argparse._SubParsersAction[_Parser]", name: str, says: str) -> _Parser:
    parser = commands.add_parser(name, help=says, description=says)
    _add_folder(parser, default=argparse.SUPPRESS)
    return parser


def _add_key_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--recovery-key-file", type=Path, metavar="FILE", help="the paper key, without a keyring")


def _add_folder(parser: argparse.ArgumentParser, *, default: object) -> None:
    parser.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help="where the diary lies")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day like 2026-11-09: {text}") from None


def _parts(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    if not parts or any(part not in known for part in parts):
        raise argparse.ArgumentTypeError(f"choose of: {', '.join(known)}")
    return parts
