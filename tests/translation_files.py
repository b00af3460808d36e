"""The script that makes the translations, and translations of every text made for a test."""

from __future__ import annotations

import importlib.util
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.paths import ASSETS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

SCRIPT = ASSETS / "translations" / "make_translations.py"


def _load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_script = _load_script()


# One, two, three, four and six forms of plurals, by remainders, ranges and leading digits.
LANGUAGES = ("ja", "fr", "de", "ru", "pl", "lt", "sl", "ar", "lv", "is", "mt")


def extract(file: Path, language: str) -> None:
    """Writes every text of the program into a new `.ts` file for one of LANGUAGES."""
    file.write_bytes(_extracted()[language])


@cache
def _extracted() -> dict[str, bytes]:
    """Reads the program's texts once for all tests, which takes two seconds."""
    with tempfile.TemporaryDirectory() as folder:
        files = {language: Path(folder, f"ashore_{language}.ts") for language in LANGUAGES}
        _script.extract(*files.values())
        return {language: file.read_bytes() for language, file in files.items()}


def compile_translation(file: Path, compiled: Path) -> None:
    _script.compile_translation(file, compiled)


def fill(file: Path, translated: Callable[[str, int], str]) -> None:
    """Translates every text of a `.ts` file by `translated`, which is given the text and the number of its form."""
    tree = ET.parse(file)  # noqa: S314  # our own file
    for message in tree.iter("message"):
        text, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        if message.get("numerus"):
            for number, form in enumerate(translation):
                form.text = translated(text, number)
        else:
            translation.text = translated(text, 0)
    tree.write(file, encoding="utf-8", xml_declaration=True)
