"""Every text of the window, the terminal and the command, as it is written in the code."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.paths import ROOT

PACKAGE = ROOT / "src" / "ashore"


@dataclass(frozen=True)
class InterfaceText:
    """`module` is relative to the package, such as "features/learn/page.py"."""

    module: str
    text: str

    def __str__(self) -> str:
        return f"{self.module}: {self.text}"


@cache
def interface_texts() -> tuple[InterfaceText, ...]:
    return tuple(
        InterfaceText(module.relative_to(PACKAGE).as_posix(), text)
        for module in sorted(PACKAGE.rglob("*.py"))
        for text in texts_in(module)
    )


def texts_in(module: Path) -> Iterator[str]:
    """What is handed to `tr`, and to `translate` and `translate_later`, which take a context before it."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        arguments = {"tr": node.args, "translate": node.args[1:], "translate_later": node.args[1:]}.get(name, [])
        if arguments and isinstance(arguments[0], ast.Constant) and isinstance(arguments[0].value, str):
            yield arguments[0].value
