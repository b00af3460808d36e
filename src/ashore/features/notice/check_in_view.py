"""Asks how hard it is, before or after a practice, and nothing else. It is only shown where that was asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.distress_texts import DistressTexts
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class CheckInView(QWidget):
    """`rated` carries 0 to 10. The earlier number is hidden until this one is given."""

    rated = Signal(int)
    left = Signal()
    other_requested = Signal()
    """Something different is wanted, after it felt harder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_group(self)
        self._texts = DistressTexts(self)
        self.question = Text("", Role.HEADING)
        self.scale = RatingScale(self._texts.question(), self._texts.anchors())
        self.note_button = Button(self.tr("Note this"), ButtonKind.PRIMARY)
        self.skip_button = Button(self.tr("Not now"), ButtonKind.LINK)
        self.result = Text("", Role.HEADING)
        self.back_button = Button(self.tr("Back"), ButtonKind.PRIMARY)
        self.other_button = Button(self.tr("Something other than breathing"), ButtonKind.LINK)
        self._asking, self._told = QWidget(), QWidget()
        for area, widgets in (
            (self._asking, (self.question, self.scale, button_row(self.note_button, self.skip_button, tight=False))),
            (self._told, (self.result, button_row(self.back_button, self.other_button, tight=False))),
        ):
            rows = QVBoxLayout(area)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(16)
            for widget in widgets:
                rows.addWidget(widget)
        column = ScrollColumn()
        column.rows.addStretch(2)
        column.add(self._asking)
        column.add(self._told)
        column.rows.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self.scale.number_changed.connect(lambda: self.note_button.setEnabled(True))
        self.note_button.clicked.connect(self._note)
        self.skip_button.clicked.connect(self.left)
        self.back_button.clicked.connect(self.left)
        self.other_button.clicked.connect(self.other_requested)
        compact_in_small_windows(self)
        self.ask(again=False)

    @property
    def default_focus(self) -> QWidget:
        return self.back_button if self._asking.isHidden() else self.scale.slider

    def ask(self, *, again: bool) -> None:
        """With no number chosen. `again` after a practice before which a number was given."""
        question = self._texts.second_question() if again else self._texts.question()
        self.question.setText(question)
        self.scale.slider.setAccessibleName(question)
        self.scale.unset()
        self.note_button.setEnabled(False)
        self._set_asking(is_asking=True)

    def tell(self, number: int, before: int | None) -> None:
        """What was noted, and beside it the number from before."""
        is_higher = before is not None and number > before
        numbers = (number, None) if before is None else (before, number)
        said = self._texts.numbers(*numbers)
        self.result.setText(" ".join(filter(None, (said, self._texts.when_higher() if is_higher else ""))))
        self.other_button.setVisible(is_higher)
        crossfade(self, lambda: self._set_asking(is_asking=False))
        if self.isVisible():
            self.back_button.setFocus()
            announce(self, self.result.text())

    def _note(self) -> None:
        if self.scale.number is not None:
            self.rated.emit(self.scale.number)

    def _set_asking(self, *, is_asking: bool) -> None:
        self._asking.setVisible(is_asking)
        self._told.setVisible(not is_asking)
