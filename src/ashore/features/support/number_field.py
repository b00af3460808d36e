"""A small field for the number a person trusts more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.support.line_field import LineField
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout


class NumberField(QWidget):
    """`kept` carries the number, never blank. `service` says whose it is."""

    kept = Signal(str)
    cancelled = Signal()

    def __init__(self, service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = LineField(self.tr("What you trust more. Stays on this computer."))
        self.number = self._field.line
        self.number.setAccessibleName(self.tr("What you trust more for {service}").format(service=service))
        self.keep = Button(self.tr("Keep"))
        self.cancel = Button(self.tr("Not now"))
        self._field.changed.connect(self._show)
        self._field.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.cancelled)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(10)
        rows.addWidget(self._field)
        rows.addWidget(actions)

    def begin(self, number: str) -> None:
        self.number.setText(number)
        self.number.selectAll()
        self._show()
        self.show()

    def _show(self) -> None:
        self.keep.setEnabled(bool(self._field.words) and self._field.fits)

    def _keep(self) -> None:
        if self._field.words and self._field.fits:
            self.kept.emit(self._field.words)
