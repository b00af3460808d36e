"""A number of one's own, noticed only by who asks for it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.reframes.button_row import row_of
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.text import Text


class RatingPrompt(QWidget):
    """A quiet link; pressed, it unfolds to a question and a scale, and folds again once a number is noted or not.

    `rated` carries the number.
    """

    rated = Signal(int)
    unfolded = Signal()
    """It takes more room now, and may want to be moved into view."""

    def __init__(
        self, offer: str, question: str, anchors: Mapping[int, str], step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.offer = Button(offer, ButtonKind.LINK)
        self._question = Text(question)
        self.scale = RatingScale(question, anchors, step)
        self.note = Button(self.tr("Note it"))
        self.skip = Button(self.tr("Not now"), ButtonKind.LINK)
        self.note.setEnabled(False)
        self._link = row_of(self.offer)
        self._open = QWidget()
        unfolded = QVBoxLayout(self._open)
        unfolded.setContentsMargins(0, 4, 0, 4)
        unfolded.setSpacing(6)
        for part in (self._question, self.scale, row_of(self.note, self.skip)):
            unfolded.addWidget(part)
        self._open.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._link)
        rows.addWidget(self._open)
        self.offer.clicked.connect(self._unfold)
        self.scale.number_changed.connect(lambda: self.note.setEnabled(True))
        self.note.clicked.connect(self._note)
        self.skip.clicked.connect(self.fold)

    @property
    def is_open(self) -> bool:
        return not self._open.isHidden()

    def set_words(self, offer: str, question: str) -> None:
        self.offer.setText(offer)
        self._question.setText(question)
        self.scale.slider.setAccessibleName(question)

    def fold(self) -> None:
        had_focus = self._open.isAncestorOf(self.window().focusWidget() or self)
        crossfade(self, lambda: self._set_open(is_open=False))
        if had_focus:
            self.offer.setFocus()

    def _unfold(self) -> None:
        self.scale.unset()
        self.note.setEnabled(False)
        crossfade(self, lambda: self._set_open(is_open=True))
        self.unfolded.emit()
        self.scale.slider.setFocus()

    def _note(self) -> None:
        number = self.scale.number
        self.fold()
        if number is not None:
            self.rated.emit(number)

    def _set_open(self, *, is_open: bool) -> None:
        self._open.setVisible(is_open)
        self._link.setVisible(not is_open)
