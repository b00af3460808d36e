"""Every text of the code can reach a translator, and the translations in `assets` are those of the code."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QObject
from tests.paths import ASSETS, ROOT
from tests.translation_files import SCRIPT, extract

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = ROOT / "src"
TRANSLATIONS = ASSETS / "translations"
MODULES = sorted(SOURCE.rglob("*.py"))
DEFINE_TRANSLATE = (SOURCE / "ashore" / "terminal" / "translation.py", SOURCE / "ashore" / "cli.py")
"""The modules that define a function called `translate`, which looks its arguments up as they are."""

LOOK_UP_LATER = tuple(SOURCE / "ashore" / floor / "content_error_texts.py" for floor in ("services", "terminal"))
"""The modules that look up what was written by `translate_later` elsewhere."""


class Text(NamedTuple):
    """A text as it is looked up; `has_count` where a number chooses between its plural forms."""

    context: str
    source: str
    comment: str
    has_count: bool


@dataclass
class Module:
    """The texts of a module, each with its line, and what keeps a text from being translated."""

    file: Path
    texts: dict[Text, int]
    mistakes: list[str]


class TextFinder(ast.NodeVisitor):
    """Collects the calls of `self.tr` and `translate` in one module."""

    def __init__(self, file: Path) -> None:
        self.module = Module(file, {}, [])
        self._scopes: list[str] = []
        self._classes: list[str] = []
        self._called: set[int] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:  # named by ast
        self._scopes.append(node.name)
        self._classes.append(node.name)
        self.generic_visit(node)
        self._scopes.pop()
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name == "tr" or (node.name == "translate" and self.module.file not in DEFINE_TRANSLATE):
            self._refuse(node, f"a function called {node.name}: its callers are extracted under another context")
        self._scopes.append(node.name)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name) and target.id in ("tr", "translate", "_translate"):
                self._refuse(node, f"{target.id} is given another meaning")
        self.generic_visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for name in node.names:
            if name.name == "translate" and name.asname not in (None, "translate"):
                self._refuse(node, "translate is imported under another name")

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
                self._called.add(id(node.func))
                if not self._classes or not _is_qobject(self.module.file, self._scopes):
                    self._refuse(node, "self.tr in a class that is no QObject")
                else:
                    self._add(node, self._classes[-1], node.args)
            case ast.Attribute(attr="tr") | ast.Name(id="tr"):
                self._called.add(id(node.func))
                self._refuse(node, f"{ast.unparse(node.func)}: only self.tr is extracted under the class's name")
            case ast.Name(id="translate_later"):
                if len(node.args) == 2 and (context := _literal(node.args[0])):
                    self._add(node, context, node.args[1:])
                else:
                    self._refuse(node, "translate_later takes a context and a text, both literals")
            case ast.Name(id="translate") | ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                self._called.add(id(node.func))
                if node.args and (context := _literal(node.args[0])):
                    if self.module.file not in LOOK_UP_LATER:
                        self._add(node, context, node.args[1:])
                else:
                    self._refuse(node, "the context is no literal")
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        is_lookup = node.attr == "tr" or ast.unparse(node) == "QCoreApplication.translate"
        if is_lookup and id(node) not in self._called:
            self._refuse(node, f"{ast.unparse(node)} is handed on instead of called")
        self.generic_visit(node)

    def _add(self, call: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        if call.keywords:
            self._refuse(call, "named arguments are not extracted")
            return
        text = _literal(arguments[0]) if arguments else None
        comment = _literal(arguments[1]) if len(arguments) > 1 else ""
        if text is None or comment is None:
            self._refuse(call, f"no literal: {ast.unparse(call):.100}")
        elif ("%n" in text) != (len(arguments) > 2):
            self._refuse(call, f"a count goes with %n, and %n with a count: {text!r}")
        else:
            self.module.texts[Text(context, text, comment, "%n" in text)] = call.lineno

    def _refuse(self, node: ast.stmt | ast.expr, why: str) -> None:
        self.module.mistakes.append(f"{self.module.file.relative_to(ROOT)}:{node.lineno}: {why}")


def _literal(node: ast.expr) -> str | None:
    """The literal string, "" for None; None for anything else, f-strings among it."""
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str)):
        return node.value or ""
    return None


def _is_qobject(file: Path, scopes: list[str]) -> bool:
    """Whether the innermost class around a method is a QObject; `scopes` are the names of classes and functions."""
    found: object = importlib.import_module(".".join(file.relative_to(SOURCE).with_suffix("").parts))
    kinds: list[type] = []
    for name in scopes:
        found = getattr(found, name, None)
        if isinstance(found, type):
            kinds.append(found)
    return bool(kinds) and issubclass(kinds[-1], QObject)


def read_module(file: Path) -> Module:
    finder = TextFinder(file)
    finder.visit(ast.parse(file.read_bytes()))
    return finder.module


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    return [read_module(file) for file in MODULES]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """What `make translations` extracts for a new language."""
    file = tmp_path_factory.mktemp("translations") / "ashore_de.ts"
    extract(file, "de")
    return set(texts_in(file))


def texts_in(file: Path) -> Iterator[Text]:
    for context in ET.parse(file).iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            source, comment = message.findtext("source", ""), message.findtext("comment", "")
            yield Text(context.findtext("name", ""), source, comment, message.get("numerus") == "yes")


def test_every_text_is_a_literal_in_self_tr_or_translate(modules: list[Module]) -> None:
    mistakes = [mistake for module in modules for mistake in module.mistakes]
    assert not mistakes, "\n" + "\n".join(mistakes)


def test_every_text_is_extracted_as_it_is_looked_up(modules: list[Module], extracted: set[Text]) -> None:
    missing = [
        f"{module.file.relative_to(ROOT)}:{line}: {text}"
        for module in modules
        for text, line in module.texts.items()
        if text not in extracted
    ]
    assert not missing, "\n" + "\n".join(missing)


def test_nothing_is_extracted_that_is_not_looked_up(modules: list[Module], extracted: set[Text]) -> None:
    assert extracted == {text for module in modules for text in module.texts}


def test_translations_keep_their_placeholders() -> None:
    wrong = []
    for file in TRANSLATIONS.glob("ashore_*.ts"):
        for message in ET.parse(file).iter("message"):  # noqa: S314
            source = message.findtext("source", "")
            forms = [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation", "")]
            wrong += [f"{file.name}: {form}" for form in forms if form and placeholders(form) != placeholders(source)]
    assert not wrong, "\n".join(wrong)


def placeholders(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a copy of the committed translations, brought up to date, and of a language that is begun."""
    folder = tmp_path_factory.mktemp("made")
    for file in TRANSLATIONS.glob("ashore_*.ts"):
        (folder / file.name).write_bytes(file.read_bytes())
    subprocess.run([sys.executable, SCRIPT, "--folder", folder, "pt_BR"], check=True)
    return folder


