"""Shows other ways to see a thought, one line at a time, to keep, hide, edit or write in one's own words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.own_reframes import HiddenLine, OwnLine
from ashore.domain.reframes import ChosenForm, Reframe
from ashore.features.reframes.ladder_buttons import LadderButtons
from ashore.features.reframes.ladder_dots import LadderDots
from ashore.features.reframes.line_editor import LineEditor
from ashore.features.reframes.line_form_chooser import LineFormChooser
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.services.drafts import Drafts
from ashore.ui.announcer import announce
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role

LONGEST_SHOWN = 240
"""Characters of a line, before all of it is asked for."""

AHEAD = 5
"""So many lines before the last own one more are asked for."""


class ShownLine(NamedTuple):
    """A line that may be shown, in the chosen form: the person's own, or one of the belief's."""

    text: str
    own: OwnLine | None = None
    line_id: str = ""


class ReframeLadder(QWidget):
    """`kept` carries the text of the line in view, `hidden` a HiddenLine, `line_removed` an OwnLine.

    While a line is being written, it stands below the line in view, and all else is away.
    """

    kept = Signal(str)
    hidden = Signal(object)
    line_removed = Signal(object)
    own_line_shown = Signal()
    """One that has just been written is in view now."""
    more_own_needed = Signal()
    """The last of the person's own lines that were set is near."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._belief = Belief("", "")
        self._own: tuple[OwnLine, ...] = ()
        self._is_known = False
        self._has_more = False
        self._is_more_needed = False
        self._ladder: tuple[Reframe, ...] = ()
        self._chosen_form = ChosenForm()
        self._index = 0
        self._label = SpacedText("", Role.HELD)
        self.line = ShortenedText(self._label, LONGEST_SHOWN)
        self.dots = LadderDots()
        self.form_chooser = LineFormChooser(self.dots)
        self.buttons = LadderButtons()
        self.line_editor = LineEditor(drafts)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.line)
        rows.addSpacing(4)
        rows.addWidget(self.form_chooser)
        rows.addSpacing(4)
        rows.addWidget(self.buttons)
        rows.addSpacing(4)
        rows.addWidget(self.line_editor)
        self.buttons.keep.clicked.connect(lambda: self.kept.emit(self.text))
        self.buttons.another.clicked.connect(self._show_another)
        self.buttons.not_for_me.clicked.connect(self._hide_or_remove)
        self.buttons.edit.clicked.connect(self._edit)
        self.buttons.write.clicked.connect(lambda: crossfade(self, lambda: self.line_editor.begin_line(None)))
        self.line_editor.opened.connect(self._make_space_to_write)
        self.line_editor.closed.connect(self._show_buttons)
        self.line_editor.cancelled.connect(lambda: self._end_writing(self.line_editor.discard))
        self.line_editor.line_written.connect(self.buttons.write.setFocus)

    @property
    def text(self) -> str:
        """The line in view; empty where every line is hidden."""
        return self._line.text if self._line else ""

    @property
    def _lines(self) -> tuple[ShownLine, ...]:
        own = [ShownLine(line.text, line) for line in self._own]
        return (*own, *(ShownLine(self._chosen_form.text_of(line), None, line.id) for line in self._ladder))

    @property
    def _line(self) -> ShownLine | None:
        lines = self._lines
        return lines[self._index % len(lines)] if lines else None

    def set_lines(
        self,
        belief: Belief,
        own: Sequence[OwnLine],
        hidden: Sequence[HiddenLine],
        *,
        is_known: bool = True,
        has_more: bool = False,
    ) -> None:
        """The person's own lines first, then the belief's that are not hidden. Half-written text stays.

        Until it `is_known` which lines there are, none that comes is new. With `has_more` there are further own ones.
        """
        hidden_ids = {line.line_id for line in hidden if line.belief_id == belief.id}
        own_count_before, was_known = len(self._own), self._is_known and belief.id == self._belief.id
        was_more_needed, self._is_more_needed = self._is_more_needed, False
        self._own = tuple(line for line in own if line.belief_id == belief.id)
        self._is_known, self._has_more = is_known, has_more
        self._ladder = tuple(line for line in belief.ladder if line.id not in hidden_ids)
        self.line_editor.set_belief(belief.id)
        if is_known:
            self.line_editor.set_own_lines(self._own)
        is_written = was_known and not was_more_needed and len(self._own) > own_count_before
        if is_written:
            self._index = len(self._own) - 1
        elif belief.id != self._belief.id:
            self._index = 0
        self._belief = belief
        self._show()
        if is_written:
            self.own_line_shown.emit()

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        """Lines that are the person's own stay as they wrote them."""
        self._chosen_form = chosen
        self.form_chooser.set_chosen_form(chosen)
        crossfade(self.line, self._show)

    def go_back(self) -> bool:
        """Closes the editor, or folds the forms. False where there is neither."""
        if not self.line_editor.is_open:
            return self.form_chooser.go_back()
        self._end_writing(self.line_editor.end)
        return True

    def _show(self) -> None:
        lines = self._lines
        self._index %= max(1, len(lines))
        line = self._line
        is_own = line is not None and line.own is not None
        self._label.reserve([] if self.line_editor.is_open else [each.text for each in lines])
        self.line.set_text(self.text or self.tr("You put every line aside. One in your own words may fit better."))
        self.dots.set_place(self._index, None if self._has_more else len(lines))
        self.form_chooser.link.setVisible(line is not None and not is_own)
        self.buttons.show_for(self._index, len(lines), is_own=is_own)
        self.line_editor.set_line_above("" if is_own else self.text)

    def _show_another(self) -> None:
        self._index += 1
        if self._has_more and self._index + AHEAD >= len(self._own):
            self._is_more_needed = True
            self.more_own_needed.emit()
        crossfade(self, self._show)
        announce(self, self.text)

    def _hide_or_remove(self) -> None:
        """A line of the person's own is removed, one that Ashore came with is hidden until it is asked for."""
        line = self._line
        if line is None:
            return
        if line.own is not None:
            self.buttons.leave_removal()
            self.line_removed.emit(line.own)
        else:
            self.hidden.emit(HiddenLine(self._belief.id, line.line_id))

    def _edit(self) -> None:
        line = self._line
        if line is not None and line.own is not None:
            crossfade(self, lambda: self.line_editor.begin_line(line.own))

    def _make_space_to_write(self) -> None:
        if self.buttons.isAncestorOf(self.window().focusWidget() or self):
            self.line_editor.text_box.setFocus()
        self.form_chooser.hide()
        self.buttons.hide()
        self._label.reserve([])

    def _show_buttons(self) -> None:
        self.form_chooser.show()
        self.buttons.show()
        self._show()

    def _end_writing(self, end: Callable[[], None]) -> None:
        crossfade(self, end)
        self.buttons.write.setFocus()
