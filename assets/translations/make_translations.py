"""Brings the translations in this folder up to date with the texts in `src`, and compiles them: `make translations`.

    python make_translations.py [--folder FOLDER] [LANGUAGE ...]

Every `ashore_<language>.ts` in the folder gets the texts that are new, loses those that are gone and keeps its
translations; a LANGUAGE such as "de" or "pt_BR" that has no file yet gets one. `ashore_en.ts` holds plurals only. Each
is compiled into the `.qm` beside it. The same texts always give the same files.
"""

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "src"
ENGLISH = "en"


def update(folder: Path, languages: list[str]) -> None:
    """Updates and compiles every translation in `folder`, and begins those of `languages`."""
    known = {file.stem.removeprefix("ashore_") for file in folder.glob("ashore_*.ts")}
    for language in sorted({ENGLISH, *known, *languages}):
        file = folder / f"ashore_{language}.ts"
        extract(file, language=language, plurals_only=language == ENGLISH)
        if language == ENGLISH and fill_english_plurals(file):
            extract(file, language=language, plurals_only=True)  # in the layout of lupdate again
        compile_translation(file, file.with_suffix(".qm"))


def extract(*files: Path, language: str | None = None, plurals_only: bool = False) -> None:
    """Writes the texts of `src` into each file; the translations that are there are kept.

    `language` is that of the files; None for the one that each file is named by.
    """
    with tempfile.TemporaryDirectory() as copies:
        sources = copy_with_plain_counts(SOURCE, Path(copies))
        _run_tool(
            "lupdate",
            *sources,
            *("-ts", *files),
            *("-locations", "none"),
            *(["-target-language", language] if language else []),
            *(["-pluralonly"] if plurals_only else []),
            *("-tr-function-alias", "QT_TRANSLATE_NOOP+=translate_later"),
            "-sort-messages",
            "-no-obsolete",
            "-warnings-are-errors",
        )


def copy_with_plain_counts(source: Path, target: Path) -> list[Path]:
    """Copies the modules of `source`, with 1 for the count of each plural that `translate` is asked for.

    lupdate takes a text for a plural only where it reads a number there, and leaves out a call that computes it.
    """
    copies = []
    for module in sorted(source.rglob("*.py")):
        text = module.read_bytes()
        for count in sorted(_counts(ast.parse(text)), key=lambda node: (node.lineno, node.col_offset), reverse=True):
            text = _without(text, count)
        copy = target / module.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(text)
        copies.append(copy)
    return copies


def _counts(tree: ast.Module) -> list[ast.expr]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) == 4]
    names = [call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func) for call in calls]
    return [call.args[3] for call, name in zip(calls, names, strict=True) if name == "translate"]


def _without(text: bytes, node: ast.expr) -> bytes:
    """The text with "1" in the node's place."""
    assert node.end_lineno is not None  # noqa: S101  # for the type checker: parsed nodes have an end
    assert node.end_col_offset is not None  # noqa: S101
    lines = text.splitlines(keepends=True)
    before = b"".join(lines[: node.lineno - 1]) + lines[node.lineno - 1][: node.col_offset]
    after = lines[node.end_lineno - 1][node.end_col_offset :] + b"".join(lines[node.end_lineno :])
    return before + b"1" + after


def fill_english_plurals(file: Path) -> bool:
    """Gives new plurals their English forms, by "(s)" where it stands; True where there were any."""
    tree = ET.parse(file)  # noqa: S314  # our own file
    filled = False
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        translation.attrib.clear()
        for form in list(translation):
            translation.remove(form)
        for ending in ("", "s"):
            ET.SubElement(translation, "numerusform").text = source.replace("(s)", ending)
        filled = True
    if filled:
        tree.write(file, encoding="utf-8", xml_declaration=True)
    return filled


def compile_translation(file: Path, compiled: Path) -> None:
    _run_tool("lrelease", file, "-qm", compiled)


def _run_tool(name: str, *arguments: str | Path) -> None:
    """Raises SystemExit with the tool's own output where it fails."""
    tool = shutil.which(f"pyside6-{name}", path=Path(sys.executable).parent) or f"pyside6-{name}"
    command = [tool, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if ended.returncode != 0:
        sys.exit(f"{name} failed:\n{ended.stdout}{ended.stderr}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", metavar="LANGUAGE", nargs="*", help="a language to begin")
    parser.add_argument("--folder", type=Path, default=HERE, help="where the translations are")
    given = parser.parse_args()
    update(given.folder, given.languages)
