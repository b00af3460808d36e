"""What lies over the window: the keyboard stays within it, Esc closes it, and the focus comes back afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ashore.ui.widgets.keyboard_focus import focus_by_key, stops_in, takes_tab

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class _Overlay:
    """`before` had the focus when it opened, or was given it since by what is behind."""

    widget: QWidget
    dismiss: Callable[[], object]
    gives_way: bool
    before: QWidget | None


class Overlays(QObject):
    """Of one window, the last opened on top. Tab also reaches `spared`, which none of them covers."""

    def __init__(self, window: QWidget, spared: QWidget) -> None:
        super().__init__(window)
        self._app = cast("QApplication", QApplication.instance())
        self._window = window
        self._spared = spared
        self._overlays: list[_Overlay] = []

    @property
    def top(self) -> QWidget | None:
        return self._overlays[-1].widget if self._overlays else None

    def add(self, widget: QWidget, dismiss: Callable[[], object], *, gives_way: bool = False) -> None:
        """For a widget that is shown now, and takes the focus. `dismiss` closes it, and ends in `remove`.

        One that `gives_way` closes when the focus is given to something else; any other takes the focus back.
        """
        if any(overlay.widget is widget for overlay in self._overlays):
            return
        if not self._overlays:
            self._app.focusChanged.connect(self._keep_focus)
        self._overlays.append(_Overlay(widget, dismiss, gives_way, self._window.focusWidget()))
        if not self._is_within(widget):
            (stops_in(widget) or [widget])[0].setFocus()

    def remove(self, widget: QWidget) -> None:
        """Before it is hidden: what had the focus gets it back, where it was within."""
        overlay = next((overlay for overlay in self._overlays if overlay.widget is widget), None)
        if overlay is None:
            return
        self._overlays.remove(overlay)
        if not self._overlays:
            self._app.focusChanged.disconnect(self._keep_focus)
        before, focused = overlay.before, self._window.focusWidget()
        if focused not in (None, self._spared) and not self._is_within(widget):
            return
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()
        else:
            self._window.setFocus()

    def dismiss_top(self) -> bool:
        """False where nothing lies over the window."""
        if not self._overlays:
            return False
        self._overlays[-1].dismiss()
        return True

    def dismiss_all(self) -> None:
        for overlay in reversed(self._overlays.copy()):
            overlay.dismiss()

    def move_focus(self, *, onward: bool) -> bool:
        """What Tab does: round within the one on top. False where nothing lies over the window."""
        if not self._overlays:
            return False
        stops = stops_in(self._overlays[-1].widget)
        if takes_tab(self._spared) and self._spared not in stops:
            stops.append(self._spared)
        focused = self._window.focusWidget()
        if stops:
            here = stops.index(focused) if focused in stops else -1 if onward else 0
            focus_by_key(stops[(here + (1 if onward else -1)) % len(stops)], backwards=not onward)
        return True

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        overlay = self._overlays[-1]
        if now is None or now.window() is not self._window or now is self._spared or self._is_within(overlay.widget):
            return
        if overlay.gives_way:
            overlay.dismiss()
            return
        overlay.before = now  # such as a page that has just opened behind it
        (stops_in(overlay.widget) or [overlay.widget])[0].setFocus()

    def _is_within(self, widget: QWidget) -> bool:
        focused = self._window.focusWidget()
        return focused is not None and (focused is widget or widget.isAncestorOf(focused))
