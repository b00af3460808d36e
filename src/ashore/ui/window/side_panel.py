"""The panel on the right: beside the page, or over it where the window is narrow."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.guides.drawing import brush_of
from ashore.ui.startup_workarounds import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ashore.ui.theme import Theme
    from ashore.ui.widgets.button import Button
    from ashore.ui.window.message_bar import MessageBar

ICON_PIXELS = 24
FOLD_BUTTON_MARGIN = 10
EDGE_PIXELS = 2


class SidePanel(QFrame):
    """Holds one content widget, with a button that folds the panel, and a message bar at its foot."""

    fold_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covers_page = False
        self._content: QWidget | None = None
        self.setProperty("kind", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def message_bar(self) -> MessageBar:
        """Built when there is something to show."""
        from ashore.ui.window.message_bar import MessageBar

        bar = MessageBar()
        self._rows.addWidget(bar)
        return bar

    @cached_property
    def fold_button(self) -> Button:
        """Built with the content, so that the first frame needs no drawing."""
        from ashore.ui.widgets.button import Button, ButtonKind

        button = Button("", ButtonKind.LINK, self)
        button.setProperty("tight", True)
        button.setAccessibleName(self.tr("Hide Thoughts"))
        button.setToolTip(self.tr("Hide Thoughts (F9)"))
        button.clicked.connect(self.fold_requested)
        return button

    def set_content(self, content: QWidget) -> None:
        """What it held before goes."""
        self.fold_button.show()  # before the content, also for the keyboard
        if self._content is not None:
            self._rows.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._rows.insertWidget(0, content, 1)
        content.show()  # now, and laid out, so that it can take the keyboard focus
        self._rows.activate()
        self.apply_theme()

    def set_covers_page(self, *, covers_page: bool) -> None:
        """Over the page it lets nothing shine through."""
        if covers_page != self._covers_page:
            self._covers_page = covers_page
            self.update()

    def apply_theme(self) -> None:
        """After a new look."""
        if "fold_button" in vars(self):
            pixels = min(36, self._theme.sizes.scaled(ICON_PIXELS))
            self.fold_button.setIcon(self._theme.icon("close", self._theme.colours.quiet_text))
            self.fold_button.setIconSize(QSize(pixels, pixels))
            self._place_fold_button()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "fold_button" in vars(self):
            self._place_fold_button()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), brush_of(self._ground()))
        if self._theme.is_high_contrast:
            left = self.width() - EDGE_PIXELS if self.isRightToLeft() else 0
            fill(painter, QRectF(left, 0, EDGE_PIXELS, self.height()), brush_of(QColor(self._theme.colours.edge)))
        painter.end()

    def _ground(self) -> QColor:
        colours = self._theme.colours
        return QColor(colours.panel_over_page if self._covers_page else colours.panel)

    def _place_fold_button(self) -> None:
        """At the top, where a line ends."""
        button, side = self.fold_button, max(44, self.fold_button.iconSize().height() + 20)
        left = FOLD_BUTTON_MARGIN if self.isRightToLeft() else self.width() - FOLD_BUTTON_MARGIN - side
        button.setFixedSize(side, side)
        button.move(left, FOLD_BUTTON_MARGIN)
        button.raise_()
