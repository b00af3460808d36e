"""Windows and macOS are asked in their own types: by a library with their functions, compiled for this machine."""

import ctypes
import subprocess
from pathlib import Path

import pytest

from ashore.system.screen_capture import CAN_BE_ASKED, ask_macos, ask_windows, leave_out

SOURCE = Path(__file__).with_name("screen_capture_library.c")
HWND = 0x7FFF_1234_5678
LEFT_OUT, BLACK, SHOWN = 0x11, 0x01, 0x00
NOT_SHARED, SHARED = 0, 1


@pytest.fixture
def library(tmp_path: Path) -> ctypes.CDLL:
    compiled = tmp_path / "screen_capture_library.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(compiled), str(SOURCE)], check=True)
    return ctypes.CDLL(str(compiled))


def number(library: ctypes.CDLL, kind: "type[ctypes.c_uint32 | ctypes.c_ulong | ctypes.c_void_p]", name: str) -> int:
    return kind.in_dll(library, name).value or 0


def test_windows_leaves_the_window_out_and_shows_it_again(library: ctypes.CDLL) -> None:
    assert ask_windows(library, HWND, left_out=True)
    assert number(library, ctypes.c_void_p, "asked_window") == HWND
    assert number(library, ctypes.c_uint32, "asked_affinity") == LEFT_OUT
    assert ask_windows(library, HWND, left_out=False)
    assert number(library, ctypes.c_uint32, "asked_affinity") == SHOWN


def test_an_older_windows_shows_the_window_black(library: ctypes.CDLL) -> None:
    ctypes.c_uint32.in_dll(library, "newest_affinity").value = BLACK
    assert ask_windows(library, HWND, left_out=True)
    assert number(library, ctypes.c_uint32, "asked_affinity") == BLACK


def test_macos_shares_the_window_with_nobody_and_then_again(library: ctypes.CDLL) -> None:
    library.a_view.restype = ctypes.c_void_p
    view = library.a_view()
    assert ask_macos(library, view, left_out=True)
    assert number(library, ctypes.c_ulong, "sharing_type") == NOT_SHARED
    assert ask_macos(library, view, left_out=False)
    assert number(library, ctypes.c_ulong, "sharing_type") == SHARED


def test_a_view_that_is_in_no_window_is_not_asked_about(library: ctypes.CDLL) -> None:
    library.a_view_without_window.restype = ctypes.c_void_p
    assert not ask_macos(library, library.a_view_without_window(), left_out=True)
    assert number(library, ctypes.c_ulong, "sharing_type") == 99


def test_elsewhere_nothing_is_asked() -> None:
    assert not CAN_BE_ASKED
    assert not leave_out(HWND, left_out=True)
