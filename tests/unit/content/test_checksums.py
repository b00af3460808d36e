"""A content file that is not as it was made is noticed."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.paths import ASSETS, ENGLISH

from ashore.content.checksums import FILE_NAME, changed_files, checksum, checksum_lines

FLIPS = 2000
NAMES = tuple(file.name for file in ENGLISH.glob("*.toml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ENGLISH, tmp_path / "en"))


@pytest.mark.parametrize("language", sorted({file.parent for file in ASSETS.glob("content/*/*.toml")}))
def test_the_checksums_are_those_of_the_files(language: Path) -> None:
    assert (language / FILE_NAME).read_text("ascii") == checksum_lines(language), "make checksums"


def test_one_command_makes_them(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    subprocess.run([sys.executable, ASSETS / "content" / "make_checksums.py", folder], check=True, timeout=60)
    assert (folder / FILE_NAME).read_bytes() == (ENGLISH / FILE_NAME).read_bytes()
    assert changed_files(folder, NAMES) == ()


@pytest.mark.parametrize("name", ["helplines.toml", "support.toml"])
def test_every_flipped_bit_is_noticed(name: str, folder: Path) -> None:
    whole = (folder / name).read_bytes()
    chance = random.Random(name)  # noqa: S311  # the same flips each time
    for _flip in range(FLIPS):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(flipped)
        assert changed_files(folder, [name]) == (name,)


def test_a_flipped_bit_in_the_checksum_is_noticed_too(folder: Path) -> None:
    whole = (folder / FILE_NAME).read_bytes()
    start = whole.index(b"helplines.toml") - len("01234567  ")
    for place in range(start, start + 8):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            (folder / FILE_NAME).write_bytes(flipped)
            assert changed_files(folder, ["helplines.toml"]) == ("helplines.toml",)


def test_what_cannot_be_told_is_taken_as_changed_and_what_is_not_there_is_not(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    assert changed_files(folder, ["helplines.toml", "not-there.toml"]) == ("helplines.toml",)
    (folder / FILE_NAME).write_bytes(b"\xff" * 100)
    assert changed_files(folder, ["helplines.toml"]) == ("helplines.toml",)


def test_windows_line_ends_and_a_mark_before_the_text_change_nothing() -> None:
    assert checksum("\ufefftwo\r\nlines\r\n".encode()) == checksum(b"two\nlines\n")
