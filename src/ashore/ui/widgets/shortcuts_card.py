"""Shows the list of keys over the window, until Escape, its button or a click closes it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import COVERED, mark_group, set_covered, set_role
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.ground_picture import rect_in
from ashore.ui.widgets.scrim import Scrim
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 420


class ShortcutsCard(Scrim):
    """Lies over `area`, through which the breath stays visible, and beside what is `spared`."""

    closed = Signal()
    """It is about to go, and may have the keyboard."""

    _OPACITY = 0.95

    def __init__(
        self,
        groups: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        theme: Theme,
        area: QWidget,
        spared: QWidget | None = None,
    ) -> None:
        """`groups` are headings, each with its keys and what they do."""
        super().__init__(area, spared)
        self.setAccessibleName(self.tr("Keys"))
        set_role(self, "Dialog")
        mark_group(self)
        self._set_covered(covered=True)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        self.close_button.installEventFilter(self)
        self.pressed.connect(self.dismiss)
        column = self._column = ScrollColumn(widest=WIDEST_PIXELS)
        column.rows.addStretch(1)
        column.add(self._head())
        for heading, keys in groups:
            column.add(_group(heading, keys))
        column.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        compact_in_small_windows(self)
        theme.changed.connect(self.fit)
        self.fit()
        self.show()
        self.raise_()
        announce_view(self, with_groups=True)

    def _head(self) -> QWidget:
        """With the button, which has the keyboard: below the keys it would scroll a long list to its end at once."""
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(self.tr("Keys"), Role.TITLE), 1)
        line.addWidget(self.close_button)
        return head

    def dismiss(self) -> None:
        if not self.isHidden():
            self.closed.emit()
            self.hide()
            self._set_covered(covered=False)
            self.deleteLater()

    def fit(self) -> None:
        """The list stands beside what is spared."""
        super().fit()
        layout = self.layout()
        if self._spared is None or layout is None:
            return
        place, mirrored = rect_in(self._area, self._spared), self.isRightToLeft()
        taken = self._area.width() - place.left() if mirrored else place.right() + 1
        layout.setContentsMargins(0 if mirrored else taken, 0, taken if mirrored else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.close_button:
            return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._scroll_by(event)
        return super().eventFilter(watched, event)

    def _scroll_by(self, event: QKeyEvent) -> bool:
        """Large text needs more than the window; there is nothing else for these keys to do."""
        bar = self._column.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() not in steps:
            return False
        bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        return True

    def _set_covered(self, *, covered: bool) -> None:
        for widget in self._area.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if widget.property(COVERED) is not None:
                set_covered(widget, covered=covered)


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
