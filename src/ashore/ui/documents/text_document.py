"""Builds a QTextDocument from a document to read, for the screen and for paper."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ashore.domain.document import Contact, Document, DocumentSection

NAMES_PERCENT = 42
"""Of the width, for the column of names."""
SMALL_PRINT_SCALE = 0.88
HEADING_SCALE = 1.08
HEADING_LEVEL = 2
CONTEXTUAL_ALTERNATES = QFont.Tag("calt")
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`font_size` is in the document's own unit, `title_scale` a multiple of it; colours are #rrggbb.

    With `has_columns` names and numbers stand side by side, otherwise one below the other. With `is_printed` what a
    reader of the PDF copies is what was written.
    """

    font_size: int
    text_colour: str
    quiet_colour: str
    accent_colour: str
    title_scale: float = 2.3
    has_columns: bool = True
    is_printed: bool = False


def build_text_document(title: str, source: Document, style: TextStyle) -> QTextDocument:
    """Text appears as it was written: nothing in it is read as markup."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)  # the same lines on the screen and on any printer
    document.setDocumentMargin(0)
    document.setDefaultFont(text_font(style.font_size, is_printed=style.is_printed))
    option = QTextOption()  # no direction set: each paragraph takes that of its own script
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    writer = _Writer(document, style)
    writer.write_title(title)
    for section in source:
        writer.write_section(section)
    writer.finish()
    return document


class _Writer:
    """Appends paragraphs and tables to a document."""

    def __init__(self, document: QTextDocument, style: TextStyle) -> None:
        self._cursor = QTextCursor(document)
        self._style = style
        self._has_empty_block = True  # as a new document and the end of a table do

    def write_title(self, title: str) -> None:
        size = round(self._style.font_size * self._style.title_scale)
        self._paragraph(title, self._char_format(size, QFont.Weight.DemiBold), below=0.2)

    def write_section(self, section: DocumentSection) -> None:
        font_size = self._style.font_size
        heading = self._char_format(round(font_size * HEADING_SCALE), QFont.Weight.DemiBold, self._style.accent_colour)
        self._paragraph(section.heading, heading, above=1.35, below=0.25, is_heading=True)
        if section.text.strip():
            for line in section.text.strip("\n").splitlines():
                self._paragraph(line, self._char_format(font_size))
        for line in section.lines:
            self._paragraph(line, self._char_format(font_size, QFont.Weight.Medium), below=0.4)
        if section.contacts:
            self._contacts(section.contacts)
        if section.closing:
            self._paragraph(section.closing, self._char_format(font_size))
        if section.footnote:
            self._small_print(section.footnote)

    def finish(self) -> None:
        """Makes the empty block after a table take no space."""
        if self._has_empty_block:
            lowest = QTextBlockFormat()
            lowest.setLineHeight(1, _FIXED)
            self._cursor.setBlockFormat(lowest)

    def _contacts(self, contacts: tuple[Contact, ...]) -> None:
        if not self._style.has_columns:
            for contact in contacts:
                self._name(contact)
                self._details(contact)
            return
        table = self._cursor.insertTable(len(contacts), 2, _contacts_table_format(self._style.font_size))
        cell_format = QTextTableCellFormat()
        cell_format.setBottomPadding(0.35 * self._style.font_size)
        cell_format.setRightPadding(self._style.font_size)
        for row, contact in enumerate(contacts):
            for column, write in ((0, self._name), (1, self._details)):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._has_empty_block = True
                write(contact)
                table.cellAt(row, column).setFormat(cell_format)  # last: setBlockCharFormat would undo it
        self._cursor = QTextCursor(table.document())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._has_empty_block = True

    def _name(self, contact: Contact) -> None:
        self._paragraph(contact.name, self._char_format(self._style.font_size))
        if contact.note:
            self._small_print(contact.note)

    def _details(self, contact: Contact) -> None:
        self._paragraph(contact.details, self._char_format(self._style.font_size, QFont.Weight.DemiBold), below=0.4)

    def _small_print(self, text: str) -> None:
        size = round(self._style.font_size * SMALL_PRINT_SCALE)
        self._paragraph(text, self._char_format(size, colour=self._style.quiet_colour))

    def _paragraph(
        self, text: str, char_format: QTextCharFormat, *, above: float = 0, below: float = 0.1, is_heading: bool = False
    ) -> None:
        """`above` and `below` are multiples of the font size."""
        block = QTextBlockFormat()
        block.setTopMargin(above * self._style.font_size)
        block.setBottomMargin(below * self._style.font_size)
        block.setLineHeight(111, _PROPORTIONAL)
        block.setHeadingLevel(HEADING_LEVEL if is_heading else 0)
        self._next_block()
        self._has_empty_block = False
        self._cursor.setBlockFormat(block)
        self._cursor.setBlockCharFormat(char_format)
        self._cursor.insertText(text.replace("\n", "\u2028"), char_format)

    def _next_block(self) -> None:
        if not self._has_empty_block:
            self._cursor.insertBlock()

    def _char_format(
        self, size: int, weight: QFont.Weight = QFont.Weight.Normal, colour: str | None = None
    ) -> QTextCharFormat:
        char_format = QTextCharFormat()
        char_format.setFont(text_font(size, weight, is_printed=self._style.is_printed))
        char_format.setForeground(QColor(colour or self._style.text_colour))
        return char_format


def is_heading(block_format: QTextFormat) -> bool:
    return block_format.intProperty(QTextFormat.Property.HeadingLevel.value) == HEADING_LEVEL


def _contacts_table_format(font_size: int) -> QTextTableFormat:
    table_format = QTextTableFormat()
    table_format.setBorder(0)
    table_format.setCellPadding(0)
    table_format.setCellSpacing(0)
    table_format.setTopMargin(0.2 * font_size)
    table_format.setBottomMargin(1.1 * font_size)  # the next heading's own margin is ignored after a table
    table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = (NAMES_PERCENT, 100 - NAMES_PERCENT)
    table_format.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
    return table_format


def text_font(size: int, weight: QFont.Weight = QFont.Weight.Normal, *, is_printed: bool) -> QFont:
    """`size` is in the document's own unit."""
    font = QFont("Inter")
    if is_printed:
        # Its alternates for signs beside figures have no letter in the text of a PDF: "+49" is copied as "49".
        font.setFeature(CONTEXTUAL_ALTERNATES, 0)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
