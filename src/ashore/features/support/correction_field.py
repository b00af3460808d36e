"""A field for a number the person trusts more, with buttons to save it or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import has_number
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.text import Role, Text


class CorrectionField(QWidget):
    """`saved` carries what was written, never blank. `service` names the service in accessible names.

    With `takes_numbers` nothing else can be saved.
    """

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, service: str, *, takes_numbers: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_numbers = takes_numbers
        self._digits_note = Text(self.tr("A number has at least two digits."), Role.SMALL)
        self._digits_note.hide()
        self._line_field = LineField(self.tr("You can write a number you trust more. It stays on this computer."))
        self.line_edit = self._line_field.line_edit
        self.line_edit.setAccessibleName(self.tr("A number you trust more for {service}").format(service=service))
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        self._line_field.changed.connect(self._update_save_button)
        self._line_field.entered.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.cancelled)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(10)
        rows.addWidget(self._line_field)
        rows.addWidget(self._digits_note)
        rows.addWidget(actions)

    def open(self, number: str, *, is_draft: bool = False) -> None:
        """Shows the field with `number` selected, so that typing replaces it; of a draft nothing is."""
        self.line_edit.setText(number)
        if not is_draft:
            self.line_edit.selectAll()
        self._update_save_button()
        self.show()

    @property
    def _is_valid(self) -> bool:
        return bool(self._line_field.text) and self._line_field.fits and not self._lacks_digits

    @property
    def _lacks_digits(self) -> bool:
        return self._takes_numbers and not has_number(self._line_field.text)

    def _update_save_button(self) -> None:
        self.save_button.setEnabled(self._is_valid)
        self._digits_note.setVisible(bool(self._line_field.text) and self._lacks_digits)

    def _save(self) -> None:
        if self._is_valid:
            self.saved.emit(self._line_field.text)
