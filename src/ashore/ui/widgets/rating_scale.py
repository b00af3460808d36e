"""A scale for a rating, with no number until the person chooses one."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.text import Role, Text

DOTS = 11
"""For 0 to 10, and for the tens up to 100."""
DOT_RADIUS, DOT_INSET = 4, 14
"""Pixels. The inset is where the middle of the handle stops."""
ENDS_GAP = 16


class UnsetSlider(QSlider):
    """Has no handle before the first press, so that no number is suggested; dots show where one can press."""

    number_changed = Signal()
    """A number was chosen for the first time, or another one."""

    def __init__(self, least: int, most: int, step: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setProperty("kind", "scale")
        set_role(self, "Slider")
        self.meaning = ""
        """What the number means, with the number."""
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(step)
        self._is_set = False
        self.setProperty("given", False)
        self.unset()
        self.valueChanged.connect(self._accept)

    @property
    def is_set(self) -> bool:
        return self._is_set

    def unset(self) -> None:
        self._set_state(is_set=False)
        self.setAccessibleDescription(self.tr("Nothing is chosen yet. You can choose with an arrow key or a digit."))

    def set_meaning(self, meaning: str) -> None:
        if meaning != self.meaning:
            self.meaning = meaning
            if self.isVisible():
                from ashore.ui.accessibility.events import report_description

                report_description(self)

    def spoken_name(self) -> str:
        return self.accessibleName()

    def spoken_value(self) -> str:
        """In words: a screen reader would call an unset scale zero."""
        return self.accessibleDescription() or self.meaning

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().brush(QPalette.ColorRole.PlaceholderText))
        apart = (self.width() - 2 * DOT_INSET) / (DOTS - 1)
        for number in range(DOTS):
            painter.drawEllipse(QPointF(DOT_INSET + number * apart, self.height() / 2), DOT_RADIUS, DOT_RADIUS)
        painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses the number under it, and may go on as a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            from PySide6.QtWidgets import QStyle  # slow to load, and only a press needs it

            at, least, most = round(event.position().x()), self.minimum(), self.maximum()
            mirrored = self.isRightToLeft()
            self._choose(QStyle.sliderValueFromPosition(least, most, at, self.width(), mirrored))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            tens = 10 if self.maximum() == 100 else 1
            self._choose(int(event.text()) * tens)
        elif event.key() == Qt.Key.Key_Home:
            self._choose(self.minimum())
        elif not self._is_set and event.key() in _ARROW_KEYS:
            self.choose_next(higher=True)
        else:
            super().keyPressEvent(event)

    def choose_next(self, *, higher: bool) -> None:
        """One step from the number that is chosen; the middle where none is."""
        if not self._is_set:
            self._choose((self.minimum() + self.maximum()) // 2)
        else:
            self._choose(self.value() + (self.singleStep() if higher else -self.singleStep()))

    def _choose(self, number: int) -> None:
        if number == self.value():
            self._accept()
        else:
            self.setValue(number)

    def _accept(self) -> None:
        self._set_state(is_set=True)
        self.setAccessibleDescription("")
        self.number_changed.emit()

    def _set_state(self, *, is_set: bool) -> None:
        if is_set == self._is_set:
            return
        self._is_set = is_set
        self.setProperty("given", is_set)
        self.style().polish(self)
        self.update()


_ARROW_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class RatingScale(QWidget):
    """The slider, and below it what its ends mean, or the number that is chosen.

    `anchors` names some of the numbers, the least and the most among them.

    `number_changed` fires when a number is chosen.
    """

    number_changed = Signal()

    def __init__(self, name: str, anchors: Mapping[int, str], step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchors = dict(sorted(anchors.items()))
        least, most = min(anchors), max(anchors)
        self.slider = UnsetSlider(least, most, step)
        self.slider.setAccessibleName(name)
        self._meaning = Text("", Role.SMALL)
        self._ends = self._named_ends()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)  # clear of the focus ring around the slider
        rows.addWidget(self.slider)
        rows.addWidget(self._ends)
        rows.addWidget(self._meaning)
        self.slider.number_changed.connect(self._show)
        self.slider.number_changed.connect(self.number_changed)
        self._show()

    @property
    def number(self) -> int | None:
        """None until one is chosen."""
        return self.slider.value() if self.slider.is_set else None

    def unset(self) -> None:
        self.slider.unset()
        self._show()

    @property
    def text(self) -> str:
        return self._meaning.text()

    def _named_ends(self) -> QWidget:
        """Each below its end of the slider."""
        ends = QWidget()
        line = QHBoxLayout(ends)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(ENDS_GAP)
        (least, first), *_, (most, last) = self._anchors.items()
        text = self.tr("{number} {meaning}")
        least_text = Text(text.format(number=least, meaning=first), Role.SMALL)
        most_text = Text(text.format(number=most, meaning=last), Role.SMALL)
        most_text.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        least_text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        line.addWidget(least_text, 1)
        line.addWidget(most_text, 2)
        return ends

    def _show(self) -> None:
        number = self.number
        self._ends.setVisible(number is None)
        self._meaning.setVisible(number is not None)
        if number is None:
            (least, first), *_, (most, last) = self._anchors.items()
            text = self.tr("{least} {first}, {most} {last}")
            self._meaning.setText(text.format(least=least, first=first, most=most, last=last))
        else:
            near = min(self._anchors, key=lambda anchor: abs(anchor - number))
            self._meaning.setText(self.tr("{number} · {meaning}").format(number=number, meaning=self._anchors[near]))
        self.slider.set_meaning(self._meaning.text())
