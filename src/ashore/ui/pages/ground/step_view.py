"""One step a screen."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from ashore.domain.grounding import GroundStep
from ashore.ui.announcer import announce
from ashore.ui.pages.ground.foot import Foot
from ashore.ui.pages.ground.marks import Marks
from ashore.ui.pages.ground.place import Place
from ashore.ui.pages.ground.timed import Timed
from ashore.ui.pages.ground.words import time_words
from ashore.ui.theme import Theme
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 560


class StepView(QWidget):
    """Where one is, a large prompt, a hint, and what there is to tick or to watch."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self.about = Text("", Role.QUIET)
        self.prompt = Text("", Role.PROMPT)
        self.hint = Text("", Role.QUIET)
        self.marks: Marks | None = None
        self.timed: Timed | None = None
        self.foot = Foot(theme)
        self._column = Column(margin=24)
        self._slot = QVBoxLayout()
        self._above = QSpacerItem(0, 0)
        self._alternative_below = True
        self._column.rows.addItem(self._above)
        for text in (self.about, self.prompt, self.hint):
            self._column.add(text)
        self._column.rows.addSpacing(12)
        self._column.add_row(self._slot)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._column, 1)
        rows.addWidget(self.foot)
        theme.changed.connect(self._fit)
        self._fit()

    def set_place(self, place: Place, alternative: str) -> None:
        """Shows the note or step of `place`; `alternative` is offered below it, empty for none."""
        step = place.step
        self.about.setText(self._about_words(place))
        self.prompt.setText(place.exercise.note if step is None else step.text)
        hint = place.exercise.skip_if if step is None else step.hint
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._fill_slot(step)
        self.foot.next.setText(self._next_words(place))
        self.foot.set_alternative(alternative)
        self._order()
        self._column.verticalScrollBar().setValue(0)
        self.foot.next.setFocus()
        announce(self, f"{self.prompt.text()} {hint}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.foot.next.setFocus()

    def _about_words(self, place: Place) -> str:
        name, minutes = place.exercise.name, time_words(place.exercise.minutes)
        if place.step is None:
            return self.tr("{name} · {minutes}").format(name=name, minutes=minutes)
        return self.tr("{name} · {number} of {count} · {minutes}").format(
            name=name, number=place.index + 1, count=len(place.steps), minutes=minutes
        )

    def _next_words(self, place: Place) -> str:
        if place.step is None:
            return self.tr("Begin")
        return self.tr("Done") if place.is_last else self.tr("Next")

    def _fill_slot(self, step: GroundStep | None) -> None:
        while (item := self._slot.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.marks = Marks(step.marks, self._theme) if step and step.marks else None
        self.timed = Timed(step, self._theme, self._clock) if step and step.seconds else None
        for part in (self.marks, self.timed):
            if part is not None:
                self._slot.addWidget(part)
                part.show()  # now, so that Tab finds it and a hide is heard

    def _order(self) -> None:
        """Tab goes the way the eye does, though marks and ring are newer than the buttons below."""
        foot = self.foot
        parts: list[QWidget] = [*self.marks.marks] if self.marks else []
        parts += [self.timed.start] if self.timed else []
        for before, after in pairwise([*parts, foot.back, foot.next, foot.leave, foot.alternative]):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """Words begin at the same height on every step, and have the room first where it is short."""
        sizes = self._theme.sizes
        self._above.changeSize(0, max(0, round((self.height() - sizes.scaled(420)) * 0.36)))
        self._column.rows.invalidate()
        self.foot.set_tight(is_tight=self.width() < sizes.scaled(400))
        below = self.height() > sizes.scaled(380)
        if below != self._alternative_below:
            self._alternative_below = below
            if below:
                self.foot.hold_alternative()
            else:
                last = self._column.rows.count() - 1
                self._column.rows.insertWidget(last, self.foot.alternative, 0, Qt.AlignmentFlag.AlignLeading)
        inner = self._column.rows.parentWidget()
        if inner is not None:
            inner.setMaximumWidth(sizes.scaled(WIDEST_PIXELS))
