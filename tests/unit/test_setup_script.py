"""Which Python the make commands choose."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.paths import ROOT

PYTHON = """#!/bin/sh
exec {real} -ISc "import sys; sys.version_info = {version}; {before}; $2"
"""


def add_python(path: Path, version: tuple[int, int], *, has_venv: bool = True) -> None:
    """A Python of this version, as far as the script asks."""
    before = "pass" if has_venv else "sys.modules['ensurepip'] = None"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PYTHON.format(real=sys.executable, version=version, before=before))
    path.chmod(0o755)


def chosen(folder: Path) -> str:
    """What the script chooses from what `folder` has."""
    script = folder / "packaging" / "setup.sh"
    script.parent.mkdir()
    functions, _, _ = (ROOT / "packaging/setup.sh").read_text("utf-8").partition("\nis_debian_like()")
    script.write_text(f'{functions}\nchoose_python && echo "$python"\n')
    (folder / "dirname").symlink_to(shutil.which("dirname") or "")
    shell = shutil.which("sh") or ""
    environment = {"PATH": str(folder)}
    done = subprocess.run([shell, script, "run"], env=environment, capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ({"python3": (3, 11), "python3.12": (3, 12)}, "python3.12"),
        ({"python3": (3, 11), "python3.12": (3, 12), "python3.14": (3, 14)}, "python3.14"),
        ({"python3": (3, 12), "python3.14": (3, 14)}, "python3"),
        ({"python3": (3, 11)}, "python3"),
        ({"python3": (3, 10), "python3.11": (3, 11)}, "python3.11"),
        ({"python3": (3, 11), "python3.12": (3, 12), ".venv/bin/python": (3, 11)}, ".venv/bin/python"),
    ],
)
def test_a_python_of_3_12_or_later_is_preferred_and_a_venv_keeps_its_own(
    versions: dict[str, tuple[int, int]], expected: str, tmp_path: Path
) -> None:
    for name, version in versions.items():
        add_python(tmp_path / name, version)
    assert chosen(tmp_path) == expected


def test_a_later_python_that_makes_no_venv_is_not_preferred(tmp_path: Path) -> None:
    add_python(tmp_path / "python3", (3, 11))
    add_python(tmp_path / "python3.12", (3, 12), has_venv=False)
    assert chosen(tmp_path) == "python3"


def test_without_any_that_suits_one_line_says_so(tmp_path: Path) -> None:
    add_python(tmp_path / "python3", (3, 10))
    assert "Ashore runs on Python 3.11 to 3.14, and none was found" in chosen(tmp_path)
