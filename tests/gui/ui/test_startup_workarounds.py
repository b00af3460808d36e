"""Each plain number stands for the Qt enum it was taken from."""

import os
from enum import Enum

import pytest
from PySide6.QtCore import Qt

from ashore.ui import startup_workarounds


@pytest.mark.parametrize(
    ("number", "enum"),
    [
        (startup_workarounds.ALIGN_CENTRE, Qt.AlignmentFlag.AlignCenter),
        (startup_workarounds.PLAIN_TEXT, Qt.TextFormat.PlainText),
        (startup_workarounds.CLICK_FOCUS, Qt.FocusPolicy.ClickFocus),
        (startup_workarounds.TAB_FOCUS, Qt.FocusPolicy.TabFocus),
        (startup_workarounds.PRECISE_TIMER, Qt.TimerType.PreciseTimer),
        (startup_workarounds.SCHEME_UNKNOWN, Qt.ColorScheme.Unknown),
        (startup_workarounds.SCHEME_LIGHT, Qt.ColorScheme.Light),
        (startup_workarounds.SCHEME_DARK, Qt.ColorScheme.Dark),
    ],
)
def test_the_number_is_the_enums_own(number: int, enum: Enum) -> None:
    assert number == enum.value


@pytest.mark.parametrize("name", ["QT_SCALE_FACTOR", "QT_FONT_DPI"])
@pytest.mark.parametrize("value", ["1e300", "0", "-1", "nan", "inf", "large", "", "9" * 10_000])
def test_a_scale_at_which_nothing_can_be_drawn_is_dropped(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    startup_workarounds.drop_absurd_scales()
    assert name not in os.environ


@pytest.mark.parametrize(
    ("name", "value"), [("QT_SCALE_FACTOR", "1.5"), ("QT_SCALE_FACTOR", "3"), ("QT_FONT_DPI", "192")]
)
def test_a_scale_that_somebody_chose_stays(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    startup_workarounds.drop_absurd_scales()
    assert os.environ[name] == value
