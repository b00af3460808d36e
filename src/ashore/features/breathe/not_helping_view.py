"""Shown after "This isn't helping": the pacing has stopped, and there are other things to do."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.theme import Theme
from ashore.ui.widgets.prompt_view import PromptView
from ashore.ui.widgets.window_axis import margin_for_window_middle

LEAST_WIDTH_PIXELS = 540


class NotHelpingView(PromptView):
    """Eyes-open grounding, Support, or nothing at all."""

    ground_requested = Signal()
    support_requested = Signal()
    quiet_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        mark_group(self)
        self.set_words(self.tr("That happens."))
        self.set_line(self.tr("The guide has stopped, and your breath can do what it likes."))
        self.ground = self.add_button(self.tr("Something other than breathing"), is_first=True)
        self.support = self.add_button(self.tr("Support"))
        self.quiet = self.add_link(self.tr("Just quiet"))
        self.ground.clicked.connect(self.ground_requested)
        self.support.clicked.connect(self.support_requested)
        self.quiet.clicked.connect(self.quiet_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_axis(margin_for_window_middle(self, self._theme.sizes.scaled(LEAST_WIDTH_PIXELS)))
