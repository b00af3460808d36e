"""Shows one number of a service, with buttons to copy it, correct it, and go back to Ashore's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import ContactOption
from ashore.domain.shortened_text import shortened
from ashore.features.support.copy_row import CopyRow
from ashore.features.support.number_field import NumberField
from ashore.ui.back_navigation import has_focus_within
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.text import Role, Text


class NumberRow(QWidget):
    """`number_saved` carries the person's own number, "" to go back to Ashore's. `service` is for accessible names.

    `reveal_requested` carries a widget to scroll to.
    """

    copy_requested = Signal(str)
    number_saved = Signal(str)
    reveal_requested = Signal(object)

    def __init__(self, service: str, contact: ContactOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.contact = contact
        self.copy_row = CopyRow("", "", Role.NUMBER if contact.is_number else Role.BODY)
        self.correct_button = Button(self.tr("Change"), ButtonKind.LINK)
        self.write_button = Button(self.tr("Write down a number you know"))
        self.restore_button = Button("", ButtonKind.LINK)
        self.field = NumberField(service, takes_numbers=contact.is_number)
        self.field.hide()
        self.original_note = Text("", Role.SMALL)
        self.copy_row.add_button(self.correct_button)
        self.copy_row.add_button(self.write_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.copy_row, self.field, self.original_note):
            rows.addWidget(widget)
        link_row = LinkRow()
        rows.addLayout(link_row)
        link_row.addWidget(self.restore_button)
        self.copy_row.copy_requested.connect(self.copy_requested)
        for button in (self.correct_button, self.write_button):
            button.clicked.connect(self._open_field)
        self.restore_button.clicked.connect(lambda: self._save(""))
        self.field.saved.connect(self._save)
        self.field.cancelled.connect(self.go_back)
        self.set_contact(contact)

    def set_contact(self, contact: ContactOption) -> None:
        """Shows another number. What is being typed stays as it is."""
        had_focus = self._open_button is self.window().focusWidget()
        self.contact = contact
        self.copy_row.set_text(contact.text, contact.copy_text)
        names = {"words": shortened(contact.text), "service": self._service}
        self.correct_button.setAccessibleName(self.tr("Change {words}, {service}").format(**names))
        self.correct_button.setVisible(bool(contact.text))
        self.write_button.setAccessibleName(self.tr("Write down a number you know, {service}").format(**names))
        self.write_button.setVisible(not contact.text)
        if had_focus:
            self._open_button.setFocus()
        self._show_original(contact.original, names)
        self.original_note.setVisible(contact.correction is not None)
        self.restore_button.setVisible(contact.correction is not None)

    def restore_draft(self, number: str) -> None:
        """Shows a number that could not be saved in the field, unless another is being typed there by now."""
        if self.field.isHidden() or not self.field.line_edit.isModified():
            self.field.open(number)
        if has_focus_within(self):
            self._focus_field()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [
            self.copy_row.copy_button,
            self.correct_button,
            self.write_button,
            self.field.line_edit,
            self.field.save_button,
            self.field.cancel_button,
            self.restore_button,
        ]

    def go_back(self) -> bool:
        """Closes the field. False when it was closed."""
        if self.field.isHidden():
            return False
        self._close_field()
        return True

    @property
    def _open_button(self) -> Button:
        return self.correct_button if self.contact.text else self.write_button

    def _show_original(self, original: str, names: dict[str, str]) -> None:
        if original:
            self.original_note.setText(self.tr("This is your number. Ashore’s was {words}.").format(words=original))
            self.restore_button.setText(self.tr("Use Ashore’s own"))
            name = self.tr("Use Ashore’s own, {words}, {service}").format(words=original, service=self._service)
        else:
            self.original_note.setText(self.tr("This is your number."))
            self.restore_button.setText(self.tr("Remove"))
            name = self.tr("Remove {words}, {service}").format(**names)
        self.restore_button.setAccessibleName(name)

    def _open_field(self) -> None:
        if self.field.isHidden():
            self.field.open(self.contact.text)
        self._focus_field()

    def _focus_field(self) -> None:
        self.field.line_edit.setFocus()
        self.reveal_requested.emit(self.field)

    def _save(self, number: str) -> None:
        self._close_field()
        self.number_saved.emit(number)

    def _close_field(self) -> None:
        had_focus = has_focus_within(self)
        self.field.hide()
        if had_focus:
            self._open_button.setFocus()
            self.reveal_requested.emit(self._open_button)
