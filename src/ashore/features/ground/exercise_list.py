"""All exercises as cards, with a way to leave the choice to the program."""

from collections.abc import Sequence
from itertools import pairwise
from random import SystemRandom

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise, choose
from ashore.features.ground.exercise_texts import card_words
from ashore.features.ground.filter_panel import FilterPanel
from ashore.features.ground.header import MARGIN_PIXELS, Header
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

SHORT_LINES = 17
"""Of plain text. Where the page has room for fewer, the cards have it first."""


class ExerciseList(QWidget):
    """`exercise_wanted` carries the Exercise that was pressed, or chosen."""

    exercise_requested = Signal(object)
    breathe_requested = Signal()
    support_requested = Signal()
    body_welcome_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: tuple[Exercise, ...] = ()
        self._random = SystemRandom()
        self.cards: dict[str, CardButton] = {}
        self.head = Header()
        self.narrow = FilterPanel()
        self.told = Text("", Role.SMALL)
        self.support = Button(self.tr("Support"), ButtonKind.LINK)
        self._pressed: Button = self.head.choose
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._column = ScrollColumn()
        self._edge = QFrame()
        self._build()
        self._connect()

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        self._exercises = tuple(exercises)
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cards = {}
        self._pressed = self.head.choose
        for exercise in self._exercises:
            card = CardButton(exercise.name, [card_words(exercise)])
            card.clicked.connect(lambda _checked=False, exercise=exercise: self._begin(exercise))
            self.cards[exercise.id] = card
            self._list.addWidget(card)
        stops = [self.head.choose, self.head.breathe, *self.narrow.stops, *self.cards.values(), self.support]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.narrow.setVisible(len(self._exercises) > 1)
        self.narrow.set_offers_body(is_offered=any(exercise.body_focus for exercise in self._exercises))
        self._set_shown()

    def showEvent(self, event: QShowEvent) -> None:
        """Attention goes back to the card one came from, or to the first thing to press."""
        super().showEvent(event)
        if not event.spontaneous():
            self._pressed.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _build(self) -> None:
        self._column.column.set_margins(MARGIN_PIXELS, 4, MARGIN_PIXELS, MARGIN_PIXELS)
        self._column.add(Text(self.tr("Eyes open is fine. Any of these can be left at any step."), Role.QUIET))
        self._column.add(self.narrow)
        self._column.add(self.told)
        self._column.add_row(self._list)
        self._edge.setProperty("kind", "line")
        policy = self._edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(policy)
        self._edge.hide()
        end = QWidget()
        FlowLayout(end).addWidget(self.support)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self._edge)
        rows.addWidget(self._column, 1)

    def _connect(self) -> None:
        self.head.choose.clicked.connect(self._choose)
        self.head.breathe.clicked.connect(self.breathe_requested)
        self.support.clicked.connect(self.support_requested)
        self.narrow.unfolded.connect(lambda is_open: crossfade(self, lambda: self.narrow.set_open(is_open=is_open)))
        self.narrow.filters.changed.connect(lambda: crossfade(self, self._set_shown))
        self.narrow.body_welcome.clicked.connect(self._welcome_body)
        self._column.width_changed.connect(self._fit)
        # Where cards have gone out of view, a line says that they go on above it.
        self._column.verticalScrollBar().valueChanged.connect(lambda value: self._edge.setVisible(value > 0))

    def _fit(self) -> None:
        is_short = self.height() < SHORT_LINES * self.fontMetrics().lineSpacing()
        self.head.set_page(bar_pixels=self._column.width() - self._column.viewport().width(), is_short=is_short)

    def _set_shown(self) -> None:
        left = {exercise.id for exercise in self.narrow.filters.of(self._exercises)}
        for id_, card in self.cards.items():
            card.setVisible(id_ in left)
        self._tell("" if left else self.tr("None is all of these at once. Fewer chips bring some back."))

    def _welcome_body(self, is_welcome: bool) -> None:
        """Asking for the body takes back that it was to be left out."""
        if is_welcome:
            self.narrow.filters.without_body.setChecked(False)
        self._tell("")
        self.body_welcome_requested.emit(is_welcome)

    def _choose(self) -> None:
        left = self.narrow.filters.of(self._exercises)
        exercise = choose(left, self._random, self.narrow.body_welcome.isChecked())
        if exercise is not None:
            self._pressed = self.head.choose
            self.exercise_requested.emit(exercise)
        elif left:
            self._tell_of_body()

    def _tell_of_body(self) -> None:
        if self.narrow.body_welcome.isChecked():
            self._tell(self.tr("What is here begins from its own card, when you like."))
        else:
            words = self.tr("All of these turn to the body. “{chip}” lets one of them be chosen.")
            self._tell(words.format(chip=self.narrow.body_welcome.text()))
            self.narrow.set_open(is_open=True)
        self._column.verticalScrollBar().setValue(0)

    def _begin(self, exercise: Exercise) -> None:
        self._pressed = self.cards[exercise.id]
        self.exercise_requested.emit(exercise)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)
