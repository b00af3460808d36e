"""One step a screen."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QSpacerItem, QVBoxLayout, QWidget

from ashore.domain.exercises import GroundStep
from ashore.features.ground.check_circles import CheckCircles
from ashore.features.ground.exercise_texts import opening_words, time_words
from ashore.features.ground.footer import Footer
from ashore.features.ground.progress import Place
from ashore.features.ground.timed_step import TimedStep
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.unclipped_lines import UnclippedLines


class StepView(QWidget):
    """Where one is, a large prompt, a hint, and what there is to tick or to watch.

    A note has its words in a quieter size, and is seen to its end before the first step: until then "Next" is "More".
    """

    next_requested = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self.about = Text("", Role.QUIET)
        self.prompt = Text("", Role.PROMPT)
        self.hint = Text("", Role.QUIET)
        self.marks: CheckCircles | None = None
        self.timed: TimedStep | None = None
        self.foot = Footer(theme)
        self._place: Place | None = None
        self._column = ScrollColumn(margin=24)
        self._lines = UnclippedLines(self._column)
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
        self.foot.next_requested.connect(self._go_on)
        self._lines.changed.connect(self._name_next)
        theme.changed.connect(self._fit)
        self._fit()

    def set_place(self, place: Place, alternative: str) -> None:
        """Shows the note or step of `place`; `alternative` is offered below it, empty for none."""
        self._place = place
        step = place.step
        self.about.setText(self._about_words(place))
        prompt, hint = opening_words(place.exercise) if step is None else (step.text, step.hint)
        self.prompt.setText(prompt)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._fill_slot(step)
        self.foot.set_alternative(alternative)
        self._fit()
        self._name_next()
        self._order()
        self._column.verticalScrollBar().setValue(0)
        self.foot.next.setFocus()
        announce(self, f"{prompt} {hint}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.foot.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, wherever on the step the keyboard is."""
        pages = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        action = pages.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._column.verticalScrollBar().triggerAction(action)

    def _go_on(self) -> None:
        if self._has_more():
            self._lines.show_next()
        else:
            self.next_requested.emit()

    def _has_more(self) -> bool:
        return self._place is not None and self._place.step is None and self._lines.has_text_below

    def _name_next(self) -> None:
        if self._place is not None:
            self.foot.next.setText(self.tr("More") if self._has_more() else self._next_words(self._place))

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
        self.marks = CheckCircles(step.marks, self._theme) if step and step.marks else None
        self.timed = TimedStep(step, self._theme, self._clock) if step and step.seconds else None
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
        is_short = self.height() <= sizes.scaled(380)
        is_note = self._place is not None and self._place.step is None
        self.about.set_role(Role.SMALL if is_short else Role.QUIET)
        self.prompt.set_role(Role.HEADING if is_short or is_note else Role.PROMPT)
        self._above.changeSize(0, max(0, round((self.height() - sizes.scaled(420)) * 0.36)))
        self._column.rows.invalidate()
        self.foot.set_tight(is_tight=self.width() < sizes.scaled(400))
        if is_short is self._alternative_below:
            self._alternative_below = not is_short
            if is_short:
                last = self._column.rows.count() - 1
                self._column.rows.insertWidget(last, self.foot.alternative, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                self.foot.hold_alternative()
