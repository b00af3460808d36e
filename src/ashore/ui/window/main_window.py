"""The frame: rail, stage, side panel. It knows pages and keys, and nothing of what the pages do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.ui.startup_workarounds import CLICK_FOCUS
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.window.navigation_rail import NavigationRail
from ashore.ui.window.page_stack import PageStack
from ashore.ui.window.side_panel import SidePanel
from ashore.ui.window.side_panel_layout import SidePanelLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from ashore.ui.theme import Theme
    from ashore.ui.window.message_bar import MessageBar

TITLE, NEUTRAL_TITLE = "Ashore", "Notes"
SMALLEST = (760, 560)
USUAL = (1180, 760)


class MainWindow(QMainWindow):
    """`deed_wanted` fires for each key that the window does not answer itself."""

    deed_requested = Signal(object)
    breath_requested = Signal()
    """The person asked for the breath, perhaps where it should be already."""
    closed = Signal()

    def __init__(self, theme: Theme, factories: Mapping[Page, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.theme = theme
        self._quiet = False
        self.backdrop = Backdrop(theme.colours)
        self.stack = PageStack(factories)
        self.rail = NavigationRail(self.stack.pages, theme)
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
        self.side_panel_layout = SidePanelLayout(self.panel, self.backdrop, row, self.rail, theme)
        self.setCentralWidget(self.backdrop)
        self.setProperty("focusPolicy", CLICK_FOCUS)
        self.rail.chosen.connect(self._choose)
        self.rail.panel_toggled.connect(self.side_panel_layout.toggle)
        self.stack.opened.connect(self.rail.set_page)
        theme.changed.connect(self._apply_theme)

    @property
    def line(self) -> MessageBar:
        """Tells something where it can be seen: at the foot of the stage, or of a panel that lies over it."""
        return self.panel.line if self.side_panel_layout.covers_stage else self._stage_line

    @cached_property
    def _stage_line(self) -> MessageBar:
        """Built when there is something to tell."""
        from ashore.ui.window.message_bar import MessageBar

        line = MessageBar()
        self._stage.addWidget(line)
        return line

    @property
    def is_quiet(self) -> bool:
        """Whether a practice has the window to itself."""
        return self._quiet

    def open(self, page: Page) -> None:
        self.stack.open(page)
        self.side_panel_layout.fold_overlay()

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
            self.side_panel_layout.set_quiet(quiet=quiet)
            if quiet:
                self.stack.setFocus()  # the next thing for the keyboard is then on the stage

        crossfade(self.backdrop, change)

    def toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from ashore.ui.actions import Deed, deed_for  # brings Qt's enums, which the first frame need not wait for

        deed = deed_for(event.keyCombination())
        if deed is None or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        match deed:
            case Deed.GROUND:
                self.open(Page.GROUND)
            case Deed.SUPPORT:
                self.open(Page.SUPPORT)
            case Deed.BREATHE:
                self._choose(Page.BREATHE)
            case Deed.FOLD_PANEL:
                self.side_panel_layout.toggle()
            case Deed.FULL_SCREEN:
                self.toggle_full_screen()
            case _:
                self.deed_requested.emit(deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side_panel_layout.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _choose(self, page: Page) -> None:
        self.open(page)
        if page is Page.BREATHE:
            self.breath_requested.emit()

    def _apply_theme(self) -> None:
        self.backdrop.set_colours(self.theme.colours)
        self.side_panel_layout.apply_theme()
