"""One hard thought: where it comes from, another way to see it, a small question, a tiny step."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.belief import Belief
from ashore.domain.launch import Room
from ashore.domain.record import HiddenLine, OwnLine
from ashore.ui.panel.writer import Writer
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

_ACTIONS = ("keep", "another", "not_for_me", "write")


class BeliefCard(QWidget):
    """Shows one rung of the ladder at a time. What a person does here comes out as signals."""

    back_wanted = Signal()
    kept = Signal(str)
    hidden = Signal(object)
    shown_again = Signal(object)
    line_written = Signal(str)
    line_removed = Signal(object)
    belief_removed = Signal(object)
    room_wanted = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms = tuple(rooms)
        self._belief = Belief("", "")
        self._own_lines: tuple[OwnLine, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._rung = 0
        self._angle = 0
        self._column = Column(margin=22)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._fill()

    def set_belief(self, belief: Belief, own_lines: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """Where only the lines of the card in view have changed, focus and half-written words stay."""
        mine = tuple(line for line in own_lines if line.belief_id == belief.id)
        aside = frozenset(line.line_id for line in hidden if line.belief_id == belief.id)
        if (belief, mine, aside) == (self._belief, self._own_lines, self._hidden):
            return
        is_same = belief.id == self._belief.id
        if not is_same:
            self._rung = self._angle = 0
        self._belief, self._own_lines, self._hidden = belief, mine, aside
        focused = next((name for name in _ACTIONS if is_same and getattr(self, name).hasFocus()), "")
        draft = None if self.writer.isHidden() or not is_same else self.writer.words.toPlainText()
        self._fill()
        if draft is not None:
            self._show_writer(draft)
        elif focused:
            button: Button = getattr(self, focused)
            (button if button.isEnabled() else self.write).setFocus()

    @property
    def belief(self) -> Belief:
        return self._belief

    @property
    def words(self) -> str:
        """The line in view; empty where every line was put aside."""
        lines = self._lines()
        return lines[self._rung % len(lines)] if lines else ""

    def focus_first(self) -> None:
        self._back.setFocus()

    def _lines(self) -> list[str]:
        """One's own lines first, then the ladder without what was put aside."""
        ladder = [words for number, words in enumerate(self._belief.ladder) if str(number) not in self._hidden]
        return [line.text for line in self._own_lines] + ladder

    def _fill(self) -> None:
        column, belief = self._column, self._belief
        column.clear()
        self._back = Button(self.tr("‹ All thoughts"), ButtonKind.LINK)
        self._back.clicked.connect(self.back_wanted)
        column.add(_row(self._back))
        column.add(Text(self.tr("“{thought}”").format(thought=belief.title), Role.HEADING))
        if belief.origin:
            self._section(self.tr("Where it comes from"), belief.origin)
        self._add_line()
        if belief.angles:
            self._add_question()
        self._add_tiny_step()
        if belief.caution:
            self._section(self.tr("Worth keeping"), belief.caution)
        if belief.misfit:
            self._section(self.tr("If this doesn't fit"), belief.misfit)
        self._add_foot()
        column.end()

    def _section(self, name: str, words: str) -> Text:
        self._column.rows.addSpacing(8)
        self._column.add(Text(name, Role.SECTION))
        text = Text(words)
        self._column.add(text)
        return text

    def _add_line(self) -> None:
        words = self.words or self.tr("Nothing here for now. A line of your own may fit better.")
        self.line = self._section(self.tr("Another way to see it"), words)
        self.keep = Button(self.tr("Keep this"))
        self.another = Button(self.tr("Another"))
        self.not_for_me = Button(self.tr("Not for me"))
        self.write = Button(self.tr("Write my own"))
        self.keep.clicked.connect(lambda: self.kept.emit(self.words))
        self.another.clicked.connect(self._show_another)
        self.not_for_me.clicked.connect(self._put_aside)
        self.write.clicked.connect(lambda: self._show_writer())
        for button in (self.keep, self.not_for_me):
            button.setEnabled(bool(self.words))
        self.another.setEnabled(len(self._lines()) > 1)
        self._column.add(_row(self.keep, self.another, self.not_for_me, self.write))
        self.writer = Writer(self.tr("A kinder line, even one that you only half believe."))
        self.writer.hide()
        self.writer.written.connect(self._take_line)
        self.writer.cancelled.connect(self.writer.hide)
        self._column.add(self.writer)

    def _add_question(self) -> None:
        angles = self._belief.angles
        self.question = self._section(self.tr("A small question"), angles[self._angle % len(angles)].text)
        if len(angles) > 1:
            other = Button(self.tr("Another question"), ButtonKind.LINK)
            other.clicked.connect(self._show_other_question)
            self._column.add(_row(other))

    def _add_tiny_step(self) -> None:
        step = self._belief.tiny_step
        if step is None:
            return
        self._section(self.tr("A tiny step, if you like"), step.text)
        names = {Room.BREATHE: self.tr("Open Breathe"), Room.GROUND: self.tr("Open Ground")}
        if step.opens in self._rooms and step.opens in names:
            self.step = Button(names[step.opens])
            self.step.clicked.connect(lambda: self.room_wanted.emit(step.opens))
            self._column.add(_row(self.step))

    def _add_foot(self) -> None:
        self._column.rows.addSpacing(8)
        if self._hidden:
            again = Button(self.tr("Show the lines I put aside"), ButtonKind.LINK)
            again.clicked.connect(lambda: self.shown_again.emit(self._belief))
            self._column.add(_row(again))
        if self._belief.id.startswith("own-"):
            remove = Button(self.tr("Delete this thought"), ButtonKind.LINK)
            remove.clicked.connect(lambda: self.belief_removed.emit(self._belief))
            self._column.add(_row(remove))
        self._column.add(
            Text(self.tr("Feeling it in the body? Breathe first, and come back after, or not."), Role.SMALL)
        )

    def _show_another(self) -> None:
        self._rung += 1
        self.line.setText(self.words)

    def _show_other_question(self) -> None:
        self._angle += 1
        angles = self._belief.angles
        self.question.setText(angles[self._angle % len(angles)].text)

    def _put_aside(self) -> None:
        """An own line is deleted, one of Ashore's is not shown again unless asked for."""
        own = next((line for line in self._own_lines if line.text == self.words), None)
        if own is not None:
            self.line_removed.emit(own)
        elif self.words:
            self.hidden.emit(HiddenLine(self._belief.id, str(self._belief.ladder.index(self.words))))

    def _show_writer(self, words: str = "") -> None:
        self.writer.show()
        self.writer.begin(words)

    def _take_line(self, words: str) -> None:
        self.writer.hide()
        self.line_written.emit(words)


def _row(*buttons: Button) -> QWidget:
    row = QWidget()
    layout = FlowLayout(row)
    for button in buttons:
        layout.addWidget(button)
    return row
