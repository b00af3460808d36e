"""Decides what stands around a page: rail and side panel, or one thing alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.launch import Page
from ashore.ui.widgets.crossfade import fade_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.features.breathe.breath_session import BreathSession
    from ashore.services.navigator import Navigator
    from ashore.ui.widgets.crossfade import Crossfade
    from ashore.ui.window.main_window import MainWindow

PAGES_WITHOUT_PANEL = frozenset(
    {
        Page.GROUND,
        Page.CONNECT,
        Page.NOTICE,
        Page.SUPPORT,
        Page.SETTINGS,
        Page.PATTERNS,
        Page.COPING_PLAN,
        Page.SOURCES,
        Page.SAVED_THINGS,
        Page.GUIDED,
    }
)
"""Hard thoughts are not shown beside what these are for, unless they are asked for there."""


class WindowChrome(QObject):
    """Create it before anything else follows `navigator`, so that page and panel change in one fade."""

    def __init__(
        self,
        window: MainWindow,
        navigator: Navigator,
        session: BreathSession,
        is_very_hard: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`is_very_hard` says whether one thing on the screen is enough; the panel then opens on purpose only."""
        super().__init__(parent)
        self._is_very_hard = is_very_hard
        self._window = window
        self._navigator = navigator
        self._session = session
        self._breath_hides_panel = False
        self._is_exercise_running = False
        self._is_card_shown = False
        navigator.opened.connect(self._hide_panel)
        window.stack.opened.connect(self._update)
        session.alone_changed.connect(self._set_quiet)

    def set_breath_hides_panel(self, hidden: bool) -> None:
        """Whether the Breathe page does without the panel."""
        self._breath_hides_panel = hidden
        self._hide_panel()

    def set_exercise_running(self, running: bool) -> None:
        self._is_exercise_running = running
        self._update()

    def set_card_shown(self, shown: bool) -> None:
        """Whether Connect shows a line to someone who is there."""
        self._is_card_shown = shown
        if shown:
            self._window.message_bar(in_panel=False).leave_page()  # it is not for the one who reads the card
        self._update()

    @property
    def is_leading_someone(self) -> bool:
        """Whether what leads someone through something, and is in view, has the window to itself."""
        page = self._window.stack.current_page
        is_lone_breath = page is Page.BREATHE and self._session.is_alone
        is_exercise = page is Page.GROUND and self._is_exercise_running
        is_card = page is Page.CONNECT and self._is_card_shown
        return is_lone_breath or is_exercise or is_card or page is Page.GUIDED

    def fade_out(self, page: Page) -> Crossfade | None:
        """What is shown begins to fade, for `page` to be opened in a later turn; the panel too if that changes with it.

        None where nothing fades.
        """
        if page is self._window.stack.current_page:
            return None
        return self._window.side_panel_layout.fade_out(hidden=self._hides_panel(page)) or fade_out(self._window.stack)

    def _update(self) -> None:
        self._set_quiet(self.is_leading_someone)

    def _set_quiet(self, quiet: bool) -> None:
        self._window.set_quiet(quiet=quiet)

    def _hide_panel(self) -> None:
        self._window.side_panel_layout.set_hidden_by_page(hidden=self._hides_panel(self._navigator.current_page))

    def _hides_panel(self, page: Page | None) -> bool:
        is_without = page in PAGES_WITHOUT_PANEL or (page is Page.BREATHE and self._breath_hides_panel)
        return is_without or self._is_very_hard()
