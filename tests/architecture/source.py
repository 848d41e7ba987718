"""The source of the house as syntax trees, for rules that the import contracts cannot say."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One file of Python.

    Attributes:
        path: Relative to the top of the house, as "caregiver/vault/keys.py".
        text: Its content.
    """

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.text, self.path)

    def lies_in(self, *rooms: str) -> bool:
        """Whether it is one of these files or lies in one of these folders of `caregiver/`."""
        place = self.path.removeprefix("caregiver/")
        return any(place == room or place.startswith(f"{room}/") for room in rooms)

    def at(self, node: ast.AST, complaint: str) -> str:
        """A complaint with its place."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {complaint}"

    def imported(self) -> Iterator[tuple[ast.stmt, str]]:
        """Each imported name in full, as "PySide6.QtWidgets" or "datetime.datetime"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{node.module}.{name.name}") for name in node.names)

    def imported_on_loading(self) -> Iterator[tuple[ast.stmt, str]]:
        """The same, without what is imported inside a function or for the type checker only."""
        return ((node, name) for node, name in self.imported() if node not in self._later)

    @cached_property
    def _later(self) -> set[ast.AST]:
        return {inner for node in ast.walk(self.tree) if _runs_later(node) for inner in ast.walk(node)}

    def texts(self) -> Iterator[tuple[ast.Constant, str]]:
        """Every text that is not a docstring."""
        explained = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
                yield node, node.value


def _runs_later(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in {getattr(node.test, "id", ""), getattr(node.test, "attr", "")}
    return isinstance(node, ast.FunctionDef)


def house() -> list[Module]:
    """Every module of the program."""
    return _modules_in("caregiver")


def trials() -> list[Module]:
    """Every module of the tests."""
    return _modules_in("tests")


def _modules_in(folder: str) -> list[Module]:
    paths = sorted((ROOT / folder).rglob("*.py"))
    return [Module(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")) for path in paths]
