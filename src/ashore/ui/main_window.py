"""The frame: rail, stage, side panel. It knows rooms and keys, and nothing of what the pages do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ashore.domain.launch import Room
from ashore.ui.page_stack import PageStack
from ashore.ui.panel_place import PanelPlace
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

TITLE, NEUTRAL_TITLE = "Ashore", "Notes"
SMALLEST = (760, 560)
USUAL = (1180, 760)


class MainWindow(QMainWindow):
    """`deed_wanted` fires for each key that the window does not answer itself."""

    deed_wanted = Signal(object)
    breath_wanted = Signal()
    """The person asked for the breath, perhaps where it should be already."""
    closed = Signal()

    def __init__(self, theme: Theme, factories: Mapping[Room, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.theme = theme
        self._quiet = False
        self.backdrop = Backdrop(theme.colours)
        self.stack = PageStack(factories)
        self.rail = Rail(self.stack.rooms, theme)
        self.panel = SidePanel(self.backdrop)
        stage = self._stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.stack, 1)
        row = QHBoxLayout(self.backdrop)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(stage, 1)
        row.addWidget(self.panel)
        self.panel_place = PanelPlace(self.panel, self.backdrop, row, self.rail, theme)
        self.setCentralWidget(self.backdrop)
        self.setProperty("focusPolicy", CLICK_FOCUS)
        self.rail.chosen.connect(self._choose)
        self.rail.panel_toggled.connect(self.panel_place.toggle)
        self.stack.opened.connect(self.rail.set_room)
        theme.changed.connect(self._dress)

    @property
    def line(self) -> QuietLine:
        """Tells something where it can be seen: at the foot of the stage, or of a panel that lies over it."""
        return self.panel.line if self.panel_place.covers_stage else self._stage_line

    @cached_property
    def _stage_line(self) -> QuietLine:
        """Built when there is something to tell."""
        from ashore.ui.widgets.quiet_line import QuietLine

        line = QuietLine()
        self._stage.addWidget(line)
        return line

    @property
    def is_quiet(self) -> bool:
        """Whether a practice has the window to itself."""
        return self._quiet

    def open(self, room: Room) -> None:
        self.stack.open(room)
        self.panel_place.fold_overlay()

    def set_title(self, *, is_neutral: bool) -> None:
        """A neutral title tells nobody who passes by what this is."""
        self.setWindowTitle(NEUTRAL_TITLE if is_neutral else TITLE)

    def set_quiet(self, *, quiet: bool) -> None:
        """Fades panel and rail away for a practice, all but Support, or brings them back."""
        if quiet == self._quiet:
            return
        self._quiet = quiet

        def change() -> None:
            self.rail.set_quiet(quiet=quiet)
            self.panel_place.set_quiet(quiet=quiet)
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
                self.panel_place.toggle()
            case Deed.FULL_SCREEN:
                self.toggle_full_screen()
            case _:
                self.deed_wanted.emit(deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel_place.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _choose(self, room: Room) -> None:
        self.open(room)
        if room is Room.BREATHE:
            self.breath_wanted.emit()

    def _dress(self) -> None:
        self.backdrop.set_colours(self.theme.colours)
        self.panel_place.dress()
