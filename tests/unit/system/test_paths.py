"""Folders are named without being made."""

from pathlib import Path

import pytest

from ashore.system.paths import Folders, folders


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


@pytest.mark.parametrize(
    "refusal", [PermissionError("the folder is a link of somebody else"), FileNotFoundError("no temporary folder")]
)
def test_where_the_platform_has_no_runtime_folder_it_lies_beside_the_data(
    refusal: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> Path:
        raise refusal

    monkeypatch.setattr("platformdirs.user_runtime_path", refuse)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert folders(None).runtime == folders(None).data / "runtime"
