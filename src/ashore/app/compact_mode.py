"""Shows the breath in a small window in the place of the whole one, and brings the whole one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, action_table

if TYPE_CHECKING:
    from ashore.app.application import Application
    from ashore.features.breathe.compact_window import CompactWindow

VIEWER = "small guide"
ACTIONS = frozenset(
    {
        ActionId.PRACTISE,
        ActionId.SKIP_HOLD,
        ActionId.TOGGLE_SOUND,
        ActionId.BACK,
        ActionId.COMPACT,
        ActionId.QUICK_HIDE,
        ActionId.QUIT,
    }
)
"""What keys do in the small window, besides opening pages in the whole one."""


class CompactMode(QObject):
    """One breath goes on in both: each window is told the same moments by the same session."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._services = application.services
        self._session = application.breathe.session
        self._compact: CompactWindow | None = None
        self._page_before = Page.BREATHE

    @property
    def window(self) -> CompactWindow | None:
        """None while the whole window is there."""
        return self._compact

    def toggle(self) -> None:
        if self._compact is None:
            self.begin()
        else:
            self.end()

    def begin(self) -> None:
        if self._compact is not None:
            return
        from ashore.features.breathe.compact_window import CompactWindow

        application, services = self._application, self._services
        application.window.overlays.dismiss_all()
        self._page_before = services.navigator.current_page or Page.BREATHE
        application.open_breath()
        settings = services.settings.in_force
        kept = services.kept_lines.under_guide.value
        line = kept.text if kept is not None and settings.compact_line_shown else ""
        compact = self._compact = CompactWindow(application.theme, self._session, settings, line)
        compact.setWindowTitle(application.window.windowTitle())
        compact.whole_requested.connect(self.end)
        compact.support_requested.connect(lambda: services.navigator.open_once_built(Page.SUPPORT))
        compact.close_requested.connect(self._close)
        compact.moved.connect(self._keep_place)
        for row in action_table():
            if row.id in ACTIONS or row.page in services.navigator.pages:
                compact.addAction(application.actions.action(row.id))
        compact.set_actions(application.actions.all)
        compact.place.restore(settings.compact_place)
        services.navigator.opened.connect(self._follow_page)
        services.settings.changed.connect(self._follow_settings)
        self._session.set_shown(shown=True, viewer=VIEWER)
        compact.show()
        compact.place.restore(settings.compact_place)  # some window managers place a new window themselves
        compact.activateWindow()
        application.window.hide()

    def end(self) -> bool:
        """The whole window is there again, as it was, unless a practice began meanwhile or a page was asked for.

        False where it has been there.
        """
        if self._compact is None:
            return False
        self._application.window.raise_to_front()
        self.put_away()
        if self._services.navigator.current_page is Page.BREATHE and not self._session.is_alone:
            self._services.navigator.open(self._page_before)
        return True

    def put_away(self) -> None:
        """Without bringing the whole window back."""
        self._keep_place()
        compact, self._compact = self._compact, None
        if compact is None:
            return
        self._services.navigator.opened.disconnect(self._follow_page)
        self._services.settings.changed.disconnect(self._follow_settings)
        compact.hide()
        self._session.set_shown(shown=False, viewer=VIEWER)
        compact.deleteLater()

    def _keep_place(self) -> None:
        if self._compact is not None:
            self._services.settings.update(compact_place=self._compact.place.text)

    def _close(self) -> None:
        """As closing the whole window: that is what a person means."""
        if not self._application.is_quitting:
            self.put_away()
            if self._services.settings.value.reminders_on:
                self._application.window.closed.emit()
            else:
                self._application.quit()

    def _follow_page(self, page: Page) -> None:
        if page is not Page.BREATHE:
            self.end()

    def _follow_settings(self) -> None:
        if self._compact is not None:
            self._compact.set_settings(self._services.settings.in_force)
