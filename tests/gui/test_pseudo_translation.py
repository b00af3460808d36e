"""Everything the window shows comes through the translation: with every text marked, no unmarked text is left."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QGraphicsView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tests.gui.views import every_view
from tests.paths import ENGLISH
from tests.translation_files import compile_translation, extract, fill

from ashore.content.content_error import ContentError
from ashore.content.pattern_file import import_patterns
from ashore.domain.people import Person
from ashore.record.exchange.exchange_error import wrong_entry
from ashore.services.content_error_texts import content_error_text
from ashore.services.exchange_texts import fault_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.conftest import OpenApplication


def plain(text: str) -> str:
    """The text in one line, without signs that only say where a line may break."""
    return " ".join(text.replace("\u200b", "").replace("\u00ad", "").replace("\u2060", "").split())


UNTRANSLATED = ("Ashore",)
"""The name of the program."""
QT_NAMES_REGIONS = (
    *("Bulgaria", "Croatia", "Cyprus", "Czechia", "Estonia", "Hungary", "Latvia", "Lithuania", "Luxembourg"),
    *("Malta", "Poland", "Romania", "Slovakia", "Slovenia"),
)
"""Regions without a row in the content: Qt has their names in English and in their own languages only."""
WRITTEN_BY_THE_WALK = (
    plain("A long line that was kept. " * 20),
    "The line is kept.",
    "Show under the guide",
    "a thought",
    *("Amina by the sea", "a walk by the sea", "a bath", "tea", "a long day on the train, and then another one"),
    plain("Too many voices. " * 12),
    "go outside",
    "the phone face down",
)
MANY_WRITTEN_BY_THE_WALK = re.compile(r"A line that was kept, number \d+\.|\bPerson \d+\b")
KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z?]|F[0-9]+|Space|Esc)|Ctrl\+")
"""A key as Qt writes it, in its own translation; without the comma of Ctrl and a comma."""

MARKED = re.compile("⟦[^⟦⟧]*(?:⟧|…|$)")
KEPT_AS_IT_IS = re.compile(r"(\{[^}]*\}|%n)")
PROPERTIES = (
    *("text", "title", "placeholderText", "toolTip", "statusTip", "whatsThis", "accessibleName"),
    *("accessibleDescription", "windowTitle", "prefix", "suffix", "specialValueText"),
)
ACCESSIBLE_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
DAY = re.compile(
    r"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
"""Qt writes a day in the language of the window, here English."""
WEEKDAY_OR_TIME = re.compile(
    r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\d{1,2}:\d{2} [AP]M"
)
"""As for a day."""
TIME = re.compile(r"\b\d{1,2}:\d{2}( [AP]M)?")
SHORTEST_CONTENT = 12
"""Content of at least this length is recognised within a longer text too."""


def marked(text: str, _form: int) -> str:
    """The text in ⟦ and ⟧, what is put into it later left outside of them."""
    parts = KEPT_AS_IT_IS.split(text)
    return "".join(part if index % 2 else part and f"⟦{part}⟧" for index, part in enumerate(parts))


@pytest.fixture(scope="module")
def pseudo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("translations") / "ashore_de.ts"
    extract(file, "de")
    fill(file, marked)
    compiled = file.with_suffix(".qm")
    compile_translation(file, compiled)
    return compiled


@pytest.fixture
def _pseudo_translated(qapp: QApplication, pseudo_file: Path) -> Iterator[None]:
    """A language in which every text is marked."""
    translator = QTranslator(qapp)
    assert translator.load(str(pseudo_file))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


def strings_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield plain(value)
        case list():
            for each in value:
                yield from strings_in(each)
        case dict():
            for each in value.values():
                yield from strings_in(each)


@pytest.fixture(scope="module")
def content() -> list[str]:
    """Every string of the content files, the longest first."""
    files = (tomllib.loads(file.read_text(encoding="utf-8")) for file in ENGLISH.glob("*.toml"))
    return sorted({text for file in files for text in strings_in(file) if text}, key=len, reverse=True)


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget shows, says to a screen reader or offers as a choice; not what a person may write into it."""
    is_field = isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit)
    for name in PROPERTIES:
        if not (is_field and name == "text") and isinstance(value := widget.property(name), str):
            yield value
    if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QGraphicsView):
        for item in widget.items():
            yield from (str(item.toPlainText()) for _once in "x" if hasattr(item, "toPlainText"))
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield from (interface.text(kind) for kind in ACCESSIBLE_TEXTS)


@cache
def filled_in(text: str) -> re.Pattern[str]:
    """A text of the content with something in place of its `{...}`, such as the day a number was checked."""
    return re.compile("[^.]+".join(map(re.escape, re.split(r"\{\w+\}", text))))


