"""Tells a screen reader what has changed. Nothing happens where none is active."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def report_name(widget: QWidget) -> None:
    """The name has changed. Spoken where the widget has the focus."""
    _report(widget, QAccessible.Event.NameChanged)


def report_description(widget: QWidget) -> None:
    """The description has changed. Spoken where the widget has the focus."""
    _report(widget, QAccessible.Event.DescriptionChanged)


def _report(widget: QWidget, event: QAccessible.Event) -> None:
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, event))
