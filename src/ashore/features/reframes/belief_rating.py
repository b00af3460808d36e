"""How true a thought feels, before and after a look at it: for who likes to notice, and kept on this computer."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.ratings import BeliefRating
from ashore.features.reframes.button_row import row_of
from ashore.features.reframes.rating_prompt import RatingPrompt
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.text import Role, Text

KEYBOARD_STEP = 5


class BeliefRatingPrompt(RatingPrompt):
    """The question with its scale from 0 to 100."""

    def __init__(self, parent: QWidget | None = None) -> None:
        anchors = {
            0: self.tr("not at all"),
            25: self.tr("a little"),
            50: self.tr("about half"),
            75: self.tr("mostly"),
            100: self.tr("completely"),
        }
        super().__init__(
            self.tr("Notice how true it feels"),
            self.tr("If you'd like, how true does it feel right now?"),
            anchors,
            KEYBOARD_STEP,
            parent,
        )


class SecondBeliefRating(QWidget):
    """Suggestions the second look once there was a first, and then shows both.

    `rated_again` carries the BeliefRating that gets its second number, and that number; `forgotten` fires for
    whoever wants the earlier numbers gone.
    """

    rated_again = Signal(object, int)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: BeliefRating | None = None
        self._name = Text(self.tr("Looking again"), Role.SECTION)
        self._unsure = Text(self.tr("Is a small part of you less sure of it? What might that part know?"))
        self.again = BeliefRatingPrompt()
        self.again.set_words(
            self.tr("Notice again"), self.tr("Want to notice again? Same, lower and higher are all useful to know.")
        )
        self.told = Text("")
        self.earlier = Button("", ButtonKind.LINK)
        self.list = Text("", Role.SMALL)
        self.forget = Button(self.tr("Delete these numbers"), ButtonKind.LINK)
        self._history = row_of(self.earlier)
        self._forgetting = row_of(self.forget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        for part in (self._name, self._unsure, self.again, self.told, self._history, self.list, self._forgetting):
            rows.addWidget(part)
        self.again.rated.connect(self._rate)
        self.earlier.clicked.connect(lambda: crossfade(self, self._unfold))
        self.forget.clicked.connect(self.forgotten)

    def set_ratings(self, ratings: Sequence[BeliefRating]) -> None:
        """Those of one belief, in the order in which they were noticed."""
        last = ratings[-1] if ratings else None
        self._open = last if last is not None and last.after is None else None
        whole = [each for each in ratings if each is not self._open]
        waiting = self._open is not None
        for part in (self._unsure, self.again):
            part.setVisible(waiting)
        self.told.setText(_comparison(self, whole[-1]) if whole and not waiting else "")
        self.told.setVisible(bool(self.told.text()))
        self._name.setVisible(waiting or bool(whole))
        self.earlier.setText(self.tr("Earlier numbers ({count})").format(count=len(whole)))
        self._history.setVisible(bool(whole))
        self.list.setText("\n".join(_line(self, each) for each in reversed(whole)))
        if not whole:
            self.list.hide()
            self._forgetting.hide()
        self.setVisible(bool(ratings))

    def fold(self) -> None:
        """The numbers of before stay out of sight until they are asked for."""
        self.again.fold()
        self.list.hide()
        self._forgetting.hide()

    def _unfold(self) -> None:
        shown = self.list.isHidden()
        self.list.setVisible(shown)
        self._forgetting.setVisible(shown)

    def _rate(self, number: int) -> None:
        if self._open is not None:
            self.rated_again.emit(self._open, number)


def _comparison(widget: QWidget, strength: BeliefRating) -> str:
    if strength.after is None:
        return ""
    words = widget.tr("Before {before}, then {after}.").format(before=strength.before, after=strength.after)
    if strength.after > strength.before:
        return f"{words} {widget.tr('That happens. We can stop, look around, or try something different.')}"
    return f"{words} {widget.tr('No shift is normal.')}" if strength.after == strength.before else words


def _line(widget: QWidget, strength: BeliefRating) -> str:
    moment = QDateTime.fromString(strength.noted_at, Qt.DateFormat.ISODate)
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat) if moment.isValid() else strength.noted_at
    if strength.after is None:
        return widget.tr("{day}: {before}").format(day=day, before=strength.before)
    words = widget.tr("{day}: {before}, then {after}")
    return words.format(day=day, before=strength.before, after=strength.after)
