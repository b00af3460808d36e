"""The terminal and the command in the person's language: which language, and that every text comes through it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.paths import ASSETS
from tests.translation_files import compile_translation, extract, fill

from ashore import cli
from ashore.content.patterns import read_patterns
from ashore.domain.breath import BreathKind
from ashore.domain.pacing import moment_at
from ashore.domain.practice import PracticeLength
from ashore.domain.slowdown import ramp_from
from ashore.system.languages import environment_languages, first_language_there
from ashore.terminal.frame import GuideState, Scene, frame
from ashore.terminal.guide_texts import finished_text, introduction, phase_line, stopped_text
from ashore.terminal.style import Style
from ashore.terminal.translation import forget_languages, translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Output = pytest.CaptureFixture[str]
PLAIN = Style(blocks=True, colour=False, moves=True)
MARKED = re.compile("⟦[^⟦⟧]*⟧")
KEPT_AS_IT_IS = re.compile(r"(\{[^}]*\}|%n)")
LOCALE_NAMES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
# What a person types is the same in every language.
TYPED = re.compile(
    r"ashore|breathe|ground|connect|notice|learn|support|patterns|exercises|beliefs|helplines|sources|guided|-{1,2}[a-z-]+|'\S*'|\bh\b"
)


def marked(text: str, form: int) -> str:
    """The text in ⟦ and ⟧ with the number of its plural form; what is put into it later is left outside of them."""
    parts = KEPT_AS_IT_IS.split(text)
    return "".join(part if index % 2 else part and f"⟦{part}{form or ''}⟧" for index, part in enumerate(parts))


def unmarked(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", TYPED.sub("", MARKED.sub("", " ".join(text.split())))))


@pytest.fixture(scope="module")
def german_assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Assets with a translation of every text into German, and one pattern whose name is German."""
    assets = tmp_path_factory.mktemp("assets")
    (assets / "translations").mkdir()
    (assets / "content" / "de").mkdir(parents=True)
    (assets / "content" / "en").symlink_to(ASSETS / "content" / "en")
    english = (ASSETS / "content" / "en" / "patterns.toml").read_text(encoding="utf-8")
    german = english.replace('name = "Longer out-breath"', 'name = "Länger aus"')
    (assets / "content" / "de" / "patterns.toml").write_text(german, encoding="utf-8")
    (assets / "translations" / "ashore_en.qm").symlink_to(ASSETS / "translations" / "ashore_en.qm")
    file = assets / "translations" / "ashore_de.ts"
    extract(file, "de")
    fill(file, marked)
    compile_translation(file, file.with_suffix(".qm"))
    return assets


@pytest.fixture(autouse=True)
def _languages_asked_anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in LOCALE_NAMES:
        monkeypatch.delenv(name, raising=False)
    forget_languages()
    yield
    forget_languages()


@pytest.fixture
def _german(german_assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ashore.terminal.translation.assets_folder", lambda: german_assets)
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: german_assets)
    monkeypatch.setenv("LANG", "de_AT.UTF-8")


@pytest.mark.parametrize(
    ("environ", "languages"),
    [
        ({}, ()),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "de_AT.UTF-8"}, ("de-AT",)),
        ({"LANG": "de", "LC_MESSAGES": "pt_BR.UTF-8"}, ("pt-BR",)),
        ({"LANG": "de", "LC_MESSAGES": "pt_BR", "LC_ALL": "ca_ES@valencia"}, ("ca-ES",)),
        ({"LANG": "de", "LANGUAGE": "fr:pt_BR"}, ("fr", "pt-BR")),
        ({"LANG": "de", "LANGUAGE": ""}, ("de",)),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, ("fr",)),
        ({"LANG": "de", "LC_ALL": "C", "LANGUAGE": "fr"}, ()),
        ({"LANG": ":::"}, ()),
    ],
)
def test_the_environment_names_the_languages(environ: dict[str, str], languages: tuple[str, ...]) -> None:
    assert environment_languages(environ) == languages


@pytest.mark.parametrize(
    ("languages", "found"),
    [
        (["de-AT"], "de"),
        (["pt-BR"], "pt-BR"),
        (["pt-PT"], None),
        (["fr", "de"], "de"),
        (["en-GB", "de"], None),
        (["../de"], None),
        (["", "de"], "de"),
    ],
)
def test_the_first_language_that_is_there_counts(languages: list[str], found: str | None) -> None:
    assert first_language_there(languages, lambda tag: tag in ("de", "pt-BR", "../de", "")) == found


@pytest.mark.usefixtures("_german")
def test_the_help_is_translated(capsys: Output) -> None:
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("⟦") > 20
    assert unmarked(re.sub(r"\[[^]]*\]", "", shown)) == ""


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize(
    "command",
    [
        ["sleep"],
        ["breathe", "ground"],
        ["--pattern"],
        ["--pattern", "bax"],
        ["--pattern", "zzzzzzzz"],
        ["--minutes", "soon"],
        ["--list", "moods"],
        ["--json"],
        ["--data-dir", ""],
    ],
    ids=" ".join,
)
def test_a_refusal_is_translated(command: list[str], capsys: Output) -> None:
    assert cli.main(command) == 2
    said = capsys.readouterr().err
    assert "⟦" in said
    assert unmarked(re.sub(r"⟧box(, [a-z-]+)*⟦", "⟧⟦", said)) == ""


