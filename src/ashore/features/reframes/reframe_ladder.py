"""Another way to see it: one line at a time, to keep, to pass over, to put aside, or to write."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.entries import HiddenLine, OwnLine
from ashore.features.reframes.button_row import row_of
from ashore.features.reframes.text_editor import TextEditor
from ashore.services.drafts import Drafts
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.fixed_height_text import FixedHeightText
from ashore.ui.widgets.text import Role, Text


class Rung(NamedTuple):
    """A line that may be shown: the person's own, or the ladder's at a place counted from 0."""

    words: str
    own: OwnLine | None = None
    place: int = 0


class ReframeLadder(QWidget):
    """`kept` carries the words in view, `hidden` a HiddenLine, `line_written` an OwnLine, new or edited."""

    kept = Signal(str)
    hidden = Signal(object)
    line_written = Signal(object)
    line_removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._belief_id = ""
        self._rungs: tuple[Rung, ...] = ()
        self._at = 0
        self._edited: OwnLine | None = None
        self._drafts = Drafts()
        self.line = FixedHeightText()
        self.keep = Button(self.tr("Keep this"))
        self.another = Button(self.tr("Another"))
        self.not_for_me = Button("")
        self.edit = Button(self.tr("Edit"))
        self.write = Button(self.tr("Write my own"))
        self.writer = TextEditor(self.tr("A kinder line, even one that you only half believe."))
        self.writer.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(self.tr("Another way to see it"), Role.SECTION))
        rows.addWidget(self.line)
        rows.addSpacing(6)
        rows.addWidget(row_of(*self.buttons))
        rows.addSpacing(4)
        rows.addWidget(self.writer)
        self.keep.clicked.connect(lambda: self.kept.emit(self.words))
        self.another.clicked.connect(self._show_another)
        self.not_for_me.clicked.connect(self._put_aside)
        self.edit.clicked.connect(self._edit)
        self.write.clicked.connect(lambda: self._begin(None))
        self.writer.written.connect(self._take_line)
        self.writer.cancelled.connect(self._stop_writing)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return (self.keep, self.another, self.not_for_me, self.edit, self.write)

    @property
    def words(self) -> str:
        """The line in view; empty where every line was put aside."""
        return self._rung.words if self._rungs else ""

    @property
    def _rung(self) -> Rung:
        return self._rungs[self._at % len(self._rungs)]

    def set_lines(self, belief: Belief, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """One's own lines first, then the ladder without what was put aside. Half-written words stay."""
        aside = {line.line_id for line in hidden if line.belief_id == belief.id}
        mine = [Rung(line.text, line) for line in own if line.belief_id == belief.id]
        ladder = [Rung(words, None, at) for at, words in enumerate(belief.ladder) if str(at) not in aside]
        before = self._rungs
        self._rungs = (*mine, *ladder)
        if self._edited is not None and self._edited.id not in {line.id for line in own}:
            self._edited = None  # the line is gone; what is written would be a new one
        if belief.id != self._belief_id:
            self._put_away()
            self._belief_id, self._at = belief.id, 0
            self._begin_with(None, self._drafts.take(self._about(None)))
        elif len(mine) > sum(rung.own is not None for rung in before):
            self._at = len(mine) - 1  # what has just been written is what one wants to see
        self._show()

    def bring_back(self, line: OwnLine) -> None:
        """What could not be kept waits where it was written, and stands there again where nothing else is written."""
        self._drafts.keep((line.belief_id, line.id), line.text)
        if line.belief_id == self._belief_id and self.writer.isHidden():
            self._begin_with(line if line.id else None, self._drafts.take((line.belief_id, line.id)))

    def go_back(self) -> bool:
        """Closes the writing. False where nothing is being written."""
        if self.writer.isHidden():
            return False
        self._stop_writing()
        return True

    def _show(self) -> None:
        own = self._rungs[self._at % len(self._rungs)].own if self._rungs else None
        self.line.set_texts([rung.words for rung in self._rungs])
        self.line.setText(self.words or self.tr("Nothing here for now. A line of your own may fit better."))
        self.not_for_me.setText(self.tr("Not for me") if own is None else self.tr("Delete"))
        self.edit.setVisible(own is not None)
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        for button in (self.keep, self.not_for_me):
            button.setEnabled(bool(self._rungs))
        self.another.setEnabled(len(self._rungs) > 1)
        if focused is not None and not (focused.isEnabled() and focused.isVisibleTo(self)):
            self.write.setFocus()

    def _show_another(self) -> None:
        self._at += 1
        crossfade(self, self._show)
        announce(self, self.words)

    def _put_aside(self) -> None:
        """An own line is deleted, one of Ashore's is not shown again unless asked for."""
        rung = self._rung
        if rung.own is not None:
            if self.not_for_me.hasFocus():  # a second press is not meant for the line that comes next
                (self.another if self.another.isEnabled() else self.write).setFocus()
            self.line_removed.emit(rung.own)
        else:
            self.hidden.emit(HiddenLine(self._belief_id, str(rung.place)))

    def _edit(self) -> None:
        if self._rung.own is not None:
            self._begin(self._rung.own)

    def _begin(self, edited: OwnLine | None) -> None:
        """Goes on where it was left."""
        if self.writer.isHidden() or self._edited != edited:
            self._put_away()
            self._begin_with(edited, self._drafts.take(self._about(edited)) or (edited.text if edited else ""))
            self.writer.show()
        self.writer.words.setFocus()

    def _begin_with(self, edited: OwnLine | None, words: str) -> None:
        self._edited = edited
        self.writer.set_words(words)
        self.writer.setVisible(bool(words))

    def _about(self, edited: OwnLine | None) -> tuple[str, int | None]:
        return self._belief_id, edited.id if edited else None

    def _put_away(self) -> None:
        """Half-written words wait for their line, and a new line for its thought."""
        words = "" if self.writer.isHidden() else self.writer.words.toPlainText()
        if self._edited is None or words != self._edited.text:
            self._drafts.keep(self._about(self._edited), words)
        self.writer.hide()

    def _stop_writing(self) -> None:
        self._put_away()
        self.write.setFocus()

    def _take_line(self, words: str) -> None:
        line = OwnLine(self._belief_id, words, self._edited.id if self._edited else None)
        self.writer.hide()
        self.write.setFocus()
        self.line_written.emit(line)
        self._begin_with(None, self._drafts.take(self._about(None)))
