"""Shows the link to the coping plan page ("What helps me")."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import Section


class CopingPlanSection(Section):
    """A sentence on what the page is, and a button that opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What helps me"), parent=parent)
        self.set_intro(
            self.tr(
                "This is a page in your own words, made at a calmer time. You can read it here, print it or share it."
            )
        )
        self.open_button = Button(self.tr("Open the page"))
        self.open_button.setAccessibleName(self.tr("Open the page “What helps me”"))
        actions = QWidget()
        FlowLayout(actions).addWidget(self.open_button)
        self.rows.addWidget(actions)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.open_button]
