"""Shows one number of a service, with buttons to copy it, correct it, and go back to Ashore's own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import ContactOption, correction_of
from ashore.domain.drafts import DraftKey, DraftKind
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.shortened_text import shortened
from ashore.features.support.copy_row import CopyRow
from ashore.features.support.correction_field import CorrectionField
from ashore.features.support.number_requests import NumberRequests
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.back_navigation import has_focus_within
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.text import Role, Text

NUMBER = "number"
"""The field of its drafts."""


class NumberRow(QWidget):
    """As long as the field is open it has a draft."""

    def __init__(
        self,
        country: str,
        service: str,
        contact: ContactOption,
        drafts: Drafts,
        requests: NumberRequests,
        spoken_service: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`country` and `service` are what a correction names; `spoken_service` is for accessible names."""
        super().__init__(parent)
        self.country = country
        self._correction_service = service
        self._service = spoken_service or service
        self._drafts = drafts
        self._requests = requests
        self._draft: OpenDraft | None = None
        self.contact = contact
        self.copy_row = CopyRow("", "", Role.NUMBER if contact.is_number else Role.BODY)
        self.correct_button = Button(self.tr("Change"), ButtonKind.LINK)
        self.write_button = Button(self.tr("Write down a number you know"))
        self.restore_button = Button("", ButtonKind.LINK)
        self.field = CorrectionField(self._service, takes_numbers=contact.is_number)
        self.field.hide()
        for name, value in (("tone", "quiet"), ("centred", True)):  # Copy beside it is what most people are here for
            self.correct_button.setProperty(name, value)
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
        self.copy_row.copy_requested.connect(requests.copy_requested)
        for button in (self.correct_button, self.write_button):
            button.clicked.connect(self._open_field)
        self.restore_button.clicked.connect(lambda: self._save(""))
        self.field.saved.connect(self._save)
        self.field.cancelled.connect(self._cancel)
        self.field.line_edit.textChanged.connect(self._write_draft)
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

    @property
    def draft_key(self) -> DraftKey:
        return correction_key(self._correction(""))

    def show_unsaved(self) -> None:
        """Shows a number that could not be saved in the field, unless another is being typed there by now."""
        if self._draft is None or not self._draft.is_written:
            self._close_draft()
            self._begin_draft()
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
        """Closes the field; what is half written waits. False when it was closed."""
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
            self._begin_draft()
        self._focus_field()

    def _begin_draft(self) -> None:
        draft = self._drafts.open(
            self.draft_key, {NUMBER: self.contact.text}, lambda fields: self.field.line_edit.setText(fields[NUMBER])
        )
        self.field.open(draft.fields[NUMBER], is_draft=draft.is_written)
        self._draft = draft

    def _write_draft(self, number: str) -> None:
        if self._draft is not None:
            self._draft.write({NUMBER: number})

    def _close_draft(self) -> None:
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def _cancel(self) -> None:
        if self._draft is not None:
            self._draft.discard()
        self._close_field()

    def _correction(self, number: str) -> HelplineCorrection:
        return correction_of(self.country, self._correction_service, self.contact, number)

    def _focus_field(self) -> None:
        self.field.line_edit.setFocus()
        self._requests.reveal_requested.emit(self.field)

    def _save(self, number: str) -> None:
        draft, self._draft = self._draft, None
        self._close_field()
        self._requests.correction_requested.emit(self._correction(number))
        if draft is not None:
            draft.remove()

    def _close_field(self) -> None:
        had_focus = has_focus_within(self)
        self._close_draft()
        self.field.hide()
        if had_focus:
            self._open_button.setFocus()
            self._requests.reveal_requested.emit(self._open_button)


def correction_key(correction: HelplineCorrection) -> DraftKey:
    about = (correction.country, correction.service, correction.instead_of)
    return DraftKey(DraftKind.HELPLINE_CORRECTION, about=about)
