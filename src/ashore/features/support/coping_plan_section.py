"""The way to the page "What helps me"."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import Section


class CopingPlanSection(Section):
    """A few words on what it is, and one thing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What helps me"), parent=parent)
        self.set_intro(self.tr("A page in your own words, made in a calmer moment: to read here, print or give away."))
        self.open = Button(self.tr("Open the page"))
        self.open.setAccessibleName(self.tr("Open the page “What helps me”"))
        actions = QWidget()
        FlowLayout(actions).addWidget(self.open)
        self.rows.addWidget(actions)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.open]