def are_known(pieces: list[str], names: set[str]) -> bool:
    """Such as a region and its emergency number."""
    bare = (piece.strip(" .·") for piece in pieces)
    return all(piece in names or not any(map(str.isalpha, piece)) for piece in bare)


def unmarked_part(text: str, content: list[str]) -> str:
    """What is left of a text without its marked parts, content and names; "" where no letters are."""
    known = (*content, *WRITTEN_BY_THE_WALK)
    left = []
    text = MANY_WRITTEN_BY_THE_WALK.sub("", plain(text))
    for part in map(str.strip, MARKED.split(TIME.sub("", DAY.sub("", text)))):
        bare = part.strip(" .,:;·()“”")
        is_cut = part.endswith("…") and any(each.startswith(part[:-1]) for each in known)
        names = {*known, *UNTRANSLATED, *QT_NAMES_REGIONS}
        if is_cut or {part, bare} & names or KEY.fullmatch(bare) or are_known(bare.split(" · "), names):
            continue
        for each in known:
            if len(each) >= SHORTEST_CONTENT:
                part = filled_in(each).sub("", part) if "{" in each else part.replace(each, "")
        part = WEEKDAY_OR_TIME.sub("", part)
        if not are_known(part.split(" · "), names):
            left.append(part.strip())
    return " ".join(left)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("⟦Begin⟧", ""),
        ("⟦About ⟧3⟦ minutes⟧", ""),
        ("⟦Begin⟧ now", "now"),
        ("⟦Kept by ⟧someone⟦.⟧", "someone"),
        ("Box", ""),
        ("F11", ""),
        ("12 · 5", ""),
        ("Checked in July 2023. ⟦Copy⟧", ""),
        ("Monday⟦ at ⟧6:30 PM", ""),
        ("Moonday⟦ at ⟧6:30", "Moonday"),
        ("⟦A text that was cut…", ""),
    ],
)
def test_a_text_that_was_not_translated_is_found(text: str, left: str, content: list[str]) -> None:
    assert unmarked_part(text, content) == left


@pytest.mark.usefixtures("_pseudo_translated")
def test_every_text_in_view_is_translated_or_content(
    open_application: OpenApplication, tmp_path: Path, content: list[str]
) -> None:
    app = open_application(tmp_path)
    unmarked: dict[str, str] = {}
    seen = 0
    for view in every_view(app):
        for widget in (app.window, *app.window.findChildren(QWidget)):
            if not widget.isVisible():
                continue
            for text in filter(None, texts_of(widget)):
                seen += "⟦" in text
                if left := unmarked_part(text, content):
                    owner = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
                    unmarked.setdefault(left, f"{view}: {owner}: {text!r:.200}")
    assert seen > 300
    assert not unmarked, f"{len(unmarked)}\n" + "\n".join(f"{left!r:.80}: {where}" for left, where in unmarked.items())


@pytest.mark.usefixtures("_pseudo_translated")
@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("seconds = 4", "seconds = 9", "⟦a hold lasts ⟧0.05⟦ to ⟧7⟦ seconds, not ⟧9"),
        ("minutes = 5", "minutes = 90", "over 0 and at most ⟧60⟦, not ⟧90⟦ to ⟧90"),
        ("exhale", "hold_empty", "⟦a breath is ⟧inhale⟦, ⟧hold_full⟦ if wished, ⟧exhale⟦, ⟧hold_empty⟦ if wished; "),
    ],
)
def test_the_rules_of_a_breath_that_comes_in_a_file_are_translated(
    tmp_path: Path, old: str, new: str, shown: str
) -> None:
    file = tmp_path / "mine.toml"
    phases = (
        '{ phase = "inhale", seconds = 3 }, { phase = "hold_full", seconds = 4 }, { phase = "exhale", seconds = 5 }'
    )
    file.write_text(f'[[pattern]]\nname = "Mine"\nminutes = 5\nsteps = [{phases}]\n'.replace(old, new), "utf-8")
    with pytest.raises(ContentError) as refused:
        import_patterns(file)
    assert shown in content_error_text(refused.value)


@pytest.mark.usefixtures("_pseudo_translated")
def test_the_rule_that_an_entry_of_an_imported_file_breaks_is_translated() -> None:
    with pytest.raises(ValueError, match="blank") as broken:
        Person(" ")
    shown = fault_text(wrong_entry("people", 3, broken.value))
    assert shown.endswith("⟧people⟦, ⟧3⟦: ⟧name⟦ is blank⟧")
