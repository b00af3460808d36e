"""Which display a window opens on."""

import sys

import pytest

from ashore.system.display import display_name


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({}, ""),
        ({"DISPLAY": ":0"}, ":0"),
        ({"DISPLAY": ":0.0"}, ":0"),
        ({"DISPLAY": "unix:0"}, ":0"),
        ({"DISPLAY": ":0.1"}, ":0.1"),
        ({"DISPLAY": "localhost:10.0"}, "localhost:10"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland-0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, ":0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "wayland;xcb"}, "wayland-0"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "vnc:port=5901"}, "vnc:port=5901"),
    ],
)
def test_two_names_of_one_display_are_the_same(
    environ: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environ.items():
        monkeypatch.setenv(variable, value)
    assert display_name() == name


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_a_system_with_one_display_has_no_name_for_it(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DISPLAY", ":0")
    assert display_name() == ""
