"""One number, or one line to write to: copied, corrected and given back in one press each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import Way
from ashore.features.support.copy_row import LONGEST_NAMED, CopyRow
from ashore.features.support.number_field import NumberField
from ashore.ui.back_navigation import has_keyboard
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LINK_INSET_PIXELS, LinkRow
from ashore.ui.widgets.text import Role, Text, shortened


class NumberRow(QWidget):
    """`kept` carries what the person trusts more; "" goes back to Ashore's own. `brought` carries what to have in view.

    `service` says whose number it is, for those who hear the page rather than see it.
    """

    copy_requested = Signal(str)
    kept = Signal(str)
    brought = Signal(object)

    def __init__(self, service: str, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.way = way
        self.row = CopyRow("", "", Role.HEADING if way.is_number else Role.BODY)
        self.correct = Button(self.tr("Correct"), ButtonKind.LINK)
        self.write = Button(self.tr("Write down a number you know"))
        self.restore = Button("", ButtonKind.LINK)
        self.field = NumberField(service)
        self.field.hide()
        self._own = Text("", Role.SMALL)
        self.row.add(self.correct)
        self.row.add(self.write)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LINK_INSET_PIXELS, 0, LINK_INSET_PIXELS, 0)
        rows.setSpacing(0)
        for part in (self.row, self.field, self._own):
            rows.addWidget(part)
        given_back = LinkRow()
        rows.addLayout(given_back)
        given_back.addWidget(self.restore)
        self.row.copy_requested.connect(self.copy_requested)
        for opening in (self.correct, self.write):
            opening.clicked.connect(self._begin)
        self.restore.clicked.connect(lambda: self._keep(""))
        self.field.kept.connect(self._keep)
        self.field.cancelled.connect(self.go_back)
        self.set_way(way)

    def set_way(self, way: Way) -> None:
        """What is being typed stays as it is."""
        had_keyboard = self._opening is self.window().focusWidget()
        self.way = way
        self.row.set_words(way.words, way.to_copy)
        about = {"words": shortened(way.words, LONGEST_NAMED), "service": self._service}
        self.correct.setAccessibleName(self.tr("Correct {words}, {service}").format(**about))
        self.correct.setVisible(bool(way.words))
        self.write.setAccessibleName(self.tr("Write down a number you know, {service}").format(**about))
        self.write.setVisible(not way.words)
        if had_keyboard:
            self._opening.setFocus()
        self._own.setText(
            self.tr("Yours. Ashore's own: {words}.").format(words=way.own) if way.own else self.tr("Yours.")
        )
        self.restore.setText(self.tr("Use Ashore's own") if way.own else self.tr("Remove"))
        self.restore.setAccessibleName(
            self.tr("Use Ashore's own, {words}, {service}").format(words=way.own, service=self._service)
            if way.own
            else self.tr("Remove {words}, {service}").format(**about)
        )
        self._own.setVisible(way.changed is not None)
        self.restore.setVisible(way.changed is not None)

    def bring_back(self, words: str) -> None:
        """What could not be kept stands in the field again, unless something else is being typed there by now."""
        if self.field.isHidden() or not self.field.number.isModified():
            self.field.begin(words)
        if has_keyboard(self):
            self._go_to_field()

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [
            self.row.button,
            self.correct,
            self.write,
            self.field.number,
            self.field.keep,
            self.field.cancel,
            self.restore,
        ]

    def go_back(self) -> bool:
        """Closes the field. False when it was not open."""
        if self.field.isHidden():
            return False
        self._close()
        return True

    def _begin(self) -> None:
        if self.field.isHidden():
            self.field.begin(self.way.words)
        self._go_to_field()

    def _go_to_field(self) -> None:
        self.field.number.setFocus()
        self.brought.emit(self.field)

    def _keep(self, words: str) -> None:
        self._close()
        self.kept.emit(words)

    @property
    def _opening(self) -> Button:
        return self.correct if self.way.words else self.write

    def _close(self) -> None:
        had_keyboard = has_keyboard(self)
        self.field.hide()
        if had_keyboard:
            self._opening.setFocus()
            self.brought.emit(self._opening)
