"""Moves the keyboard focus as a key does: the ring shows, and what is reached is scrolled into view."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QScrollArea, QWidget

from ashore.ui.widgets.focus_rings import note_key


def focus_by_key(widget: QWidget, *, backwards: bool = False) -> None:
    """Gives `widget` the keyboard."""
    note_key()
    reason = Qt.FocusReason.BacktabFocusReason if backwards else Qt.FocusReason.TabFocusReason
    widget.setFocus(reason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def stops_in(area: QWidget) -> list[QWidget]:
    """Where Tab stops within `area`, in the order of reading: from the top, and in a row from its beginning.

    Qt's own order is asked for by `nextInFocusChain`, after which PySide takes widgets that live on for deleted.
    """
    found: list[QWidget] = []
    for child in _in_reading_order([each for each in area.children() if isinstance(each, QWidget)]):
        if not child.isVisible():
            continue
        if takes_tab(child):
            found.append(child)
        if not isinstance(child, QAbstractSpinBox):  # the field within belongs to its box
            found += stops_in(child)
    return found


def put_after(before: QWidget, area: QWidget) -> None:
    """Tab comes to `area` and what it holds, in the order in which that was made, right after `before`.

    What is built late would otherwise come last in its window.
    """
    for widget in tab_widgets(area):
        QWidget.setTabOrder(before, widget)
        before = widget


def tab_widgets(area: QWidget) -> list[QWidget]:
    """What Tab stops at in `area` while it is shown, itself included, in the order in which it was made."""
    window = area.window()
    return [
        widget
        for widget in (area, *area.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is window  # the list of a combo box is a window of its own
    ]


def _in_reading_order(widgets: list[QWidget]) -> list[QWidget]:
    """Of the same parent. What overlaps by half of its height stands in one row."""
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda each: (each.y(), each.x())):
        if rows and _stands_beside(rows[-1][0].geometry(), widget.geometry()):
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [widget for row in rows for widget in sorted(row, key=_from_beginning)]


def _stands_beside(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    is_apart = one.right() < other.left() or other.right() < one.left()
    return is_apart and 2 * shared > min(one.height(), other.height())


def _from_beginning(widget: QWidget) -> int:
    return -widget.geometry().right() if widget.isRightToLeft() else widget.x()
