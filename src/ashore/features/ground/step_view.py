"""Shows one step of an exercise, or its opening, with the footer below."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QSpacerItem, QVBoxLayout, QWidget

from ashore.domain.exercises import GroundStep
from ashore.features.ground.check_circles import CheckCircles
from ashore.features.ground.exercise_texts import opening_texts, time_text
from ashore.features.ground.footer import Footer
from ashore.features.ground.progress import Progress
from ashore.features.ground.timed_step import TimedStep
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.unclipped_lines import UnclippedLines


class StepView(QWidget):
    """The position in the exercise, a large prompt, a hint, and circles to check or a timer.

    The opening has a smaller prompt, and is scrolled to its end before the first step: until then "Next" is "More".
    """

    next_requested = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self.position = Text("", Role.QUIET)
        self.prompt = Text("", Role.PROMPT)
        self.hint = Text("", Role.QUIET)
        self.check_circles: CheckCircles | None = None
        self.timed_step: TimedStep | None = None
        self.footer = Footer(theme)
        self._progress: Progress | None = None
        self._column = ScrollColumn(margin=24)
        self._lines = UnclippedLines(self._column)
        self._activity = QVBoxLayout()
        self._top_space = QSpacerItem(0, 0)
        self._alternative_in_footer = True
        self._column.rows.addItem(self._top_space)
        for text in (self.position, self.prompt, self.hint):
            self._column.add(text)
        self._column.rows.addSpacing(12)
        self._column.add_row(self._activity)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._column, 1)
        rows.addWidget(self.footer)
        self.footer.next_requested.connect(self._press_next)
        self._lines.changed.connect(self._update_next_text)
        theme.changed.connect(self._fit)
        self._fit()

    def set_progress(self, progress: Progress, alternative: str) -> None:
        """Shows the opening or step of `progress`; `alternative` is the text of the button below it, "" for none."""
        self._progress = progress
        step = progress.step
        self.position.setText(self._position_text(progress))
        prompt, hint = opening_texts(progress.exercise) if step is None else (step.text, step.hint)
        self.prompt.setText(prompt)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._build_activity(step)
        self.footer.set_alternative(alternative)
        self._fit()
        self._update_next_text()
        self._set_tab_order()
        self._column.verticalScrollBar().setValue(0)
        self.footer.next.setFocus()
        announce(self, f"{prompt} {hint}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.footer.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, whatever on the page has the focus."""
        pages = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        action = pages.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._column.verticalScrollBar().triggerAction(action)

    def _press_next(self) -> None:
        if self._has_more_below():
            self._lines.show_next()
        else:
            self.next_requested.emit()

    def _has_more_below(self) -> bool:
        return self._progress is not None and self._progress.step is None and self._lines.has_text_below

    def _update_next_text(self) -> None:
        if self._progress is not None:
            self.footer.next.setText(self.tr("More") if self._has_more_below() else self._next_text(self._progress))

    def _position_text(self, progress: Progress) -> str:
        name, minutes = progress.exercise.name, time_text(progress.exercise.minutes)
        if progress.step is None:
            return self.tr("{name} · {minutes}").format(name=name, minutes=minutes)
        return self.tr("{name} · {number} of {count} · {minutes}").format(
            name=name, number=progress.index + 1, count=len(progress.steps), minutes=minutes
        )

    def _next_text(self, progress: Progress) -> str:
        if progress.step is None:
            return self.tr("Begin")
        return self.tr("Done") if progress.is_last else self.tr("Next")

    def _build_activity(self, step: GroundStep | None) -> None:
        while (item := self._activity.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.check_circles = CheckCircles(step.marks, self._theme) if step and step.marks else None
        self.timed_step = TimedStep(step, self._theme, self._clock) if step and step.seconds else None
        for widget in (self.check_circles, self.timed_step):
            if widget is not None:
                self._activity.addWidget(widget)
                widget.show()  # now, so that Tab reaches it and a hide sends its event

    def _set_tab_order(self) -> None:
        """From top to bottom: the circles and the timer are made after the buttons below them."""
        footer = self.footer
        focusable: list[QWidget] = [*self.check_circles.circles] if self.check_circles else []
        focusable += [self.timed_step.start] if self.timed_step else []
        for before, after in pairwise([*focusable, footer.back, footer.next, footer.leave, footer.alternative]):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """The text begins at the same height on every step, and gets the space first where the page is short."""
        sizes = self._theme.sizes
        is_short = self.height() <= sizes.scaled(380)
        is_opening = self._progress is not None and self._progress.step is None
        self.position.set_role(Role.SMALL if is_short else Role.QUIET)
        self.prompt.set_role(Role.HEADING if is_short or is_opening else Role.PROMPT)
        self._top_space.changeSize(0, max(0, round((self.height() - sizes.scaled(420)) * 0.36)))
        self._column.rows.invalidate()
        self.footer.set_tight(is_tight=self.width() < sizes.scaled(400))
        if is_short is self._alternative_in_footer:
            self._alternative_in_footer = not is_short
            if is_short:
                last = self._column.rows.count() - 1
                self._column.rows.insertWidget(last, self.footer.alternative, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                self.footer.place_alternative()
