"""What the panel shows until something is asked of it: one kind line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.kind_lines import KindLine
from ashore.domain.own_reframes import KeptLine
from ashore.domain.reframes import ChosenForm
from ashore.features.reframes.panel_data import PanelData
from ashore.features.reframes.panel_views import MARGIN, NARROW_PIXELS, View
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text

LONGEST_SHOWN = 140
"""Characters of a kept line, before all of it is asked for."""

AHEAD = 5
"""So many lines before the last one more are asked for."""


class RestingView(View):
    """Shows the line kept last, or else the first of `lines`, and another one only when it is asked for."""

    thoughts_requested = Signal()
    more_needed = Signal()
    """The last of the kept lines that were set is near."""

    def __init__(self, lines: Sequence[KindLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._chosen_form = ChosenForm()
        self._kept: tuple[str, ...] = ()
        self._has_more = False
        self._index = 0
        self._label = SpacedText("", Role.HELD)
        self.line = ShortenedText(self._label, LONGEST_SHOWN)
        self.thoughts = Button(self.tr("I have a hard thought"))
        self.another = Button(self.tr("Another"), ButtonKind.LINK)
        self.another.setAccessibleName(self.tr("Another line"))
        column = ScrollColumn(narrow=NARROW_PIXELS)
        column.column.set_margins(MARGIN, 0, MARGIN, MARGIN)
        column.rows.addStretch(3)
        column.add(Text(self.tr("A kinder line"), Role.LABEL))
        column.add(self.line)
        column.rows.addSpacing(12)
        column.add(button_row(self.thoughts, self.another, tight=False))
        column.rows.addStretch(5)
        self.set_content(column, first=self.thoughts)
        self.thoughts.clicked.connect(self.thoughts_requested)
        self.another.clicked.connect(self._show_another)
        self._show()

    @property
    def text(self) -> str:
        """All of the line in view."""
        return self.line.whole

    def follow(self, data: PanelData) -> None:
        """Shows the kept lines of `data` and its form of the others, from the next change on."""
        data.kept_lines_changed.connect(lambda: self._set_kept_lines(data.kept_lines, has_more=data.has_more_kept))
        data.chosen_form_changed.connect(self._set_chosen_form)
        self.more_needed.connect(data.more_kept_needed)

    def _set_kept_lines(self, lines: Sequence[KeptLine], *, has_more: bool) -> None:
        """A line that has just been kept is shown. The one under the guide is in the window already."""
        self._has_more = has_more
        before, shown = self._kept, self.text
        self._kept = tuple(line.text for line in reversed(lines) if not line.rests_under_guide)
        texts = self._texts
        if self._kept and (self._kept[0] not in before or shown not in texts):
            self._index = 0
        else:
            self._index = texts.index(shown) if shown in texts else 0
        self._show()

    def _set_chosen_form(self, chosen: ChosenForm) -> None:
        """Kept lines stay in the form in which they were kept."""
        self._chosen_form = chosen
        crossfade(self, self._show)

    @property
    def _texts(self) -> tuple[str, ...]:
        return (*self._kept, *map(self._chosen_form.text_of, self._lines))

    def _show_another(self) -> None:
        self._index = (self._index + 1) % max(1, len(self._texts))
        if self._has_more and self._index + AHEAD >= len(self._kept):
            self.more_needed.emit()
        crossfade(self, self._show)
        announce(self, self.text)

    def _show(self) -> None:
        texts = self._texts
        self._label.reserve(texts[len(self._kept) :])
        self.line.set_text(texts[self._index] if texts else "")
        self.another.setVisible(len(texts) > 1)
