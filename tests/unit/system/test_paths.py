"""Folders are named without being made, and the assets are found."""

from pathlib import Path

import pytest
from tests.paths import ASSETS

from ashore.system.paths import Folders, assets_folder, folders


def test_with_a_data_folder_everything_is_inside_and_nothing_is_created(tmp_path: Path) -> None:
    inside = tmp_path / "portable"
    assert folders(inside) == Folders(inside, inside / "logs", inside / "runtime")
    assert not inside.exists()


def test_the_platform_folders_carry_the_name_and_are_not_created(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    found = folders(None)
    for folder in (found.data, found.logs, found.runtime):
        assert "ashore" in folder.parts
    assert list(tmp_path.iterdir()) == []


def test_two_ways_to_one_folder_are_one_folder(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert folders(tmp_path / "link") == folders(tmp_path / "real")


def test_the_checkout_uses_its_own_assets() -> None:
    assert assets_folder() == ASSETS


def test_a_frozen_program_carries_its_assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert assets_folder() == tmp_path / "assets"


def test_an_installed_program_finds_the_share_of_its_prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "lib" / "python3" / "site-packages" / "ashore" / "system" / "paths.py"
    monkeypatch.setattr("ashore.system.paths.__file__", str(module))
    monkeypatch.setattr("sys.prefix", str(tmp_path / "elsewhere"))
    assert assets_folder() == tmp_path / "elsewhere" / "share" / "ashore" / "assets"
    shared = tmp_path / "share" / "ashore" / "assets"
    shared.mkdir(parents=True)
    assert assets_folder() == shared
