"""All exercises as cards, with a way to leave the choice to the program."""

from collections.abc import Sequence
from itertools import pairwise
from random import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.grounding import Exercise, choose
from ashore.ui.announcer import announce
from ashore.ui.pages.ground.filters import Filters
from ashore.ui.pages.ground.words import facts_words
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.dissolve import dissolve
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class Cards(QWidget):
    """`exercise_wanted` carries the Exercise that was pressed, or chosen."""

    exercise_wanted = Signal(object)
    breathe_wanted = Signal()
    support_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: tuple[Exercise, ...] = ()
        self._random = SystemRandom()
        self.cards: dict[str, CardButton] = {}
        self.choose = Button(self.tr("Choose for me"), ButtonKind.PRIMARY)
        self.body_is_fine = Button(self.tr("Body exercises are fine"), ButtonKind.CHIP)
        self.breathe = Button(self.tr("Back to the breath"), ButtonKind.LINK)
        self.filters = Filters()
        self.told = Text("", Role.SMALL)
        self.support = Button(self.tr("Support"), ButtonKind.LINK)
        self._pressed: Button = self.choose
        self.choose.clicked.connect(self._choose)
        self.breathe.clicked.connect(self.breathe_wanted)
        self.support.clicked.connect(self.support_wanted)
        self.body_is_fine.toggled.connect(self._welcome_body)
        self.filters.without_body.toggled.connect(self._leave_body_out)
        self.filters.changed.connect(self._show_filtered)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._column = Column()
        self._build()

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        self._exercises = tuple(exercises)
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cards = {}
        self._pressed = self.choose
        for exercise in self._exercises:
            lines = (facts_words(exercise), exercise.summary, exercise.skip_if)
            card = CardButton(exercise.name, [line for line in lines if line])
            card.clicked.connect(lambda _checked=False, exercise=exercise: self._begin(exercise))
            self.cards[exercise.id] = card
            self._list.addWidget(card)
        for before, after in pairwise([self.filters.at_desk, *self.cards.values(), self.support]):
            QWidget.setTabOrder(before, after)
        several = len(self._exercises) > 1
        self.filters.setVisible(several)
        self.body_is_fine.setVisible(any(exercise.body_focus for exercise in self._exercises))
        self._set_shown()

    def showEvent(self, event: QShowEvent) -> None:
        """Attention goes back to the card one came from, or to the first thing to press."""
        super().showEvent(event)
        if not event.spontaneous():
            self._pressed.setFocus()

    def _build(self) -> None:
        self._column.add(Text(self.tr("Ground"), Role.TITLE))
        self._column.add(
            Text(self.tr("Small ways to be where you are, eyes open. Any of them can be left at any step."), Role.QUIET)
        )
        self._column.rows.addSpacing(8)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        for button in (self.choose, self.body_is_fine, self.breathe):
            row.addWidget(button)
        self._column.add(actions)
        self._column.rows.addSpacing(10)
        self._column.add(self.filters)
        self._column.add(self.told)
        self._column.rows.addSpacing(6)
        self._column.add_row(self._list)
        end = QWidget()
        FlowLayout(end).addWidget(self.support)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)

    def _show_filtered(self) -> None:
        dissolve(self, self._set_shown)

    def _set_shown(self) -> None:
        left = {exercise.id for exercise in self.filters.of(self._exercises)}
        for id_, card in self.cards.items():
            card.setVisible(id_ in left)
        self._tell("" if left else self.tr("None is all of these at once. Fewer chips bring some back."))

    def _welcome_body(self, is_fine: bool) -> None:
        if is_fine:
            self.filters.without_body.setChecked(False)
        self._tell("")

    def _leave_body_out(self, is_out: bool) -> None:
        if is_out:
            self.body_is_fine.setChecked(False)

    def _choose(self) -> None:
        exercise = choose(self.filters.of(self._exercises), self._random, self.body_is_fine.isChecked())
        if exercise is None:
            self._tell(self.tr("All of these turn to the body. “Body exercises are fine” lets one of them be chosen."))
        else:
            self._pressed = self.choose
            self.exercise_wanted.emit(exercise)

    def _begin(self, exercise: Exercise) -> None:
        self._pressed = self.cards[exercise.id]
        self.exercise_wanted.emit(exercise)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)
