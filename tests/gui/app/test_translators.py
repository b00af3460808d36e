"""The translations that are installed for a person's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from tests.paths import ASSETS
from tests.translation_files import compile_translation

from ashore.app.translators import install_translators

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TS_FILE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{language}"><context><name>Test</name>
<message><source>Breath</source><translation>{translation}</translation></message>
<message numerus="yes"><source>%n breath(s)</source>
<translation><numerusform>%n {translation}</numerusform><numerusform>%n {translation}n</numerusform></translation>
</message></context></TS>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files for English, German and Brazilian Portuguese; a damaged one for French."""
    for language, translation in (("en", "breath"), ("de", "Atem"), ("pt_BR", "respiro")):
        file = tmp_path / f"ashore_{language}.ts"
        file.write_text(TS_FILE.format(language=language, translation=translation), encoding="utf-8")
        compile_translation(file, file.with_suffix(".qm"))
    (tmp_path / "ashore_fr.qm").write_bytes(b"damaged")
    return tmp_path


@pytest.fixture(autouse=True)
def translators_of_its_own(qapp: QApplication) -> Iterator[None]:
    """What a test installs ends with it."""
    before = qapp.findChildren(QTranslator)
    yield
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
            translator.deleteLater()


def text() -> str:
    return QCoreApplication.translate("Test", "Breath")


def plural(count: int) -> str:
    return QCoreApplication.translate("Test", "%n breath(s)", None, count)


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["de-Latn-DE", "de-DE", "de-Latn", "de"], "Atem"),
        (["de-AT"], "Atem"),
        (["pt-BR", "pt"], "respiro"),
        (["pt-PT", "pt"], "breath"),
        (["nl", "de"], "Atem"),
        (["en-GB", "en", "de"], "breath"),
        (["C"], "breath"),
        ([], "breath"),
        (["../de", "de"], "Atem"),
    ],
)
def test_the_first_language_with_a_file_is_installed(
    languages: list[str], expected: str, qapp: QApplication, folder: Path
) -> None:
    install_translators(qapp, folder, languages)
    assert text() == expected
    assert plural(1).startswith("1 ")


def test_english_has_plurals(qapp: QApplication, folder: Path) -> None:
    install_translators(qapp, folder, ["en"])
    assert [plural(count) for count in (0, 1, 2)] == ["0 breathn", "1 breath", "2 breathn"]


def test_qt_speaks_the_language_too(qapp: QApplication, folder: Path) -> None:
    install_translators(qapp, folder, ["de"])
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_qt_does_not_speak_a_language_that_the_program_has_not(qapp: QApplication, folder: Path) -> None:
    install_translators(qapp, folder, ["nl", "es"])
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("languages", [["fr"], ["en"]])
def test_a_missing_or_damaged_file_leaves_the_texts_of_the_code(
    languages: list[str], qapp: QApplication, folder: Path
) -> None:
    (folder / "ashore_en.qm").unlink()
    install_translators(qapp, folder, languages)
    assert text() == "Breath"


def test_a_folder_that_is_not_there_leaves_the_texts_of_the_code(qapp: QApplication, tmp_path: Path) -> None:
    install_translators(qapp, tmp_path / "nowhere", ["de"])
    assert text() == "Breath"


def test_one_minute_and_two_minutes_stand_right_in_english(qapp: QApplication) -> None:
    install_translators(qapp, ASSETS / "translations", ["en"])
    texts = [QCoreApplication.translate("Terminal", "about %n minute(s)", None, count) for count in (1, 2)]
    assert texts == ["about 1 minute", "about 2 minutes"]
