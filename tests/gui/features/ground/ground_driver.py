"""Uses the Ground page as a person would."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget
from tests.gui.conftest import FakeClock
from tests.paths import ENGLISH

from ashore.content.exercises import read_exercises
from ashore.content.situations import read_situations
from ashore.domain.exercises import Door, Exercise
from ashore.features.ground.check_circles import CheckCircle
from ashore.features.ground.door_tile import DoorTile
from ashore.features.ground.exercise_card import ExerciseCard
from ashore.features.ground.page import GroundPage
from ashore.features.ground.timed_step import TimedStep
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import end_fades

EXERCISES = read_exercises(ENGLISH)
SITUATIONS = read_situations(ENGLISH)
BY_ID = {exercise.id: exercise for exercise in EXERCISES}


def screens(exercise: Exercise) -> list[str]:
    """The prompt of each screen, in order."""
    return [step.text for step in exercise.steps]


class GroundDriver:
    """Presses what a person can press, and reads what is shown; a text that is hidden reads as ""."""

    def __init__(self, page: GroundPage) -> None:
        self.page = page
        self._home = page.home
        self._list = page.views.exercise_list.get()
        self._steps = page.views.step_view.get()
        self._ending = page.views.ending.get()
        self.begin_button = self._home.chosen.begin
        self.another_one_button = self._home.chosen.another
        self.all_button = self._home.all_link
        self.choose_button = self._list.header.choose
        self.list_back_button = self._list.header.back
        self.support_button = self._list.support
        self.filters_button = self._list.filter_panel.toggle
        self.filters = self._list.filter_panel.filters
        self.body_chip = self._list.filter_panel.body_welcome
        self.back_button = self._steps.footer.back
        self.next_button = self._steps.footer.main
        self.skip_button = self._steps.footer.skip
        self.leave_button = self._steps.footer.leave
        self.alternative_button, self.other_button = self._steps.footer.alternatives
        self.ending_buttons = (self._ending.another, self._ending.breathe, self._ending.people, self._ending.back)

    # The home view

    @property
    def is_home_shown(self) -> bool:
        return self._home.isVisible()

    @property
    def chosen_name(self) -> str:
        return self._home.chosen.name.text()

    @property
    def chosen_about(self) -> str:
        return self._home.chosen.about.text()

    @property
    def chosen_reason(self) -> str:
        reason = self._home.chosen.reason
        return reason.text() if reason.isVisible() else ""

    @property
    def situation_buttons(self) -> dict[str, Button]:
        return self._home.situations.buttons

    @property
    def is_question_shown(self) -> bool:
        return self._home.situations.isVisible()

    @property
    def tiles(self) -> dict[Door, DoorTile]:
        return self._home.doors.tiles

    @property
    def door_cards(self) -> dict[str, ExerciseCard]:
        return self._home.doors.cards

    @property
    def home_scroll_bar(self) -> QScrollBar:
        return self._home.column.verticalScrollBar()

    def show_list(self) -> None:
        self.all_button.click()

    # The ending

    @property
    def is_ending_shown(self) -> bool:
        return self._ending.isVisible()

    @property
    def ending_words(self) -> str:
        return self._ending.words.text()

    # The list

    @property
    def is_list_shown(self) -> bool:
        return self._list.isVisible()

    @property
    def cards(self) -> dict[str, ExerciseCard]:
        return self._list.cards

    @property
    def shown_ids(self) -> set[str]:
        return {id_ for id_, card in self.cards.items() if card.isVisible()}

    @property
    def message(self) -> str:
        return self._list.message.text() if self._list.message.isVisible() else ""

    @property
    def has_filters(self) -> bool:
        return self._list.filter_panel.isVisible()

    @property
    def filter_buttons(self) -> list[QWidget]:
        """The button that opens the filters, and what it opens, in the order of Tab."""
        return self._list.filter_panel.tab_order

    @property
    def list_scroll_bar(self) -> QScrollBar:
        return self._list._column.verticalScrollBar()

    @property
    def list_height(self) -> int:
        return self._list._column.height()

    def has_line_above_cards(self) -> bool:
        return self._list._separator.isVisible()

    def collect_choices(self, chosen: list[Exercise]) -> None:
        """From now on a chosen exercise is added to `chosen`, and does not begin."""
        self._list.chosen.disconnect()
        self._list.chosen.connect(chosen.append)

    def choose_for_me(self) -> None:
        self.choose_button.click()

    # A step

    def open(self, id_: str, presses: int = 0) -> None:
        """Begins an exercise, and presses "Next" so many times."""
        self.page.open_exercise(id_)
        for _ in range(presses):
            QApplication.processEvents()
            while self.next_text == "More":
                self.next_button.click()
            self.press_next()

    def press_next(self) -> None:
        """Past a step, without waiting for its time."""
        button = self.skip_button if self.has_timed_step else self.next_button
        button.click()

    def press_back(self) -> None:
        self.back_button.click()

    def press_leave(self) -> None:
        self.leave_button.click()

    def press_alternative(self) -> None:
        self.alternative_button.click()

    @property
    def is_step_shown(self) -> bool:
        return self._steps.isVisible()

    @property
    def position(self) -> str:
        return self._steps.content.dots.accessibleName()

    @property
    def prompt(self) -> str:
        return self._steps.content.prompt.text() if self._steps.isVisible() else ""

    @property
    def hint(self) -> str:
        return self._steps.content.hint.text() if self._steps.content.hint.isVisible() else ""

    @property
    def note(self) -> str:
        """What stands below everything else on this screen."""
        return self._steps.content.note.text() if self._steps.content.note.isVisible() else ""

    @property
    def next_text(self) -> str:
        return self.next_button.text()

    @property
    def alternative(self) -> str:
        return self.alternative_button.text() if self.alternative_button.isVisible() else ""

    @property
    def other(self) -> str:
        """The text of the second button that leads elsewhere."""
        return self.other_button.text() if self.other_button.isVisible() else ""

    @property
    def prompt_pixels(self) -> int:
        return self._steps.content.prompt.font().pixelSize()

    @property
    def circles(self) -> list[CheckCircle]:
        shown = self._steps.content.check_circles
        return shown.circles if shown is not None else []

    @property
    def has_timed_step(self) -> bool:
        return self._steps.content.timed_step is not None

    @property
    def timed_step(self) -> TimedStep:
        timed = self._steps.content.timed_step
        assert timed is not None
        return timed

    def let_time_pass(self, clock: FakeClock) -> None:
        """As long as the timed step takes, and the rests before and after it."""
        timed = self.timed_step
        for _reading in range(200):
            if self._steps.content.timed_step is not timed or not timed.is_running:
                return
            clock.let_pass(1)
            timed._show_time()

    # What of a step is in view

    @property
    def step_scroll_bar(self) -> QScrollBar:
        return self._steps.content.verticalScrollBar()

    @property
    def step_texts(self) -> set[QLabel]:
        """The labels of this step that say something."""
        content = self._steps.content
        return {label for label in (content.prompt, content.hint, content.note) if label.text()}

    @property
    def content_end(self) -> int:
        """Where the lowest thing of the step ends on the page, in pixels; the buttons below it left out."""
        content = self._steps.content
        widgets: list[QWidget] = [content.prompt, content.hint, content.flow_note, content.note, *self.circles]
        return max(widget.mapTo(self.page, QPoint()).y() + widget.height() for widget in widgets if widget.isVisible())

    @property
    def note_label(self) -> QLabel:
        return self._steps.content.note

    @property
    def prompt_label(self) -> BalancedText:
        return self._steps.content.prompt

    def visible_part(self, widget: QWidget) -> QRect:
        """The part of it that is on screen: within the area that scrolls, and within its mask."""
        viewport = self._steps.content.viewport()
        seen = self._uncovered(widget)
        if not viewport.mask().isEmpty():
            seen &= viewport.mask().translated(-widget.mapTo(viewport, QPoint()))
        return seen.boundingRect()

    def is_wholly_visible(self, widget: QWidget) -> bool:
        return self._uncovered(widget).boundingRect() == widget.rect()

    def _uncovered(self, widget: QWidget) -> QRegion:
        end_fades(self.page)  # a fade covers everything while it goes on
        return widget.visibleRegion()

    def texts_in_view(self) -> set[QLabel]:
        """The labels that can be seen. Each shows whole lines, and none of them in part."""
        labels = self._steps.content.findChildren(QLabel)
        in_view = {label for label in labels if not self.visible_part(label).isEmpty()}
        for label in in_view:
            line = label.height() / round(label.height() / label.fontMetrics().lineSpacing())
            seen = self.visible_part(label)
            for edge in (seen.top(), seen.bottom() + 1):
                assert abs(edge / line - round(edge / line)) * line <= 1, label.text()
        return in_view

    def everything_fits(self) -> bool:
        """Once laid out: nothing reaches past a side, and everything below the content is on the page."""
        page, footer = self.page, self._steps.footer
        buttons = (self.next_button, self.back_button, self.leave_button)
        widgets: list[QWidget] = [*buttons, self.alternative_button, *self.circles]
        widgets += [self.timed_step.picture] if self.has_timed_step else []
        lefts = [(widget.mapTo(page, QPoint()).x(), widget.width()) for widget in widgets]
        return (
            all(left >= 0 and left + width <= page.width() for left, width in lefts)
            and all(map(self.is_wholly_visible, buttons))
            and footer.mapTo(page, QPoint()).y() + footer.height() <= page.height()
        )

    def middle_of(self, widget: QWidget) -> float:
        """Where its middle is in the window, in pixels from the left."""
        return widget.mapTo(self.page.window(), QPoint()).x() + widget.width() / 2

    def left_and_right_of(self, widget: QWidget) -> tuple[int, int]:
        """Its sides on the page, in pixels."""
        left = widget.mapTo(self.page, QPoint()).x()
        return left, left + widget.width()
