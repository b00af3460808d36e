"""The page on paper: one page where it fits, nothing cut, and no file left half written."""

import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPageSize, QTextDocument
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.coping_plan.coping_plan_driver import CopingPlanDriver
from tests.gui.features.support.test_support_region import LOCALE_NAMES

from ashore.domain.coping_plan import CopingPlan, PlanSection, PlanText
from ashore.domain.document import Contact, Document, DocumentSection
from ashore.features.coping_plan import print_dialog
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.services.region import region_of_paper
from ashore.ui.documents.missing_letters import has_missing_letters
from ashore.ui.documents.pdf import page_of, page_size_for, paginate, write_pdf
from ashore.ui.documents.text_document import is_heading
from ashore.ui.theme import Theme

TITLE = "What helps me"
A4 = QPageSize(QPageSize.PageSizeId.A4)
REACHES = (
    Contact("Amina", "0123 456 789"),
    Contact("The cat next door"),
    Contact("Samaritans", "116 123", "Day and night"),
)
ORDINARY: Document = (
    DocumentSection("What I tend to notice first", "I stop answering.\n\nEverything sounds far away."),
    DocumentSection("What helps me settle", "Longer out-breath\nA warm cup\nWalking to the canal and back\n" * 3),
    DocumentSection("Words that hold me", lines=("Some people left, and some are still here.",)),
    DocumentSection("People I can turn to", contacts=REACHES),
    DocumentSection(
        "Helplines", contacts=REACHES, closing="Emergency services can help: 112.", footnote="Checked on April 2019."
    ),
    DocumentSection("What I’d like others to know", "No answer is needed."),
)


@pytest.fixture
def inter(theme: Theme) -> Theme:
    """The look brings the letters."""
    return theme


def read_back(file: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    return document


def text_of(document: QPdfDocument) -> str:
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount())).replace("\r\n", "\n")


def paper(document: Document) -> QTextDocument:
    return paginate(TITLE, document, A4.size(QPageSize.Unit.Inch))


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("inter")
def test_a_pdf_reads_as_the_page_does(tmp_path: Path) -> None:
    file = tmp_path / "my-page.pdf"
    assert write_pdf(file, TITLE, ORDINARY, A4) == ""
    document = read_back(file)
    assert document.pageCount() == 1
    text = text_of(document)
    order = [TITLE, "I stop answering.", "Walking to the canal", "Some people left", "Amina", "0123 456 789", "112."]
    places = [text.index(words) for words in [*order, "Checked on April 2019.", "No answer is needed."]]
    assert places == sorted(places)
    assert document.metaData(QPdfDocument.MetaDataField.Title) == TITLE
    assert document.pagePointSize(0).toSize() == A4.sizePoints()
    assert [each.name for each in tmp_path.iterdir()] == ["my-page.pdf"]


@pytest.mark.usefixtures("inter")
def test_what_makes_things_safer_is_read_back_from_the_pdf_by_another_program(
    theme: Theme, shown: Callable[[QWidget], None], tmp_path: Path
) -> None:
    """As another reader, a screen reader or a search finds it: the heading, then its own lines, in whole words."""
    page = CopingPlanPage(theme)
    page.load(
        CopingPlan(
            (
                PlanText(PlanSection.SETTLE, "a warm cup"),
                PlanText(PlanSection.SAFER, "Amina keeps my tablets.\nThe car key hangs at the neighbour’s."),
                PlanText(PlanSection.OTHERS, "No answer is needed."),
            )
        )
    )
    shown(page)
    file = tmp_path / "my-page.pdf"
    page.export.save_as(file)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in read.splitlines() if line.strip()]
    at = lines.index("What makes things safer around me")
    assert lines[at + 1 : at + 3] == ["Amina keeps my tablets.", "The car key hangs at the neighbour’s."]
    assert lines.index("a warm cup") < at < lines.index("No answer is needed.")


