"""Shown after "This isn't helping": the pacing has stopped, and there are other things to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

GAP_PIXELS = 24


class NotHelpingView(QWidget):
    """Eyes-open grounding, Support, or nothing at all."""

    ground_requested = Signal()
    support_requested = Signal()
    quiet_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_group(self)
        self.ground = Button(self.tr("Something other than breathing"), ButtonKind.PRIMARY)
        self.support = Button(self.tr("Support"))
        self.quiet = Button(self.tr("Just quiet"), ButtonKind.LINK)
        self.ground.clicked.connect(self.ground_requested)
        self.support.clicked.connect(self.support_requested)
        self.quiet.clicked.connect(self.quiet_requested)
        choices = QWidget()
        row = FlowLayout(choices, spacing=12)
        for button in (self.ground, self.support, self.quiet):
            row.addWidget(button)
        column = ScrollColumn(margin=GAP_PIXELS)
        column.rows.setSpacing(8)
        column.rows.addStretch(2)
        column.add(Text(self.tr("That happens."), Role.HEADING))
        column.add(Text(self.tr("The guide has stopped, and your breath can do what it likes."), Role.QUIET))
        column.rows.addSpacing(GAP_PIXELS - column.rows.spacing())
        column.add(choices)
        column.rows.addStretch(3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        compact_in_small_windows(self)
