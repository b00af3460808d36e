"""Splits a document into pages and draws them on a printer or into a PDF."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ashore.domain.document import Document
from ashore.ui.documents.text_document import TextStyle, build_text_document, is_heading, text_font

UNITS_PER_INCH = 144
"""Of the document: half a typographic point, so that font sizes can be set in halves."""
FONT_SIZES = (23, 22, 21, 20)
"""In units, the usual one first; smaller ones only where the document then fits on one page."""
PRINT_STYLE = TextStyle(
    FONT_SIZES[0], text_colour="#1c2d32", quiet_colour="#55676b", accent_colour="#28746c", is_printed=True
)
SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN = 140, 120, 116
PAGE_NUMBER_SIZE = 18
LETTER_TERRITORIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where paper is of US letter size (the Unicode locale data, territoryInfo, paperSize)."""


def page_size_for(region: str) -> QPageSize:
    """A4 or Letter, whichever is usual in this region (ISO code)."""
    return QPageSize(QPageSize.PageSizeId.Letter if region in LETTER_TERRITORIES else QPageSize.PageSizeId.A4)


def paginate(title: str, document: Document, page_size: QSizeF) -> QTextDocument:
    """Pages of `page_size` (inches): one page where a smaller font that still reads well makes it fit."""
    for font_size in FONT_SIZES:
        style = replace(PRINT_STYLE, font_size=font_size)
        pages = _in_pages(build_text_document(title, document, style), page_size)
        if pages.pageCount() == 1:
            return pages
    return _in_pages(build_text_document(title, document, PRINT_STYLE), page_size)


def page_inches(layout: QPageLayout) -> QSizeF:
    return layout.fullRect(QPageLayout.Unit.Inch).size()


def draw(document: QTextDocument, device: QPagedPaintDevice) -> bool:
    """Draws every page on a device without margins of its own. False where the device did not take it."""
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


def write_pdf(file: Path, title: str, document: Document, page_size: QPageSize) -> str:
    """Replaces the file whole, or leaves the old one. Returns why it could not be written, "" when it was."""
    saving = QSaveFile(str(file))  # writes a temporary file, and renames it when all is on disk
    if not saving.open(QIODevice.OpenModeFlag.WriteOnly):
        return saving.errorString()
    if not _write_to(saving, title, document, page_size):
        saving.cancelWriting()
    return "" if saving.commit() else saving.errorString()


def pdf_bytes(title: str, document: Document, page_size: QPageSize) -> bytes:
    """The PDF without a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _write_to(buffer, title, document, page_size)
    return bytes(buffer.data().data())


def _write_to(device: QIODevice, title: str, document: Document, page_size: QPageSize) -> bool:
    from PySide6.QtGui import QPdfWriter  # loaded at the first use

    writer = QPdfWriter(device)
    writer.setTitle(title)
    writer.setPageLayout(QPageLayout(page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return draw(paginate(title, document, page_inches(writer.pageLayout())), writer)


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
        painter.setFont(text_font(PAGE_NUMBER_SIZE, is_printed=True))
        painter.setPen(QColor(PRINT_STYLE.quiet_colour))
        footer = QRectF(0, area.bottom() - BOTTOM_MARGIN, size.width(), BOTTOM_MARGIN)
        painter.drawText(footer, Qt.AlignmentFlag.AlignCenter, f"{page + 1} / {document.pageCount()}")
    painter.restore()


def _in_pages(document: QTextDocument, page_size: QSizeF) -> QTextDocument:
    document.setPageSize(page_size * UNITS_PER_INCH)
    frame_format = document.rootFrame().frameFormat()
    frame_format.setLeftMargin(SIDE_MARGIN)
    frame_format.setRightMargin(SIDE_MARGIN)
    frame_format.setTopMargin(TOP_MARGIN)
    frame_format.setBottomMargin(BOTTOM_MARGIN)
    document.rootFrame().setFrameFormat(frame_format)
    _keep_headings_with_their_sections(document)
    return document


def _keep_headings_with_their_sections(document: QTextDocument) -> None:
    """No heading is the last thing on a page."""
    block = document.begin()
    while block.isValid():
        following = block.next()
        if is_heading(block.blockFormat()) and page_of(block) != page_of(following):
            block_format = block.blockFormat()
            block_format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(block_format)
        block = following


def page_of(block: QTextBlock) -> int:
    """The page with the first line of this block, from 0."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        top += block.layout().lineAt(0).y()
    return int(top // document.pageSize().height())
