"""The page on paper: paginated, drawn on a printer or into a PDF."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QIODevice, QLocale, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ashore.domain.coping_plan import Sheet
from ashore.features.coping_plan.text_document import Look, is_heading, typeset

UNITS_PER_INCH = 144
"""Of the document: half a typographic point, so that letters can be sized by halves."""
BODIES = (23, 22, 21, 20)
"""Sizes of the letters, the usual one first; smaller ones only where the page then is one page."""
INK = Look(body=BODIES[0], ink="#1c2d32", quiet="#55676b", accent="#28746c")
SIDE, TOP, BOTTOM = 140, 120, 116
LETTER_TERRITORIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where paper is of US letter size (the Unicode locale data, territoryInfo, paperSize)."""


def paper_of(locale: QLocale) -> QPageSize:
    """A4 or Letter, as is usual there."""
    territory = QLocale.territoryToCode(locale.territory())
    return QPageSize(QPageSize.PageSizeId.Letter if territory in LETTER_TERRITORIES else QPageSize.PageSizeId.A4)


def on_paper(title: str, sheet: Sheet, paper: QSizeF) -> QTextDocument:
    """The document in pages of this size, in inches: on one page where it fits with letters that read well."""
    for body in BODIES:
        document = _paginated(typeset(title, sheet, replace(INK, body=body)), paper)
        if document.pageCount() == 1:
            return document
    return _paginated(typeset(title, sheet, INK), paper)


def inches(layout: QPageLayout) -> QSizeF:
    return layout.fullRect(QPageLayout.Unit.Inch).size()


def draw(document: QTextDocument, device: QPagedPaintDevice) -> bool:
    """Every page on a device that has no margins of its own. False where the device did not take it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / UNITS_PER_INCH
    painter.scale(scale, scale)
    for page in range(document.pageCount()):
        if page and not device.newPage():
            painter.end()
            return False
        _draw_page(document, painter, page)
    return painter.end()


def write_pdf(file: Path, title: str, sheet: Sheet, paper: QPageSize) -> str:
    """The file is either the old one or the whole new one. Returns why it could not be written, "" when it was."""
    from PySide6.QtGui import QPdfWriter  # only when it is wanted

    saving = QSaveFile(str(file))  # writes beside, and takes the place when all is on disk
    if not saving.open(QIODevice.OpenModeFlag.WriteOnly):
        return saving.errorString()
    writer = QPdfWriter(saving)
    writer.setTitle(title)
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    if not draw(on_paper(title, sheet, inches(writer.pageLayout())), writer):
        saving.cancelWriting()
    return "" if saving.commit() else saving.errorString()


def _draw_page(document: QTextDocument, painter: QPainter, page: int) -> None:
    size = document.pageSize()
    area = QRectF(0, page * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -area.top())
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    document.documentLayout().draw(painter, context)
    if document.pageCount() > 1:
        number = QFont("Inter")
        number.setPixelSize(18)
        painter.setFont(number)
        painter.setPen(QColor(INK.quiet))
        foot = QRectF(0, area.bottom() - BOTTOM, size.width(), BOTTOM)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{page + 1} / {document.pageCount()}")
    painter.restore()


def _paginated(document: QTextDocument, paper: QSizeF) -> QTextDocument:
    document.setPageSize(paper * UNITS_PER_INCH)
    form = document.rootFrame().frameFormat()
    form.setLeftMargin(SIDE)
    form.setRightMargin(SIDE)
    form.setTopMargin(TOP)
    form.setBottomMargin(BOTTOM)
    document.rootFrame().setFrameFormat(form)
    _keep_headings_with_their_parts(document)
    return document


def _keep_headings_with_their_parts(document: QTextDocument) -> None:
    """No heading is the last thing on a page."""
    block = document.begin()
    while block.isValid():
        following = block.next()
        if is_heading(block.blockFormat()) and _page(block) != _page(following):
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
        block = following


def _page(block: QTextBlock) -> int:
    """Where the first line of this block stands, from 0."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        top += block.layout().lineAt(0).y()
    return int(top // document.pageSize().height())
