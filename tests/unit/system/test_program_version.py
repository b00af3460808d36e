"""The version is that of what is installed, and empty where nothing is."""

from importlib import metadata

import pytest

from ashore.system.program_version import program_version


def test_it_is_the_version_that_is_installed() -> None:
    assert program_version() == metadata.version("ashore")


def test_a_bare_folder_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert program_version() == ""
