"""Where the side panel stands: beside the stage, over it where there is little width, or folded away."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRect, Signal

from ashore.domain.launch import Page
from ashore.ui.accessibility.marks import set_covered
from ashore.ui.widgets.compact import SMALL_WIDTH
from ashore.ui.widgets.crossfade import crossfade, fade_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from ashore.ui.theme import Theme
    from ashore.ui.widgets.backdrop import Backdrop
    from ashore.ui.widgets.crossfade import Crossfade
    from ashore.ui.widgets.scrim import Scrim
    from ashore.ui.window.navigation_rail import NavigationRail
    from ashore.ui.window.page_stack import PageStack
    from ashore.ui.window.side_panel import SidePanel

OVERLAY_BELOW = 1180
PANEL_WIDTH = 336
LEAST_STAGE = 640


class SidePanelLayout(QObject):
    """Arranges `panel` beside `stack` or over it, in the `row` of the backdrop that begins with `rail`.

    Widths in pixels.
    """

    chosen = Signal(bool)
    """The person folded the panel away beside the stage, or opened it there."""
    opened = Signal()
    """The panel is on screen; its content may be wanted now."""

    overlay_opened = Signal()
    """The panel lies over the page now."""
    overlay_closing = Signal()
    """It is about to go, or to stand beside the page, and may have the keyboard."""

    def __init__(
        self, panel: SidePanel, stack: PageStack, row: QHBoxLayout, rail: NavigationRail, theme: Theme
    ) -> None:
        backdrop = self._backdrop = cast("Backdrop", row.parentWidget())
        super().__init__(backdrop)
        self._panel = panel
        self._stack = stack
        self._row = row
        self._rail = rail
        self._theme = theme
        self._beside_open = True
        self._overlay_open = False
        self._lies_over_page = False
        self._quiet = False
        self._hidden_by_page = False
        self._opened_all_the_same = False

    @property
    def is_overlay(self) -> bool:
        """The panel lies over the stage where the window is narrow, or the text so large that the stage would be."""
        width = self._backdrop.window().width()
        return width < OVERLAY_BELOW or width - self._width() - self._rail.sizeHint().width() < LEAST_STAGE

    @property
    def covers_page(self) -> bool:
        return self.is_overlay and self._panel.isVisible()

    @property
    def is_open(self) -> bool:
        """A window that becomes narrow keeps its stage free; the choice for a wide one comes back with the width."""
        if self._hidden_by_page and not self._quiet:
            return self._opened_all_the_same
        return self._is_open_beside(hidden=self._hidden_by_page)

    def begin(self, *, is_open: bool) -> None:
        """Whether it stands beside the stage; without a fade and without saying so, for the start."""
        self._beside_open = is_open
        self.arrange()

    def toggle(self) -> None:
        """Nothing during a practice that has the window to itself, for nothing would be seen of it."""
        if self._quiet:
            return
        is_open = not self.is_open
        if self._hidden_by_page:
            self._opened_all_the_same = is_open
        elif self.is_overlay:
            self._overlay_open = is_open
        else:
            self._beside_open = is_open
        self._change()
        if not self._hidden_by_page and not self.is_overlay:
            self.chosen.emit(is_open)

    def show(self) -> None:
        if not self.is_open:
            self.toggle()

    def fold(self) -> None:
        if self.is_open:
            self.toggle()

    def fold_overlay(self) -> bool:
        """Folds the panel away where it lies over the stage. False where it does not."""
        if not self.is_overlay:
            return False
        was_open = self.is_open
        if was_open:
            self._overlay_open = self._opened_all_the_same = False
            self._change()
        return was_open

    def set_hidden_by_page(self, *, hidden: bool) -> None:
        """Whether the page does without the panel. Opened there all the same, it is away again with the next page.

        What was chosen for the other pages stays as it was.
        """
        if (hidden, False) != (self._hidden_by_page, self._opened_all_the_same):
            self._hidden_by_page, self._opened_all_the_same = hidden, False
            self._change()

    def fade_out(self, *, hidden: bool) -> Crossfade | None:
        """Begins the fade of `set_hidden_by_page`, which comes in a later turn. None where the panel stays as it is."""
        is_same = self._is_open_beside(hidden=hidden) == self._panel.isVisible()
        return None if is_same else fade_out(self._backdrop)

    def set_quiet(self, *, quiet: bool) -> None:
        """Away for a practice, or back; the fade is that of the whole window."""
        self._quiet = quiet
        if quiet:
            self._overlay_open = False
        self.arrange()

    def apply_theme(self) -> None:
        """After a new look."""
        self._panel.apply_theme()
        self.arrange()

    def arrange(self) -> None:
        """After a change of width, or of what is open."""
        overlay, panel = self.is_overlay, self._panel
        self._overlay_open = self._overlay_open and overlay
        shown = self.is_open
        in_row = self._row.indexOf(panel) >= 0
        lay_over_page, self._lies_over_page = self._lies_over_page, overlay and shown
        if lay_over_page and not self._lies_over_page:
            self.overlay_closing.emit()
        if not shown:
            self._free_keyboard()
        panel.setFixedWidth(self._width())
        if overlay and in_row:
            self._row.removeWidget(panel)
        elif not overlay and not in_row:
            self._row.addWidget(panel)
        panel.set_covers_page(covers_page=overlay)
        panel.setVisible(shown)
        if overlay and shown:
            area = self._backdrop.rect()
            self._scrim.fit()
            self._scrim.show()
            self._scrim.raise_()
            panel.setGeometry(QRect(area.right() + 1 - panel.width(), 0, panel.width(), area.height()))
            panel.raise_()
        elif "_scrim" in vars(self):
            self._scrim.hide()
        set_covered(self._stack, covered=overlay and shown)
        if shown:
            self.opened.emit()
        if self._lies_over_page and not lay_over_page:
            self.overlay_opened.emit()

    @cached_property
    def _scrim(self) -> Scrim:
        """Dims what the panel lies over, and lets a press beside the panel fold it away."""
        from ashore.ui.widgets.scrim import Scrim

        scrim = Scrim(self._backdrop, self._rail.button(Page.SUPPORT))
        scrim.pressed.connect(self.fold_overlay)
        return scrim

    def _is_open_beside(self, *, hidden: bool) -> bool:
        """Whether it is there with a page that does without it, or does not, where nobody asks for it."""
        if self._quiet or hidden:
            return False
        return self._overlay_open if self.is_overlay else self._beside_open

    def _change(self) -> None:
        if self.is_open == self._panel.isVisible():
            self.arrange()
        else:
            crossfade(self._backdrop, self.arrange)

    def _free_keyboard(self) -> None:
        """Before the panel goes, else Qt hands the keyboard to whatever comes next."""
        window = self._backdrop.window()
        if self._panel.isAncestorOf(window.focusWidget() or window):
            window.setFocus()

    def _width(self) -> int:
        window = self._backdrop.window().width()
        if window < SMALL_WIDTH:
            return max(PANEL_WIDTH, window - self._rail.sizeHint().width())
        widest = window * 3 // 5
        return min(max(PANEL_WIDTH, self._theme.sizes.scaled(PANEL_WIDTH)), max(PANEL_WIDTH, widest))
