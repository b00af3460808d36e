"""The Ground page as it opens: one question, one exercise already chosen, and four doors to the others."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise, first_choice
from ashore.domain.situations import Situation
from ashore.features.ground.chosen_exercise import ChosenExercise
from ashore.features.ground.doors import Doors
from ashore.features.ground.situation_row import SituationRow
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import LINK_GAP
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 1000
MARGIN_PIXELS = 24
SPACE_SHARE = 0.06
"""Of the page's height: the space between its parts."""


class HomeView(QWidget):
    """`set_exercises` fills it. What was chosen stays chosen until another one is asked for."""

    exercise_requested = Signal(object)
    situation_requested = Signal(object)
    another_requested = Signal()
    list_requested = Signal()
    notice_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: tuple[Exercise, ...] = ()
        self.exercise: Exercise | None = None
        self.situations = SituationRow(theme)
        self.chosen = ChosenExercise(theme)
        self.doors = Doors(theme)
        self.all_link = Button("", ButtonKind.LINK)
        self.notice_link = Button(self.tr("Notice how hard this is"), ButtonKind.LINK)
        self.more_link = Button(self.tr("Show everything"), ButtonKind.LINK)
        self.column = ScrollColumn(margin=MARGIN_PIXELS, widest=WIDEST_PIXELS)
        self._spaces = [QSpacerItem(0, 0) for _space in range(2)]
        self._last_pressed: QWidget = self.chosen.begin
        self._is_one_thing = False
        links = QWidget()
        link_row = FlowLayout(links, centred=True, spacing=LINK_GAP)
        for link in (self.notice_link, self.all_link, self.more_link):
            link_row.addWidget(link)
        self.notice_link.hide()
        self.more_link.hide()
        self.column.rows.setSpacing(8)
        self.column.rows.addStretch(2)
        self.column.add(Text(self.tr("Eyes open is fine. You can leave at any step."), Role.QUIET).centred())
        self.column.rows.addSpacing(8)
        self.column.add(self.situations)
        self.column.rows.addItem(self._spaces[0])
        self.column.add(self.chosen)
        self.column.rows.addItem(self._spaces[1])
        self.column.add(self.doors)
        self.column.rows.addSpacing(8)
        self.column.add(links)
        self.column.rows.addStretch(3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.column)
        self.chosen.begun.connect(self._begin)
        self.chosen.another_requested.connect(self.another_requested)
        self.situations.chosen.connect(self._request_situation)
        self.doors.exercise_requested.connect(self._request)
        self.doors.unfolded.connect(self._show_unfolded)
        self.all_link.clicked.connect(self._open_list)
        self.notice_link.clicked.connect(self.notice_requested)
        self.more_link.clicked.connect(self._show_everything)

    @property
    def default_focus(self) -> QWidget:
        """What was pressed last, or "Begin"."""
        return self._last_pressed if self._last_pressed.isVisibleTo(self) else self.chosen.begin

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """At least one."""
        self._exercises = tuple(exercises)
        self._last_pressed = self.chosen.begin
        self.doors.set_exercises(exercises)
        self.all_link.setText(self.tr("All %n exercise(s)", "", len(self._exercises)))
        self.choose(first_choice(exercises))

    def set_situations(self, situations: Sequence[Situation]) -> None:
        self.situations.set_situations(situations)
        self._update_shown()

    def choose(self, exercise: Exercise, reason: str = "") -> None:
        """Shows this one as the one to begin, and why it comes first."""
        self.exercise = exercise
        self.chosen.set_exercise(exercise, has_others=len(self._exercises) > 1, reason=reason)
        self._update_shown()

    def set_notice_offered(self, *, is_offered: bool) -> None:
        """Whether there is a quiet way to notice how hard it is."""
        self.notice_link.setVisible(is_offered)

    def set_one_thing(self, *, is_one: bool) -> None:
        """At a very hard moment the exercise that is chosen is all there is, until more is asked for."""
        self._is_one_thing = is_one
        self._update_shown()

    def set_axis(self, pixels: int) -> None:
        """How much is left free at the end of each line, so that the middle is the middle of the window."""
        self.column.column.set_margins(MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS + pixels, MARGIN_PIXELS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.default_focus.setFocus()
            QTimer.singleShot(0, self, lambda: self.column.ensureWidgetVisible(self.default_focus))

    def open_at_top(self) -> None:
        """As the page opens: the question is seen, and the keyboard is on "Begin" where that is seen with it."""
        self._last_pressed = self.chosen.begin
        QTimer.singleShot(0, self, self._focus_at_top)

    def _focus_at_top(self) -> None:
        bar, begin = self.column.verticalScrollBar(), self.chosen.begin
        bar.setValue(0)
        first = next(iter(self.situations.buttons.values()), begin)
        foot = begin.mapTo(self.column.column, begin.rect().bottomLeft()).y()
        if first.isVisible() and foot >= self.column.viewport().height():
            self._last_pressed = first
        self.default_focus.setFocus()
        if self.default_focus is first:
            bar.setValue(0)  # the focus scrolled no further than to itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for space in self._spaces:
            space.changeSize(0, round(SPACE_SHARE * self.height()))
        self.column.rows.invalidate()

    def _show_everything(self) -> None:
        self.set_one_thing(is_one=False)
        self.chosen.begin.setFocus()

    def _update_shown(self) -> None:
        has_others, is_one = len(self._exercises) > 1, self._is_one_thing
        self.situations.setVisible(bool(self.situations.buttons) and not is_one)
        self.chosen.another.setVisible(has_others and not is_one)
        self.doors.setVisible(not is_one)
        self.all_link.setVisible(has_others and not is_one)
        self.more_link.setVisible(is_one)
        self._set_tab_order()

    def _begin(self) -> None:
        self._last_pressed = self.chosen.begin
        self.exercise_requested.emit(self.exercise)

    def _request(self, exercise: Exercise) -> None:
        self._last_pressed = self.doors.cards[exercise.id]
        self.exercise_requested.emit(exercise)

    def _request_situation(self, situation: Situation) -> None:
        self._last_pressed = self.situations.buttons[situation.id]
        self.situation_requested.emit(situation)

    def _open_list(self) -> None:
        self._last_pressed = self.all_link
        self.list_requested.emit()

    def _show_unfolded(self, area: QWidget) -> None:
        self._last_pressed = self.chosen.begin
        self._set_tab_order()
        if not area.isHidden():
            QTimer.singleShot(0, self, lambda: self.column.show_whole(area))

    def _set_tab_order(self) -> None:
        chosen = [self.chosen.begin, self.chosen.another]
        tab_order = [*self.situations.buttons.values(), *chosen, *self.doors.tab_order]
        tab_order += [self.notice_link, self.all_link, self.more_link]
        for before, after in pairwise(tab_order):
            QWidget.setTabOrder(before, after)
