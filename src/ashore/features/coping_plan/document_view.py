"""Shows the document on the screen, in the person's own text size and colours."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

from ashore.domain.document import Document
from ashore.services.plan_section_texts import page_title
from ashore.ui.documents.text_document import TextStyle, build_text_document
from ashore.ui.theme import Theme

LEAST_WIDTH_FOR_COLUMNS = 26
"""Of the viewport, in font sizes."""
_SCROLL_KEYS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class DocumentView(QTextEdit):
    """Read-only, and as tall as its text. The arrow keys scroll the area around it; text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan_document: Document = ()
        self._is_current = self._has_place = False
        self._layout_due = QTimer(self, singleShot=True, interval=0)  # after the layout pass: once for all it brings
        self._layout_due.timeout.connect(self._rebuild)
        self._text_document = self.document()
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "sheet")
        self.setAccessibleName(page_title())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._rebuild)

    def show_document(self, document: Document) -> None:
        if document != self._plan_document:
            self._plan_document = document
            self._is_current = False
            if self.isVisible() and not self._layout_due.isActive():
                self._rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        """Made now, where something else was on screen when the words came; the first time as wide as it will be."""
        super().showEvent(event)
        if not self._has_place:
            self._layout_due.start()
        elif not self._is_current:
            self._rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._has_place = True
            self._layout_due.start()  # the layout pass would miss the new height

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the area around it scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLL_KEYS.get(Qt.Key(event.key()))
        area = self._scroll_area()
        if action is not None and area is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            area.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def _rebuild(self) -> None:
        self._layout_due.stop()
        self._is_current = True
        colours, body = self._theme.colours, self._theme.sizes.body
        is_wide = self.viewport().width() >= LEAST_WIDTH_FOR_COLUMNS * body
        style = TextStyle(body, colours.text, colours.quiet_text, colours.accent, title_scale=1.6, has_columns=is_wide)
        document = build_text_document(page_title(), self._plan_document, style)
        document.setDocumentMargin(min(36, max(16, self.width() // 16)))
        document.setTextWidth(self.viewport().width())
        self.setDocument(document)
        self._text_document = document  # Qt does not own it
        self.setFixedHeight(round(document.size().height()) + self.height() - self.viewport().height())

    def _scroll_area(self) -> QScrollArea | None:
        ancestor = self.parentWidget()
        while ancestor is not None and not isinstance(ancestor, QScrollArea):
            ancestor = ancestor.parentWidget()
        return ancestor
