"""A small window with the breath alone, which stays above others where the system allows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Motion
from ashore.features.breathe.compact_place import CompactPlace, available_at
from ashore.features.breathe.session_guide import SessionGuide
from ashore.features.breathe.spoken_compact import SpokenCompact
from ashore.ui.guides.guide_frame import GuideFrame
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.focus_rings import note_key
from ashore.ui.widgets.text import Text, shortened
from ashore.ui.window.central_widget import CentralWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent

    from ashore.domain.settings import Settings
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.ui.actions import Actions
    from ashore.ui.theme import Theme

WIDTH_PIXELS, GUIDE_PIXELS = 260, 244
"""At 100 %."""
MARGIN_PIXELS = 8
WIDEST_SHARE, HIGHEST_SHARE = 0.4, 0.6
"""Of the screen."""
WORD_SHARE = 0.8
"""Of the size of the words in the whole window: the shape is smaller too."""
LEAST_WORD_PIXELS = 18
EDGE_PIXELS = 1
"""Around everything, so that it stands out from a window of the same colour; twice as wide with high contrast."""
STEP_PIXELS = 32
LONGEST_LINE = 88
"""Characters of a kept line: what is read at a glance."""


class CompactWindow(QWidget):
    """Shows the breath of `session`, and how to come back to the whole window.

    It is moved with the pointer or with the arrow keys. With clicks let through it has no buttons.
    """

    whole_requested = Signal()
    support_requested = Signal()
    close_requested = Signal()
    """The window is to be closed, as its frame or the desktop asks it."""
    moved = Signal()
    """By a person."""

    def __init__(self, theme: Theme, session: BreathSession, settings: Settings, line: str) -> None:
        """`line` is the kept one, "" for none."""
        super().__init__(None, _flags(settings))
        self._theme = theme
        self._actions: Actions | None = None
        self._drag_from: QPoint | None = None
        self.place = CompactPlace(self)
        self._takes_clicks = not settings.compact_lets_clicks_through
        self.setAccessibleName(self.tr("Small guide"))
        self.setAccessibleDescription(self.tr("Esc brings back the whole window. The arrow keys move the small guide."))
        self.setAutoFillBackground(True)
        self.backdrop = CentralWidget(theme.colours)
        self.setFocusProxy(self.backdrop)
        self.backdrop.setProperty("kind", "compact")
        self.frame = GuideFrame(theme)
        self._session_guide = SessionGuide(self.frame, session)
        self.set_settings(settings)
        self.line = Text(shortened(line, LONGEST_LINE)).centred()
        self.whole = Button(self.tr("Whole window"), ButtonKind.LINK)
        self.whole.clicked.connect(self.whole_requested)
        self.support = Button(self.tr("Support"), ButtonKind.LINK)
        self.support.clicked.connect(self.support_requested)
        self._build()
        self.backdrop.keep_behind(self.frame.guide)
        self.backdrop.let_guide_paint()
        self._spoken = SpokenCompact(self.frame.guide, session, is_enabled=settings.phases_announced)
        theme.changed.connect(self._apply_theme)
        self._session_guide.show_now()
        self._fit()

    def set_settings(self, settings: Settings) -> None:
        """A count would be too small to read beside the word; where nothing moves it is shown all the same."""
        count_shown = settings.count_shown and settings.motion is Motion.STILL
        self.frame.set_settings(replace(settings, count_shown=count_shown))
        self._session_guide.set_settings(settings)

    def set_actions(self, actions: Actions) -> None:
        """What keys do here, as far as they are among the actions of this window."""
        self._actions = actions

    def focusNextPrevChild(self, onward: bool) -> bool:
        note_key()
        return super().focusNextPrevChild(onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_key()
        steps = {
            Qt.Key.Key_Left: QPoint(-STEP_PIXELS, 0),
            Qt.Key.Key_Right: QPoint(STEP_PIXELS, 0),
            Qt.Key.Key_Up: QPoint(0, -STEP_PIXELS),
            Qt.Key.Key_Down: QPoint(0, STEP_PIXELS),
        }
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.place.move_to(self.pos() + step)
            self.moved.emit()
        elif self._actions is None or not self._actions.trigger_key(event, self):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The system moves it where it can, so that it reaches every screen and edge."""
        handle = self.windowHandle()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if handle is None or not _has_window_manager() or not handle.startSystemMove():
            self._drag_from = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            self.place.move_to(event.globalPosition().toPoint() - self._drag_from)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._drag_from is not None:
            self._drag_from = None
            self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.close_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Space belongs to the breath, as in the whole window."""
        super().showEvent(event)
        self.setFocus()
        self.place.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.place.stop()

    def _build(self) -> None:
        rows = self._rows = QVBoxLayout(self.backdrop)
        rows.setContentsMargins(MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS)
        rows.setSpacing(4)
        rows.addWidget(self.frame, 1)
        rows.addWidget(self.line)
        self.line.setVisible(bool(self.line.text()))
        foot = QWidget()
        row = FlowLayout(foot, centred=True, spacing=16)
        row.addWidget(self.support)
        row.addWidget(self.whole)
        rows.addWidget(foot)
        foot.setVisible(self._takes_clicks)
        self._edge = QVBoxLayout(self)
        self._edge.addWidget(self.backdrop)

    def _fit(self) -> None:
        """As large as the text asks for, and never more than a part of the screen."""
        available = available_at(self.geometry().center()).size()
        space = QSize(round(available.width() * WIDEST_SHARE), round(available.height() * HIGHEST_SHARE))
        sizes = self._theme.sizes
        width = min(max(WIDTH_PIXELS, sizes.scaled(WIDTH_PIXELS)), space.width())
        guide = min(max(GUIDE_PIXELS, sizes.scaled(GUIDE_PIXELS)), width - 2 * MARGIN_PIXELS)
        font = self.font()
        font.setPixelSize(max(LEAST_WORD_PIXELS // 2, round(sizes.body * WORD_SHARE)))
        self.frame.guide.setFont(font)
        self.frame.setFixedHeight(guide)
        height = self._height_at(width)
        if height > space.height():
            self.frame.setFixedHeight(max(self.frame.minimumSizeHint().height(), guide - (height - space.height())))
            height = self._height_at(width)
        edge = EDGE_PIXELS * 2 if self._theme.is_high_contrast else EDGE_PIXELS
        self._edge.setContentsMargins(edge, edge, edge, edge)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.colours.edge))
        self.setPalette(palette)
        self.setFixedSize(width + 2 * edge, height + 2 * edge)
        self._session_guide.fit()

    def _height_at(self, width: int) -> int:
        rows = self._rows
        rows.activate()
        return rows.heightForWidth(width) if rows.hasHeightForWidth() else rows.sizeHint().height()

    def _apply_theme(self) -> None:
        self.backdrop.set_colours(self._theme.colours)
        self._fit()
        self.place.fit()


def _flags(settings: Settings) -> Qt.WindowType:
    flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    if settings.compact_lets_clicks_through:
        flags |= Qt.WindowType.WindowTransparentForInput
    return flags


def _has_window_manager() -> bool:
    """Without one Qt asks nobody to move the window, and says that it did."""
    return QGuiApplication.platformName() != "xcb" or QGuiApplication.focusWindow() is not None
