"""The command line: what is asked, and how it ended.

Exit codes: 0 done, 1 could not, 2 wrong use. An error is one plain sentence on standard error, never a traceback.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from caregiver import __version__
from caregiver.domain.errors import CaregiverError

DONE, COULD_NOT = 0, 1
PAPERS = ("A4", "Letter")
PARTS = ("doctor", "urgent")


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code."""
    os.umask(0o077)
    choice = _parser().parse_args(arguments)
    try:
        return _command(choice)
    except CaregiverError as error:
        print(error.sentence, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    except Exception as error:  # our own mistake; its text could hold words of the diary, its kind and place do not
        sentence = f"The program made a mistake and stopped ({_place(error)}). Nothing that was saved is lost."
        print(sentence, file=sys.stderr)
    return COULD_NOT


def _command(choice: argparse.Namespace) -> int:
    from caregiver import commands

    folder = choice.data_dir
    match choice.command:
        case "new":
            return commands.new(folder, choice.name, choice.caregiver, choice.recovery_key_out)
        case "demo":
            return commands.demo(choice.output)
        case "summary":
            return commands.summary(
                folder, choice.output, choice.start, choice.end, choice.paper, choice.parts, choice.recovery_key_file
            )
        case "check":
            return commands.check(folder, is_json=choice.json)
        case _:
            return commands.window(folder)


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown place"
    return f"{type(error).__name__}, {where}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="caregiver",
        description="A diary and a reminder for a person at home who looks after someone with cancer pain.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"caregiver {__version__}")
    _add_folder(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    new = _add_command(commands, "new", "set a diary up without a window")
    new.add_argument("--name", required=True, help="the name used at home of the person the diary is about")
    new.add_argument("--caregiver", required=True, help="the name of who writes")
    new.add_argument("--recovery-key-out", required=True, type=Path, metavar="FILE", help="where the paper key is put")
    demo = _add_command(commands, "demo", "open a throw-away diary with 90 days of a made-up story")
    demo.add_argument("--output", type=Path, metavar="DIR", help="write summary.pdf and pictures of the pages instead")
    summary = _add_command(commands, "summary", "write the doctor's page as a PDF file")
    summary.add_argument("--output", required=True, type=Path, metavar="FILE.pdf")
    summary.add_argument("--from", dest="start", type=_day, metavar="DAY", help="first day, as 2026-11-09")
    summary.add_argument("--to", dest="end", type=_day, metavar="DAY", help="last day")
    summary.add_argument("--paper", choices=PAPERS, default="A4")
    summary.add_argument("--parts", type=_parts, default=("doctor",), help=f"of {', '.join(PARTS)}; default: doctor")
    summary.add_argument("--recovery-key-file", type=Path, metavar="FILE", help="the paper key, without a keyring")
    check = _add_command(commands, "check", "say what works on this computer, and what to do about the rest")
    check.add_argument("--json", action="store_true", help="for programs")
    return parser


def _add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, says: str) -> (
    argparse.ArgumentParser
):
    parser = commands.add_parser(name, help=says, description=says)
    _add_folder(parser, default=argparse.SUPPRESS)
    return parser


def _add_folder(parser: argparse.ArgumentParser, *, default: object) -> None:
    parser.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help="where the diary lies")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day like 2026-11-09: {text}") from None


def _parts(text: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    if not parts or any(part not in PARTS for part in parts):
        raise argparse.ArgumentTypeError(f"choose of: {', '.join(PARTS)}")
    return parts
