"""A small sheet over the controls: a few patterns at hand, and how long a practice lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.practice import PracticeLength
from ashore.ui.breath_texts import breaths_text, length_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.ui.theme import Theme

AT_HAND = ("longer-out", "even-five", "counted-exhale", "just-notice", "slow-down")
LENGTHS = (
    *map(PracticeLength, (1.0, 3.0, 5.0, 10.0)),
    PracticeLength(breaths=5),
    PracticeLength(breaths=10),
    PracticeLength(),
)
START_RATES = (10.0, 12.0, 13.0, 14.0, 16.0)
RADIUS = 22
MARGIN = 16


class PatternSheet(QWidget):
    """Closes by its button, by Esc and by a press beside it. Rates are in breaths per minute."""

    pattern_requested = Signal(object)
    """A Pattern."""
    length_requested = Signal(object)
    """A PracticeLength."""
    start_rate_requested = Signal(object)
    more_requested = Signal()
    details_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "panel")
        self._patterns = _Chips(self.tr("Pattern: {choice}"))
        self._lengths = _Chips(self.tr("Length: {choice}"))
        self._rates = _Chips(self.tr("Start at {choice}"))
        self._rounds = Text("", Role.SMALL)
        self._rates_title = Text(self.tr("Start at"), Role.SMALL)
        self.details = Button(self.tr("About this pattern"), ButtonKind.LINK)
        self.more = Button(self.tr("All patterns"), ButtonKind.LINK)
        self.close_button = Button(self.tr("Close"), ButtonKind.LINK)
        self.details.clicked.connect(self.details_requested)
        self.more.clicked.connect(self.more_requested)
        self.close_button.clicked.connect(self.dismiss)
        links = QWidget()
        link_row = FlowLayout(links, spacing=16)
        for link in (self.details, self.more, self.close_button):
            link_row.addWidget(link)
        column = self._column = ScrollColumn(margin=MARGIN, widest=1000)
        column.rows.setSpacing(8)
        for part in (
            self._patterns,
            self._rates_title,
            self._rates,
            self._lengths,
            self._rounds,
            links,
        ):
            column.add(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self._lengths.set_choices([(length, _capitalised(length_text(length))) for length in LENGTHS])
        self._rates.set_choices([(rate, self.tr("{rate} a minute").format(rate=f"{rate:g}")) for rate in START_RATES])
        self._patterns.chosen.connect(self.pattern_requested)
        self._lengths.chosen.connect(self.length_requested)
        self._rates.chosen.connect(self.start_rate_requested)
        self.hide()

    def chip(self, value: object) -> Button:
        """The one of a pattern id, of a PracticeLength, of "rate 10" for a rate."""
        if isinstance(value, str) and value.startswith("rate "):
            return self._rates.chip(float(value.removeprefix("rate ")))
        return self._patterns.chip(value) if isinstance(value, str) else self._lengths.chip(value)

    def set_patterns(self, patterns: Sequence[Pattern], chosen: Pattern) -> None:
        """Shows a few of these, with the chosen one among them."""
        shown = [pattern for pattern in patterns if pattern.id in AT_HAND]
        shown.sort(key=lambda pattern: AT_HAND.index(pattern.id))
        if chosen.id not in AT_HAND:
            shown = [*shown[: len(AT_HAND) - 1], chosen]
        self._patterns.set_choices([(pattern, pattern.name.replace("&", "&&")) for pattern in shown])
        self._patterns.set_value(chosen)
        is_slowing = chosen.kind is BreathKind.SLOWING
        self._lengths.setVisible(chosen.rounds is None)
        self._rounds.setVisible(chosen.rounds is not None)
        if chosen.rounds is not None:
            rounds = breaths_text(chosen.rounds, are_rounds=True)
            self._rounds.setText(self.tr("This pattern comes in {rounds}.").format(rounds=rounds))
        self._rates.setVisible(is_slowing)
        self._rates_title.setVisible(is_slowing)

    def set_values(self, length: PracticeLength, start_rate: float) -> None:
        self._lengths.set_value(length)
        self._rates.set_value(start_rate)

    def dismiss(self) -> None:
        if not self.isHidden():
            self.closed.emit()

    def height_at(self, width: int) -> int:
        """Without scrolling."""
        return self._column.column.heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.edge), 2) if self._theme.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()


class _Chips(QWidget):
    """Chips of which one is chosen; they are built again only where there are others."""

    chosen = Signal(object)

    def __init__(self, spoken: str) -> None:
        """`spoken` is what a screen reader says of a chip, with its text as {choice}."""
        super().__init__()
        self._spoken = spoken
        self._group = ChoiceGroup(self)
        self._row = FlowLayout(self)
        self._chips: list[tuple[object, Button]] = []

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        if [value for value, _text in choices] == [value for value, _chip in self._chips]:
            return
        for _value, chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for value, text in choices:
            chip = Button(text, ButtonKind.CHIP, self)
            chip.setAccessibleName(self._spoken.format(choice=text.replace("&&", "&")))
            chip.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._row.addWidget(chip)
            self._chips.append((value, chip))
            chip.show()
        self._group.set_buttons([chip for _value, chip in self._chips])

    def set_value(self, value: object) -> None:
        self._group.choose(next((chip for candidate, chip in self._chips if candidate == value), None))

    def chip(self, value: object) -> Button:
        """By its value, or by the id of its pattern."""
        return next(
            chip for candidate, chip in self._chips if value in (candidate, getattr(candidate, "id", candidate))
        )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
