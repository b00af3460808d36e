"""All patterns, in groups, with those that hold the breath shown only when they are welcome."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.ui.breath_texts import hold_text, minutes_text, pattern_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class PatternList(QWidget):
    """A card for each pattern; pressing one opens its details."""

    back_requested = Signal()
    details_requested = Signal(object)
    new_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    holds_welcome_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = ScrollColumn()
        self._builtin: tuple[Pattern, ...] = ()
        self._own: tuple[Pattern, ...] = ()
        self._holds_welcome = False
        self.cards: dict[str, CardButton] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._fill()

    def set_patterns(self, builtin: Sequence[Pattern], own: Sequence[Pattern], *, holds_welcome: bool) -> None:
        wanted = (tuple(builtin), tuple(own), holds_welcome)
        if wanted == (self._builtin, self._own, self._holds_welcome):
            return
        self._builtin, self._own, self._holds_welcome = wanted
        place = self._column.verticalScrollBar().value()
        was_on_switch = self._switch.box.hasFocus()
        self._fill()
        self._column.verticalScrollBar().setValue(place)
        if was_on_switch:
            self._switch.box.setFocus()

    def focus_first(self) -> None:
        self._back.setFocus()

    def _fill(self) -> None:
        self._column.clear()
        self.cards = {}
        self._back = Button(self.tr("‹ Breathe"), ButtonKind.LINK)
        self._back.clicked.connect(self.back_requested)
        top = QWidget()
        FlowLayout(top).addWidget(self._back)
        self._column.add(top)
        self._column.add(Text(self.tr("Ways to breathe"), Role.TITLE))
        self._column.add(
            Text(self.tr("None is better than another. Whatever feels easiest is a good one."), Role.QUIET)
        )
        shown = [pattern for pattern in self._builtin if self._holds_welcome or not pattern.has_holds]
        self._group(self.tr("When it is a lot right now"), [pattern for pattern in shown if pattern.acute])
        self._group(self.tr("For a calmer moment"), [pattern for pattern in shown if not pattern.acute])
        self._group(self.tr("Your own"), self._own)
        self._column.add(self._actions())
        self._column.add(self._holds_switch())
        self._column.end()

    def _group(self, name: str, patterns: Sequence[Pattern]) -> None:
        if not patterns:
            return
        self._column.rows.addSpacing(14)
        self._column.add(Text(name, Role.SECTION))
        for pattern in patterns:
            facts = self.tr("{minutes} · {holds}").format(
                minutes=minutes_text(pattern.minutes), holds=hold_text(pattern)
            )
            card = CardButton(pattern_text(pattern), [facts])
            card.clicked.connect(lambda _checked=False, pattern=pattern: self.details_requested.emit(pattern))
            self.cards[pattern.id] = card
            self._column.add(card)

    def _actions(self) -> QWidget:
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        for words, signal in (
            (self.tr("Make your own"), self.new_requested),
            (self.tr("Bring in from a file"), self.import_requested),
            (self.tr("Save yours to a file"), self.export_requested),
        ):
            button = Button(words)
            button.clicked.connect(signal)
            button.setEnabled(signal is not self.export_requested or bool(self._own))
            row.addWidget(button)
        self._column.rows.addSpacing(14)
        return actions

    def _holds_switch(self) -> QWidget:
        switch = SwitchRow(
            self.tr("Show patterns with breath-holding"),
            self.tr(
                "With pregnancy, or a heart, blood pressure, lung, seizure or fainting condition, patterns without"
                " holds are the gentler choice; a clinician can say more. Every hold can be skipped."
            ),
        )
        switch.set_on(is_on=self._holds_welcome)
        switch.switched.connect(self.holds_welcome_requested)
        self._switch = switch
        return switch
