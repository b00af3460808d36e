"""Notices that a button is painted in another state than before, and fades between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QAbstractButton

    from ashore.ui.widgets.state_fade import StateFade


class ButtonState(NamedTuple):
    """What changes the look of a button while it is used."""

    is_hovered: bool
    is_down: bool
    is_checked: bool


class ButtonStates:
    """Of one button. Nothing is made or loaded before its first change."""

    __slots__ = ("_fade", "_state")

    def __init__(self) -> None:
        self._state: ButtonState | None = None
        self._fade: StateFade | None = None

    def fading(self, button: QAbstractButton, draw: Callable[[QPainter, ButtonState], None]) -> QPixmap | None:
        """For each paint: what to paint in place of what `draw` draws; None where nothing fades."""
        state = ButtonState(button.underMouse() and button.isEnabled(), button.isDown(), button.isChecked())
        before, self._state = self._state, state
        if before is not None and before != state:
            self._begin(button, draw, before, state)
        if self._fade is not None and self._fade.currentTime() >= self._fade.duration():
            self.forget_fade()
        return None if self._fade is None else self._fade.picture()

    def forget(self) -> None:
        """For a button that goes out of sight: it comes back in whatever state it is in then."""
        self._state = None
        self.forget_fade()

    def forget_fade(self) -> None:
        """Nothing fades any more."""
        if self._fade is not None:
            self._fade.stop()
            self._fade.deleteLater()
            self._fade = None

    def _begin(
        self,
        button: QAbstractButton,
        draw: Callable[[QPainter, ButtonState], None],
        before: ButtonState,
        state: ButtonState,
    ) -> None:
        from ashore.ui.widgets.state_fade import StateFade, picture_of

        seen = picture_of(button, draw, before) if self._fade is None else self._fade.picture()
        self.forget_fade()
        self._fade = StateFade(button, draw, seen, state)
