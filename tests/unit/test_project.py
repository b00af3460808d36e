"""The project as a whole: layers, names, versions, the lock, and what a built package carries."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.paths import ROOT

from ashore.system.application_id import APPLICATION_ID

SOURCE = ROOT / "src" / "ashore"

# In pieces, so that this file does not name what it looks for.
REGISTRY_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "conda" + ".anaconda.org", "registry.npm" + "js.org")
HOME_FOLDERS = ("home", "root", "work", "Users")
NETWORK_MODULES = {"urllib.request", "http", "ssl", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3"}
PRIVATE_WORDS = {
    *("room", "rooms", "deed", "deeds", "keeper", "delivery", "shelf", "trouble", "told", "leavable"),
    *("furnish", "furnished", "lettering", "crossing", "pose", "visitor", "visitors", "noticing", "looks"),
}
"""Words that only this project gave a meaning of its own. The field has plain ones for the same things."""
EMPTY_NAMES = {"utils", "util", "helper", "helpers", "manager", "base", "common", "misc"}


@cache
def committed_files() -> frozenset[Path]:
    """What git keeps; where git is missing or refuses, as in an unpacked source archive, what it would not ignore."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        # Git refuses by itself where the checkout is another person's, as in a container.
        call = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
        listed = subprocess.run(call, cwd=ROOT, capture_output=True, check=False, text=True)
        if listed.returncode == 0:
            paths = [ROOT / name for name in listed.stdout.split("\0") if name]
            return frozenset(path for path in paths if path.is_file())
    return files_not_ignored()


def files_not_ignored() -> frozenset[Path]:
    """Every file that .gitignore does not name."""
    names = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split())]

    def is_ignored(name: str) -> bool:
        return any(fnmatch(name, ignored) for ignored in names)

    found: set[Path] = set()
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if not is_ignored(name)]
        found |= {Path(folder, name) for name in files if not is_ignored(name)}
    return frozenset(found)


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return table


def lock_entries() -> list[str]:
    """The lock's requirements, one string each, with the hashes that follow."""
    joined = (ROOT / "requirements.lock").read_text().replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def lock_requirements() -> list[Requirement]:
    return [Requirement(entry.split("--hash")[0].strip()) for entry in lock_entries()]


def locked_here() -> dict[str, str]:
    """Name to version, of the lock's entries that this Python installs."""
    return {
        canonicalize_name(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement in lock_requirements()
        if requirement.marker is None or requirement.marker.evaluate()
    }


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_go_down_the_layers_only() -> None:
    lint = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
    ]
    done = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_committed_file_names_a_registry_host() -> None:
    hosts = re.compile("|".join(map(re.escape, REGISTRY_HOSTS)).encode(), re.IGNORECASE)
    naming = [str(path.relative_to(ROOT)) for path in sorted(committed_files()) if hosts.search(path.read_bytes())]
    assert naming == []


def test_no_committed_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    folders = "|".join(HOME_FOLDERS)
    before, here = r"(?<![\w.:/~*)}-])", re.escape(str(ROOT))
    in_text = re.compile(rf"{before}(?:/(?:{folders})/\w|{here}/)".encode())
    in_any_file = re.compile(rf"{before}{here}/".encode())
    naming = []
    for path in sorted(committed_files()):
        absolute = in_any_file if path.suffix in {".otf", ".wav", ".png"} else in_text
        if absolute.search(path.read_bytes()):
            naming.append(str(path.relative_to(ROOT)))
    assert naming == []


def test_without_git_the_same_files_are_found() -> None:
    assert committed_files() <= files_not_ignored()


def test_the_version_stands_in_one_place() -> None:
    version = project()["version"]
    assert metadata.version("ashore") == version
    repeating = [path.name for path in SOURCE.rglob("*.py") if version in path.read_text()]
    assert repeating == [], "the code asks importlib.metadata"


