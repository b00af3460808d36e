"""Holds everything that is in the window, on its background."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.colours import Colours
from ashore.ui.startup_workarounds import CLICK_FOCUS
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.focus_rings import note_key


class CentralWidget(Backdrop):
    """Takes the keyboard where nothing else has it, and leaves keys that the focused widget uses itself to it.

    In its place the window could do both, but Qt tells a window of every frame of the breath, and each event that it
    hands to Python takes a tenth of the time that a frame takes.
    """

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.setProperty("focusPolicy", CLICK_FOCUS)

    def event(self, event: QEvent) -> bool:
        """Keys come here from the focused widget, before they count as shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            note_key()
            from ashore.ui.actions import keeps_key  # brings Qt's enums, which the first frame need not wait for

            if keeps_key(self.window().focusWidget(), event):
                event.accept()
                return True
        return super().event(event)
