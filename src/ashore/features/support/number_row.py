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
from ashore.ui.widgets.keyboard_focus import put_after
from ashore.ui.widgets.lazy_view import LazyView
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
        self._takes_numbers = contact.is_number
        self.copy_row = CopyRow("", "", Role.NUMBER if contact.is_number else Role.BODY)
        self.correct_button = Button(self.tr("Change"), ButtonKind.LINK)
        self.write_button = Button(self.tr("Write down a number you know"))
        self.restore_button = Button("", ButtonKind.LINK)
        for name, value in (("tone", "quiet"), ("centred", True)):  # Copy beside it is what most people are here for
            self.correct_button.setProperty(name, value)
        self.original_note = Text("", Role.SMALL)
        self.copy_row.add_button(self.correct_button)
        self.copy_row.add_button(self.write_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.copy_row)
        rows.addWidget(self.original_note)
        self._field = LazyView(self._new_field, lambda field: rows.insertWidget(1, field))
        self._field.when_built(lambda field: put_after(self.write_button, field))
        link_row = LinkRow()
        rows.addLayout(link_row)
        link_row.addWidget(self.restore_button)
        self.copy_row.copy_requested.connect(requests.copy_requested)
        for button in (self.correct_button, self.write_button):
            button.clicked.connect(self._open_field)
        self.restore_button.clicked.connect(lambda: self._save(""))
        self.set_contact(contact)

    @property
    def field(self) -> CorrectionField:
        """Built for the first number that is written in it."""
        return self._field.get()

    @property
    def is_open(self) -> bool:
        """Whether a number is being written."""
        field = self._field.built
        return field is not None and not field.isHidden()

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
        field = self._field.built
        written = [] if field is None else [field.line_edit, field.save_button, field.cancel_button]
        return [self.copy_row.copy_button, self.correct_button, self.write_button, *written, self.restore_button]

    def go_back(self) -> bool:
        """Closes the field; what is half written waits. False when it was closed."""
        if not self.is_open:
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
        if not self.is_open:
            self._begin_draft()
        self._focus_field()

    def _new_field(self) -> CorrectionField:
        field = CorrectionField(self._service, takes_numbers=self._takes_numbers)
        field.hide()
        field.saved.connect(self._save)
        field.cancelled.connect(self._cancel)
        field.line_edit.textChanged.connect(self._write_draft)
        return field

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
        if (field := self._field.built) is not None:
            field.hide()
        if had_focus:
            self._open_button.setFocus()
            self._requests.reveal_requested.emit(self._open_button)


def correction_key(correction: HelplineCorrection) -> DraftKey:
    about = (correction.country, correction.service, correction.instead_of)
    return DraftKey(DraftKind.HELPLINE_CORRECTION, about=about)