def test_the_newest_release_named_is_this_version() -> None:
    version = project()["version"]
    changes = re.findall(r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert changes[0] == version
    metainfo = (ROOT / f"packaging/linux/{APPLICATION_ID}.metainfo.xml").read_text()
    releases = re.findall(r'<release version="([^"]+)"', metainfo)
    assert releases[0] == version


def test_every_locked_requirement_is_pinned_and_hashed() -> None:
    for entry in lock_entries():
        assert re.fullmatch(r"\S+==\S+(?: ; [^-]+?)?(?:\s+--hash=sha256:[0-9a-f]{64})+\s*", entry), entry[:80]


def test_the_lock_holds_what_the_project_asks_for() -> None:
    asked = [*project()["dependencies"], *project()["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, asked):
        locked = locked_here().get(canonicalize_name(requirement.name))
        assert locked is not None, f"{requirement.name} is missing from requirements.lock"
        assert requirement.specifier.contains(locked), f"{requirement} does not take {locked}"


def test_the_lock_holds_what_its_own_entries_ask_for() -> None:
    locked = locked_here()
    for name in locked:
        for asked in map(Requirement, metadata.requires(name) or []):
            if asked.marker is None or asked.marker.evaluate({"extra": ""}):
                assert canonicalize_name(asked.name) in locked, f"{name} asks for {asked}"


def test_what_is_installed_is_what_is_locked() -> None:
    assert {name: metadata.version(name) for name in locked_here()} == locked_here()


def test_the_faulty_qt_is_excluded_and_its_neighbours_are_not() -> None:
    pyside = next(r for r in map(Requirement, project()["dependencies"]) if r.name == "pyside6")
    assert list(pyside.specifier.filter(["6.10.3", "6.11.3", "6.12.0", "6.12.1"])) == ["6.10.3", "6.11.3", "6.12.1"]


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_what_it_is_and_touches_no_network(path: Path) -> None:
    assert path.stem not in EMPTY_NAMES
    text = path.read_text()
    assert path.name == "__init__.py" or ast.get_docstring(ast.parse(text)), "a module starts with what it is for"
    reaching = {
        name for name in imported_modules(path) if name in NETWORK_MODULES or name.split(".")[0] in NETWORK_MODULES
    }
    assert reaching == set()


def defined_names(path: Path) -> Iterator[str]:
    """The module's own name, and those of its classes, functions and what they are handed; not the tests' sentences."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("test_"):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def test_no_two_files_of_tests_have_the_same_name() -> None:
    """pytest would take one for the other."""
    names = Counter(path.name for path in committed_files() if path.name.startswith("test_"))
    assert [name for name, count in names.items() if count > 1] == []


def test_names_are_words_that_the_field_has() -> None:
    named = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in committed_files()
        if path.suffix == ".py"
        for name in defined_names(path)
        if PRIVATE_WORDS & set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))
    }
    assert named == set()


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    marks = re.compile(r"pytest\.(?:mark\.)?(?:skip|skipif|xfail|importorskip)\b")
    tests = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert [path.name for path in tests if marks.search(path.read_text())] == []


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a wheel and a source archive built from a copy, so that the tree stays as it is."""
    copy = tmp_path_factory.mktemp("tree")
    for path in committed_files():
        target = copy / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    build = "from setuptools import build_meta as b; b.build_sdist('.'); b.build_wheel('.')"
    # Warnings of the build tool are its own; they are shown when the build fails.
    done = subprocess.run(
        [sys.executable, "-c", build], cwd=copy, capture_output=True, text=True, check=False, env={"PATH": os.defpath}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


@pytest.fixture(scope="module")
def wheel_names(packages: Path) -> set[str]:
    (wheel,) = packages.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_a_source_archive_holds_every_committed_file(packages: Path) -> None:
    (archive,) = packages.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {path.relative_to(ROOT).as_posix() for path in committed_files()} - names == set()


def test_a_wheel_carries_every_asset_and_every_module_and_nothing_else(wheel_names: set[str]) -> None:
    stay_behind = {
        ROOT / "assets/fonts/README.md",
        ROOT / "assets/content/make_checksums.py",
        ROOT / "assets/sounds/make_sounds.py",
        ROOT / "assets/translations/make_translations.py",
        *(ROOT / "assets/translations").glob("*.ts"),
    }
    assets = {path for path in committed_files() if path.is_relative_to(ROOT / "assets")} - stay_behind
    modules = {path for path in committed_files() if path.is_relative_to(SOURCE)}
    expected = {f"ashore/{path.relative_to(ROOT).as_posix()}" for path in assets}
    expected |= {path.relative_to(ROOT / "src").as_posix() for path in modules}
    assert {name for name in wheel_names if name.startswith("ashore/")} == expected


def test_a_wheel_brings_the_desktop_entry_and_the_icon_it_names(wheel_names: set[str]) -> None:
    entry = (ROOT / f"packaging/linux/{APPLICATION_ID}.desktop").read_text()
    icon = re.search(r"^Icon=(.+)$", entry, re.MULTILINE)
    assert icon is not None
    share = f"ashore-{project()['version']}.data/data/share/"
    assert f"{share}applications/{APPLICATION_ID}.desktop" in wheel_names
    assert f"{share}icons/hicolor/scalable/apps/{icon[1]}.svg" in wheel_names


def test_every_command_the_desktop_entry_starts_exists() -> None:
    entry = (ROOT / f"packaging/linux/{APPLICATION_ID}.desktop").read_text()
    started = {line.split()[0] for line in re.findall(r"^Exec=(.+)$", entry, re.MULTILINE)}
    assert started <= {*project()["scripts"], *project()["gui-scripts"]}


def test_the_folders_that_the_description_names_are_there() -> None:
    rows = re.findall(r"^\| `([\w/]+)` \| .+? \|(.*)\|$", (ROOT / "docs/architecture.md").read_text(), re.MULTILINE)
    assert len(rows) > 10
    for folder, begin_at in rows:
        assert (ROOT / folder).is_dir(), folder
        for name in re.findall(r"`([\w/]+\.\w+)`", begin_at):
            assert (ROOT / folder / name).is_file(), f"{folder}/{name}"