NUMBERS = (
    "+49 30 123",
    "(030) 12",
    "1 (800) 555-0199",
    "[+49]",
    "*67#",
    "12:30",
    "(12:30)",
    "08:00–22:00",
    "9-5",
    "24/7",
    "x 3 x 4",
    "3x4",
    "−5 °C",
    "1,5",
    "50 %",
    "A:B",
    "S+S",
    "1+1=2",
    "-> => <3 :) (:",
    "amina@example.org",
    "https://example.org/a?b=1&c=(2)",
)


@pytest.mark.usefixtures("inter")
def test_every_number_time_and_bracket_is_copied_from_the_pdf_as_it_was_written(tmp_path: Path) -> None:
    """By Qt's reader and by another one; in every weight and size. In sentences: a column takes Qt's for vertical."""
    contacts = tuple(Contact(text, text, text) for text in NUMBERS)
    lines = [f"Whoever likes to can write {text} here, or anywhere else on the page." for text in NUMBERS]
    document = (
        *(DocumentSection(line, line, (line,), closing=line, footnote=line) for line in lines),
        DocumentSection("Contacts", contacts=contacts),
    )
    file = tmp_path / "my-page.pdf"
    assert write_pdf(file, "At (12:30) +1", document, A4) == ""
    pdf = read_back(file)
    poppler = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    for read in (text_of(pdf), poppler):
        assert "At (12:30) +1" in read
        assert {text: read.count(text) for text in NUMBERS if read.count(text) < 8} == {}
        assert f"2 / {pdf.pageCount()}" in read


@pytest.mark.usefixtures("inter")
@pytest.mark.parametrize("words", ["המקום ליד המים", "№ 5", "a cup of 🍵", "ひとり"])
def test_letters_that_no_font_has_are_told_in_one_line_and_the_file_is_there(
    theme: Theme, shown: Callable[[QWidget], None], tmp_path: Path, words: str
) -> None:
    """The tests see the fonts of Ashore alone."""
    page = CopingPlanPage(theme)
    page.load(CopingPlan((PlanText(PlanSection.SETTLE, words),)))
    shown(page)
    told: list[str] = []
    page.problem_reported.connect(told.append)
    page.pdf_saved.connect(told.append)
    page.export.save_as(tmp_path / "my-page.pdf")
    assert told == ["Saved as my-page.pdf. Some letters are blank in it: this computer has no font for them."]
    assert read_back(tmp_path / "my-page.pdf").pageCount() == 1


@pytest.mark.parametrize(
    "words", ["Straße, “ça va” … ½ €", "line\nline\ttab", "a\u200bb\u00adc\u200f\u2028d\ufe0f", ""]
)
@pytest.mark.usefixtures("inter")
def test_letters_that_a_font_has_or_that_are_never_seen_are_not_missed(words: str) -> None:
    assert not has_missing_letters((DocumentSection("One", words, (words,), (Contact(words),)),))


