"""The main window: navigation rail, pages, side panel. It knows nothing of what the pages do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.ui.accessibility.marks import set_covered
from ashore.ui.widgets.crossfade import FADES_ARE_SHORT, FadeTimes, crossfade, end_fades
from ashore.ui.widgets.focus_rings import note_key
from ashore.ui.widgets.ground_picture import set_staying
from ashore.ui.window.central_widget import CentralWidget
from ashore.ui.window.navigation_rail import NavigationRail
from ashore.ui.window.page_stack import PageStack
from ashore.ui.window.screen_fit import USUAL, fit_before_shown
from ashore.ui.window.side_panel import SidePanel
from ashore.ui.window.side_panel_layout import SidePanelLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent

    from ashore.ui.actions import Actions
    from ashore.ui.theme import Theme
    from ashore.ui.window.message_bar import MessageBar
    from ashore.ui.window.overlays import Overlays

TITLE, NEUTRAL_TITLE = "Ashore", "Notes"
LEAVES_ALONE = FadeTimes(700, 500)
"""Slowly, as a practice begins."""


class MainWindow(QMainWindow):
    """Shows one page at a time, and the side panel beside or over it."""

    page_chosen = Signal(object)
    """A Page, on the rail."""
    resized = Signal()
    """Everything in the window has its place: it is shown, or has another size."""
    closed = Signal()

    def __init__(self, theme: Theme, factories: Mapping[Page, Callable[[], QWidget]]) -> None:
        """`factories` build the pages when they are first opened."""
        super().__init__()
        self.resize(USUAL)
        fit_before_shown(self)
        self.theme = theme
        self._quiet = False
        self._actions: Actions | None = None
        self.backdrop = CentralWidget(theme.colours)
        self.stack = PageStack(factories)
        self.rail = NavigationRail(self.stack.pages, theme)
        set_staying(self.rail.button(Page.SUPPORT))
        self.panel = SidePanel(theme, self.backdrop)
        stage = self._stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.stack, 1)
        row = QHBoxLayout(self.backdrop)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(stage, 1)
        row.addWidget(self.panel)
        self.side_panel_layout = SidePanelLayout(self.panel, self.stack, row, self.rail, theme)
        self.setCentralWidget(self.backdrop)
        self.stack.lower()  # a screen reader comes to the page first, and to the panel last
        self.panel.raise_()
        for part in (self.stack, self.rail, self.panel):
            set_covered(part, covered=False)
        self.setFocusProxy(self.backdrop)
        self.rail.chosen.connect(self.page_chosen)
        self.rail.panel_toggled.connect(self.side_panel_layout.toggle)
        self.panel.fold_requested.connect(self.side_panel_layout.fold)
        self.side_panel_layout.overlay_opened.connect(self._begin_overlay)
        self.side_panel_layout.overlay_closing.connect(lambda: self.overlays.remove(self.panel))
        self.stack.opened.connect(self.rail.set_page)
        theme.changed.connect(self._apply_theme)

    def set_actions(self, actions: Actions) -> None:
        """What keys do that nothing else has taken."""
        self._actions = actions

    def message_bar(self, *, in_panel: bool) -> MessageBar:
        """Below the page, or at the foot of the panel: `in_panel`, or where it covers the page."""
        return self.panel.message_bar if in_panel or self.side_panel_layout.covers_page else self._page_message_bar

    @cached_property
    def _page_message_bar(self) -> MessageBar:
        """Built when there is something to show."""
        from ashore.ui.window.message_bar import MessageBar

        bar = MessageBar()
        set_covered(bar, covered=False)
        self._stage.addWidget(bar)
        return bar

    def _built_message_bars(self) -> list[MessageBar]:
        owners = ((self, "_page_message_bar"), (self.panel, "message_bar"))
        return [vars(owner)[name] for owner, name in owners if name in vars(owner)]

    @cached_property
    def overlays(self) -> Overlays:
        """Built when something first lies over the window."""
        from ashore.ui.window.overlays import Overlays

        return Overlays(self, self.rail.button(Page.SUPPORT))

    @property
    def is_quiet(self) -> bool:
        """Whether a practice has the window to itself."""
        return self._quiet

    def open(self, page: Page) -> None:
        """Also folds the panel away where it covers the page."""
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
            for bar in self._built_message_bars():
                bar.set_offers_aside(aside=quiet)
            if quiet:
                (
                    self.stack.currentWidget() or self.stack
                ).setFocus()  # the next thing for the keyboard is then on the page

        crossfade(self.backdrop, change, LEAVES_ALONE if quiet else None)

    def set_fades_short(self, *, are_short: bool) -> None:
        """For people who want nothing to move."""
        self.setProperty(FADES_ARE_SHORT, are_short)

    def geometry_text(self) -> str:
        """Size, place and state, for `restore_geometry_text`."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_geometry_text(self, text: str) -> None:
        """As the window stood then, on a screen that is there now; text that is none changes nothing."""
        if text and self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii", "replace"))):
            fit_before_shown(self)

    def toggle_full_screen(self) -> None:
        """And back to what it was before."""
        from PySide6.QtCore import Qt  # brings Qt's enums, which the first frame need not wait for

        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def raise_to_front(self) -> None:
        """Shows the window above others; one that was minimised as large as it was."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab stays within what lies over the window."""
        at = self.focusWidget()
        if at is None or at.isVisible():  # else no key was used: Qt moves the focus on from what it hides
            note_key()
        if "overlays" in vars(self) and self.overlays.move_focus(onward=onward):
            return True
        return super().focusNextPrevChild(onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_key()
        if self._actions is None or not self._actions.trigger_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        end_fades(self.backdrop)
        self.side_panel_layout.arrange()
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _begin_overlay(self) -> None:
        self.overlays.add(self.panel, self.side_panel_layout.fold_overlay)

    def _apply_theme(self) -> None:
        self.backdrop.set_colours(self.theme.colours)
        self.side_panel_layout.apply_theme()
