"""How hard a moment is, from 0 to 10, only if the person would like to say it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.drafts import Fields
from ashore.features.notice.note_fields import AFTER, BEFORE, number_in, text_of_number
from ashore.features.notice.note_part import NotePart
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.distress_texts import DistressTexts
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.text import Role, Text


class DistressPart(NotePart):
    """A scale with no number on it until one is chosen, or, where a number is noted, the number.

    `noted` carries the number, `written` fires when there is another or none.
    """

    noted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = DistressTexts(self)
        self._texts = texts
        self._before: int | None = None
        self._after: int | None = None
        question = texts.question()
        self._question = Text(question)
        self.scale = RatingScale(question, texts.anchors())
        self.note_button = Button(self.tr("Note this"))
        self.note_button.setEnabled(False)
        self.said = Text("")
        self.remove_link = Button(self.tr("Leave the number out"), ButtonKind.LINK)
        self._asking, self._answered = QWidget(), QWidget()
        for area, widgets in (
            (self._asking, (self._question, self.scale, button_row(self.note_button))),
            (self._answered, (self.said, button_row(self.remove_link))),
        ):
            rows = QVBoxLayout(area)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(6)
            for widget in widgets:
                rows.addWidget(widget)
        private = Text(self.tr("The number is only for you. Nothing is concluded from it."), Role.SMALL)
        self.fill(self._asking, self._answered, private)
        self.scale.number_changed.connect(lambda: self.note_button.setEnabled(True))
        self.note_button.clicked.connect(self._note)
        self.remove_link.clicked.connect(self._remove)
        self._show()

    def fields(self) -> dict[str, str]:
        return {BEFORE: text_of_number(self._before), AFTER: text_of_number(self._after)}

    def show_fields(self, fields: Fields) -> None:
        self._set_numbers(number_in(fields, BEFORE), number_in(fields, AFTER))

    def _set_numbers(self, before: int | None, after: int | None) -> None:
        """`after` is the second number of a note around a practice or an exercise."""
        self._before, self._after = before, after
        self.scale.unset()
        self.note_button.setEnabled(False)
        self._show()

    def _note(self) -> None:
        number = self.scale.number
        if number is not None:
            had_focus = self.note_button.hasFocus()
            self._set_numbers(number, None)
            if had_focus:
                self.remove_link.setFocus()
            self.written.emit()
            self.noted.emit(number)

    def _remove(self) -> None:
        had_focus = self.remove_link.hasFocus()
        self._set_numbers(None, None)
        if had_focus:
            self.scale.slider.setFocus()
        self.written.emit()

    def _show(self) -> None:
        is_asking = self._before is None and self._after is None
        self._asking.setVisible(is_asking)
        self._answered.setVisible(not is_asking)
        self.said.setText(self._texts.numbers(self._before, self._after))
