"""What each action does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, action_table
from ashore.ui.announcer import announce, is_active
from ashore.ui.back_navigation import go_back_within

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ashore.app.application import Application
    from ashore.app.quick_hide import QuickHide
    from ashore.domain.settings import Settings
    from ashore.ui.actions import Actions
    from ashore.ui.widgets.shortcuts_card import ShortcutsCard

OVER_THE_WINDOW = frozenset(
    {ActionId.BACK, ActionId.SHOW_SHORTCUTS, ActionId.QUICK_HIDE, ActionId.FULL_SCREEN, ActionId.SUPPORT}
    | {ActionId.COMPACT, ActionId.QUIT}
)
"""What works while the list of keys lies over the window."""


class ActionHandlers:
    """Connects `actions` with the features of `application`."""

    def __init__(self, application: Application, actions: Actions) -> None:
        self._application = application
        self._actions = actions
        self._window = application.window
        self._services = application.services
        self._shortcuts_card: ShortcutsCard | None = None
        self._sound_before = True
        """Whether there was sound before it was silenced."""
        for action_id, handler in {
            ActionId.PRACTISE: self._practise,
            ActionId.BREATHE: application.open_breath,
            ActionId.REFRAMES: self._open_panel,
            ActionId.SKIP_HOLD: application.breathe.session.driver.skip_hold,
            ActionId.TOGGLE_SOUND: self._toggle_sound,
            ActionId.BACK: self._services.navigator.back,
            ActionId.TOGGLE_PANEL: self._window.side_panel_layout.toggle,
            ActionId.FULL_SCREEN: self._window.toggle_full_screen,
            ActionId.COMPACT: lambda: application.compact_mode.toggle(),
            ActionId.QUIT: application.quit,
            ActionId.QUICK_HIDE: self._hide_quickly,
            ActionId.SHOW_SHORTCUTS: self.toggle_shortcuts,
        }.items():
            actions[action_id].triggered.connect(lambda _checked=False, handler=handler: handler())
        for row in action_table():
            if row.page in self._services.navigator.pages and row.page is not Page.BREATHE:
                actions[row.id].triggered.connect(
                    lambda _checked=False, page=row.page: self._services.navigator.open_once_built(page)
                )
        self._services.navigator.back_requested.connect(self._go_back)
        self._services.settings.changed.connect(self._apply_settings)
        self._apply_settings(self._services.settings.value)

    def toggle_shortcuts(self) -> None:
        """Shows the list of keys over the window, or closes it."""
        if self._shortcuts_card is not None:
            self._shortcuts_card.dismiss()
            return
        from ashore.ui.widgets.shortcuts_card import ShortcutsCard

        window, rows = self._window, self._actions.shortcut_rows()
        card = ShortcutsCard(rows, window.theme, window.backdrop, window.rail.button(Page.SUPPORT))
        card.closed.connect(self._end_shortcuts)
        self._services.navigator.opened.connect(card.dismiss)  # Support can be asked for meanwhile
        self._shortcuts_card = card
        self._actions.limit_to(OVER_THE_WINDOW)
        window.overlays.add(card, card.dismiss)

    def _end_shortcuts(self) -> None:
        if self._shortcuts_card is not None:
            self._services.navigator.opened.disconnect(self._shortcuts_card.dismiss)
            self._window.overlays.remove(self._shortcuts_card)
        self._shortcuts_card = None
        self._actions.limit_to(set(ActionId))

    def _apply_settings(self, settings: Settings) -> None:
        self._actions.set_letter_keys(are_on=settings.letter_keys)
        self._window.rail.set_shortcuts(self._actions.shortcut_texts())

    @cached_property
    def quick_hide(self) -> QuickHide:
        from ashore.app.quick_hide import QuickHide

        return QuickHide(self._window)

    @property
    def all(self) -> Actions:
        return self._actions

    def action(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def show_window(self) -> None:
        """Above others, and whole, however it was hidden, closed or made small. No notification asks for it then."""
        self._application.compact_mode.end()
        if "notifications" in vars(self._services):
            self._services.notifications.withdraw()
        if "quick_hide" in vars(self):
            self.quick_hide.show_again()
        self._window.raise_to_front()

    def _practise(self) -> None:
        self._services.navigator.open(Page.BREATHE)
        self._application.breathe.session.begin_or_pause()

    def _open_panel(self) -> None:
        self._window.set_quiet(quiet=False)  # a practice goes on beside the panel
        self._window.side_panel_layout.show()
        self._application.features.reframes.panel.take_keyboard()

    def _toggle_sound(self) -> None:
        """Silences the breath for the ear: its sounds, and its phases for a screen reader. Then both as before."""
        settings = self._services.settings
        has_reader, value = is_active(), settings.value
        if value.sound_on or (has_reader and value.phases_announced):
            self._sound_before = value.sound_on
            settings.update(sound_on=False, phases_announced=value.phases_announced and not has_reader)
            announce(self._window, QCoreApplication.translate("Actions", "The breath is silent now."))
        else:
            settings.update(sound_on=self._sound_before, phases_announced=value.phases_announced or has_reader)
            announce(self._window, QCoreApplication.translate("Actions", "The breath can be heard again."))

    def _go_back(self) -> None:
        """One step back, toward the quiet of the Breathe page; from the small guide to the whole window."""
        if self._application.compact_mode.end():
            return
        overlays, panel = self._window.overlays, self._window.panel
        if (overlays.top in (None, panel) and self._go_back_in_panel()) or overlays.dismiss_top():
            return
        if self._panel_is_beside_lone_breath():
            self._window.set_quiet(quiet=True)
        elif not go_back_within(self._window.stack.currentWidget()):
            self._services.navigator.open(self._services.navigator.page_behind)

    def _go_back_in_panel(self) -> bool:
        """One step back within the panel, where the keyboard is there. False where there is none."""
        focused, panel = self._window.focusWidget(), self._window.panel
        if focused is None or not panel.isVisible() or not panel.isAncestorOf(focused):
            return False
        return self._application.features.reframes.panel.go_back()

    def _panel_is_beside_lone_breath(self) -> bool:
        is_alone = self._application.breathe.session.is_alone
        return is_alone and self._services.navigator.current_page is Page.BREATHE and not self._window.is_quiet

    def _hide_quickly(self) -> None:
        self._services.settings.update(sound_on=False)
        self._application.compact_mode.put_away()
        self.quick_hide.hide()
