"""After "This isn't helping": the pacing has stopped, and there are other ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.text import Role, Text


class Unhelpful(QWidget):
    """Eyes-open grounding, Support, or simply back."""

    ground_wanted = Signal()
    support_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(margin=40, widest=560)
        column.rows.addStretch(1)
        column.add(Text(self.tr("That happens. The pacing has stopped."), Role.PROMPT))
        column.add(
            Text(
                self.tr("Let your breath do what it likes. Your eyes may rest on something ordinary in the room."),
                Role.QUIET,
            )
        )
        self.ground = Button(self.tr("Something with eyes open"), ButtonKind.PRIMARY)
        self.support = Button(self.tr("Support"))
        self.back = Button(self.tr("Just quiet"), ButtonKind.LINK)
        self.ground.clicked.connect(self.ground_wanted)
        self.support.clicked.connect(self.support_wanted)
        self.back.clicked.connect(self.back_wanted)
        for button in (self.ground, self.support, self.back):
            column.add(button)
        column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
