"""Asks for a number on a scale, only when the person opens it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.text import Text


class RatingPrompt(QWidget):
    """A link that expands to a question and a scale, and collapses once a number is noted or not.

    `rated` carries the number.
    """

    rated = Signal(int)
    expanded = Signal()
    """It takes more height now, and may have to be scrolled into view."""

    def __init__(
        self, link_text: str, question: str, anchors: Mapping[int, str], step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.link = Button(link_text, ButtonKind.LINK)
        self._question = Text(question)
        self.scale = RatingScale(question, anchors, step)
        self.note = Button(self.tr("Note this"))
        self.skip = Button(self.tr("Not now"), ButtonKind.LINK)
        self.note.setEnabled(False)
        self._link_row = button_row(self.link)
        self._content = QWidget()
        content = QVBoxLayout(self._content)
        content.setContentsMargins(0, 4, 0, 4)
        content.setSpacing(6)
        for part in (self._question, self.scale, button_row(self.note, self.skip)):
            content.addWidget(part)
        self._content.hide()
        set_expanded(self.link, expanded=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._link_row)
        rows.addWidget(self._content)
        self.link.clicked.connect(self._expand)
        self.scale.number_changed.connect(lambda: self.note.setEnabled(True))
        self.note.clicked.connect(self._note)
        self.skip.clicked.connect(self.collapse)

    @property
    def is_expanded(self) -> bool:
        return not self._content.isHidden()

    def set_texts(self, link_text: str, question: str) -> None:
        self.link.setText(link_text)
        self._question.setText(question)
        self.scale.slider.setAccessibleName(question)

    def collapse(self) -> None:
        had_focus = self._content.isAncestorOf(self.window().focusWidget() or self)
        crossfade(self, lambda: self._set_expanded(is_expanded=False))
        if had_focus:
            self.link.setFocus()

    def go_back(self) -> bool:
        """Collapses. False where it is not expanded."""
        if not self.is_expanded:
            return False
        self.collapse()
        return True

    def _expand(self) -> None:
        self.scale.unset()
        self.note.setEnabled(False)
        crossfade(self, lambda: self._set_expanded(is_expanded=True))
        self.expanded.emit()
        self.scale.slider.setFocus()

    def _note(self) -> None:
        number = self.scale.number
        self.collapse()
        if number is not None:
            self.rated.emit(number)

    def _set_expanded(self, *, is_expanded: bool) -> None:
        self._content.setVisible(is_expanded)
        self._link_row.setVisible(not is_expanded)
