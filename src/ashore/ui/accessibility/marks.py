"""Marks widgets with what a screen reader is to be told. Costs next to nothing while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROLE = "accessibleRole"
EXPANDED = "accessibleExpanded"
GROUP = "accessibleGroup"
COVERED = "accessibleCovered"
STOP = "accessibleStop"


def set_role(widget: QWidget, role: str) -> None:
    """`role` is a name of QAccessible.Role, such as "Graphic"; that class is slow to load."""
    widget.setProperty(ROLE, role)


def mark_group(widget: QWidget) -> None:
    """Its heading and its words are what is heard of it; a screen reader reaches it by Tab."""
    widget.setProperty(GROUP, True)


def mark_stop(widget: QWidget) -> None:
    """A screen reader reaches it by Tab; without one it is no stop, for nothing can be done there."""
    widget.setProperty(STOP, True)


def set_expanded(button: QWidget, *, expanded: bool) -> None:
    """For a button that shows and hides what belongs to it."""
    before = button.property(EXPANDED)
    button.setProperty(EXPANDED, expanded)
    if before is not None and before != expanded and button.hasFocus():
        from PySide6.QtCore import QCoreApplication

        from ashore.ui.announcer import announce  # Qt tells no screen reader of a change of this state

        if expanded:
            announce(button, QCoreApplication.translate("Expanded", "expanded"))
        else:
            announce(button, QCoreApplication.translate("Expanded", "collapsed"))


def set_covered(widget: QWidget, *, covered: bool) -> None:
    """Whether something lies over it, so that nothing in it can be reached."""
    widget.setProperty(COVERED, covered)
