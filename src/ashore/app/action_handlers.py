"""What a key asks for, where the window alone cannot do it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.domain.launch import Page
from ashore.ui.actions import Deed, key_rows
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.app.words_rooms import WordsRooms
    from ashore.domain.settings import Settings
    from ashore.features.breathe.page import BreathePage
    from ashore.ui.window.main_window import MainWindow


class Deeds:
    """Made when the first key is pressed. `words` and `settings` give what is there at that moment."""

    def __init__(
        self,
        window: MainWindow,
        breathe: BreathePage,
        words: Callable[[], WordsRooms],
        settings: Callable[[], Settings],
        update_settings: Callable[[Settings], None],
    ) -> None:
        self._window = window
        self._breathe = breathe
        self._words = words
        self._settings = settings
        self._want_settings = update_settings

    def do(self, deed: Deed) -> None:
        match deed:
            case Deed.STAY:
                self._window.open(Page.BREATHE)
                self._breathe.session.begin_or_pause()
            case Deed.SKIP_HOLD:
                self._breathe.session.driver.skip_hold()
            case Deed.LEAVE:
                self._leave()
            case Deed.REFRAMES:
                self._window.set_quiet(quiet=False)  # a practice goes on beside the panel
                self._window.side_panel_layout.show()
                self._words().focus_panel()
            case Deed.MUTE:
                self._want_settings(replace(self._settings(), sound_on=not self._settings().sound_on))
            case Deed.SHOW_KEYS:
                self.show_keys()
            case Deed.QUICK_HIDE:
                self._hide_quickly()

    def show_keys(self) -> None:
        area = self._window.backdrop
        if area.findChild(ShortcutsCard) is None:
            card = ShortcutsCard([(row.shown, row.words) for row in key_rows()], self._window.theme, area)
            card.closed.connect(self._window.setFocus)

    def _leave(self) -> None:
        """One step back, toward the quiet of the Breathe page."""
        if self._words().leave_panel() or self._window.side_panel_layout.fold_overlay():
            return
        if self._has_company():
            self._window.set_quiet(quiet=True)
        elif not go_back_within(self._window.stack.currentWidget()):
            self._window.open(Page.BREATHE)

    def _has_company(self) -> bool:
        """Whether the panel was asked for beside the practice in view."""
        in_view = self._window.stack.current_page is Page.BREATHE and self._breathe.session.is_practising
        return in_view and not self._window.is_quiet

    def _hide_quickly(self) -> None:
        self._want_settings(replace(self._settings(), sound_on=False))
        self._window.set_title(is_neutral=True)
        self._window.showMinimized()
