"""An arrow leads to what stands there, and stays at the edges."""

import pytest
from PySide6.QtCore import Qt

from ashore.domain.week import PartOfDay, Slot
from ashore.features.connect.slot_steps import slot_after
from ashore.features.connect.week_layout import Columns

FROM_SUNDAY = (6, 0, 1, 2, 3, 4, 5)
MORNING, AFTERNOON, EVENING = PartOfDay
FIRST, LAST = Slot(6, MORNING), Slot(5, EVENING)
Key = Qt.Key


@pytest.mark.parametrize(
    ("columns", "start", "key", "end"),
    [
        (Columns.DAYS, FIRST, Key.Key_Left, FIRST),
        (Columns.DAYS, FIRST, Key.Key_Right, Slot(0, MORNING)),
        (Columns.DAYS, FIRST, Key.Key_Down, Slot(6, AFTERNOON)),
        (Columns.DAYS, LAST, Key.Key_Down, LAST),
        (Columns.DAYS, FIRST, Key.Key_End, Slot(5, MORNING)),
        (Columns.PARTS, FIRST, Key.Key_Right, Slot(6, AFTERNOON)),
        (Columns.PARTS, FIRST, Key.Key_Down, Slot(0, MORNING)),
        (Columns.PARTS, LAST, Key.Key_Right, LAST),
        (Columns.ONE, Slot(6, EVENING), Key.Key_Down, Slot(0, MORNING)),
        (Columns.ONE, Slot(0, MORNING), Key.Key_Left, Slot(6, EVENING)),
        (Columns.ONE, FIRST, Key.Key_Up, FIRST),
        (Columns.ONE, LAST, Key.Key_Down, LAST),
        (Columns.ONE, LAST, Key.Key_Home, Slot(6, EVENING)),
        (Columns.DAYS, FIRST, Key.Key_A, FIRST),
    ],
)
def test_it_leads_to_what_stands_there(columns: Columns, start: Slot, key: Qt.Key, end: Slot) -> None:
    assert slot_after(start, key, FROM_SUNDAY, columns, is_mirrored=False) == end


def test_from_right_to_left_the_next_day_is_at_the_left() -> None:
    assert slot_after(FIRST, Key.Key_Left, FROM_SUNDAY, Columns.DAYS, is_mirrored=True) == Slot(0, MORNING)
    assert slot_after(FIRST, Key.Key_Right, FROM_SUNDAY, Columns.DAYS, is_mirrored=True) == FIRST