def test_the_files_are_those_that_make_translations_makes(made: Path) -> None:
    committed = {file.name: file.read_bytes() for file in TRANSLATIONS.glob("ashore_*")}
    found = {file.name: file.read_bytes() for file in made.iterdir() if not file.name.startswith("ashore_pt_BR")}
    assert found == committed, "`make translations` is due"


def test_every_english_plural_has_its_two_forms() -> None:
    for message in ET.parse(TRANSLATIONS / "ashore_en.ts").iter("message"):  # noqa: S314
        forms = [form.text for form in message.iter("numerusform")]
        assert len(forms) == 2, message.findtext("source")
        assert all(forms), message.findtext("source")


def test_a_new_language_needs_one_call(made: Path, extracted: set[Text]) -> None:
    assert (made / "ashore_pt_BR.qm").stat().st_size > 0
    assert set(texts_in(made / "ashore_pt_BR.ts")) == extracted


@pytest.mark.parametrize(
    "code",
    [
        "def tr(words): return QCoreApplication.translate('Test', 'a')",
        "tr = QCoreApplication.translate",
        "tr = lambda words: words",
        "from ashore.terminal.translation import translate as t",
        "translate('Test', f'a {b}')",
        "translate('Test', 'a' + b)",
        "translate(context, 'a')",
        "translate('Test', 'a', n=3)",
        "translate('Test', 'a', None, 3)",
        "translate('Test', '%n a')",
        "QCoreApplication.translate('Test', words)",
        "translate_later('Test', words)",
        "translate_later(context, 'a')",
        "translate_later('Test', f'{a}')",
        "widget.tr('a')",
        "tr('a')",
        "say(self.tr)",
        "class Plain:\n    def a(self): self.tr('a')",
    ],
)
def test_a_text_that_cannot_be_translated_is_found(code: str) -> None:
    finder = TextFinder(SOURCE / "ashore" / "domain" / "launch.py")
    finder.visit(ast.parse(code))
    assert finder.module.mistakes


@pytest.mark.parametrize(
    "code",
    [
        "translate('Test', 'a')",
        "translate('Test', 'a' 'b', 'why')",
        "translate_later('Test', 'a {b}').format(b=c)",
        "QCoreApplication.translate('Test', '%n a', None, len(b))",
        "painter.translate(3, 4)",
        "text.translate(table)",
    ],
)
def test_a_text_that_can_be_translated_is_let_pass(code: str) -> None:
    finder = TextFinder(SOURCE / "ashore" / "domain" / "launch.py")
    finder.visit(ast.parse(code))
    assert not finder.module.mistakes
