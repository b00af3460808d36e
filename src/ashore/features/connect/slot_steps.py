"""Where an arrow leads in the drawn week, from one part of a day to another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ashore.domain.week import DAYS, PARTS, Slot
from ashore.features.connect.week_layout import Columns


def slot_after(slot: Slot, key: Qt.Key, weekdays: Sequence[int], columns: Columns, *, is_mirrored: bool) -> Slot:
    """The same one at an edge, and for another key. Home and End lead to the first and the last of `weekdays`."""
    backwards, onwards = (1, -1) if is_mirrored else (-1, 1)
    aside = {Qt.Key.Key_Left: backwards, Qt.Key.Key_Right: onwards}.get(key, 0)
    down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
    day, part = weekdays.index(slot.weekday), PARTS.index(slot.part)
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        day = 0 if key == Qt.Key.Key_Home else DAYS - 1
    elif columns is Columns.ONE:
        day, part = divmod(_within(day * len(PARTS) + part + aside + down, DAYS * len(PARTS)), len(PARTS))
    elif columns is Columns.PARTS:
        day, part = day + down, part + aside
    else:
        day, part = day + aside, part + down
    return Slot(weekdays[_within(day, DAYS)], PARTS[_within(part, len(PARTS))])


def _within(index: int, count: int) -> int:
    return min(max(index, 0), count - 1)
