"""Shows the exercises as cards, with "Choose for me" and the filters above them."""

from collections.abc import Sequence
from itertools import pairwise
from random import SystemRandom

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise
from ashore.features.ground.exercise_card import ExerciseCard
from ashore.features.ground.filter_panel import FilterPanel
from ashore.features.ground.header import MARGIN_PIXELS, WIDEST_PIXELS, Header
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

SHORT_LINES = 17
"""Lines of plain text. A page that is shorter than this leaves out its title, for the sake of the cards."""


class ExerciseList(QWidget):
    """A card for each exercise; `set_exercises` fills it."""

    exercise_requested = Signal(object)
    """The Exercise that was pressed."""
    chosen = Signal(object)
    """The Exercise that "Choose for me" brought."""
    back_requested = Signal()
    support_requested = Signal()
    body_welcome_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercises: tuple[Exercise, ...] = ()
        self._random = SystemRandom()
        self.advice = ExerciseAdvice()
        self.cards: dict[str, ExerciseCard] = {}
        self.header = Header()
        self.filter_panel = FilterPanel()
        self.message = Text("", Role.SMALL)
        self.support = Button(self.tr("Support"), ButtonKind.LINK)
        self._last_pressed: Button = self.header.choose
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._separator = QFrame()
        self._build()
        self._connect()

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        self._exercises = tuple(exercises)
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cards = {}
        self._last_pressed = self.header.choose
        for exercise in self._exercises:
            card = ExerciseCard(exercise, self._theme)
            card.clicked.connect(lambda _checked=False, exercise=exercise: self._begin(exercise))
            self.cards[exercise.id] = card
            self._list.addWidget(card)
        tab_order = [
            self.header.choose,
            self.header.back,
            *self.filter_panel.tab_order,
            *self.cards.values(),
            self.support,
        ]
        for before, after in pairwise(tab_order):
            QWidget.setTabOrder(before, after)
        self.filter_panel.setVisible(len(self._exercises) > 1)
        self.filter_panel.set_body_choice_visible(is_visible=any(exercise.body_focus for exercise in self._exercises))
        self._apply_filters()

    @property
    def default_focus(self) -> QWidget:
        """What was pressed last, at first "Choose for me"."""
        return self._last_pressed

    def showEvent(self, event: QShowEvent) -> None:
        """The focus returns to the button that was pressed last, at first to "Choose for me"."""
        super().showEvent(event)
        if not event.spontaneous():
            self._last_pressed.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _build(self) -> None:
        self._column.column.set_margins(MARGIN_PIXELS, 4, MARGIN_PIXELS, MARGIN_PIXELS)
        self._column.add(Text(self.tr("Eyes open is fine. You can leave at any step."), Role.QUIET))
        self._column.add(self.filter_panel)
        self._column.add(self.message)
        self._column.add_row(self._list)
        self._separator.setProperty("kind", "line")
        policy = self._separator.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._separator.setSizePolicy(policy)
        self._separator.hide()
        end = QWidget()
        FlowLayout(end).addWidget(self.support)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self._separator)
        rows.addWidget(self._column, 1)

    def _connect(self) -> None:
        self.header.choose.clicked.connect(self._choose)
        self.header.back.clicked.connect(self.back_requested)
        self.support.clicked.connect(self.support_requested)
        self.filter_panel.toggled.connect(
            lambda is_open: crossfade(self, lambda: self.filter_panel.set_open(is_open=is_open))
        )
        self.filter_panel.filters.changed.connect(lambda: crossfade(self, self._apply_filters))
        self.filter_panel.body_welcome.clicked.connect(self._request_body_welcome)
        self._column.width_changed.connect(self._fit)
        # A line below the header shows that there are cards scrolled out of view above.
        self._column.verticalScrollBar().valueChanged.connect(lambda value: self._separator.setVisible(value > 0))

    def _fit(self) -> None:
        is_short = self.height() < SHORT_LINES * self.fontMetrics().lineSpacing()
        self.header.set_space(
            scroll_bar_pixels=self._column.width() - self._column.viewport().width(), is_short=is_short
        )

    def _apply_filters(self) -> None:
        shown_ids = {exercise.id for exercise in self.filter_panel.filters.apply(self._exercises)}
        for id_, card in self.cards.items():
            if card.isHidden() == (id_ in shown_ids):
                card.setVisible(id_ in shown_ids)
        self._show_message(
            "" if shown_ids else self.tr("No exercise fits all of these. Take one filter off to see more.")
        )

    def _request_body_welcome(self, is_welcome: bool) -> None:
        """Clears the filter "Attention away from the body" when exercises with the body are asked for."""
        if is_welcome:
            self.filter_panel.filters.without_body.setChecked(False)
        self._show_message("")
        self.body_welcome_requested.emit(is_welcome)

    def _choose(self) -> None:
        shown = self.filter_panel.filters.apply(self._exercises)
        body_welcome = self.filter_panel.body_welcome.isChecked()
        exercise = self.advice.choose(shown, self._random, body_welcome=body_welcome)
        if exercise is not None:
            self._last_pressed = self.header.choose
            self.chosen.emit(exercise)
        elif shown:
            self._explain_no_choice()

    def _explain_no_choice(self) -> None:
        if self.filter_panel.body_welcome.isChecked():
            self._show_message(self.tr("Press a card to begin it."))
        else:
            text = self.tr("All of these use the body. To allow that, press “{chip}”.")
            self._show_message(text.format(chip=self.filter_panel.body_welcome.text()))
            self.filter_panel.set_open(is_open=True)
        self._column.verticalScrollBar().setValue(0)

    def _begin(self, exercise: Exercise) -> None:
        self._last_pressed = self.cards[exercise.id]
        self.exercise_requested.emit(exercise)

    def _show_message(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
        announce(self, text)
