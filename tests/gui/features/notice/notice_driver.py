"""Uses the Notice page as a person would."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from ashore.domain.notes import Mark, MarkKind
from ashore.features.notice.distress_part import DistressPart
from ashore.features.notice.helped_part import HelpedPart
from ashore.features.notice.mark_chips import MarkChips
from ashore.features.notice.page import NoticePage
from ashore.ui.widgets.text_field import TextField


class NoticeDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, page: NoticePage) -> None:
        self.page = page
        self.form = page.form

    @property
    def is_home(self) -> bool:
        return self.page.view is self.page.home

    @property
    def is_history(self) -> bool:
        return self.page.view is self.page.history.built

    @property
    def is_hard_moment(self) -> bool:
        return self.page.view is self.page.hard_moment.built

    @property
    def can_save(self) -> bool:
        return self.page.home.save_button.isEnabled()

    @property
    def can_cancel(self) -> bool:
        return self.page.home.cancel_button.isVisibleTo(self.page.home)

    @property
    def signs(self) -> list[str]:
        return [chip.text() for chip in self.form.signs.chips.values()]

    @property
    def chosen(self) -> tuple[Mark, ...]:
        """Of all parts."""
        return self.form.note().marks

    @property
    def unfolded(self) -> list[str]:
        return [name for name, row in self.form.rows.items() if row.is_unfolded]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Of the list: the day above each note, where there is one, and what the note says."""
        model = self.page.model
        indexes = [model.index(row) for row in range(model.rowCount())]
        return [(index.data(Qt.ItemDataRole.UserRole), index.data()) for index in indexes]

    @property
    def texts(self) -> list[str]:
        """Every text in view."""
        view = self.page.view
        assert view is not None
        return [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view)]

    @property
    def situation(self) -> TextField:
        return self.words("situation")

    @property
    def distress(self) -> DistressPart:
        part = self.form.parts["distress"].get()
        assert isinstance(part, DistressPart)
        return part

    def words(self, part: str) -> TextField:
        """The field of this part to write in."""
        return next(iter(self.form.parts[part].get().words.values()))

    def chips(self, kind: MarkKind) -> MarkChips:
        for part in self.form.parts.values():
            part.get()
        return next(chips for chips in self.form.all_chips if chips.kind is kind)

    def chips_with(self, text: str) -> MarkChips:
        for part in self.form.parts.values():
            part.get()
        return next(chips for chips in self.form.all_chips if text in [chip.text() for chip in chips.chips.values()])

    def press_chip(self, text: str) -> None:
        chips = self.chips_with(text).chips.values()
        next(chip for chip in chips if chip.text() == text).click()

    def unfold(self, name: str) -> None:
        for row in (self.form.more_row, self.form.rows[name]):
            if not row.is_unfolded:
                row.header.click()

    def write_situation(self, text: str) -> None:
        self.unfold("situation")
        self.situation.setFocus()
        self.situation.selectAll()
        self.situation.insertPlainText(text)

    def type_own(self, chips: MarkChips, words: str) -> None:
        """Without pressing Enter."""
        if not chips.edit.isVisibleTo(chips):
            chips.add_link.click()
        chips.edit.setText(words)

    def add_own(self, chips: MarkChips, words: str) -> None:
        self.type_own(chips, words)
        QTest.keyClick(chips.edit, Qt.Key.Key_Return)

    def note_distress(self, number: int) -> None:
        self.unfold("distress")
        part = self.distress
        if part.remove_link.isVisibleTo(part):
            part.remove_link.click()
        part.scale.slider.setValue(number)
        QTest.keyClick(part.scale.slider, Qt.Key.Key_Home) if number == 0 else None
        part.note_button.click()

    def show_activities(self) -> None:
        """The exercises and breaths among what helped."""
        part = self.form.parts["helped"].get()
        assert isinstance(part, HelpedPart)
        part.more_link.click()

    def look_around(self) -> None:
        body = self.form.parts["body"].get()
        next(link for link in body.findChildren(QAbstractButton) if link.text().startswith("Look around")).click()

    def save(self) -> None:
        self.page.home.save_button.click()

    def cancel(self) -> None:
        self.page.home.cancel_button.click()

    def open_history(self) -> None:
        self.page.home.history_link.click()

    def search(self, words: str) -> None:
        self.page.history.get().search_edit.setText(words)
        QTest.keyClick(self.page.history.get().search_edit, Qt.Key.Key_Return)

    def open_note(self, row: int) -> None:
        self.page.history.get().list_view.activated.emit(self.page.model.index(row))

    def press_edit(self) -> None:
        self.page.note_view.get().edit_button.click()

    def press_remove(self) -> None:
        self.page.note_view.get().remove_button.click()

    def open_removal(self) -> None:
        self.page.history.get().removal_link.click()

    def choose_days(self, first: QDate, last: QDate) -> None:
        self.page.removal.get().first_box.setDate(first)
        self.page.removal.get().last_box.setDate(last)
