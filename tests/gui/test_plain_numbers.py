"""Each plain number stands for the Qt enum it was taken from."""

from enum import Enum

import pytest
from PySide6.QtCore import Qt

from ashore.ui import plain_numbers


@pytest.mark.parametrize(
    ("number", "enum"),
    [
        (plain_numbers.ALIGN_CENTRE, Qt.AlignmentFlag.AlignCenter),
        (plain_numbers.PLAIN_TEXT, Qt.TextFormat.PlainText),
        (plain_numbers.CLICK_FOCUS, Qt.FocusPolicy.ClickFocus),
        (plain_numbers.TAB_FOCUS, Qt.FocusPolicy.TabFocus),
        (plain_numbers.TEXT_UNDER_ICON, Qt.ToolButtonStyle.ToolButtonTextUnderIcon),
        (plain_numbers.ICON_ONLY, Qt.ToolButtonStyle.ToolButtonIconOnly),
        (plain_numbers.PRECISE_TIMER, Qt.TimerType.PreciseTimer),
        (plain_numbers.SCHEME_UNKNOWN, Qt.ColorScheme.Unknown),
        (plain_numbers.SCHEME_LIGHT, Qt.ColorScheme.Light),
        (plain_numbers.SCHEME_DARK, Qt.ColorScheme.Dark),
    ],
)
def test_the_number_is_the_enums_own(number: int, enum: Enum) -> None:
    assert number == enum.value
