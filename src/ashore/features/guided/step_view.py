"""One screen of ten good minutes, with the ways on and out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.prompt_view import PromptView


class StepView(PromptView):
    """The label says which part this is. Call `end` after all that is the view's own."""

    skip_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)

    def end(self, *, can_be_skipped: bool = True) -> None:
        """The ways on and out, in the same place everywhere, also for Tab."""
        self.skip_link = self.add_link(self.tr("Skip this part"))
        self.leave_link = self.add_link(self.tr("Leave"))
        self.skip_link.clicked.connect(self.skip_requested)
        self.leave_link.clicked.connect(self.leave_requested)
        self.skip_link.setVisible(can_be_skipped)
