"""The page set in type: one document, for the screen and for paper."""

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

from ashore.domain.coping_plan import Reach, Sheet, SheetPart

NAMES_PERCENT = 42
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Look:
    """`body` is the size of the letters in the document's own unit, `title` a multiple of it; colours are #rrggbb.

    With `columns` names and numbers stand side by side, otherwise one below the other.
    """

    body: int
    ink: str
    quiet: str
    accent: str
    title: float = 2.3
    columns: bool = True


def typeset(title: str, sheet: Sheet, look: Look) -> QTextDocument:
    """Words as they were written, whatever they contain: nothing in them is taken for markup."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)  # the same lines on the screen and on any printer
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(look.body))
    option = QTextOption()  # each paragraph runs the way its own script does
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    setter = _Setter(document, look)
    setter.title(title)
    for part in sheet:
        setter.part(part)
    setter.end()
    return document


class _Setter:
    """Writes paragraphs and tables at the end of a document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._cursor = QTextCursor(document)
        self._look = look
        self._block_waits = True  # a new document, and the place after a table, begin with a block

    def title(self, words: str) -> None:
        size = round(self._look.body * self._look.title)
        self._paragraph(words, self._letters(size, QFont.Weight.DemiBold), below=0.2)

    def part(self, part: SheetPart) -> None:
        body = self._look.body
        heading = self._letters(round(body * 1.08), QFont.Weight.DemiBold, self._look.accent)
        self._paragraph(part.heading, heading, above=1.35, below=0.25, is_heading=True)
        if part.words.strip():
            for line in part.words.strip("\n").splitlines():
                self._paragraph(line, self._letters(body))
        for line in part.lines:
            self._paragraph(line, self._letters(body, QFont.Weight.Medium), below=0.4)
        if part.reaches:
            self._reaches(part.reaches)
        if part.closing:
            self._paragraph(part.closing, self._letters(body))
        if part.foot:
            self._paragraph(part.foot, self._letters(round(body * 0.88), colour=self._look.quiet))

    def end(self) -> None:
        """The block that stands after a table takes no room."""
        if self._block_waits:
            tiny = QTextBlockFormat()
            tiny.setLineHeight(1, _FIXED)
            self._cursor.setBlockFormat(tiny)

    def _reaches(self, reaches: tuple[Reach, ...]) -> None:
        if not self._look.columns:
            for reach in reaches:
                self._reach(reach)
            return
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(0.2 * self._look.body)
        form.setBottomMargin(1.1 * self._look.body)  # the margin above the next heading does not reach across a table
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        widths = (NAMES_PERCENT, 100 - NAMES_PERCENT)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        table = self._cursor.insertTable(len(reaches), 2, form)
        room = QTextTableCellFormat()
        room.setBottomPadding(0.35 * self._look.body)
        room.setRightPadding(self._look.body)
        for row, reach in enumerate(reaches):
            for column, write in ((0, self._name), (1, self._how)):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._block_waits = True
                write(reach)
                table.cellAt(row, column).setFormat(room)  # last: a block's own letters would undo it
        self._cursor = QTextCursor(table.document())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._block_waits = True

    def _reach(self, reach: Reach) -> None:
        self._name(reach)
        self._how(reach)

    def _name(self, reach: Reach) -> None:
        self._paragraph(reach.name, self._letters(self._look.body))
        if reach.note:
            self._paragraph(reach.note, self._letters(round(self._look.body * 0.88), colour=self._look.quiet))

    def _how(self, reach: Reach) -> None:
        self._paragraph(reach.how, self._letters(self._look.body, QFont.Weight.DemiBold), below=0.4)

    def _paragraph(
        self, words: str, letters: QTextCharFormat, *, above: float = 0, below: float = 0.1, is_heading: bool = False
    ) -> None:
        """`above` and `below` in sizes of the body's letters."""
        block = QTextBlockFormat()
        block.setTopMargin(above * self._look.body)
        block.setBottomMargin(below * self._look.body)
        block.setLineHeight(111, _PROPORTIONAL)
        block.setHeadingLevel(2 if is_heading else 0)
        self._next_block()
        self._block_waits = False
        self._cursor.setBlockFormat(block)
        self._cursor.setBlockCharFormat(letters)
        self._cursor.insertText(words.replace("\n", "\u2028"), letters)

    def _next_block(self) -> None:
        if not self._block_waits:
            self._cursor.insertBlock()

    def _letters(
        self, size: int, weight: QFont.Weight = QFont.Weight.Normal, colour: str | None = None
    ) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(_font(size, weight))
        letters.setForeground(QColor(colour or self._look.ink))
        return letters


def is_heading(form: QTextFormat) -> bool:
    return form.intProperty(QTextFormat.Property.HeadingLevel.value) == 2


def _font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
