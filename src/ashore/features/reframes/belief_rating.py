"""Asks how true a thought feels, before and after looking at it, and shows the ratings kept in the record."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.ratings import BeliefRating
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.rating_prompt import RatingPrompt
from ashore.ui.widgets.text import Role, Text
from ashore.ui.window_language import window_locale

KEYBOARD_STEP = 5


class BeliefRatingPrompt(RatingPrompt):
    """Asks on a scale from 0 to 100."""

    def __init__(self, parent: QWidget | None = None) -> None:
        anchors = {
            0: self.tr("not at all"),
            25: self.tr("a little"),
            50: self.tr("about half"),
            75: self.tr("mostly"),
            100: self.tr("completely"),
        }
        super().__init__(
            self.tr("Notice how true this thought feels"),
            self.tr("If you’d like, how true does this thought feel right now?"),
            anchors,
            KEYBOARD_STEP,
            parent,
        )


class SecondBeliefRating(QWidget):
    """Asks for the second rating once there is a first, and then shows both, with the earlier ones.

    `rated_again` carries the BeliefRating that gets its second number, and that number.
    """

    rated_again = Signal(object, int)
    deletion_requested = Signal()
    """The earlier ratings of this belief are to be deleted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfinished: BeliefRating | None = None
        self._title = Text(self.tr("Looking again"), Role.SECTION)
        self._question = Text(self.tr("Is a small part of you less sure of the thought? What might that part know?"))
        self.prompt = BeliefRatingPrompt()
        self.prompt.set_texts(
            self.tr("Notice again"), self.tr("Want to notice again? Same, lower and higher are all useful to know.")
        )
        self.comparison = Text("")
        self.history_button = Button("", ButtonKind.LINK)
        self.history = Text("", Role.SMALL)
        self.delete_button = Button(self.tr("Remove these numbers"), ButtonKind.LINK)
        self._history_row = button_row(self.history_button)
        self._delete_row = button_row(self.delete_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        for part in (
            self._title,
            self._question,
            self.prompt,
            self.comparison,
            self._history_row,
            self.history,
            self._delete_row,
        ):
            rows.addWidget(part)
        self.prompt.rated.connect(self._rate)
        self.history_button.clicked.connect(lambda: crossfade(self, self._toggle_history))
        self.delete_button.clicked.connect(self.deletion_requested)

    def set_ratings(self, ratings: Sequence[BeliefRating], *, has_more: bool = False) -> None:
        """Those of one belief, the oldest first; with `has_more` there are older ones, which are not shown."""
        last = ratings[-1] if ratings else None
        self._unfinished = last if last is not None and last.after is None else None
        finished = [each for each in ratings if each is not self._unfinished]
        is_asking = self._unfinished is not None
        self._question.setVisible(is_asking)
        self.prompt.setVisible(is_asking)
        self.comparison.setText(self._comparison_text(finished[-1]) if finished and not is_asking else "")
        self.comparison.setVisible(bool(self.comparison.text()))
        self._title.setVisible(is_asking or bool(finished))
        counted = self.tr("Earlier numbers ({count})").format(count=len(finished))
        self.history_button.setText(self.tr("Earlier numbers") if has_more else counted)
        self._history_row.setVisible(bool(finished))
        self.history.setText("\n".join(self._history_text(each) for each in reversed(finished)))
        if not finished:
            self._hide_history()
        self.setVisible(bool(ratings))

    def collapse(self) -> None:
        """Earlier ratings are not shown until they are asked for."""
        self.prompt.collapse()
        self._hide_history()

    def _hide_history(self) -> None:
        self._show_history(is_shown=False)

    def _toggle_history(self) -> None:
        self._show_history(is_shown=self.history.isHidden())

    def _show_history(self, *, is_shown: bool) -> None:
        self.history.setVisible(is_shown)
        self._delete_row.setVisible(is_shown)
        set_expanded(self.history_button, expanded=is_shown)

    def _rate(self, number: int) -> None:
        if self._unfinished is not None:
            self.rated_again.emit(self._unfinished, number)

    def _comparison_text(self, rating: BeliefRating) -> str:
        if rating.after is None:
            return ""
        text = self.tr("Before {before}, then {after}.").format(before=rating.before, after=rating.after)
        if rating.after < rating.before:
            return text
        if rating.after == rating.before:
            remark = self.tr("It’s normal if nothing changes.")
        else:
            remark = self.tr("That happens. You can stop, look around, or try something different.")
        return f"{text} {remark}"

    def _history_text(self, rating: BeliefRating) -> str:
        time = QDateTime.fromString(rating.noted_at, Qt.DateFormat.ISODate)
        date = time.date().toString(Qt.DateFormat.ISODate)
        day = checked_date_text(date, window_locale()) if time.isValid() else rating.noted_at
        if rating.after is None:
            return self.tr("{day}: {before}").format(day=day, before=rating.before)
        text = self.tr("{day}: {before}, then {after}")
        return text.format(day=day, before=rating.before, after=rating.after)
