"""The page as it reads, on the screen: in the size and colours that the person reads best."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

from ashore.domain.coping_plan import Sheet
from ashore.features.coping_plan.section_texts import title
from ashore.features.coping_plan.text_document import Look, typeset
from ashore.ui.theme import Theme

_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class DocumentView(QTextEdit):
    """As tall as its words. The arrow keys scroll what it stands in; words can be marked and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet = ()
        self._kept = self.document()
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "sheet")
        self.setAccessibleName(title())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._set)

    def set_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._set()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._set)  # after the layout that resizes it, which would miss another height

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what it stands in scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        around = self._scrolled_by()
        if action is not None and around is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            around.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def _set(self) -> None:
        colours, sizes = self._theme.colours, self._theme.sizes
        body = sizes.body
        narrow = self.viewport().width() < 26 * body
        look = Look(body, colours.text, colours.quiet_text, colours.accent, title=1.6, columns=not narrow)
        document = typeset(title(), self._sheet, look)
        document.setDocumentMargin(min(36, max(16, self.width() // 16)))
        document.setTextWidth(self.viewport().width())
        self.setDocument(document)
        self._kept = document
        self.setFixedHeight(round(document.size().height()) + self.height() - self.viewport().height())

    def _scrolled_by(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
