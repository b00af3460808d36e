"""The frame: rail, stage, side panel. It knows rooms and keys, and nothing of what the pages do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ashore.domain.launch import Room
from ashore.ui.page_stack import PageStack
from ashore.ui.plain_numbers import CLICK_FOCUS
from ashore.ui.rail import Rail
from ashore.ui.side_panel import SidePanel
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.dissolve import dissolve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from ashore.ui.theme import Theme
    from ashore.ui.widgets.quiet_line import QuietLine
    from ashore.ui.widgets.scrim import Scrim

TITLE, NEUTRAL_TITLE = "Ashore", "Notes"
SMALLEST = (760, 560)
USUAL = (1180, 760)
OVERLAY_BELOW = 900
PANEL_WIDTH = 336


class MainWindow(QMainWindow):
    """`deed_wanted` fires for each key that the window does not answer itself."""

    deed_wanted = Signal(object)
    panel_wanted = Signal(bool)
    """The person folded the panel away, or opened it."""
    panel_opened = Signal()
    """The panel came on screen; its content may be wanted now."""
    breath_wanted = Signal()
    """The person asked for the breath, perhaps where it should be already."""
    closed = Signal()

    def __init__(self, theme: Theme, factories: Mapping[Room, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.theme = theme
        self._quiet = False
        self._panel_aside = False
        self._beside_open = True
        self._overlay_open = False
        self.backdrop = Backdrop(theme.colours)
        self.stack = PageStack(factories)
        self.rail = Rail(self.stack.rooms, theme)
        self.panel = SidePanel(self.backdrop)
        stage = self._stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.stack, 1)
        self._row = QHBoxLayout(self.backdrop)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addLayout(stage, 1)
        self._row.addWidget(self.panel)
        self.setCentralWidget(self.backdrop)
        self.setProperty("focusPolicy", CLICK_FOCUS)
        self.rail.chosen.connect(self._choose)
        self.rail.panel_toggled.connect(self.toggle_panel)
        self.stack.opened.connect(self.rail.set_room)
        theme.changed.connect(self._dress)

    @property
    def line(self) -> QuietLine:
        """Tells something where it can be seen: at the foot of the stage, or of a panel that lies over it."""
        return self.panel.line if self.panel_is_overlay and self.panel.isVisible() else self._stage_line

    @cached_property
    def _stage_line(self) -> QuietLine:
        """Built when there is something to tell."""
        from ashore.ui.widgets.quiet_line import QuietLine

        line = QuietLine()
        self._stage.addWidget(line)
        return line

    @cached_property
    def _scrim(self) -> Scrim:
        """Dims what a panel lies over, and lets a press beside the panel fold it away."""
        from ashore.ui.widgets.scrim import Scrim

        scrim = Scrim(self.theme.colours.backdrop_bottom, self.backdrop)
        scrim.pressed.connect(self.fold_overlay)
        return scrim

    @property
    def is_quiet(self) -> bool:
        """Whether a practice has the window to itself."""
        return self._quiet

    @property
    def panel_is_overlay(self) -> bool:
        """The panel lies over the stage where the window is narrow, or the text so large that the stage would be."""
        return self.width() < OVERLAY_BELOW or self.width() - self._panel_width() - self.rail.sizeHint().width() < 420

    @property
    def _panel_open(self) -> bool:
        """A window that becomes narrow keeps its stage free; the choice for a wide one comes back with the width."""
        return self._overlay_open if self.panel_is_overlay else self._beside_open

    def open(self, room: Room) -> None:
        self.stack.open(room)
        if self.panel_is_overlay and self._panel_open:
            self._set_panel(is_open=False)

    def set_title(self, *, is_neutral: bool) -> None:
        """A neutral title tells nobody who passes by what this is."""
        self.setWindowTitle(NEUTRAL_TITLE if is_neutral else TITLE)

    def set_panel_open(self, *, is_open: bool) -> None:
        """Whether it stands beside the stage; without a fade and without saying so, for the start."""
        self._beside_open = is_open
        self._arrange_panel()

    def toggle_panel(self) -> None:
        self._set_panel(is_open=self._panel_aside or not self._panel_open)
        if not self.panel_is_overlay:
            self.panel_wanted.emit(self._panel_open)

    def show_panel(self) -> None:
        if not self._panel_open or self._panel_aside:
            self.toggle_panel()

    def set_panel_aside(self, *, aside: bool) -> None:
        """Takes the panel away while something else asks for all attention, or brings it back as it was."""
        if aside != self._panel_aside:
            self._panel_aside = aside
            dissolve(self.backdrop, self._arrange_panel)

    def fold_overlay(self) -> bool:
        """Folds the panel away where it lies over the stage. False where it does not."""
        if not (self.panel_is_overlay and self._panel_open) or self._quiet:
            return False
        self.toggle_panel()
        return True

    def set_quiet(self, *, quiet: bool) -> None:
        """Fades panel and rail away for a practice, all but Support, or brings them back."""
        if quiet == self._quiet:
            return
        self._quiet = quiet

        def change() -> None:
            self.rail.set_quiet(quiet=quiet)
            self._arrange_panel()
            if quiet:
                self.stack.setFocus()  # the next thing for the keyboard is then on the stage

        dissolve(self.backdrop, change)

    def toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from ashore.ui.keys import Deed, deed_for  # brings Qt's enums, which the first frame need not wait for

        deed = deed_for(event.keyCombination())
        if deed is None or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        match deed:
            case Deed.GROUND:
                self.open(Room.GROUND)
            case Deed.SUPPORT:
                self.open(Room.SUPPORT)
            case Deed.BREATHE:
                self._choose(Room.BREATHE)
            case Deed.FOLD_PANEL:
                self.toggle_panel()
            case Deed.FULL_SCREEN:
                self.toggle_full_screen()
            case _:
                self.deed_wanted.emit(deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_panel()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _choose(self, room: Room) -> None:
        self.open(room)
        if room is Room.BREATHE:
            self.breath_wanted.emit()

    def _set_panel(self, *, is_open: bool) -> None:
        self._panel_aside = False
        if self.panel_is_overlay:
            self._overlay_open = is_open
        else:
            self._beside_open = is_open
        if not is_open and self.panel.isAncestorOf(self.focusWidget() or self):
            self.setFocus()  # before it goes, else Qt hands the keyboard to whatever comes next
        dissolve(self.backdrop, self._arrange_panel)

    def _panel_width(self) -> int:
        return min(max(PANEL_WIDTH, self.theme.sizes.scaled(PANEL_WIDTH)), max(PANEL_WIDTH, self.width() * 3 // 5))

    def _arrange_panel(self) -> None:
        overlay = self.panel_is_overlay
        self._overlay_open = self._overlay_open and overlay
        shown = self._panel_open and not self._quiet and not self._panel_aside
        in_row = self._row.indexOf(self.panel) >= 0
        self.panel.setFixedWidth(self._panel_width())
        if overlay and in_row:
            self._row.removeWidget(self.panel)
        elif not overlay and not in_row:
            self._row.addWidget(self.panel)
        self.panel.setVisible(shown)
        if overlay and shown:
            area = self.backdrop.rect()
            self._scrim.setGeometry(area)
            self._scrim.show()
            self._scrim.raise_()
            self.panel.setGeometry(QRect(area.right() + 1 - self.panel.width(), 0, self.panel.width(), area.height()))
            self.panel.raise_()
        elif "_scrim" in vars(self):
            self._scrim.hide()
        if shown:
            self.panel_opened.emit()

    def _dress(self) -> None:
        self.backdrop.set_colours(self.theme.colours)
        if "_scrim" in vars(self):
            self._scrim.set_colour(self.theme.colours.backdrop_bottom)
        self._arrange_panel()
