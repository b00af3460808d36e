"""A part of a note that is folded away, and built when it is first unfolded or has something to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.notice.note_fields import MARKS, TYPED, marks_in
from ashore.ui.widgets.folded_row import FoldedRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ashore.domain.drafts import Fields
    from ashore.domain.notes import MarkKind
    from ashore.features.notice.mark_chips import MarkChips
    from ashore.ui.widgets.text_field import TextField


class NotePart(QWidget):
    """Chips and fields for words, one under another. `written` fires when the person presses or writes something."""

    written = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: tuple[MarkChips, ...] = ()
        self.words: dict[str, TextField] = {}

    def fill(
        self, *widgets: QWidget, chips: Sequence[MarkChips] = (), words: Mapping[str, TextField] | None = None
    ) -> NotePart:
        """`widgets` are all that is seen; `words` are those of them that are written in, by their field of a draft."""
        self.chips, self.words = tuple(chips), dict(words or {})
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            rows.addWidget(widget)
        for each in self.chips:
            each.changed.connect(self.written)
        for field in self.words.values():
            field.written.connect(lambda _text: self.written.emit())
        return self

    def fields(self) -> dict[str, str]:
        """What is written in it, as fields of a draft; the marks are those of `chips`."""
        typed = {f"{TYPED}{each.kind}": each.typed for each in self.chips}
        return {**typed, **{name: field.toPlainText() for name, field in self.words.items()}}

    def show_fields(self, fields: Fields) -> None:
        """Without `written`."""
        marks = marks_in(fields.get(MARKS, ""))
        for each in self.chips:
            each.set_chosen(marks)
            each.set_typed(fields.get(f"{TYPED}{each.kind}", ""))
        for name, field in self.words.items():
            field.set_text(fields.get(name, ""))


class FoldedPart(QObject):
    """The row of a part, which has the part in it once `get` was called."""

    def __init__(
        self, name: str, build: Callable[[], NotePart], kinds: Sequence[MarkKind] = (), words: Sequence[str] = ()
    ) -> None:
        """It is about marks of these `kinds`, and these fields of a draft."""
        super().__init__()
        self.row = FoldedRow(name)
        self._build = build
        self._kinds = tuple(kinds)
        self._fields = (*words, *(f"{TYPED}{kind}" for kind in kinds))
        self._part: NotePart | None = None
        self.row.unfolding.connect(self.get)

    @property
    def built(self) -> NotePart | None:
        """None as long as there is nothing in it."""
        return self._part

    def get(self) -> NotePart:
        if self._part is None:
            self._part = self._build()
            self.row.set_content(self._part)
        return self._part

    def is_said_in(self, fields: Fields) -> bool:
        """Whether these fields of a draft say something that it shows."""
        marks = marks_in(fields.get(MARKS, ""))
        return any(mark.kind in self._kinds for mark in marks) or any(fields.get(name) for name in self._fields)
