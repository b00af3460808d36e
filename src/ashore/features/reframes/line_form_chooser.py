"""Chooses how kinder lines are read: as "I", as "you", or with the person's first name."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.reframes import ChosenForm
from ashore.domain.settings import LineForm
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.chevron import chevron_pixels, draw_chevron
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.first_name_field import FirstNameField
from ashore.ui.widgets.flow_layout import FlowLayout

CHEVRON_GAP = 7


class LineFormChooser(QWidget):
    """A quiet link that says the form in use, and unfolds the others."""

    form_chosen = Signal(object)
    """A LineForm."""
    name_written = Signal(str)

    def __init__(self, beside: QWidget, parent: QWidget | None = None) -> None:
        """`beside` stands before the link, in the same row."""
        super().__init__(parent)
        self.link = UnfoldingLink()
        self._choices = QWidget()
        self.name_field = FirstNameField()
        self._names = {
            LineForm.AS_I: self.tr("Read as “I”"),
            LineForm.AS_YOU: self.tr("Read as “you”"),
            LineForm.WITH_NAME: self.tr("Read with my name"),
        }
        texts = {
            LineForm.AS_I: self.tr("I"),
            LineForm.AS_YOU: self.tr("You"),
            LineForm.WITH_NAME: self.tr("My name"),
        }
        self._chips = {form: self._chip(form, text) for form, text in texts.items()}
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(beside, 1)
        head.addWidget(self.link)
        chips = QWidget()
        row = FlowLayout(chips, spacing=6)
        for chip in self._chips.values():
            row.addWidget(chip)
        self._group = ChoiceGroup(self, list(self._chips.values()))
        unfolded = QVBoxLayout(self._choices)
        unfolded.setContentsMargins(0, 4, 0, 16)
        unfolded.setSpacing(10)
        unfolded.addWidget(chips)
        unfolded.addWidget(self.name_field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self._choices)
        self._choices.hide()
        set_expanded(self.link, expanded=False)
        self.set_chosen_form(ChosenForm())
        self.link.clicked.connect(self._toggle)
        self.name_field.written.connect(self.name_written)

    @property
    def is_unfolded(self) -> bool:
        return not self._choices.isHidden()

    def chip(self, form: LineForm) -> Button:
        return self._chips[form]

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        self.link.setText(self._names[chosen.form])
        self._group.choose(self._chips[chosen.form])
        self.name_field.set_name(chosen.first_name)
        self.name_field.setVisible(chosen.form is LineForm.WITH_NAME)

    def go_back(self) -> bool:
        """Folds. False where it is folded."""
        if not self.is_unfolded:
            return False
        if self._choices.isAncestorOf(self.window().focusWidget() or self):
            self.link.setFocus()
        self._toggle()
        return True

    def _toggle(self) -> None:
        is_unfolded = not self.is_unfolded
        crossfade(self, lambda: self._choices.setVisible(is_unfolded))
        self.link.setChecked(is_unfolded)
        set_expanded(self.link, expanded=is_unfolded)

    def _chip(self, form: LineForm, text: str) -> Button:
        chip = Button(text, ButtonKind.CHIP)
        chip.setAccessibleName(self._names[form])
        chip.clicked.connect(lambda: self.form_chosen.emit(form))
        return chip


class UnfoldingLink(Button):
    """Points down, and up while it is checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.LINK, parent)
        self.setProperty("tone", "quiet")
        self.setCheckable(True)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or what stands below would move for a line that has no forms
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + CHEVRON_GAP + chevron_pixels(self), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self, 0, points_up=self.isChecked())
