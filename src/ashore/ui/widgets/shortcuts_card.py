"""Shows the list of keys over the window, until Escape, its button or a click closes it."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ashore.ui.accessibility.marks import COVERED, mark_group, set_covered, set_role
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scrim import Scrim
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 420


class ShortcutsCard(Scrim):
    """Lies over `area`, through which the breath stays visible. The keyboard stays within, and goes back afterwards."""

    closed = Signal()

    _OPACITY = 0.95

    def __init__(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], theme: Theme, area: QWidget) -> None:
        """`groups` are headings, each with its keys and what they do."""
        super().__init__(theme.colours, area)
        self._app = cast("QApplication", QApplication.instance())
        self._area = area
        self._focused_before = area.window().focusWidget()
        self.setAccessibleName(self.tr("Keys"))
        set_role(self, "Dialog")
        mark_group(self)
        self._set_covered(covered=True)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        self.pressed.connect(self.dismiss)
        column = ScrollColumn(widest=WIDEST_PIXELS)
        column.rows.addStretch(1)
        column.add(Text(self.tr("Keys"), Role.TITLE))
        for heading, keys in groups:
            column.add(_group(heading, keys))
        foot = QWidget()
        FlowLayout(foot).addWidget(self.close_button)
        column.rows.addSpacing(8)
        column.add(foot)
        column.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        area.installEventFilter(self)
        theme.changed.connect(lambda: self.set_colours(theme.colours))
        self.setGeometry(area.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus()
        announce_view(self, with_groups=True)
        self._app.focusChanged.connect(self._keep_focus)

    def dismiss(self) -> None:
        if self.isHidden():
            return
        self._app.focusChanged.disconnect(self._keep_focus)
        self._area.removeEventFilter(self)
        self.hide()
        self._set_covered(covered=False)
        self._give_focus_back()
        self.deleteLater()
        self.closed.emit()

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab goes round within: there is one thing to press."""
        self.close_button.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.rect())
        return False

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever behind takes the keyboard, such as a page that has just opened, gives it back at once."""
        if now is None or now.window() is not self.window() or self.isAncestorOf(now):
            return
        self._focused_before = now
        self.close_button.setFocus()

    def _set_covered(self, *, covered: bool) -> None:
        for widget in self._area.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if widget.property(COVERED) is not None:
                set_covered(widget, covered=covered)

    def _give_focus_back(self) -> None:
        before = self._focused_before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.window().setFocus()


def _group(heading: str, keys: Sequence[tuple[str, str]]) -> QWidget:
    group = QWidget()
    mark_group(group)
    group.setAccessibleName(heading)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 8, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    title = Text(heading, Role.SMALL)
    set_role(title, "Heading")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (key, text) in enumerate(keys, 1):
        name = Text(key, Role.SECTION)
        set_role(name, "StaticText")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(text), row, 1)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    return group
