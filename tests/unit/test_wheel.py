"""A built wheel works by itself: installed far from the checkout, and from the zip that it is."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from tests.paths import ROOT

IN_THE_WHEEL = ("LICENSE", "MANIFEST.in", "README.md", "pyproject.toml", "setup.py", "assets", "packaging", "src")
BUILD = "from setuptools import build_meta; build_meta.build_wheel('.')"
SELF_TEST = "import sys; from ashore.cli import main; sys.exit(main(['--self-test']))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("tree")
    for name in IN_THE_WHEEL:
        if (ROOT / name).is_dir():
            leave_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(ROOT / name, tree / name, ignore=leave_out)
        else:
            shutil.copy(ROOT / name, tree)
    # Warnings of the build tool are its own; they are shown when the build fails.
    built = run([sys.executable, "-c", BUILD], tree, {})
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tree.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, and borrows the libraries of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=os.name == "posix")
    install = ["install", "--quiet", "--no-deps", "--no-index", "--no-compile", str(wheel)]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python_of(folder)), *install]
    done = run(pip, folder, {})
    assert done.returncode == 0, done.stdout + done.stderr
    here = sysconfig.get_paths()
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    its_own = Path(run([str(python_of(folder)), "-c", ask], folder, {}).stdout.strip())
    (its_own / "borrowed.pth").write_text("\n".join(dict.fromkeys((here["purelib"], here["platlib"]))))
    return folder


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: list[str], where: Path, world: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Without what this test run knows of the checkout."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(command, cwd=where, env={**plain, **world}, capture_output=True, text=True, check=False)


def test_an_installed_wheel_passes_its_own_test(installed: Path, tmp_path: Path) -> None:
    command = python_of(installed).with_name("ashore" + (".exe" if os.name == "nt" else ""))
    ended = run([str(command), "--self-test"], tmp_path, {"QT_QPA_PLATFORM": "offscreen"})
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert re.search(r"^[1-9]\d* passed, 0 failed$", ended.stdout, re.MULTILINE)


def test_an_installed_wheel_uses_its_own_assets_as_they_lie(installed: Path, tmp_path: Path) -> None:
    ask = (
        "from importlib.resources import files; from ashore.system.assets import *; "
        "print(assets_folder() == files(PACKAGE), assets_folder())"
    )
    same, folder = run([str(python_of(installed)), "-c", ask], tmp_path, {}).stdout.strip().split(" ", 1)
    assert same == "True"
    assert Path(folder).is_relative_to(installed)


def test_from_a_zip_it_passes_its_own_test_and_leaves_nothing_behind(wheel: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    world = {"PYTHONPATH": str(wheel), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
    ended = run([sys.executable, "-c", SELF_TEST], tmp_path, world)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert re.search(r"^[1-9]\d* passed, 0 failed$", ended.stdout, re.MULTILINE)
    assert list(temporary.iterdir()) == []
