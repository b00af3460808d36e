"""A small field for the number a person trusts more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.record import LONGEST_TEXT
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class NumberField(QWidget):
    """`kept` carries the number, never blank."""

    kept = Signal(str)
    cancelled = Signal()

    def __init__(self, service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLineEdit(maxLength=LONGEST_TEXT)
        self.number.setAccessibleName(self.tr("The number for {service}").format(service=service))
        self.keep = Button(self.tr("Keep"))
        self.cancel = Button(self.tr("Not now"))
        self.number.textChanged.connect(self._show)
        self.number.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.cancelled)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.addWidget(Text(self.tr("The number you trust more. Stays on this computer."), Role.SMALL))
        rows.addWidget(self.number)
        rows.addWidget(actions)

    def begin(self, number: str) -> None:
        self.number.setText(number)
        self.number.selectAll()
        self._show()
        self.show()
        self.number.setFocus()

    def _show(self) -> None:
        self.keep.setEnabled(bool(self.number.text().strip()))

    def _keep(self) -> None:
        if number := self.number.text().strip():
            self.kept.emit(number)
