"""Has Qt ask Ashore for what a screen reader is told. Loads nothing more before one asks."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ashore.ui.accessibility.marks import COVERED, GROUP, ROLE

_PRUNE_ABOVE = 256
_interfaces: list[QAccessibleInterface] = []
"""Qt holds these without Python's knowledge: they live here until Qt has deleted them."""


@cache  # Qt keeps a factory for good
def install_factory() -> None:
    """Qt asks the factory once for each widget that a screen reader meets."""
    QAccessible.installFactory(_make)
    app = QApplication.instance()
    if QAccessible.isActive() and isinstance(app, QApplication):
        _forget_what_qt_made(app)


def _forget_what_qt_made(app: QApplication) -> None:
    """Where a screen reader was there first, Qt has made something of the widgets already. Nobody has asked for it."""
    for widget in app.allWidgets():
        if _is_ours(widget):
            number = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget))
            QAccessible.deleteAccessibleInterface(number)


def _is_ours(widget: QWidget) -> bool:
    """A widget that Qt is still making has not become what it is in Python: whoever held it would break it."""
    is_of_own_class = type(widget).__module__.startswith("ashore.")
    return is_of_own_class or any(widget.property(mark) is not None for mark in (ROLE, GROUP, COVERED))


def _make(_class_name: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, QWidget) or not _is_ours(of):
        return None
    from ashore.ui.accessibility.activation import is_started, start_once
    from ashore.ui.accessibility.interfaces import interface_of

    app = QCoreApplication.instance()
    if app is not None and QAccessible.isActive() and not is_started():
        QTimer.singleShot(0, app, start_once)
    interface = interface_of(of)
    if interface is not None:
        if len(_interfaces) >= _PRUNE_ABOVE:
            _interfaces[:] = [each for each in _interfaces if isValid(each)]
        _interfaces.append(interface)
    return interface
