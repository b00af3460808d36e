"""The last page: what someone has with them now, and no hurry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.guided import Passage
from ashore.features.guided.step_view import StepView
from ashore.ui.theme import Theme
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class EndView(StepView):
    """Its way out is "Back to the breath"."""

    connect_requested = Signal()
    look_around_requested = Signal()
    support_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_words(self.tr("That was all."))
        self.set_line(self.tr("Stay as long as you like. Nothing more is asked."))
        self._frame, self._rows = card()
        self._rows.setSpacing(8)
        self.add_part(self._frame)
        self.texts: list[Text] = []
        self.back = self.add_button(self.tr("Back to the breath"), is_first=True)
        self.look_around = self.add_button(self.tr("Look around the room"))
        self.support = self.add_link(self.tr("Someone to talk to"))
        self.connect_link = self.add_link(self.tr("Open Connect"))
        self.back.clicked.connect(self.leave_requested)
        self.look_around.clicked.connect(self.look_around_requested)
        self.support.clicked.connect(self.support_requested)
        self.connect_link.clicked.connect(self.connect_requested)

    def open(self, passage: Passage) -> None:
        for text in self.texts:
            text.hide()
            text.deleteLater()
        self.texts = []
        if passage.line:
            self._add(self.tr("A line to take along"), passage.line, Role.HELD)
        if passage.words:
            self._add(self.tr("Words for someone"), passage.words, Role.BODY)
        elif passage.rests:
            self._add(self.tr("A small step"), self.tr("Rest"), Role.BODY)
        self._frame.setVisible(bool(self.texts))
        self.look_around.setVisible(passage.is_very_hard)
        self.support.setVisible(passage.is_very_hard)
        self.connect_link.setVisible(not passage.is_very_hard)

    def _add(self, name: str, words: str, role: Role) -> None:
        for text in (Text(name, Role.LABEL), Text(words, role)):
            self.texts.append(text)
            self._rows.addWidget(text)
