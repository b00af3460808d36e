"""What Qt hands to a screen reader for the widgets that are marked, in place of what it makes of them by itself."""

from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from ashore.ui.accessibility.marks import COVERED, EXPANDED, GROUP, ROLE
from ashore.ui.accessibility.words import group_name, group_words, is_heading
from ashore.ui.widgets.text import Text

BACK_MARK = "‹"
LEADING_MARKS = "‹› "
"""At the beginning of a text that leads back, or at the end of one that leads on."""


class SpokenState(Protocol):
    """A widget whose name and description are asked for each time, because they change by themselves."""

    def spoken_name(self) -> str:
        """Such as "Breathe in"."""

    def spoken_value(self) -> str:
        """Such as "3 of 4"; "" for none."""


class Scale(Protocol):
    """A widget on which a number is chosen."""

    def choose_next(self, *, higher: bool) -> None:
        """One step on."""


def interface_of(widget: QWidget) -> QAccessibleInterface | None:
    """None where what Qt makes of the widget is right."""
    role = widget.property(ROLE)
    if hasattr(widget, "choose_next"):
        return _Scale(widget, _role("Slider"))
    if hasattr(widget, "spoken_name"):
        return _Live(widget, _role(role or "Graphic"))
    if isinstance(widget, QAbstractButton):
        return _Button(widget, _role("Button"))
    if widget.property(GROUP):
        return _Group(widget, _role(role or "Grouping"))
    if isinstance(widget, Text):
        return _Text(widget, _role("StaticText"))
    if widget.property(COVERED) is not None:
        return _Coverable(widget, _role(role or "Pane"))
    return QAccessibleWidget(widget, _role(role), "") if role else None


def _role(name: str) -> QAccessible.Role:
    return QAccessible.Role[name]


class _Coverable(QAccessibleWidget):
    """Has nothing in it while something lies over it."""

    def childCount(self) -> int:
        return 0 if self._is_covered else super().childCount()

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None if self._is_covered else super().childAt(x, y))

    @property
    def _is_covered(self) -> bool:
        return bool(self.widget().property(COVERED))


class _Group(_Coverable):
    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return group_name(self.widget())
        if kind is QAccessible.Text.Description:
            return group_words(self.widget())
        return super().text(kind)


class _Text(QAccessibleWidget):
    """A heading, or a text as it was set, without what helps the eye to break its lines."""

    def role(self) -> QAccessible.Role:
        return _role("Heading" if is_heading(self.widget()) else "StaticText")

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            label = cast("Text", self.widget())
            return label.accessibleName() or label.text()
        return super().text(kind)


class _Live(QAccessibleWidget):
    def text(self, kind: QAccessible.Text) -> str:
        state = cast("SpokenState", self.widget())
        if kind is QAccessible.Text.Name:
            return state.spoken_name()
        if kind is QAccessible.Text.Description:
            return state.spoken_value()
        return super().text(kind)


class _Scale(_Live):
    """Without the value as a number, which an unset scale has too."""

    def actionNames(self) -> list[str]:
        action = QAccessibleActionInterface
        return [action.increaseAction(), action.decreaseAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        action, scale = QAccessibleActionInterface, cast("Scale", self.widget())
        if name in (action.increaseAction(), action.decreaseAction()):
            scale.choose_next(higher=name == action.increaseAction())
        else:
            super().doAction(name)


def _button_role(button: QAbstractButton) -> str:
    if given := button.property(ROLE):
        return str(given)
    if not button.isCheckable() or button.property(EXPANDED) is not None:
        return "Button"
    group = button.group()
    is_one_of_many = button.autoExclusive() or (group is not None and group.exclusive())
    return "RadioButton" if is_one_of_many else "CheckBox"


def _button_name(button: QAbstractButton) -> str:
    """Without the marks that show an eye where it leads."""
    return button.accessibleName() or button.text().replace("&&", "&").strip(LEADING_MARKS)


def _button_description(button: QAbstractButton) -> str:
    """A tool tip tells no name twice. That a button leads back is a mark in its text alone."""
    if given := button.accessibleDescription():
        return given
    if tip := button.toolTip():
        name = _button_name(button)
        return tip.removeprefix(name).strip(" ()") if tip.startswith(name) else tip
    if button.text().startswith(BACK_MARK):
        return QCoreApplication.translate("SpokenButton", "Goes back")
    return ""


class _Button(QAccessibleWidget):
    """Any button: it may be checked, expanded or collapsed, or go by another role, from now on too.

    It is pressed as by a person. Qt would offer to toggle it, which checks it and leaves undone what a press does.
    """

    def role(self) -> QAccessible.Role:
        return _role(_button_role(cast("QAbstractButton", self.widget())))

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return _button_name(cast("QAbstractButton", self.widget()))
        if kind is QAccessible.Text.Description:
            return _button_description(cast("QAbstractButton", self.widget()))
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state, button = super().state(), cast("QAbstractButton", self.widget())
        is_expanded = button.property(EXPANDED)
        if is_expanded is None:
            state.checkable, state.checked = button.isCheckable(), button.isChecked()
        else:
            state.expandable = True
            state.expanded = bool(is_expanded)
            state.collapsed = not is_expanded
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        button = self.widget()
        if name == QAccessibleActionInterface.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)