@pytest.mark.usefixtures("inter")
@pytest.mark.parametrize(
    "words", ["w" * 10_000, "lorem ipsum " * 833, "المقعد عند الماء " * 600, "line\n" * 2000, "👩‍👩‍👧", "<b>bold</b>"]
)
def test_anyones_words_flow_on_over_as_many_pages_as_they_take(tmp_path: Path, words: str) -> None:
    document = (
        DocumentSection("One", words, (words,), (Contact(words, words, words),)),
        DocumentSection("Two", "the last line"),
    )
    file = tmp_path / "my-page.pdf"
    assert write_pdf(file, TITLE, document, A4) == ""
    text = text_of(read_back(file))
    assert "the last line" in text
    if words.isascii():
        kept = "".join(words.split())
        assert "".join(text.split()).count(kept[:40]) >= 5 * (len(kept) // 8000)


@pytest.mark.usefixtures("inter")
def test_every_word_of_a_long_page_is_on_it_and_its_pages_are_numbered(tmp_path: Path) -> None:
    lines = [f"{number} is the number of this line, which is as wide as most lines are." for number in range(200)]
    file = tmp_path / "my-page.pdf"
    write_pdf(file, TITLE, (DocumentSection("One", "\n".join(lines)),), A4)
    document = read_back(file)
    text = text_of(document)
    assert [line for line in lines if line not in text] == []
    assert document.pageCount() > 3
    assert f"2 / {document.pageCount()}" in document.getAllText(1).text()


@pytest.mark.usefixtures("inter")
def test_what_nearly_fits_is_set_a_little_smaller_to_stay_on_one_page() -> None:
    sizes = []
    for lines in (20, *range(36, 60), 200):
        document = paper((DocumentSection("One", "line\n" * lines),))
        sizes.append((document.pageCount(), document.lastBlock().charFormat().font().pixelSize()))
    assert sizes == sorted(sizes, key=lambda pages_and_size: (pages_and_size[0], -pages_and_size[1]))
    assert {20, 23} < {size for pages, size in sizes if pages == 1} <= {23, 22, 21, 20}
    assert {size for pages, size in sizes if pages > 1} == {23}


@pytest.mark.usefixtures("inter")
@pytest.mark.parametrize("is_table", [False, True])
def test_no_heading_is_the_last_thing_on_a_page(is_table: bool) -> None:
    second = DocumentSection("Two", contacts=REACHES) if is_table else DocumentSection("Two", "words")
    broken = 0
    for lines in range(52, 100):
        document = paper((DocumentSection("One", "line\n" * lines), second, DocumentSection("Three", "x\n" * 60)))
        block = document.begin()
        while block.isValid():
            if is_heading(block.blockFormat()):
                assert page_of(block) == page_of(block.next()), (lines, block.text())
                broken += block.blockFormat().pageBreakPolicy().value
            block = block.next()
    assert broken, "somewhere in between a heading had to move"


@pytest.mark.usefixtures("inter")
def test_right_to_left_words_stand_at_the_right_and_others_at_the_left() -> None:
    document = paper((DocumentSection("One", "المقعد\nbench"),))
    arabic, english = document.lastBlock().previous(), document.lastBlock()
    assert arabic.textDirection() is Qt.LayoutDirection.RightToLeft
    assert english.textDirection() is Qt.LayoutDirection.LeftToRight
    line = arabic.layout().lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(line.rect().right(), abs=2)


@pytest.mark.usefixtures("inter")
def test_the_letters_are_inter_in_three_weights() -> None:
    document = paper(ORDINARY)
    families, weights = set(), set()
    block = document.begin()
    while block.isValid():
        font = block.begin().fragment().charFormat().font() if not block.begin().atEnd() else QFont("Inter")
        families.add(QFontInfo(font).family())
        weights.add(QFontInfo(font).weight())
        block = block.next()
    assert families == {"Inter"}
    assert weights == {400, 500, 600}


@pytest.mark.parametrize(
    ("environ", "size"),
    [
        ({"LANG": "en_US.UTF-8"}, "Letter"),
        ({"LANG": "es_MX.UTF-8"}, "Letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, "A4"),
        ({"LANG": "de_DE.UTF-8", "LC_PAPER": "en_US.UTF-8"}, "Letter"),
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "de_DE.UTF-8"}, "A4"),
        ({"LANG": "en_US.UTF-8", "TZ": "Europe/Berlin"}, "A4"),
        ({"LANG": "en_IE.UTF-8"}, "A4"),
        ({"LANG": "en"}, "A4"),
        ({"LC_ALL": "C.UTF-8"}, "A4"),
    ],
)
def test_the_paper_is_what_is_usual_there(
    environ: dict[str, str], size: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in LOCALE_NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TZ": "UTC", **environ}.items():
        monkeypatch.setenv(name, value)
    assert page_size_for(region_of_paper()).id() is QPageSize.PageSizeId[size]
    file = tmp_path / "my-page.pdf"
    assert write_pdf(file, TITLE, ORDINARY, page_size_for(region_of_paper())) == ""
    assert read_back(file).pagePointSize(0).toSize() == QPageSize(QPageSize.PageSizeId[size]).sizePoints()


@pytest.mark.usefixtures("inter")
def test_where_nothing_can_be_written_the_reason_is_told_and_nothing_left(tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    assert write_pdf(tmp_path / "taken.pdf", TITLE, ORDINARY, A4) != ""
    assert write_pdf(tmp_path / "missing" / "my-page.pdf", TITLE, ORDINARY, A4) != ""
    assert [each.name for each in tmp_path.rglob("*")] == ["taken.pdf"]


@pytest.mark.usefixtures("inter")
def test_a_full_disk_leaves_the_old_file_as_it_was_and_nothing_half_written(tmp_path: Path) -> None:
    file = tmp_path / "my-page.pdf"
    file.write_bytes(b"the old one")
    with files_no_larger_than(2000):
        why = write_pdf(file, TITLE, ORDINARY, A4)
    assert why != ""
    assert file.read_bytes() == b"the old one"
    assert [each.name for each in tmp_path.iterdir()] == ["my-page.pdf"]


@pytest.mark.usefixtures("inter")
def test_a_printer_gets_the_whole_page_without_margins_of_its_own(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert print_dialog.print_on(printer, TITLE, ORDINARY)
    document = read_back(tmp_path / "printed.pdf")
    assert document.pageCount() > 1
    assert document.pagePointSize(0).toSize() == QPageSize(QPageSize.PageSizeId.A5).sizePoints()
    assert "No answer is needed." in text_of(document)
    margin = document.getSelectionAtIndex(0, 0, len(TITLE)).boundingRectangle().left()
    assert margin == pytest.approx(70, abs=3)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_off_takes_nothing(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    assert not print_dialog.print_on(printer, TITLE, ORDINARY)


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> CopingPlanPage:
    page = CopingPlanPage(theme)
    page.load(CopingPlan((PlanText(PlanSection.SETTLE, "a warm cup"),)))
    shown(page)
    return page


@pytest.fixture
def driver(page: CopingPlanPage) -> CopingPlanDriver:
    return CopingPlanDriver(page)


def test_the_dialog_of_windows_is_asked_and_then_it_prints(
    page: CopingPlanPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Document] = []

    def print_once(_printer: QPrinter, _title: str, document: Document) -> bool:
        printed.append(document)
        return len(printed) == 1

    monkeypatch.setattr(print_dialog, "print_on", print_once)
    refused: list[bool] = []
    for _time in range(2):
        print_dialog.ask_and_print(page, TITLE, ORDINARY, lambda: refused.append(True))
        dialog = page.findChild(QPrintDialog)
        assert dialog is not None
        assert printed == printed[:_time]
        dialog.accept()
        qtbot.waitUntil(lambda: page.findChild(QPrintDialog) is None)
    assert printed == [ORDINARY, ORDINARY]
    assert refused == [True]


def test_the_dialog_suggests_a_neutral_name_and_what_is_chosen_is_saved(
    page: CopingPlanPage, driver: CopingPlanDriver, qtbot: QtBot, tmp_path: Path
) -> None:
    driver.save_button.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["my-page.pdf"]
    assert dialog.defaultSuffix() == "pdf"
    with qtbot.waitSignal(page.pdf_saved, timeout=5000) as problems:
        dialog.fileSelected.emit(str(tmp_path / "fridge.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
    assert problems.args == ["fridge.pdf"]
    assert "a warm cup" in text_of(read_back(tmp_path / "fridge.pdf"))


def test_a_place_that_cannot_be_written_is_told_in_one_line_and_nothing_is_lost(
    page: CopingPlanPage, driver: CopingPlanDriver, tmp_path: Path
) -> None:
    problems: list[str] = []
    page.problem_reported.connect(problems.append)
    page.export.save_as(tmp_path / "missing" / "fridge.pdf")
    assert len(problems) == 1
    assert problems[0].startswith("The page was not saved.")
    assert "a warm cup" in driver.text
