"""The one large button of a screen."""

from PySide6.QtWidgets import QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind

WIDEST_PIXELS = 320


class LargeButton(Button):
    """At least `least_pixels` wide at 100 % text, whatever it says. It may become a quieter kind for a while."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        least_pixels: int,
        kind: ButtonKind = ButtonKind.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, parent)
        self._theme = theme
        self._least_pixels = least_pixels
        self.setProperty("size", "large")
        theme.changed.connect(self._fit)
        self._fit()

    def set_kind(self, kind: ButtonKind) -> None:
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self._is_primary = kind is ButtonKind.PRIMARY
            self.style().polish(self)

    def _fit(self) -> None:
        self.setMinimumWidth(min(WIDEST_PIXELS, self._theme.sizes.scaled(self._least_pixels)))
