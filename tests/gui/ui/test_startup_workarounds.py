"""Each plain number stands for the Qt enum it was taken from."""

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
        (startup_workarounds.TEXT_UNDER_ICON, Qt.ToolButtonStyle.ToolButtonTextUnderIcon),
        (startup_workarounds.TEXT_ONLY, Qt.ToolButtonStyle.ToolButtonTextOnly),
        (startup_workarounds.PRECISE_TIMER, Qt.TimerType.PreciseTimer),
        (startup_workarounds.SCHEME_UNKNOWN, Qt.ColorScheme.Unknown),
        (startup_workarounds.SCHEME_LIGHT, Qt.ColorScheme.Light),
        (startup_workarounds.SCHEME_DARK, Qt.ColorScheme.Dark),
    ],
)
def test_the_number_is_the_enums_own(number: int, enum: Enum) -> None:
    assert number == enum.value
