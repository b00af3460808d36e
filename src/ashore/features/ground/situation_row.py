"""Asks "What is it like right now?", with one button for each answer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.situations import Situation
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Text


class SituationRow(QWidget):
    """Hidden where there are no answers."""

    chosen = Signal(object)
    """The Situation that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        self._row_widget = QWidget()
        self._row = FlowLayout(self._row_widget, centred=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("What is it like right now?")).centred())
        rows.addWidget(self._row_widget)
        self.hide()

    def set_situations(self, situations: Sequence[Situation]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = {}
        for situation in situations:
            button = Button(situation.name, ButtonKind.CHIP)
            button.setCheckable(False)  # it leads on at once, and nothing of it is kept
            button.clicked.connect(lambda _checked=False, situation=situation: self.chosen.emit(situation))
            self.buttons[situation.id] = button
            self._row.addWidget(button)
        self.setVisible(bool(situations))
