"""Shows other ways to see a thought, one line at a time, to keep, hide, edit or write."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.own_reframes import HiddenLine, OwnLine
from ashore.features.reframes.button_row import button_row
from ashore.features.reframes.ladder_dots import LadderDots
from ashore.features.reframes.line_editor import LineEditor
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.services.drafts import Drafts
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role

LONGEST_SHOWN = 240
"""Characters of a line, before all of it is asked for."""


class ShownLine(NamedTuple):
    """A line that may be shown: the person's own, or the belief's at `ladder_index`, counted from 0."""

    text: str
    own: OwnLine | None = None
    ladder_index: int = 0


class ReframeLadder(QWidget):
    """`kept` carries the text of the line in view, `hidden` a HiddenLine, `line_removed` an OwnLine."""

    kept = Signal(str)
    hidden = Signal(object)
    line_removed = Signal(object)

    def __init__(self, drafts: Drafts, line_for_own: str, parent: QWidget | None = None) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words."""
        super().__init__(parent)
        self._line_for_own = line_for_own
        self._belief_id = ""
        self._lines: tuple[ShownLine, ...] = ()
        self._index = 0
        self._label = SpacedText("", Role.HELD)
        self.line = ShortenedText(self._label, LONGEST_SHOWN)
        self.dots = LadderDots()
        self.keep = Button(self.tr("Keep this"), ButtonKind.PRIMARY)
        self.another = Button(self.tr("Kinder"))
        self.not_for_me = Button("", ButtonKind.LINK)
        self.edit = Button(self.tr("Edit"), ButtonKind.LINK)
        self.write = Button(self.tr("Write my own"), ButtonKind.LINK)
        self.line_editor = LineEditor(drafts)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.line)
        rows.addSpacing(12)
        rows.addWidget(self.dots)
        rows.addSpacing(12)
        rows.addWidget(button_row(self.keep, self.another, tight=False))
        rows.addSpacing(4)
        rows.addWidget(button_row(self.not_for_me, self.edit, self.write))
        rows.addWidget(self.line_editor)
        self.keep.clicked.connect(lambda: self.kept.emit(self.text))
        self.another.clicked.connect(self._show_another)
        self.not_for_me.clicked.connect(self._hide_or_remove)
        self.edit.clicked.connect(self._edit)
        self.write.clicked.connect(lambda: self.line_editor.begin_line(None))
        self.line_editor.line_written.connect(lambda _line: self.write.setFocus())
        self.line_editor.closed.connect(self.write.setFocus)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return (self.keep, self.another, self.not_for_me, self.edit, self.write)

    @property
    def text(self) -> str:
        """The line in view; empty where every line is hidden."""
        return self._line.text if self._line else ""

    @property
    def _line(self) -> ShownLine | None:
        return self._lines[self._index % len(self._lines)] if self._lines else None

    def set_lines(self, belief: Belief, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """The person's own lines first, then the belief's that are not hidden. Half-written text stays."""
        hidden_ids = {line.line_id for line in hidden if line.belief_id == belief.id}
        own_lines = [ShownLine(line.text, line) for line in own if line.belief_id == belief.id]
        texts = belief.ladder or (self._line_for_own,)
        ladder = [ShownLine(text, None, index) for index, text in enumerate(texts) if str(index) not in hidden_ids]
        own_count_before = sum(line.own is not None for line in self._lines)
        self._lines = (*own_lines, *ladder)
        self.line_editor.set_own_lines(own)
        self.line_editor.set_belief(belief.id)
        if belief.id != self._belief_id:
            self._belief_id, self._index = belief.id, 0
        elif len(own_lines) > own_count_before:
            self._index = len(own_lines) - 1  # the line that has just been written
        self._show()

    def go_back(self) -> bool:
        """Closes the editor. False where it is closed."""
        return self.line_editor.go_back()

    def _show(self) -> None:
        is_own = self._line is not None and self._line.own is not None
        count = len(self._lines)
        self._index %= max(1, count)
        self._label.reserve([line.text for line in self._lines])
        self.line.set_text(self.text or self.tr("You put every line aside. One in your own words may fit better."))
        self.dots.set_place(self._index, count)
        self.another.setText(self.tr("Start again") if 0 < count == self._index + 1 else self.tr("Kinder"))
        self.not_for_me.setText(self.tr("Remove") if is_own else self.tr("Not for me"))
        in_focus = self.window().focusWidget()  # also while another window is active
        focused = next((button for button in self.buttons if button is in_focus), None)
        self.edit.setVisible(is_own)
        for button in (self.keep, self.not_for_me):
            button.setEnabled(bool(self._lines))
        self.another.setVisible(count > 1)
        if focused is not None and not (focused.isEnabled() and focused.isVisibleTo(self)):
            self.write.setFocus()

    def _show_another(self) -> None:
        self._index += 1
        crossfade(self, self._show)
        announce(self, self.text)

    def _hide_or_remove(self) -> None:
        """A line of the person's own is removed, one that Ashore came with is hidden until it is asked for."""
        line = self._line
        if line is None:
            return
        if line.own is not None:
            if self.window().focusWidget() is self.not_for_me:  # or a second press would be for the next line
                (self.another if self.another.isVisibleTo(self) else self.write).setFocus()
            self.line_removed.emit(line.own)
        else:
            self.hidden.emit(HiddenLine(self._belief_id, str(line.ladder_index)))

    def _edit(self) -> None:
        if self._line is not None and self._line.own is not None:
            self.line_editor.begin_line(self._line.own)