@pytest.mark.usefixtures("_german")
def test_every_text_of_the_guide_is_translated() -> None:
    for pattern in read_patterns(ASSETS / "content" / "en"):
        paced = ramp_from(pattern, 13) if pattern.kind is BreathKind.SLOWING else pattern
        own_words = {paced.name, *paced.cautions, paced.inhale_word, paced.exhale_word}
        lengths = [PracticeLength(minutes) for minutes in (None, 0.5, 1, 3)] + [PracticeLength(breaths=4)]
        texts = [stopped_text(), *(finished_text(paced, length) for length in lengths)]
        for seconds in (None, 30, 60, 180):
            texts += introduction(paced, PracticeLength(seconds and seconds / 60), has_keys=seconds is None)
            for elapsed in range(0, 40, 3):
                moment = moment_at(paced, elapsed)
                texts.append(phase_line(paced, moment))
                for state in GuideState:
                    texts += frame(Scene(paced, moment, seconds, state, has_keys=elapsed > 6), 300, 24, PLAIN)
                    for to_come in (0, 2):
                        scene = Scene(paced, moment, None, state, breaths_to_come=to_come)
                        texts += frame(scene, 300, 24, PLAIN)
        for text in texts:
            for own in sorted(filter(None, own_words), key=len, reverse=True):
                text = text.replace(own, "")
            assert unmarked(text) == ""


@pytest.mark.usefixtures("_german")
def test_content_stands_in_the_persons_language_and_otherwise_in_english(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "patterns", "--json", "--data-dir", str(tmp_path)]) == 0
    names = {entry["id"]: entry["name"] for entry in json.loads(capsys.readouterr().out)}
    assert names["longer-out"] == "Länger aus"
    assert cli.main(["--list", "beliefs", "--data-dir", str(tmp_path)]) == 0
    assert "unlovable" in capsys.readouterr().out


@pytest.mark.usefixtures("_german")
def test_a_mistake_in_translated_content_leaves_english(
    tmp_path: Path, german_assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = tmp_path / "assets"
    (assets / "content" / "de").mkdir(parents=True)
    (assets / "content" / "en").symlink_to(german_assets / "content" / "en")
    (assets / "content" / "de" / "patterns.toml").write_text("not = toml = at all")
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: assets)
    from ashore.terminal.pattern_lookup import find_pattern

    assert find_pattern("longer-out", tmp_path).name == "Longer out-breath"


@pytest.mark.usefixtures("_german")
def test_plurals_follow_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert translate("Terminal", "about %n minute(s)", None, 1) == "⟦about ⟧1⟦ minute(s)⟧"
    assert translate("Terminal", "about %n minute(s)", None, 2) == "⟦about 1⟧2⟦ minute(s)1⟧"
    monkeypatch.setenv("LANG", "en")
    forget_languages()
    assert [translate("Terminal", "about %n minute(s)", None, n) for n in (1, 2)] == [
        "about 1 minute",
        "about 2 minutes",
    ]


def test_a_damaged_or_missing_file_leaves_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ashore.terminal.translation.assets_folder", lambda: tmp_path)
    monkeypatch.setenv("LANG", "de")
    assert translate("Terminal", "Paused") == "Paused"
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "ashore_de.qm").write_bytes(b"\x3c\xb8\x64\x18")
    forget_languages()
    assert translate("Terminal", "Paused") == "Paused"
    assert translate("Terminal", "about %n minute(s)", None, 3) == "about 3 minute(s)"


def test_english_reads_no_translation() -> None:
    code = """
import sys
from ashore.terminal.translation import translate
opened = []
sys.addaudithook(lambda event, details: opened.append(str(details[0])) if event == "open" else None)
print(translate("Terminal", "Paused"), [name for name in opened if ".qm" in name], "PySide6" in sys.modules)
"""
    environ = {name: value for name, value in os.environ.items() if name not in LOCALE_NAMES} | {"LANG": "en_GB.UTF-8"}
    ended = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert ended.stdout == "Paused [] False\n"


@pytest.mark.parametrize("languages", [["x" * 100_000, "de"], ["x" * 36, "de"], ["", "de"]])
def test_a_name_that_no_language_has_is_passed_over(languages: list[str]) -> None:
    asked: list[str] = []

    def is_german(tag: str) -> bool:
        asked.append(tag)
        return tag == "de"

    assert first_language_there(languages, is_german) == "de"
    assert asked == ["de"]


def test_only_so_many_languages_are_looked_for() -> None:
    wanted = ["xx"] * 20_000
    wanted[1000] = "de"
    assert first_language_there(wanted, lambda tag: tag == "de") is None
